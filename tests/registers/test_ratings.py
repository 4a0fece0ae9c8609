"""Those not rated stand outside the total; the day of the decision, not the year rated, decides the period."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError

from tests.registers.desk import Fields, figure, figures, line

pytestmark = pytest.mark.django_db


def rated(rater: str, keeper: str, at: str, levels: tuple[int, int, int, int], **told: Any) -> None:
    excellent, good, fulfilled, unfulfilled = levels
    line(
        "ratings",
        keeper,
        date(2024, 1, 15),
        at=at,
        **{"year": 2023, "rater": rater, "group": "public_employee", **told},
        excellent=excellent,
        good=good,
        fulfilled=fulfilled,
        unfulfilled=unfulfilled,
    )


def test_people_not_rated_are_outside_the_total() -> None:
    rated("office", "su_nghiep", "h", (2, 10, 1, 0), not_rated=3, not_rated_why="new")
    rated("office", "truong_hoc", "a", (1, 7, 0, 1), not_rated=1, not_rated_why="leave")
    assert figures("ratings.office.rated", "ratings.office.not_rated", "ratings.office.new") == [22, 4, 3]
    assert figures("ratings.office.rated", period="2023-H2") == [None]


def test_raters_are_told_apart_and_the_ratio_is_to_good_not_to_all() -> None:
    rated("government", "ubnd", "h", (20, 87, 6, 0))
    rated("commune", "ubnd", "a", (3, 20, 0, 0))
    rated("commune", "ubnd", "b", (1, 5, 0, 0))
    assert figures("ratings.government.rated", "ratings.commune.rated") == [113, 29]
    ratio = figure("ratings.government.excellent.ratio").amount
    assert ratio is not None
    assert round(ratio, 2) == Decimal("22.99")  # of all rated it would be 17.70
    assert figure("ratings.commune.excellent.ratio").amount == 16  # 4 / 25, not the mean of 15 and 20


@pytest.mark.parametrize("wrong", [{"not_rated": 2}, {"not_rated_why": "new"}])
def test_not_rated_says_why(wrong: Fields) -> None:
    with pytest.raises(IntegrityError, match="rating_not_rated_says_why"):
        rated("office", "su_nghiep", "h", (1, 1, 1, 0), **wrong)
