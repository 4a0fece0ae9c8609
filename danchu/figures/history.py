"""A figure over earlier periods: as frozen where it was frozen, counted now where it was not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from danchu.core.period import Period
from danchu.core.sheet import Sheet
from danchu.core.value import Value
from danchu.figures import kept
from danchu.figures.models import Figure
from danchu.figures.shown import Shown, address, label, written

# A small chart holds so many earlier periods, and each that was never frozen costs a count.
EARLIER = 4


@dataclass(frozen=True)
class Moment:
    """The value in one period; `is_frozen`: as it was frozen, not as its lines would count today."""

    period: Period
    value: Value
    is_frozen: bool
    figure: Shown

    @property
    def label(self) -> str:
        return label(self.period)


def series(sheet: Sheet, code: str) -> list[Moment]:
    """The sheet's period and up to four of its kind before, oldest first; those before the indicator are left out."""
    indicator = sheet.catalogue[code]
    earlier = [p for p in _before(sheet.period) if indicator.exists_on(sheet.regime.window(p).last)]
    frozen = _frozen(sheet, code, earlier)
    found = []
    for period in reversed(earlier):
        value = frozen.get(period.code) or _counted(sheet, code, period)
        if value is not None:
            found.append(_moment(sheet, code, period, value, period.code in frozen))
    return [*found, _moment(sheet, code, sheet.period, sheet.value(code), False)]


def _before(period: Period) -> Iterable[Period]:
    for _ in range(EARLIER):
        period = period.previous()
        yield period


def _frozen(sheet: Sheet, code: str, periods: list[Period]) -> dict[str, Value]:
    """Period → the value of its newest snapshot. One query."""
    rows = Figure.objects.filter(
        indicator=code,
        place=sheet.place,
        snapshot__regime=sheet.regime.code,
        snapshot__period__in=[period.code for period in periods],
    )
    return {row.snapshot.period: row.value for row in rows.select_related("snapshot").order_by("snapshot__taken_at")}


def _counted(sheet: Sheet, code: str, period: Period) -> Value | None:
    """None where the place did not stand in the period."""
    try:
        return kept.value(sheet.place, period, sheet.regime, code)
    except KeyError:
        return None


def _moment(sheet: Sheet, code: str, period: Period, value: Value, is_frozen: bool) -> Moment:
    href = address(sheet, code).replace(f"/{sheet.period.code}/", f"/{period.code}/")
    return Moment(period, value, is_frozen, written(sheet.catalogue[code], value, href=href))
