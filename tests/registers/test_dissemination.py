"""Conferences of briefing and publicity; training and broadcasts are told apart."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from tests.registers.desk import Fields, figures, line

pytestmark = pytest.mark.django_db


def told(purpose: str, form: str, attendances: int | None, kind: str = "cap_uy", sessions: int = 1) -> None:
    fields: Fields = {"purpose": purpose, "form": form, "subject": "Luật 10/2022/QH15"}
    line("dissemination", kind, date(2024, 3, 5), attendances=attendances, sessions=sessions, **fields)


def test_training_and_broadcasts_are_no_conferences_of_publicity() -> None:
    told("briefing", "conference", 60)
    told("publicity", "conference", 120, kind="mttq", sessions=2)
    told("training", "conference", 45)
    told("publicity", "broadcast", None, sessions=9)
    codes = ("dissemination.conferences", "dissemination.attendances", "dissemination.training")
    assert figures(*codes) == [3, 180, 1]
    assert figures("dissemination.broadcasts", "dissemination.front.sessions") == [9, 2]


def test_a_conference_tells_its_attendances_and_was_held() -> None:
    with pytest.raises(IntegrityError, match="dissemination_attendances_told"):
        told("briefing", "conference", None)


def test_no_session_is_no_line() -> None:
    with pytest.raises(IntegrityError, match="dissemination_held"):
        told("briefing", "conference", 5, sessions=0)
