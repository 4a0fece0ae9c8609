"""The newest line of an enterprise holds; heads do not add over schemes."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from danchu.registers.kinds.insurance import InsuranceScheme
from danchu.registers.line import Line
from tests.registers.desk import figures, line

pytestmark = pytest.mark.django_db
CODES = [f"insurance.{code}" for code in ("enterprises", "workers", "social", "health")]


def insured(people: int, as_of: date = date(2024, 5, 31), at: str = "a", **schemes: int) -> Line:
    made = line("insurance", "doanh_nghiep", as_of, at=at, workers=40, insured=people)
    for scheme, heads in schemes.items():
        InsuranceScheme.objects.create(line=made, scheme=scheme, people=heads)
    return made


def test_a_worker_in_two_schemes_is_one_worker() -> None:
    insured(12, social=10, health=12)
    insured(0, at="b")
    assert figures(*CODES) == [1, 12, 10, 12]  # not 22 workers, and not 2 enterprises paying


def test_the_newest_line_up_to_the_end_holds() -> None:
    insured(12, date(2024, 1, 31), social=12)
    insured(9, date(2024, 6, 30), social=9)
    insured(20, date(2024, 7, 1), social=20)
    assert figures(*CODES) == [1, 9, 9, 0]
    assert figures(*CODES, period="2024-Q1") == [1, 12, 12, 0]


def test_more_insured_than_workers_is_refused() -> None:
    with pytest.raises(IntegrityError, match="insurance_insured_within"):
        insured(41)


def test_a_scheme_is_told_once() -> None:
    made = insured(12, social=10)
    with pytest.raises(IntegrityError):
        InsuranceScheme.objects.create(line=made, scheme="social", people=2)
