"""Dates as they are written in Vietnam: day, then month, then year; never another order."""

import re
import unicodedata
from datetime import date
from typing import Final, Literal

__all__ = ["DateFault", "Style", "read", "show"]

Style = Literal["short", "long", "law"]


class DateFault(ValueError):  # noqa: N818 - a fault of the writing, not of the program
    """Text that is not one certain date; its message tells the writer, in Vietnamese, what to write."""


def show(day: date, style: Style = "short") -> str:
    """The day as "05/03/2024" (short), "ngày 05 tháng 3 năm 2024" (long) or "05/3/2024" (law).

    Long and law pad days below 10 and months 1 and 2 only; short pads all, for tables.
    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I.
    """
    if style == "short":
        return f"{day.day:02}/{day.month:02}/{day.year:04}"
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    if style == "long":
        return f"ngày {day.day:02} tháng {month} năm {day.year}"
    return f"{day.day:02}/{month}/{day.year}"


_NUMERIC = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_SPOKEN = re.compile(r"ngày ([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2}")
_EXAMPLE: Final = "ví dụ 05/01/2024"


def read(text: str) -> date:
    """The day written as d/m/yyyy, 2024-01-05 or "ngày 5 tháng 1 năm 2024"; else a DateFault."""
    typed = " ".join(unicodedata.normalize("NFC", text).split())
    if not typed:
        raise DateFault(f"Chưa có ngày; hãy gõ ngày/tháng/năm, {_EXAMPLE}.")
    if match := _ISO.fullmatch(typed):
        year, month, day = match.groups()
    elif match := _NUMERIC.fullmatch(typed.removeprefix("ngày ")):
        day, _, month, year = match.groups()
    elif match := _SPOKEN.fullmatch(typed):
        day, month, year = match.groups()
    else:
        raise DateFault(_advice(typed))
    return _certain(int(day), int(month), int(year), typed)


def _certain(day: int, month: int, year: int, typed: str) -> date:
    if not 1 <= month <= 12:
        swapped = " Hãy viết ngày trước, tháng sau." if 1 <= day <= 12 and 1 <= month <= 31 else ""
        raise DateFault(f"«{typed}»: không có tháng {month}.{swapped}")
    try:
        return date(year, month, day)
    except ValueError:
        raise DateFault(f"«{typed}»: tháng {month} năm {year} không có ngày {day}.") from None


def _advice(typed: str) -> str:
    if _SHORT_YEAR.fullmatch(typed):
        return f"«{typed}»: hãy viết năm đủ bốn chữ số, {_EXAMPLE}."
    return f"«{typed}» không phải là một ngày; hãy viết ngày/tháng/năm, {_EXAMPLE}."
