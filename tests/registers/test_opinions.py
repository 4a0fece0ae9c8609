"""An opinion is followed from the period in which it was voiced to the one in which it is answered."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError

from tests.registers.desk import Fields, body, figures, line

pytestmark = pytest.mark.django_db
CODES = [f"opinions.{code}" for code in ("total", "received", "carried", "answered", "pending", "overdue")]


def opinion(day: date, **more: Any) -> None:
    line("opinions", "ubnd", day, content="Đường vào bản hư hỏng", **more)


def test_an_opinion_is_carried_until_it_is_answered() -> None:
    answer: Fields = {"answered_by": body("ubnd", "h"), "answered_on": date(2024, 8, 1)}
    opinion(date(2024, 5, 6), due_on=date(2024, 6, 30), **answer)
    opinion(date(2024, 5, 7))
    assert figures(*CODES) == [2, 2, 0, 0, 2, 1]
    assert figures(*CODES, period="2024-H2") == [2, 0, 2, 1, 1, 0]
    assert figures(*CODES, period="2025-Q1")[:4] == [1, 0, 1, 0]


def test_an_answer_has_a_body() -> None:
    with pytest.raises(IntegrityError, match="opinion_answer_has_a_body"):
        opinion(date(2024, 5, 6), answered_on=date(2024, 5, 20))
