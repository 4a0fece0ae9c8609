"""A vote passes by the votes and the law alone: of all representatives, present or not, in whole numbers."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from danchu.core.period import CALENDAR, Period
from danchu.core.vote import Matter, Scope, passes
from danchu.registers.kinds.community_decisions import REGISTER, CommunityDecision
from tests.registers.desk import Fields, figures, line

pytestmark = pytest.mark.django_db
DAY = date(2024, 4, 10)
CODES = [f"decisions.{code}" for code in ("total", "passed", "rejected")]


def vote(subject: str, in_favour: int, present: int = 80, total: int = 100, **told: object) -> None:
    fields: Fields = {
        "subject": subject,
        "content": "Góp ngày công làm đường",
        "form": "meeting",
        "representatives_total": total,
        "representatives_present": present,
        "representatives_for": in_favour,
        **told,
    }
    line("community_decisions", "thon", DAY, **fields)


def test_contributions_need_two_thirds_of_all_households() -> None:
    vote("1", 66)  # 82.5% of those present would be enough, were they the whole
    vote("1", 67)
    assert figures(*CODES) == [2, 1, 1]


def test_other_matters_need_more_than_half() -> None:
    vote("4", 50)
    vote("6", 51)
    assert figures(*CODES) == [2, 1, 1]


def test_a_commune_decides_by_its_villages_not_by_its_households() -> None:
    vote("1", 10, scope="commune", villages_total=9, villages_for=6)
    vote("1", 80, scope="commune", villages_total=9, villages_for=5)
    assert figures(*CODES) == [2, 1, 1]


def test_the_database_judges_every_small_vote_as_the_law_does() -> None:
    for subject in "123456":
        for total in range(1, 8):
            for in_favour in range(total + 1):
                vote(subject, in_favour, present=total, total=total)
    passed = REGISTER.tally("acts").by["passed"]
    assert callable(passed)
    rows = CommunityDecision.objects.annotate(passed=passed(CALENDAR.window(Period.parse("2024-H1"))))
    told = rows.values_list("subject", "representatives_total", "representatives_for", "passed")
    wrong = [
        row for row in told if (row[3] == "yes") is not passes(Matter(int(row[0])), Scope.VILLAGE, row[1], row[2], DAY)
    ]
    assert len(told) == 210
    assert wrong == []


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"present": 101, "in_favour": 60}, "decision_present_within_total"),
        ({"present": 60, "in_favour": 61}, "decision_for_within_present"),
        ({"total": 0, "present": 0, "in_favour": 0}, "decision_somebody_votes"),
        ({"in_favour": 60, "villages_total": 9, "villages_for": 6}, "decision_villages_by_scope"),
        ({"in_favour": 60, "scope": "commune"}, "decision_villages_by_scope"),
        ({"in_favour": 60, "scope": "commune", "villages_total": 9, "villages_for": 10}, "decision_villages_by_scope"),
        (
            {"in_favour": 60, "sent_on": date(2024, 4, 17), "recognised_on": date(2024, 4, 16)},
            "decision_recognised_after_sent",
        ),
    ],
)
def test_what_cannot_be_is_refused(wrong: Fields, name: str) -> None:
    with pytest.raises(IntegrityError, match=name):
        vote("1", **wrong)


def test_only_contributions_and_funds_are_decided_by_a_whole_commune() -> None:
    with pytest.raises(IntegrityError, match="decision_villages_by_scope"):
        vote("3", 60, scope="commune", villages_total=9, villages_for=6)
