"""The first page: what is here, the key figures of the newest report, and how a number is opened."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from danchu.config.cards import KEY_FIGURES
from danchu.core.period import Period, regime
from danchu.core.place import Tree
from danchu.core.sheet import Sheet
from danchu.figures import kept, pages, queries
from danchu.figures.shown import Shown, capital, label, shown
from danchu.matters.models import Matter
from danchu.office.sight import Sight
from danchu.places.queries import tree_on
from danchu.registers.models import Entry
from danchu.reports import paper
from danchu.reports.paper import Listed

# The tree of a whole country has a page of its own; the first page then shows only its provinces.
MOST_AREAS = 600


def page(sight: Sight) -> dict[str, Any]:
    """What the page shows to the holder of the sight. Queries: those of a dozen figures, and ten."""
    reports = paper.listed(sight)
    day = pages.last_day()
    tree = tree_on(day)
    return {
        "reports": reports,
        "places": pages.forest(tree, sight.on(tree), deepest=9 if len(tree.areas) <= MOST_AREAS else 1),
        "counts": _counts(tree),
        "periods": [(capital(label(one)), _address(reports, one)) for one in pages.periods(day)],
        **(_newest(reports[0]) if reports else {}),
    }


def _address(reports: list[Listed], period: Period) -> str:
    """All figures of the place of the newest report in the period; "" without a report."""
    return reverse("figures:figures", args=[reports[0].plan.place.key, period.code]) if reports else ""


def _counts(tree: Tree) -> dict[str, int]:
    """How much is kept here, as numbers anybody may know."""
    entries = Entry.objects.filter(withdrawn=False)
    return {
        "lines": entries.count(),
        "registers": entries.values("register").distinct().count(),
        "bodies": len(tree.bodies),
        "matters": Matter.objects.count(),
    }


def _newest(report: Listed) -> dict[str, Any]:
    """The newest report and its key figures, those that are in the catalogue and known."""
    plan = report.plan
    wanted = [code for code in KEY_FIGURES if code in queries.catalogue()]
    try:
        sheet = kept.sheet_with(plan.place.key, Period.parse(plan.period), regime(plan.regime), *wanted)
    except KeyError:
        return {"newest": report}
    return {"newest": report, "cards": [shown(sheet, code) for code in wanted], "path": _path(sheet, wanted)}


def _path(sheet: Sheet, wanted: Iterable[str]) -> Shown | None:
    """A figure to show the way down with: the first that is known."""
    return next((one for one in (shown(sheet, code) for code in wanted) if not one.is_missing), None)
