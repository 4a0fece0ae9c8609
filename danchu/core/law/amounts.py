"""What a rule can say: a limit of time, a share of a whole, a range, a rate. Whole numbers only."""

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """How the days of a limit are counted."""

    CALENDAR_DAYS = "ngày"
    WORKING_DAYS = "ngày làm việc"
    CONSECUTIVE_DAYS = "ngày liên tục"  # of a posting: the first day counts
    MONTHS = "tháng"
    YEARS = "năm"


class Side(StrEnum):
    """On which side of its base event a limit lies."""

    WITHIN = "trong"  # no later than so long after the event
    AT_LEAST = "ít nhất"  # the thing itself lasts so long
    BEFORE = "trước ít nhất"  # no later than so long before the event


@dataclass(frozen=True)
class Limit:
    """An amount of time beside an event: «trong 5 ngày làm việc», «trước ít nhất 20 ngày»."""

    amount: int
    unit: Unit
    side: Side = Side.WITHIN

    def __str__(self) -> str:
        return f"{self.side} {self.amount} {self.unit}"


class Of(StrEnum):
    """The whole of which a share is taken; the wrong whole is the commonest fault in a counted vote."""

    ALL_REPRESENTATIVES = "tổng số đại diện hộ gia đình"  # present or not
    ALL_HOUSEHOLDS = "tổng số hộ gia đình"
    ALL_STAFF = "tổng số người của cơ quan, đơn vị"
    ALL_WORKERS = "tổng số người lao động"
    SUMMONED = "số người được triệu tập"
    ATTENDEES = "số người dự họp"
    VILLAGES = "tổng số thôn, tổ dân phố"
    TEAM = "số thành viên bên người lao động"
    RATED_GOOD = "số người xếp loại hoàn thành tốt nhiệm vụ"


@dataclass(frozen=True)
class Share:
    """At least (or, strictly, more than) part/whole of something, in integers: 2/3 is never 66,67 %."""

    part: int
    whole: int
    of: Of
    is_strict: bool = False

    def __str__(self) -> str:
        return f"{'>' if self.is_strict else '≥'} {self.part}/{self.whole} {self.of}"

    def is_reached(self, count: int, total: int) -> bool:
        """Whether `count` of `total` is enough."""
        if self.is_strict:
            return self.whole * count > self.part * total
        return self.whole * count >= self.part * total

    def least(self, total: int) -> int:
        """The smallest count of `total` that is enough; for 100: 67 at ≥ 2/3, 51 at > 1/2."""
        if self.is_strict:
            return self.part * total // self.whole + 1
        return -(-self.part * total // self.whole)


@dataclass(frozen=True)
class Range:
    """From `least` to `most`, both inside; None leaves an end open."""

    least: int | None = None
    most: int | None = None

    def __str__(self) -> str:
        if self.most is None:
            return f"từ {self.least}"
        return f"tối đa {self.most}" if self.least is None else f"{self.least}–{self.most}"

    def holds(self, number: int) -> bool:
        """Whether the number lies inside."""
        return (self.least is None or number >= self.least) and (self.most is None or number <= self.most)


@dataclass(frozen=True)
class Band:
    """The range that goes with a size from `at_least` up to, but without, `below` (None: no upper end)."""

    at_least: int
    below: int | None
    range: Range

    def __str__(self) -> str:
        size = f"từ {self.at_least}" if self.below is None else f"{self.at_least}–{self.below - 1}"
        return f"{size}: {self.range}"

    def covers(self, size: int) -> bool:
        """Whether a body of that size falls into the band."""
        return self.at_least <= size and (self.below is None or size < self.below)


class Per(StrEnum):
    """The stretch of time of a rate."""

    WEEK = "tuần"
    MONTH = "tháng"
    QUARTER = "quý"
    HALF = "6 tháng"
    YEAR = "năm"


@dataclass(frozen=True)
class Rate:
    """At least so many times in every stretch: «2 lần/tháng»."""

    times: int
    per: Per

    def __str__(self) -> str:
        return f"{self.times} lần/{self.per}"


@dataclass(frozen=True)
class Cap:
    """At most `usual` per cent of a whole, or `outstanding` per cent where the law rewards a body; None: never."""

    usual: int
    outstanding: int | None
    of: Of

    def __str__(self) -> str:
        more = "" if self.outstanding is None else f" ({self.outstanding}% khi có thành tích nổi trội)"
        return f"≤ {self.usual}%{more} {self.of}"

    def is_kept(self, count: int, total: int, *, outstanding: bool = False) -> bool:
        """Whether `count` stays within the cap of `total`; the higher cap only when the body is outstanding."""
        percent = self.outstanding if outstanding and self.outstanding is not None else self.usual
        return 100 * count <= percent * total


@dataclass(frozen=True)
class DayOfYear:
    """A day that comes round every year: 30/11."""

    day: int
    month: int

    def __str__(self) -> str:
        return f"{self.day:02}/{self.month:02}"


@dataclass(frozen=True)
class Item:
    """One numbered or lettered entry of a list in the law, told in our own words."""

    code: str
    label_vi: str
    label_en: str

    def __str__(self) -> str:
        return f"{self.code}: {self.label_vi}"
