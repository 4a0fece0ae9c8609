"""Adding up: when parts make a whole, by how much they may miss, and what is said when they do not."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said, shown
from danchu.core.reading.nouns import BASES, base_of
from danchu.core.reading.result import Severity
from danchu.core.reading.slips import misprinted, swapped

__all__ = ["adds_up", "axes_of", "near", "one_misprint", "one_slip", "sum_failure", "take"]

_OUTSIDE: Final = ("total", "rest")


def adds_up(whole: Found, parts: Sequence[Found]) -> bool:
    """Whether the parts make the whole exactly, within the rounding of printed decimals, or within "about"."""
    if not parts:
        return False
    difference = abs(whole.size - sum((one.size for one in parts), Decimal(0)))
    if difference == 0:
        return True
    if whole.approx or any(one.approx for one in parts):
        return difference <= whole.size / 20
    return difference <= _rounding([whole, *parts])


def near(whole: Found, parts: Sequence[Found]) -> bool:
    """Whether a measured sum misses by what rounding to whole units explains."""
    difference = abs(whole.size - sum((one.size for one in parts), Decimal(0)))
    measured = all(one.unit in BASES for one in (whole, *parts))
    return measured and difference <= max(one.step for one in (whole, *parts))


def sum_failure(whole: Found, group: Sequence[Found], severity: Severity, ledger: Ledger) -> None:
    """Writes down a sum that does not hold, with the arithmetic and what would make it right."""
    scale = whole.size / whole.value if whole.value else Decimal(1)
    total = sum((one.size for one in group), Decimal(0)) / scale
    shown_parts = " + ".join(said(one) for one in group)
    message = (
        f"{shown_parts} = {shown(total, whole.unit)}, nhưng báo cáo ghi {said(whole)} (lệch {_gap(whole, total)})."
    )
    ledger.fails("sum", [whole, *group], severity, message, _suggestion(whole, group, total))


def take(used: set[tuple[int, str]], whole: Found, parts: Sequence[Found]) -> None:
    """Marks the parts as used, on the axes that tell them apart, and the whole as divided."""
    axes = axes_of(parts)
    used |= {(id(one), axis) for one in parts for axis in axes if axis in one.roles}
    used |= {(id(one), "") for one in parts} | {(id(whole), "whole")}


def axes_of(figures: Sequence[Found]) -> list[str]:
    """The axes on which two or more of the figures have different roles."""
    axes: dict[str, set[str]] = {}
    for figure in figures:
        for axis, role in figure.roles.items():
            if axis not in _OUTSIDE:
                axes.setdefault(axis, set()).add(role)
    return [axis for axis, roles in axes.items() if len(roles) > 1]


def _rounding(figures: Sequence[Found]) -> Decimal:
    """The most that rounding each printed decimal can shift a sum; nothing for whole numbers."""
    measured = [one for one in figures if one.places and one.unit in BASES]
    return sum((one.step / 2 for one in measured), Decimal(0)) if len(measured) > 1 else Decimal(0)


def one_slip(whole: Found, group: Sequence[Found]) -> bool:
    """Whether two changed digits in one figure explain the difference."""
    return any(swapped(one, meant) for one, meant in _meant(whole, group))


def one_misprint(whole: Found, group: Sequence[Found]) -> bool:
    """Whether one wrong, added or lost digit, or two changed round, in one figure explain the difference."""
    return any(misprinted(one, meant) for one, meant in _meant(whole, group))


def _meant(whole: Found, group: Sequence[Found]) -> Iterator[tuple[Found, Decimal]]:
    """Each figure and the value it would need for the sum to be right, none below nought."""
    total = sum((one.size for one in group), Decimal(0))
    yield whole, total / base_of(whole.unit)
    for one in group:
        meant = one.value + (whole.size - total) / base_of(one.unit)
        if meant >= 0:
            yield one, meant


def _gap(whole: Found, total: Decimal) -> str:
    return shown(abs(whole.value - total), whole.unit)


def _suggestion(whole: Found, group: Sequence[Found], total: Decimal) -> str:
    if swapped(whole, total):
        return f"Có thể {said(whole)} bị đảo chữ số của {shown(total, whole.unit)}."
    for one in group:
        wanted = one.value + (whole.value - total)
        if one.unit == whole.unit and wanted >= 0 and swapped(one, wanted):
            return f"Có thể {said(one)} bị đảo chữ số của {shown(wanted, one.unit)}."
    return f"Nếu các phần đúng thì tổng phải là {shown(total, whole.unit)}; đề nghị kiểm tra lại."
