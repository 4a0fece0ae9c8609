"""Divisions that no word announces: "1.906 hộ: nghèo 143, cận nghèo 98, còn lại 1.665", "… khác 7.906,92".

They are claims when they add up. When they do not, they are at most a question, and only where one changed pair
of digits, or a last part called "khác", shows that they were meant to.
"""

import re
from decimal import Decimal
from typing import Final

from danchu.core.reading.addition import adds_up, one_slip, sum_failure
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger
from danchu.core.reading.structure import Sheet

__all__ = ["check_plain_lists"]

Used = set[tuple[int, str]]
_OTHER = re.compile(r"(?<!\w)khác(?!\w)")
_DONE = re.compile(r"(?:^| )(?:đã|trong đó)(?: |$)")
_REACH: Final = 10


def check_plain_lists(sheet: Sheet, ledger: Ledger, used: Used) -> None:
    """Looks for a whole among the counts of one unit in a sentence, said before its parts."""
    for whole in sheet.figures:
        if whole.kind != "count" or whole.under is not None or whole.value < 2 or (id(whole), "whole") in used:
            continue
        parts = _following(sheet, whole, used)
        if len(parts) < 2:
            continue
        group = _division(whole, parts)
        if group:
            ledger.holds("sum", [whole, *group])
            used |= {(id(whole), "whole")} | {(id(one), "") for one in group}
        else:
            _doubt(whole, parts, ledger, used)


def _following(sheet: Sheet, whole: Found, used: Used) -> list[Found]:
    window = sheet.figures[whole.order + 1 : whole.order + 1 + _REACH]
    return [
        one
        for one in window
        if one.unit == whole.unit
        and one.kind == "count"
        and one.under is None
        and one.sentence == whole.sentence
        and one.size <= whole.size * 10
        and "total" not in one.roles
        and (id(one), "") not in used
    ]


def _division(whole: Found, parts: list[Found]) -> list[Found]:
    """The parts that make up the whole exactly: all of them, the first few, or those up to the "other" ones."""
    for group in (parts, *(parts[:cut] for cut in range(2, len(parts))), _to_other(parts)):
        exact = whole.size == sum((one.size for one in group), Decimal(0))
        if len(group) > 1 and (exact or (_to_other(parts) == group and adds_up(whole, group))):
            return group
    return []


def _to_other(parts: list[Found]) -> list[Found]:
    """The parts up to the one called "khác", without those that are already part of one of them."""
    last = next((place for place, one in enumerate(parts) if _OTHER.search(one.label)), None)
    return [one for one in parts[: last + 1] if not _DONE.search(one.before)] if last else []


def _doubt(whole: Found, parts: list[Found], ledger: Ledger, used: Used) -> None:
    for group in (_to_other(parts), parts):
        if (
            len(group) > 1
            and not whole.approx
            and one_slip(whole, group)
            and all(one.size <= whole.size * 10 for one in group)
        ):
            sure = group is not parts and bool(group)
            sum_failure(whole, group, "error" if sure else "question", ledger)
            used |= {(id(whole), "whole")} | {(id(one), "") for one in group}
            return
