"""Sums without an opening word: resolved and pending of a total said before, and totals said after their parts."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from danchu.core.reading.addition import adds_up, near, one_misprint, one_slip, sum_failure
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said
from danchu.core.reading.leftovers import check_complements, check_resolved, check_rests, left_of, may_follow, widened
from danchu.core.reading.plain import check_plain_lists
from danchu.core.reading.result import Severity
from danchu.core.reading.roles import COMPLETE
from danchu.core.reading.slips import misprinted, swapped
from danchu.core.reading.structure import Sheet
from danchu.core.reading.totals import check_late_totals
from danchu.core.reading.tracks import check_tracks

__all__ = ["check_flats"]

Used = set[tuple[int, str]]
_REACH: Final = 24  # figures looked back at for a whole
_FAR: Final = 4  # sentences between a total and its division
_FARTHEST: Final = 6
_SENTENCES: Final = 3  # sentences over which one division may go on
_DIVIDING: Final = COMPLETE | {"kind"}


def check_flats(sheet: Sheet, ledger: Ledger, used: Used) -> None:
    """Checks divisions that no scope holds."""
    check_late_totals(sheet, ledger, used)
    for group, axis in _divisions(sheet, used):
        if any((id(one), axis) in used for one in group):
            continue  # a track beside an earlier one
        _check_division(sheet, group, axis, ledger, used)
    check_rests(sheet, ledger, used)
    check_complements(sheet, ledger, used)
    check_resolved(sheet, ledger, used)
    check_plain_lists(sheet, ledger, used)


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
            done = run and figure.sentence != run[-1].sentence and (id(run[-1]), "") in used
            far = run and figure.sentence - run[0].sentence >= _SENTENCES and not peers
            broken = run and (done or far or role in {one.roles[axis] for one in run})
            if run is None or broken:
                run = open_runs[key] = []
                runs.append((run, axis))
            run.append(figure)
    return [(run, axis) for run, axis in runs if len(run) > 1]


def _check_division(sheet: Sheet, group: list[Found], axis: str, ledger: Ledger, used: Used) -> None:
    wholes = _wholes(sheet, group)
    for parts in (*widened(sheet, group), _between(sheet, group)):
        possible = [one for one in (*wholes, *_wholes_above(sheet, group)) if one not in parts]
        held = next((whole for whole in possible if adds_up(whole, parts)), None)
        if held is not None:
            ledger.holds("sum", [held, *parts])
            used |= {(id(one), axis) for one in parts} | {(id(held), "whole")} | {(id(one), "") for one in parts}
            _check_bottoms(held, parts, ledger)
            check_tracks(sheet, held, parts, ledger, used)
            return
    if _left_elsewhere(sheet, group, ledger, used):
        return
    if _explained(wholes, group, ledger) or _balanced(sheet, group, axis, ledger):
        used |= {(id(one), axis) for one in group}
        return
    if _slipped_outside(wholes, group, ledger):
        used |= {(id(one), axis) for one in group}
        return
    possible = [one for one in wholes if axis not in one.roles or one.under is not None]
    slipped = (one for one in possible if group[0].sentence - one.sentence <= 1 and one_slip(one, group))
    whole = _natural(possible, group, axis)
    if whole is None or not one_misprint(whole, group):
        whole = next(slipped, whole)
    if whole is None:
        return
    group = next(reversed(_rested(sheet, group, whole)))
    severity = _sober(_severity(sheet, whole, group, axis), whole, group, axis)
    if severity is None:
        ledger.cannot("sum", [whole, *group], "Không rõ các phần này có phải là toàn bộ hay không.")
        return
    used |= {(id(one), axis) for one in group}
    sum_failure(whole, group, severity, ledger)


def _left_elsewhere(sheet: Sheet, group: list[Found], ledger: Ledger, used: Used) -> bool:
    """ "đã xử lý 1.091 đơn. Đủ điều kiện 903 đơn, thuộc thẩm quyền 316 đơn; còn lại 587 đơn": left of others."""
    for rest in group:
        pair = left_of(sheet, rest, used) if "rest" in rest.roles else None
        if pair is not None and not set(map(id, pair)) & {id(one) for one in group}:
            ledger.holds("sum", [*pair, rest])
            used |= {(id(rest), axis) for axis in ("", *rest.roles)}
            return True
    return False


def _check_bottoms(whole: Found, parts: list[Found], ledger: Ledger) -> None:
    """ "giải quyết xong 1/32 vụ việc" of 23: the number under the stroke is the whole with its digits changed."""
    for part in parts:
        bottom = part.over
        if bottom is not None and bottom is not whole and swapped(bottom, whole.value):
            message = f"Mẫu số {said(bottom)} không trùng với tổng {said(whole)} mà các phần cộng lại."
            ledger.fails("repeat", [whole, bottom], "error", message, f"Có thể là {said(whole)}.")


def _rested(sheet: Sheet, group: list[Found], whole: Found) -> list[list[Found]]:
    """The group, and the group with what the sentence says is left over."""
    following = sheet.figures[group[-1].order + 1 : group[-1].order + 2]
    rest = [one for one in following if may_follow(one, group[-1]) and one is not whole]
    left = [one for one in rest if "rest" in one.roles or one.roles.get("status") == "pending"]
    return [group, [*group, *left]] if left else [group]


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


def _between(sheet: Sheet, group: list[Found]) -> list[Found]:
    """The group with the counts between its members that the roles do not know."""
    run = sheet.figures[group[0].order : group[-1].order + 1]
    return [one for one in run if one.family == group[0].family and one.kind == "count" and one.under is None]


def _wholes_above(sheet: Sheet, group: list[Found]) -> list[Found]:
    """Figures of the passage before that may be what the group divides; they only ever explain."""
    return [one for one in reversed(sheet.earlier) if one.family == group[0].family and one.kind == "count"]


def _explained(wholes: list[Found], group: list[Found], ledger: Ledger) -> bool:
    """Whether a whole less its ineligible ones, or the sum of carried and new ones, is what is divided."""
    total = sum((one.size for one in group), Decimal(0))
    outside = [one for one in wholes if one.roles.get("eligible") == "no" or one.roles.get("competence") == "no"]
    for one in outside:
        for whole in wholes:
            if whole is not one and whole.size - one.size == total:
                ledger.holds("sum", [whole, one, *group])
                return True
    beside = ((whole, one) for whole in wholes for one in wholes if one.sentence == group[0].sentence)
    if held := next(((whole, one) for whole, one in beside if whole.size == one.size + total and one.size), None):
        ledger.holds("sum", [*held, *group])  # "dôi dư 147, đã bố trí 96, giải quyết chế độ 38, còn 13"
        return True
    carried = [one for one in wholes if one.roles.get("source") == "carried"]
    fresh = [one for one in wholes if one not in carried]
    for one in carried:
        for other in fresh:
            if one.size + other.size == total:
                ledger.holds("balance", [one, other, *group])
                return True
    return False


def _slipped_outside(wholes: list[Found], group: list[Found], ledger: Ledger) -> bool:
    """Whether one slip keeps the ineligible and the group from making up a total."""
    outside = [one for one in wholes if "no" in {one.roles.get("eligible"), one.roles.get("competence")}]
    for one in outside[:1]:
        for whole in wholes:
            if "total" in whole.roles and whole is not one and one_slip(whole, [one, *group]):
                sum_failure(whole, [one, *group], "error", ledger)
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
    slipped = any(misprinted(one, one.value + (coming - going) * sign) for one, sign in _signed(figures))
    severity: Severity = "error" if _same_sentence(opening, group) and slipped else "question"
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


def _signed(figures: list[Found]) -> Iterator[tuple[Found, int]]:
    """The two that come in must be less for both sides to agree, what goes out more."""
    yield from ((one, -1) for one in figures[:2])
    yield from ((one, 1) for one in figures[2:])


def _natural(wholes: list[Found], group: list[Found], axis: str) -> Found | None:
    """The whole a reader would take: the nearest total or unlabelled count, in the same or the last sentence."""
    first = group[0]
    close = [
        one
        for one in wholes
        if -1 < first.sentence - one.sentence <= (_FAR if "total" in one.roles else 1)
        or one.sentence == group[-1].sentence
        or (0 < first.level == one.level and first.rank - one.rank <= 2)
    ]
    bottom = next((one for one in close if one.under is not None and one.under in group), None)
    if bottom is not None and bottom.size >= max(part.size for part in group):
        return bottom
    totals = [one for one in close if "total" in one.roles]
    big = [one for one in close if one.size >= max(part.size for part in group)]
    said = [one for one in close if one.sentence == first.sentence and one.order < first.order]
    found = next(iter(totals or big or said), None)
    both = axis == "status" and len({one.roles[axis] for one in group if axis in one.roles}) > 1
    if found is None and both and wholes and first.sentence - wholes[0].sentence <= _FARTHEST:
        return wholes[0]  # "tiếp nhận 134 đơn. … Đến nay đã giải quyết 119 đơn, còn tồn 15 đơn."
    return found


def _same_sentence(whole: Found, group: list[Found]) -> bool:
    return whole.sentence == group[0].sentence


def _sober(severity: Severity | None, whole: Found, group: list[Found], axis: str) -> Severity | None:
    """An error only where one slip explains it; nothing where the numbers are far from each other."""
    if severity is None or one_misprint(whole, group):
        return severity
    total = sum((one.size for one in group), Decimal(0))
    outgrown = max(one.size for one in group) > whole.size
    far = total > whole.size * 2 or (whole.size > total * 2 and not outgrown)
    apart = axis == "rating" and group[0].sentence != group[-1].sentence  # of learning, then of conduct
    return None if far or apart else "question"


def _severity(sheet: Sheet, whole: Found, group: list[Found], axis: str) -> Severity | None:
    if whole.approx or any(one.approx for one in group) or near(whole, group) or whole.family != group[0].family:
        return "question"
    total = sum((one.size for one in group), Decimal(0))
    if group[0].sentence - whole.sentence > 1 and "total" not in whole.roles:
        return "question" if one_misprint(whole, group) else None
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
