"""People are counted, not papers; posts cut are among those who left."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from tests.registers.desk import figures, line

pytestmark = pytest.mark.django_db


def decided(kind: str, people: int = 1, reason: str = "other", group: str = "civil_servant") -> None:
    line("personnel", "ubnd", date(2024, 3, 1), at="h", kind=kind, people=people, reason=reason, group=group)


def test_one_decision_may_hold_several_people() -> None:
    decided("mentoring", 6)
    decided("mentoring", 9)
    assert figures("personnel.mentors", "personnel.total") == [15, 15]


def test_kinds_that_are_told_together() -> None:
    for kind, people in (("secondment", 3), ("secondment_continued", 4), ("secondment_ended", 2), ("appointment", 1)):
        decided(kind, people)
    for kind, people in (("reappointment", 5), ("transfer_appointment", 2)):
        decided(kind, people, group="public_employee")
    assert figures("personnel.seconded", "personnel.reappointed", "personnel.appointed") == [9, 7, 1]


def test_posts_cut_are_among_those_who_left_and_the_too_old_are_not() -> None:
    decided("retirement", reason="re_election_age")
    decided("retirement", reason="downsizing")
    decided("leaving")
    assert figures("personnel.retired.re_election", "personnel.left", "personnel.downsized") == [1, 2, 1]


def test_groups_are_told_apart_where_the_report_names_them() -> None:
    decided("transfer", 3)
    decided("transfer", 2, group="public_employee")
    decided("reception")
    assert figures("personnel.transferred", "personnel.transferred.employees", "personnel.received") == [3, 2, 1]


def test_nobody_is_appointed_for_being_too_old() -> None:
    with pytest.raises(IntegrityError, match="personnel_reason_for_leaving"):
        decided("appointment", reason="re_election_age")
