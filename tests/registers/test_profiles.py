"""The newest profile up to the end of the window tells; a district is the sum of its communes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError

from danchu.core.value import Qualifier
from danchu.registers.kinds.profiles import EthnicGroup
from tests.registers.desk import Fields, figure, figures, line

pytestmark = pytest.mark.django_db
SPRING = date(2024, 3, 31)


def profile(at: str, day: date = SPRING, groups: dict[str, int] | None = None, **fields: Any) -> None:
    found = line("profiles", "ubnd", day, at=at, **fields)
    for name, people in (groups or {}).items():
        EthnicGroup.objects.create(line=found, name=name, people=people)


def test_only_the_newest_profile_of_a_commune_counts() -> None:
    profile("a", date(2023, 12, 31), population=900, households=200)
    profile("a", population=1000, households=210)
    profile("a", date(2024, 7, 1), population=5000, households=800)
    profile("b", population=500, households=100)
    assert figures("people.total", "households.total") == [1500, 310]


def test_square_metres_times_ten_become_hectares() -> None:
    profile("a", land_m2=6_631_544_000)
    assert figure("area.land").amount == Decimal("66315.44")


def test_ethnic_groups_are_united_and_shares_made_from_the_sums() -> None:
    profile("a", groups={"Mông": 30, "Thái": 10})
    profile("b", groups={"Mông": 0, "Dao": 60})
    assert figures("people.groups", "people.by_group", "people.mong") == [3, 100, 30]
    assert figures("people.mong.share", "people.others.share") == [30, 0]  # not the mean of 75% and 0%


def test_a_population_of_more_than_makes_the_total_more_than_but_not_the_shares() -> None:
    profile("a", population=1000, population_qualifier="trên", groups={"Mông": 400, "Kinh": 600})
    assert figure("people.total").qualifier is Qualifier.ABOVE
    assert figure("people.mong.share").qualifier is Qualifier.EXACT


def test_workers_are_those_of_enterprises() -> None:
    profile("a", workers=None, population=10, households=2)
    line("profiles", "doanh_nghiep", SPRING, workers=7)
    line("profiles", "hop_tac_xa", SPRING, workers=5)
    assert figures("workers.total", "people.total") == [12, 10]


@pytest.mark.parametrize(
    "wrong",
    [
        {"poor_households": 5},
        {"households": 9, "poor_households": 5, "near_poor_households": 5},
        {"households": 9, "population": 8},
        {"population_qualifier": "trên"},
    ],
)
def test_what_cannot_be_is_refused(wrong: Fields) -> None:
    with pytest.raises(IntegrityError, match="profile_"):
        profile("a", **wrong)
