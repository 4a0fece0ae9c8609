"""Periods people name and the days a regime gives them; windows are half-open, so neighbours tile.

A period is only a name («6 tháng đầu năm 2024»). Which days it covers is said by a regime: calendar windows
run from the first to the last day of the months, those of Nghị định 09/2019/NĐ-CP close on the 14th.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Self

_YEARS = range(1900, 2200)
_CODE = re.compile(r"([0-9]{4})(?:-([A-Z0-9]{1,3}))?", re.ASCII)


class PeriodFault(ValueError):  # noqa: N818
    """A period or regime code that cannot be read; the message is Vietnamese and says what to write."""


@dataclass(frozen=True, order=True)
class Part:
    """A part of a year: its last calendar month and how many months it is long; ordered by these two."""

    last_month: int
    months: int
    suffix: str = field(compare=False)
    kind: str = field(compare=False)
    label_vi: str = field(compare=False)
    label_en: str = field(compare=False)


def _month(number: int, english: str) -> Part:
    return Part(number, 1, f"M{number:02}", "month", f"tháng {number} năm", english)


PARTS: Mapping[str, Part] = MappingProxyType(
    {
        part.suffix: part
        for part in (
            Part(12, 12, "", "year", "năm", ""),
            Part(6, 6, "H1", "half", "6 tháng đầu năm", "first half of"),
            Part(12, 6, "H2", "half", "6 tháng cuối năm", "second half of"),
            Part(9, 9, "N", "nine_months", "9 tháng đầu năm", "first nine months of"),
            Part(3, 3, "Q1", "quarter", "quý I năm", "first quarter of"),
            Part(6, 3, "Q2", "quarter", "quý II năm", "second quarter of"),
            Part(9, 3, "Q3", "quarter", "quý III năm", "third quarter of"),
            Part(12, 3, "Q4", "quarter", "quý IV năm", "fourth quarter of"),
            _month(1, "January"),
            _month(2, "February"),
            _month(3, "March"),
            _month(4, "April"),
            _month(5, "May"),
            _month(6, "June"),
            _month(7, "July"),
            _month(8, "August"),
            _month(9, "September"),
            _month(10, "October"),
            _month(11, "November"),
            _month(12, "December"),
        )
    }
)
"""Every part of a year by its suffix; "" is the whole year, "N" the first nine months."""


@dataclass(frozen=True, order=True)
class Period:
    """A named period of one year; sorts by when it closes, the shorter first (M06 < Q2 < H1)."""

    year: int
    part: Part

    def __post_init__(self) -> None:
        if self.year not in _YEARS:
            raise PeriodFault(f"Năm {self.year} nằm ngoài khoảng 1900–2199.")

    def __str__(self) -> str:
        return self.code

    @classmethod
    def parse(cls, code: str) -> Self:
        """Read `2024`, `2024-H1`, `2024-H2`, `2024-Q1`…`Q4`, `2024-M01`…`M12`, `2024-N` (nine months)."""
        match = _CODE.fullmatch(code)
        part = PARTS.get(match[2] or "") if match else None
        if match is None or part is None:
            raise PeriodFault(
                f"Không đọc được mã kỳ «{code}». Hãy viết như 2024 (cả năm), 2024-H1 (6 tháng đầu năm), "
                "2024-H2, 2024-Q1 (quý I), 2024-M03 (tháng 3) hoặc 2024-N (9 tháng đầu năm)."
            )
        return cls(int(match[1]), part)

    @property
    def code(self) -> str:
        """The code that `parse` reads back."""
        return f"{self.year}-{self.part.suffix}" if self.part.suffix else f"{self.year}"

    @property
    def kind(self) -> str:
        """year, half, quarter, month or nine_months."""
        return self.part.kind

    @property
    def label_vi(self) -> str:
        """As it stands inside a Vietnamese sentence: «6 tháng đầu năm 2024»."""
        return f"{self.part.label_vi} {self.year}"

    @property
    def label_en(self) -> str:
        """As it stands inside an English sentence: «first half of 2024»."""
        return f"{self.part.label_en} {self.year}".strip()

    @property
    def first_month(self) -> int:
        """The calendar month (1–12) the name begins with, whatever the regime."""
        return self.part.last_month - self.part.months + 1

    def previous(self) -> Self:
        """The period of the same kind just before; for nine months, which never touch, those of last year."""
        return self._moved(-1)

    def next(self) -> Self:
        """The period of the same kind just after; for nine months those of the next year."""
        return self._moved(1)

    def same_last_year(self) -> Self:
        """The same part of the year before («cùng kỳ năm trước»)."""
        return replace(self, year=self.year - 1)

    def _moved(self, step: int) -> Self:
        siblings = sorted(part for part in PARTS.values() if part.kind == self.part.kind)
        years, place = divmod(siblings.index(self.part) + step, len(siblings))
        return replace(self, year=self.year + years, part=siblings[place])


@dataclass(frozen=True, order=True)
class Window:
    """The days from `first` up to, but without, `after`; never empty."""

    first: date
    after: date

    def __post_init__(self) -> None:
        if self.after <= self.first:
            raise PeriodFault(f"Khoảng ngày trống: {self.first:%d/%m/%Y} không đứng trước {self.after:%d/%m/%Y}.")

    @property
    def last(self) -> date:
        """The last day inside."""
        return self.after - timedelta(days=1)

    @property
    def days(self) -> int:
        """How many calendar days are inside."""
        return (self.after - self.first).days

    def contains(self, day: date) -> bool:
        """Whether the day is inside; `after` itself is not."""
        return self.first <= day < self.after


@dataclass(frozen=True)
class Regime:
    """A way to close periods: `opening_day` 1 is the calendar, 15 means data closes on the 14th.

    With 15 every window moves from the 1st to the 15th of the month before, so that June closes on 14 June.
    """

    code: str
    label_vi: str
    label_en: str
    source: str
    opening_day: int = 1

    def window(self, period: Period) -> Window:
        """The days that count for the period under this regime."""
        return Window(
            self._boundary(period.year, period.first_month),
            self._boundary(period.year, period.part.last_month + 1),
        )

    def _boundary(self, year: int, month: int) -> date:
        """Where a named month begins; month 13 is January of the next year."""
        months = year * 12 + month - 1 - (self.opening_day > 1)
        return date(months // 12, months % 12 + 1, self.opening_day)


CALENDAR = Regime("calendar", "theo ngày dương lịch", "calendar days", "quy ước, không có văn bản quy định")
ND09 = Regime(
    "nd09",
    "chốt số liệu ngày 14 theo Nghị định 09/2019/NĐ-CP",
    "data closing on the 14th, Decree 09/2019/NĐ-CP",
    "Nghị định 09/2019/NĐ-CP, Điều 12; 9 tháng: Thông tư 06/2025/TT-TTCP, Điều 7",
    opening_day=15,
)
REGIMES: dict[str, Regime] = {each.code: each for each in (CALENDAR, ND09)}


def regime(code: str) -> Regime:
    """The built-in regime of that code."""
    if code not in REGIMES:
        raise PeriodFault(f"Không có chế độ kỳ báo cáo «{code}». Các chế độ có sẵn: {', '.join(REGIMES)}.")
    return REGIMES[code]
