"""A report as plain data for the typesetter: text as strings, never as its source; lengths in mm, sizes in points."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from danchu.core.document import (
    Annex,
    FigureRef,
    Heading,
    Inline,
    ListBlock,
    NoteRef,
    PaperRef,
    Paragraph,
    Report,
    Table,
    Text,
)
from danchu.reports.render import columns, layout
from danchu.reports.render.form import FORMS, Form
from danchu.reports.render.heading import geometry
from danchu.reports.render.text import clean, symbols
from danchu.reports.render.wording import wording

Plain = dict[str, Any]
"""JSON: only strings, numbers, lists and objects."""


@dataclass
class Count:
    """Units are what may be moved to another page as one: a heading, paragraph, item of a list, table."""

    units: int = 0
    notes: int = 0


def plain(report: Report, fonts: tuple[str, ...]) -> Plain:
    """Everything that paper.typ reads."""
    form, words = FORMS[report.frame.form], wording(report)
    sections, count = layout.sections(report, words.end), Count()
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
        "sections": [_section(form, section, count) for section in sections],
        "signed": sum(1 for section in sections[1:] if not section.restarts),
    }


def _section(form: Form, section: layout.Section, count: Count) -> Plain:
    blocks = [
        _table(block, section.width(form), section.table_height(form), count)
        if isinstance(block, Table)
        else _block(block, count)
        for block in section.blocks
    ]
    return {"landscape": section.landscape, "restarts": section.restarts, "blocks": blocks}


def _block(block: Heading | Paragraph | ListBlock | Annex, count: Count) -> Plain:
    match block:
        case Heading(level, content):
            return {"kind": "heading", "level": min(level, 3), **_unit(content, count)}
        case Paragraph(content):
            return {"kind": "paragraph", **_unit(content, count)}
        case ListBlock(items, ordered):
            return {"kind": "list", "ordered": ordered, "items": [_unit(item, count) for item in items]}
        case Annex(label, title):
            return {"kind": "annex", "label": clean(label), "title": clean(title)}


def _table(table: Table, width: float, height: float, count: Count) -> Plain:
    count.units += 1
    set_as = columns.columns(table, width, height)
    return {
        "kind": "table",
        "unit": count.units,
        "caption": clean(table.caption),
        "shares": list(set_as.shares),
        "size": set_as.size,
        "whole": set_as.is_whole,
        "head": [_runs(cell, count) for cell in table.head],
        "rows": [[_cell(cell, count) for cell in row] for row in table.rows],
    }


def _cell(cell: tuple[Inline, ...], count: Count) -> Plain:
    return {"runs": _runs(cell, count), "number": columns.is_figure(cell)}


def _unit(content: tuple[Inline, ...], count: Count) -> Plain:
    count.units += 1
    return {"unit": count.units, "runs": _runs(content, count)}


def _runs(content: tuple[Inline, ...], count: Count) -> list[Plain]:
    return [_run(inline, count) for inline in content]


def _run(inline: Inline, count: Count) -> Plain:
    match inline:
        case Text(text, bold, italic):
            return {"kind": "text", "text": clean(text), "bold": bold, "italic": italic}
        case NoteRef(content):
            count.notes += 1
            return {"kind": "note", "number": count.notes, "runs": _runs(content, count)}
        case FigureRef(printed=printed):
            return {"kind": "text", "text": clean(printed)}
        case PaperRef(printed=printed):
            pieces = [{"text": text, "whole": is_symbol} for text, is_symbol in symbols(clean(printed))]
            return {"kind": "paper", "pieces": pieces}
