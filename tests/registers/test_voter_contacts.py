"""Many meetings, few rounds: rounds and communes are united, voters add up."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError

from tests.registers.desk import Fields, figures, line

pytestmark = pytest.mark.django_db


def meeting(round_: str, at: str, voters: int, **more: Any) -> None:
    told: Fields = {"round": round_, "moment": "before", "delegates": "several", "voters": voters} | more
    line("voter_contacts", "hdnd", date(2024, 5, 6), at=at, **told)


def test_a_round_held_in_two_communes_is_one_round() -> None:
    meeting("Trước kỳ họp giữa năm", "a", 60)
    meeting("Trước kỳ họp giữa năm", "b", 70)
    meeting("Sau kỳ họp giữa năm", "a", 50, moment="after")
    codes = ("voters.rounds", "voters.meetings", "voters.communes", "voters.attending")
    assert figures(*codes) == [2, 3, 2, 180]


@pytest.mark.parametrize("wrong", [{"round": ""}, {"answered": 1}, {"opinions": 2, "answered": 3}])
def test_what_cannot_be_is_refused(wrong: Fields) -> None:
    told: Fields = {"round": "Đợt 1", "moment": "before", "delegates": "several", "voters": 3} | wrong
    with pytest.raises(IntegrityError, match="voter_contact_"):
        line("voter_contacts", "hdnd", date(2024, 5, 6), **told)
