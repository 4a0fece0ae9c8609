"""Totals said after the parts they sum: "…, tổng cộng 19 cuộc", "… cả quý là 940 hồ sơ", "nâng tổng số lên 79"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from danchu.core.reading.addition import adds_up, near, one_misprint, one_slip, sum_failure, take
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger
from danchu.core.reading.structure import Sheet
from danchu.core.reading.tracks import check_tracks
from danchu.core.reading.words import word_set

__all__ = ["check_late_totals"]

_SUMMED: Final = re.compile(
    r"(?<!\w)(?:tổng|cộng|lũy kế|tính chung|như vậy|cả (?:hai|ba|bốn|năm|quý|kỳ|đợt|xã|huyện|tỉnh))(?!\w)"
)
_BASE: Final = re.compile(r"(?:trên|trong|của|với|/|so với) tổng(?!\w)")
_MADE: Final = re.compile(r"(?<!\w)(?:thành|lên)(?: là)?$")
_EMPTY: Final = word_set(
    "tổng số cộng chung cả là có được đạt năm quý kỳ tất như vậy tính lũy kế hai ba bốn lên nâng thành toàn này các đã"
    " kinh phí giá trị tiền mức vốn đầu tư diện tích"
)
_REACH: Final = 14

Used = set[tuple[int, str]]


def check_late_totals(sheet: Sheet, ledger: Ledger, used: Used) -> None:
    """ "…, tổng cộng 19 cuộc": a total after the parts it sums."""
    for total in sheet.figures:
        if total.kind != "count" or (id(total), "whole") in used:
            continue
        earlier = _siblings_before(sheet, total)
        if len(earlier) < 2 or not _is_total(total, earlier):
            continue
        groups = list(_groups(total, earlier))
        held = next((group for group in groups if adds_up(total, group)), None)
        if held is not None:
            ledger.holds("sum", [total, *held])
            take(used, total, held)
            check_tracks(sheet, total, held, ledger, used)
        elif not any((id(one), "") in used for one in groups[0]):
            _doubt(total, groups, ledger, used)


def _is_total(total: Found, parts: list[Found]) -> bool:
    if _BASE.search(total.before):
        return False
    flows = {"carried", "new"} <= {one.roles.get("source") for one in parts}
    opening = total.lead if total.sentence > parts[-1].sentence else total.before
    return bool(_SUMMED.search(opening)) or (flows and bool(_MADE.search(total.lead.rstrip())))


def _siblings_before(sheet: Sheet, total: Found) -> list[Found]:
    """Counts of one family in the sentence (or the one before it) that a later total may sum."""
    window = sheet.figures[max(0, total.order - _REACH) : total.order]
    same = [one for one in window if one.family == total.family and one.kind == "count" and one.under is None]
    inside = [one for one in same if one.sentence == total.sentence]
    return inside if len(inside) > 1 else [one for one in same if one.sentence >= total.sentence - 1]


def _groups(total: Found, earlier: list[Found]) -> Iterator[list[Found]]:
    """What the total may sum, the likeliest first: those that share a word with it, all, the last few."""
    words = set(total.before.split()) - _EMPTY
    named = [one for one in earlier if words & set(one.before.split())]
    if 1 < len(named) < len(earlier):
        yield named
    yield earlier
    for first in range(1, len(earlier) - 1):
        yield earlier[first:]


def _doubt(total: Found, groups: list[list[Found]], ledger: Ledger, used: Used) -> None:
    """A total that does not add up: surely wrong when one slip explains it, else where the sum comes close."""
    slipped = groups[0] if one_slip(total, groups[0]) else None
    slipped = slipped or next((group for group in groups[1:] if _like(total, group) and one_slip(total, group)), None)
    group = slipped or groups[0]
    flows = {"carried", "new"} <= {one.roles.get("source") for one in group}
    if not slipped and (near(total, group) or not _like(total, group)):
        return
    if slipped or flows or one_misprint(total, group):
        sum_failure(total, group, "question" if near(total, group) else "error", ledger)
        take(used, total, group)
    elif _is_close(total, group):
        sum_failure(total, group, "question", ledger)
        take(used, total, group)


def _like(total: Found, group: list[Found]) -> bool:
    """Whether the sum is of the size of the total at all."""
    summed = sum((one.size for one in group), Decimal(0))
    return total.size <= summed * 2 and summed <= total.size * 2


def _is_close(total: Found, group: list[Found]) -> bool:
    summed = sum((one.size for one in group), Decimal(0))
    return abs(summed - total.size) * 10 <= total.size
