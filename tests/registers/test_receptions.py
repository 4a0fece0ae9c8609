"""Visits, people, cases; regular and leader; the columns of form 01/TCD."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError

from tests.registers.desk import Fields, figures, line

pytestmark = pytest.mark.django_db
MAY = date(2024, 5, 6)


def received(kind: str, at: str, visits: int, people: int, cases: int, **more: Any) -> None:
    line("receptions", "ubnd", MAY, at=at, kind=kind, visits=visits, people=people, cases=cases, **more)


def test_the_total_is_regular_and_leader_and_each_of_these_district_and_communes() -> None:
    received("regular", "h", 11, 11, 11)
    received("regular", "a", 13, 16, 13)
    received("delegated", "b", 10, 15, 10)
    assert figures("receptions.visits", "receptions.people", "receptions.cases") == [34, 42, 34]
    assert figures("receptions.regular.visits", "receptions.leader.visits") == [24, 10]
    assert figures("receptions.leader.district.visits", "receptions.leader.commune.people") == [0, 15]


def test_only_the_chair_of_the_district_counts_as_received_by_him() -> None:
    received("regular", "h", 1, 1, 1, by_head=True)
    received("regular", "a", 2, 2, 2, by_head=True)
    assert figures("receptions.regular.chair.visits") == [1]


def test_in_the_form_what_the_head_receives_stands_under_the_head_once() -> None:
    received("regular", "a", 3, 3, 3, by_head=True)
    received("regular", "a", 4, 4, 4)
    received("scheduled", "a", 5, 5, 5)  # by a deputy: delegated in the form
    codes = [f"tcd.{column}.visits" for column in ("regular", "head", "delegated")]
    assert figures(*codes) == [None, None, None]  # the form of 2025 says nothing about 2024
    found = line("receptions", "ubnd", date(2025, 11, 3), kind="regular", visits=2, people=2, cases=2, by_head=True)
    assert found.pk
    assert figures(*codes, period="2025-Q4") == [0, 2, 0]


@pytest.mark.parametrize(
    "wrong",
    [
        {"people": 1},  # fewer people than visits
        {"large_groups": 1, "large_group_people": 4},  # a large group has five
        {"large_group_people": 2},  # people of no group
        {"large_groups": 3, "large_group_people": 15},  # more groups than visits
        {"kind": "delegated", "by_head": True},
    ],
)
def test_what_cannot_be_is_refused(wrong: Fields) -> None:
    told: Fields = {"kind": "regular", "visits": 2, "people": 20, "cases": 2} | wrong
    with pytest.raises(IntegrityError, match="reception_"):
        line("receptions", "ubnd", MAY, **told)
