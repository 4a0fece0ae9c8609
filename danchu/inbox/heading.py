"""What the heading of a report prints about itself: its day, and the period it tells of."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final

from danchu.core import dates
from danchu.core.period import PARTS, Period
from danchu.kit.text import tidy

# The day of a paper stands in its heading, within the first lines: «Bình Lư, ngày 05 tháng 7 năm 2024», alone on its
# line or in its cell. Any other day there is that of a paper it refers to.
_DAY: Final = re.compile(
    r"(?:^|\|)[^\n|,]{0,60}(?:,\s*|^\s*)(ngày\s+[0-9]{1,2}\s+tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4})[\s*_]*(?:\||$)",
    re.IGNORECASE | re.MULTILINE,
)
_HEADING: Final = 1500
_TITLE: Final = 400  # what «BÁO CÁO» is about stands right below the word
_SUFFIXES: Final = {part.label_vi.lower(): suffix for suffix, part in PARTS.items()}
_PERIOD: Final = re.compile(
    rf"\b(?P<part>{'|'.join(sorted(map(re.escape, _SUFFIXES), key=len, reverse=True))})\b(?:\s+(?P<year>[0-9]{{4}}))?",
    re.IGNORECASE,
)


def day_of(text: str) -> date | None:
    """The day of the report as its heading prints it; None when it prints none."""
    match = _DAY.search(unicodedata.normalize("NFC", text[:_HEADING]))
    try:
        return dates.read(match[1]) if match else None
    except dates.DateFault:
        return None


def period_of(text: str) -> Period | None:
    """The first period that the title names; None when it names none.

    In «6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2024» the year is said once.
    """
    start = text.upper().find("BÁO CÁO")
    title = tidy(text[max(start, 0) : max(start, 0) + _TITLE])
    match = _PERIOD.search(title)
    year = match and (match["year"] or _first_year(title[match.end() :]))
    if match is None or not year:
        return None
    suffix = _SUFFIXES[match["part"].lower()]
    return Period.parse(f"{year}-{suffix}" if suffix else year)


def _first_year(text: str) -> str:
    found = re.search(r"\b(?:19|20)[0-9]{2}\b", text)
    return found.group() if found else ""
