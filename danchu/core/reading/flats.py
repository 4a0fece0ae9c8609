"""Sums without an opening word: resolved and pending of a total said before, and totals said after their parts."""

import re

from decimal import Decimal
from typing import Final

from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said, swapped
from danchu.core.reading.result import Severity
from danchu.core.reading.roles import COMPLETE
from danchu.core.reading.structure import Sheet
from danchu.core.reading.plain import check_plain_lists
from danchu.core.reading.sums import adds_up, near, sum_failure, take

__all__ = ["check_flats"]

Used = set[tuple[int, str]]
_REACH: Final = 24  # figures looked back at for a whole
_SENTENCES: Final = 3  # sentences over which one division may go on
_DIVIDING: Final = COMPLETE | {"kind"}
_SUMMED: Final = re.compile(r"(?<!\w)(?:tổng cộng|cộng(?: chung)?|lũy kế|tổng(?: số| kinh phí| số tiền| vốn| diện tích)?)(?!\w)")
_SURELY_SUMMED: Final = re.compile(
    r"tổng cộng|cộng chung|cả (?:hai|ba|bốn)|^cộng|(?<!trên )(?<!trong )(?<!của )(?<!với )(?<!/ )tổng(?: số)?(?: là)?$"
)


def check_flats(sheet: Sheet, ledger: Ledger, used: Used) -> None:
    """Checks divisions that no scope holds."""
    _check_late_totals(sheet, ledger, used)
    for group, axis in _divisions(sheet, used):
        _check_division(sheet, group, axis, ledger, used)
    _check_rests(sheet, ledger, used)
    _check_complements(sheet, ledger, used)
    _check_resolved(sheet, ledger, used)
    check_plain_lists(sheet, ledger, used)


_MISSING = re.compile(r"(?<!\w)(?:chưa|không|vắng|thiếu|còn)(?!\w)")


def _check_complements(sheet: Sheet, ledger: Ledger, used: Used) -> None:
    """"68/75 hộ dự họp, vắng 07 hộ": the rest of a fraction."""
    for above in sheet.figures:
        if above.over is None or above.kind != "count" or (id(above.over), "whole") in used:
            continue
        following = sheet.figures[above.over.order + 1 : above.over.order + 3]
        rest = next((one for one in following if _may_follow(one, above)), None)
        if rest is None or not _MISSING.search(rest.label) or any((id(rest), axis) in used for axis in ("", *rest.roles)):
            continue
        used |= {(id(rest), axis) for axis in ("", *rest.roles)} | {(id(above.over), "whole")}
        if adds_up(above.over, [above, rest]):
            ledger.holds("sum", [above.over, above, rest])
        elif not any(adds_up(above.over, parts) for parts in _widened(sheet, [above, rest])):
            sum_failure(above.over, [above, rest], "error" if rest.unit == above.unit else "question", ledger)


_BACKLOG: Final = frozenset({"petitions", "dossiers", "cases"})


def _check_resolved(sheet: Sheet, ledger: Ledger, used: Used) -> None:
    """"kiến nghị 13 nội dung; 10 nội dung được tiếp thu": no more are dealt with than there were."""
    for part in sheet.figures:
        if part.roles.get("status") != "resolved" or part.kind != "count" or part.over or part.under:
            continue
        if (id(part), "status") in used or (id(part), "") in used:
            continue
        window = reversed(sheet.figures[max(0, part.order - 6) : part.order])
        said_before = [one for one in window if one.unit == part.unit and one.sentence == part.sentence]
        open_ = [one for one in said_before if sheet.scope(one).opener != "bracket" and one.kind == "count"]
        whole = open_[0] if open_ else None
        if whole is None or "status" in whole.roles or whole.under is not None:
            continue
        if part.size <= max(one.size for one in open_):
            ledger.holds("subset", [part, whole])
        else:
            severity: Severity = "question" if part.family in _BACKLOG or part.approx or whole.approx else "error"
            message = f"{said(part)} đã giải quyết nhiều hơn {said(whole)} có từ đầu."
            ledger.fails("subset", [part, whole], severity, message, "Xem lại một trong hai số.")


def _check_late_totals(sheet: Sheet, ledger: Ledger, used: Used) -> None:
    """"…, tổng cộng 19 cuộc": a total after the parts it sums."""
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
    """"tổng cộng", or carried in and received with "lũy kế"."""
    flows = {one.roles.get("source") for one in parts}
    return bool(_SURELY_SUMMED.search(total.before)) or {"carried", "new"} <= flows


def _siblings_before(sheet: Sheet, total: Found) -> list[Found]:
    """Counts of one family in the sentence (or the one before it) that a later total may sum."""
    window = sheet.figures[max(0, total.order - 14) : total.order]
    same = [one for one in window if one.family == total.family and one.kind == "count"]
    inside = [one for one in same if one.sentence == total.sentence]
    return inside if len(inside) > 1 else [one for one in same if one.sentence >= total.sentence - 1]


def _divisions(sheet: Sheet, used: Used) -> list[tuple[list[Found], str]]:
    """Runs of figures of one family with different roles on one axis, not yet part of a sum."""
    runs: list[tuple[list[Found], str]] = []
    open_runs: dict[tuple[str, str, int], list[Found]] = {}
    for figure in sheet.figures:
        if figure.kind != "count" or figure.under is not None:
            continue
        for axis, role in figure.roles.items():
            if axis not in _DIVIDING or (id(figure), axis) in used:
                continue
            key = (figure.family, axis, figure.level)
            run = open_runs.get(key)
            peers = run and 0 < figure.level == run[-1].level and figure.rank - run[-1].rank <= 1
            far = run and figure.sentence - run[0].sentence >= _SENTENCES and not peers
            broken = run and (far or role in {one.roles[axis] for one in run})
            if run is None or broken:
                run = open_runs[key] = []
                runs.append((run, axis))
            run.append(figure)
    return [(run, axis) for run, axis in runs if len(run) > 1]


def _check_division(sheet: Sheet, group: list[Found], axis: str, ledger: Ledger, used: Used) -> None:
    wholes = _wholes(sheet, group)
    for parts in _widened(sheet, group):
        held = next((whole for whole in wholes if whole not in parts and adds_up(whole, parts)), None)
        if held is not None:
            ledger.holds("sum", [held, *parts])
            used |= {(id(one), axis) for one in parts} | {(id(held), "whole")} | {(id(one), "") for one in parts}
            _check_bottoms(held, parts, ledger)
            return
    if _explained(wholes, group, sheet, ledger) or _balanced(sheet, group, axis, ledger):
        used |= {(id(one), axis) for one in group}
        return
    whole = _natural([one for one in wholes if axis not in one.roles or one.under is not None], group)
    if whole is None:
        return
    group = next(reversed(_rested(sheet, group, whole)))
    severity = _severity(sheet, whole, group, axis)
    if severity is None:
        ledger.cannot("sum", [whole, *group], "Không rõ các phần này có phải là toàn bộ hay không.")
        return
    used |= {(id(one), axis) for one in group}
    sum_failure(whole, group, severity, ledger)


def _check_bottoms(whole: Found, parts: list[Found], ledger: Ledger) -> None:
    """"giải quyết xong 1/32 vụ việc" of 23: the number under the stroke is the whole with its digits changed."""
    for part in parts:
        bottom = part.over
        if bottom is not None and bottom is not whole and swapped(bottom, whole.value):
            message = f"Mẫu số {said(bottom)} không trùng với tổng {said(whole)} mà các phần cộng lại."
            ledger.fails("repeat", [whole, bottom], "error", message, f"Có thể là {said(whole)}.")


def _widened(sheet: Sheet, group: list[Found]) -> list[list[Found]]:
    """The group, and the group with the counts of its family that follow in its sentence one by one."""
    last = group[-1]
    later = [one for one in sheet.figures[last.order + 1 : last.order + 4] if _may_follow(one, last)]
    return [group, *([*group, *later[: cut + 1]] for cut in range(len(later)))]


def _rested(sheet: Sheet, group: list[Found], whole: Found) -> list[list[Found]]:
    """The group, and the group with what the sentence says is left over."""
    following = sheet.figures[group[-1].order + 1 : group[-1].order + 2]
    rest = [one for one in following if _may_follow(one, group[-1]) and one is not whole]
    left = [one for one in rest if "rest" in one.roles or one.roles.get("status") == "pending"]
    return [group, [*group, *left]] if left else [group]


def _may_follow(figure: Found, last: Found) -> bool:
    same = figure.family == last.family and figure.kind == "count" and figure.sentence == last.sentence
    return same and figure.under is None and "total" not in figure.roles


def _wholes(sheet: Sheet, group: list[Found]) -> list[Found]:
    """Figures that the group may divide: of its family, nearest first, before it or in a total after it."""
    first, last = group[0].order, group[-1].order
    before = sheet.figures[max(0, first - _REACH) : last]
    after = [one for one in sheet.figures[last + 1 : last + 6] if "total" in one.roles or one.under is not None]
    near = [one for one in (*reversed(before), *after) if one not in group and one.kind in {"count", "plan"}]
    same = [one for one in near if one.family == group[0].family]
    if same or group[0].family != "ballots":
        return same
    return [one for one in near if one.family == "people"]  # as many ballots as voters


def _explained(wholes: list[Found], group: list[Found], sheet: Sheet, ledger: Ledger) -> bool:
    """Whether a whole less its ineligible ones, or the sum of carried and new ones, is what is divided."""
    total = sum((one.size for one in group), Decimal(0))
    outside = [one for one in wholes if one.roles.get("eligible") == "no" or one.roles.get("competence") == "no"]
    for one in outside:
        for whole in wholes:
            if whole is not one and whole.size - one.size == total:
                ledger.holds("sum", [whole, one, *group])
                return True
    carried = [one for one in wholes if one.roles.get("source") == "carried"]
    fresh = [one for one in wholes if one not in carried]
    for one in carried:
        for other in fresh:
            if one.size + other.size == total:
                ledger.holds("balance", [one, other, *group])
                return True
    return False


def _balanced(sheet: Sheet, group: list[Found], axis: str, ledger: Ledger) -> bool:
    """Opening and received against resolved and closing, where no total is printed."""
    if axis != "status":
        return False
    window = sheet.figures[max(0, group[0].order - 8) : group[0].order]
    flows = [one for one in window if one.family == group[0].family and one.kind == "count" and "source" in one.roles]
    carried = [one for one in flows if one.roles["source"] == "carried"]
    fresh = [one for one in flows if one.roles["source"] == "new"]
    if len(carried) != 1 or len(fresh) != 1 or any("total" in one.roles for one in window):
        return False
    opening, received = carried[0], fresh[0]
    coming, going = opening.value + received.value, sum((one.value for one in group), Decimal(0))
    figures = [opening, received, *group]
    if coming == going:
        ledger.holds("balance", figures)
        return True
    severity: Severity = "error" if _same_sentence(opening, group) else "question"
    right = " + ".join(f"{one.value:f}" for one in group)
    ledger.fails(
        "balance",
        figures,
        severity,
        f"Kỳ trước chuyển sang và mới nhận: {opening.value:f} + {received.value:f} = {coming:f}; "
        f"đã giải quyết và chuyển kỳ sau: {right} = {going:f}; hai bên phải bằng nhau.",
        "Kiểm tra lại số tồn đầu kỳ, số mới nhận, số đã giải quyết và số còn lại.",
    )
    return True


def _natural(wholes: list[Found], group: list[Found]) -> Found | None:
    """The whole a reader would take: the nearest total or unlabelled count, in the same or the last sentence."""
    first = group[0]
    close = [
        one
        for one in wholes
        if -1 < first.sentence - one.sentence <= 1 or one.sentence == group[-1].sentence or (0 < first.level == one.level and first.rank - one.rank <= 2)
    ]
    bottom = next((one for one in close if one.under is not None and one.under in group), None)
    if bottom is not None and bottom.size >= max(part.size for part in group):
        return bottom
    totals = [one for one in close if "total" in one.roles]
    big = [one for one in close if one.size >= max(part.size for part in group)]
    said = [one for one in close if one.sentence == first.sentence and one.order < first.order]
    return next(iter(totals or big or said), None)


def _same_sentence(whole: Found, group: list[Found]) -> bool:
    return whole.sentence == group[0].sentence


def _severity(sheet: Sheet, whole: Found, group: list[Found], axis: str) -> Severity | None:
    if whole.approx or any(one.approx for one in group) or near(whole, group) or whole.family != group[0].family:
        return "question"
    total = sum((one.size for one in group), Decimal(0))
    if axis == "status" and whole.family == "petitions" and total < whole.size:
        return "error" if _all_eligible(sheet, whole) else "question"
    if axis == "kind":
        return _kind_severity(whole, group, total)
    if axis in {"status", "time"} and not _same_sentence(whole, group) and total < whole.size / 2:
        return None
    if axis in {"reception", "channel", "source", "presence", "visit", "sex"} and total < whole.size:
        return "error" if _same_sentence(whole, group) and len(group) > 1 else "question"
    return "error"


def _kind_severity(whole: Found, group: list[Found], total: Decimal) -> Severity | None:
    """Kinds of petitions divide them only when those that are neither complaint nor denunciation are named too."""
    if "petition" not in {one.roles["kind"] for one in group} or "kind" in whole.roles:
        return None
    if total > whole.size:
        return "error"
    return "question" if total * 2 > whole.size else None


def _all_eligible(sheet: Sheet, whole: Found) -> bool:
    """Whether the text divides the petitions so that none is left to be ineligible, or names the ineligible."""
    window = sheet.figures[max(0, whole.order - 6) : whole.order + _REACH]
    same = [one for one in window if one.family == whole.family and one.kind == "count"]
    named = any(one.roles.get("eligible") == "no" for one in same)
    kinds = [one for one in same if one.roles.get("kind")]
    return named or adds_up(whole, kinds) or "eligible" in whole.roles


def _check_rests(sheet: Sheet, ledger: Ledger, used: Used) -> None:
    """"63 hộ, 51 hộ đã nhận, còn 12 hộ": what is left over from a whole less one part."""
    for rest in sheet.figures:
        if "rest" not in rest.roles or rest.kind != "count" or any((id(rest), axis) in used for axis in ("", *rest.roles)):
            continue
        window = sheet.figures[max(0, rest.order - 8) : rest.order]
        same = [one for one in window if one.family == rest.family and one.kind == "count"]
        same = [one for one in same if rest.sentence - one.sentence <= 1 and (id(one), "") not in used]
        if len(same) >= 2 and any(_leaves(whole, part, rest) for whole in same for part in same if part is not whole):
            pair = next((w, p) for w in same for p in same if p is not w and _leaves(w, p, rest))
            ledger.holds("sum", [*pair, rest])
        elif len(same) == 2 and same[0].sentence == rest.sentence and same[0].size != same[1].size:
            part, whole = same if same[0].over is same[1] else (same[1], same[0])
            if whole.size > part.size:
                sum_failure(whole, [part, rest], _rest_severity(rest), ledger)
                used |= {(id(rest), axis) for axis in ("", *rest.roles)}


def _leaves(whole: Found, part: Found, rest: Found) -> bool:
    return adds_up(whole, [part, rest])


def _rest_severity(rest: Found) -> Severity:
    return "question" if rest.approx else "error"


