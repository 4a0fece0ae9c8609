"""Parts that do not add up to their whole: another reading that is right, a question, or an error."""

from decimal import Decimal

from danchu.core.reading.addition import adds_up, axes_of, near, one_misprint, one_slip, sum_failure, take
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger
from danchu.core.reading.marks import overlap
from danchu.core.reading.nouns import base_of
from danchu.core.reading.percents import percent_matches
from danchu.core.reading.result import Severity
from danchu.core.reading.roles import COMPLETE
from danchu.core.reading.structure import Scope, Sheet
from danchu.core.reading.subsets import check_lone_part, check_subset

__all__ = ["check_misfit"]


def check_misfit(
    sheet: Sheet,
    scope: Scope,
    whole: Found,
    proper: list[Found],
    rows: list[list[Found]],
    ledger: Ledger,
    used: set[tuple[int, str]],
) -> None:
    """Looks for the reading in which `proper` parts fit; else asks about the sum or finds it wrong. `rows`: the parts
    after each semicolon; `used`: the (figure, axis) pairs that are parts of a whole already."""
    if (
        _twin_whole(scope, proper, ledger, used)
        or _other_whole(sheet, whole, proper, ledger, used)
        or _eligible(sheet, whole, proper, ledger)
    ):
        return
    group = _meant(whole, proper, rows)
    if _passed_over(sheet, whole, group):
        ledger.cannot("sum", [whole, *group], "Giữa các phần có số chưa rõ là số đếm hay là tên gọi.")
        return
    if len(group) < 2:
        check_lone_part(group[0], whole, scope, ledger)
        return
    if overlap(group) or _shared(sheet, whole, group):
        for part in group:
            check_subset(part, whole, ledger)
        return
    severity = _severity(scope, whole, group)
    if severity is None:
        for part in group:
            check_subset(part, whole, ledger)
        ledger.cannot("sum", [whole, *group], "«trong đó» có thể chỉ nêu một số phần, nên không cộng được.")
        return
    take(used, whole, group)
    sum_failure(whole, group, severity, ledger)


def _passed_over(sheet: Sheet, whole: Found, group: list[Found]) -> bool:
    """Whether a number taken for a name stands among the parts and is just what they miss: "khu phố 14" of 31."""
    missing = (whole.size - sum((one.size for one in group), Decimal(0))) / base_of(whole.unit)
    if missing <= 0 or whole.block != group[-1].block:
        return False
    tokens = sheet.tokens[whole.block]
    read = {i for one in sheet.figures[whole.order : group[-1].order + 6] for i in range(one.first, one.after)}
    passed = [i for i in range(whole.after, min(group[-1].first + 12, len(tokens))) if i not in read]
    return any(tokens[i].text.lstrip("0") == f"{missing.normalize():f}" for i in passed)


def _shared(sheet: Sheet, whole: Found, group: list[Found]) -> bool:
    """Whether each part but one is followed by its right share of the whole: then each was counted by itself."""
    after = [sheet.figures[one.order + 1] for one in group if one.order + 1 < len(sheet.figures)]
    right = [
        percent_matches(percent, part.size, whole.size)
        for part, percent in zip(group, after, strict=False)
        if percent.unit == "%" and percent.sentence == part.sentence
    ]
    return sum(right) > 1 and sum(right) >= len(group) - 1


def _twin_whole(scope: Scope, proper: list[Found], ledger: Ledger, used: set[tuple[int, str]]) -> bool:
    """ "13 lượt với 17 người; đất đai 6, chế độ 4, khác 3": bare numbers divide the one that they make up."""
    total = sum((one.value for one in proper), Decimal(0))
    twin = next((one for one in scope.head if one.kind == "count" and one.value == total), None)
    if twin is None or len(proper) < 2 or any(one.stated for one in proper):
        return False
    ledger.holds("sum", [twin, *proper])
    take(used, twin, proper)
    return True


def _other_whole(sheet: Sheet, whole: Found, proper: list[Found], ledger: Ledger, used: set[tuple[int, str]]) -> bool:
    """Another figure said before the scope may be the whole that is divided."""
    window = sheet.figures[max(0, proper[0].order - 24) : proper[0].order]
    for other in reversed(window):
        if other is not whole and other.family == whole.family and other.kind == "count" and adds_up(other, proper):
            ledger.holds("sum", [other, *proper])
            take(used, other, proper)
            return True
    return False


def _eligible(sheet: Sheet, whole: Found, proper: list[Found], ledger: Ledger) -> bool:
    """Resolved and pending make up the eligible ones: the whole less those that are not eligible.

    Source: Thông tư 01/2024/TT-TTCP, biểu XLD01 (đủ điều kiện = đã giải quyết + chưa giải quyết).
    """
    window = sheet.figures[max(0, whole.order - 12) : proper[-1].order + 12]
    outside = [one for one in window if one.family == whole.family and _is_outside(one) and one not in proper]
    rest = whole.size - sum((one.size for one in proper), Decimal(0))
    for one in outside:
        if one.size == rest:
            ledger.holds("sum", [whole, *proper, one])
            return True
    return False


def _is_outside(figure: Found) -> bool:
    return figure.roles.get("eligible") == "no" or figure.roles.get("competence") == "no"


def _meant(whole: Found, proper: list[Found], rows: list[list[Found]]) -> list[Found]:
    """The parts that are most surely meant to make up the whole."""
    for axis in axes_of(proper):
        group = [one for one in proper if axis in one.roles]
        if axis in COMPLETE and len(group) == len({one.roles[axis] for one in group}):
            return proper if one_misprint(whole, proper) and not one_misprint(whole, group) else group
    filled = [row for row in ([one for one in row if one in proper] for row in rows) if row]
    if len(filled) > 1 and all(len(row) > 1 for row in filled):
        return filled[0]
    return proper


def _severity(scope: Scope, whole: Found, group: list[Found]) -> Severity | None:
    """How sure it is that these parts were meant to make up this whole; None when it is not meant at all."""
    severity = _structural(scope, whole, group)
    sure = one_misprint(whole, group) or (scope.opener != "some" and _is_like(whole, group))
    return "question" if severity == "error" and not sure else severity


def _is_like(whole: Found, group: list[Found]) -> bool:
    """Whether the sum is of the size of the whole."""
    total = sum((one.size for one in group), Decimal(0))
    return total * 3 <= whole.size * 5 and whole.size * 3 <= total * 5


def _structural(scope: Scope, whole: Found, group: list[Found]) -> Severity | None:
    """What the words and signs say, whether or not one slip explains the misfit."""
    total = sum((one.size for one in group), Decimal(0))
    if whole.approx or any(one.approx for one in group):
        return "question"
    if near(whole, group):
        return "question"
    if total * 4 > whole.size * 5 and all(one.size <= whole.size for one in group) and not one_slip(whole, group):
        return "question" if scope.opener != "some" else None  # far too much: the parts were not meant as a division
    complete = [axis for axis in axes_of(group) if axis in COMPLETE and all(axis in one.roles for one in group)]
    kinds = {one.roles["kind"] for one in group if "kind" in one.roles}
    if len(kinds) > 1 and "petition" in kinds and all("kind" in one.roles or _is_outside(one) for one in group):
        return "error"
    if complete or any("rest" in one.roles for one in group):
        return "error"
    if scope.opener == "all" or (scope.opener in {"colon", "bracket", "list"} and _alike(whole, group)):
        return "error"
    if total > whole.size and _alike(whole, group):
        return "error"
    close = whole.size * 17 <= total * 20 <= whole.size * 23
    if close and one_slip(whole, group):
        return "error"
    return "question" if close or one_slip(whole, group) else None


def _alike(whole: Found, group: list[Found]) -> bool:
    """Whether the parts are said in one way, unit by unit, so that they divide the whole."""
    stated = {one.unit for one in group}
    return len(stated) == 1 or all(one.family == whole.family for one in group)
