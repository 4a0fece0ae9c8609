"""A consultation lasts at least 20 days, the first one included; who decides otherwise explains it."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from tests.registers.desk import Fields, figures, line

pytestmark = pytest.mark.django_db
FIRST = date(2024, 3, 1)


def asked(**told: object) -> None:
    fields: Fields = {"subject": "3", "content": "Phương án bồi thường", "form": "front", "opinions": 12, **told}
    line("consultations", "ubnd", FIRST, **fields)


def test_nineteen_days_are_too_short_and_a_meeting_needs_one() -> None:
    asked(last_day=date(2024, 3, 19))
    asked(last_day=date(2024, 3, 20))
    asked(last_day=FIRST, form="meeting")
    asked()  # it still runs
    assert figures("consultations.total", "consultations.short", "consultations.opinions") == [4, 1, 48]


def test_a_decision_against_the_majority_is_asked_for_until_it_is_explained() -> None:
    asked(follows_majority=False)
    asked(follows_majority=False, explained_on=date(2024, 4, 2))
    asked(follows_majority=False, explained_on=date(2024, 7, 2))
    asked(follows_majority=True)
    assert figures("consultations.unexplained") == [2]


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"accepted": 13}, "consultation_accepted_within"),
        ({"form": "addressees"}, "consultation_addressees_only_8"),
        ({"last_day": date(2024, 3, 30), "explained_on": date(2024, 3, 29)}, "consultation_explained_after"),
    ],
)
def test_what_cannot_be_is_refused(wrong: Fields, name: str) -> None:
    with pytest.raises(IntegrityError, match=name):
        asked(**wrong)
