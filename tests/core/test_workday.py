"""Working days around the Tết of 2024 and the swap day of 4 May 2024."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchu.core.workday import (
    add_working_days,
    is_working_day,
    next_working_day,
    working_days_between,
)

# Tết 2024: Thursday 8 to Wednesday 14 February off. Monday 29 April was off, Saturday 4 May worked instead.
TET = frozenset(date(2024, 2, day) for day in range(8, 15))
OFF = TET | {date(2024, 4, 29), date(2024, 4, 30), date(2024, 5, 1)}
SWAP = frozenset({date(2024, 5, 4)})
DAYS = st.dates(date(2023, 1, 1), date(2026, 12, 31))
SETS = st.frozensets(DAYS, max_size=20)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2024, 2, 7), True),  # the Wednesday before
        (date(2024, 2, 8), False),
        (date(2024, 2, 10), False),  # a Saturday inside Tết
        (date(2024, 2, 15), True),
        (date(2024, 5, 4), True),  # a Saturday worked in exchange
        (date(2024, 5, 5), False),
    ],
)
def test_who_works_when(day: date, works: bool) -> None:
    assert is_working_day(day, OFF, SWAP) is works


def test_a_swap_day_wins_over_a_day_off() -> None:
    assert is_working_day(date(2024, 5, 1), OFF, frozenset({date(2024, 5, 1)}))


def test_the_day_of_the_act_does_not_count() -> None:
    # Decided on Monday 3 June: Tue 4, Wed 5, Thu 6, Fri 7, Mon 10. Counting the Monday would give Friday 7.
    assert add_working_days(date(2024, 6, 3), 5) == date(2024, 6, 10)


def test_five_working_days_step_over_tet() -> None:
    # From Monday 5 February: 6, 7, then 15, 16, 19. Without Tết the answer would have been the 12th.
    assert add_working_days(date(2024, 2, 5), 5, OFF) == date(2024, 2, 19)


def test_a_swap_day_is_counted() -> None:
    # From Friday 26 April: 2 and 3 May, then Saturday 4 May.
    assert add_working_days(date(2024, 4, 26), 3, OFF, SWAP) == date(2024, 5, 4)


def test_looking_back_counts_the_same_days() -> None:
    assert add_working_days(date(2024, 2, 19), -5, OFF) == date(2024, 2, 5)


def test_no_days_is_the_day_itself_even_when_off() -> None:
    assert add_working_days(date(2024, 2, 10), 0, OFF) == date(2024, 2, 10)


def test_the_next_working_day_may_be_today() -> None:
    assert next_working_day(date(2024, 2, 7), OFF) == date(2024, 2, 7)
    assert next_working_day(date(2024, 2, 8), OFF) == date(2024, 2, 15)


def test_days_between_leave_out_the_first_and_take_the_last() -> None:
    assert working_days_between(date(2024, 6, 3), date(2024, 6, 10)) == 5
    assert working_days_between(date(2024, 6, 10), date(2024, 6, 3)) == -5
    assert working_days_between(date(2024, 6, 3), date(2024, 6, 3)) == 0


@given(DAYS, st.integers(-40, 40), SETS, SETS)
def test_days_added_lie_as_many_days_apart(start: date, n: int, off: frozenset[date], working: frozenset[date]) -> None:
    assert working_days_between(start, add_working_days(start, n, off, working), off, working) == n


@given(DAYS, SETS, SETS)
def test_nothing_lies_between_a_day_and_the_next_working_day(
    day: date, off: frozenset[date], working: frozenset[date]
) -> None:
    found = next_working_day(day, off, working)
    assert is_working_day(found, off, working)
    skipped = (day + timedelta(days=i) for i in range((found - day).days))
    assert not any(is_working_day(each, off, working) for each in skipped)
