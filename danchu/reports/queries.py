"""Reading what reports are written from."""

from __future__ import annotations

from danchu.reports.models import Narrative, Plan


def narratives(place: str, period: str) -> dict[str, str]:
    """Name → text of the narratives sent for a place and period. One query."""
    rows = Narrative.objects.filter(place__key=place, period=period)
    return dict(rows.values_list("name", "text"))


def plan(place: str, period: str, regime: str) -> Plan | None:
    """The frame prepared for the report, or None. One query."""
    return Plan.objects.filter(place__key=place, period=period, regime=regime).select_related("place").first()
