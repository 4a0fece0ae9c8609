"""Changes against an earlier period or a plan: now, before, the difference and its percentage."""

import re
from decimal import Decimal
from itertools import permutations

from danchu.core.reading.differences import check_difference
from danchu.core.reading.found import Found
from danchu.core.reading.growth import check_percent
from danchu.core.reading.ledger import Ledger, said, shown
from danchu.core.reading.periods import PAST_KINDS
from danchu.core.reading.structure import Sheet

__all__ = ["check_changes"]

_TIMES = re.compile(r"(?:gấp|tăng|giảm|nhiều|ít|cao|bằng)(?: (?:hơn|lên|xuống|gấp|khoảng|gần|trên|đi))*$")


def check_changes(sheet: Sheet, ledger: Ledger) -> None:
    """Checks every "tăng" and "giảm" whose two sides the text gives."""
    for delta in sheet.figures:
        if delta.unit == "lần" and _TIMES.search(delta.lead):
            _check_times(sheet, delta, ledger)
        elif delta.kind != "delta":
            continue
        elif delta.unit == "%":
            check_percent(sheet, delta, ledger)
        else:
            check_difference(sheet, delta, ledger)


def _check_times(sheet: Sheet, times: Found, ledger: Ledger) -> None:
    """ "360 tin, tăng gấp 3 lần so với năm 2023 (120 tin)": the greater of two counts is so many times the smaller."""
    window = sheet.figures[max(0, times.order - 4) : times.order + 4]
    counts = [one for one in window if one.sentence == times.sentence and one.kind in PAST_KINDS and one.unit != "%"]
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
