"""Groups count as long as they stand; a reputable person is one, and never named."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from tests.registers.desk import Fields, figures, line

pytestmark = pytest.mark.django_db


def test_a_group_stands_until_the_day_it_ends() -> None:
    line("community_groups", "ubnd", date(2022, 5, 1), kind="self_managed", members=12)
    line("community_groups", "ubnd", date(2022, 5, 1), kind="self_managed", members=8, ended_on=date(2024, 6, 30))
    line("community_groups", "ubnd", date(2024, 2, 1), kind="security", members=3)
    line("community_groups", "ubnd", date(2024, 2, 1), kind="reputable", members=1)
    codes = [f"groups.{code}" for code in ("self_managed", "self_managed.members", "reputable", "set_up", "ended")]
    assert figures(*codes) == [1, 12, 1, 1, 1]  # a reputable person is not a group set up


@pytest.mark.parametrize("wrong", [{"members": 2}, {"members": 1, "name": "Ông An"}])
def test_a_reputable_person_is_one_and_unnamed(wrong: Fields) -> None:
    with pytest.raises(IntegrityError, match="community_group_person_unnamed"):
        line("community_groups", "ubnd", date(2024, 2, 1), kind="reputable", **wrong)
