"""Percentages of a base: n/m with p%, or n "chiếm" p% of a total that the sentence gives or implies.

Reports round or cut off percentages; both are right. A percentage is an error only against a base that is
printed with it; against a base that is merely likely it is a question.
"""

import re
from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from typing import Final

from danchu.core.reading.found import Found
from danchu.core.reading.furniture import at
from danchu.core.reading.ledger import Ledger, said, shown, swapped
from danchu.core.reading.nouns import family_of
from danchu.core.reading.result import Severity
from danchu.core.reading.structure import Sheet
from danchu.core.reading.units import counted_noun_at

__all__ = ["check_shares", "percent_matches"]

_EXACT: Final = Context(prec=60)
_REACH: Final = 16
_MEASURED = re.compile(r"(?:bằng|đạt|tăng|giảm|hơn|còn|hoàn thành)(?: \S+){0,3}$")
_FAR_OVER: Final = 130  # shares of one whole that are printed wrongly do not add up to more than this
_CUE = re.compile(r"(?:chiếm|tỷ lệ|tỉ lệ|đạt|bằng|tương đương|tương ứng|=|ứng với)[^;:.]{0,40}[: ]*$")
_FOREIGN = re.compile(
    r"kế hoạch|dự toán|chỉ tiêu|cùng kỳ|nghị quyết|so với năm|năm trước|quy định|định mức|đề ra|được giao|kh giao|ngày công"
)
_OPENS = re.compile(r"^(?:đạt|chiếm|bằng|tỷ lệ|tương đương|tương ứng)")
_CLOSE_CUE = re.compile(r"(?:đạt|chiếm|bằng)(?: tỷ lệ)?$")
_MOST_BETWEEN: Final = 16


def percent_matches(percent: Found, part: Decimal, base: Decimal) -> bool:
    """Whether the printed percentage is part of base, rounded half up or cut off at its printed digits."""
    if base == 0:
        return False
    exact = _EXACT.divide(part * 100, base)
    step = Decimal(1).scaleb(-percent.places)
    if percent.approx:
        return abs(exact - percent.value) <= max(Decimal(1), exact / 50)
    usual = {exact.quantize(step, ROUND_HALF_UP, _EXACT), exact.quantize(step, ROUND_DOWN, _EXACT)}
    if percent.places > 1 and percent.value == percent.value.quantize(Decimal("0.1"), ROUND_DOWN, _EXACT):
        usual.add(exact.quantize(Decimal("0.1"), ROUND_HALF_UP, _EXACT))  # "93,10%" was rounded to one digit
    return percent.value in usual


def check_shares(sheet: Sheet, ledger: Ledger, parts: dict[int, Found]) -> None:
    """Checks every percentage that is no change. `parts` gives the whole of a figure known to be a part."""
    for percent in sheet.figures:
        if percent.kind == "percent" and percent.unit == "%":
            _check(sheet, percent, ledger, parts)
    _check_hundreds(sheet, ledger)


def _check(sheet: Sheet, percent: Found, ledger: Ledger, parts: dict[int, Found]) -> None:
    if _told_after(sheet, percent, ledger):
        return
    part = _part(sheet, percent)
    if part is None or _is_limit(percent) or _is_level(sheet, percent):
        ledger.cannot("share", [percent], "Không tìm thấy số tuyệt đối của tỷ lệ này.")
        return
    stranger = part.order < percent.order and _has_own_subject(percent) and not _same_subject(percent, part)
    sure = None if stranger else _sure_base(sheet, percent, part)
    if sure is not None:
        _judge(percent, part, sure, ledger)
        return
    bases = list(_bases(sheet, percent, part))
    matching = next((base for base in bases if percent_matches(percent, part.size, base.size)), None)
    if matching is not None:
        ledger.holds("share", [part, matching, percent])
        return
    if _others_match(sheet, percent, ledger) or _cross_match(sheet, percent, part, ledger):
        return
    part, own = _better_part(sheet, percent, part, bases)
    if _slip(sheet, percent, part, ledger):
        return
    foreign = _FOREIGN.search(f"{percent.before} {percent.following}")
    base = parts.get(id(part)) or _likely(sheet, percent, part, bases)
    if percent.value == 100 and not (base and _all_of(sheet, percent, part, base)):
        base = None
    if foreign or base is None:
        why = f"Không thấy số để so («{foreign.group()}»)." if foreign else "Báo cáo không in cơ sở để tính tỷ lệ này."
        ledger.cannot("share", [part, percent], why)
        return
    cued = (bool(_CUE.search(percent.lead)) or sheet.scope(percent).opener == "bracket") and own
    if stranger or _implausible(percent, part, base):
        ledger.cannot("share", [percent], "Tỷ lệ này nói về một việc khác với các số đứng trước.")
        return
    _judge(percent, part, base, ledger, sure=cued)


_OWN_SUBJECT = re.compile(r"(?:tỷ lệ|tỉ lệ|mức độ|tỷ trọng)((?: (?!là|đạt|chiếm|bằng)[^\W\d_]+){2,12})")


def _has_own_subject(percent: Found) -> bool:
    """"tỷ lệ thanh toán trực tuyến đạt 61,3%": a rate of something that it names itself."""
    return bool(_OWN_SUBJECT.search(percent.lead))


def _implausible(percent: Found, part: Found, base: Found) -> bool:
    """A part far greater than the base, where the print says a part: the base is another one."""
    return percent.value <= 100 and part.size > base.size and part.family != "ballots" and not swapped_size(part, base)


def swapped_size(part: Found, base: Found) -> bool:
    """Whether the part is greater than its base only because of a slip: still of the same number of digits."""
    return part.unit == base.unit and part.size < base.size * 10


def _same_subject(percent: Found, part: Found) -> bool:
    named = _OWN_SUBJECT.search(percent.lead)
    words = set(named.group(1).split()) if named else set()
    return len(words & set(f"{part.label} {part.unit}".split())) * 2 >= len(words)


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
    if percent.order - part.order != 1 or any(one.family == part.family and one.size > part.size for one in _bases(sheet, percent, part)):
        return False
    for base in sheet.figures[max(0, percent.order - 8) : percent.order]:
        if base.kind != "count" or base.family == part.family or base.sentence != percent.sentence or base.size < part.size:
            continue
        exact = _EXACT.divide(part.size * 100, base.size).quantize(Decimal(1).scaleb(-percent.places), ROUND_HALF_UP, _EXACT)
        if swapped(percent, exact):
            message = f"{said(part)} trên {said(base)} là {shown(exact, '%')}, nhưng báo cáo ghi {said(percent)}."
            ledger.fails("share", [part, base, percent], "question", message, f"Có thể là {shown(exact, '%')}.")
            return True
    return False


def _better_part(sheet: Sheet, percent: Found, part: Found, bases: list[Found]) -> tuple[Found, bool]:
    """Where the nearest count has nothing to be a part of, the one before it may be meant."""
    if any(one.sentence == part.sentence for one in bases) or part.order == 0:
        return part, True
    for one in reversed(sheet.figures[max(0, part.order - 2) : part.order]):
        related = [base for base in _bases(sheet, percent, one) if base.sentence == one.sentence]
        if one.kind == "count" and one.sentence == percent.sentence and related:
            bases[:] = related
            return one, False
    return part, True


def _all_of(sheet: Sheet, percent: Found, part: Found, base: Found) -> bool:
    """Whether 100% surely speaks of this part of this base, not of "100% the offices"."""
    close = percent.order - part.order == 1 and part.unit == base.unit and part.sentence == base.sentence
    return close and bool(re.search(r"(?:đạt|chiếm)(?: tỷ lệ)?$", percent.lead))


def _is_limit(percent: Found) -> bool:
    """"dưới 3%", "bình quân 38%": a limit or a mean, not the share of the counts beside it."""
    return bool(re.search(r"(?:(?:không quá|bình quân|trung bình|ít nhất|tối thiểu) (?:\S+ ){0,3}|dưới |trên )$", percent.lead + " "))


def _told_after(sheet: Sheet, percent: Found, ledger: Ledger) -> bool:
    """"Tỷ lệ hòa giải thành đạt 88,9% (tiếp nhận 27 vụ, hòa giải thành 24 vụ …)": the counts stand after it."""
    following = _next(sheet, percent)
    if following is None or following.over is not None or not _opens_after(sheet, percent):
        return False
    inside = [one for one in sheet.scope(following).children if one.kind == "count" and one.unit == following.unit]
    pairs = [(part, base) for part in inside for base in inside if part.size < base.size]
    for part, base in pairs:
        if percent_matches(percent, part.size, base.size):
            ledger.holds("share", [part, base, percent])
            return True
    named = _OWN_SUBJECT.search(percent.lead)
    if not pairs or not named:
        return False
    subject = set(named.group(1).split())
    part = max(inside, key=lambda one: len(subject & set(one.before.split())))
    base = max(inside, key=lambda one: one.size)
    if part is base or len(subject & set(part.before.split())) < 2:
        return False
    _judge(percent, part, base, ledger)
    return True


def _is_level(sheet: Sheet, percent: Found) -> bool:
    """The second of "từ 14,8% xuống 10,1%"."""
    previous = sheet.figures[percent.order - 1] if percent.order else None
    after_level = previous is not None and previous.unit == "%" and previous.sentence == percent.sentence
    return after_level and bool(re.match(r"(?:năm \d{4} )?(?:xuống|lên|còn|đến|tới)(?: còn| tới| năm \d{4})*$", percent.lead))


def _part(sheet: Sheet, percent: Found) -> Found | None:
    """The count that the percentage is of: right before it, or in the bracket right after it."""
    following = _next(sheet, percent)
    if following is not None and following.over is not None and _opens_after(sheet, percent):
        return following
    for one in reversed(sheet.figures[max(0, percent.order - 4) : percent.order]):
        if one.sentence != percent.sentence and not (percent.order - one.order == 1 and _OPENS.match(percent.lead)):
            return None
        if one.kind in {"count", "past"} and one.unit != "%":
            part = one.under if one.under is not None else one
            return part if _linked(sheet, one, percent) else None
    return None


def _linked(sheet: Sheet, count: Found, percent: Found) -> bool:
    """Whether the words between a count and a percentage join them and speak of nothing new."""
    if count.block != percent.block or percent.order - count.order != 1:
        return True
    between = " ".join(at(sheet.tokens[percent.block], i).low for i in range(count.after, percent.first))
    said = re.split(r" [;.] ", f" {between}")[-1]
    most = 2 * _MOST_BETWEEN if _CLOSE_CUE.search(said) and not _has_own_subject(percent) else _MOST_BETWEEN
    return len(said.split()) <= most and "tỷ lệ này" not in said


def _next(sheet: Sheet, figure: Found) -> Found | None:
    following = sheet.figures[figure.order + 1 : figure.order + 2]
    return following[0] if following and following[0].sentence == figure.sentence else None


def _opens_after(sheet: Sheet, percent: Found) -> bool:
    """Whether a bracket opens soon after the percentage, before any other stop: "98,7% (1.086/1.100 hồ sơ)"."""
    tokens = sheet.tokens[percent.block]
    for place in range(percent.after, percent.after + 8):
        low = at(tokens, place).low
        if low == "(":
            return True
        if low in {",", ";", ".", ")", ""}:
            return False
    return False


def _sure_base(sheet: Sheet, percent: Found, part: Found) -> Found | None:
    """A base printed for this percentage: under the stroke, or named right after it."""
    if part.over is not None:
        return part.over
    following = _next(sheet, percent)
    if following is None or following.kind not in {"count", "plan", "past"} or following.family != part.family:
        return None
    tokens = sheet.tokens[percent.block]
    between = " ".join(at(tokens, i).low for i in range(percent.after, following.first))
    named = re.match(r"^(?:\) )?(?:so với|trên|trong|của|tổng|dự toán|kế hoạch|dân số|nghị quyết|chỉ tiêu)", between)
    return following if named and ";" not in between and "." not in between else None


def _bases(sheet: Sheet, percent: Found, part: Found) -> Iterator[Found]:
    """Figures that could be the base, the likeliest first."""
    wanted = _wanted_family(sheet, percent)
    scope = sheet.scope(part)
    while scope is not None:
        yield from (one for one in scope.head if one.family in {part.family, wanted} and one is not part)
        scope = scope.parent  # type: ignore[assignment]  # ends at None
    window = sheet.figures[max(0, percent.order - _REACH) : percent.order + 6]
    for one in sorted(window, key=lambda one: abs(one.order - percent.order)):
        if one is not part and one.family in {part.family, wanted} and one.kind not in {"percent", "delta"}:
            yield one


def _wanted_family(sheet: Sheet, percent: Found) -> str:
    """The family of the noun after "% …": in "19,5% tổng số lao động" people."""
    tokens = sheet.tokens[percent.block]
    for place in range(percent.after, percent.after + 5):
        noun, _ = counted_noun_at(tokens, place, known=True)
        if noun:
            return family_of(noun)
        if at(tokens, place).low in {",", ";", ".", ")", ""}:
            break
    return ""


def _others_match(sheet: Sheet, percent: Found, ledger: Ledger) -> bool:
    """Whether any two counts of one family near by give the percentage; then it is taken as right."""
    window = sheet.figures[max(0, percent.order - 8) : percent.order + 4]
    counts = [one for one in window if one.kind in {"count", "past", "plan"} and one.size > 0]
    for part in counts:
        for base in counts:
            if part is not base and part.family == base.family and percent_matches(percent, part.size, base.size):
                if percent.places == 0 and percent.order - max(part.order, base.order) != 1:
                    continue
                ledger.holds("share", [part, base, percent])
                return True
    return False


def _likely(sheet: Sheet, percent: Found, part: Found, bases: list[Found]) -> Found | None:
    """The base a reader would take: the head of the scope, else the nearest larger count before the part."""
    heads = [one for one in sheet.scope(part).head if one.family == part.family and one is not part]
    if heads and heads[0].kind == "count":
        return heads[0]
    before = [one for one in bases if one.order < part.order and part.sentence - one.sentence <= 1]
    totals = [one for one in before if "total" in one.roles]
    larger = [one for one in before if one.size >= part.size and one.kind == "count"]
    return next(iter(totals or larger or before), None)


def _judge(percent: Found, part: Found, base: Found, ledger: Ledger, *, sure: bool = True) -> None:
    figures = [part, base, percent]
    if percent_matches(percent, part.size, base.size):
        ledger.holds("share", figures)
        return
    if base.size == 0:
        ledger.cannot("share", figures, "Cơ sở bằng 0 nên không tính được tỷ lệ.")
        return
    exact = _EXACT.divide(part.size * 100, base.size)
    severity: Severity = "error" if sure else "question"
    off_by_one = abs(exact - percent.value) < Decimal(1).scaleb(-percent.places)
    if off_by_one or any(one.approx for one in figures):
        severity = "question"
        if abs(exact - percent.value) <= Decimal("0.5") * (10 if base.approx or part.approx else 1):
            ledger.holds("share", figures)
            return
    right = shown(exact.quantize(Decimal(1).scaleb(-max(percent.places, 1)), ROUND_HALF_UP, _EXACT), "%")
    message = f"{said(part)} trên {said(base)} là {right}, nhưng báo cáo ghi {said(percent)}."
    ledger.fails("share", figures, severity, message, f"Nếu hai số tuyệt đối đúng thì tỷ lệ là {right}.")


def _check_hundreds(sheet: Sheet, ledger: Ledger) -> None:
    """Shares of one whole side by side: never over 100, and 100 when the rest or every side is named."""
    for run in _runs(sheet):
        total = sum((one.value for one in run), Decimal(0))
        slack = sum((Decimal(1).scaleb(-one.places) for one in run), Decimal(0)) / 2
        closed = "rest" in run[-1].roles or _both_sides(run)
        if abs(total - 100) <= slack:
            if closed:
                ledger.holds("sum", run)
        elif closed or 100 + slack < total < _FAR_OVER:
            severity: Severity = "question" if any(one.approx for one in run) or not closed else "error"
            parts = " + ".join(said(one) for one in run)
            message = f"{parts} = {shown(total, '%')}, trong khi các tỷ lệ này cộng lại phải bằng 100%."
            ledger.fails("sum", run, severity, message, "Kiểm tra lại từng tỷ lệ.")


def _runs(sheet: Sheet) -> Iterator[list[Found]]:
    """Percentages in one list, with no counts between them."""
    run: list[Found] = []
    for figure in sheet.figures:
        share = figure.kind == "percent" and figure.value < 100 and not _MEASURED.search(figure.lead)
        if share and (not run or _continues(run[-1], figure)):
            run.append(figure)
            continue
        if len(run) > 1:
            yield run
        run = [figure] if share else []
    if len(run) > 1:
        yield run


def _continues(last: Found, figure: Found) -> bool:
    return last.sentence == figure.sentence and figure.order == last.order + 1 and last.roles.get("total") is None


def _both_sides(run: list[Found]) -> bool:
    for axis in ("sex", "valid", "vote", "presence", "time", "mediation", "channel"):
        if len({one.roles[axis] for one in run if axis in one.roles}) == len(run):
            return True
    return False
