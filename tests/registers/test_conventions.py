"""A convention is counted at a stage, in the window of that stage's own day."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from tests.registers.desk import Fields, figures, line

pytestmark = pytest.mark.django_db
STAGES = [f"conventions.{code}" for code in ("consulted", "passed", "recognised", "annulled", "in_force")]
DAYS: Fields = {
    "proposed_on": date(2024, 1, 3),
    "consulted_on": date(2024, 5, 6),
    "consulted_until": date(2024, 6, 5),
    "passed_on": date(2024, 6, 20),
    "recognised_on": date(2024, 7, 4),
    "vote_form": "meeting",
    "representatives_total": 100,
    "representatives_present": 80,
    "representatives_for": 60,
}


def convention(**told: object) -> None:
    line("conventions", "thon", date(2024, 1, 3), title="Quy ước bản", **(DAYS | told))


def test_each_stage_counts_on_its_own_day() -> None:
    convention()
    assert figures(*STAGES) == [1, 1, 0, 0, 0]
    assert figures(*STAGES, period="2024-H2") == [0, 0, 1, 0, 1]


def test_an_annulled_one_is_in_force_no_more() -> None:
    convention(annulled_on=date(2024, 9, 2))
    assert figures("conventions.annulled", "conventions.in_force", period="2024-H2") == [1, 0]
    assert figures("conventions.in_force", period="2024-Q3") == [0]


def test_more_than_half_of_all_representatives_must_agree() -> None:
    convention()  # 60 of 100, 80 present
    convention(representatives_for=50)
    convention(representatives_present=50, representatives_for=50)  # all of those who came
    convention(vote_form="ballot", representatives_present=51, representatives_for=51)
    convention(representatives_total=None, representatives_present=None, representatives_for=None)
    assert figures("conventions.passed", "conventions.passed.short") == [5, 2]


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"representatives_for": 81}, "convention_votes_within_total"),
        ({"representatives_present": None}, "convention_votes_within_total"),
        ({"representatives_present": 101}, "convention_votes_within_total"),
        ({"consulted_until": date(2024, 5, 5)}, "convention_consulted_until"),
        ({"passed_on": date(2024, 5, 5)}, "convention_passed_after_consulted"),
        ({"recognised_on": date(2024, 6, 19)}, "convention_recognised_after_pass"),
        ({"refused_on": date(2024, 7, 4)}, "convention_recognised_or_refused"),
        ({"recognised_on": None, "annulled_on": date(2024, 8, 1)}, "convention_ends_if_recognised"),
    ],
)
def test_what_cannot_be_is_refused(wrong: Fields, name: str) -> None:
    with pytest.raises(IntegrityError, match=name):
        convention(**wrong)
