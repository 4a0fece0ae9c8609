"""The footnotes part: real Word footnotes, which python-docx has no way to write."""

from __future__ import annotations

from lxml import etree

from danchu.reports.render.docx.xml import el, paragraph, run, to_bytes


def body(number: int) -> etree._Element:
    """A footnote holding so far only its mark and a blank; its one paragraph is to be filled."""
    mark = el("r", el("rPr", el("rStyle", val="FootnoteReference")), el("footnoteRef"))
    return el("footnote", paragraph("FootnoteText", mark, run(" ")), id=number)


def part(bodies: list[etree._Element]) -> bytes:
    """word/footnotes.xml: the two lines that Word draws above notes, then the notes."""
    lines = (_line("separator", -1), _line("continuationSeparator", 0))
    return to_bytes(el("footnotes", *lines, *bodies))


def _line(name: str, number: int) -> etree._Element:
    drawn = el("p", el("pPr", el("spacing", after=0, line=240, lineRule="auto")), el("r", el(name)))
    return el("footnote", drawn, type=name, id=number)
