"""A report as plain data for the typesetter: text as strings, never as its source; lengths in mm, sizes in points."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from danchu.core.document import Annex, Block, Heading, Inline, ListBlock, NoteRef, Paragraph, Report, Table, Text
from danchu.reports.render import columns, layout
from danchu.reports.render.form import FORMS, Form
from danchu.reports.render.heading import geometry
from danchu.reports.render.text import clean
from danchu.reports.render.wording import wording

Plain = dict[str, Any]
"""JSON: only strings, numbers, lists and objects."""


def plain(report: Report, fonts: tuple[str, ...]) -> Plain:
    """Everything that paper.typ reads."""
    form, words = FORMS[report.frame.form], wording(report)
    sections = layout.sections(report, words.end)
    dated = report.frame.dated
    return {
        "fonts": list(fonts),
        "form": asdict(form),
        "width": form.width,
        "language": report.language,
        "title": clean(report.title) or f"{words.kind} {words.abstract}".strip(),
        "dated": [dated.year, dated.month, dated.day] if dated else None,
        "words": asdict(words),
        "shape": asdict(geometry(form, words)),
        "sections": [_section(form, section) for section in sections],
        "signed": sum(1 for section in sections[1:] if not section.restarts),
    }


def _section(form: Form, section: layout.Section) -> Plain:
    width = form.wide if section.landscape else form.width
    blocks = [_block(block, width) for block in section.blocks]
    return {"landscape": section.landscape, "restarts": section.restarts, "blocks": blocks}


def _block(block: Block, width: float) -> Plain:
    match block:
        case Heading(level, content):
            return {"kind": "heading", "level": min(level, 3), "runs": _runs(content)}
        case Paragraph(content):
            return {"kind": "paragraph", "runs": _runs(content)}
        case ListBlock(items, ordered):
            return {"kind": "list", "ordered": ordered, "items": [_runs(item) for item in items]}
        case Table():
            return _table(block, width)
        case Annex(label, title):
            return {"kind": "annex", "label": clean(label), "title": clean(title)}


def _table(table: Table, width: float) -> Plain:
    return {
        "kind": "table",
        "caption": clean(table.caption),
        "shares": columns.shares(table),
        "size": columns.size(table, width),
        "head": [_runs(cell) for cell in table.head],
        "rows": [[{"runs": _runs(cell), "number": columns.is_figure(cell)} for cell in row] for row in table.rows],
    }


def _runs(content: tuple[Inline, ...]) -> list[Plain]:
    return [_run(inline) for inline in content]


def _run(inline: Inline) -> Plain:
    match inline:
        case Text(text, bold, italic):
            return {"kind": "text", "text": clean(text), "bold": bold, "italic": italic}
        case NoteRef(content):
            return {"kind": "note", "runs": _runs(content)}
        case _:
            return {"kind": "text", "text": clean(inline.printed), "bold": False, "italic": False}
