"""What is left of a whole: the rest of a fraction, what remains, and how many were dealt with."""

import re
from typing import Final

from danchu.core.reading.addition import adds_up, sum_failure
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said
from danchu.core.reading.result import Severity
from danchu.core.reading.structure import Sheet

__all__ = ["check_complements", "check_resolved", "check_rests", "may_follow", "widened"]

_MISSING = re.compile(r"(?<!\w)(?:chưa|không|vắng|thiếu|còn)(?!\w)")
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
        if (
            "rest" not in rest.roles
            or rest.kind != "count"
            or any((id(rest), axis) in used for axis in ("", *rest.roles))
        ):
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


def widened(sheet: Sheet, group: list[Found]) -> list[list[Found]]:
    """The group, and the group with the counts of its family that follow in its sentence one by one."""
    last = group[-1]
    later = [one for one in sheet.figures[last.order + 1 : last.order + 4] if may_follow(one, last)]
    return [group, *([*group, *later[: cut + 1]] for cut in range(len(later)))]


def may_follow(figure: Found, last: Found) -> bool:
    beside = figure.sentence == last.sentence or (figure.level == last.level > 0 and figure.rank - last.rank == 1)
    same = figure.family == last.family and figure.kind == "count" and beside
    return same and figure.under is None and "total" not in figure.roles
