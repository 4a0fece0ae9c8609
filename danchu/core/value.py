"""What a figure is worth: a number, or missing and why. Missing is never zero."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Grade(StrEnum):
    """How well a figure stands on paper; a figure is as good as its worst line."""

    A = "A"  # a dated act with its particulars
    B = "B"  # a line total with the paper behind it
    C = "C"  # a number declared by a body with its source


class Qualifier(StrEnum):
    """What is printed before a number that is not exact."""

    EXACT = ""
    ABOVE = "trên"
    ABOUT = "khoảng"


class Why(StrEnum):
    """Why there is no number."""

    NOT_REPORTED = "not_reported"  # somebody should have told and did not
    NOBODY_KEEPS = "nobody_keeps"  # no body of this place keeps the register
    DECLARED_UNKNOWN = "declared_unknown"  # a body states that it has no number
    NO_DENOMINATOR = "no_denominator"  # a share of nothing
    NOT_YET = "not_yet"  # the indicator did not exist in that period
    NOT_DATED = "not_dated"  # a stock is told for a day on which no line stands


@dataclass(frozen=True, slots=True)
class Value:
    """One number, or missing and why.

    `amount` is in the indicator's unit, None exactly when `why` is set. `reported` of `expected` bodies told something;
    a known value with reported < expected is a partial sum. `members` are the things counted by a union (their number
    is the amount); `span` is the lowest and highest of a value that is never summed (amount is then the lowest).
    """

    amount: Decimal | None
    why: Why | None = None
    qualifier: Qualifier = Qualifier.EXACT
    grade: Grade | None = None
    reported: int = 1
    expected: int = 1
    members: frozenset[str] = field(default_factory=frozenset)
    span: tuple[Decimal, Decimal] | None = None

    def __post_init__(self) -> None:
        if (self.amount is None) != (self.why is not None):
            raise ValueError("a value is a number or missing with a reason, not both")
        if not 0 <= self.reported <= self.expected:
            raise ValueError("reported cannot exceed expected")

    @property
    def is_missing(self) -> bool:
        return self.amount is None

    @property
    def is_partial(self) -> bool:
        """A number that some of those asked have not contributed to."""
        return self.amount is not None and self.reported < self.expected


def number(amount: int | Decimal, *, grade: Grade | None = None, qualifier: Qualifier = Qualifier.EXACT) -> Value:
    """A number told by one body."""
    return Value(Decimal(amount), grade=grade, qualifier=qualifier)


def missing(why: Why, *, expected: int = 1) -> Value:
    """No number; `expected` bodies were asked and none told."""
    return Value(None, why=why, reported=0, expected=expected)


def members(names: Iterable[str], *, grade: Grade | None = None) -> Value:
    """A count of distinct things, kept as the things themselves so that higher places can unite them."""
    names = frozenset(names)
    return Value(Decimal(len(names)), grade=grade, members=names)


def worst(grades: Iterable[Grade | None]) -> Grade | None:
    """The lowest grade among those given; None when nothing is graded."""
    return max((grade for grade in grades if grade is not None), default=None)


def loosest(qualifiers: Iterable[Qualifier]) -> Qualifier:
    """A sum of exact parts is exact; one «khoảng» makes it «khoảng», else one «trên» makes it «trên»."""
    found = set(qualifiers)
    if Qualifier.ABOUT in found:
        return Qualifier.ABOUT
    return Qualifier.ABOVE if Qualifier.ABOVE in found else Qualifier.EXACT


def _gathered(values: list[Value], amount: Decimal, known: list[Value], **more: object) -> Value:
    return Value(
        amount,
        grade=worst(v.grade for v in known),
        qualifier=loosest(v.qualifier for v in known),
        reported=sum(v.reported for v in values),
        expected=sum(v.expected for v in values),
        **more,  # type: ignore[arg-type]  # members or span, passed on as they are
    )


def _none_known(values: list[Value]) -> Value:
    expected = sum(v.expected for v in values)
    reasons = {v.why for v in values if v.why is not None}
    why = reasons.pop() if len(reasons) == 1 else Why.NOT_REPORTED
    if not values:
        why = Why.NOBODY_KEEPS
    return Value(None, why=why, reported=sum(v.reported for v in values), expected=expected)


def total(values: Iterable[Value]) -> Value:
    """The sum of the known values, saying how many of how many reported; missing when none is known."""
    values = list(values)
    if len(values) == 1 and not values[0].members and values[0].span is None:
        return values[0]  # alone it is its own sum; most places have one body that tells
    known = [v for v in values if v.amount is not None]
    if not known:
        return _none_known(values)
    return _gathered(values, sum((v.amount for v in known if v.amount is not None), Decimal(0)), known)


def union(values: Iterable[Value]) -> Value:
    """How many distinct things the values name together: never the sum of their sizes."""
    values = list(values)
    known = [v for v in values if v.amount is not None]
    if not known:
        return _none_known(values)
    names = frozenset[str]().union(*(v.members for v in known))
    return _gathered(values, Decimal(len(names)), known, members=names)


def common(values: Iterable[Value]) -> Value:
    """The value all agree on, or the range they span; never a sum («02 lần/tháng» in every commune is 02)."""
    values = list(values)
    known = [v for v in values if v.amount is not None]
    if not known:
        return _none_known(values)
    low = min(v.span[0] if v.span else v.amount for v in known if v.amount is not None)
    high = max(v.span[1] if v.span else v.amount for v in known if v.amount is not None)
    return _gathered(values, low, known, span=(low, high))


def share(part: Value, whole: Value) -> Value:
    """`part` per 100 of `whole`, unrounded; missing when either is, or when the whole is zero.

    Remade at every level from the sums there, never averaged from the shares below.
    """
    return combine(lambda p, w: None if w == 0 else 100 * p / w, part, whole)


def combine(formula: object, *values: Value) -> Value:
    """A number made from other numbers; missing if one of them is. A formula that gives None had no denominator.

    Reported and expected are those of the least complete value, for a formula is no better than its weakest part.
    """
    lacking = next((v for v in values if v.amount is None), None)
    if lacking is not None:
        return lacking
    weakest = min(values, key=lambda v: (v.reported - v.expected, -v.expected))
    amount = formula(*(v.amount for v in values))  # type: ignore[operator]  # any callable over Decimals
    if amount is None:
        return Value(None, why=Why.NO_DENOMINATOR, reported=weakest.reported, expected=weakest.expected)
    return Value(
        Decimal(amount),
        grade=worst(v.grade for v in values),
        qualifier=loosest(v.qualifier for v in values),
        reported=weakest.reported,
        expected=weakest.expected,
    )
