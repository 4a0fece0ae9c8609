"""Pages of incoming reports: the list, handing one in, one report with its findings, and deciding a match.

What comes by mail may name people, so only those who hold a post see it, also where open reading is switched on.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from danchu.inbox import actions, comments, note, page, queries, seen
from danchu.inbox.forms import ReceiveForm
from danchu.inbox.models import Incoming
from danchu.inbox.refusal import Refused
from danchu.inbox.reviewing import review
from danchu.office.permits import Need, Permit, admit

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """The reports that came to places the reader works for."""
    shown = seen.listed(request)
    context = {"page": Paginator(shown, 50).get_page(request.GET.get("trang")), "places": seen.receiving(request)}
    return render(request, "inbox/reports.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def receive(request: HttpRequest, place: str) -> HttpResponse:
    """Hand in a report that came to the place."""
    by = _writer(admit(request, place, seen.today(), needs=Need.WRITE))
    form = ReceiveForm(request.POST or None, request.FILES or None, senders=seen.senders(place))
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("inbox:report", seen.received(place, form, by).pk)
        except Refused as refusal:
            form.add_error("file", str(refusal))
    return render(request, "inbox/receive.html", {"form": form, "place": place, "name": seen.name_of(place)})


@require_safe
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """The text on the left with its marks, findings and figures on the right."""
    incoming, permit = _admitted(request, pk)
    context = page.context(review(incoming))
    may_decide = incoming.sender is not None and seen.may_write(request, incoming)
    return render(request, "inbox/report.html", {**context, "may_decide": may_decide, "permit": permit})


@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """One click: the figure tells this indicator, or none."""
    incoming, permit = _admitted(request, pk, Need.WRITE)
    start = request.POST.get("start", "")
    if not start.isdecimal() or len(start) > 9:
        return HttpResponseBadRequest(_("Không có con số này."))
    try:
        indicator = request.POST.get("indicator", "")
        actions.decide(
            incoming=incoming, review=review(incoming), start=int(start), indicator=indicator, by=_writer(permit)
        )
    except ValueError as refusal:  # the inbox's or the registers' refusal
        return HttpResponseBadRequest(str(refusal))
    return redirect(f"{request.path.rsplit('/', 2)[0]}/#so-{start}")


@require_safe
def file(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """The original as it came, the draft of the note, or the Word file with comments; always as a download."""
    incoming, _permit = _admitted(request, pk)
    if name not in FILES:
        raise Http404
    try:
        media_type, content = FILES[name](incoming)
    except Refused as refusal:
        raise Http404(str(refusal)) from None
    shown = seen.file_name(incoming, name)
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{shown}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _admitted(request: HttpRequest, pk: int, needs: Need = Need.READ) -> tuple[Incoming, Permit]:
    incoming = get_object_or_404(queries.newest().defer(None), pk=pk)
    permit = admit(request, incoming.place.key, seen.came_on(incoming), needs=needs)
    if permit.post is None:
        raise Http404
    return incoming, permit


def _writer(permit: Permit) -> User:
    if permit.user is None:
        raise Http404
    return permit.user


def _original(incoming: Incoming) -> tuple[str, bytes]:
    return "application/octet-stream", incoming.file.read()


def _note(incoming: Incoming) -> tuple[str, bytes]:
    made = io.BytesIO()
    note.as_word(review(incoming).reading).save(made)
    return WORD, made.getvalue()


def _comments(incoming: Incoming) -> tuple[str, bytes]:
    made = io.BytesIO()
    document, _count = comments.commented(incoming.file.read(), review(incoming).reading)
    document.save(made)
    return WORD, made.getvalue()


FILES: Mapping[str, Callable[[Incoming], tuple[str, bytes]]] = {
    "goc": _original,
    "phieu-tra-lai.docx": _note,
    "nhan-xet.docx": _comments,
}
