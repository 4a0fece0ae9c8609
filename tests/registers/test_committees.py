"""A change of members waits until a consolidation that arises from it."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from danchu.registers.kinds.committees import CommitteeSeats
from danchu.registers.line import Line
from tests.registers.desk import figures, line

pytestmark = pytest.mark.django_db


def act(kind: str, day: date, at: str = "a", origin: Line | None = None) -> Line:
    return line("committees", "ban_chi_dao", day, at=at, origin=origin, kind=kind)


def test_a_change_waits_until_it_is_followed_by_a_consolidation() -> None:
    change = act("change", date(2024, 2, 1))
    act("change", date(2024, 3, 1), at="b")
    act("consolidation", date(2024, 7, 2), origin=change)
    assert figures("committees.unrenewed") == [2]  # consolidated only after the window
    assert figures("committees.unrenewed", period="2024-H2") == [1]


def test_briefings_and_reviews_are_meetings() -> None:
    for kind in ("briefing", "mid_review", "review", "assignment"):
        act(kind, date(2024, 6, 3), at="h")
    assert figures("committee.meetings", "committee.consolidations") == [3, 0]


def test_a_committee_has_one_head() -> None:
    found = act("consolidation", date(2024, 1, 5))
    CommitteeSeats.objects.create(line=found, role="member", people=12)
    with pytest.raises(IntegrityError, match="committee_one_head"):
        CommitteeSeats.objects.create(line=found, role="head", people=2)
