"""A table as an Excel file: headings, number formats, and the mark of illustrative data on every sheet."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final, Literal

import xlsxwriter
from django.http import HttpResponse
from django.utils.translation import gettext as _
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Cell = str | int | Decimal | date | None
MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CHAM: Final = "#24508A"
_NOT_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in characters; `decimals` only for numbers, None writes each number with the decimals it has."""

    heading: str
    kind: Literal["text", "number", "day"] = "text"
    width: int = 18
    decimals: int | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: `rows` hold a cell for each column; None is missing and stays an empty, grey cell, never 0."""

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]
    notes: Sequence[str] = ()


def workbook(sheets: Sequence[Sheet], *, made_at: datetime, illustrative: bool) -> bytes:
    """The .xlsx file. Excel itself keeps numbers as doubles: 15 digits are exact, more are not."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"title": sheets[0].title, "created": made_at})
        looks = _looks(book)
        for number, sheet in enumerate(sheets, start=1):
            page = book.add_worksheet(_name(sheet.title, number))
            _write(page, sheet, looks, illustrative=illustrative)
    return buffer.getvalue()


def response(content: bytes, filename: str) -> HttpResponse:
    """The file as a download; `filename` is ASCII, see `kit.text.slug`."""
    headers = {"Content-Disposition": f'attachment; filename="{filename}"'}
    return HttpResponse(content, content_type=MEDIA_TYPE, headers=headers)


def _looks(book: xlsxwriter.Workbook) -> dict[str, Format]:
    base = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
    lined = base | {"border": 1, "border_color": "#BFBFBF"}
    made = {
        "title": base | {"bold": True, "font_size": 14},
        "mark": base | {"bold": True, "font_color": "#5A3D00", "bg_color": "#FBE9B7"},
        "note": base | {"italic": True},
        "heading": lined
        | {"bold": True, "text_wrap": True, "valign": "vcenter", "align": "center", "bg_color": "#E8EEF6"},
        "text": lined | {"text_wrap": True},
        "number": lined | {"num_format": "#,##0.###############"},
        "whole": lined | {"num_format": "#,##0"},
        "day": lined | {"num_format": "dd/mm/yyyy", "align": "center"},
        "missing": lined | {"bg_color": "#EEEEEE"},
    }
    made |= {f"number{n}": lined | {"num_format": "#,##0." + "0" * n} for n in range(1, 7)}
    return {name: book.add_format(look) for name, look in made.items()}


def _name(title: str, number: int) -> str:
    """A sheet's name: at most 31 characters, none of []:*?/\\, unlike the others."""
    plain = _NOT_IN_NAMES.sub(" ", title).strip().strip("'")
    return f"{number} {plain}"[:31].strip()


def _write(page: Worksheet, sheet: Sheet, looks: dict[str, Format], *, illustrative: bool) -> None:
    top = _write_head(page, sheet, looks, illustrative=illustrative)
    last = top
    for last, row in enumerate(sheet.rows, start=top + 1):
        for at, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
            _write_cell(page, last, at, column, cell, looks)
    page.freeze_panes(top + 1, 1)
    page.autofilter(top, 0, last, len(sheet.columns) - 1)
    page.repeat_rows(top)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.set_footer("&C&P/&N")


def _write_head(page: Worksheet, sheet: Sheet, looks: dict[str, Format], *, illustrative: bool) -> int:
    """Title, mark and notes, a blank row, the headings; returns the row of the headings."""
    above = [(sheet.title, "title"), *((note, "note") for note in sheet.notes)]
    if illustrative:
        above.insert(1, (_("SỐ LIỆU MINH HỌA"), "mark"))
        page.set_header("&C" + _("SỐ LIỆU MINH HỌA"))
    for row, (text, look) in enumerate(above):
        page.write_string(row, 0, text, looks[look])
    top = len(above) + 1
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, column.width)
        page.write_string(top, at, column.heading, looks["heading"])
    return top


def _write_cell(page: Worksheet, row: int, at: int, column: Column, cell: Cell, looks: dict[str, Format]) -> None:
    if cell is None:
        page.write_blank(row, at, None, looks["missing"])
    elif isinstance(cell, str):
        # Always a string, even «=1+1»: nothing that people typed may run as a formula.
        page.write_string(row, at, cell, looks["text"])
    elif isinstance(cell, date):
        page.write_datetime(row, at, cell, looks["day"])
    else:
        page.write_number(row, at, float(cell), looks[_number_look(column, cell)])


def _number_look(column: Column, cell: int | Decimal) -> str:
    if column.decimals is None:
        return "whole" if cell == int(cell) else "number"
    return f"number{column.decimals}" if column.decimals else "whole"
