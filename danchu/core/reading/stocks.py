"""Stocks: what there was, less what left, with what came, is what there is.

"486 hộ nghèo đầu năm, 97 hộ thoát nghèo, 6 hộ phát sinh, cuối năm còn 395 hộ". A text may leave some movements
out, so a stock that does not close is a question, an error where two digits changed round explain it.
"""

import re
from typing import Final

from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said
from danchu.core.reading.result import Severity
from danchu.core.reading.slips import swapped
from danchu.core.reading.structure import Sheet

__all__ = ["check_stocks"]

_OPENING = re.compile(r"đầu (?:năm|kỳ|nhiệm kỳ|quý)")
_CLOSING = re.compile(r"cuối (?:năm|kỳ|quý)|đến nay|hiện (?:còn|nay|có)|(?:^|\s)còn$|còn lại")
_OUT = re.compile(r"thoát|giảm|chuyển đi|ra khỏi|nghỉ|thôi|chết|bán|giải thể|hết|(?<!\w)chi(?!\w)")
_IN = re.compile(r"phát sinh|tái|tăng|mới|chuyển đến|bổ sung|thêm|kết nạp|(?<!\w)thu(?!\w)")
_REACH: Final = 8


def check_stocks(sheet: Sheet, ledger: Ledger, used: set[tuple[int, str]]) -> None:
    """Checks each opening stock with the movements and the closing stock after it."""
    for opening in sheet.figures:
        if opening.kind != "count" or not _OPENING.search(opening.label) or _CLOSING.search(opening.label):
            continue
        window = sheet.figures[opening.order + 1 : opening.order + _REACH]
        same = [one for one in window if one.unit == opening.unit and one.sentence - opening.sentence <= 1]
        closing = next((one for one in same if _CLOSING.search(one.label) and one.kind == "count"), None)
        if closing is None:
            continue
        moves = [one for one in same if one.order < closing.order and one is not closing]
        out = [one for one in moves if _OUT.search(one.label) or one.direction < 0]
        come = [one for one in moves if one not in out and (_IN.search(one.label) or one.direction > 0)]
        if out and len(out) + len(come) == len(moves):
            _check(opening, out, come, closing, ledger)
            used |= {(id(closing), axis) for axis in ("", *closing.roles)}


def _check(opening: Found, out: list[Found], come: list[Found], closing: Found, ledger: Ledger) -> None:
    expected = opening.value - sum(one.value for one in out) + sum(one.value for one in come)
    figures = [opening, *out, *come, closing]
    if expected == closing.value:
        ledger.holds("balance", figures)
        return
    moved = "".join(f" - {one.value:f}" for one in out) + "".join(f" + {one.value:f}" for one in come)
    message = f"{opening.value:f}{moved} = {expected:f}, nhưng báo cáo ghi cuối kỳ {said(closing)}."
    gap = expected - closing.value
    meant = [(opening, -gap), (closing, gap), *((one, gap) for one in out), *((one, -gap) for one in come)]
    sure = any(swapped(one, one.value + change) for one, change in meant) and len({one.unit for one in figures}) == 1
    severity: Severity = "error" if sure and not any(one.approx for one in figures) else "question"
    ledger.fails("balance", figures, severity, message, "Kiểm tra lại số đầu kỳ, tăng, giảm và cuối kỳ.")
