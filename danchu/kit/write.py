"""Numbers and days in the reader's language: 1.234,5 and 05/06/2026, or 1,234.5 and 5 Jun 2026."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Final

from django.utils import formats, timezone, translation

from danchu.core import dates, numbers

_TO_ENGLISH: Final = str.maketrans({".": ",", ",": "."})


def is_vietnamese() -> bool:
    """Whether the page being written is in Vietnamese; that is also so when no language is active."""
    return (translation.get_language() or "vi").startswith("vi")


def number(amount: int | Decimal, *, decimals: int | None = None, pad: bool = False) -> str:
    """The amount grouped by thousands; at most `decimals` digits after the mark, rounded half up (None: all)."""
    said = numbers.show(amount, decimals=decimals, pad=pad and is_vietnamese())
    return said if is_vietnamese() else said.translate(_TO_ENGLISH)


def day(when: date) -> str:
    """The day alone; of a moment, the day it was in Vietnam."""
    if isinstance(when, datetime):
        when = timezone.localtime(when).date() if timezone.is_aware(when) else when.date()
    return dates.show(when) if is_vietnamese() else formats.date_format(when, "j M Y")


def moment(when: datetime) -> str:
    """The hour and the day, in Vietnam's time."""
    local = timezone.localtime(when) if timezone.is_aware(when) else when
    return f"{local:%H:%M} {day(local)}" if is_vietnamese() else f"{day(local)}, {local:%H:%M}"
