"""Changes against an earlier period or a plan: now, before, the difference and its percentage."""

import re
from decimal import Decimal
from typing import Final

from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said, shown
from danchu.core.reading.result import Severity
from danchu.core.reading.shares import percent_matches
from danchu.core.reading.structure import Sheet

__all__ = ["check_changes"]

_REACH: Final = 10
_NOW = re.compile(r"(?:xuống|lên|còn|tới|đến)(?: còn)?$")


def check_changes(sheet: Sheet, ledger: Ledger) -> None:
    """Checks every "tăng" and "giảm" whose two sides the text gives."""
    for delta in sheet.figures:
        if delta.kind != "delta":
            continue
        if delta.unit == "%":
            _check_percent(sheet, delta, ledger)
        else:
            _check_difference(sheet, delta, ledger)


def _check_difference(sheet: Sheet, delta: Found, ledger: Ledger) -> None:
    if _check_told_after(sheet, delta, ledger):
        return
    candidates = _nows(sheet, delta)
    if not candidates:
        ledger.cannot("change", [delta], "Không tìm thấy số của kỳ này.")
        return
    sides = [(now, *_past(sheet, delta, now)) for now in candidates]
    for now, before, _ in sides:
        if before is not None and _exact(now, before, delta):
            ledger.holds("change", [now, before, delta])
            return
    now, before, sure = sides[0]
    if before is None:
        ledger.cannot("change", [now, delta], "Báo cáo không in số của kỳ trước.")
        return
    _judge(now, before, delta, ledger, sure=sure)


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
        if delta.sentence - one.sentence <= 1 and one.family == delta.family and one.kind in _NOW_KINDS
    ]
    open_ = [one for one in same if sheet.scope(one).opener != "bracket" or sheet.scope(delta).opener == "bracket"]
    return list(dict.fromkeys(open_ or same))


_NOW_KINDS: Final = frozenset({"count", "percent", "average", "rate"})


def _exact(now: Found, before: Found, delta: Found) -> bool:
    difference = now.size - before.size
    return abs(difference) == delta.size and (difference == 0 or (difference > 0) == (delta.direction > 0))


def _past(sheet: Sheet, delta: Found, now: Found) -> tuple[Found | None, bool]:
    """The count of the other period and whether it is surely that: printed as such, or the plan under a stroke."""
    if now.over is not None:
        return now.over, _against_plan(delta)
    after = sheet.figures[delta.order + 1 : delta.order + _REACH]
    for one in after:
        if one.sentence - delta.sentence > 1:
            break
        if one.family == delta.family and one.kind in {"past", "plan"}:
            return one, True
    before = sheet.figures[max(0, delta.order - _REACH) : delta.order]
    near = [one for one in reversed(before) if one.family == delta.family and one is not now]
    same = [one for one in near if one.sentence == delta.sentence]
    for one in same:
        if one.kind in {"past", "plan"}:
            return one, True
    counts = [one for one in same if one.kind in {"count", "percent"} and one.order < now.order]
    if counts:
        sure = bool(re.search(r"đầu (?:năm|kỳ|nhiệm kỳ)|trước|từ", counts[0].before)) and bool(_NOW.search(now.before))
        return counts[0], sure
    return None, False


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
    severity: Severity = "question" if any(one.approx for one in figures) else "error"
    word = "tăng" if difference > 0 else "giảm" if difference < 0 else "không đổi"
    real = shown(abs(difference) / (now.size / now.value if now.value else 1), now.unit)
    claimed = "tăng" if delta.direction > 0 else "giảm"
    message = f"Từ {said(before)} đến {said(now)} là {word} {real}, nhưng báo cáo ghi {claimed} {said(delta)}."
    ledger.fails("change", figures, severity, message, "Kiểm tra lại số kỳ này, số kỳ trước và mức chênh lệch.")


def _check_percent(sheet: Sheet, delta: Found, ledger: Ledger) -> None:
    previous = sheet.figures[delta.order - 1] if delta.order else None
    if previous is not None and previous.kind == "percent" and _points(sheet, delta, ledger):
        return
    difference = _difference_said(sheet, delta)
    now = _counted_now(sheet, difference if difference is not None else delta)
    if now is None:
        ledger.cannot("change", [delta], "Không tìm thấy số của kỳ này.")
        return
    if difference is not None and difference.family == now.family:
        _judge_rate(now, now.size - difference.size * difference.direction, delta, [now, difference, delta], ledger)
        return
    before, sure = _past_count(sheet, delta, now)
    if before is None or not sure:
        ledger.cannot("change", [now, delta], "Báo cáo không in số của kỳ trước.")
        return
    _judge_rate(now, before.size, delta, [now, before, delta], ledger)


def _points(sheet: Sheet, delta: Found, ledger: Ledger) -> bool:
    """ "từ 10,85% xuống còn 7,31%, giảm 3,54%": a difference of percentages in points."""
    window = [one for one in sheet.figures[max(0, delta.order - 4) : delta.order] if one.unit == "%"]
    if len(window) < 2 or window[0].sentence != delta.sentence:
        ledger.cannot("change", [window[-1], delta] if window else [delta], "Báo cáo không in số của kỳ trước.")
        return True
    before, now = window[-2], window[-1]
    difference = now.value - before.value
    relative = percent_matches(delta, abs(difference), before.value) if before.value else False
    if abs(difference) == delta.value or relative:
        ledger.holds("change", [now, before, delta])
    elif before.kind == "past":
        message = f"Từ {said(before)} đến {said(now)} chênh {shown(abs(difference), '%')}, không phải {said(delta)}."
        ledger.fails("change", [now, before, delta], "error", message, "Kiểm tra lại ba tỷ lệ.")
    else:
        ledger.cannot("change", [now, before, delta], "Không chắc hai tỷ lệ là của hai kỳ.")
    return True


def _difference_said(sheet: Sheet, delta: Found) -> Found | None:
    """The difference right before its percentage: "giảm 88 đơn, tương ứng 17,6%"."""
    previous = sheet.figures[delta.order - 1] if delta.order else None
    linked = previous is not None and previous.sentence == delta.sentence and previous.direction == delta.direction
    return previous if linked and previous is not None and previous.kind == "delta" and previous.unit != "%" else None


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
