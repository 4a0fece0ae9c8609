"""Counted from its lines, the example tells every figure of the published report, number and print."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from danchu.config.loading import load
from danchu.core import numbers
from danchu.core.period import CALENDAR, Period
from danchu.core.phrase import printed
from danchu.core.sheet import Sheet
from danchu.core.value import Grade
from danchu.figures import queries
from danchu.registers.models import REGISTERS, Entry
from danchu.registers.register import Question
from examples.tam_duong import matters
from examples.tam_duong.__main__ import FOLDER

pytestmark = pytest.mark.django_db
PUBLISHED = Path(__file__).parent / "published.csv"


def published() -> list[tuple[str, Decimal, str]]:
    """Ref of the inventory, number and print, as the report of the district has them (not as the code counts them)."""
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        return [(row["ref"], numbers.read(row["value"]), row["printed"]) for row in csv.DictReader(file)]


@pytest.fixture(scope="module")
def sheet(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Sheet]:
    """The example is loaded once for all tests here, in a transaction that is undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        load(FOLDER, replace=False)
        yield queries.sheet("tam-duong", Period.parse("2024-H1"), CALENDAR)
        transaction.set_rollback(True)


def by_ref(sheet: Sheet) -> dict[str, str]:
    return {ref: code for code, indicator in sheet.catalogue.items() for ref in indicator.refs}


def test_every_published_figure_has_an_indicator(sheet: Sheet) -> None:
    assert {ref for ref, _, _ in published()} - by_ref(sheet).keys() == set()


@pytest.mark.parametrize(("ref", "number", "said"), published(), ids=[ref for ref, _, _ in published()])
def test_the_counted_figure_is_the_published_one(sheet: Sheet, ref: str, number: Decimal, said: str) -> None:
    code = by_ref(sheet)[ref]
    indicator, value = sheet.catalogue[code], sheet.value(code)
    assert value.amount is not None, value.why
    assert round(value.amount, indicator.decimals) == number
    assert printed(indicator, value) == said
    assert value.reported == value.expected, f"{value.reported}/{value.expected}"


def test_workers_of_co_operatives_without_a_profile_are_only_declared(sheet: Sheet) -> None:
    assert sheet.value(by_ref(sheet)["A24"]).grade is Grade.C
    assert sheet.value(by_ref(sheet)["F06"]).grade is Grade.A
    assert sheet.value(by_ref(sheet)["F02"]).grade is Grade.B


def test_every_file_of_lines_is_a_register(sheet: Sheet) -> None:
    assert set(Entry.objects.values_list("register", flat=True)) == REGISTERS.keys()


@pytest.mark.parametrize("matter", [matters.ROAD, matters.RESETTLEMENT, matters.HOUSES_2023])
def test_three_matters_run_through_six_registers_and_answer_all_six_questions(sheet: Sheet, matter: str) -> None:
    registers = set(Entry.objects.filter(matter__key=matter).values_list("register", flat=True))
    assert len(registers) >= 6
    assert {question for code in registers for question in REGISTERS[code].questions} == set(Question)


def test_the_convention_runs_through_seven_registers_and_nobody_has_told_who_gained(sheet: Sheet) -> None:
    registers = set(Entry.objects.filter(matter__key=matters.CONVENTION).values_list("register", flat=True))
    assert len(registers) == 7
    answered = {question for code in registers for question in REGISTERS[code].questions}
    assert set(Question) - answered == {Question.BENEFIT}
