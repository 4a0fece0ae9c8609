"""A share is of the bodies that are bound; one that need not is in neither part."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError

from tests.registers.desk import figure, figures, line

pytestmark = pytest.mark.django_db


def practice(keeper: str, at: str, practice: str, state: str = "has", **told: Any) -> None:
    line("practices", keeper, date(2022, 1, 1), at=at, practice=practice, state=state, **told)


def test_a_body_of_seven_lowers_no_share() -> None:
    practice("ubnd", "a", "people_inspectorate")
    practice("ubnd", "b", "people_inspectorate", "lacks")
    practice("hoi", "h", "people_inspectorate", "not_applicable")
    assert figures("practices.inspectorate.have", "practices.inspectorate.bound") == [1, 2]
    assert figure("practices.inspectorate.share").amount == 50  # not a third


def test_both_rules_are_needed() -> None:
    for keeper, at in (("ubnd", "a"), ("ubnd", "b"), ("su_nghiep", "h")):
        practice(keeper, at, "spending_rules")
    practice("ubnd", "a", "operating_rules")
    practice("ubnd", "b", "operating_rules", "lacks")
    practice("su_nghiep", "h", "operating_rules", "not_applicable")
    assert figures("practices.internal.have", "practices.internal.bound") == [1, 2]


def test_one_stop_is_asked_of_communes_and_only_while_it_stands() -> None:
    for at in ("a", "b"):
        practice("ubnd", at, "one_stop")
    practice("ubnd", "a", "one_stop_linked")
    practice("ubnd", "b", "one_stop_linked", ended_on=date(2024, 6, 1))
    practice("su_nghiep", "h", "one_stop")
    assert figures("practices.one_stop.have") == [1]
    assert figures("practices.one_stop.have", period="2023-H2") == [2]


def test_what_is_lacking_has_no_paper() -> None:
    with pytest.raises(IntegrityError, match="practice_paper_if_there"):
        practice("ubnd", "a", "spending_rules", "lacks", document="12/QĐ-UBND")
