"""Wholes and their parts: what a scope divides must add up; what it only names must not outgrow it.

Reading is charitable: a sum fails only when no usual reading of the sentence makes it right (parts divided in
two ways one after the other, a nested "trong đó", eligible petitions, rounded decimals).
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from danchu.core.reading.addition import adds_up, axes_of, one_slip, sum_failure, take
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger
from danchu.core.reading.misfits import check_misfit
from danchu.core.reading.nouns import ATTRIBUTES, BASES
from danchu.core.reading.structure import Scope, Sheet
from danchu.core.reading.subsets import check_lone_part, check_subset
from danchu.core.reading.tracks import check_tracks

__all__ = ["check_scopes"]

_COUNTED: Final = frozenset({"count"})
_MOST_PARTS: Final = 40
_DIVIDES = re.compile(r"(?:với|gồm|trong đó|là|có|:)(?: có)?$")
_OTHER_TIME = re.compile(
    r"^(?:của )?(?:năm (?:19|20)[0-9]{2}|năm trước|năm ngoái|cùng kỳ|(?:kỳ|quý|tháng) trước|l[ũu]y kế|đầu năm)(?!\w)"
)


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
        check_subset(attribute, whole, ledger)
    if not proper:
        _check_mixed(scope, whole, ledger)
        return
    if len(proper) == 1 and not _spilled(scope, whole):
        check_lone_part(proper[0], whole, scope, ledger)
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
        check_misfit(sheet, scope, whole, proper, rows, ledger, used)


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
