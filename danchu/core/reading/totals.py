"""Totals said after the parts they sum: "…, tổng cộng 19 cuộc"."""

import re
from typing import Final

from danchu.core.reading.addition import adds_up, near, sum_failure, take
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger
from danchu.core.reading.structure import Sheet

__all__ = ["check_late_totals"]

_SUMMED: Final = re.compile(
    r"(?<!\w)(?:tổng cộng|cộng(?: chung)?|lũy kế|tổng(?: số| kinh phí| số tiền| vốn| diện tích)?)(?!\w)"
)
_SURELY_SUMMED: Final = re.compile(
    r"tổng cộng|cộng chung|cả (?:hai|ba|bốn)|^cộng|(?<!trên )(?<!trong )(?<!của )(?<!với )(?<!/ )tổng(?: số)?(?: là)?$"
)

Used = set[tuple[int, str]]


def check_late_totals(sheet: Sheet, ledger: Ledger, used: Used) -> None:
    """ "…, tổng cộng 19 cuộc": a total after the parts it sums."""
    for total in sheet.figures:
        if total.kind != "count" or (id(total), "whole") in used or not _SUMMED.search(total.before):
            continue
        earlier = _siblings_before(sheet, total)
        if len(earlier) < 2:
            continue
        match = next((earlier[i:] for i in range(len(earlier) - 1) if adds_up(total, earlier[i:])), None)
        if match:
            ledger.holds("sum", [total, *match])
            take(used, total, match)
        elif _is_sure_total(total, earlier) and not any((id(one), "") in used for one in earlier):
            sum_failure(total, earlier, "question" if near(total, earlier) else "error", ledger)
            take(used, total, earlier)


def _is_sure_total(total: Found, parts: list[Found]) -> bool:
    """ "tổng cộng", or carried in and received with "lũy kế"."""
    flows = {one.roles.get("source") for one in parts}
    return bool(_SURELY_SUMMED.search(total.before)) or {"carried", "new"} <= flows


def _siblings_before(sheet: Sheet, total: Found) -> list[Found]:
    """Counts of one family in the sentence (or the one before it) that a later total may sum."""
    window = sheet.figures[max(0, total.order - 14) : total.order]
    same = [one for one in window if one.family == total.family and one.kind == "count"]
    inside = [one for one in same if one.sentence == total.sentence]
    return inside if len(inside) > 1 else [one for one in same if one.sentence >= total.sentence - 1]
