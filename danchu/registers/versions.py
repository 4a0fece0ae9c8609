"""What a line said: the whole of it, its spine row, table and parts, as Django serialises rows."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.core import serializers

from danchu.registers.entry import Entry, Version
from danchu.registers.registry import REGISTERS

Said = list[dict[str, Any]]


def said(entry: Entry) -> Said:
    """What the line says now: spine row, table, parts in this order. Two queries and one a part."""
    register = REGISTERS[entry.register]
    line = register.model.objects.get(pk=entry.pk)
    parts = [part for name in register.parts for part in getattr(line, name).order_by("pk")]
    rows: Said = json.loads(serializers.serialize("json", [entry, line, *parts]))
    return rows


def keep(entry: Entry, *, now: datetime, why: str, by: User | None) -> Version:
    """Store what the line says as a version that held until now; call it before anything is changed."""
    last = entry.versions.order_by("-number").values_list("until", flat=True).first()
    since = last or entry.recorded_at
    return Version.objects.create(
        entry=entry,
        number=entry.version,
        said=said(entry),
        since=since,
        until=max(now, since),  # a clock set back never makes a version end before it began
        changed_by=by,
        why=why,
    )


def said_on(entry: Entry, moment: datetime) -> Said | None:
    """What the line said at a past moment, None before it was recorded; a version no longer holds at its `until`."""
    if moment < entry.recorded_at:
        return None
    old = entry.versions.filter(until__gt=moment).order_by("number").first()
    return old.said if old else said(Entry.objects.get(pk=entry.pk))
