"""Days, land, money and goods are never added to one another."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError

from tests.registers.desk import Fields, figure, line

pytestmark = pytest.mark.django_db
DAY = date(2024, 2, 20)


def gave(kind: str, **told: Any) -> None:
    line("contributions", "ubnd", DAY, kind=kind, works="Đường bản", **told)


def test_each_kind_has_its_own_unit() -> None:
    gave("work", workdays=120)
    gave("work", workdays=30)
    gave("land", land_m2=2505)  # 250.5 m²
    gave("money", money_dong=12_500_000)
    gave("goods", goods="Cát, sỏi", money_dong=4_000_000)
    assert figure("contributions.workdays", place="a").amount == 150
    assert figure("contributions.land", place="a").amount == Decimal("250.5")
    assert figure("contributions.money", place="a").amount == Decimal("12.5")  # goods are not money


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("work", {}),
        ("work", {"land_m2": 100}),
        ("work", {"workdays": 5, "money_dong": 1_000}),
        ("land", {"land_m2": 0}),
        ("goods", {}),
    ],
)
def test_only_the_column_of_the_kind_is_told(kind: str, told: Fields) -> None:
    with pytest.raises(IntegrityError, match="contribution_told_by_kind"):
        gave(kind, **told)
