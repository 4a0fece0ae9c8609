"""What every register owes: drop one of its lines, and the figures counted from it move, and no others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from danchu.config.loading import load
from danchu.core import phrase
from danchu.core.document import Report, figures
from danchu.core.indicator import Counted, How
from danchu.core.period import CALENDAR, Period
from danchu.core.sheet import Sheet
from danchu.figures import evidence, queries
from danchu.figures.evidence import Evidence, LineRef
from danchu.registers.models import REGISTERS, Entry
from danchu.registers.register import Register
from danchu.reports import queries as plans
from danchu.reports.compose import compose
from examples.tam_duong.__main__ import FOLDER

pytestmark = pytest.mark.django_db
# Registers whose figures are common values or shares of bodies: one line less need not move a number.
NEVER_SUMMED = {"reception_schedules", "practices"}
PLACE, H1 = "tam-duong", Period.parse("2024-H1")


@dataclass
class Whole:
    sheet: Sheet
    evidence: dict[str, Evidence]
    report: Report


def counted() -> Sheet:
    return queries.sheet(PLACE, H1, CALENDAR)


def written(sheet: Sheet) -> Report:
    plan = plans.plan(PLACE, "2024-H1", "calendar")
    assert plan is not None
    return compose(sheet, plan)


@pytest.fixture(scope="module")
def whole(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Whole]:
    """The example, counted and written once; every test undoes what it does to it."""
    with django_db_blocker.unblock(), transaction.atomic():
        load(FOLDER)
        sheet = counted()
        yield Whole(sheet, evidence.gather(sheet), written(sheet))
        transaction.set_rollback(True)


def a_line(whole: Whole, register: str) -> LineRef:
    """A line behind a figure of the district; of a body with no other line there, so that none stands in for it."""
    found = [
        ref
        for code, behind in whole.evidence.items()
        for ref in behind.lines
        if ref.register == register and (adds(whole, code, ref) or register in NEVER_SUMMED)
    ]
    kept = Counter(Entry.objects.filter(register=register).values_list("body__key", flat=True))
    alone = [ref for ref in found if kept[ref.body] == 1] or found
    return alone[len(alone) // 2]


def adds(whole: Whole, code: str, ref: LineRef) -> bool:
    """Does the line add more than nothing to the district's figure?"""
    made = whole.sheet.catalogue[code].made
    is_summed = ref.register == "declared" or (isinstance(made, Counted) and made.how is How.SUM)
    return whole.sheet.tree.bodies[ref.body].rolls_up and is_summed and bool(ref.weight)


def worth(sheet: Sheet, code: str) -> tuple[object, object]:
    """The number itself; how many have reported may change with any line."""
    return sheet.value(code).amount, sheet.value(code).span


def moved(before: Sheet, after: Sheet) -> set[str]:
    codes = [indicator.code for indicator in before.in_force]
    return {code for code in codes if worth(before, code) != worth(after, code)}


@pytest.mark.parametrize("register", list(REGISTERS))
def test_dropping_a_line_moves_exactly_the_figures_counted_from_it(whole: Whole, register: str) -> None:
    ref = a_line(whole, register)
    with transaction.atomic():
        Entry.objects.filter(pk=ref.entry).update(withdrawn=True)
        after = counted()
        text = written(after)
        transaction.set_rollback(True)
    changed = moved(whole.sheet, after)
    named = {code for code, behind in whole.evidence.items() if any(r.register == register for r in behind.lines)}
    assert changed <= named
    assert changed >= must_move(whole, ref)
    sentences_follow(whole.report, text, changed, after)


def must_move(whole: Whole, ref: LineRef) -> set[str]:
    """Sums to which the line adds more than nothing."""
    same = (ref.register, ref.entry)
    return {
        code
        for code, behind in whole.evidence.items()
        for other in behind.lines
        if (other.register, other.entry) == same and adds(whole, code, other)
    }


def sentences_follow(before: Report, after: Report, changed: set[str], sheet: Sheet) -> None:
    """Every figure that still stands says what it is worth now; those that did not move say what they said."""
    old, new = said(before), said(after)
    for code, printed in new.items():
        assert printed == phrase.printed(sheet.catalogue[code], sheet.value(code))
    assert {code for code in old.keys() & new.keys() if old[code] != new[code]} <= changed


def said(report: Report) -> dict[str, str]:
    """Indicator → how the text of the report prints it; the annexes have a column for every commune."""
    return {ref.indicator: ref.printed for ref in figures(replace(report, annexes=()))}


@pytest.mark.parametrize("register", list(REGISTERS.values()), ids=list(REGISTERS))
def test_a_declaration_is_complete(register: Register) -> None:
    assert len(fields(register)) <= 10
    assert str(register.label_vi)
    assert register.label_en
    assert set(register.listed) <= {f.name for f in register.model._meta.concrete_fields}
    assert len({tally.name for tally in register.tallies}) == len(register.tallies)
