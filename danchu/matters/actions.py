"""Verbs of matters: open one, close it. What the acts were about stays, closed or not."""

from __future__ import annotations

from datetime import date

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from danchu.journal.actions import record
from danchu.kit.text import tidy
from danchu.matters.models import Matter
from danchu.places.models import Area
from danchu.places.queries import above


class Refused(ValueError):  # noqa: N818 - what was asked for is refused
    """The act is against a rule; the message is Vietnamese."""


def open_matter(
    *, key: str, name: str, kind: str, area: Area, since: date, summary: str = "", by: User | None
) -> Matter:
    """A project, a land plan, a case … that lines of many registers will be about."""
    if not tidy(name):
        raise Refused(_("Phải ghi tên việc."))
    if not above(area.key, since):
        raise Refused(_("«%(key)s» không tồn tại vào ngày đó.") % {"key": area.key})
    with transaction.atomic():
        if Matter.objects.filter(key=key).exists():
            raise Refused(_("Khóa «%(key)s» đã dùng.") % {"key": key})
        made = Matter.objects.create(key=key, name=tidy(name), kind=kind, area=area, since=since, summary=tidy(summary))
        record(verb="open", target=f"matter:{key}", by=by)
    return made


def close(*, matter: Matter, on: date, why: str, by: User | None) -> Matter:
    """The matter is done with on that day; lines about it may still come in."""
    if not why.strip():
        raise Refused(_("Phải ghi lý do."))
    with transaction.atomic():
        kept = Matter.objects.select_for_update().get(pk=matter.pk)
        if kept.closed_on is not None or on < kept.since:
            raise Refused(_("Việc đã kết thúc, hoặc ngày kết thúc trước ngày bắt đầu."))
        kept.closed_on = on
        kept.save(update_fields=["closed_on"])
        record(verb="close", target=f"matter:{kept.key}", by=by, why=why.strip(), details={"on": on.isoformat()})
    return kept
