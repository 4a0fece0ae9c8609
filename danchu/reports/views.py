"""Pages of reports: the list, the paper on the screen, and the same as files."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from danchu.core.period import CALENDAR, Period, PeriodFault, regime
from danchu.figures import evidence, export
from danchu.office import sight
from danchu.office.permits import admit
from danchu.reports import paper, queries
from danchu.reports.composed import composed, sheet_of
from danchu.reports.files import as_html
from danchu.reports.models import Plan
from danchu.reports.render import docx, pdf
from danchu.reports.used import reading_language

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """The reports prepared, those that the reader may see."""
    return render(request, "reports/reports.html", {"reports": paper.listed(sight.of(request))})


@require_safe
def report(request: HttpRequest, place: str, period: str) -> HttpResponse:
    """The paper, each figure a link to its evidence, each cited document a link to its line."""
    plan = _plan(request, place, period)
    context = paper.page(plan, composed(plan, reading_language(), form=request.GET.get("the-thuc", "")))
    return render(request, "reports/report.html", context)


@require_safe
def file(request: HttpRequest, place: str, period: str, name: str) -> HttpResponse:
    """The report, or its figures, as a file."""
    plan = _plan(request, place, period)
    if name not in FILES:
        raise Http404
    media_type, make = FILES[name]
    response = HttpResponse(make(plan, request), content_type=media_type)
    shown_inline = name.endswith(("pdf", "html"))
    manner = "inline" if shown_inline else "attachment"
    response["Content-Disposition"] = f'{manner}; filename="{place}-{period}-{name}"'
    return response


def _plan(request: HttpRequest, place: str, period: str) -> Plan:
    """The plan, for those who may read the place on the last day of the period; 404 where none was prepared."""
    try:
        wanted, under = Period.parse(period), regime(request.GET.get("che-do", CALENDAR.code))
    except PeriodFault as fault:
        raise Http404(str(fault)) from None
    admit(request, place, under.window(wanted).last)
    found = queries.plan(place, period, under.code)
    if found is None:
        raise Http404(_("Chưa có báo cáo nào được chuẩn bị cho địa bàn và kỳ này."))
    return found


def _word(plan: Plan, request: HttpRequest) -> bytes:
    return docx.render(composed(plan, reading_language(), form=request.GET.get("the-thuc", "")))


def _pdf(plan: Plan, request: HttpRequest) -> bytes:
    return pdf.render(composed(plan, reading_language(), form=request.GET.get("the-thuc", "")))


def _html(plan: Plan, request: HttpRequest) -> bytes:
    """A page that can be mailed: its figures open on this site."""
    site = f"{request.scheme}://{request.get_host()}"
    return as_html(composed(plan, reading_language(), form=request.GET.get("the-thuc", "")), site).encode()


def _figures(plan: Plan, _request: HttpRequest) -> bytes:
    sheet = sheet_of(plan)
    return export.dumps(export.as_plain(sheet, evidence.gather(sheet))).encode()


FILES: Mapping[str, tuple[str, Callable[[Plan, HttpRequest], bytes]]] = {
    "bao-cao.docx": (WORD, _word),
    "bao-cao.pdf": ("application/pdf", _pdf),
    "bao-cao.html": ("text/html; charset=utf-8", _html),
    "figures.json": ("application/json", _figures),
}
