"""Pages of places, figures, evidence and matters: admit → ask → render."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from danchu.core.period import CALENDAR, Period, PeriodFault, regime
from danchu.core.sheet import Sheet
from danchu.figures import describe, export, opened, pages, queries
from danchu.figures import matter as matters_of
from danchu.figures.findings import findings
from danchu.figures.models import Snapshot
from danchu.matters.models import Matter
from danchu.office.permits import Need, Permit, admit
from danchu.places.queries import tree_on
from danchu.registers.models import REGISTERS, Entry


def _asked(request: HttpRequest, place: str, period: str) -> tuple[Permit, Period]:
    """The permit to read the place in the period; 404 for a period or place that does not exist."""
    try:
        asked = Period.parse(period)
    except PeriodFault as fault:
        raise Http404(str(fault)) from None
    last = CALENDAR.window(asked).last
    return admit(request, place, last, needs=Need.READ), asked


def _sheet(place: str, period: Period, request: HttpRequest, only: list[str] | None = None) -> Sheet:
    try:
        return queries.sheet(place, period, regime(request.GET.get("regime", "calendar")), only=only)
    except (KeyError, PeriodFault):
        raise Http404 from None


@require_safe
def places(request: HttpRequest) -> HttpResponse:
    """The tree of places as it stood on a day."""
    day = pages.day_of(request.GET.get("ngay"))
    context = {"day": day, "tops": pages.forest(tree_on(day), request), "periods": pages.periods()}
    return render(request, "figures/places.html", context)


@require_safe
def place(request: HttpRequest, place: str) -> HttpResponse:
    """Who sits in a place, what it keeps, what it said nothing about, its history."""
    day = pages.day_of(request.GET.get("ngay"), place=place)
    admit(request, place, day, needs=Need.READ)
    return render(request, "figures/place.html", pages.place(place, day))


@require_safe
def figures(request: HttpRequest, place: str, period: str) -> HttpResponse:
    """Every figure of a place in a period, chapter by chapter."""
    _, asked = _asked(request, place, period)
    sheet = _sheet(place, asked, request)
    context = {"sheet": sheet, "area": sheet.tree.areas[place], "chapters": pages.chapters(sheet)}
    return render(request, "figures/figures.html", context)


@require_safe
def evidence(request: HttpRequest, place: str, period: str, code: str) -> HttpResponse:
    """One figure opened down to the lines it was counted from."""
    permit, asked = _asked(request, place, period)
    return render(request, "figures/evidence.html", _opened(request, place, asked, code, permit).context())


@require_safe
def evidence_json(request: HttpRequest, place: str, period: str, code: str) -> JsonResponse:
    """The same as JSON."""
    permit, asked = _asked(request, place, period)
    return JsonResponse(_opened(request, place, asked, code, permit).plain(), json_dumps_params={"ensure_ascii": False})


def _opened(request: HttpRequest, place: str, period: Period, code: str, permit: Permit) -> opened.Opened:
    if code not in queries.catalogue():
        raise Http404
    return opened.open_figure(_sheet(place, period, request, [code]), code, permit)


@require_safe
def checks(request: HttpRequest, place: str, period: str) -> HttpResponse:
    """What the check rules find in the figures of a place."""
    _, asked = _asked(request, place, period)
    sheet = _sheet(place, asked, request)
    context = {"sheet": sheet, "area": sheet.tree.areas[place], "findings": findings(sheet)}
    return render(request, "figures/checks.html", context)


@require_safe
def matters(request: HttpRequest) -> HttpResponse:
    """The matters the reader may see."""
    found = [m for m in Matter.objects.select_related("area") if pages.may_read(request, m.area.key, m.since)]
    return render(request, "figures/matters.html", {"matters": found})


@require_safe
def matter(request: HttpRequest, key: str) -> HttpResponse:
    """One line of time through all registers, and the six questions."""
    found = get_object_or_404(Matter.objects.select_related("area"), key=key)
    permit = admit(request, found.area.key, found.since, needs=Need.READ)
    answers = matters_of.answers(found, personal=permit.may_see_personal)
    return render(request, "figures/matter.html", {"matter": found, "answers": answers})


@require_safe
def line(request: HttpRequest, code: str) -> HttpResponse:
    """One line of a register with its versions and what arose from it."""
    entry = get_object_or_404(Entry.objects.select_related("body", "area", "matter", "arises_from"), code=code)
    permit = admit(request, entry.area.key, entry.day, needs=Need.READ)
    return render(request, "figures/line.html", opened.open_line(entry, REGISTERS[entry.register], permit))


__all__ = ["Snapshot", "date", "describe", "export"]
