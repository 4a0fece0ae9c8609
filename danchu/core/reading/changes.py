"""Changes against an earlier period or a plan: now, before, the difference and its percentage."""

import re
from decimal import Decimal
from itertools import combinations, permutations
from typing import Final

from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said, shown
from danchu.core.reading.percents import percent_matches
from danchu.core.reading.result import Severity
from danchu.core.reading.slips import misprinted
from danchu.core.reading.structure import Sheet

__all__ = ["check_changes"]

_REACH: Final = 10
_YEAR = re.compile(r"năm ((?:19|20)[0-9]{2})(?![0-9])")
_TIMES = re.compile(r"(?:gấp|tăng|giảm|nhiều|ít|cao|bằng)(?: (?:hơn|lên|xuống|gấp|khoảng|gần|trên|đi))*$")
_PAST_KINDS: Final = frozenset({"count", "past", "plan", "percent"})
_NOW = re.compile(r"(?:xuống|lên|còn|tới|đến)(?: còn)?$|đến nay(?: \S+){0,3}$|hiện nay(?: \S+){0,3}$")
_BEGUN = re.compile(r"đầu (?:năm|kỳ|nhiệm kỳ)|trước|từ")


def check_changes(sheet: Sheet, ledger: Ledger) -> None:
    """Checks every "tăng" and "giảm" whose two sides the text gives."""
    for delta in sheet.figures:
        if delta.unit == "lần" and _TIMES.search(delta.lead):
            _check_times(sheet, delta, ledger)
        elif delta.kind != "delta":
            continue
        elif delta.unit == "%":
            _check_percent(sheet, delta, ledger)
        else:
            _check_difference(sheet, delta, ledger)


def _check_difference(sheet: Sheet, delta: Found, ledger: Ledger) -> None:
    if _check_told_after(sheet, delta, ledger):
        return
    nows = _nows(sheet, delta)
    if not nows:
        ledger.cannot("change", [delta], "Không tìm thấy số của kỳ này.")
        return
    pairs = [(now, before) for now in nows for before in _pasts(sheet, delta, now)]
    for now, before in pairs:
        if _exact(now, before, delta):
            ledger.holds("change", [now, before, delta])
            return
    nows = [one for one in nows if one.unit == delta.unit or not _is_settled(one, delta, ledger)]
    if not nows:
        ledger.cannot("change", [delta], "Không tìm thấy số của kỳ này.")
        return
    sides = [(now, *_past(sheet, delta, now)) for now in nows]
    slips = (side for side in sides if side[2] and _slipped(*side[:2], delta))
    this, other, sure = next(slips, sides[0])
    if other is None:
        ledger.cannot("change", [this, delta], "Báo cáo không in số của kỳ trước.")
        return
    _judge(this, other, delta, ledger, sure=sure)


def _is_settled(now: Found, delta: Found, ledger: Ledger) -> bool:
    """Whether the count has its own right change: "từ 19 xuống 14 cơ quan, giảm 5 cơ quan; giảm 38 phòng"."""
    changes = [entry for entry in ledger.entries[ledger.opened :] if entry.kind == "change" and entry.holds]
    return any(entry.figures[0] is now and entry.figures[-1] is not delta for entry in changes)


def _pasts(sheet: Sheet, delta: Found, now: Found) -> list[Found]:
    """Every figure near by that could be the count of the other period."""
    window = sheet.figures[max(0, delta.order - _REACH) : delta.order + _REACH]
    near = [one for one in window if abs(one.sentence - delta.sentence) <= 1 and _comparable(one, delta)]
    possible = [one for one in near if one is not now and one is not delta and one.kind in _PAST_KINDS]
    named = [one for one in possible if one.kind in {"past", "plan"} and one.sentence == delta.sentence]
    named = [one for one in named if not _belongs_to_other(sheet, delta, one)]
    return named + [one for one in possible if one is now.over] if named else possible


def _slipped(now: Found, before: Found | None, delta: Found) -> bool:
    """Whether one changed digit in one of the three explains why they do not fit."""
    if before is None or not now.unit == before.unit == delta.unit:
        return False
    change = delta.value * delta.direction
    pairs = ((now, before.value + change), (before, now.value - change), (delta, (now.value - before.value)))
    return any(misprinted(one, abs(meant)) for one, meant in pairs)


def _check_told_after(sheet: Sheet, delta: Found, ledger: Ledger) -> bool:
    """ "giảm 312 hộ (từ 1.024 hộ xuống còn 712 hộ)": both sides after the change."""
    pair = sheet.figures[delta.order + 1 : delta.order + 3]
    if len(pair) < 2 or any(one.family != delta.family or one.sentence != delta.sentence for one in pair):
        return False
    before, now = pair
    if not re.search(r"(?<!\w)từ$", before.lead) or not _NOW.search(now.lead):
        return False
    _judge(now, before, delta, ledger, sure=True)
    return True


def _nows(sheet: Sheet, delta: Found) -> list[Found]:
    """What may be the count of this period: those of the family before the change, the likeliest first."""
    window = sheet.figures[max(0, delta.order - _REACH) : delta.order]
    same = [
        one.under if one.under is not None else one
        for one in reversed(window)
        if delta.sentence - one.sentence <= 1 and _comparable(one, delta) and one.kind in _NOW_KINDS
    ]
    open_ = [one for one in same if sheet.scope(one).opener != "bracket" or sheet.scope(delta).opener == "bracket"]
    return list(dict.fromkeys(open_ or same))


def _comparable(one: Found, delta: Found) -> bool:
    """Whether the change may be one of this figure: "1,33 %/năm" is none of a percentage."""
    return one.family == delta.family and one.unit.partition("/")[2] == delta.unit.partition("/")[2]


_NOW_KINDS: Final = frozenset({"count", "percent", "average", "rate"})


def _exact(now: Found, before: Found, delta: Found) -> bool:
    difference = now.size - before.size
    return abs(difference) == delta.size and (difference == 0 or (difference > 0) == (delta.direction > 0))


def _past(sheet: Sheet, delta: Found, now: Found) -> tuple[Found | None, bool]:
    """The count of the other period and whether it is surely that: printed as such, or the plan under a stroke."""
    after = sheet.figures[delta.order + 1 : delta.order + _REACH]
    before = sheet.figures[max(0, delta.order - _REACH) : delta.order]
    later = [one for one in after if one.sentence - delta.sentence <= 1]
    near = [one for one in reversed(before) if one is not now and one.sentence == delta.sentence]
    for one in (*later, *near):
        mine = one.family == delta.family and not _belongs_to_other(sheet, delta, one)
        if mine and one.kind in {"past", "plan"}:
            return one, True
    counts = [one for one in near if one.family == delta.family and one.kind in {"count", "percent"}]
    if named := next((one for one in counts if _year(one) and _year(one) < _year(now)), None):
        return named, True
    earlier = [one for one in counts if one.order < now.order and one.under is None]
    begun = next((one for one in earlier if _BEGUN.search(one.lead)), None)
    if begun is not None and _NOW.search(now.lead.rstrip()):
        return begun, True
    if now.over is not None:
        return now.over, _against_plan(delta)
    return (earlier[0], False) if earlier else (None, False)


def _belongs_to_other(sheet: Sheet, delta: Found, past: Found) -> bool:
    """Whether another change of the kind stands between a change and the count after it, which is then the other's."""
    between = sheet.figures[delta.order + 1 : past.order]
    return any(one.kind == "delta" and one.unit == delta.unit for one in between)


def _year(figure: Found) -> str:
    """The year that the words before the figure name last, "" for none."""
    named = _YEAR.findall(figure.lead)
    return named[-1] if named else ""


def _against_plan(delta: Found) -> bool:
    return bool(re.search(r"kế hoạch|chỉ tiêu|kh", f"{delta.following} {delta.before}"))


def _judge(now: Found, before: Found, delta: Found, ledger: Ledger, *, sure: bool) -> None:
    figures = [now, before, delta]
    if _exact(now, before, delta):
        ledger.holds("change", figures)
        return
    difference = now.size - before.size
    rounding = (now.step + before.step + delta.step) / 2 if now.places or before.places or delta.places else Decimal(0)
    right_way = difference == 0 or (difference > 0) == (delta.direction > 0)
    loose = any(one.approx for one in figures) or abs(abs(difference) - delta.size) <= rounding
    if not sure or (right_way and loose and abs(abs(difference) - delta.size) <= max(rounding, delta.size / 5)):
        if sure:
            ledger.holds("change", figures)
        else:
            ledger.cannot("change", figures, "Không chắc số nào là số của kỳ trước.")
        return
    slipped = _slipped(now, before, delta) or abs(difference) == delta.size  # the word is wrong, "giảm" for "tăng"
    if not slipped and (not right_way or abs(difference) > 2 * delta.size):
        ledger.cannot("change", figures, "Không chắc số nào là số của kỳ trước.")
        return
    severity: Severity = "question" if not slipped or any(one.approx for one in figures) else "error"
    word = "tăng" if difference > 0 else "giảm" if difference < 0 else "không đổi"
    real = shown(abs(difference) / (now.size / now.value if now.value else 1), now.unit)
    claimed = "tăng" if delta.direction > 0 else "giảm"
    message = f"Từ {said(before)} đến {said(now)} là {word} {real}, nhưng báo cáo ghi {claimed} {said(delta)}."
    ledger.fails("change", figures, severity, message, "Kiểm tra lại số kỳ này, số kỳ trước và mức chênh lệch.")


def _check_percent(sheet: Sheet, delta: Found, ledger: Ledger) -> None:
    if _points(sheet, delta, ledger) or _points_between(sheet, delta, ledger):
        return
    difference = _difference_said(sheet, delta)
    known = _known(difference, ledger) if difference is not None else None
    if known is not None:
        _judge_rate(known[0], known[1].size, delta, [*known, delta], ledger)
        return
    now = _counted_now(sheet, difference if difference is not None else delta)
    if now is None:
        ledger.cannot("change", [delta], "Không tìm thấy số của kỳ này.")
        return
    if difference is not None and _fits_another(sheet, difference, delta, ledger):
        return
    if difference is not None and difference.family == now.family:
        _judge_rate(now, now.size - difference.size * difference.direction, delta, [now, difference, delta], ledger)
        return
    past, sure = _past_count(sheet, delta, now)
    if past is None or not sure:
        ledger.cannot("change", [now, delta], "Báo cáo không in số của kỳ trước.")
        return
    _judge_rate(now, past.size, delta, [now, past, delta], ledger)


def _fits_another(sheet: Sheet, difference: Found, delta: Found, ledger: Ledger) -> bool:
    """ "xử phạt 148 trường hợp, trong đó khác 50. … giảm 22 trường hợp (12,9%)": of a count further back."""
    for now in reversed(sheet.figures[max(0, difference.order - _REACH) : difference.order]):
        before = now.size - difference.size * difference.direction
        if now.unit == difference.unit and now.kind == "count" and percent_matches(delta, difference.size, before):
            ledger.holds("change", [now, difference, delta])
            return True
    return False


def _check_times(sheet: Sheet, times: Found, ledger: Ledger) -> None:
    """ "360 tin, tăng gấp 3 lần so với năm 2023 (120 tin)": the greater of two counts is so many times the smaller."""
    window = sheet.figures[max(0, times.order - 4) : times.order + 4]
    counts = [one for one in window if one.sentence == times.sentence and one.kind in _PAST_KINDS and one.unit != "%"]
    pairs = [
        (now, before)
        for now, before in permutations(counts, 2)
        if now.unit == before.unit and now.order < times.order and before.value and now.value
    ]
    step = Decimal(1).scaleb(-times.places)
    for now, before in pairs:
        ratio = max(now.size, before.size) / min(now.size, before.size)
        added = "gấp" not in times.lead and abs(ratio - 1 - times.value) < step
        if abs(ratio - times.value) < step or added:
            ledger.holds("change", [now, before, times])
            return
    told = [(now, before) for now, before in pairs if before.kind in {"past", "plan"} or before.order < now.order]
    if len(told) != 1 or times.approx:
        ledger.cannot("change", [times], "Không chắc hai số nào được so với nhau.")
        return
    now, before = told[0]
    ratio = max(now.size, before.size) / min(now.size, before.size)
    right = shown(ratio.quantize(Decimal("0.01")), "lần")
    message = f"{said(now)} so với {said(before)} là gấp {right}, nhưng báo cáo ghi {said(times)}."
    ledger.fails("change", [now, before, times], "question", message, "Kiểm tra lại hai số và số lần.")


def _known(difference: Found, ledger: Ledger) -> tuple[Found, Found] | None:
    """The two sides of a difference that was found right."""
    for entry in reversed(ledger.entries[ledger.opened :]):
        if entry.kind == "change" and entry.holds and entry.figures[-1] is difference:
            return entry.figures[0], entry.figures[1]
    return None


def _points(sheet: Sheet, delta: Found, ledger: Ledger) -> bool:
    """ "từ 10,85% xuống còn 7,31%, giảm 3,54%": a difference of percentages in points, told before or after."""
    window = sheet.figures[max(0, delta.order - 4) : delta.order + 3]
    rates = [one for one in window if one.unit == "%" and one.sentence == delta.sentence and one.kind != "delta"]
    if not any(one.kind == "percent" and one.order < delta.order and _next_to(one, delta, sheet) for one in rates):
        return False
    pairs = [(now, before) for now, before in permutations(rates, 2) if now.order < delta.order]
    following = sheet.figures[delta.order + 1 : delta.order + 2]
    if not pairs and any(one.kind == "past" and one.unit != "%" for one in following):
        return False  # "đạt 53% dự toán, tăng 6,2% so với cùng kỳ (4.910 triệu đồng)"
    for now, before in pairs:
        relative = before.value and percent_matches(delta, abs(now.value - before.value), before.value)
        if _exact(now, before, delta) or relative:
            ledger.holds("change", [now, before, delta])
            return True
    told = [(now, before) for now, before in pairs if before.kind in {"past", "plan"} and now.kind == "percent"]
    if told:
        now, before = next((pair for pair in told if _slipped(*pair, delta)), told[0])
        sure = _slipped(now, before, delta)
        gap = shown(abs(now.value - before.value), "%")
        message = f"Từ {said(before)} đến {said(now)} chênh {gap}, không phải {said(delta)}."
        ledger.fails("change", [now, before, delta], "error" if sure else "question", message, "Kiểm tra lại ba tỷ lệ.")
        return True
    why = "Không chắc hai tỷ lệ là của hai kỳ." if pairs else "Báo cáo không in số của kỳ trước."
    ledger.cannot("change", [*rates[-2:], delta], why)
    return True


def _points_between(sheet: Sheet, delta: Found, ledger: Ledger) -> bool:
    """ "412 hộ, chiếm 19,18%; còn 318 hộ, chiếm 14,8%, giảm 94 hộ (4,38%)": in points, after a difference of counts."""
    window = sheet.figures[max(0, delta.order - _REACH) : delta.order]
    rates = [one for one in window if one.kind == "percent" and one.unit == "%" and one.sentence == delta.sentence]
    pair = next(((now, before) for before, now in combinations(rates, 2) if _exact(now, before, delta)), None)
    if pair is not None:
        ledger.holds("change", [*pair, delta])
    return pair is not None


def _next_to(rate: Found, delta: Found, sheet: Sheet) -> bool:
    """Whether no count stands between the percentage and its change, but in brackets."""
    between = sheet.figures[rate.order + 1 : delta.order]
    return all(one.unit == "%" or sheet.scope(one).opener == "bracket" for one in between)


def _difference_said(sheet: Sheet, delta: Found) -> Found | None:
    """The difference right before its percentage: "giảm 88 đơn, tương ứng 17,6%"."""
    previous = sheet.figures[delta.order - 1] if delta.order else None
    if previous is None or previous.kind != "delta" or previous.unit == "%" or previous.direction != delta.direction:
        return None
    return previous if previous.sentence == delta.sentence and previous.clause == delta.clause else None


def _counted_now(sheet: Sheet, delta: Found) -> Found | None:
    for one in reversed(sheet.figures[max(0, delta.order - 3) : delta.order]):
        if delta.sentence - one.sentence > 1:
            return None
        if one.kind == "count" and (delta.unit == "%" or one.family == delta.family):
            return one.under if one.under is not None else one
    return None


def _past_count(sheet: Sheet, delta: Found, now: Found) -> tuple[Found | None, bool]:
    if now.over is not None and now.over.kind in {"count", "plan", "past"}:
        return now.over, _against_plan(delta)
    for one in sheet.figures[delta.order + 1 : delta.order + 5]:
        if one.sentence != delta.sentence:
            break
        if one.family == now.family and one.kind in {"past", "plan"}:
            return one, True
    for one in reversed(sheet.figures[max(0, delta.order - 5) : delta.order]):
        if one.sentence == delta.sentence and one is not now and one.family == now.family and one.kind == "past":
            return one, True
    return None, False


def _judge_rate(now: Found, before: Decimal, delta: Found, figures: list[Found], ledger: Ledger) -> None:
    difference = now.size - before
    if before <= 0:
        ledger.cannot("change", figures, "Số kỳ trước bằng 0 nên không tính được tỷ lệ.")
        return
    right_way = difference == 0 or (difference > 0) == (delta.direction > 0)
    if percent_matches(delta, abs(difference), before) and right_way:
        ledger.holds("change", figures)
        return
    exact = abs(difference) * 100 / before
    close = abs(exact - delta.value) < Decimal(1).scaleb(-delta.places)
    loose = close or any(one.approx for one in figures)
    severity: Severity = "question" if loose else "error"
    if close and right_way:
        ledger.holds("change", figures)
        return
    right = shown(exact.quantize(Decimal("0.01")), "%")
    scale = now.size / now.value if now.value else Decimal(1)
    message = (
        f"Từ {shown(before / scale, now.unit)} đến {said(now)} là {'tăng' if difference > 0 else 'giảm'} {right}, "
        f"nhưng báo cáo ghi {'tăng' if delta.direction > 0 else 'giảm'} {said(delta)}."
    )
    ledger.fails("change", figures, severity, message, "Kiểm tra lại số kỳ này, số kỳ trước và tỷ lệ.")
