"""The collection as an Excel workbook: figures by sender, what to look at, what was not matched, who is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from danchu.inbox.card import SEVERITIES, around, line_of
from danchu.inbox.collecting import Collection


def write(collection: Collection, path: Path) -> None:
    """Write the workbook; numbers are numbers, so that an officer can go on counting with them."""
    with xlsxwriter.Workbook(str(path)) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8E4DA", "border": 1})
        total = book.add_format({"bold": True, "num_format": "#,##0.###", "top": 1})
        number = book.add_format({"num_format": "#,##0.###"})
        _figures(book, collection, head, number, total)
        _sheet(book, "Cần xem", ("Đơn vị", "Mức", "Dòng", "Chỗ", "Nhận xét", "Gợi ý"), _findings(collection), head)
        _sheet(
            book, "Căn cứ", ("Đơn vị", "Chỉ tiêu", "Số", "Đơn vị tính", "Độ chắc", "Câu"), _evidence(collection), head
        )
        _sheet(book, "Chưa khớp", ("Đơn vị", "Số", "Đơn vị tính", "Câu"), _unmatched(collection), head)
        _sheet(book, "Thiếu", ("Đơn vị chưa gửi hoặc không đọc được", "Lý do"), _missing(collection), head)


def _figures(book: Any, collection: Collection, head: Any, number: Any, total: Any) -> None:
    sheet = book.add_worksheet("Số liệu")
    sheet.freeze_panes(3, 1)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, max(1, len(collection.codes)), 14)
    sheet.write_row(0, 0, ["Mã chỉ tiêu", *collection.codes], head)
    labels = [collection.catalogue[code] for code in collection.codes]
    sheet.write_row(1, 0, ["Chỉ tiêu", *(found.label_vi for found in labels)], head)
    sheet.write_row(2, 0, ["Đơn vị tính", *(found.unit for found in labels)], head)
    for place, report in enumerate(collection.read, start=3):
        sheet.write(place, 0, report.name)
        told = {match.code: match.figure.value for match in report.matches}
        for column, code in enumerate(collection.codes, start=1):
            if code in told:
                sheet.write_number(place, column, told[code], number)
    last = 3 + len(collection.read)
    sheet.write(last, 0, "Cộng", total)
    sheet.write(last + 1, 0, "Số báo cáo có số liệu này", total)
    for column, code in enumerate(collection.codes, start=1):
        values = collection.told(code)
        if collection.catalogue[code].unit != "%":  # shares are remade, never added
            sheet.write_number(last, column, sum(values), total)
        sheet.write(last + 1, column, f"{len(values)}/{len(collection.expected) or len(collection.reports)}", total)


def _sheet(book: Any, name: str, heads: Sequence[str], rows: Iterable[Sequence[Any]], head: Any) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, heads, head)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for column, title in enumerate(heads):
        sheet.set_column(column, column, 48 if title in {"Chỗ", "Nhận xét", "Gợi ý", "Câu", "Lý do"} else 22, wrapped)
    count = 0
    for count, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            sheet.write(count, column, cell)
    sheet.autofilter(0, 0, max(count, 1), len(heads) - 1)


def _findings(collection: Collection) -> Iterable[Sequence[Any]]:
    for report in collection.read:
        assert report.reading is not None
        text = report.reading.text
        for found in report.reading.findings:
            place = around(text, found.start, found.end)
            told = (found.message, found.suggestion)
            yield (report.name, SEVERITIES[found.severity], line_of(text, found.start), place, *told)


def _evidence(collection: Collection) -> Iterable[Sequence[Any]]:
    for report in collection.read:
        assert report.reading is not None
        for match in report.matches:
            figure, indicator = match.figure, collection.catalogue[match.code]
            sentence = around(report.reading.text, figure.start, figure.end, 80)
            yield report.name, indicator.label_vi, figure.value, figure.unit, round(match.score), sentence


def _unmatched(collection: Collection) -> Iterable[Sequence[Any]]:
    for report in collection.read:
        assert report.reading is not None
        matched = {match.figure.start for match in report.matches}
        for figure in report.reading.figures:
            if figure.start not in matched:
                sentence = around(report.reading.text, figure.start, figure.end, 80)
                yield report.name, figure.value, figure.unit, sentence


def _missing(collection: Collection) -> Iterable[Sequence[Any]]:
    yield from ((report.name, report.refused) for report in collection.reports if report.refused)
    yield from ((name, "chưa gửi") for name in collection.missing)
