"""All figures of one place, period and regime, as one plain thing that reports, checks and pages read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from danchu.core.indicator import Indicator
from danchu.core.period import Period, Regime, Window
from danchu.core.place import Tree
from danchu.core.rollup import Values
from danchu.core.value import Value, Why, missing


@dataclass(frozen=True)
class Conflict:
    """A body both keeps the register and declares the figure, and the two differ."""

    indicator: str
    body: str
    counted: Value
    declared: Value


@dataclass(frozen=True)
class Sheet:
    """`values` holds every indicator for the place, the areas under it and the bodies asked there."""

    place: str
    period: Period
    regime: Regime
    window: Window
    tree: Tree
    catalogue: Mapping[str, Indicator]
    values: Values
    conflicts: tuple[Conflict, ...] = ()

    @property
    def in_force(self) -> list[Indicator]:
        """The indicators that exist in the window, in the order of the catalogue."""
        return [found for found in self.catalogue.values() if found.exists_on(self.window.last)]

    def value(self, code: str, place: str | None = None) -> Value:
        """The figure of `place` (default: the sheet's own). A place that nobody there keeps it for is missing.

        Raises KeyError when the catalogue has no such indicator.
        """
        indicator = self.catalogue[code]
        if not indicator.exists_on(self.window.last):
            return missing(Why.NOT_YET)
        return self.values.get((code, place or self.place)) or missing(Why.NOBODY_KEEPS, expected=0)
