"""The collection as an Excel workbook: figures by sender, what to look at, the evidence, who is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import xlsxwriter

from danchu.inbox import workbook_rows as rows
from danchu.inbox import workbook_table
from danchu.inbox.card import SEVERITIES
from danchu.inbox.collecting import Collection
from danchu.inbox.workbook_looks import Looks
from danchu.inbox.workbook_table import Table

_WIDTHS: Final = {
    "Đơn vị": 26, "Câu": 70, "Nhận xét": 56, "Gợi ý": 44, "Lý do": 60, "Chỉ tiêu": 44, "Mục": 34, "Có thể là": 40,
    "Tệp": 36,
    "Chưa có số của": 70, "Cần xem": 40, "Chương": 26, "Tình trạng": 28, "Dòng": 8, "Độ chắc": 9, "Số": 12,
}  # fmt: skip
_LEGEND: Final = (
    ("number", "số đọc được, chắc chắn"), ("unsure", "cần người xem: có đúng chỉ tiêu này không"),
    ("doubted", "không khớp phép tính trong báo cáo"), ("blank", "báo cáo không nói đến (không phải số không)"),
    ("nothing", "chưa có báo cáo"),
)  # fmt: skip
_TOP: Final = 3  # the first sheet: title, lead, an empty line
_LINE: Final = 14.0  # points of one line of text
_MOST_LINES: Final = 12


def write(collection: Collection, path: Path, title: str = "") -> None:
    """Write the workbook; numbers are numbers and totals are formulas, so that an officer can go on counting."""
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        _Book(book, collection).write(title)


class _Book:
    def __init__(self, book: Any, collection: Collection) -> None:
        self.book, self.collection = book, collection
        self.looks = Looks(book)
        self.table = Table(collection)

    def write(self, title: str) -> None:
        found = self.collection
        self.summary(title)
        workbook_table.write(self.book.add_worksheet(workbook_table.SHEET), self.table, self.looks)
        self.listed("Theo chỉ tiêu", workbook_table.TURNED, workbook_table.turned(self.table))
        self.listed("Cần xem", rows.FINDINGS, rows.findings(found))
        self.evidence()
        self.listed("Chưa khớp chỉ tiêu", rows.UNMATCHED, rows.unmatched(found))
        self.listed("Thiếu", rows.MISSING, rows.missing(found))

    def summary(self, title: str) -> None:
        """Who sent what, under a title and what the colours mean; a name leads to its row of figures."""
        found = self.collection
        sheet = self.listed("Tóm tắt", rows.SUMMARY, rows.summary(found), top=_TOP)
        sheet.write(0, 0, f"TỔNG HỢP BÁO CÁO {title}".strip().upper(), self.looks["title"])
        silent = f" Còn thiếu {len(found.missing)} đơn vị (trang «Thiếu»)." if found.missing else ""
        told = f"{len(found.read)}/{found.asked} đơn vị có báo cáo đọc được; {len(found.codes)} chỉ tiêu có số liệu."
        sheet.write(1, 0, told + silent, self.looks["lead"])
        beside = len(rows.SUMMARY) + 1
        sheet.set_column(beside, beside, 46)
        sheet.write(_TOP, beside, "Màu ô ở trang «Số liệu»", self.looks["head"])
        for place, (look, meaning) in enumerate(_LEGEND, start=_TOP + 1):
            sheet.write(place, beside, meaning, self.looks[look])
        for place, row in enumerate(rows.summary(found), start=_TOP + 1):
            if row[0] in self.table.places and row[1] == "đã đọc":
                target = f"internal:'{workbook_table.SHEET}'!A{self.table.places[row[0]] + 1}"
                sheet.write_url(place, 0, target, self.looks["link"], row[0])

    def evidence(self) -> None:
        """A sentence for every number; the number leads back to its cell."""
        found = list(rows.evidence(self.collection))
        sheet = self.listed("Căn cứ", rows.EVIDENCE, (row for _, _, row in found))
        for place, (report, match, row) in enumerate(found, start=1):
            sheet.write_url(place, 1, self.table.cell(report, match.code), self.looks["link"], row[1])

    def listed(self, name: str, heads: Sequence[str], found: Iterable[Sequence[Any]], top: int = 0) -> Any:
        """A list with headings, a filter and frozen headings; lines of errors are tinted."""
        sheet = self.book.add_worksheet(name)
        sheet.freeze_panes(top + 1, 1)
        sheet.write_row(top, 0, heads, self.looks["head"])
        sheet.set_row(top, 32)
        for column, head in enumerate(heads):
            sheet.set_column(column, column, _width(head))
        last = top
        for last, row in enumerate(found, start=top + 1):
            look = _tint(row)
            sheet.set_row(last, _LINE * _lines(heads, row))
            for column, cell in enumerate(row):
                self.cell(sheet, last, column, cell, look)
        sheet.autofilter(top, 0, max(last, top + 1), len(heads) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(top)
        return sheet

    def cell(self, sheet: Any, row: int, column: int, said: Any, look: str) -> None:
        """A pair is a formula and its value."""
        if isinstance(said, tuple):
            formula, value = said
            number = value if isinstance(value, Decimal) else None
            sheet.write_formula(row, column, formula, self.looks.number(look, number), value)
        elif isinstance(said, Decimal):
            sheet.write_number(row, column, said, self.looks.number(look, said))
        else:
            sheet.write(row, column, said, self.looks[look])


def _width(head: str) -> int:
    return _WIDTHS.get(head, 13)


def _lines(heads: Sequence[str], row: Sequence[Any]) -> int:
    """How many lines the fullest cell needs; not every program finds the height of a row by itself."""
    needed = [
        sum(1 + int(len(line) / (1.1 * _width(head))) for line in said.split("\n"))
        for head, said in zip(heads, row, strict=True)
        if isinstance(said, str)
    ]
    return min(_MOST_LINES, max([1, *needed]))


def _tint(row: Sequence[Any]) -> str:
    if SEVERITIES["error"] in row or rows.ABSENT in row:
        return "error"
    return "asked" if rows.CROSSED in row or SEVERITIES["question"] in row else "text"
