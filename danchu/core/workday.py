"""Working days; the day an act happens never counts, the day a limit ends does.

Holidays are told from outside: `off` are weekdays on which nobody works (Tết, 2 September …), `working` are
the weekend days worked in exchange («làm bù»). A swap day wins over everything else.
"""

from collections.abc import Set as AbstractSet
from datetime import date, timedelta

NO_DAYS: frozenset[date] = frozenset()


def is_working_day(day: date, off: AbstractSet[date] = NO_DAYS, working: AbstractSet[date] = NO_DAYS) -> bool:
    """Monday to Friday unless off; a Saturday or Sunday only as a swap day."""
    return day in working or (day.weekday() < 5 and day not in off)


def add_working_days(
    start: date, n: int, off: AbstractSet[date] = NO_DAYS, working: AbstractSet[date] = NO_DAYS
) -> date:
    """The n-th working day after `start`, itself not counted; n below zero looks back, 0 gives `start`."""
    step = timedelta(days=1 if n >= 0 else -1)
    day, left = start, abs(n)
    while left:
        day += step
        left -= is_working_day(day, off, working)
    return day


def next_working_day(day: date, off: AbstractSet[date] = NO_DAYS, working: AbstractSet[date] = NO_DAYS) -> date:
    """The day itself when people work on it, else the first one after it."""
    while not is_working_day(day, off, working):
        day += timedelta(days=1)
    return day


def working_days_between(
    start: date, end: date, off: AbstractSet[date] = NO_DAYS, working: AbstractSet[date] = NO_DAYS
) -> int:
    """Working days after `start` up to and with `end`; below zero when `end` is earlier.

    The inverse of `add_working_days`: n days added lie n days apart.
    """
    if end < start:
        days = (end + timedelta(days=i) for i in range((start - end).days))
        return -sum(is_working_day(day, off, working) for day in days)
    days = (start + timedelta(days=i + 1) for i in range((end - start).days))
    return sum(is_working_day(day, off, working) for day in days)
