"""Reading what reports are written from."""

from __future__ import annotations

from danchu.reports.models import Narrative, Phrase, Plan


def narratives(place: str, period: str) -> dict[str, str]:
    """Name → text of the narratives sent for a place and period. One query."""
    rows = Narrative.objects.filter(place__key=place, period=period)
    return dict(rows.values_list("name", "text"))


def plan(place: str, period: str, regime: str) -> Plan | None:
    """The frame prepared for the report, or None. One query."""
    return Plan.objects.filter(place__key=place, period=period, regime=regime).select_related("place").first()


def phrases(language: str) -> dict[str, str]:
    """What people typed → how a reading copy in that language says it. One query."""
    return dict(Phrase.objects.filter(language=language).values_list("text", "translation"))
