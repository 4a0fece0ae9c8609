"""Months add up; the opening is the first month's, the closing the last one's, field by field."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from danchu.registers.line import Line
from tests.registers.desk import Fields, figure, figures, line

pytestmark = pytest.mark.django_db
SPLITS = ("resolved_early", "resolved_on_time", "resolved_late", "pending_in_time", "pending_overdue")


def month(number: int, carried_in: int, received: int, resolved: int, field: str = "Đất đai", **splits: int) -> Line:
    pending = carried_in + received - resolved
    told: Fields = {
        "received_online": received,
        "received_direct": 0,
        "resolved_early": resolved,
        "resolved_on_time": 0,
        "resolved_late": 0,
        "pending_in_time": pending,
        "pending_overdue": 0,
    }
    told |= splits
    told |= {"field": field, "carried_in": carried_in, "received": received, "resolved": resolved, "pending": pending}
    return line("one_stop", "mot_cua", date(2024, number, 28), at="h", **told)


def test_received_is_the_opening_and_the_new_ones_of_all_months() -> None:
    month(1, 5, 10, 8)
    month(2, 7, 20, 25)
    assert figures("one_stop.opening", "one_stop.received", "one_stop.total") == [5, 30, 35]  # not 5 + 7 + 30
    assert figures("one_stop.resolved", "one_stop.pending") == [33, 2]  # not 7 + 2 pending


def test_a_field_opens_with_its_own_first_month() -> None:
    month(1, 5, 0, 0)
    month(3, 4, 0, 1, field="Hộ tịch")
    month(4, 3, 0, 0, field="Hộ tịch")
    assert figures("one_stop.opening", "one_stop.pending") == [9, 8]


def test_a_withdrawn_month_neither_counts_nor_closes() -> None:
    month(1, 0, 4, 1)
    late = month(2, 3, 1, 1)
    late.entry.withdrawn = True
    late.entry.save()
    assert figures("one_stop.pending", "one_stop.resolved") == [3, 1]


def test_a_month_without_its_split_leaves_the_split_missing_not_zero() -> None:
    told: Fields = dict.fromkeys(SPLITS)
    line(
        "one_stop", "mot_cua", date(2024, 1, 31), at="h",
        field="Đất đai", carried_in=0, received=9, resolved=8, pending=1, **told,
    )  # fmt: skip
    month(2, 1, 5, 5)
    month(2, 0, 4, 1, field="Hộ tịch", pending_in_time=1, pending_overdue=2)
    assert figures("one_stop.resolved", "one_stop.pending", "one_stop.pending.overdue") == [14, 4, 2]
    assert figure("one_stop.resolved.late").is_missing  # not 0, though two months of three told it
    assert figure("one_stop.overdue").is_missing


@pytest.mark.parametrize(
    "wrong",
    [{"resolved_late": 1}, {"pending_overdue": 1}, {"received_direct": 1}],
)
def test_splits_that_do_not_add_up_are_refused(wrong: Fields) -> None:
    with pytest.raises(IntegrityError, match="one_stop_"):
        month(1, 0, 5, 3, **wrong)


def test_a_month_that_does_not_balance_is_refused() -> None:
    with pytest.raises(IntegrityError, match="one_stop_month_balances"):
        line(
            "one_stop", "mot_cua", date(2024, 1, 31),
            field="Đất đai", carried_in=0, received=9, resolved=8, pending=2,
        )  # fmt: skip
