"""Dated knowledge of law for the reader: which acts were replaced, when and by which; and the day of a report."""

from __future__ import annotations

import re
from datetime import date

from danchu.core import dates
from danchu.core.law import ACTS
from danchu.core.reading import Repealed

_DAY = re.compile(r"ngày\s+[0-9]{1,2}\s+tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4}", re.IGNORECASE)
# The day of a paper stands in its heading, within the first lines.
_HEADING = 1500


def repealed() -> list[Repealed]:
    """Acts that are no longer in force, as far as their last day is known for certain."""
    return [
        Repealed(act.symbol, act.until, ", ".join(act.replaced_by), act.title_vi)
        for act in ACTS.values()
        if act.until is not None and not act.verify
    ]


def day_of(text: str) -> date | None:
    """The day of the report as its heading prints it; None when it prints none."""
    match = _DAY.search(text[:_HEADING])
    try:
        return dates.read(match.group()) if match else None
    except dates.DateFault:
        return None
