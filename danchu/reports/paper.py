"""What the pages of reports show: the list, and one paper with its links."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from danchu.core.document import FigureRef, PaperRef, Report, figures, notes
from danchu.core.period import CALENDAR, Period, regime
from danchu.figures.names import area_names
from danchu.figures.shown import capital, label, language
from danchu.kit.menu import Item
from danchu.office.sight import Sight
from danchu.reports.models import Plan
from danchu.reports.render.html import render_body
from danchu.reports.used import address_of, title_of


@dataclass(frozen=True)
class Listed:
    """A report in the list."""

    title: str
    place: str
    period: str
    plan: Plan
    href: str


def listed(sight: Sight) -> list[Listed]:
    """Reports prepared for places the reader may see, newest period first. Three queries."""
    plans = Plan.objects.select_related("place").order_by("-period", "place__key")
    areas, names = sight.ever(), area_names()
    return [
        Listed(title_of(plan), _name(names, plan), period_name(plan), plan, address_of(plan))
        for plan in plans
        if areas is None or plan.place.key in areas
    ]


def _name(names: dict[str, str], plan: Plan) -> str:
    return capital(names.get(plan.place.key, plan.place.key))


def period_name(plan: Plan) -> str:
    return capital(label(Period.parse(plan.period)))


def page(plan: Plan, report: Report) -> dict[str, Any]:
    """One paper. `body` is safe HTML made by the renderer, which escapes all that people typed."""
    place, period = plan.place.key, plan.period
    told = figures(report)
    name = _name(area_names(), plan)
    return {
        "plan": plan,
        "name": name,
        "title": title_of(plan) if report.language == "vi" else report.title,
        "title_language": report.language,
        "period": period_name(plan),
        "body": render_body(report, link=_figure_link(plan), paper_link=_paper_link),
        "figures": len({figure.tag for figure in told}),
        "grades": sorted(Counter({f.tag: f.grade for f in told if f.grade}.values()).items()),
        "notes": len(notes(report)),
        "is_reading_copy": report.language != "vi",
        "is_only_vietnamese": language() == "en" and report.language == "vi",
        "form": report.frame.form,
        "forms": _forms(report.frame.form),
        "evidence": reverse("figures:figures", args=[place, period]) + _query(plan),
        "checks": reverse("figures:checks", args=[place, period]) + _query(plan),
        "crumbs": [Item(_("Báo cáo"), reverse("reports:reports"))],
        "query": f"?the-thuc={report.frame.form}",
    }


def _forms(form: str) -> list[Item]:
    names = {
        Plan.Form.PARTY: _("Thể thức văn bản của Đảng (HD 36-HD/VPTW)"),
        Plan.Form.STATE: _("Thể thức văn bản hành chính (NĐ 30/2020/NĐ-CP)"),
    }
    return [Item(name, f"?the-thuc={code}", active=code == form) for code, name in names.items()]


def _query(plan: Plan) -> str:
    return "" if regime(plan.regime) == CALENDAR else f"?che-do={plan.regime}"


def _figure_link(plan: Plan) -> Any:
    def link(figure: FigureRef) -> str:
        address = reverse("figures:evidence", args=[figure.place, figure.period, figure.indicator])
        asked = [_query(plan).removeprefix("?"), f"don-vi={figure.body}" if figure.body else ""]
        return "?".join(filter(None, [address, "&".join(filter(None, asked))]))

    return link


def _paper_link(cited: PaperRef) -> str:
    return reverse("figures:line", args=[cited.key])
