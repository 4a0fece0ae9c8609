"""Reading the inbox: the reports that came, and what people decided about the wordings of a sender."""

from __future__ import annotations

from danchu.inbox.models import Confirmed


def learned(sender: str) -> dict[str, str]:
    """Wording → code of the indicator ("" for none), the newest decision last. One query."""
    if not sender:
        return {}
    rows = Confirmed.objects.filter(sender__key=sender).order_by("decided_at", "pk")
    return dict(rows.values_list("wording", "indicator"))
