"""Changes told as a percentage or in points: "tăng 5,2% so với cùng kỳ", "từ 12,5% xuống 9,8%, giảm 2,7%"."""

from decimal import Decimal
from itertools import combinations, permutations

from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said, shown
from danchu.core.reading.percents import percent_matches
from danchu.core.reading.periods import REACH, against_plan, fits_exactly, one_slip_off
from danchu.core.reading.result import Severity
from danchu.core.reading.structure import Sheet

__all__ = ["check_percent"]


def check_percent(sheet: Sheet, delta: Found, ledger: Ledger) -> None:
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
    for now in reversed(sheet.figures[max(0, difference.order - REACH) : difference.order]):
        before = now.size - difference.size * difference.direction
        if now.unit == difference.unit and now.kind == "count" and percent_matches(delta, difference.size, before):
            ledger.holds("change", [now, difference, delta])
            return True
    return False


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
        if fits_exactly(now, before, delta) or relative:
            ledger.holds("change", [now, before, delta])
            return True
    told = [(now, before) for now, before in pairs if before.kind in {"past", "plan"} and now.kind == "percent"]
    if told:
        now, before = next((pair for pair in told if one_slip_off(*pair, delta)), told[0])
        sure = one_slip_off(now, before, delta)
        gap = shown(abs(now.value - before.value), "%")
        message = f"Từ {said(before)} đến {said(now)} chênh {gap}, không phải {said(delta)}."
        ledger.fails("change", [now, before, delta], "error" if sure else "question", message, "Kiểm tra lại ba tỷ lệ.")
        return True
    why = "Không chắc hai tỷ lệ là của hai kỳ." if pairs else "Báo cáo không in số của kỳ trước."
    ledger.cannot("change", [*rates[-2:], delta], why)
    return True


def _points_between(sheet: Sheet, delta: Found, ledger: Ledger) -> bool:
    """ "412 hộ, chiếm 19,18%; còn 318 hộ, chiếm 14,8%, giảm 94 hộ (4,38%)": in points, after a difference of counts."""
    window = sheet.figures[max(0, delta.order - REACH) : delta.order]
    rates = [one for one in window if one.kind == "percent" and one.unit == "%" and one.sentence == delta.sentence]
    pair = next(((now, before) for before, now in combinations(rates, 2) if fits_exactly(now, before, delta)), None)
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
        return now.over, against_plan(delta)
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
