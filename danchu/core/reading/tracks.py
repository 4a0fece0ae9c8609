"""Counts that go side by side: where the visits of the parts make up the visits of the whole, so must the people.

"tiếp 1.284 lượt/1.502 người. Thường xuyên 941 lượt/1.066 người; định kỳ 343 lượt/436 người" is one division in two
tracks; a track that fails beside one that holds is wrong, since the structure is proven.
"""

from collections.abc import Sequence

from danchu.core.reading.addition import adds_up, one_misprint, sum_failure, take
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger
from danchu.core.reading.structure import Sheet

__all__ = ["check_tracks"]

Used = set[tuple[int, str]]


def check_tracks(sheet: Sheet, whole: Found, parts: Sequence[Found], ledger: Ledger, used: Used) -> None:
    """Given a division that holds, checks the other counts of the item of the whole against those of its parts."""
    if whole.over is not None and all(part.over is not None for part in parts):
        _check_bottoms(whole.over, [part.over for part in parts if part.over is not None], ledger)
    for other in sheet.item(whole):
        if other.kind != "count" or other.family == whole.family or (id(other), "whole") in used:
            continue
        beside = [_beside(sheet, part, other) for part in parts]
        theirs = [one for one in beside if one is not None]
        if len(theirs) < len(parts) or any((id(one), "") in used for one in theirs):
            continue
        take(used, other, theirs)
        if adds_up(other, theirs):
            ledger.holds("sum", [other, *theirs])
        else:
            loose = other.approx or any(one.approx for one in theirs) or not one_misprint(other, theirs)
            sum_failure(other, theirs, "question" if loose else "error", ledger)


def _check_bottoms(whole: Found, parts: list[Found], ledger: Ledger) -> None:
    """ "29/29 trường và 11/12 đơn vị; tính chung 40/41": what stands under the strokes."""
    if adds_up(whole, parts):
        ledger.holds("sum", [whole, *parts])
    else:
        sum_failure(whole, parts, "error" if one_misprint(whole, parts) else "question", ledger)


def _beside(sheet: Sheet, part: Found, other: Found) -> Found | None:
    """The one count of the item of the part that is of the family of the other."""
    same = [one for one in sheet.item(part) if one.family == other.family and one.kind == "count"]
    return same[0] if len(same) == 1 else None
