"""Asking for figures: the catalogue of a day, and the sheet of a place, a period and a regime."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from danchu.core.catalogue import BUILT_IN
from danchu.core.indicator import Formula, Indicator, Rolls, Stated
from danchu.core.period import Period, Regime
from danchu.core.place import Level, Tree
from danchu.core.rollup import roll_up, with_parts
from danchu.core.sheet import Sheet
from danchu.figures.counting import Asked, count
from danchu.figures.listing import Row
from danchu.figures.models import LocalIndicator
from danchu.places.queries import tree_on
from danchu.registers.models import REGISTERS


def catalogue() -> dict[str, Indicator]:
    """Built-in and local indicators by code, built-in first. One query."""
    local = [indicator(row) for row in LocalIndicator.objects.order_by("pk")]
    return {found.code: found for found in (*BUILT_IN, *local)}


def indicator(row: LocalIndicator) -> Indicator:
    """A local indicator as the core knows it."""
    formula = row.made == LocalIndicator.Made.FORMULA
    level = Level(row.level) if row.level else None
    return Indicator(
        code=row.code,
        label_vi=row.label_vi,
        label_en=row.label_en or row.label_vi,
        unit=row.unit,
        made=Formula(row.formula) if formula else Stated(level, tuple(row.kinds)),
        source=row.source,
        rolls=Rolls.REMAKE if formula else Rolls.SUM,
        decimals=row.decimals,
        since=row.since,
        until=row.until,
        local=True,
    )


def sheet(
    place: str,
    period: Period,
    regime: Regime,
    *,
    tree: Tree | None = None,
    only: Collection[str] | None = None,
    as_of: datetime | None = None,
) -> Sheet:
    """Every figure of the area `place` and of all below it, counted now. Queries: one per tally, and eight or nine.

    `only` keeps the named indicators and what their formulas need, and asks only the registers concerned. The tree is
    that of the window's last day unless another is handed in; KeyError if the place did not stand then.
    """
    window = regime.window(period)
    tree = tree or tree_on(window.last, regime=regime.code)
    if place not in tree.areas:
        raise KeyError(place)
    indicators = catalogue()
    if only is not None:
        indicators = {code: indicators[code] for code in with_parts(indicators, only)}
    asked = Asked.below(indicators, window, tree, place, as_of)
    cells, conflicts = count(asked)
    values = roll_up(indicators, tree, place, cells)
    return Sheet(place, period, regime, window, tree, indicators, values, tuple(conflicts))


def papers() -> dict[str, Row]:
    """Every paper of the register of documents by its line's code; `keeper` is the key of the body that keeps it."""
    model = REGISTERS["documents"].model
    fields = ("entry__code", "entry__day", "type_word", "symbol", "issuer", "abstract", "entry__body__key")
    rows = model.objects.filter(entry__withdrawn=False).values_list(*fields)
    return {
        code: Row(code=code, day=day, type_word=word, symbol=symbol, issuer=issuer, abstract=abstract, keeper=keeper)
        for code, day, word, symbol, issuer, abstract, keeper in rows
    }
