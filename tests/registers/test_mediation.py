"""Received and carried in are successful, failed or pending; teams stand beside the cases."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from tests.registers.desk import Fields, figure, figures, line

FLOW = [f"mediation.{code}" for code in ("cases", "received", "carried", "successful", "failed", "pending")]


def case(received_on: date, outcome: str = "pending", closed_on: date | None = None) -> None:
    line("mediation", "ubnd", received_on, outcome=outcome, closed_on=closed_on, field="land")


@pytest.mark.django_db
def test_a_case_carried_in_counts_until_it_is_closed() -> None:
    case(date(2023, 11, 2), "successful", date(2024, 2, 1))
    case(date(2023, 11, 2), "failed", date(2023, 12, 1))
    case(date(2024, 3, 1), "successful", date(2024, 7, 1))  # closed on the first day after
    case(date(2024, 3, 1), "failed", date(2024, 6, 30))
    assert figures(*FLOW) == [3, 2, 1, 1, 1, 1]
    assert figures(*FLOW, period="2024-H2") == [1, 0, 1, 1, 0, 0]


@pytest.mark.django_db
def test_the_share_is_of_all_cases_also_of_pending_ones() -> None:
    for outcome in ("successful", "failed"):
        case(date(2024, 2, 1), outcome, date(2024, 2, 9))
    for _ in range(2):
        case(date(2024, 2, 1))
    assert figure("mediation.successful.share", place="a").amount == 25  # not 50


@pytest.mark.django_db
def test_teams_stand_until_they_end() -> None:
    line("mediation", "ubnd", date(2020, 1, 1), kind="team", mediators=5, women=2)
    line("mediation", "ubnd", date(2020, 1, 1), kind="team", mediators=6, women=1, ended_on=date(2024, 4, 1))
    assert figures("mediation.teams", "mediation.mediators", "mediation.mediators.women") == [1, 5, 2]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"outcome": "pending", "closed_on": date(2024, 3, 1)}, "mediation_closed_with_outcome"),
        ({"outcome": "successful"}, "mediation_closed_with_outcome"),
        ({"outcome": "pending", "mediators": 3}, "mediation_team_or_case"),
        ({"kind": "team"}, "mediation_team_or_case"),
        ({"kind": "team", "mediators": 3, "women": 4}, "mediation_women_within"),
        ({"kind": "team", "mediators": 3, "minority": 4}, "mediation_minority_within"),
    ],
)
def test_what_cannot_be_is_refused(wrong: Fields, name: str) -> None:
    with pytest.raises(IntegrityError, match=name):
        line("mediation", "ubnd", date(2024, 2, 1), **wrong)


START = date(2023, 7, 1)
received = st.integers(0, 540).map(lambda days: START + timedelta(days=days))
outcomes = st.sampled_from(["pending", "successful", "failed"])
cases = st.lists(st.tuples(received, outcomes, st.integers(0, 400)), max_size=6)


class StockAndFlow(TestCase):
    @settings(max_examples=25, deadline=None)
    @given(cases)
    def test_what_closes_a_period_opens_the_next(self, told: list[tuple[date, str, int]]) -> None:
        for day, outcome, days in told:
            case(day, outcome, None if outcome == "pending" else day + timedelta(days=days))
        before = [value or 0 for value in figures(*FLOW)]
        after = [value or 0 for value in figures(*FLOW, period="2024-H2")]
        assert before[0] == before[1] + before[2] == before[3] + before[4] + before[5]
        assert after[2] == before[5]
