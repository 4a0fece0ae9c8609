"""Reports for the site: composed once and kept until somebody writes anything, because a page must not wait for it."""

from __future__ import annotations

from typing import Final

from django.utils import translation

from danchu.core.document import Report
from danchu.core.period import Period, regime
from danchu.core.sheet import Sheet
from danchu.figures import kept
from danchu.reports.compose import OUTLINES, compose, frame_of
from danchu.reports.models import Plan

_REPORTS: Final[kept.Shelf[Report]] = kept.Shelf(16)


def composed(plan: Plan, language: str, *, form: str = "") -> Report:
    """The report of a plan as it reads today; `form` prints it in the other form than the plan's.

    One query when it is kept; else those of counting, evidence and papers.
    """
    found = _REPORTS.get((plan.pk, language), lambda: _compose(plan, language))
    return Report(frame_of(_in_form(plan, form)), found.blocks, found.language, found.title, found.annexes)


def _compose(plan: Plan, language: str) -> Report:
    """Written in the report's own language, whatever the language of the page that asks."""
    with translation.override(language):
        return compose(sheet_of(plan), plan, language=language)


def sheet_of(plan: Plan) -> Sheet:
    """Every figure of the plan's place and period. KeyError if the place did not stand then."""
    return kept.sheet(plan.place.key, Period.parse(plan.period), regime(plan.regime))


def _in_form(plan: Plan, form: str) -> Plan:
    """The plan, or an unsaved copy of it in the other form."""
    if form not in Plan.Form.values or form == plan.form:
        return plan
    other = Plan(**{field.attname: getattr(plan, field.attname) for field in Plan._meta.concrete_fields})
    other.form = form
    return other


def languages() -> list[str]:
    """Those in which an outline of the half-year report exists."""
    return [language for language in ("vi", "en") if (OUTLINES / f"half-year.{language}.md").exists()]
