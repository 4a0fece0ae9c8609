"""A house is counted at a stage, in the window of that stage's day; its batch decides nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError

from tests.registers.desk import Fields, figure, figures, line

pytestmark = pytest.mark.django_db
STAGES = [f"houses.{code}" for code in ("selected", "proposed", "supported", "started", "handed_over")]
DAYS: Fields = {
    "selected_on": date(2023, 9, 1),
    "proposed_on": date(2023, 9, 20),
    "proposed_dong": 50_000_000,
    "supported_on": date(2023, 11, 2),
    "supported_dong": 45_500_000,
    "started_on": date(2023, 11, 20),
    "handed_over_on": date(2024, 2, 1),
}


def house(day: date = date(2023, 9, 1), **told: object) -> None:
    line("unity_houses", "mttq", day, batch="đợt 2 năm 2023", **(DAYS | told))


def test_a_house_of_last_years_batch_is_handed_over_this_year() -> None:
    house()
    assert figures(*STAGES) == [0, 0, 0, 0, 1]
    assert figures(*STAGES, period="2023-H2") == [1, 1, 1, 1, 0]
    assert figure("houses.supported.money", period="2023-H2", place="a").amount == Decimal("45.5")


def test_money_proposed_goes_with_the_poor_households_proposed() -> None:
    house()
    house(household_kind="near_poor")
    codes = ("houses.proposed", "houses.proposed.poor", "houses.proposed.poor.money")
    assert figures(*codes, period="2023-H2") == [2, 1, 50]


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"proposed_on": None}, "house_proposed_money_has_day"),
        ({"supported_dong": 0}, "house_support_money_has_day"),
        ({"selected_on": date(2023, 9, 21)}, "house_proposed_after_selected"),
        ({"supported_on": date(2023, 9, 19)}, "house_supported_after_proposed"),
        ({"handed_over_on": date(2023, 11, 19)}, "house_handed_over_after_start"),
    ],
)
def test_what_cannot_be_is_refused(wrong: Fields, name: str) -> None:
    with pytest.raises(IntegrityError, match=name):
        house(**wrong)
