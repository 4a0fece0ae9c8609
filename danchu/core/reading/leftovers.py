"""What is left of a whole: the rest of a fraction, what remains, and how many were dealt with."""

import re
from itertools import permutations
from typing import Final

from danchu.core.reading.addition import adds_up, one_misprint, one_slip, sum_failure
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said
from danchu.core.reading.result import Severity
from danchu.core.reading.structure import Sheet

__all__ = ["check_complements", "check_resolved", "check_rests", "left_of", "may_follow", "widened"]

_MISSING = re.compile(r"(?<!\w)(?:chưa|không|vắng|thiếu|còn)(?!\w)")
_LEFT = re.compile(r"^(?:chưa|vắng)(?!\w)|(?<!\w)(?:chưa|vắng)(?: \S+){0,4}$|(?<!\w)còn thiếu$")
_WINDOW: Final = 16
_NEAR: Final = 8
_FAR: Final = 3
_BACKLOG: Final = frozenset({"petitions", "dossiers", "cases"})

Used = set[tuple[int, str]]


def check_complements(sheet: Sheet, ledger: Ledger, used: Used) -> None:
    """ "68/75 hộ dự họp, vắng 07 hộ": the rest of a fraction."""
    for above in sheet.figures:
        if above.over is None or above.kind != "count" or (id(above.over), "whole") in used:
            continue
        following = sheet.figures[above.over.order + 1 : above.over.order + 3]
        rest = next((one for one in following if may_follow(one, above)), None)
        if (
            rest is None
            or not _MISSING.search(rest.label)
            or any((id(rest), axis) in used for axis in ("", *rest.roles))
        ):
            continue
        used |= {(id(rest), axis) for axis in ("", *rest.roles)} | {(id(above.over), "whole")}
        if adds_up(above.over, [above, rest]):
            ledger.holds("sum", [above.over, above, rest])
        elif not any(adds_up(above.over, parts) for parts in widened(sheet, [above, rest])):
            sum_failure(above.over, [above, rest], "error" if rest.unit == above.unit else "question", ledger)


def check_resolved(sheet: Sheet, ledger: Ledger, used: Used) -> None:
    """ "kiến nghị 13 nội dung; 10 nội dung được tiếp thu": no more are dealt with than there were."""
    for part in sheet.figures:
        if part.roles.get("status") != "resolved" or part.kind != "count" or part.over or part.under:
            continue
        if re.search(r"(?<!hoàn )thành$", part.lead):
            continue  # "154 ý kiến được gộp, xem xét giải quyết thành 161 nội dung"
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


def check_rests(sheet: Sheet, ledger: Ledger, used: Used) -> None:
    """ "63 hộ, 51 hộ đã nhận, còn 12 hộ": what is left over from a whole less one part."""
    for rest in sheet.figures:
        said_so = "rest" in rest.roles
        if rest.kind != "count" or rest.under is not None or not (said_so or _LEFT.search(rest.label)):
            continue
        if any((id(rest), axis) in used for axis in ("", *rest.roles)):
            continue
        near = _before_rest(sheet, rest, used)
        pairs = [(whole, part) for whole, part in permutations(near, 2) if whole.size > part.size]
        held = next((pair for pair in pairs if _leaves(*pair, rest)), None)
        chain = None if held else _chain(near, rest)
        if chain is not None:
            ledger.holds("sum", [*chain, rest])
            used |= {(id(chain[0]), "whole")} | {(id(one), "") for one in chain[1:]}
        elif held is not None:
            ledger.holds("sum", [*held, rest])
        elif said_so and len(near) == 2 and near[0].sentence == rest.sentence and _close(near[0], near[1], rest):
            sum_failure(near[0], [near[1], rest], _rest_severity(near[0], near[1], rest), ledger)
        elif slip := next((pair for pair in pairs if _slips(*pair, rest)), None):
            beside = _is_beside(*slip, rest) and one_slip(slip[0], [slip[1], rest])
            sum_failure(slip[0], [slip[1], rest], "error" if beside else "question", ledger)
        else:
            continue
        used |= {(id(rest), axis) for axis in ("", *rest.roles)}


def _chain(near: list[Found], rest: Found) -> list[Found] | None:
    """ "147 người; bố trí 96 người, giải quyết chế độ 38 người, còn 13 người": the whole and all that left it."""
    chains = (near[first:] for first in range(len(near) - 2))
    return next((chain for chain in chains if adds_up(chain[0], [*chain[1:], rest])), None)


def left_of(sheet: Sheet, rest: Found, used: Used) -> tuple[Found, Found] | None:
    """The whole and the part that leave the rest exactly, both said before it."""
    pairs = permutations(_before_rest(sheet, rest, used), 2)
    return next(((whole, part) for whole, part in pairs if whole.size > part.size and _leaves(whole, part, rest)), None)


def _before_rest(sheet: Sheet, rest: Found, used: Used) -> list[Found]:
    """What the rest may be left over from: counts said in its sentence or the one before, and totals further back."""
    window = sheet.figures[max(0, rest.order - _WINDOW) : rest.order]
    same = [one for one in window if one.family == rest.family and one.kind in {"count", "plan"}]
    near = [one for one in same if rest.sentence - one.sentence <= 1 and rest.order - one.order <= _NEAR]
    far = [one for one in same if "total" in one.roles and rest.sentence - one.sentence <= _FAR]
    return [one for one in same if (one in near or one in far) and (id(one), "") not in used]


def _close(whole: Found, part: Found, rest: Found) -> bool:
    """Whether the two make the whole but for a third of it, or but for one slip."""
    if whole.size <= part.size:
        return False
    gap = abs(whole.size - part.size - rest.size)
    return gap * 3 <= whole.size or one_misprint(whole, [part, rest])


def _slips(whole: Found, part: Found, rest: Found) -> bool:
    """Whether one slip keeps the two from leaving the rest: digits changed round, or another in neighbours."""
    turned = part.order < whole.order and "total" not in whole.roles  # "chương V 246, chương VII 391, còn lại 445"
    if turned or not whole.unit == part.unit == rest.unit:
        return False
    return one_slip(whole, [part, rest]) or (_is_beside(whole, part, rest) and one_misprint(whole, [part, rest]))


def _is_beside(whole: Found, part: Found, rest: Found) -> bool:
    return abs(whole.order - part.order) == 1 and whole.sentence == rest.sentence


def _leaves(whole: Found, part: Found, rest: Found) -> bool:
    return adds_up(whole, [part, rest])


def _rest_severity(whole: Found, part: Found, rest: Found) -> Severity:
    slipped = whole.unit == part.unit == rest.unit and one_misprint(whole, [part, rest])
    return "error" if slipped and not any(one.approx for one in (whole, part, rest)) else "question"


def widened(sheet: Sheet, group: list[Found]) -> list[list[Found]]:
    """The group, and the group with the counts of its family that follow in its sentence one by one."""
    last = group[-1]
    later = [one for one in sheet.figures[last.order + 1 : last.order + 4] if may_follow(one, last)]
    return [group, *([*group, *later[: cut + 1]] for cut in range(len(later)))]


def may_follow(figure: Found, last: Found) -> bool:
    beside = figure.sentence == last.sentence or (figure.level == last.level > 0 and figure.rank - last.rank == 1)
    same = figure.family == last.family and figure.kind == "count" and beside
    return same and figure.under is None and "total" not in figure.roles
