"""A part that stands alone: it must not outgrow its whole."""

from typing import Final

from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said
from danchu.core.reading.result import Severity
from danchu.core.reading.structure import Scope

__all__ = ["check_lone_part", "check_subset"]

_MOST_OUTGROWN: Final = 5  # a part that is more times its whole is a part of something else


def check_lone_part(part: Found, whole: Found, scope: Scope, ledger: Ledger) -> None:
    """The only part a scope names; beside its whole it says nothing."""
    if scope.opener == "bracket" and part.unit != whole.unit and part.size > whole.size:
        return  # "13 đồng chí (ngoài ra 17 viên chức mới)": beside the whole, not in it
    if scope.opener == "all" and part.size > whole.size:
        return  # "một ban gồm 5 thành viên và một ban gồm 7 người": one part alone divides nothing
    check_subset(part, whole, ledger)


def check_subset(part: Found, whole: Found, ledger: Ledger) -> None:
    """A part named alone must not be more than its whole."""
    if part.size <= whole.size:
        ledger.holds("subset", [part, whole])
        return
    if part.size > whole.size * _MOST_OUTGROWN:
        ledger.cannot("subset", [part, whole], "Không chắc số sau là một phần của số trước.")
        return
    severity: Severity = "question" if part.approx or whole.approx else "error"
    message = f"Phần nhỏ lớn hơn tổng: {said(part)} nằm trong {said(whole)}."
    ledger.fails("subset", [part, whole], severity, message, "Xem lại một trong hai số.")
