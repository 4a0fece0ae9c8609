"""Pages of incoming reports: the list, handing one in, one report with its findings, and deciding a match.

What comes by mail may name people, so only those who hold a post see it, also where open reading is switched on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from danchu.core.period import Period
from danchu.figures.shown import label
from danchu.inbox import actions, comments, declaring, note, page, queries, seen
from danchu.inbox.forms import ReceiveForm
from danchu.inbox.models import Incoming
from danchu.inbox.refusal import Refused
from danchu.inbox.reviewing import Review, review
from danchu.office.permits import Need, Permit, admit

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """The reports that came to places the reader works for."""
    shown = seen.listed(request)
    listed = Paginator(shown, 50).get_page(request.GET.get("trang"))
    context = {"page": listed, "places": seen.receiving(request), "came": seen.came(shown)}
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
            form.add_error(form.given, str(refusal))
    return render(request, "inbox/receive.html", {"form": form, "place": place, "name": seen.name_of(place)})


@require_safe
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """The text on the left with its marks, findings and figures on the right."""
    incoming, _permit = _admitted(request, pk)
    return _shown(request, incoming, review(incoming))


def _shown(
    request: HttpRequest, incoming: Incoming, found: Review, fault: tuple[int, str] | None = None
) -> HttpResponse:
    may_write = seen.may_write(request, incoming)
    more = {
        "may_decide": may_write and incoming.sender is not None,
        "senders": seen.senders(incoming.place.key) if may_write and incoming.sender is None else [],
        "sender": seen.name_of_body(incoming.sender),
        "period": label(Period.parse(incoming.period)),
    }
    return render(request, "inbox/report.html", {**page.context(found, fault), **more}, status=400 if fault else 200)


@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """One click: the figure tells this indicator, or none; everything sure at once; or the last decision undone."""
    incoming, permit = _admitted(request, pk, Need.WRITE)
    by, found, start = _writer(permit), review(incoming), _start(request)
    try:
        if "sure" in request.POST:
            actions.decide_sure(incoming=incoming, review=found, by=by)
        elif "undo" in request.POST:
            actions.undo(incoming=incoming, review=found, start=start, by=by)
        else:
            indicator = _indicator(request, found)
            actions.decide(incoming=incoming, review=found, start=start, indicator=indicator, by=by)
            _tell_refused(request, incoming, indicator)
    except ValueError as refusal:  # the inbox's or the registers' refusal
        return _shown(request, incoming, found, (start, str(refusal)))
    return redirect(f"{reverse('inbox:report', args=[pk])}#so-{start}")


@require_POST
def sender(request: HttpRequest, pk: int) -> HttpResponse:
    """Say who sent the report."""
    incoming, permit = _admitted(request, pk, Need.WRITE)
    chosen = request.POST.get("sender", "")
    body = seen.body(chosen) if chosen in dict(seen.senders(incoming.place.key)) else None
    try:
        if body is None:
            raise Refused(_("Hãy chọn đơn vị gửi trong danh sách."))
        actions.name_sender(incoming=incoming, sender=body, by=_writer(permit))
    except Refused as refusal:
        return _shown(request, incoming, review(incoming), (-1, str(refusal)))
    return redirect("inbox:report", pk)


def _tell_refused(request: HttpRequest, incoming: Incoming, indicator: str) -> None:
    """Remembered, but not declared: the reader learns why."""
    assert incoming.sender is not None, "decided about"
    named = [indicator] if indicator else []
    for why in declaring.refused(incoming.sender.key, Period.parse(incoming.period), named).values():
        messages.info(request, why)


def _indicator(request: HttpRequest, found: Review) -> str:
    """The code of a button ("" for no indicator), or what was typed into the field of indicators."""
    if "typed" not in request.POST:
        return request.POST.get("indicator", "")
    typed = request.POST["typed"].strip()
    if not typed:
        raise Refused(_("Hãy gõ tên hoặc mã chỉ tiêu."))
    return found.code_of(typed)


def _start(request: HttpRequest) -> int:
    """Where the figure stands; -1 for what is no place."""
    start = request.POST.get("start", "")
    return int(start) if start.isdecimal() and len(start) <= 9 else -1


@require_safe
def file(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """The original as it came, the draft of the note, or the Word file with comments; always as a download."""
    incoming, permit = _admitted(request, pk)
    if name not in FILES:
        raise Http404
    media_type, content = FILES[name](incoming, permit)
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


def _original(incoming: Incoming, _permit: Permit) -> tuple[str, bytes]:
    return "application/octet-stream", incoming.file.read()


def _note(incoming: Incoming, permit: Permit) -> tuple[str, bytes]:
    return WORD, note.word(review(incoming).reading, seen.letter(incoming, permit))


def _note_text(incoming: Incoming, permit: Permit) -> tuple[str, bytes]:
    return "text/plain; charset=utf-8", note.as_text(review(incoming).reading, seen.letter(incoming, permit)).encode()


def _comments(incoming: Incoming, _permit: Permit) -> tuple[str, bytes]:
    return WORD, comments.word(incoming.file.read(), review(incoming).reading, incoming.name)


FILES: Mapping[str, Callable[[Incoming, Permit], tuple[str, bytes]]] = {
    "goc": _original,
    "phieu-tra-lai.docx": _note,
    "phieu-tra-lai.txt": _note_text,
    "nhan-xet.docx": _comments,
}
