"""Working days of the year the lines lie in; papers are not signed on Sundays or at Tết.

Source of the days off: the State's notices on Tết and public holidays of 2023 and 2024.
"""

from __future__ import annotations

from datetime import date, timedelta

from danchu.core.workday import add_working_days, is_working_day, next_working_day
from examples.tam_duong.dice import Dice

FIRST, LAST = date(2024, 1, 1), date(2024, 6, 30)
STATED = date(2024, 7, 1)  # nil statements and declared figures are signed when the half-year is over

OFF = frozenset(
    {
        date(2023, 9, 1),
        date(2023, 9, 4),
        date(2024, 1, 1),
        *(date(2024, 2, day) for day in (8, 9, 12, 13, 14)),
        date(2024, 4, 18),
        date(2024, 4, 29),
        date(2024, 4, 30),
        date(2024, 5, 1),
        date(2024, 9, 2),
        date(2024, 9, 3),
    }
)
WORKING = frozenset({date(2024, 5, 4)})


def is_workday(day: date) -> bool:
    return is_working_day(day, OFF, WORKING)


def workday(day: date) -> date:
    """The day itself, or the next one on which people work."""
    return next_working_day(day, OFF, WORKING)


def later(day: date, working_days: int) -> date:
    """So many working days after the day, which itself does not count; below zero looks back."""
    return add_working_days(day, working_days, OFF, WORKING)


def after(day: date, days: int) -> date:
    """So many calendar days after the day, moved on to a working day."""
    return workday(day + timedelta(days=days))


def some(dice: Dice, first: date, last: date) -> date:
    """A working day from `first` to `last`, both included."""
    span = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return dice.pick([day for day in span if is_workday(day)])


def some_of(dice: Dice, first: date, last: date, count: int) -> list[date]:
    """So many working days in order; the same day may come twice."""
    return sorted(some(dice, first, last) for _ in range(count))


def month_ends(year: int, months: range) -> list[date]:
    return [date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1) for month in months]
