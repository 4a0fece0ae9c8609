"""Wholes and their parts: what a scope divides must add up; what it only names must not outgrow it.

Reading is charitable: a sum fails only when no usual reading of the sentence makes it right (parts divided in
two ways one after the other, a nested "trong đó", eligible petitions, rounded decimals).
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from danchu.core.reading.addition import adds_up, axes_of, near, one_misprint, one_slip, sum_failure, take
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said
from danchu.core.reading.marks import overlap
from danchu.core.reading.nouns import ATTRIBUTES, BASES, base_of
from danchu.core.reading.percents import percent_matches
from danchu.core.reading.result import Severity
from danchu.core.reading.roles import COMPLETE
from danchu.core.reading.structure import Scope, Sheet
from danchu.core.reading.tracks import check_tracks

__all__ = ["check_scopes"]

_COUNTED: Final = frozenset({"count"})
_MOST_PARTS: Final = 40
_DIVIDES = re.compile(r"(?:với|gồm|trong đó|là|có|:)(?: có)?$")


def check_scopes(sheet: Sheet, ledger: Ledger) -> set[tuple[int, str]]:
    """Checks every scope of the passage; gives the (figure, axis) pairs that were used as parts of a whole."""
    used: set[tuple[int, str]] = set()
    for scope in sheet.scopes:
        for whole in _heads(sheet, scope):
            _check(sheet, scope, whole, ledger, used)
    return used


def _heads(sheet: Sheet, scope: Scope) -> list[Found]:
    """The figures before the opener that can be wholes, one of each family, the last said first."""
    heads: list[Found] = []
    for figure in scope.head:
        planned = figure.kind == "plan" and sheet.scope(figure).opener != "bracket"
        if (planned or figure.kind in {"count", "past"}) and figure.family not in {one.family for one in heads}:
            heads.append(figure)
    if not scope.head or scope.opener == "bracket":
        return heads
    first = scope.head[0]
    for figure in reversed(sheet.figures[max(0, first.order - 4) : first.order]):
        same = figure.clause == first.clause and figure.kind == "count" and figure.under is None
        if same and figure.family not in {one.family for one in heads}:
            heads.append(figure)
    return heads


def _rows(scope: Scope, whole: Found) -> list[list[Found]]:
    """The possible parts of the whole after each semicolon; those in brackets too, when only brackets have them:
    "03 lớp (210 học viên) và 05 lớp (430 học viên)"."""
    rows = [[one for one in part if _can_be_part(one, whole)] for part in scope.parts]
    if any(rows):
        return rows
    brackets = [inner for inner in scope.inner if inner.opener == "bracket"]
    return [[one for one in inner.children if _can_be_part(one, whole)][:1] for inner in brackets]


_OTHER_TIME = re.compile(
    r"^(?:của )?(?:năm (?:19|20)[0-9]{2}|năm trước|năm ngoái|cùng kỳ|(?:kỳ|quý|tháng) trước|l[ũu]y kế|đầu năm)(?!\w)"
)


def _is_of_another_time(scope: Scope) -> bool:
    """ "(năm 2023: 03 vụ)", "(lũy kế 29 đồng chí)": what tells the count of another time divides nothing."""
    children = scope.children
    return scope.opener in {"bracket", "colon"} and bool(children) and bool(_OTHER_TIME.search(children[0].before))


def _check(sheet: Sheet, scope: Scope, whole: Found, ledger: Ledger, used: set[tuple[int, str]]) -> None:
    if _is_of_another_time(scope):
        return
    _adopt(scope, whole)
    rows = _rows(scope, whole)
    parts = [one for row in rows for one in row if one is not whole][:_MOST_PARTS]
    attributes = _attributes(parts, whole)
    proper = _unnested([one for one in parts if one not in attributes], whole, ledger)
    for attribute in attributes:
        _subset(attribute, whole, ledger)
    if not proper:
        _check_mixed(scope, whole, ledger)
        return
    if len(proper) == 1 and not _spilled(scope, whole):
        _lone_part(proper[0], whole, scope, ledger)
        return
    groups = [group for group in _groups(scope, whole, rows, proper) if adds_up(whole, group)]
    done: set[int] = set()
    for group in groups:
        if not done & {id(one) for one in group}:
            ledger.holds("sum", [whole, *group])
            done |= {id(one) for one in group}
            take(used, whole, group)
            check_tracks(sheet, whole, group, ledger, used)
    if not done:
        _fail(sheet, scope, whole, proper, rows, ledger, used)


def _adopt(scope: Scope, whole: Found) -> None:
    """ "73 kiến nghị: thuế 21, đất đai 18, thủ tục 19": bare numbers among parts count what their whole counts,
    whatever their own label would have them count."""
    for row in scope.parts:
        parts = [one for one in row if _can_be_part(one, whole)]
        bare = [one for one in row if one.kind == "count" and not one.stated and one.over is None and one not in parts]
        if parts and any(not one.stated for one in parts) and scope.opener != "top":
            families = {one.family for one in scope.head}
            for one in bare:
                one.unit = whole.unit if one.under is None and one.family not in families else one.unit


def _check_mixed(scope: Scope, whole: Found, ledger: Ledger) -> None:
    """ "146 trường hợp, gồm 52 tập thể và 94 cá nhân": parts that are called by other nouns than their whole."""
    parts = [one for one in scope.parts[0] if one.kind == "count" and one.under is None and one.unit not in BASES]
    if whole.unit in BASES or len(parts) < 2 or any(one.family == whole.family for one in parts):
        return
    if whole.size == sum((one.size for one in parts), Decimal(0)):
        ledger.holds("sum", [whole, *parts])
    elif scope.opener == "all" and one_slip(whole, parts):
        sum_failure(whole, parts, "question", ledger)


def _unnested(parts: list[Found], whole: Found, ledger: Ledger) -> list[Found]:
    """Without the parts of a part: "5.591 đơn với 651 đơn …, 281 đơn …, 4.659 đơn …" is one part, divided."""
    if adds_up(whole, parts):
        return parts
    for first in range(len(parts) - 2):
        if not _DIVIDES.search(parts[first + 1].lead):
            continue
        total = Decimal(0)
        for last in range(first + 1, len(parts)):
            total += parts[last].size
            if last > first + 1 and total == parts[first].size:
                ledger.holds("sum", parts[first : last + 1])
                return [*parts[: first + 1], *parts[last + 1 :]]
    return parts


def _can_be_part(figure: Found, whole: Found) -> bool:
    return figure.family == whole.family and figure.kind == "count" and figure.under is None


def _is_attribute(figure: Found, whole: Found) -> bool:
    return figure.unit in ATTRIBUTES and figure.unit != whole.unit and figure.roles.get("sex") != "men"


def _attributes(parts: list[Found], whole: Found) -> list[Found]:
    """Those that only some of the whole are, beside the parts: women where no men are named, Party members."""
    sexes = {one.roles.get("sex") for one in parts}
    if sexes >= {"men", "women"}:
        return [one for one in parts if _is_attribute(one, whole) and "sex" not in one.roles]
    others = any("sex" not in one.roles for one in parts)
    women = [one for one in parts if others and one.roles.get("sex") == "women" and one.family == "people"]
    return [one for one in parts if one in women or _is_attribute(one, whole)]


def _lone_part(part: Found, whole: Found, scope: Scope, ledger: Ledger) -> None:
    if scope.opener == "bracket" and part.unit != whole.unit and part.size > whole.size:
        return  # "13 đồng chí (ngoài ra 17 viên chức mới)": beside the whole, not in it
    if scope.opener == "all" and part.size > whole.size:
        return  # "một ban gồm 5 thành viên và một ban gồm 7 người": one part alone divides nothing
    _subset(part, whole, ledger)


_MOST_OUTGROWN: Final = 5  # a part that is more times its whole is a part of something else


def _subset(part: Found, whole: Found, ledger: Ledger) -> None:
    """A part named alone must not be more than its whole."""
    if part.size <= whole.size:
        ledger.holds("subset", [part, whole])
        return
    if part.size > whole.size * _MOST_OUTGROWN:
        ledger.cannot("subset", [part, whole], "Không chắc số sau là một phần của số trước.")
        return
    severity: Severity = "question" if part.approx or whole.approx else "error"
    message = f"Phần nhỏ lớn hơn tổng: {said(part)} nằm trong {said(whole)}."
    ledger.fails("subset", [part, whole], severity, message, "Xem lại một trong hai số.")


def _groups(scope: Scope, whole: Found, rows: list[list[Found]], proper: list[Found]) -> Iterator[list[Found]]:
    """The readings under which parts could make up the whole, the plainest first."""
    yield proper
    clean = [[one for one in row if one in proper] for row in rows]
    filled = [row for row in clean if row]
    yield from (row for row in filled if len(row) > 1)
    for axis in axes_of(proper):
        yield [one for one in proper if axis in one.roles]
    for last in range(1, len(filled)):
        yield [one for row in filled[:last] for one in row]
    exact = [one for one in proper if one.unit == whole.unit]
    if 1 < len(exact) < len(proper):
        yield exact
    for cut in range(2, len(proper)):
        if proper[cut].unit != proper[cut - 1].unit or proper[cut].sentence != proper[cut - 1].sentence:
            yield proper[:cut]
    spilled = _spilled(scope, whole)
    for start in range(len(spilled)):
        yield sorted([*proper, *spilled[start:]], key=lambda one: one.order)
    outer = [one for one in proper if one.roles.keys() & {"total"}]
    if outer:
        yield [one for one in proper if one not in outer]


def _spilled(scope: Scope, whole: Found) -> list[Found]:
    """Figures of scopes opened inside by a word: a nested "trong đó" also swallows the parts after it."""
    spilled = []
    for inner in scope.inner:
        if inner.opener in {"some", "all", "colon"} and not inner.bracketed:
            spilled += [one for one in inner.children if one.family == whole.family and one.kind == "count"]
    return spilled[:_MOST_PARTS]


def _fail(
    sheet: Sheet,
    scope: Scope,
    whole: Found,
    proper: list[Found],
    rows: list[list[Found]],
    ledger: Ledger,
    used: set[tuple[int, str]],
) -> None:
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
        _lone_part(group[0], whole, scope, ledger)
        return
    if overlap(group) or _shared(sheet, whole, group):
        for part in group:
            _subset(part, whole, ledger)
        return
    severity = _severity(scope, whole, group)
    if severity is None:
        for part in group:
            _subset(part, whole, ledger)
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
