"""Divisions that no word announces: "1.906 hộ: nghèo 143, cận nghèo 98, còn lại 1.665", "… khác 7.906,92".

They are claims when they add up. When they do not, they are at most a question, and only where one changed pair
of digits, or a last part called "khác", shows that they were meant to. The whole may stand in a sentence before.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from danchu.core.reading.addition import adds_up, one_misprint, one_slip, sum_failure
from danchu.core.reading.bases import OUT_OF
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger
from danchu.core.reading.marks import overlap
from danchu.core.reading.structure import Sheet
from danchu.core.reading.tracks import check_tracks

__all__ = ["check_plain_lists"]

Used = set[tuple[int, str]]
_OTHER = re.compile(r"(?<!\w)khác(?!\w)")
_DONE = re.compile(r"(?:^| )(?:đã|trong đó)(?: |$)")
_AMONG = re.compile(r"(?<!\w)trong(?: tổng)?(?: số)?$")
_REACH: Final = 10
_WINDOW: Final = 16
_BACK: Final = 3  # sentences between a whole and a list of its parts
_TELLING: Final = 10  # a smaller sum of two comes about by chance


def check_plain_lists(sheet: Sheet, ledger: Ledger, used: Used) -> None:
    """Looks for a whole among the counts of one unit in a sentence, then in the sentences before."""
    for whole, parts in _openings(sheet, used):
        if group := _division(whole, parts):
            _hold(sheet, whole, group, ledger, used)
    for parts in _lists(sheet, used):
        _check_list(sheet, parts, ledger, used)
    for whole, parts in _openings(sheet, used):
        _doubt(sheet, whole, parts, ledger, used)


def _openings(sheet: Sheet, used: Used) -> Iterator[tuple[Found, list[Found]]]:
    """Each count not yet divided, with the counts of its unit that follow in its sentence."""
    for whole in sheet.figures:
        if whole.kind != "count" or whole.under is not None or whole.value < 2 or (id(whole), "whole") in used:
            continue
        parts = _following(sheet, whole, used)
        beside = (id(whole), "") in used and parts and parts[0].clause != whole.clause
        if len(parts) > 1 and not beside:  # "đại học 17, cao đẳng 01; cao cấp 02, …": another division of their whole
            yield whole, parts


def _hold(sheet: Sheet, whole: Found, group: list[Found], ledger: Ledger, used: Used) -> None:
    ledger.holds("sum", [whole, *group])
    used |= {(id(whole), "whole")} | {(id(one), "") for one in group}
    check_tracks(sheet, whole, group, ledger, used)


def _following(sheet: Sheet, whole: Found, used: Used) -> list[Found]:
    window = sheet.figures[whole.order + 1 : whole.order + 1 + _REACH]
    return [
        one
        for one in window
        if one.unit == whole.unit
        and one.kind == "count"
        and one.under is None
        and (one.over is None or one.over.value == whole.value)  # "39/57 vụ" is no part of 45
        and one.sentence == whole.sentence
        and one.size <= whole.size * 10
        and "total" not in one.roles
        and not OUT_OF.search(one.lead.rstrip())
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


def _doubt(sheet: Sheet, whole: Found, parts: list[Found], ledger: Ledger, used: Used) -> None:
    total = sum((one.value for one in parts), Decimal(0))
    twin = next((one for one in sheet.item(whole) if one.kind == "count" and one.value == total), None)
    if twin is not None and not any(one.stated for one in parts):
        ledger.holds("sum", [twin, *parts])  # "13 lượt với 17 người; nội dung: đất 6, chế độ 4, khác 3"
        return
    for group in (_to_other(parts), parts):
        if len(group) < 2 or whole.approx or overlap(group) or any(one.size > whole.size * 10 for one in group):
            continue
        hinted = (_is_close(whole, group) and whole.over is None) or (group is parts and _is_announced(whole, group))
        if one_slip(whole, group) or (hinted and one_misprint(whole, group)):
            sure = one_slip(whole, group) and (group is not parts or _is_announced(whole, group))
            sum_failure(whole, group, "error" if sure else "question", ledger)
            used |= {(id(whole), "whole")} | {(id(one), "") for one in group}
            return


def _is_announced(whole: Found, group: list[Found]) -> bool:
    """ "Trong 22 dự án có 14 dự án … và 8 dự án …", "còn 63 hồ sơ …, do: 41 hồ sơ …": the parts are announced."""
    among = bool(_AMONG.search(whole.lead.rstrip())) and whole.clause == group[-1].clause
    return among or ":" in group[0].lead


def _is_close(whole: Found, group: list[Found]) -> bool:
    """Whether the sum misses by a twentieth at most, of a number so great that this tells."""
    return whole.value >= 100 and abs(whole.size - sum((one.size for one in group), Decimal(0))) * 20 <= whole.size


def _lists(sheet: Sheet, used: Used) -> Iterator[list[Found]]:
    """The counts of one unit in a sentence that are in no sum yet: "khiếu nại đúng 11 vụ, sai 43 vụ, cả hai 17 vụ"."""
    lists: dict[tuple[int, str], list[Found]] = {}
    for one in sheet.figures:
        plain = one.kind == "count" and one.under is None and "total" not in one.roles and one.unit
        if plain and (id(one), "") not in used and sheet.scope(one).opener != "bracket":
            lists.setdefault((one.sentence, one.unit), []).append(one)
    yield from (parts for parts in lists.values() if 1 < len(parts) <= _REACH)


def _check_list(sheet: Sheet, parts: list[Found], ledger: Ledger, used: Used) -> None:
    wholes = _wholes_before(sheet, parts)
    for group in (parts, parts[:-1], parts[1:]):
        held = next((whole for whole in wholes if _makes(whole, group)), None)
        if held is not None:
            _hold(sheet, held, group, ledger, used)
            return
    meant = [one for one in wholes if one.unit == parts[0].unit or (id(one), "whole") in used][:_BACK]
    slipped = next((whole for whole in meant if _is_alike(whole, parts) and one_slip(whole, parts)), None)
    if slipped is not None:
        near = parts[0].sentence - slipped.sentence == 1 and slipped.unit == parts[0].unit
        sum_failure(slipped, parts, "error" if near and len(parts) > 2 else "question", ledger)
        used |= {(id(one), "") for one in parts}


def _wholes_before(sheet: Sheet, parts: list[Found]) -> list[Found]:
    """Counts of the unit in the sentences before, nearest first; at last those of the passage before."""
    first = parts[0]
    window = sheet.figures[max(0, first.order - _WINDOW) : first.order]
    here = [one for one in reversed(window) if 0 < first.sentence - one.sentence <= _BACK]
    possible = [*here, *reversed(sheet.earlier)]
    return [one for one in possible if one.family == first.family and one.kind == "count" and not one.approx]


def _makes(whole: Found, group: list[Found]) -> bool:
    exact = whole.size == sum((one.size for one in group), Decimal(0))
    return exact and len(group) > 1 and (whole.value >= _TELLING or len(group) > 2)


def _is_alike(whole: Found, group: list[Found]) -> bool:
    """Whether the sum is of the size of the whole, and no part is alone as great as it."""
    total = sum((one.size for one in group), Decimal(0))
    return total <= whole.size * 2 and whole.size <= total * 2 and not any(one.approx for one in group)
