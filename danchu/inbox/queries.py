"""Reading the inbox: the reports that came, and what people decided about the wordings of a sender."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db.models import Count, Q, QuerySet

from danchu.core.period import Period
from danchu.inbox.models import Confirmed, Incoming


def learned(sender: str) -> dict[str, str]:
    """Wording → code of the indicator ("" for none), the newest decision last. One query."""
    if not sender:
        return {}
    rows = standing().filter(sender__key=sender)
    return dict(rows.values_list("wording", "indicator"))


def standing() -> QuerySet[Confirmed]:
    """Decisions that nobody took back, the newest last."""
    return Confirmed.objects.filter(undone_at__isnull=True).order_by("decided_at", "pk")


def decided(incoming: Incoming) -> dict[int, Confirmed]:
    """Where a figure of this report starts → what a person decided last about it, with who and when. One query."""
    rows = standing().filter(incoming=incoming).select_related("decided_by")
    return {row.start: row for row in rows}


def telling(incoming: Incoming, indicator: str) -> Confirmed | None:
    """The newest decision by which a report of this sender and period tells the indicator. One query.

    A decision that was corrected since, at the same place of the same report, does not count.
    """
    rows = standing().filter(sender=incoming.sender, incoming__period=incoming.period).exclude(amount="")
    rows = rows.select_related("incoming")
    last = {(row.incoming_id, row.start): row for row in rows}
    told = [row for row in last.values() if row.indicator == indicator]
    return max(told, key=lambda row: (row.decided_at, row.pk), default=None)


def newest() -> QuerySet[Incoming]:
    """Reports that came, newest first, with where they came to and from."""
    return Incoming.objects.select_related("place", "sender").defer("text", "controls", "told")


def listed() -> QuerySet[Incoming]:
    """Reports that came with what they tell, and `confirmed_count`: how many figures of each a person decided."""
    reports = Incoming.objects.select_related("place", "sender").defer("text", "controls")
    standing = Q(confirmed__undone_at__isnull=True)
    return reports.annotate(confirmed_count=Count("confirmed__start", filter=standing, distinct=True))


def sent(senders: Collection[str], period: Period) -> Incoming | None:
    """The newest report that one of these bodies sent for the period; None when none came. One query."""
    return Incoming.objects.filter(sender__key__in=senders, period=period.code).first()


def told_by(senders: Collection[str], period: Period) -> dict[str, list[list[Any]]]:
    """Key of a body → what its newest report of the period tells, as it is kept. One query."""
    rows = Incoming.objects.filter(sender__key__in=senders, period=period.code).order_by("received_at", "pk")
    return dict(rows.values_list("sender__key", "told"))
