"""Newest names of places by key, dissolved ones too: for pages that speak of many days at once."""

from __future__ import annotations

from collections.abc import Collection

from danchu.places.models import AreaVersion, BodyVersion


def area_names() -> dict[str, str]:
    """Key → the newest name of every area. One query."""
    rows = AreaVersion.objects.exclude(name="").order_by("since")
    return dict(rows.values_list("area__key", "name"))


def body_names(keys: Collection[str]) -> dict[str, str]:
    """Key → the newest short name, or name, of these bodies. One query."""
    rows = BodyVersion.objects.filter(body__key__in=keys).exclude(name="").order_by("since")
    return {key: short or name for key, name, short in rows.values_list("body__key", "name", "short_name")}
