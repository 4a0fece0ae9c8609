"""A board that stands and a board that works are two figures; answers are due in 15 days."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError

from danchu.registers.kinds.people_inspectorates import BoardInspection
from danchu.registers.line import Line
from tests.registers.desk import Fields, figures, line

pytestmark = pytest.mark.django_db


def board(at: str = "a", since: date = date(2023, 3, 1), keeper: str = "ubnd", **told: Any) -> Line:
    return line("people_inspectorates", keeper, since, at=at, term="2023–2025", **({"members": 9} | told))


def inspected(of: Line, day: date = date(2024, 3, 1), **told: Any) -> None:
    BoardInspection.objects.create(line=of, day=day, subject="Thu chi quỹ", **told)


def test_a_board_without_an_inspection_is_idle() -> None:
    inspected(board("a"))
    inspected(board("b"), day=date(2023, 11, 1))
    board("h", keeper="su_nghiep", members=3)
    codes = [f"inspectorates.{code}" for code in ("boards", "members", "communes", "communes.working", "communes.idle")]
    assert figures(*codes) == [3, 21, 2, 1, 1]


def test_an_answer_on_the_fifteenth_day_is_in_time() -> None:
    made, sent = board(), date(2024, 3, 4)
    for answered in (date(2024, 3, 19), date(2024, 3, 20), None, date(2024, 7, 1)):
        inspected(made, recommendations=2, accepted=1, sent_on=sent, answered_on=answered)
    inspected(made)  # nothing was recommended
    codes = [f"inspectorates.{code}" for code in ("inspections", "recommendations", "answered_late", "unanswered")]
    assert figures(*codes) == [5, 8, 1, 2]


def test_a_board_that_ended_is_no_silence() -> None:
    board(ended_on=date(2024, 5, 1), end_reason="Hết nhiệm kỳ")
    codes = ("inspectorates.boards", "inspectorates.ended", "inspectorates.inspections")
    assert figures(*codes) == [0, 1, 0]


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"recommendations": 1, "accepted": 2}, "board_inspection_accepted_within"),
        ({"answered_on": date(2024, 3, 9)}, "board_inspection_answered_after"),
    ],
)
def test_what_cannot_be_is_refused(wrong: Fields, name: str) -> None:
    with pytest.raises(IntegrityError, match=name):
        inspected(board(), **wrong)


def test_more_villages_than_members_are_refused() -> None:
    with pytest.raises(IntegrityError, match="inspectorate_villages_within"):
        board(villages_represented=10)
