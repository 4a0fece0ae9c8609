"""What an indicator is: how it is made, how it rolls up, since when and by which source. Declarations only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from danchu.core.place import Level


class How(StrEnum):
    """How matching lines of a tally become one number."""

    SUM = "sum"  # add up the measure
    BODIES = "bodies"  # bodies with at least one matching line (or one for each value of `all_of`)
    AREAS = "areas"  # distinct areas in which the lines happened: a union
    DISTINCT = "distinct"  # distinct values of the dimension `measure`: a union
    COMMON = "common"  # one common value, or the range: never summed


class Rolls(StrEnum):
    """How values of lower places become the value of a higher one."""

    SUM = "sum"
    UNION = "union"
    COMMON = "common"
    REMAKE = "remake"  # a formula is made again from the sums of the place


class Style(StrEnum):
    """How the number is printed in a report."""

    COUNT = "count"  # 06, 1.320: zero-padded below ten, dots between thousands
    PLAIN = "plain"  # 1549: no dots, as forms of the one-stop offices have it
    MEASURE = "measure"  # 465, 57.509,424: never padded
    TEN_THOUSANDS = "ten_thousands"  # 5,9 vạn: cut, not rounded, for it is said with «trên»


@dataclass(frozen=True)
class Counted:
    """Counted from the lines of a register.

    `tally` and `measure` name what the register declares; `where` keeps the groups whose dimension has one of
    the values (an empty mapping keeps all). `level` and `kinds` keep only bodies of that level or those kinds,
    and only these are then expected to report. `per` divides the stored integer into the unit (m²×10 → ha is
    100_000). `over` names a dimension and `all_of` the values of it that one body must all have (How.BODIES).
    """

    register: str
    measure: str = "lines"
    tally: str = "acts"
    how: How = How.SUM
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    level: Level | None = None
    kinds: tuple[str, ...] = ()
    per: int = 1
    over: str = ""
    all_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Placed:
    """Counted in the tree of places on the last day of the window: areas or bodies of the given kinds or level."""

    what: str  # "areas" or "bodies"
    kinds: tuple[str, ...] = ()
    level: Level | None = None


@dataclass(frozen=True)
class Formula:
    """Made from other indicators: `reception.visits.regular + reception.visits.leader`; 100 * a / b for a share."""

    text: str


@dataclass(frozen=True)
class Stated:
    """Only ever declared by bodies (grade C)."""

    level: Level | None = None
    kinds: tuple[str, ...] = ()


Making = Counted | Placed | Formula | Stated


@dataclass(frozen=True)
class Indicator:
    """One figure that can be asked for any place, period and regime.

    `code`: dotted English, at most 36 characters so that a Word tag `<code>@<place>@<period>` fits 64. `refs`:
    ids in the inventory of the reference report. `decimals`: the most digits printed after the comma. `since`:
    first day on which the indicator exists; `until`: first day on which it no longer does, or None.
    """

    code: str
    label_vi: str
    label_en: str
    unit: str
    made: Making
    source: str
    refs: tuple[str, ...] = ()
    rolls: Rolls = Rolls.SUM
    decimals: int = 0
    since: date = date(2023, 7, 1)  # Luật 10/2022/QH15 came into force
    until: date | None = None
    local: bool = False  # declared by an officer as dated data, not in code
    style: Style = Style.COUNT

    def exists_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)
