"""The top margin: page number in the middle, the watermark at the right; the first page bears no number."""

from __future__ import annotations

from lxml import etree

from danchu.reports.render.docx.xml import el, paragraph, run, to_bytes

KINDS = tuple((wide, first) for wide in (False, True) for first in (False, True))
"""(turned page, first page) of the four header parts, in the order of their numbers."""


def relation(wide: bool, first: bool) -> str:
    """The id by which a section names its header part."""
    return f"rIdHeader{KINDS.index((wide, first)) + 1}"


def part(wide: bool, first: bool, watermark: str) -> bytes:
    """word/header<n>.xml."""
    middle = [_tab(), *([] if first else [el("fldSimple", run("2"), instr=" PAGE ")])]
    right = [_tab(), run(watermark, "Watermark")] if watermark else []
    style = "HeaderWide" if wide else "Header"
    return to_bytes(el("hdr", paragraph(style, *([] if first and not watermark else middle), *right)))


def _tab() -> etree._Element:
    return el("r", el("tab"))
