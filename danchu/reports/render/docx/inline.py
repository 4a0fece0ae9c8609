"""Inlines as runs: text, figures and papers in content controls, marks of footnotes and their bodies."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from danchu.core.document import FigureRef, Inline, NoteRef, PaperRef, Text
from danchu.reports.render.docx import controls, notes
from danchu.reports.render.docx.xml import el, run


@dataclass
class Writing:
    """What has been numbered so far in one paper."""

    marks: int = 0
    lists: int = 0
    notes: list[etree._Element] = field(default_factory=list)


def runs(content: tuple[Inline, ...], writing: Writing) -> list[etree._Element]:
    """The elements of one paragraph, in order."""
    return [element for inline in content for element in _inline(inline, writing)]


def _inline(inline: Inline, writing: Writing) -> list[etree._Element]:
    match inline:
        case Text():
            return [run(inline.text, _emphasis(inline))] if inline.text else []
        case FigureRef() | PaperRef():
            writing.marks += 1
            return controls.control(writing.marks, inline)
        case NoteRef():
            return [_note(inline, writing)]


def _emphasis(text: Text) -> str:
    return {(True, False): "Strong", (False, True): "Emphasis", (True, True): "StrongEmphasis"}.get(
        (text.bold, text.italic), ""
    )


def _note(note: NoteRef, writing: Writing) -> etree._Element:
    """Writes the body of the note and gives its mark."""
    number = len(writing.notes) + 1
    body = notes.body(number)
    writing.notes.append(body)
    body[0].extend(runs(note.content, writing))
    return el("r", el("rPr", el("rStyle", val="FootnoteReference")), el("footnoteReference", id=number))
