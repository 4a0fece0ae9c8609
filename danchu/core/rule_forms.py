"""The forms a check rule can take: each names its indicators and tells the arithmetic when it does not hold.

All sides are sums of figures, so a subtraction is written by moving it to the other side.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from danchu.core.law.amounts import Cap
from danchu.core.law.dated import Dated
from danchu.core.value import Value, Why, missing

Arithmetic = tuple[str | Value | Decimal, ...]  # pieces of a sentence; numbers are written by the language
Told = list[tuple[str, Value]]  # indicator code and what it is worth here


@dataclass(frozen=True)
class Reading:
    """The figures of one place: in the period, and in the one before it when somebody asked for them."""

    value_of: Callable[[str], Value]
    before: Callable[[str], Value] | None = None
    day: date | None = None

    def earlier(self, code: str) -> Value:
        return self.before(code) if self.before else missing(Why.NOT_REPORTED)

    def amount(self, code: str) -> Decimal:
        """The number of a figure that is known not to be missing."""
        amount = self.value_of(code).amount
        assert amount is not None, code
        return amount


class Form(ABC):
    """Common to all forms. `broken` is asked only when no value is missing; None means that the rule holds."""

    @property
    @abstractmethod
    def codes(self) -> tuple[str, ...]:
        """The indicators that the form is about."""

    def values(self, reading: Reading) -> Told:
        """What each of them is worth here."""
        return [(code, reading.value_of(code)) for code in self.codes]

    @abstractmethod
    def broken(self, reading: Reading) -> Arithmetic | None:
        """The arithmetic that shows why the rule does not hold."""


def _side(reading: Reading, codes: tuple[str, ...]) -> tuple[Decimal, Arithmetic]:
    """The sum of the codes, and «24 + 10»."""
    told: list[str | Value | Decimal] = []
    for code in codes:
        told += [" + ", reading.value_of(code)]
    return sum((reading.amount(code) for code in codes), Decimal(0)), tuple(told[1:])


def _result(codes: tuple[str, ...], total: Decimal) -> Arithmetic:
    """« = 34» after a sum; nothing after a single number."""
    return (" = ", total) if len(codes) > 1 else ()


def _compared(reading: Reading, left: tuple[str, ...], sign: str, right: tuple[str, ...]) -> Arithmetic:
    left_sum, left_told = _side(reading, left)
    right_sum, right_told = _side(reading, right)
    left_told = (*left_told, *_result(left, left_sum))
    return (*left_told, f" {sign} ", *right_told, *_result(right, right_sum))


@dataclass(frozen=True)
class Equal(Form):
    """Both sums are the same: a total and its parts, or two ways of counting one thing."""

    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        return (*self.left, *self.right)

    def broken(self, reading: Reading) -> Arithmetic | None:
        same = _side(reading, self.left)[0] == _side(reading, self.right)[0]
        return None if same else _compared(reading, self.left, "≠", self.right)


@dataclass(frozen=True)
class AtMost(Form):
    """`times` × part ≤ whole: a subset, or a bound."""

    part: tuple[str, ...]
    whole: tuple[str, ...]
    times: int = 1

    @property
    def codes(self) -> tuple[str, ...]:
        return (*self.part, *self.whole)

    def broken(self, reading: Reading) -> Arithmetic | None:
        part, whole = _side(reading, self.part)[0], _side(reading, self.whole)[0]
        if self.times * part <= whole:
            return None
        before: Arithmetic = (Decimal(self.times), " × ") if self.times > 1 else ()
        return (*before, *_compared(reading, self.part, ">", self.whole))


@dataclass(frozen=True)
class Limit(Form):
    """The sum is at most `most`; shares that people rounded may exceed it by half a last digit each (`slack`)."""

    parts: tuple[str, ...]
    most: Decimal
    slack: Decimal = Decimal(0)

    @property
    def codes(self) -> tuple[str, ...]:
        return self.parts

    def broken(self, reading: Reading) -> Arithmetic | None:
        total, told = _side(reading, self.parts)
        if total <= self.most + self.slack * len(self.parts):
            return None
        return (*told, *_result(self.parts, total), " > ", self.most)


@dataclass(frozen=True)
class WithinCap(Form):
    """A cap that the law sets on one figure in per cent of another, as it stands on the day.

    A body whose results stand out may go up to the higher cap; figures do not tell which, so the finding names it.
    """

    part: str
    whole: str
    cap: Dated[Cap]

    @property
    def codes(self) -> tuple[str, ...]:
        return (self.part, self.whole)

    def broken(self, reading: Reading) -> Arithmetic | None:
        if reading.day is not None and not self.cap.holds_on(reading.day):
            return None
        cap = self.cap.on(reading.day) if reading.day else self.cap.versions[-1].value
        part, whole = reading.amount(self.part), reading.amount(self.whole)
        if 100 * part <= cap.usual * whole:
            return None
        told: Arithmetic = (reading.value_of(self.part), " / ", reading.value_of(self.whole))
        share: Arithmetic = (" = ", (100 * part / whole).quantize(Decimal("0.01")), "%") if whole else ()
        higher: Arithmetic = ("–", Decimal(cap.outstanding)) if cap.outstanding is not None else ()
        return (*told, *share, " > ", Decimal(cap.usual), *higher, "%")


@dataclass(frozen=True)
class NotRound(Form):
    """One figure is suspiciously a whole multiple of another: an estimate, or a rule of thumb, rather than a count.

    Fewer than two of the divisor, or a ratio of one, say nothing.
    """

    figure: str
    divisor: str

    @property
    def codes(self) -> tuple[str, ...]:
        return (self.figure, self.divisor)

    def broken(self, reading: Reading) -> Arithmetic | None:
        figure, divisor = reading.amount(self.figure), reading.amount(self.divisor)
        if divisor < 2 or figure < 2 * divisor or figure % divisor:
            return None
        return (reading.value_of(self.figure), " = ", reading.value_of(self.divisor), " × ", figure / divisor)


@dataclass(frozen=True)
class NotSame(Form):
    """Two figures that are equal by coincidence, or because one was copied from the other; two zeros say nothing."""

    first: str
    second: str

    @property
    def codes(self) -> tuple[str, ...]:
        return (self.first, self.second)

    def broken(self, reading: Reading) -> Arithmetic | None:
        first, second = reading.amount(self.first), reading.amount(self.second)
        return (reading.value_of(self.first), " = ", reading.value_of(self.second)) if first == second != 0 else None


@dataclass(frozen=True)
class NotWithout(Form):
    """Something was told under one heading while the heading it belongs under is zero."""

    some: str
    none: str

    @property
    def codes(self) -> tuple[str, ...]:
        return (self.some, self.none)

    def broken(self, reading: Reading) -> Arithmetic | None:
        some, none = reading.amount(self.some), reading.amount(self.none)
        return (reading.value_of(self.some), "; ", reading.value_of(self.none)) if some > 0 == none else None


@dataclass(frozen=True)
class CarriedIn(Form):
    """What the period opens with is what the one before closed with."""

    opening: str
    closing: str

    @property
    def codes(self) -> tuple[str, ...]:
        return (self.opening, self.closing)

    def values(self, reading: Reading) -> Told:
        return [(self.opening, reading.value_of(self.opening)), (self.closing, reading.earlier(self.closing))]

    def broken(self, reading: Reading) -> Arithmetic | None:
        opening, closing = reading.value_of(self.opening), reading.earlier(self.closing)
        return None if opening.amount == closing.amount else (opening, " ≠ ", closing)
