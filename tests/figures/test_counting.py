"""From lines to figures: zero, silence, statements of nil, declarations; redone on paper."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from danchu.core.period import CALENDAR, ND09, Period
from danchu.core.sheet import Sheet
from danchu.core.value import Grade, Why
from danchu.figures import evidence, queries
from danchu.registers import actions
from tests.world import World

H1 = Period.parse("2024-H1")
WINDOW = CALENDAR.window(H1)


def sheet(place: str = "tinh") -> Sheet:
    return queries.sheet(
        place, H1, CALENDAR, only=["receptions.visits", "receptions.regular.visits", "petitions.total"]
    )


def nil(world: World, body: str, register: str = "receptions") -> None:
    actions.state_nil(
        register=register,
        body=world.bodies[body],
        window=WINDOW,
        stated_by="Công chức Văn phòng - thống kê",
        stated_on=date(2024, 7, 1),
    )


def test_silence_is_not_zero(world: World) -> None:
    world.reception("r1", "ubnd-a", date(2024, 3, 1), visits=2, people=3)
    value = sheet().value("receptions.visits")
    assert (value.amount, value.reported, value.expected) == (Decimal(2), 1, 2)
    assert value.is_partial
    assert sheet("xa-b").value("receptions.visits").why is Why.NOT_REPORTED


def test_a_statement_of_nil_is_zero(world: World) -> None:
    world.reception("r1", "ubnd-a", date(2024, 3, 1), visits=2, people=3)
    nil(world, "ubnd-b")
    value = sheet().value("receptions.visits")
    assert (value.amount, value.reported, value.expected) == (Decimal(2), 2, 2)
    assert sheet("xa-b").value("receptions.visits").amount == 0


def test_a_kept_register_without_matching_lines_is_zero(world: World) -> None:
    world.reception("r1", "ubnd-a", date(2024, 3, 1), kind="urgent")
    assert sheet("xa-a").value("receptions.regular.visits").amount == 0


def test_two_quarters_of_nil_cover_the_half_year(world: World) -> None:
    for quarter in ("2024-Q1", "2024-Q2"):
        actions.state_nil(
            register="receptions",
            body=world.bodies["ubnd-a"],
            window=CALENDAR.window(Period.parse(quarter)),
            stated_by="Công chức",
            stated_on=date(2024, 7, 1),
        )
    assert sheet("xa-a").value("receptions.visits").amount == 0


def test_one_quarter_of_nil_does_not(world: World) -> None:
    window = CALENDAR.window(Period.parse("2024-Q1"))
    actions.state_nil(
        register="receptions",
        body=world.bodies["ubnd-a"],
        window=window,
        stated_by="Công chức",
        stated_on=date(2024, 4, 1),
    )
    assert sheet("xa-a").value("receptions.visits").is_missing


def test_the_regime_decides_the_window(world: World) -> None:
    """20 June is in the calendar half-year, but after the 14 June on which Nghị định 09/2019 closes the books."""
    world.reception("r1", "ubnd-a", date(2024, 6, 20))
    assert sheet("xa-a").value("receptions.visits").amount == 1
    other = queries.sheet("xa-a", H1, ND09, only=["receptions.visits"])
    assert other.value("receptions.visits").is_missing


def test_a_withdrawn_line_counts_nowhere(world: World) -> None:
    entry = world.reception("r1", "ubnd-a", date(2024, 3, 1))
    world.reception("r2", "ubnd-a", date(2024, 3, 2))
    actions.withdraw(entry=entry, why="ghi hai lần", by=world.an)
    assert sheet("xa-a").value("receptions.visits").amount == 1


def declare(world: World, body: str, indicator: str, amount: int | None) -> None:
    fields = {
        "indicator": indicator,
        "first": WINDOW.first,
        "after": WINDOW.after,
        "amount": None if amount is None else amount * 1000,
        "unknown": amount is None,
        "source": "Báo cáo giấy",
    }
    world.line("declared", f"khai-{body}", body, WINDOW.last, fields)


def test_a_declared_figure_stands_in_with_grade_c(world: World) -> None:
    world.reception("r1", "ubnd-a", date(2024, 3, 1), visits=2, people=3)
    declare(world, "ubnd-b", "receptions.visits", 5)
    value = sheet().value("receptions.visits")
    assert (value.amount, value.grade, value.reported) == (Decimal(7), Grade.C, 2)


def test_where_both_exist_the_count_stands_and_the_difference_is_found(world: World) -> None:
    world.reception("r1", "ubnd-a", date(2024, 3, 1), visits=2, people=3)
    declare(world, "ubnd-a", "receptions.visits", 5)
    found = sheet("xa-a")
    assert found.value("receptions.visits").amount == 2
    assert [(c.body, c.counted.amount, c.declared.amount) for c in found.conflicts] == [("ubnd-a", 2, 5)]


def test_a_body_may_state_that_it_has_no_number(world: World) -> None:
    declare(world, "ubnd-a", "receptions.visits", None)
    value = sheet("xa-a").value("receptions.visits")
    assert (value.why, value.reported) == (Why.DECLARED_UNKNOWN, 0)


def test_lines_of_another_commune_are_not_counted_here(world: World) -> None:
    world.reception("r1", "ubnd-a", date(2024, 3, 1))
    world.reception("r2", "ubnd-b", date(2024, 3, 1), visits=4, people=4)
    assert sheet("xa-b").value("receptions.visits").amount == 4
    assert sheet().value("receptions.visits").amount == 5


def test_evidence_adds_up_to_the_figure(world: World) -> None:
    world.reception("r1", "ubnd-a", date(2024, 3, 1), visits=2, people=3)
    world.reception("r2", "ubnd-b", date(2024, 4, 1), visits=4, people=4)
    found = sheet()
    lines = evidence.gather(found, ["receptions.visits"])["receptions.visits"].lines
    assert sorted(ref.code for ref in lines) == ["r1", "r2"]
    assert sum(ref.weight or 0 for ref in lines) == found.value("receptions.visits").amount


def test_the_number_of_queries_does_not_grow(world: World, django_assert_num_queries: object) -> None:
    only = ["receptions.visits"]
    for number in range(30):
        world.reception(f"r{number}", "ubnd-a", date(2024, 3, 1))
    with django_assert_num_queries(9):  # type: ignore[operator]  # a fixture of pytest-django
        queries.sheet("xa-a", H1, CALENDAR, only=only)
    with django_assert_num_queries(9):  # type: ignore[operator]
        queries.sheet("tinh", H1, CALENDAR, only=only)


@pytest.mark.parametrize("code", ["no.such", "receptions"])
def test_an_unknown_indicator_is_a_key_error(world: World, code: str) -> None:
    with pytest.raises(KeyError):
        queries.sheet("xa-a", H1, CALENDAR, only=[code])
