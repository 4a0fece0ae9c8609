"""Pages of places, figures, evidence, lines and matters: admit → ask → render."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from danchu.core.period import CALENDAR, Period, PeriodFault, Regime, regime
from danchu.core.sheet import Sheet
from danchu.figures import attached, charted, found, kept, lines, matter_page, opened, pages, place_page, search
from danchu.figures.handed import NOTHING, Handed
from danchu.matters.models import Matter
from danchu.office import sight
from danchu.office.permits import Permit, admit
from danchu.places.queries import tree_on
from danchu.registers.models import REGISTERS, Entry


def asked(request: HttpRequest, place: str, period: str) -> tuple[Permit, Period, Regime]:
    """The permit to read the place in the period; 404 for a place, period or regime that does not exist."""
    try:
        wanted, under = Period.parse(period), regime(request.GET.get("che-do", CALENDAR.code))
    except PeriodFault as fault:
        raise Http404(str(fault)) from None
    return admit(request, place, under.window(wanted).last), wanted, under


def sheet_of(place: str, period: Period, under: Regime, code: str = "") -> Sheet:
    """Every figure of the place, or at least the one of that code; 404 where there is no such place or indicator."""
    try:
        sheet = kept.sheet_with(place, period, under, code) if code else kept.sheet(place, period, under)
    except KeyError:
        raise Http404 from None
    if code and code not in sheet.catalogue:
        raise Http404
    return sheet


@require_safe
def places(request: HttpRequest) -> HttpResponse:
    """The tree of places as it stood on a day."""
    day = pages.day_of(request.GET.get("ngay"))
    tree = tree_on(day)
    tops = pages.forest(tree, sight.of(request).on(tree))
    return render(request, "figures/places.html", {"day": day, "tops": tops})


@require_safe
def place(request: HttpRequest, place: str, handed: Handed = NOTHING) -> HttpResponse:
    """Who sits in a place, what it keeps, what it said nothing about, its history."""
    day = pages.day_of(request.GET.get("ngay"), place=place)
    admit(request, place, day)
    context = place_page.place(place, day, request.GET.get("ky"))
    return render(request, "figures/place.html", context | {"papers": handed.papers(place)})


@require_safe
def register(request: HttpRequest, place: str, register: str) -> HttpResponse:
    """The lines of one register kept at a place and below it."""
    if register not in REGISTERS:
        raise Http404
    day = pages.day_of(request.GET.get("ngay"), place=place)
    admit(request, place, day)
    return render(request, "figures/register.html", place_page.register(place, register, day, request.GET))


@require_safe
def figures(request: HttpRequest, place: str, period: str, handed: Handed = NOTHING) -> HttpResponse:
    """Every figure of a place in a period, chapter by chapter."""
    _, wanted, under = asked(request, place, period)
    context = pages.figures(sheet_of(place, wanted, under), request.GET.get("chuong", ""))
    return render(request, "figures/figures.html", context | {"papers": handed.papers(place)})


@require_safe
def evidence(request: HttpRequest, place: str, period: str, code: str, handed: Handed = NOTHING) -> HttpResponse:
    """One figure opened down to the lines it was counted from."""
    _, wanted, under = asked(request, place, period)
    sheet = sheet_of(place, wanted, under, code)
    figure = opened.open_figure(sheet, code, handed=handed, body=request.GET.get("don-vi", ""))
    return render(request, "figures/evidence.html", figure.context(request.GET))


@require_safe
def evidence_json(request: HttpRequest, place: str, period: str, code: str, handed: Handed = NOTHING) -> JsonResponse:
    """The same as JSON."""
    _, wanted, under = asked(request, place, period)
    figure = opened.open_figure(sheet_of(place, wanted, under, code), code, handed=handed)
    return JsonResponse(figure.plain(), json_dumps_params={"ensure_ascii": False, "indent": 1})


@require_safe
def chart(request: HttpRequest, place: str, period: str, code: str, kind: str) -> HttpResponse:
    """A figure as a drawing: by the places below, or over the periods."""
    _, wanted, under = asked(request, place, period)
    sheet = sheet_of(place, wanted, under, code)
    drawn = charted.drawing(sheet, code, kind, dark=request.GET.get("nen") == "toi")
    return HttpResponse(drawn, content_type="image/svg+xml")


@require_safe
def checks(request: HttpRequest, place: str, period: str) -> HttpResponse:
    """What the check rules find in the figures of a place."""
    _, wanted, under = asked(request, place, period)
    return render(request, "figures/checks.html", found.page(sheet_of(place, wanted, under)))


@require_safe
def matters(request: HttpRequest) -> HttpResponse:
    """The matters the reader may see."""
    return render(request, "figures/matters.html", matter_page.matters(sight.of(request), request.GET.get("trang")))


@require_safe
def matter(request: HttpRequest, key: str) -> HttpResponse:
    """One line of time through all registers, and the six questions."""
    wanted = get_object_or_404(Matter.objects.select_related("area"), key=key)
    admit(request, wanted.area.key, wanted.since)
    return render(request, "figures/matter.html", matter_page.matter(wanted, sight.of(request)))


@require_safe
def line(request: HttpRequest, code: str) -> HttpResponse:
    """One line of a register with its versions and what arose from it."""
    entry = get_object_or_404(Entry.objects.select_related("body", "area", "matter", "arises_from"), code=code)
    permit = admit(request, entry.area.key, entry.day)
    return render(request, "figures/line.html", lines.page(entry, permit))


@require_safe
@cache_control(private=True, no_store=True)
def attachment(request: HttpRequest, code: str, pk: int) -> FileResponse:
    """A paper behind a line, as a download."""
    entry = get_object_or_404(Entry.objects.select_related("area"), code=code)
    permit = admit(request, entry.area.key, entry.day)
    return attached.file(get_object_or_404(entry.attachments, pk=pk), entry, permit)


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Places, papers, matters and lines that hold every word of the question."""
    question = request.GET.get("q", "")
    context = search.page(request, question, request.GET.get("loai", ""), request.GET.get("trang"))
    return render(request, "figures/search.html", context)
