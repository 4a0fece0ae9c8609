"""What the pages of places and figures show, as plain things: the templates only print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Max, Min, Q
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from danchu.core import dates
from danchu.core.catalogue import BUILT_IN
from danchu.core.period import CALENDAR, Period
from danchu.core.place import Area, Level, Tree
from danchu.core.sheet import Sheet
from danchu.figures.chapters import Chapter, by_chapter
from danchu.figures.shown import Shown, capital, label, query_of, shown
from danchu.kit.menu import Item
from danchu.places.models import AreaVersion
from danchu.registers.models import Entry


def chapters(sheet: Sheet) -> dict[Chapter, list[Shown]]:
    """The figures of the place, chapter by chapter; those that did not exist in the period are left out."""
    standing = [i for i in sheet.catalogue.values() if i.exists_on(sheet.window.last)]
    found = by_chapter(standing)
    return {chapter: [shown(sheet, i.code) for i in indicators] for chapter, indicators in found.items()}


def figures(sheet: Sheet, chapter: str) -> dict[str, Any]:
    """What the page of all figures shows; `chapter` keeps one, when it names one. One query for the periods."""
    every = chapters(sheet)
    area = sheet.tree.areas[sheet.place]
    told = [figure for group in every.values() for figure in group]
    return {
        "sheet": sheet,
        "area": area,
        "name": capital(area.name),
        "period": label(sheet.period),
        "regime": "" if sheet.regime == CALENDAR else label(sheet.regime),
        "crumbs": crumbs(sheet.tree, area.key),
        "all_chapters": list(every),
        "chapters": only(every, chapter),
        "chosen": chapter if chapter in {one.key for one in every} else "",
        "total": len(told),
        "known": known(told),
        "grades": dict(sorted(Counter(figure.grade for figure in told if figure.grade).items())),
        "periods": periods(),
        "query": query_of(sheet),
    }


def only(found: dict[Chapter, list[Shown]], chapter: str) -> dict[Chapter, list[Shown]]:
    """One chapter by its key, or all when it is not known."""
    return {one: figures for one, figures in found.items() if one.key == chapter} or found


def known(figures: Iterable[Shown]) -> int:
    """How many of them have a number."""
    return sum(1 for figure in figures if not figure.is_missing)


def periods(last: date | None = None) -> list[Period]:
    """The half-years in which indicators exist and lines happened, newest first. One query unless `last` is known."""
    last = last or last_day()
    earliest = min(indicator.since for indicator in BUILT_IN)
    found = []
    period = _half_year(last)
    while CALENDAR.window(period).last >= earliest:
        found.append(period)
        period = period.previous()
    return found


def _half_year(day: date) -> Period:
    return Period.parse(f"{day.year}-{'H1' if day.month <= 6 else 'H2'}")


def last_day() -> date:
    """The last day, up to today, for which a line was recorded; today when there is none. One query."""
    today = timezone.localdate()
    found = Entry.objects.filter(withdrawn=False, day__lte=today).aggregate(last=Max("day"))["last"]
    return found or today


def day_of(text: str | None, *, place: str | None = None) -> date:
    """The day a reader asks for, else the day nearest to that of the last line on which the place stood."""
    try:
        return dates.read(text) if text else _nearest(last_day(), place)
    except dates.DateFault:
        raise Http404 from None


def _nearest(day: date, place: str | None) -> date:
    """The day itself where the place stood on it or never did; one query where a place is given."""
    versions = AreaVersion.objects.filter(area__key=place) if place else AreaVersion.objects.none()
    stood = versions.aggregate(first=Min("since"), ended=Min("since", filter=Q(ended=True)))
    if stood["ended"]:
        day = min(day, stood["ended"] - timedelta(days=1))
    return max(day, stood["first"] or day)


def crumbs(tree: Tree, place: str, *more: Item, itself: bool = True) -> list[Item]:
    """From the tree of places down to the place, and further when more is given."""
    path = [*reversed(list(tree.above(place))), *([tree.areas[place]] if itself else [])]
    links = [Item(capital(area.name), reverse("figures:place", args=[area.key])) for area in path]
    return [Item(_("Địa bàn"), reverse("figures:places")), *links, *more]


@dataclass(frozen=True)
class Branch:
    """A place in the tree: how many bodies and villages it has itself, and the places below it, villages left out."""

    area: Area
    name: str
    bodies: int
    villages: int
    branches: tuple[Branch, ...]
    is_open: bool


def forest(tree: Tree, seen: set[str], *, deepest: int = 9) -> list[Branch]:
    """The topmost areas that may be read, with everything below, at most `deepest` levels of it."""
    children: dict[str | None, list[Area]] = {}
    for area in tree.areas.values():
        children.setdefault(area.parent, []).append(area)
    bodies: dict[str, int] = {}
    for body in tree.bodies.values():
        bodies[body.area] = bodies.get(body.area, 0) + 1
    tops = [a for a in tree.areas.values() if a.key in seen and (a.parent is None or a.parent not in seen)]
    return [_branch(area, children, bodies, 0, deepest) for area in tops]


def _branch(
    area: Area, children: dict[str | None, list[Area]], bodies: dict[str, int], depth: int, deepest: int
) -> Branch:
    below = children.get(area.key, [])
    shown_below = [child for child in below if child.level is not Level.VILLAGE] if depth < deepest else []
    return Branch(
        area,
        capital(area.name),
        bodies.get(area.key, 0),
        sum(1 for child in below if child.level is Level.VILLAGE),
        tuple(_branch(child, children, bodies, depth + 1, deepest) for child in shown_below),
        is_open=depth < 2,
    )
