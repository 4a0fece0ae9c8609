"""A report cut into runs of pages: upright or turned, counted on or counted again; and its last words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import inf
from typing import Final

from danchu.core.document import Annex, Block, Heading, Inline, ListBlock, NoteRef, Paragraph, Report, Table, Text
from danchu.reports.render.form import PAGE_WIDTH, Form

_ANNEX_HEAD: Final = 45
"""mm above the table of an annex: label, title, paper it belongs to, what the signs mean."""


@dataclass(frozen=True)
class Section:
    """Blocks on pages of one shape. `restarts`: its pages are numbered from 1, the first of them without a number."""

    blocks: tuple[Block, ...]
    landscape: bool = False
    restarts: bool = False

    def width(self, form: Form) -> float:
        """Of its text, in mm."""
        return form.wide if self.landscape else form.width

    def table_height(self, form: Form) -> float:
        """mm that a table has on the first page of a turned section; elsewhere it takes what it needs."""
        return PAGE_WIDTH - form.top - form.bottom - _ANNEX_HEAD if self.landscape else inf


def sections(report: Report, end: str) -> list[Section]:
    """The paper itself (closed with `end`), then its annexes. Only the paper's first section bears the frame's head."""
    paper = list(_by_shape(closed(report.blocks, end)))
    return [replace(paper[0], restarts=True), *paper[1:], *_annexes(report.annexes)]


def _by_shape(blocks: tuple[Block, ...]) -> Iterator[Section]:
    """The first and the last are upright, maybe empty: the head and the signature stand there."""
    run: list[Block] = []
    for block in blocks:
        if isinstance(block, Table) and block.landscape:
            yield Section(tuple(run))
            yield Section((block,), landscape=True)
            run = []
        else:
            run.append(block)
    yield Section(tuple(run))


def _annexes(blocks: tuple[Block, ...]) -> Iterator[Section]:
    for annex in _each_annex(blocks):
        first = annex[0]
        turned = first.landscape if isinstance(first, Annex) else False
        wide = any(isinstance(block, Table) and block.landscape for block in annex)
        yield Section(tuple(annex), landscape=turned or wide, restarts=True)


def _each_annex(blocks: tuple[Block, ...]) -> Iterator[list[Block]]:
    """Blocks before the first `Annex` are an annex without a title."""
    run: list[Block] = []
    for block in blocks:
        if isinstance(block, Annex) and run:
            yield run
            run = []
        run.append(block)
    if run:
        yield run


def closed(blocks: tuple[Block, ...], end: str) -> tuple[Block, ...]:
    """The blocks with the sign of the end («./.» in State form) in place of the last full stop."""
    if not end:
        return blocks
    match blocks[-1] if blocks else None:
        case Paragraph(content) | Heading(_, content) as last:
            return (*blocks[:-1], replace(last, content=_ended(content, end)))
        case ListBlock(items) as last if items:
            return (*blocks[:-1], replace(last, items=(*items[:-1], _ended(items[-1], end))))
        case _:
            return (*blocks, Paragraph((Text(end),)))


def _ended(content: tuple[Inline, ...], end: str) -> tuple[Inline, ...]:
    last = max((place for place, inline in enumerate(content) if not isinstance(inline, NoteRef)), default=None)
    if last is None or not isinstance(text := content[last], Text):
        return (*content, Text(end))
    shortened = replace(text, text=text.text.rstrip().rstrip("."))
    return (*content[:last], shortened, *content[last + 1 :], Text(end))
