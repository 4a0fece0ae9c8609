"""An event of both heads is in both columns and once in the total; a plan is not a dialogue."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from tests.registers.desk import Fields, figures, line

pytestmark = pytest.mark.django_db
MAY = date(2024, 5, 6)


def held(hosts: str, at: str, attendances: int, opinions: int, resolved: int) -> None:
    kind = "ubnd" if hosts == "government" else "cap_uy"
    told: Fields = {"hosts": hosts, "attendances": attendances, "opinions": opinions, "resolved": resolved}
    line("dialogues", kind, MAY, at=at, **told)


def test_a_joint_dialogue_is_counted_once_in_the_total() -> None:
    held("party", "a", 90, 10, 9)
    held("both", "a", 50, 6, 6)
    held("government", "b", 30, 4, 4)
    codes = ("dialogues.party.events", "dialogues.government.events", "dialogues.both.events", "dialogues.events")
    assert figures(*codes) == [2, 2, 1, 3]
    assert figures("dialogues.party.communes", "dialogues.government.communes") == [1, 2]
    assert figures("dialogues.attendances", "dialogues.opinions", "dialogues.unresolved") == [170, 20, 1]


def test_a_planned_dialogue_is_not_held_and_the_district_is_not_a_commune() -> None:
    line("dialogues", "cap_uy", MAY, at="h", hosts="both", planned_for="2024-H2")
    held("party", "h", 10, 1, 1)
    codes = ("dialogues.district.planned", "dialogues.district.events", "dialogues.events")
    assert figures(*codes) == [1, 1, None]


@pytest.mark.parametrize(
    "wrong",
    [
        {"resolved": 4},
        {"attendances": None},
        {"planned_for": "2024-H2"},
    ],
)
def test_what_cannot_be_is_refused(wrong: Fields) -> None:
    told: Fields = {"hosts": "party", "attendances": 20, "opinions": 3, "resolved": 3} | wrong
    with pytest.raises(IntegrityError, match="dialogue_"):
        line("dialogues", "cap_uy", MAY, **told)
