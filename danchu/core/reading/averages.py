"""Averages and rates: a total, a count, and what falls to each one."""

import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from typing import Final

from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said, shown
from danchu.core.reading.nouns import FAMILIES, base_of, family_of
from danchu.core.reading.result import Severity
from danchu.core.reading.structure import Sheet

__all__ = ["check_averages"]

_EXACT: Final = Context(prec=60)
_REACH: Final = 8
_THOUSAND: Final = Decimal("1E3")
_FAR_REACH: Final = 24  # figures over which a count only explains a rate
_FOLDED: Final = {"visitors": "people", "visits": "people"}
_UNCOUNTED: Final = frozenset({"spans", "days", "times"})
_EMPTY: Final = frozenset({"và", "với", "là", "số", "tổng", "của", "cho", "có", "được", "đã", "mức", "kinh", "phí"})
_EACH = re.compile(r"mỗi (\S+(?: \S+)?)")
_CUE = re.compile(r"bình quân|trung bình|mỗi")


def check_averages(sheet: Sheet, ledger: Ledger) -> None:
    """Checks every rate and average whose total and count stand near it."""
    weighed = _check_weighed(sheet, ledger)
    for rate in sheet.figures:
        if rate.kind not in {"rate", "average"} or id(rate) in weighed:
            continue
        above, below = _sides(rate)
        if not above or not below or below in _UNCOUNTED:
            continue
        totals = _near(sheet, rate, above)
        counts = _near(sheet, rate, below)
        if not _fits_far(sheet, rate, totals, below, ledger):
            _check(rate, totals, counts, ledger)


def _check_weighed(sheet: Sheet, ledger: Ledger) -> set[int]:
    """ "39 hộ mức 60 triệu đồng/hộ và 25 hộ mức 30 triệu đồng/hộ, tổng 3.090 triệu đồng": the rates, once seen."""
    by_sentence: dict[tuple[int, str], list[Found]] = {}
    for rate in sheet.figures:
        if rate.kind == "rate" and rate.order and not _CUE.search(rate.before):
            by_sentence.setdefault((rate.sentence, rate.unit), []).append(rate)
    weighed: set[int] = set()
    for (sentence, unit), rates in by_sentence.items():
        if len(rates) < 2:
            continue
        weighed |= {id(one) for one in rates}
        above, _, below = unit.partition("/")
        counts = [sheet.figures[one.order - 1] for one in rates]
        if any(one.family != family_of(below) or one.kind != "count" for one in counts):
            continue
        made = sum((c.value * r.value * base_of(above) for c, r in zip(counts, rates, strict=True)), Decimal(0))
        totals = [one for one in sheet.figures if one.family == family_of(above) and one.kind == "count"]
        near = [one for one in totals if abs(one.sentence - sentence) <= 1]
        total = next((one for one in near if one.size == made), None)
        figures = [figure for pair in zip(counts, rates, strict=True) for figure in pair]
        if total is not None:
            ledger.holds("sum", [total, *figures])
        elif len(near) == 1 and near[0].size and not any(one.approx for one in (*figures, *near)):
            right = shown(made / base_of(near[0].unit), near[0].unit)
            message = f"Số lượng nhân với mức rồi cộng lại là {right}, nhưng báo cáo ghi {said(near[0])}."
            ledger.fails("sum", [near[0], *figures], "question", message, "Kiểm tra lại số lượng, mức và tổng.")
    return weighed


def _sides(rate: Found) -> tuple[str, str]:
    """The families of what is shared out and of those that share: people and events of "người/hội nghị"."""
    if "/" in rate.unit:
        above, _, below = rate.unit.partition("/")
        return _folded(family_of(above)), _folded(family_of(below.partition("/")[0]))
    each = _EACH.search(rate.before)
    if not each:
        return "", ""
    words = each.group(1).split()
    family = FAMILIES.get(" ".join(words)) or FAMILIES.get(words[0], "")
    return _folded(rate.family), family


def _folded(family: str) -> str:
    return _FOLDED.get(family, family)


def _near(sheet: Sheet, rate: Found, family: str) -> list[Found]:
    window = sheet.figures[max(0, rate.order - _REACH) : rate.order + 5]
    return [
        one
        for one in window
        if one is not rate
        and _folded(one.family) == family
        and one.kind == "count"
        and abs(one.sentence - rate.sentence) <= 1
    ]


def _fits_far(sheet: Sheet, rate: Found, totals: list[Found], below: str, ledger: Ledger) -> bool:
    """ "Hội có 312 hội viên. … Quỹ 186 triệu đồng, bình quân 596.000 đồng/hội viên": the count stands far before."""
    window = sheet.figures[max(0, rate.order - _FAR_REACH) : rate.order]
    far = [one for one in window if _folded(one.family) == below and one.kind == "count" and one.value]
    unit_size = base_of(rate.unit.partition("/")[0])
    pairs = ((total, count) for total in totals for count in far if total is not count)
    fitting = next((pair for pair in pairs if _fits(rate, *pair, unit_size)), None)
    if fitting is not None:
        ledger.holds("average", [*fitting, rate])
    return fitting is not None


def _check(rate: Found, totals: list[Found], counts: list[Found], ledger: Ledger) -> None:
    unit_size = base_of(rate.unit.partition("/")[0])
    for total in totals:
        for count in counts:
            if total is not count and count.value and _fits(rate, total, count, unit_size):
                ledger.holds("average", [total, count, rate])
                return
    if not totals or not counts:
        ledger.cannot("average", [rate], "Không tìm thấy tổng hoặc số lượng để tính.")
        return
    total, count = _closest(rate, totals), _whole_or_closest(rate, counts)
    if total is count or not count.value:
        return
    averaged = bool(_CUE.search(rate.before))
    summed = "total" in total.roles or "tổng" in total.before
    if not averaged and not summed:
        ledger.cannot("average", [total, count, rate], "Không chắc tổng này tính theo mức này.")
        return
    alone = len(totals) == 1 and (len(counts) == 1 or _is_whole(count, counts))
    loose = any(one.approx for one in (rate, total, count))
    severity: Severity = "error" if alone and not loose else "question"
    exact = _EXACT.divide(total.size, count.value * unit_size)
    right = shown(exact.quantize(Decimal("0.01"), ROUND_HALF_UP, _EXACT), rate.unit)
    message = f"{said(total)} chia cho {said(count)} là {right}, nhưng báo cáo ghi {said(rate)}."
    ledger.fails("average", [total, count, rate], severity, message, "Kiểm tra lại tổng, số lượng và mức bình quân.")


def _fits(rate: Found, total: Found, count: Found, unit_size: int) -> bool:
    exact = _EXACT.divide(total.size, count.value * unit_size)
    if rate.approx or total.approx or count.approx:
        return abs(exact - rate.value) <= rate.value / 10
    step = Decimal(1).scaleb(-rate.places)
    if rate.value == rate.value.quantize(_THOUSAND, ROUND_DOWN, _EXACT):
        step = _THOUSAND  # "596.000 đồng/hội viên"
    return rate.value in {exact.quantize(step, ROUND_HALF_UP, _EXACT), exact.quantize(step, ROUND_DOWN, _EXACT)}


def _whole_or_closest(rate: Found, counts: list[Found]) -> Found:
    whole = next((one for one in counts if _is_whole(one, counts)), None)
    best = _closest(rate, counts)
    return whole if whole is not None and not _shared(rate, best) else best


def _is_whole(figure: Found, counts: list[Found]) -> bool:
    """Whether the other counts are the parts of this one."""
    return len(counts) > 2 and figure.value == sum(one.value for one in counts if one is not figure)


def _closest(rate: Found, figures: list[Found]) -> Found:
    """The figure that shares most words with the rate, then the nearest."""
    return min(figures, key=lambda one: (-_shared(rate, one), abs(one.order - rate.order)))


def _shared(rate: Found, figure: Found) -> int:
    """How many words of the label of the rate the figure has too."""
    return len(set(rate.label.split()) & set(figure.label.split()) - _EMPTY)
