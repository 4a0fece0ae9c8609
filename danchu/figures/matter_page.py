"""The list of matters, and the page of one: its line of time and the six questions."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.urls import reverse
from django.utils.translation import gettext as _

from danchu.figures import matter as asking
from danchu.figures import words
from danchu.figures.names import area_names
from danchu.figures.questions import labels
from danchu.figures.shown import capital
from danchu.kit.menu import Item
from danchu.matters.models import Matter
from danchu.office.sight import Sight
from danchu.places.queries import tree_on

A_PAGE = 40


def matters(sight: Sight, number: str | None) -> dict[str, Any]:
    """The newest matters first, those the reader may see. Four queries."""
    rows = Matter.objects.select_related("area").order_by("-since", "key")
    areas = sight.ever()
    page = Paginator(rows if areas is None else rows.filter(area__key__in=areas), A_PAGE).get_page(number)
    return {"page": page, "matters": asking.listed(page, area_names())}


def matter(found: Matter, sight: Sight) -> dict[str, Any]:
    """One matter. Queries: those of its line of time, and four."""
    tree = tree_on(found.since)
    lines = asking.timeline(found, tree, sight)
    names = area_names()
    return {
        "matter": found,
        "kind": capital(words.matter_kind(found.kind)),
        "area": capital(names.get(found.area.key, found.area.key)),
        "lines": lines,
        "stretches": asking.stretches(lines),
        "registers": len({line.register for line in lines}),
        "answers": asking.answered(found, lines, tree),
        "labels": labels(),
        "crumbs": [Item(_("Các việc"), reverse("figures:matters"))],
    }
