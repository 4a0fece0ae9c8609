"""The collection as an Excel workbook: figures by sender, what to look at, the evidence, who is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from danchu.inbox import workbook_rows as rows
from danchu.inbox.collecting import Collection, Report
from danchu.inbox.note import sentence_of

_WIDE: Final = {"Câu", "Nhận xét", "Gợi ý", "Lý do", "Chỗ"}
_FORMATS: Final[Mapping[str, Mapping[str, Any]]] = {
    "title": {"bold": True, "font_size": 15, "font_color": "#7A1F1F"},
    "lead": {"font_color": "#555555"},
    "head": {
        "bold": True, "text_wrap": True, "valign": "vcenter", "align": "center", "bg_color": "#7A1F1F",
        "font_color": "#FFFFFF", "border": 1, "border_color": "#B9A9A0",
    },
    "code": {"font_size": 8, "font_color": "#8A8A8A", "align": "center", "text_wrap": True},
    "unit": {"italic": True, "align": "center", "font_color": "#555555", "bottom": 1, "text_wrap": True},
    "name": {"bold": True, "border": 1, "border_color": "#D9D2C9"},
    "number": {"num_format": "#,##0.###", "border": 1, "border_color": "#D9D2C9"},
    "unsure": {"num_format": "#,##0.###", "border": 1, "border_color": "#D9D2C9", "bg_color": "#FFF4CC"},
    "blank": {"bg_color": "#F3F0EB", "border": 1, "border_color": "#D9D2C9"},
    "absent": {"bold": True, "bg_color": "#F8DCD8", "border": 1, "border_color": "#D9D2C9"},
    "total": {"bold": True, "num_format": "#,##0.###", "top": 2, "bg_color": "#EFE9E1"},
    "count": {"italic": True, "bg_color": "#EFE9E1", "align": "right"},
    "text": {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#D9D2C9"},
    "error": {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#D9D2C9", "bg_color": "#F8DCD8"},
}  # fmt: skip


def write(collection: Collection, path: Path, title: str = "") -> None:
    """Write the workbook; numbers are numbers and totals are formulas, so that an officer can go on counting."""
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        made = _Book(book, {name: book.add_format(dict(look)) for name, look in _FORMATS.items()})
        made.listed("Tóm tắt", rows.SUMMARY, rows.summary(collection), _lead(collection, title))
        made.figures(collection)
        made.listed("Cần xem", rows.FINDINGS, rows.findings(collection))
        made.listed("Không khớp giữa các mục", rows.CROSSED, rows.crossed(collection))
        made.listed("Căn cứ", rows.EVIDENCE, rows.evidence(collection))
        made.listed("Chưa khớp chỉ tiêu", rows.UNMATCHED, rows.unmatched(collection))
        made.listed("Thiếu", rows.MISSING, rows.missing(collection))


def _lead(collection: Collection, title: str) -> tuple[str, str]:
    told = f"{len(collection.read)}/{collection.asked} đơn vị có báo cáo đọc được; {len(collection.codes)} chỉ tiêu."
    return f"TỔNG HỢP BÁO CÁO {title}".strip().upper(), told


class _Book:
    def __init__(self, book: Any, looks: Mapping[str, Any]) -> None:
        self.book = book
        self.looks = looks

    def listed(
        self, name: str, heads: Sequence[str], found: Iterable[Sequence[Any]], lead: tuple[str, str] | None = None
    ) -> None:
        """A list with headings, a filter and frozen headings; lines of errors are tinted."""
        sheet = self.book.add_worksheet(name)
        top = 0
        if lead:
            sheet.write(0, 0, lead[0], self.looks["title"])
            sheet.write(1, 0, lead[1], self.looks["lead"])
            top = 3
        sheet.freeze_panes(top + 1, 1)
        sheet.write_row(top, 0, heads, self.looks["head"])
        for column, head in enumerate(heads):
            sheet.set_column(column, column, 56 if head in _WIDE else 30 if column == 0 else 18)
        last = top
        for last, row in enumerate(found, start=top + 1):
            look = self.looks["error" if "lỗi" in row or "chưa gửi" in row else "text"]
            for column, cell in enumerate(row):
                sheet.write(last, column, cell, look)
        sheet.autofilter(top, 0, max(last, top + 1), len(heads) - 1)

    def figures(self, collection: Collection) -> None:
        """Senders down, indicators across; those who sent nothing stand there too, empty."""
        sheet = self.book.add_worksheet("Số liệu")
        codes = collection.codes
        sheet.freeze_panes(3, 1)
        sheet.set_column(0, 0, 34)
        sheet.set_column(1, max(1, len(codes)), 15)
        sheet.set_row(1, 78)
        sheet.write_row(0, 0, ["Mã chỉ tiêu", *codes], self.looks["code"])
        sheet.write_row(
            1, 0, ["Chỉ tiêu", *(collection.catalogue[code].label_vi for code in codes)], self.looks["head"]
        )
        sheet.write_row(2, 0, ["Đơn vị tính", *(collection.catalogue[code].unit for code in codes)], self.looks["unit"])
        place = 3
        for place, report in enumerate(collection.read, start=3):
            self._report(sheet, place, report, codes)
        last = 2 + len(collection.read)
        self._totals(sheet, last + 1, collection, codes)
        for place, name in enumerate(collection.missing, start=last + 4):
            sheet.write(place, 0, f"{name} (chưa có báo cáo)", self.looks["absent"])

    def _report(self, sheet: Any, place: int, report: Report, codes: Sequence[str]) -> None:
        assert report.reading is not None
        told, text = report.told, report.reading.text
        sheet.write(place, 0, report.name, self.looks["name"])
        for column, code in enumerate(codes, start=1):
            if code not in told:
                sheet.write_blank(place, column, None, self.looks["blank"])
                continue
            match = told[code]
            sheet.write_number(place, column, match.figure.value, self.looks["number" if match.is_sure else "unsure"])
            sentence = sentence_of(text, match.figure.start, match.figure.end)[:400]
            sheet.write_comment(
                place, column, f"{sentence}\n({round(match.score)}/100)", {"x_scale": 2.2, "y_scale": 1.3}
            )

    def _totals(self, sheet: Any, place: int, collection: Collection, codes: Sequence[str]) -> None:
        sheet.write(place, 0, "Cộng các đơn vị có báo cáo", self.looks["total"])
        sheet.write(place + 1, 0, "Số đơn vị có số liệu này", self.looks["count"])
        for column, code in enumerate(codes, start=1):
            values = collection.values(code)
            if collection.adds_up(code):
                span = f"{xl_rowcol_to_cell(3, column)}:{xl_rowcol_to_cell(place - 1, column)}"
                sheet.write_formula(place, column, f"=SUM({span})", self.looks["total"], sum(values))
            else:
                sheet.write(place, column, "không cộng", self.looks["count"])
            sheet.write(place + 1, column, f"{len(values)}/{collection.asked}", self.looks["count"])
