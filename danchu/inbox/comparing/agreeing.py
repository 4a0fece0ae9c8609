"""When a printed number and a known one are the same: rounded or cut off at the last printed digit, or «khoảng»."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from danchu.core.reading import Figure
from danchu.core.value import Qualifier, Value
from danchu.inbox.matching import Match

_SCALES: Final = {"nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tỷ": 9, "tỉ": 9}
_LAST: Final = re.compile(r"([0-9]+(?:\.[0-9]{3})*)(?:,([0-9]+))?\s*(nghìn|ngàn|vạn|triệu|tỷ|tỉ)?\W*$", re.IGNORECASE)
_OVER: Final = re.compile(r"(?:trên|hơn|quá|tối thiểu|ít nhất)\s*$", re.IGNORECASE)
_UNDER: Final = re.compile(r"(?:gần|xấp xỉ|ngót|suýt soát|tối đa|dưới|không quá)\s*$", re.IGNORECASE)
_LOOSE: Final = 20  # «khoảng» may miss by a twentieth


def agrees(text: str, figure: Figure, known: Decimal, *, is_loose: bool = False) -> bool:
    """Whether the figure tells the known number; `is_loose`: the known one is itself only about right."""
    step = step_of(figure)
    if abs(figure.value - known) < step:
        return True
    if not figure.approx:
        return is_loose and _is_about(figure.value, known, step)
    before, quantum = text[max(0, figure.start - 16) : figure.start], max(step, _quantum(figure.value))
    if _OVER.search(before):
        return figure.value <= known < max(figure.value + quantum, figure.value * 11 / 10)
    if _UNDER.search(before):
        return min(figure.value - quantum, figure.value * 9 / 10) < known <= figure.value
    return _is_about(figure.value, known, quantum)


def says(text: str, match: Match, known: Decimal, *, is_loose: bool = False) -> bool:
    """`agrees` for a number in the unit of the indicator: 1,2 tỷ đồng says 1200 triệu đồng."""
    return agrees(text, match.figure, known / match.factor, is_loose=is_loose)


def tells(text: str, match: Match, value: Value) -> bool:
    """`says` for a value that is not missing, its own «trên» or «khoảng» taken into account."""
    assert value.amount is not None, "a missing value agrees with nothing and contradicts nothing"
    if value.span is not None:
        return value.span[0] <= match.value <= value.span[1]
    return says(text, match, value.amount, is_loose=value.qualifier is not Qualifier.EXACT)


def step_of(figure: Figure) -> Decimal:
    """What one more in the last printed digit would be worth: 0,1 for «57,5», 1.000 for «5,9 vạn»."""
    printed = _LAST.search(figure.text)
    if printed is None:
        return Decimal(1)
    return Decimal(1).scaleb(_SCALES.get((printed[3] or "").lower(), 0) - len(printed[2] or ""))


def _is_about(told: Decimal, known: Decimal, quantum: Decimal) -> bool:
    return abs(told - known) <= max(quantum / 2, abs(told) / _LOOSE)


def _quantum(value: Decimal) -> Decimal:
    """The place of the last digit that is not 0: 100 for 1.300."""
    return Decimal(1).scaleb(max(0, int(value.normalize().as_tuple().exponent))) if value else Decimal(1)
