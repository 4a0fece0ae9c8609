"""Reading places: always as they stood on a named day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Max, OuterRef, QuerySet, Subquery

from danchu.core.place import Area, Body, Extent, Level, Succession, Tree
from danchu.places import models

# Bodies of central vertical lines count as bodies of the area, but their figures stay out of its report.
VERTICAL = "nganh_doc"


def _standing(versions: QuerySet[Any], owner: str, day: date) -> QuerySet[Any]:
    """The version of each owner that holds on `day`, without those that ended."""
    latest = (
        versions.filter(**{owner: OuterRef(owner)}, since__lte=day)
        .values(owner)
        .annotate(latest=Max("since"))
        .values("latest")
    )
    return versions.filter(since__lte=day, since=Subquery(latest), ended=False)


def tree_on(day: date, *, regime: str = "calendar") -> Tree:
    """Every area and body alive on `day`, with what `regime` rolls up. Three queries, however many places."""
    return Tree.of(day, _areas(day), _bodies(day, _lines(day, regime)))


def _areas(day: date) -> list[Area]:
    rows = _standing(models.AreaVersion.objects.all(), "area", day).order_by("position", "area__key")
    fields = ("area__key", "name", "kind", "level", "parent__key", "official_code")
    return [Area(k, n, kind, Level(lv), up, code) for k, n, kind, lv, up, code in rows.values_list(*fields)]


def _lines(day: date, regime: str) -> dict[str, bool]:
    """Body key → does it roll up; later lines overrule earlier ones."""
    rows = models.ReportingLine.objects.filter(regime=regime, since__lte=day).order_by("since")
    return dict(rows.values_list("body__key", "rolls_up"))


def _bodies(day: date, lines: dict[str, bool]) -> list[Body]:
    rows = _standing(models.BodyVersion.objects.all(), "body", day).order_by("position", "body__key")
    fields = ("body__key", "name", "kind", "level", "area__key", "short_name")
    return [
        Body(k, n, kind, Level(lv), area, short, lines.get(k, kind != VERTICAL))
        for k, n, kind, lv, area, short in rows.values_list(*fields)
    ]


def successions() -> list[Succession]:
    """All successions of areas, oldest first. One query."""
    rows = models.Succession.objects.order_by("on", "pk")
    fields = ("predecessor__key", "heir__key", "on", "extent", "decision")
    return [Succession(p, h, on, Extent(e), d) for p, h, on, e, d in rows.values_list(*fields)]


def above(key: str, day: date) -> list[str]:
    """Keys of the area and of those over it on `day`, nearest first; empty if it did not stand. One query a level."""
    found: list[str] = []
    name: str | None = key
    while name is not None and name not in found:
        versions = models.AreaVersion.objects.filter(area__key=name, since__lte=day).select_related("parent")
        version = versions.order_by("-since").first()
        if version is None or version.ended:
            return found
        found.append(name)
        name = version.parent.key if version.parent else None
    return found
