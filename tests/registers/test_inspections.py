"""One inspection, several subjects; each with its conclusion and its remedy."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from danchu.registers.kinds.inspections import InspectedBody
from danchu.registers.line import Line
from tests.registers.desk import Fields, body, figures, line

pytestmark = pytest.mark.django_db
CONCLUDED: Fields = {"conclusion": "tb-1", "concluded_on": date(2024, 4, 2)}


def inspection(day: date = date(2024, 3, 20), topic: str = "qcdc", kind: str = "ban_chi_dao", at: str = "h") -> Line:
    return line("inspections", kind, day, at=at, topic=topic)


def test_subjects_are_bodies_inspected_however_often() -> None:
    first, second = inspection(), inspection(date(2024, 5, 20))
    for found, at in ((first, "a"), (first, "b"), (second, "a")):
        InspectedBody.objects.create(line=found, body=body("ban_chi_dao", at), recommendations=2)
    codes = ("committee.inspections", "committee.inspected", "committee.recommendations")
    assert figures(*codes) == [2, 2, 6]  # three subjects, two bodies


def test_an_inspection_of_procedures_is_no_inspection_of_the_committee() -> None:
    inspection(topic="procedures", kind="ubnd")
    inspection(at="a")
    codes = ("inspections.procedures", "committee.inspections", "committees.communes.inspecting")
    assert figures(*codes) == [1, None, 1]


def test_recommendations_are_open_until_remedied_before_the_window_ends() -> None:
    found = inspection()
    InspectedBody.objects.create(line=found, body=body("ban_chi_dao", "a"), recommendations=1, **CONCLUDED)
    late: Fields = {"remedied_on": date(2024, 7, 1)} | CONCLUDED
    InspectedBody.objects.create(line=found, body=body("ban_chi_dao", "b"), recommendations=1, **late)
    InspectedBody.objects.create(line=found, body=body("su_nghiep", "a"), recommendations=0, **CONCLUDED)
    assert figures("committee.unremedied") == [2]


@pytest.mark.parametrize("wrong", [{"concluded_on": None}, {"remedied_on": date(2024, 4, 1)}])
def test_a_conclusion_has_a_day_and_a_remedy_comes_after_it(wrong: Fields) -> None:
    with pytest.raises(IntegrityError, match="inspected_"):
        InspectedBody.objects.create(line=inspection(), body=body("ban_chi_dao", "a"), **(CONCLUDED | wrong))
