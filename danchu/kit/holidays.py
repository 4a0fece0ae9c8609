"""Days off and swapped working days of Viet Nam, for `core.workday`: plain sets, told from outside.

The package `holidays` knows what was announced before its release; an office adds what came later in a file
of its own (setting DANCHU_HOLIDAYS): columns date (2027-02-05), kind (nghi, lam-bu), name.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Final

import holidays
from django.conf import settings

OFF: Final = "nghi"
WORKING: Final = "lam-bu"
COLUMNS: Final = ("date", "kind", "name")


@dataclass(frozen=True, slots=True)
class DaysOff:
    """`off`: days on which nobody works; `working`: weekend days worked in exchange, which win over everything.

    `not_announced`: years asked for whose swap days nobody has told yet; limits counted there may still move.
    """

    off: frozenset[date]
    working: frozenset[date]
    not_announced: tuple[int, ...]


class HolidaysFault(ValueError):  # noqa: N818 - a fault of the file, not of the program
    """The file of days off cannot be used; `lines` say row by row what to do."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def days_off(years: Iterable[int], file: str | Path | None = None) -> DaysOff:
    """Days of these years, from the package and the office's own file (by default that of the settings)."""
    asked = tuple(sorted(set(years)))
    path = settings.DANCHU_HOLIDAYS if file is None else file
    return _merged(asked, _told(Path(path)) if path else ())


@lru_cache(maxsize=32)
def _merged(years: tuple[int, ...], told: tuple[tuple[date, str], ...]) -> DaysOff:
    package = holidays.country_holidays("VN", years=years)
    swapped = {day for day in package.weekend_workdays if day.year in years}
    own_off = {day for day, kind in told if kind == OFF and day.year in years}
    own_working = {day for day, kind in told if kind == WORKING and day.year in years}
    known = _last_announced() if years else 0
    told_years = {day.year for day, _ in told}
    return DaysOff(
        off=frozenset((set(package) | own_off) - own_working),
        working=frozenset((swapped | own_working) - own_off),
        not_announced=tuple(year for year in years if year > known and year not in told_years),
    )


def _last_announced() -> int:
    """The last year with a swap in the package: it was released after the swaps of that year were announced."""
    swaps: dict[int, object] = holidays.country_holidays("VN").special_public_holidays
    return max(swaps)


def _told(path: Path) -> tuple[tuple[date, str], ...]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as fault:
        raise HolidaysFault([f"{path}: không mở được tệp ngày nghỉ ({fault.strerror})."]) from fault
    except UnicodeDecodeError as fault:
        raise HolidaysFault([f"{path}: hãy lưu tệp theo bảng mã UTF-8."]) from fault
    rows = csv.DictReader(text.splitlines())
    missing = [name for name in COLUMNS if name not in (rows.fieldnames or [])]
    if missing:
        raise HolidaysFault([f"{path}, hàng 1: thiếu cột {', '.join(missing)}; cần đủ {', '.join(COLUMNS)}."])
    found = list(_read(path, rows))
    faults = [entry for entry in found if isinstance(entry, str)]
    if faults:
        raise HolidaysFault(faults)
    return tuple(entry for entry in found if not isinstance(entry, str))


def _read(path: Path, rows: csv.DictReader[str]) -> Iterator[tuple[date, str] | str]:
    """Each row as a day and its kind, or as a sentence that says what is wrong with it."""
    seen: set[date] = set()
    for row in rows:
        at = f"{path}, hàng {rows.line_num}"
        typed, kind = (row["date"] or "").strip(), (row["kind"] or "").strip()
        try:
            day = date.fromisoformat(typed)
        except ValueError:
            yield f"{at}, cột date: «{typed}» không phải là ngày; hãy viết năm-tháng-ngày, ví dụ 2027-02-05."
            continue
        if kind not in {OFF, WORKING}:
            yield f"{at}, cột kind: «{kind}» không có; hãy viết {OFF} (ngày nghỉ) hoặc {WORKING} (ngày làm bù)."
        elif day in seen:
            yield f"{at}, cột date: ngày {typed} đã có ở hàng trên; mỗi ngày chỉ ghi một lần."
        else:
            yield day, kind
        seen.add(day)
