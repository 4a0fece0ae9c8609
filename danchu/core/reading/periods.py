"""The two sides of a change: what may be the count of this period, and whether the three figures fit."""

import re
from typing import Final

from danchu.core.reading.found import Found
from danchu.core.reading.slips import misprinted
from danchu.core.reading.structure import Sheet

__all__ = [
    "NOW_KINDS",
    "PAST_KINDS",
    "REACH",
    "against_plan",
    "comparable",
    "counts_now",
    "fits_exactly",
    "one_slip_off",
]

REACH: Final = 10
PAST_KINDS: Final = frozenset({"count", "past", "plan", "percent"})
NOW_KINDS: Final = frozenset({"count", "percent", "average", "rate"})


def one_slip_off(now: Found, before: Found | None, delta: Found) -> bool:
    """Whether one changed digit in one of the three explains why they do not fit."""
    if before is None or not now.unit == before.unit == delta.unit:
        return False
    change = delta.value * delta.direction
    pairs = ((now, before.value + change), (before, now.value - change), (delta, (now.value - before.value)))
    return any(misprinted(one, abs(meant)) for one, meant in pairs)


def counts_now(sheet: Sheet, delta: Found) -> list[Found]:
    """What may be the count of this period: those of the family before the change, the likeliest first."""
    window = sheet.figures[max(0, delta.order - REACH) : delta.order]
    same = [
        one.under if one.under is not None else one
        for one in reversed(window)
        if delta.sentence - one.sentence <= 1 and comparable(one, delta) and one.kind in NOW_KINDS
    ]
    open_ = [one for one in same if sheet.scope(one).opener != "bracket" or sheet.scope(delta).opener == "bracket"]
    return list(dict.fromkeys(open_ or same))


def comparable(one: Found, delta: Found) -> bool:
    """Whether the change may be one of this figure: "1,33 %/năm" is none of a percentage."""
    return one.family == delta.family and one.unit.partition("/")[2] == delta.unit.partition("/")[2]


def fits_exactly(now: Found, before: Found, delta: Found) -> bool:
    """Whether now differs from before by just the change, and in its direction."""
    difference = now.size - before.size
    return abs(difference) == delta.size and (difference == 0 or (difference > 0) == (delta.direction > 0))


def against_plan(delta: Found) -> bool:
    """Whether the words around the change compare with a plan and not with another period."""
    return bool(re.search(r"kế hoạch|chỉ tiêu|kh", f"{delta.following} {delta.before}"))
