"""Area goes with decisions and money with plans; the date of a paper decides its period."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError

from tests.registers.desk import figure, figures, line

pytestmark = pytest.mark.django_db


def paper(step: str, day: date = date(2024, 4, 2), **told: Any) -> None:
    line("land_recovery", "ubnd", day, at="h", step=step, number="1/QĐ-UBND", **told)


def test_papers_area_and_money() -> None:
    paper("notice", area_m2=9_999)
    paper("decision", area_m2=12_745, people=1)
    paper("decision", area_m2=1_001, people=2)
    paper("decision", date(2024, 7, 1), area_m2=500)
    paper("plan", money_dong=57_509_424_000)
    assert figures("land.notices", "land.decisions", "land.plans", "land.decisions.people") == [1, 2, 1, 3]
    assert figure("land.decisions.area", place="h").amount == Decimal("1374.6")  # the notice adds no area
    assert figure("land.plans.money", place="h").amount == Decimal("57509.424")


def test_decisions_that_tell_no_area_leave_it_unknown() -> None:
    paper("decision")
    assert figure("land.decisions", place="h").amount == 1
    assert figure("land.decisions.area", place="h").is_missing


@pytest.mark.parametrize("step", ["notice", "decision"])
def test_only_plans_approve_money(step: str) -> None:
    with pytest.raises(IntegrityError, match="land_money_only_in_plans"):
        paper(step, money_dong=1_000)
