"""Verbs of the inbox: receive a report, decide what one of its figures tells. Both are journalled."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path, PurePosixPath

from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from danchu.core.period import CALENDAR, Period
from danchu.figures import actions as figures
from danchu.inbox.formats.extracted import Extracted
from danchu.inbox.models import Confirmed, Incoming
from danchu.inbox.note import sentence_of
from danchu.inbox.refusal import Refused
from danchu.inbox.reviewing import Review
from danchu.inbox.safely import extracted_of
from danchu.journal.actions import record as journal
from danchu.kit.text import tidy
from danchu.places.models import Area, Body

LARGEST = 20 * 1024 * 1024


def receive(*, place: Area, period: Period, name: str, content: bytes, sender: Body | None, by: User) -> Incoming:
    """Keep a report byte for byte and read its text; Refused with the reason, then nothing is kept.

    The same bytes for the same place and period are the report that is already there.
    """
    shown = tidy(PurePosixPath(name.replace("\\", "/")).name)[-200:]
    digest = hashlib.sha256(content).hexdigest()
    already = Incoming.objects.filter(place=place, period=period.code, sha256=digest).first()
    if already is not None:
        return already
    found = _read(shown, content)
    made = Incoming(place=place, period=period.code, name=shown, sender=sender, sha256=digest, size=len(content))
    made.text, made.controls = found.text, [[each.start, each.end, each.tag] for each in found.controls]
    made.received_at, made.received_by = timezone.now(), by
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
    return found


def decide(*, incoming: Incoming, review: Review, start: int, indicator: str, by: User) -> Confirmed:
    """A person says what the figure at `start` tells ("" for no indicator); remembered for the sender's next report.

    The number becomes one that the sender declared (grade C), its sentence the source. Refused without a sender, for
    a place without a figure, and for an indicator that does not exist.
    """
    figure = next((figure for figure in review.reading.figures if figure.start == start), None)
    if incoming.sender is None or figure is None or (indicator and indicator not in review.catalogue):
        raise Refused(_("Chưa xác nhận được: thiếu đơn vị gửi, hoặc không có con số hay chỉ tiêu này."))
    with transaction.atomic():
        made = Confirmed.objects.create(
            sender=incoming.sender,
            wording=review.wording_of(figure)[:400],
            indicator=indicator,
            incoming=incoming,
            start=figure.start,
            end=figure.end,
            decided_at=timezone.now(),
            decided_by=by,
        )
        if indicator and review.is_declarable(indicator):
            figures.declare(
                body=incoming.sender,
                indicator=indicator,
                period=Period.parse(incoming.period),
                under=CALENDAR,
                amount=figure.value,
                approx=figure.approx,
                source=f"{incoming.name}: {sentence_of(incoming.text, figure.start, figure.end)}",
                by=by,
            )
        details = {"start": start, "indicator": indicator}
        journal(verb="confirm", target=f"incoming:{incoming.pk}", by=by, details=details)
    return made
