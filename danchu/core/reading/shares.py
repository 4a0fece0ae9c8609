"""Percentages of a base: n/m with p%, or n "chiếm" p% of a total that the sentence gives or implies.

Reports round or cut off percentages; both are right. A percentage that does not fit a base printed with it is an
error; one that does not fit a base that is merely likely is so only if one slip of the hand explains it, for else it
may be of another base; it is asked about where the text says what the part is a part of.
"""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from danchu.core.reading.bases import (
    OUT_OF,
    OWN_SUBJECT,
    all_of,
    base_in_bracket,
    bases_of,
    better_part,
    fits_roughly,
    has_own_subject,
    implausible,
    is_level,
    is_limit,
    likely_base,
    next_in_sentence,
    opens_after,
    part_of,
    same_subject,
    sure_base,
)
from danchu.core.reading.found import Found
from danchu.core.reading.hundreds import check_hundreds
from danchu.core.reading.ledger import Ledger, said, shown
from danchu.core.reading.percents import EXACT, judge, one_slip, percent_matches, percent_swapped, rounded
from danchu.core.reading.slips import swapped
from danchu.core.reading.structure import Sheet
from danchu.core.reading.subjects import check_subject

__all__ = ["check_shares"]

_REACH: Final = 12
_CUE = re.compile(r"(?:chiếm|tỷ lệ|tỉ lệ|đạt|bằng|tương đương|tương ứng|=|ứng với)[^;:.]{0,40}[: ]*$")
_REACHED = re.compile(r"(?:đạt|tỷ lệ|tỉ lệ|chiếm)(?: tỷ lệ| tỉ lệ)?$")
_PLAN_AFTER = re.compile(r"(?:so với )?(?:kế hoạch|dự toán|chỉ tiêu|nghị quyết)")
_PAST_AFTER = re.compile(r"cùng kỳ|năm trước|so với năm|kỳ trước")
_FOREIGN = re.compile(
    r"kế hoạch|dự toán|chỉ tiêu|cùng kỳ|nghị quyết|so với năm|năm trước|quy định|định mức|đề ra"
    r"|được giao|kh giao|ngày công"
)


def check_shares(sheet: Sheet, ledger: Ledger, parts: dict[int, Found]) -> None:
    """Checks every percentage that is no change. `parts` gives the whole of a figure known to be a part."""
    bounded = check_hundreds(sheet, ledger)
    for percent in sheet.figures:
        if percent.kind == "percent" and percent.unit == "%" and id(percent) not in bounded:
            _check(sheet, percent, ledger, parts)


def _check(sheet: Sheet, percent: Found, ledger: Ledger, parts: dict[int, Found]) -> None:
    told = _told_after(sheet, percent, ledger) or check_subject(sheet, percent, parts, ledger)
    if told or _told_out_of(sheet, percent, ledger):
        return
    part = part_of(sheet, percent)
    if part is not None and _is_of_two_periods(sheet, percent, part, ledger):
        return
    if part is None or is_limit(percent) or is_level(sheet, percent) or _is_of_another(percent, part, ledger):
        ledger.cannot("share", [percent], "Không tìm thấy số tuyệt đối của tỷ lệ này.")
        return
    stranger = part.order < percent.order and has_own_subject(percent) and not same_subject(percent, part)
    sure = None if stranger and not base_in_bracket(sheet, percent) else sure_base(sheet, percent, part)
    sure = sure or _planned(sheet, percent, part)
    if sure is not None:
        judge(percent, part, sure, ledger)
        return
    bases = list(bases_of(sheet, percent, part))
    matching = next((base for base in bases if percent_matches(percent, part.size, base.size)), None)
    if matching is not None:
        ledger.holds("share", [part, matching, percent])
        return
    elsewhere = _of_sum(sheet, percent, part, ledger) or _others_match(sheet, percent, ledger)
    elsewhere = elsewhere or _cross_match(sheet, percent, part, ledger)
    if elsewhere or _slip(sheet, percent, part, ledger):
        return
    part, own = better_part(sheet, percent, part, bases)
    foreign = _FOREIGN.search(f"{percent.before} {percent.following}")
    base = parts.get(id(part)) or likely_base(sheet, part, bases)
    if percent.value == 100 and not (base and all_of(percent, part, base)):
        base = None
    if foreign or base is None:
        why = f"Không thấy số để so («{foreign.group()}»)." if foreign else "Báo cáo không in cơ sở để tính tỷ lệ này."
        ledger.cannot("share", [part, percent], why)
        return
    cued = (bool(_CUE.search(percent.lead)) or sheet.scope(percent).opener == "bracket") and own
    slip = one_slip(percent, part, base)
    if stranger or implausible(percent, part, base) or not (slip or base in _wholes(sheet, percent, part, parts)):
        ledger.cannot("share", [percent], "Tỷ lệ này nói về một việc khác với các số đứng trước.")
        return
    told = base.sentence == part.sentence or id(part) in parts or percent_swapped(percent, part.size, base.size)
    judge(percent, part, base, ledger, sure=cued and slip and told)


def _of_sum(sheet: Sheet, percent: Found, part: Found, ledger: Ledger) -> bool:
    """ "tái cử 07, bầu mới 04; nữ 03 (27,27%)": of all that the clause before counts, where it prints no total."""
    earlier = sheet.figures[max(0, part.order - _REACH) : part.order]
    counts = [
        one for one in earlier if one.sentence == part.sentence and one.clause < part.clause and one.kind == "count"
    ]
    group = [one for one in counts if one.unit == part.unit and one.clause == counts[0].clause]
    total = sum((one.size for one in group), Decimal(0))
    if len(group) < 2 or total < part.size or not percent_matches(percent, part.size, total):
        return False
    ledger.holds("share", [part, *group, percent])
    return True


def _is_of_two_periods(sheet: Sheet, percent: Found, part: Found, ledger: Ledger) -> bool:
    """ "ít hơn 3 vụ = 1,6% (180/183 vụ)": on both sides of the stroke stand the counts of two periods."""
    near = sheet.figures[max(0, part.order - 3) : part.order + 3]
    changed = any(one.kind == "delta" and one.sentence == percent.sentence for one in near)
    if part.over is None or not changed:
        return False
    if not percent_matches(percent, abs(part.over.size - part.size), part.over.size):
        return False
    ledger.holds("change", [part, part.over, percent])
    return True


def _wholes(sheet: Sheet, percent: Found, part: Found, parts: dict[int, Found]) -> list[Found]:
    """What the part was said or found to be a part of, and the count next to it: "3 vụ, hòa giải thành 2 vụ (đạt …"."""
    found = [*sheet.scope(part).head, *filter(None, [parts.get(id(part))])]
    beside = sheet.figures[part.order - 1] if part.order else None
    if (
        beside is not None
        and beside.unit == part.unit
        and beside.sentence == part.sentence
        and _REACHED.search(percent.lead)
    ):
        found.append(beside)
    return found


def _is_of_another(percent: Found, part: Found, ledger: Ledger) -> bool:
    """Whether a percentage after "98/102 xã (96,1%)" is no second one of these: it names its own, or they have one."""
    if part.over is None or percent_matches(percent, part.size, part.over.size) or one_slip(percent, part, part.over):
        return False
    told = any(entry.kind == "share" and entry.holds and entry.figures[0] is part for entry in ledger.entries)
    return told or has_own_subject(percent)


def _planned(sheet: Sheet, percent: Found, part: Found) -> Found | None:
    """ "kế hoạch vốn là 46.200 triệu đồng. … đạt 30.954 triệu đồng, bằng 67% kế hoạch": the plan said before."""
    between = sheet.figures[part.order + 1 : percent.order]
    plan = next((one for one in between if one.kind == "plan" and one.unit == part.unit), None)
    if plan is not None and fits_roughly(percent, part, plan) and not _PAST_AFTER.search(percent.following):
        return plan
    if not _PLAN_AFTER.match(percent.following):
        return None
    window = reversed(sheet.figures[max(0, part.order - 6) : part.order])
    plans = [one for one in window if one.kind == "plan" and part.sentence - one.sentence <= 1]
    return next((one for one in plans if one.unit == part.unit and fits_roughly(percent, part, one)), None)


def _cross_match(sheet: Sheet, percent: Found, part: Found, ledger: Ledger) -> bool:
    """A base of another family, where each of one has one of the other: "126 thôn …, 89 đồng chí (70,6%)"."""
    if percent.order - part.order != 1:
        return False
    for base in sheet.figures[max(0, percent.order - 8) : percent.order]:
        other = base.kind == "count" and base.family != part.family and base.sentence == percent.sentence
        if other and base.size > 1 and percent_matches(percent, part.size, base.size):
            ledger.holds("share", [part, base, percent])
            return True
    return False


def _slip(sheet: Sheet, percent: Found, part: Found, ledger: Ledger) -> bool:
    """A base of another family that gives the percentage with two digits changed round: a question."""
    if percent.order - part.order != 1 or any(
        one.family == part.family and one.size > part.size for one in bases_of(sheet, percent, part)
    ):
        return False
    for base in sheet.figures[max(0, percent.order - 8) : percent.order]:
        if (
            base.kind != "count"
            or base.family == part.family
            or base.sentence != percent.sentence
            or base.size < part.size
        ):
            continue
        exact = EXACT.divide(part.size * 100, base.size).quantize(
            Decimal(1).scaleb(-percent.places), ROUND_HALF_UP, EXACT
        )
        if swapped(percent, exact):
            message = f"{said(part)} trên {said(base)} là {shown(exact, '%')}, nhưng báo cáo ghi {said(percent)}."
            ledger.fails("share", [part, base, percent], "question", message, f"Có thể là {shown(exact, '%')}.")
            return True
    return False


def _told_after(sheet: Sheet, percent: Found, ledger: Ledger) -> bool:
    """ "Tỷ lệ hòa giải thành đạt 88,9% (tiếp nhận 27 vụ, hòa giải thành 24 vụ …)": the counts stand after it."""
    following = next_in_sentence(sheet, percent)
    if following is None or following.over is not None or not opens_after(sheet, percent):
        return False
    scope = sheet.scope(following)
    window = sheet.figures[following.order : following.order + 10]
    inside = [one for one in window if sheet.scope(one) is scope and one.kind == "count" and one.unit == following.unit]
    pairs = [(part, base) for part in inside for base in inside if part.size < base.size]
    for part, base in pairs:
        if percent_matches(percent, part.size, base.size):
            ledger.holds("share", [part, base, percent])
            return True
    named = OWN_SUBJECT.search(percent.lead)
    if not pairs or not named:
        return False
    subject = set(named.group(1).split())
    part = max(inside, key=lambda one: len(subject & set(one.before.split())))
    base = max(inside, key=lambda one: one.size)
    if part is base or len(subject & set(part.before.split())) < 2:
        return False
    judge(percent, part, base, ledger)
    return True


def _others_match(sheet: Sheet, percent: Found, ledger: Ledger) -> bool:
    """Whether any two counts of one family near by give the percentage; then it is taken as right."""
    window = sheet.figures[max(0, percent.order - 8) : percent.order + 4]
    counts = [one for one in window if one.kind in {"count", "past", "plan"} and one.size > 0]
    for part in counts:
        for base in counts:
            if part is not base and part.family == base.family and percent_matches(percent, part.size, base.size):
                if percent.places == 0 and not _adjoin(part, base, percent):
                    continue
                ledger.holds("share", [part, base, percent])
                return True
    return _two_sides(sheet, percent, ledger)


def _told_out_of(sheet: Sheet, percent: Found, ledger: Ledger) -> bool:
    """ "8 cơ sở trên tổng số 65 cơ sở, chiếm 12,3%": the part stands before its base."""
    before = sheet.figures[max(0, percent.order - 2) : percent.order]
    if len(before) < 2 or any(one.kind != "count" or one.sentence != percent.sentence for one in before):
        return False
    part, base = before
    if not OUT_OF.search(base.lead.rstrip()) or part.unit != base.unit or part.size > base.size:
        return False
    if has_own_subject(percent) and not same_subject(percent, part):
        return False
    judge(percent, part, base, ledger)
    return True


def _adjoin(part: Found, base: Found, percent: Found) -> bool:
    """Whether the part, or the part and its base, stand right before the percentage."""
    if percent.order - part.order == 1:
        return True
    return percent.order - base.order == 1 and base.order - part.order == 1


def _two_sides(sheet: Sheet, percent: Found, ledger: Ledger) -> bool:
    """ "63 vụ hòa giải thành và 9 vụ không thành, tỷ lệ thành 87,5%": one of two counts of both together."""
    before = [one for one in sheet.figures[max(0, percent.order - 3) : percent.order] if one.kind == "count"]
    sides = [one for one in before if one.sentence == percent.sentence and one.over is None and one.under is None][-2:]
    if len(sides) < 2 or sides[0].unit != sides[1].unit or not sides[0].size or not sides[1].size:
        return False
    whole = sides[0].size + sides[1].size
    if any(percent_matches(percent, one.size, whole) for one in sides):
        ledger.holds("share", [*sides, percent])
        return True
    slip = next((one for one in sides if percent_swapped(percent, one.size, whole)), None)
    if slip is None:
        return False
    right = shown(rounded(percent, slip.size, whole), "%")
    message = f"{said(slip)} trên {shown(slip.value * whole / slip.size, slip.unit)} là {right}, "
    message += f"nhưng báo cáo ghi {said(percent)}."
    ledger.fails("share", [*sides, percent], "question", message, f"Có thể là {right}.")
    return True
