"""Verbs of the inbox: receive a report, decide what one of its figures tells, take that back. All are journalled."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterable
from decimal import Decimal
from pathlib import Path, PurePosixPath

from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from danchu.core.period import CALENDAR, Period
from danchu.core.reading import Figure
from danchu.figures import actions as figures
from danchu.inbox import declaring, queries
from danchu.inbox.formats.extracted import Extracted
from danchu.inbox.models import Confirmed, Incoming
from danchu.inbox.refusal import Refused
from danchu.inbox.reviewing import Review, told_of
from danchu.inbox.safely import extracted_of
from danchu.inbox.sentences import sentence_of
from danchu.inbox.unnaming import unnamed
from danchu.journal.actions import record as journal
from danchu.kit.text import tidy
from danchu.places.models import Area, Body

LARGEST = 20 * 1024 * 1024
LONGEST = 600_000  # characters; a page that somebody waits for reads no more, `danchu read` does


def receive(
    *,
    place: Area,
    period: Period,
    name: str,
    content: bytes,
    sender: Body | None,
    by: User,
    guess: Callable[[str], Body | None] = lambda _text: None,
) -> Incoming:
    """Keep a report byte for byte and read its text; Refused with the reason, then nothing is kept.

    The same bytes for the same place and period are the report that is already there. `guess`: from the text to the
    sender, asked when it was not told.
    """
    shown = tidy(PurePosixPath(name.replace("\\", "/")).name)[-200:]
    digest = hashlib.sha256(content).hexdigest()
    already = Incoming.objects.filter(place=place, period=period.code, sha256=digest).first()
    if already is not None:
        return already
    found = _read(shown, content)
    whose = sender or guess(found.text)
    made = Incoming(place=place, period=period.code, name=shown, sender=whose, sha256=digest, size=len(content))
    made.text, made.controls = found.text, [[each.start, each.end, each.tag] for each in found.controls]
    made.letters, made.scanned = found.letters, found.scanned
    made.received_at, made.received_by = timezone.now(), by
    made.told = told_of(made)
    with transaction.atomic():
        made.file.save(digest + PurePosixPath(shown).suffix.lower()[:8], ContentFile(content), save=False)
        made.save()
        journal(verb="receive", target=f"incoming:{made.pk}", by=by, details={"sha256": digest, "period": period.code})
    return made


def _read(name: str, content: bytes) -> Extracted:
    if len(content) > LARGEST:
        raise Refused(_("Tệp lớn hơn %(size)s MB; hãy nén hoặc tách tệp.") % {"size": LARGEST // 1024 // 1024})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bao-cao" + PurePosixPath(name).suffix.lower()[:8])
        path.write_bytes(content)
        found = extracted_of(path)
    if "\x00" in found.text or not found.text.strip():
        raise Refused(_("Không thấy chữ nào trong tệp này."))
    if len(found.text) > LONGEST:
        raise Refused(_("Văn bản quá dài cho trang này (hơn 300 trang); hãy tách ra, hoặc đọc bằng lệnh danchu read."))
    return found


def name_sender(*, incoming: Incoming, sender: Body, by: User) -> None:
    """Say who sent a report of which that was not known. Refused when it is known: decisions rest on it."""
    if incoming.sender is not None:
        raise Refused(_("Báo cáo này đã có đơn vị gửi."))
    with transaction.atomic():
        incoming.sender = sender
        incoming.told = told_of(incoming)
        incoming.save(update_fields=["sender", "told"])
        journal(verb="name-sender", target=f"incoming:{incoming.pk}", by=by, details={"sender": sender.key})


def decide(*, incoming: Incoming, review: Review, start: int, indicator: str, by: User) -> Confirmed:
    """A person says what the figure at `start` tells ("" for no indicator); remembered for the sender's next report.

    The number becomes one that the sender declared (grade C), its sentence the source. Refused without a sender, for
    a place without a figure, and for an indicator that does not exist.
    """
    figure = next((figure for figure in review.reading.figures if figure.start == start), None)
    _refuse_no_sender(incoming)
    if figure is None:
        raise Refused(_("Không có con số nào ở chỗ này của báo cáo."))
    if indicator and indicator not in review.catalogue:
        raise Refused(_("Không có chỉ tiêu «%(code)s» trong kỳ này.") % {"code": indicator[:80]})
    with transaction.atomic():
        before = queries.decided(incoming).get(start)
        made = _confirm(incoming, review, figure, indicator, by)
        _settle(incoming, review, {indicator, before.indicator if before else ""}, by)
    return made


def decide_sure(*, incoming: Incoming, review: Review, by: User) -> int:
    """One click for everything that was matched surely and that nobody decided yet; how many figures that were."""
    _refuse_no_sender(incoming)
    sure = [match for match in review.matches if match.is_sure and match.figure.start not in review.decided]
    with transaction.atomic():
        for match in sure:
            _confirm(incoming, review, match.figure, match.code, by)
        _settle(incoming, review, {match.code for match in sure}, by)
    return len(sure)


def undo(*, incoming: Incoming, review: Review, start: int, by: User) -> Confirmed:
    """Take back the last decision about the figure at `start`; the one before it counts again, if there was one."""
    with transaction.atomic():
        taken = queries.decided(incoming).get(start)
        if taken is None:
            raise Refused(_("Con số này chưa được xác nhận nên không có gì để bỏ."))
        taken.undone_at, taken.undone_by = timezone.now(), by
        taken.save(update_fields=["undone_at", "undone_by"])
        details = {"start": start, "indicator": taken.indicator}
        journal(verb="unconfirm", target=f"incoming:{incoming.pk}", by=by, details=details)
        now = queries.decided(incoming).get(start)
        _settle(incoming, review, {taken.indicator, now.indicator if now else ""}, by)
    return taken


def _refuse_no_sender(incoming: Incoming) -> None:
    if incoming.sender is None:
        raise Refused(_("Chưa rõ đơn vị gửi nên chưa xác nhận được; hãy chọn đơn vị gửi trước."))


def _confirm(incoming: Incoming, review: Review, figure: Figure, indicator: str, by: User) -> Confirmed:
    assert incoming.sender is not None, "asked before"
    made = Confirmed.objects.create(
        sender=incoming.sender,
        wording=review.wording_of(figure)[:400],
        indicator=indicator,
        incoming=incoming,
        start=figure.start,
        end=figure.end,
        amount=str(review.amount_of(figure, indicator)),
        approx=figure.approx,
        decided_at=timezone.now(),
        decided_by=by,
    )
    details = {"start": figure.start, "indicator": indicator}
    journal(verb="confirm", target=f"incoming:{incoming.pk}", by=by, details=details)
    return made


def _settle(incoming: Incoming, review: Review, indicators: Iterable[str], by: User) -> None:
    """Declared figures follow the decisions that stand: the newest is declared, without one nothing is."""
    assert incoming.sender is not None, "asked before"
    concerned = sorted({code for code in indicators if code in review.catalogue})
    refused = declaring.refused(incoming.sender.key, Period.parse(incoming.period), concerned)
    for indicator in concerned:
        _declare(incoming, indicator, by, may=indicator not in refused)
    incoming.told = told_of(incoming)
    incoming.save(update_fields=["told"])


def _declare(incoming: Incoming, indicator: str, by: User, *, may: bool) -> None:
    body, period, told = incoming.sender, Period.parse(incoming.period), queries.telling(incoming, indicator)
    assert body is not None, "asked before"
    if told is None or not may:
        why = "Bỏ xác nhận con số trong báo cáo gửi đến"
        figures.undeclare(body=body, indicator=indicator, period=period, under=CALENDAR, why=why, by=by)
        return
    figures.declare(
        body=body,
        indicator=indicator,
        period=period,
        under=CALENDAR,
        amount=Decimal(told.amount),
        approx=told.approx,
        source=f"{told.incoming.name}: {unnamed(sentence_of(told.incoming.text, told.start, told.end))}",
        by=by,
    )
