"""Reports for the site: composed once and kept until somebody writes anything, because a page must not wait for it."""

from __future__ import annotations

from copy import copy
from typing import Final

from danchu.core.document import Report
from danchu.core.period import Period, regime
from danchu.core.sheet import Sheet
from danchu.figures import kept
from danchu.reports.compose import OUTLINES, compose
from danchu.reports.models import Plan

_REPORTS: Final[kept.Shelf[Report]] = kept.Shelf(16)


def composed(plan: Plan, language: str, *, form: str = "") -> Report:
    """The report of a plan as it reads today; `form` prints it in the other form than the plan's.

    One query when it is kept; else those of counting, evidence and papers.
    """
    shown = copy(plan)
    shown.form = form if form in Plan.Form.values else plan.form
    return _REPORTS.get((plan.pk, language, shown.form), lambda: _compose(shown, language))


def _compose(plan: Plan, language: str) -> Report:
    return compose(sheet_of(plan), plan, language=language)


def sheet_of(plan: Plan) -> Sheet:
    """Every figure of the plan's place and period. KeyError if the place did not stand then."""
    return kept.sheet(plan.place.key, Period.parse(plan.period), regime(plan.regime))


def languages() -> list[str]:
    """Those in which an outline of the half-year report exists."""
    return [language for language in ("vi", "en") if (OUTLINES / f"half-year.{language}.md").exists()]
