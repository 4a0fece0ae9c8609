"""Project by project and over time, decisions of land recovery cannot outnumber notices."""

from __future__ import annotations

from datetime import date

import pytest

from danchu.matters.models import Matter
from tests.registers.desk import area, figures, line

pytestmark = pytest.mark.django_db


def papers(step: str, count: int, day: date, project: str = "cau") -> None:
    matter, _ = Matter.objects.get_or_create(
        key=project, defaults={"name": project, "kind": "project", "area": area("a"), "since": date(2023, 1, 1)}
    )
    for _number in range(count):
        made = line("land_recovery", "ubnd", day, at="h", step=step, number="1")
        made.entry.matter = matter
        made.entry.save()


def test_notices_of_an_earlier_period_cover_decisions_of_this_one() -> None:
    papers("notice", 3, date(2023, 9, 1))
    papers("decision", 3, date(2024, 5, 6))
    assert figures("land.notices", "land.decisions", "land.decisions.unnoticed") == [0, 3, 0]


def test_notices_of_one_project_do_not_cover_another() -> None:
    papers("notice", 5, date(2024, 2, 1))
    papers("decision", 1, date(2023, 12, 1), project="kenh")
    papers("notice", 2, date(2024, 2, 1), project="kenh")
    papers("decision", 3, date(2024, 5, 6), project="kenh")
    assert figures("land.notices", "land.decisions", "land.decisions.unnoticed") == [7, 3, 2]  # 1 + 3 of 2 notices


def test_a_notice_after_the_window_comes_too_late() -> None:
    papers("decision", 1, date(2024, 6, 30))
    papers("notice", 1, date(2024, 7, 1))
    assert figures("land.decisions.unnoticed") == [1]
