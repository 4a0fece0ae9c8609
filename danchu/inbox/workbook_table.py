"""The table of figures: senders down, indicators across in their chapters; and the same turned, indicator by indicator.

An empty cell is not zero: nobody told the number. Totals and «x/y» are formulas over the cells, so they follow when an
officer types what came by telephone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from xlsxwriter.utility import xl_col_to_name, xl_range_abs, xl_rowcol_to_cell

from danchu.core.indicator import Indicator
from danchu.figures.chapters import Chapter, by_chapter
from danchu.inbox.collecting import Collection, Report
from danchu.inbox.matching import Match
from danchu.inbox.sentences import line_of, section_of, sentence_of
from danchu.inbox.workbook_looks import Looks

SHEET: Final = "Số liệu"
CHAPTERS, LABELS, UNITS, TOTALS, COUNTS, CODES, FIRST = range(7)  # rows
_LONGEST_QUOTE: Final = 500
_MOST_NAMED: Final = 12
TURNED: Final = (
    "Chương", "Chỉ tiêu", "Đơn vị tính", "Cộng", "Đã báo cáo", "Thấp nhất", "Cao nhất", "Ô cần xem", "Chưa có số của",
)  # fmt: skip


@dataclass(frozen=True)
class Table:
    """Where everything stands on the sheet of figures."""

    collection: Collection

    @cached_property
    def chapters(self) -> dict[Chapter, list[Indicator]]:
        return by_chapter(self.collection.catalogue[code] for code in self.collection.codes)

    @cached_property
    def columns(self) -> dict[str, int]:
        codes = [indicator.code for indicators in self.chapters.values() for indicator in indicators]
        return {code: column for column, code in enumerate(codes, start=1)}

    @cached_property
    def rows(self) -> list[tuple[str, Report | None]]:
        """Every expected sender in the order of the list, with its report or None; then others who sent one."""
        by_sender = {report.sender: report for report in self.collection.read if report.sender}
        listed = [(name, by_sender.get(key)) for key, name in self.collection.expected.items()]
        others = [(one.name, one) for one in self.collection.read if one.sender not in self.collection.expected]
        return [*listed, *others]

    @cached_property
    def places(self) -> dict[str, int]:
        """Name of a sender → its row on the sheet."""
        return {name: place for place, (name, _) in enumerate(self.rows, start=FIRST)}

    def span(self, code: str) -> str:
        """The cells of the indicator, as a formula names them."""
        column = self.columns[code]
        return str(xl_range_abs(FIRST, column, FIRST + max(0, len(self.rows) - 1), column))

    def cell(self, report: Report, code: str) -> str:
        """An internal link to the number of a report."""
        return f"internal:'{SHEET}'!{xl_rowcol_to_cell(self.places[report.name], self.columns[code])}"


def write(sheet: Any, table: Table, looks: Looks) -> None:
    """The sheet of figures."""
    sheet.freeze_panes(FIRST, 1)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, max(1, len(table.columns)), 13)
    sheet.set_row(LABELS, 92)
    sheet.set_row(CODES, 26)
    for row, said, look in (
        (CHAPTERS, "", "chapter"), (LABELS, "Đơn vị \\ Chỉ tiêu", "head"), (UNITS, "Đơn vị tính", "unit"),
        (TOTALS, "Cộng", "total"), (COUNTS, "Đã báo cáo", "count"), (CODES, "Mã chỉ tiêu", "code"),
    ):  # fmt: skip
        sheet.write(row, 0, said, looks[look])
    _heads(sheet, table, looks)
    for code in table.columns:
        _total(sheet, table, code, looks)
    for place, (name, report) in enumerate(table.rows, start=FIRST):
        _row(sheet, place, name, report, table, looks)
    sheet.autofilter(CODES, 0, max(CODES + 1, CODES + len(table.rows)), len(table.columns))
    sheet.set_landscape()
    sheet.set_paper(8)  # A3
    sheet.repeat_rows(CHAPTERS, CODES)
    sheet.repeat_columns(0)


def _heads(sheet: Any, table: Table, looks: Looks) -> None:
    column = 1
    for chapter, indicators in table.chapters.items():
        last = column + len(indicators) - 1
        if last > column:
            sheet.merge_range(CHAPTERS, column, CHAPTERS, last, str(chapter.title), looks["chapter"])
        else:
            sheet.write(CHAPTERS, column, str(chapter.title), looks["chapter"])
        for indicator in indicators:
            sheet.write(LABELS, column, indicator.label_vi, looks["head"])
            sheet.write(UNITS, column, indicator.unit, looks["unit"])
            sheet.write(CODES, column, indicator.code, looks["code"])
            column += 1


def _total(sheet: Any, table: Table, code: str, looks: Looks) -> None:
    column, collection = table.columns[code], table.collection
    values = collection.values(code)
    if collection.adds_up(code):
        look = looks.number("total", sum(values))  # type: ignore[arg-type]  # of Decimals, never empty here
        sheet.write_formula(TOTALS, column, f"=SUM({table.span(code)})", look, sum(values))
    else:
        sheet.write(TOTALS, column, "không cộng", looks["count"])
    told = f"{len(values)}/{collection.asked}"
    sheet.write_formula(COUNTS, column, f'=COUNT({table.span(code)})&"/{collection.asked}"', looks["count"], told)


def _row(sheet: Any, place: int, name: str, report: Report | None, table: Table, looks: Looks) -> None:
    if report is None:
        sheet.write(place, 0, name, looks["absent"])
        sheet.write_comment(place, 0, "Chưa có báo cáo đọc được của kỳ này; ô trống không phải là số không.")
        for column in table.columns.values():
            sheet.write_blank(place, column, None, looks["nothing"])
        return
    sheet.write(place, 0, name, looks["name"])
    for code, column in table.columns.items():
        match = report.told.get(code)
        if match is None:
            sheet.write_blank(place, column, None, looks["blank"])
            continue
        doubts = report.doubted(match)
        look = "doubted" if doubts else "number" if match.is_sure else "unsure"
        sheet.write_number(place, column, match.value, looks.number(look, match.value))
        sheet.write_comment(place, column, _comment(report, match, doubts, table.collection), _BALLOON)


_BALLOON: Final = {"x_scale": 2.6, "y_scale": 1.7, "font_size": 9}


def _comment(report: Report, match: Match, doubts: list[str], collection: Collection) -> str:
    """The sentence the number stands in, where that is, and what a person should know about it."""
    assert report.reading is not None
    text, figure = report.reading.text, match.figure
    sentence = sentence_of(text, figure.start, figure.end)[:_LONGEST_QUOTE]
    where = f"{report.path.name}, dòng {line_of(text, figure.start)}, {section_of(text, figure.start)}"
    lines = [f"«{sentence}»", where, *doubts]
    if not match.is_sure:
        others = [collection.catalogue[code].label_vi for code in match.others if code in collection.catalogue]
        lines.append(f"Chắc {match.certainty}/100" + (f"; cũng có thể là: {'; '.join(others)}" if others else ""))
    return "\n".join(lines)


def turned(table: Table) -> Iterator[list[Any]]:
    """One row for each indicator; «Cộng» and «Đã báo cáo» point to the sheet of figures."""
    collection = table.collection
    for chapter, indicators in table.chapters.items():
        for indicator in indicators:
            code = indicator.code
            values = collection.values(code)
            column = xl_col_to_name(table.columns[code])
            unsure = sum(
                bool(report.doubted(match)) or not match.is_sure
                for report in collection.read
                if (match := report.told.get(code)) is not None
            )
            silent = collection.silent(code)
            more = f" và {len(silent) - _MOST_NAMED} đơn vị nữa" if len(silent) > _MOST_NAMED else ""
            adds = collection.adds_up(code)
            yield [
                str(chapter.title),
                indicator.label_vi,
                indicator.unit,
                (f"='{SHEET}'!{column}{TOTALS + 1}", sum(values)) if adds else "không cộng",
                (f"='{SHEET}'!{column}{COUNTS + 1}", f"{len(values)}/{collection.asked}"),
                min(values),
                max(values),
                unsure or "",
                ", ".join(silent[:_MOST_NAMED]) + more,
            ]
