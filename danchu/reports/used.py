"""Where a figure stands in a report: the sentences, with the address that jumps to each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.urls import reverse

from danchu.core.document import Block, FigureRef, Inline, NoteRef, PaperRef, Report, Table, Text, plain
from danchu.core.document import ListBlock as List
from danchu.core.period import Period
from danchu.core.sheet import Sheet
from danchu.figures.handed import Paper, Use
from danchu.figures.shown import capital, label, language
from danchu.reports import queries
from danchu.reports.composed import composed, languages
from danchu.reports.models import Plan

# A point ends a sentence only before a blank and a capital letter or at the end: «1.320», «Tr.», «số 5.» do not.
_END = re.compile(r"(?<=[.;!?:])\s+(?=[A-ZĐÀ-Ỹ«-])")


def uses(sheet: Sheet, code: str) -> list[Use]:
    """The sentences of the report of the sheet's place and period in which the figure stands; none without a plan."""
    plan = queries.plan(sheet.place, sheet.period.code, sheet.regime.code)
    if plan is None:
        return []
    report, address = composed(plan, reading_language()), address_of(plan)
    return list(_uses(report, code, sheet.place, title_of(plan), address))


def papers(place: str) -> list[Paper]:
    """The reports prepared for a place, newest first. One query."""
    plans = Plan.objects.filter(place__key=place).select_related("place").order_by("-period")
    return [Paper(title_of(plan), period_of(plan), address_of(plan)) for plan in plans]


def title_of(plan: Plan) -> str:
    """«Báo cáo kết quả thực hiện …»: kind and abstract as people say them."""
    return f"{capital(plan.kind.lower())} {plan.abstract}"


def period_of(plan: Plan) -> str:
    return capital(label(Period.parse(plan.period)))


def address_of(plan: Plan) -> str:
    return reverse("reports:report", args=[plan.place.key, plan.period])


def reading_language() -> str:
    """That of the page if there is an outline in it, else Vietnamese."""
    return language() if language() in languages() else "vi"


def _uses(report: Report, code: str, place: str, title: str, address: str) -> Iterator[Use]:
    mark = 0
    for block in (*report.blocks, *report.annexes):
        for content in _contents(block):
            for index, inline, group in _flat(content):
                mark += isinstance(inline, FigureRef | PaperRef)
                if isinstance(inline, FigureRef) and _is_of(inline, code, place):
                    before, after = _around(group, index)
                    yield Use(title, f"{address}#f{mark}", before, inline.printed, after, report.language)


def _contents(block: Block) -> list[tuple[Inline, ...]]:
    """The runs of inlines of a block, each a paragraph, an item or a cell."""
    match block:
        case List():
            return list(block.items)
        case Table():
            return [*block.head, *(_named(row, cell) for row in block.rows for cell in row)]
    content: tuple[Inline, ...] = getattr(block, "content", ())
    return [content]


def _named(row: tuple[tuple[Inline, ...], ...], cell: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """A cell after the first as a sentence: «Hộ nghèo: 62»."""
    name = plain(row[0])
    return (Text(f"{name}: "), *cell) if cell and cell is not row[0] and name else cell


def _is_of(figure: FigureRef, code: str, place: str) -> bool:
    return (figure.indicator, figure.place, figure.body) == (code, place, "")


def _flat(content: tuple[Inline, ...]) -> Iterator[tuple[int, Inline, tuple[Inline, ...]]]:
    """Every inline with its place in its own run; the content of a note follows its mark."""
    for index, inline in enumerate(content):
        yield index, inline, content
        if isinstance(inline, NoteRef):
            yield from _flat(inline.content)


def _around(content: tuple[Inline, ...], index: int) -> tuple[str, str]:
    """The rest of the sentence before and after the inline."""
    before, after = plain(content[:index]), plain(content[index + 1 :])
    return _END.split(before)[-1].lstrip(), _END.split(after)[0].rstrip()
