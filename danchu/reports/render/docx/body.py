"""The main part: sections of blocks between the frame's head and foot."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from danchu.core.document import Annex, Heading, ListBlock, Paragraph, Table
from danchu.reports.render.docx import frame, numbering, pages, tables
from danchu.reports.render.docx.inline import Writing, runs
from danchu.reports.render.docx.xml import el, paragraph, to_bytes
from danchu.reports.render.form import Form
from danchu.reports.render.layout import Section
from danchu.reports.render.wording import Wording


def part(form: Form, words: Wording, sections: list[Section], writing: Writing) -> bytes:
    """word/document.xml; `writing` is filled with the notes and lists met on the way."""
    paper = sum(1 for section in sections[1:] if not section.restarts)  # the section with the signature
    body = el("body")
    for place, section in enumerate(sections):
        body.extend(frame.head(form, words) if place == 0 else [])
        body.extend(_blocks(form, words, section, writing, signed=place == paper))
        body.extend(frame.foot(form, words) if place == paper else [])
        _end(body, form, section, last=place == len(sections) - 1)
    return to_bytes(el("document", body))


def _blocks(
    form: Form, words: Wording, section: Section, writing: Writing, *, signed: bool
) -> Iterator[etree._Element]:
    last = len(section.blocks) - 1
    for place, block in enumerate(section.blocks):
        if isinstance(block, Table):
            yield from tables.figures(block, section.width(form), section.table_height(form), writing)
        elif isinstance(block, Annex):
            yield from frame.annex(block, words, wide=section.landscape)
        else:  # the last words stay with the signature
            yield from _block(block, writing, "Closing" if signed and place == last else "BodyText")


def _block(block: Heading | Paragraph | ListBlock, writing: Writing, style: str) -> list[etree._Element]:
    match block:
        case Heading(level, content):
            return [paragraph(f"Heading{min(level, 3)}", *runs(content, writing))]
        case Paragraph(content):
            return [paragraph(style, *runs(content, writing))]
        case ListBlock():
            return _list(block, writing)


def _list(block: ListBlock, writing: Writing) -> list[etree._Element]:
    if not block.ordered:
        return [paragraph("ListBullet", *runs(item, writing)) for item in block.items]
    writing.lists += 1
    items = [paragraph("ListNumber", *runs(item, writing)) for item in block.items]
    for item in items:  # a list of its own, or it would count on from the one before
        item[0].append(el("numPr", el("ilvl", val=0), el("numId", val=numbering.ORDERED_ID + writing.lists)))
    return items


def _end(body: etree._Element, form: Form, section: Section, *, last: bool) -> None:
    properties = pages.properties(form, section)
    body.append(properties if last else el("p", el("pPr", el("pStyle", val="Hair"), properties)))
