"""Tables: of figures, with lines and a repeated head row; of the frame, without lines."""

from __future__ import annotations

from typing import Final

from lxml import etree

from danchu.core.document import Inline, Table
from danchu.reports.render import columns
from danchu.reports.render.docx.inline import Writing, runs
from danchu.reports.render.docx.xml import el, mm, paragraph, run, w
from danchu.reports.render.text import clean

_TOGETHER: Final = 3
"""Rows at either end of a long table that are not left alone on a page."""


def figures(table: Table, width: float, height: float, writing: Writing) -> list[etree._Element]:
    """Caption, table and the small gap after it, `width` mm wide, on one page if that is `height` mm high."""
    set_as = columns.columns(table, width, height)
    size, widths = set_as.size, [share * width for share in set_as.shares]
    head = _row([_cell(cell, f"TableHead{size}", writing) for cell in table.head], widths, head=True)
    rows = [_row([_cell(cell, _style(cell, size), writing) for cell in row], widths) for row in table.rows]
    _hold_together(rows[:-1] if set_as.is_whole else [*rows[: _TOGETHER - 1], *rows[-_TOGETHER:-1]])
    caption = [paragraph("Caption", run(table.caption))] if table.caption else []
    return [*caption, _table("TableGrid", widths, [head, *rows], clean(table.caption)), paragraph("AfterTable")]


def frame(widths: tuple[float, float], *rows: tuple[list[etree._Element], list[etree._Element]]) -> etree._Element:
    """Two columns of paragraphs, `widths` in mm; no row breaks over a page."""
    return _table("FrameTable", list(widths), [_row(list(row), list(widths)) for row in rows], "")


def _style(cell: tuple[Inline, ...], size: int) -> str:
    return f"TableFigure{size}" if columns.is_figure(cell) else f"Table{size}"


def _cell(cell: tuple[Inline, ...], style: str, writing: Writing) -> list[etree._Element]:
    return [paragraph(style, *runs(cell, writing))]


def _row(cells: list[list[etree._Element]], widths: list[float], *, head: bool = False) -> etree._Element:
    properties = el("trPr", el("cantSplit"), el("tblHeader") if head else None)
    filled = (
        el("tc", el("tcPr", el("tcW", w=mm(width), type="dxa")), *content)
        for content, width in zip(cells, widths, strict=True)
    )
    return el("tr", properties, *filled)


def _hold_together(rows: list[etree._Element]) -> None:
    """Each row on the page of the one after it."""
    for row in rows:
        for properties in row.iter(w("pPr")):
            properties.insert(1, el("keepNext"))


def _table(style: str, widths: list[float], rows: list[etree._Element], title: str) -> etree._Element:
    properties = el(
        "tblPr",
        el("tblStyle", val=style),
        el("tblW", w=mm(sum(widths)), type="dxa"),
        el("tblLayout", type="fixed"),
        el("tblLook", val="0420" if title else "0000"),
        el("tblCaption", val=title) if title else None,
    )
    grid = el("tblGrid", *(el("gridCol", w=mm(width)) for width in widths))
    return el("tbl", properties, grid, *rows)
