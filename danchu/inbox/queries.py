"""Reading the inbox: the reports that came, and what people decided about the wordings of a sender."""

from __future__ import annotations

from django.db.models import QuerySet

from danchu.core.period import Period
from danchu.inbox.models import Confirmed, Incoming


def learned(sender: str) -> dict[str, str]:
    """Wording → code of the indicator ("" for none), the newest decision last. One query."""
    if not sender:
        return {}
    rows = Confirmed.objects.filter(sender__key=sender).order_by("decided_at", "pk")
    return dict(rows.values_list("wording", "indicator"))


def decided(incoming: Incoming) -> dict[int, str]:
    """Where a figure of this report starts → the indicator a person chose, the newest decision last. One query."""
    rows = Confirmed.objects.filter(incoming=incoming).order_by("decided_at", "pk")
    return dict(rows.values_list("start", "indicator"))


def newest() -> QuerySet[Incoming]:
    """Reports that came, newest first, with where they came to and from."""
    return Incoming.objects.select_related("place", "sender").defer("text", "controls")


def before(incoming: Incoming, period: Period) -> Incoming | None:
    """The newest report that the same sender sent for the period before; None when none came. One query."""
    if incoming.sender is None:
        return None
    return Incoming.objects.filter(sender=incoming.sender, period=period.previous().code).first()
