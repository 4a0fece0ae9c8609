"""Percentages against a part and a base: what rounding and cutting off allow, and what is said otherwise."""

from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from typing import Final

from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said, shown
from danchu.core.reading.result import Severity
from danchu.core.reading.slips import misprinted, swapped

__all__ = ["EXACT", "judge", "one_slip", "percent_matches", "percent_swapped", "rounded"]

EXACT: Final = Context(prec=60)
_MOST_MEANT: Final = 12


def percent_matches(percent: Found, part: Decimal, base: Decimal) -> bool:
    """Whether the printed percentage is part of base, rounded half up or cut off at its printed digits."""
    if base == 0:
        return False
    exact = EXACT.divide(part * 100, base)
    step = Decimal(1).scaleb(-percent.places)
    if percent.approx:
        return abs(exact - percent.value) <= max(Decimal(1), exact / 50)
    usual = {exact.quantize(step, ROUND_HALF_UP, EXACT), exact.quantize(step, ROUND_DOWN, EXACT)}
    if percent.places > 1 and percent.value == percent.value.quantize(Decimal("0.1"), ROUND_DOWN, EXACT):
        usual.add(exact.quantize(Decimal("0.1"), ROUND_HALF_UP, EXACT))  # "93,10%" was rounded to one digit
    return percent.value in usual


def rounded(percent: Found, part: Decimal, base: Decimal) -> Decimal:
    """The percentage as it should be printed, with as many digits."""
    return EXACT.divide(part * 100, base).quantize(Decimal(1).scaleb(-percent.places), ROUND_HALF_UP, EXACT)


def percent_swapped(percent: Found, part: Decimal, base: Decimal) -> bool:
    """Whether the percentage is the right one, rounded or cut off, with two digits changed round."""
    step = Decimal(1).scaleb(-percent.places)
    exact = EXACT.divide(part * 100, base)
    return any(swapped(percent, exact.quantize(step, way, EXACT)) for way in (ROUND_HALF_UP, ROUND_DOWN))


def one_slip(percent: Found, part: Found, base: Found) -> bool:
    """Whether one slip of the hand in one of the three explains why they do not fit: they belong together."""
    if not percent.value or not part.size or not base.size:
        return False
    ways = (ROUND_HALF_UP, ROUND_DOWN)
    step = Decimal(1).scaleb(-percent.places)
    exact = EXACT.divide(part.size * 100, base.size)
    if any(misprinted(percent, exact.quantize(step, way, EXACT)) for way in ways):
        return True
    low, high = percent.value - step / 2, percent.value + step
    parts = _meant(part, low * base.size / 100, high * base.size / 100)
    bases = _meant(base, part.size * 100 / high, part.size * 100 / low)
    return any(misprinted(part, one) for one in parts) or any(misprinted(base, one) for one in bases)


def _meant(figure: Found, low: Decimal, high: Decimal) -> list[Decimal]:
    """What the figure may have been meant to be between two sizes, as printed; none where too many would do."""
    first = EXACT.divide(low, figure.step).to_integral_value(ROUND_CEILING)
    last = EXACT.divide(high, figure.step).to_integral_value(ROUND_FLOOR)
    unit = Decimal(1).scaleb(-figure.places)
    return [(first + i) * unit for i in range(int(last - first) + 1)] if last - first < _MOST_MEANT else []


def judge(percent: Found, part: Found, base: Found, ledger: Ledger, *, sure: bool = True) -> None:
    figures = [part, base, percent]
    if percent_matches(percent, part.size, base.size):
        ledger.holds("share", figures)
        return
    if base.size == 0:
        ledger.cannot("share", figures, "Cơ sở bằng 0 nên không tính được tỷ lệ.")
        return
    exact = EXACT.divide(part.size * 100, base.size)
    severity: Severity = "error" if sure else "question"
    off_by_one = abs(exact - percent.value) < Decimal(1).scaleb(-percent.places)
    if off_by_one or any(one.approx for one in figures):
        severity = "question"
        if abs(exact - percent.value) <= Decimal("0.5") * (10 if base.approx or part.approx else 1):
            ledger.holds("share", figures)
            return
    right = shown(exact.quantize(Decimal(1).scaleb(-max(percent.places, 1)), ROUND_HALF_UP, EXACT), "%")
    message = f"{said(part)} trên {said(base)} là {right}, nhưng báo cáo ghi {said(percent)}."
    ledger.fails("share", figures, severity, message, f"Nếu hai số tuyệt đối đúng thì tỷ lệ là {right}.")
