"""Works are counted once however often they are visited; a board dissolved in the window is no silence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError

from danchu.registers.kinds.investment_supervision import SupervisedWorks
from danchu.registers.line import Line
from tests.registers.desk import figures, line

pytestmark = pytest.mark.django_db
CODES = [f"investment.{code}" for code in ("boards", "works", "visits", "dissolved")]


def board(at: str = "a", since: date = date(2023, 9, 1), **told: Any) -> Line:
    return line("investment_supervision", "ubnd", since, at=at, project="Đường liên xã", members=7, **told)


def visited(of: Line, name: str, day: date, *findings: int) -> None:
    found, passed, handled = findings or (0, 0, 0)
    SupervisedWorks.objects.create(
        line=of, name=name, day=day, findings=found, findings_passed_on=passed, findings_handled=handled
    )


def test_one_works_visited_twice_is_one_works() -> None:
    made = board()
    visited(made, "Cống thoát nước", date(2024, 2, 1), 3, 2, 1)
    visited(made, "Cống thoát nước", date(2024, 5, 1), 1, 1, 1)
    visited(made, "Mặt đường", date(2024, 5, 1))
    visited(made, "Mặt đường", date(2024, 8, 1))
    assert figures(*CODES) == [1, 2, 3, 0]
    assert figures("investment.findings", "investment.findings.passed_on", "investment.findings.handled") == [4, 3, 2]


def test_a_board_dissolved_in_the_window_tells_zero_works() -> None:
    board(dissolved_on=date(2024, 1, 31))
    assert figures(*CODES, place="a") == [0, 0, 0, 1]
    assert figures(*CODES, place="a", period="2023-H2") == [1, 0, 0, 0]


def test_more_handled_than_passed_on_is_refused() -> None:
    with pytest.raises(IntegrityError, match="supervised_works_findings_within"):
        visited(board(), "Mặt đường", date(2024, 2, 1), 3, 1, 2)
