"""Counted from its lines, the example tells every figure of the published report, number and print."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from danchu.config.loading import load
from danchu.core import numbers
from danchu.core.period import CALENDAR, Period
from danchu.core.phrase import printed
from danchu.core.place import Extent, heirs_of
from danchu.core.sheet import Sheet
from danchu.core.value import Grade
from danchu.figures import queries
from danchu.places.queries import successions, tree_on
from danchu.registers.models import REGISTERS, Entry
from danchu.registers.register import Question
from examples.tam_duong import matters
from examples.tam_duong.__main__ import FOLDER
from examples.tam_duong.places import COMMUNES, HEIRS

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


def test_every_line_lies_in_a_place_of_its_own_day(sheet: Sheet) -> None:
    assert set(Entry.objects.values_list("area__key", flat=True)) <= sheet.tree.areas.keys()


def test_in_july_2025_the_district_is_gone_and_its_thirteen_communes_are_wholly_in_six_units(sheet: Sheet) -> None:
    after = tree_on(date(2025, 7, 1))
    assert "tam-duong" not in after.areas
    heirs = [heirs_of(commune.key, successions(), date(2025, 7, 1)) for commune in COMMUNES]
    assert {key for found in heirs for key in found} == {key for key, *_ in HEIRS}
    assert {extent for found in heirs for extent in found.values()} == {Extent.FULL}
    assert len([area for area in after.areas.values() if area.kind == "ban"]) == 126


def test_the_succession_moves_a_name_to_another_code(sheet: Sheet) -> None:
    before, after = sheet.tree.areas["giang-ma"], tree_on(date(2025, 7, 1)).areas["ta-leng-2025"]
    assert (before.name, before.official_code) == ("xã Giang Ma", "03405")
    assert (after.name, after.official_code) == ("xã Tả Lèng", "03405")
