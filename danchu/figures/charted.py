"""A figure as a drawing: bars by the places directly below, or a line over the periods."""

from __future__ import annotations

from django.http import Http404

from danchu.core.sheet import Sheet
from danchu.figures import down, history, words
from danchu.figures.shown import capital, label
from danchu.kit import charts

# Fewer bars say nothing that the table does not, more cannot be read.
FEWEST, MOST = 2, 40


def drawing(sheet: Sheet, code: str, kind: str, *, dark: bool) -> bytes:
    """An SVG image; 404 for a kind that does not exist."""
    indicator = sheet.catalogue[code]
    title = capital(label(indicator))
    more = {"unit": words.unit(indicator.unit), "dark": dark, "decimals": indicator.decimals}
    match kind:
        case "noi":
            return charts.bars(title, bars(sheet, code), **more)  # type: ignore[arg-type]  # one dict for two calls
        case "ky":
            return charts.line(title, periods(history.series(sheet, code)), **more)  # type: ignore[arg-type]  # ditto
    raise Http404


def bars(sheet: Sheet, code: str) -> list[charts.Point]:
    """The areas directly below that have a number."""
    return [(capital(area.name), sheet.value(code, area.key).amount) for area, _ in down.areas_below(sheet, code)]


def is_worth(points: list[charts.Point]) -> bool:
    """Are there enough bars and not too many, and is one of them longer than nothing?"""
    return FEWEST <= len(points) <= MOST and any(amount for _, amount in points)


def periods(series: list[history.Moment]) -> list[charts.Point]:
    """The periods by their names; missing ones leave a gap."""
    return [(capital(moment.label), moment.value.amount) for moment in series]
