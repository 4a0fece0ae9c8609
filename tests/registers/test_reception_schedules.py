"""How often heads receive is a common value: thirteen communes at twice a month are not twenty-six."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from tests.registers.desk import figure, figures, line

pytestmark = pytest.mark.django_db
SINCE = date(2023, 1, 3)


def schedule(times: int, at: str, since: date = SINCE, ended_on: date | None = None) -> None:
    line("reception_schedules", "cap_uy", since, at=at, head="Bí thư", times_a_month=times, ended_on=ended_on)


def test_a_schedule_is_common_and_never_added_up() -> None:
    schedule(1, "h")
    schedule(2, "a")
    schedule(2, "b")
    assert figures("schedule.party.district", "schedule.party.commune") == [1, 2]


def test_different_schedules_are_a_range() -> None:
    schedule(2, "a")
    schedule(4, "b")
    assert figure("schedule.party.commune").span == (Decimal(2), Decimal(4))


def test_a_schedule_that_ended_before_the_last_day_does_not_stand() -> None:
    schedule(2, "a", ended_on=date(2024, 6, 30))
    schedule(4, "a", since=date(2024, 6, 30))
    assert figure("schedule.party.commune").span == (Decimal(4), Decimal(4))


def test_it_cannot_end_before_it_begins_nor_happen_never() -> None:
    with pytest.raises(ValidationError, match="sớm hơn"):
        schedule(2, "a", ended_on=date(2022, 1, 1))
    with pytest.raises(IntegrityError, match="schedule_times_in_a_month"):
        schedule(0, "a")
