"""Shares of one whole side by side: never over 100, and 100 when the rest or every side is named."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said, shown
from danchu.core.reading.result import Severity
from danchu.core.reading.structure import Sheet

__all__ = ["check_hundreds"]

_FAR_OVER: Final = 130  # shares of one whole that are printed wrongly do not add up to more than this
_NAME: Final = 6  # words of what a share is of
_MEASURED = re.compile(r"(?:bằng|đạt|tăng|giảm|hơn|còn(?! lại)|hoàn thành)(?: \S+){0,3}$")


def check_hundreds(sheet: Sheet, ledger: Ledger) -> set[int]:
    """Shares of one whole side by side: never over 100, and 100 when the rest or every side is named.

    Gives the identities of shares that can only be held against each other: three or more in a list without counts.
    """
    bounded: set[int] = set()
    for run in _runs(sheet):
        total = sum((one.value for one in run), Decimal(0))
        slack = sum((Decimal(1).scaleb(-one.places) for one in run), Decimal(0)) / 2
        closed = "rest" in run[-1].roles or _both_sides(run)
        if abs(total - 100) <= slack:
            if closed:
                ledger.holds("sum", run)
        elif total < 100 and not closed and len(run) > 2 and all(len(one.lead.split()) <= _NAME for one in run[1:]):
            ledger.holds("subset", run)  # at most all of the whole
            bounded |= {id(one) for one in run}
        elif closed or 100 + slack < total < _FAR_OVER:
            severity: Severity = "question" if any(one.approx for one in run) or not closed else "error"
            parts = " + ".join(said(one) for one in run)
            message = f"{parts} = {shown(total, '%')}, trong khi các tỷ lệ này cộng lại phải bằng 100%."
            ledger.fails("sum", run, severity, message, "Kiểm tra lại từng tỷ lệ.")
    return bounded


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
