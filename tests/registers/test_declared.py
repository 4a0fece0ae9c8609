"""A declared figure is a number or a plain «không có số liệu», and says where it comes from."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError

from danchu.core.value import Grade, Why
from tests.registers.desk import Fields, figure, line

pytestmark = pytest.mark.django_db


def declare(**more: Any) -> None:
    told: Fields = {
        "indicator": "workers.total",
        "first": date(2024, 1, 1),
        "after": date(2024, 7, 1),
        "amount": 1_145_000,
        "source": "Báo cáo của hội doanh nghiệp",
    }
    line("declared", "co_quan_chuyen_mon", date(2024, 6, 28), at="h", **(told | more))


def test_thousandths_are_read_as_the_number() -> None:
    declare()
    value = figure("workers.total")
    assert value.amount == 1145
    assert value.grade is Grade.C


def test_no_number_is_said_and_is_not_zero() -> None:
    declare(amount=None, unknown=True)
    assert figure("workers.total").why is Why.DECLARED_UNKNOWN


@pytest.mark.parametrize(
    "wrong",
    [
        {"amount": None},
        {"unknown": True},
        {"amount": None, "unknown": True, "qualifier": "trên"},
        {"amount": -1},
        {"source": ""},
        {"after": date(2024, 1, 1)},
    ],
)
def test_what_cannot_be_is_refused(wrong: Fields) -> None:
    with pytest.raises(IntegrityError, match="declared_"):
        declare(**wrong)
