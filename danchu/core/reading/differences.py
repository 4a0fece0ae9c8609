"""Changes told as a difference: "giảm 8 lượt so với cùng kỳ (28 lượt)"."""

import re
from decimal import Decimal

from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said, shown
from danchu.core.reading.periods import (
    PAST_KINDS,
    REACH,
    against_plan,
    comparable,
    counts_now,
    fits_exactly,
    one_slip_off,
)
from danchu.core.reading.result import Severity
from danchu.core.reading.structure import Sheet

__all__ = ["check_difference"]

_YEAR = re.compile(r"năm ((?:19|20)[0-9]{2})(?![0-9])")
_NOW = re.compile(r"(?:xuống|lên|còn|tới|đến)(?: còn)?$|đến nay(?: \S+){0,3}$|hiện nay(?: \S+){0,3}$")
_BEGUN = re.compile(r"đầu (?:năm|kỳ|nhiệm kỳ)|trước|từ")


def check_difference(sheet: Sheet, delta: Found, ledger: Ledger) -> None:
    if _check_told_after(sheet, delta, ledger):
        return
    nows = counts_now(sheet, delta)
    if not nows:
        ledger.cannot("change", [delta], "Không tìm thấy số của kỳ này.")
        return
    pairs = [(now, before) for now in nows for before in _pasts(sheet, delta, now)]
    for now, before in pairs:
        if fits_exactly(now, before, delta):
            ledger.holds("change", [now, before, delta])
            return
    nows = [one for one in nows if one.unit == delta.unit or not _is_settled(one, delta, ledger)]
    if not nows:
        ledger.cannot("change", [delta], "Không tìm thấy số của kỳ này.")
        return
    sides = [(now, *_past(sheet, delta, now)) for now in nows]
    slips = (side for side in sides if side[2] and one_slip_off(*side[:2], delta))
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
    window = sheet.figures[max(0, delta.order - REACH) : delta.order + REACH]
    near = [one for one in window if abs(one.sentence - delta.sentence) <= 1 and comparable(one, delta)]
    possible = [one for one in near if one is not now and one is not delta and one.kind in PAST_KINDS]
    named = [one for one in possible if one.kind in {"past", "plan"} and one.sentence == delta.sentence]
    named = [one for one in named if not _belongs_to_other(sheet, delta, one)]
    return named + [one for one in possible if one is now.over] if named else possible


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


def _past(sheet: Sheet, delta: Found, now: Found) -> tuple[Found | None, bool]:
    """The count of the other period and whether it is surely that: printed as such, or the plan under a stroke."""
    after = sheet.figures[delta.order + 1 : delta.order + REACH]
    before = sheet.figures[max(0, delta.order - REACH) : delta.order]
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
        return now.over, against_plan(delta)
    return (earlier[0], False) if earlier else (None, False)


def _belongs_to_other(sheet: Sheet, delta: Found, past: Found) -> bool:
    """Whether another change of the kind stands between a change and the count after it, which is then the other's."""
    between = sheet.figures[delta.order + 1 : past.order]
    return any(one.kind == "delta" and one.unit == delta.unit for one in between)


def _year(figure: Found) -> str:
    """The year that the words before the figure name last, "" for none."""
    named = _YEAR.findall(figure.lead)
    return named[-1] if named else ""


def _judge(now: Found, before: Found, delta: Found, ledger: Ledger, *, sure: bool) -> None:
    figures = [now, before, delta]
    if fits_exactly(now, before, delta):
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
    slipped = one_slip_off(now, before, delta) or abs(difference) == delta.size  # or the word is wrong
    if not slipped and (not right_way or abs(difference) > 2 * delta.size):
        ledger.cannot("change", figures, "Không chắc số nào là số của kỳ trước.")
        return
    severity: Severity = "question" if not slipped or any(one.approx for one in figures) else "error"
    word = "tăng" if difference > 0 else "giảm" if difference < 0 else "không đổi"
    real = shown(abs(difference) / (now.size / now.value if now.value else 1), now.unit)
    claimed = "tăng" if delta.direction > 0 else "giảm"
    message = f"Từ {said(before)} đến {said(now)} là {word} {real}, nhưng báo cáo ghi {claimed} {said(delta)}."
    ledger.fails("change", figures, severity, message, "Kiểm tra lại số kỳ này, số kỳ trước và mức chênh lệch.")
