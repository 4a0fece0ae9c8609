"""What the pages of figures show, as plain things: the templates only print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Max, Min
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from danchu.core import dates, phrase
from danchu.core.indicator import Indicator
from danchu.core.period import CALENDAR, Period
from danchu.core.place import Area, Body, Level, Tree
from danchu.core.sheet import Sheet
from danchu.core.value import Value
from danchu.office.permits import Need, admit
from danchu.places.models import AreaVersion
from danchu.places.queries import successions, tree_on
from danchu.registers.models import REGISTERS, Entry


@dataclass(frozen=True)
class Shown:
    """One figure as a page shows it."""

    code: str
    label: str
    unit: str
    printed: str
    grade: str
    reported: int
    expected: int
    is_missing: bool
    source: str
    level: int = 0

    @property
    def is_partial(self) -> bool:
        return not self.is_missing and self.reported < self.expected


def language() -> str:
    """Either "vi" or "en": the language of the page."""
    return "en" if (get_language() or "vi").startswith("en") else "vi"


def label(indicator: Indicator) -> str:
    return indicator.label_en if language() == "en" else indicator.label_vi


def shown(indicator: Indicator, value: Value, *, name: str = "", level: int = 0) -> Shown:
    """A value ready to print; `name` replaces the indicator's label (a place, in a table of places)."""
    return Shown(
        indicator.code,
        name or label(indicator),
        indicator.unit,
        phrase.printed(indicator, value, language(), pad=False),
        value.grade or "",
        value.reported,
        value.expected,
        value.is_missing,
        indicator.source,
        level,
    )


def chapters(sheet: Sheet) -> dict[str, list[Shown]]:
    """The figures of the place by the first word of their codes, in the order of the catalogue."""
    found: dict[str, list[Shown]] = {}
    for indicator in sheet.catalogue.values():
        found.setdefault(indicator.code.split(".")[0], []).append(shown(indicator, sheet.value(indicator.code)))
    return found


def down(sheet: Sheet, code: str) -> Iterator[tuple[str, bool, Shown]]:
    """(key, is it an area, figure) of the place and everything below that was asked, from the top down."""
    indicator = sheet.catalogue[code]
    yield from _down(sheet, indicator, sheet.place, 0)


def _down(sheet: Sheet, indicator: Indicator, key: str, level: int) -> Iterator[tuple[str, bool, Shown]]:
    value = sheet.value(indicator.code, key)
    if not value.expected and value.is_missing:
        return
    yield key, True, shown(indicator, value, name=sheet.tree.areas[key].name, level=level)
    for body in sheet.tree.bodies_at(key):
        told = sheet.values.get((indicator.code, body.key))
        if told is not None:
            yield body.key, False, shown(indicator, told, name=body.name, level=level + 1)
    for area in sheet.tree.children(key):
        yield from _down(sheet, indicator, area.key, level + 1)


def periods() -> list[Period]:
    """The half-years and years in which lines happened, newest first. One query."""
    ends = Entry.objects.filter(withdrawn=False).aggregate(first=Min("day"), last=Max("day"))
    if ends["first"] is None:
        return []
    years = range(ends["last"].year, ends["first"].year - 1, -1)
    return [Period.parse(f"{year}{part}") for year in years for part in ("-H2", "-H1")]


def day_of(text: str | None, *, place: str | None = None) -> date:
    """The day a reader asks for, else the last day on which the place stood, else the last day a line was recorded for."""
    try:
        return dates.read(text) if text else _last_day(place)
    except dates.DateFault:
        raise Http404 from None


def _last_day(place: str | None) -> date:
    last = Entry.objects.filter(withdrawn=False).aggregate(last=Max("day"))["last"] or timezone.localdate()
    ended = AreaVersion.objects.filter(area__key=place, ended=True).aggregate(first=Min("since"))["first"]
    return min(last, ended - timedelta(days=1)) if ended else last


@dataclass(frozen=True)
class Branch:
    """A place in the tree with those below it."""

    area: Area
    bodies: tuple[Body, ...]
    branches: tuple[Branch, ...]


def forest(tree: Tree, request: HttpRequest) -> list[Branch]:
    """The topmost areas that the reader may see, with everything below; villages are counted, not listed."""
    seen = {key for key in tree.areas if may_read(request, key, tree.day)}
    tops = [a for a in tree.areas.values() if a.key in seen and (a.parent is None or a.parent not in seen)]
    return [_branch(tree, area) for area in tops]


def _branch(tree: Tree, area: Area) -> Branch:
    below = tuple(_branch(tree, child) for child in tree.children(area.key) if child.level is not Level.VILLAGE)
    return Branch(area, tuple(tree.bodies_at(area.key)), below)


def may_read(request: HttpRequest, place: str, day: date) -> bool:
    """Would the door open? For lists that show only what can be opened."""
    try:
        admit(request, place, day, needs=Need.READ)
    except (Http404, PermissionDenied):
        return False
    return True


def place(key: str, day: date) -> dict[str, Any]:
    """What the page of a place shows."""
    tree = tree_on(day)
    if key not in tree.areas:
        raise Http404
    kept = Entry.objects.filter(withdrawn=False, body__key__in=[b.key for b in tree.bodies_below(key)])
    counts = dict(kept.values_list("register").annotate(lines=Count("pk")))
    return {
        "day": day,
        "area": tree.areas[key],
        "above": list(tree.above(key))[::-1],
        "children": tree.children(key),
        "bodies": tree.bodies_at(key),
        "registers": [(REGISTERS[code].label_vi, counts[code]) for code in REGISTERS if code in counts],
        "silent": [REGISTERS[code].label_vi for code in REGISTERS if code not in counts],
        "versions": AreaVersion.objects.filter(area__key=key).order_by("since"),
        "from": [s for s in successions() if s.heir == key],
        "into": [s for s in successions() if s.predecessor == key],
        "names": area_names(),
        "periods": [p for p in periods() if CALENDAR.window(p).contains(day)] or periods()[:2],
    }


def area_names() -> dict[str, str]:
    """Key → the newest name of every area, dissolved ones too. One query."""
    rows = AreaVersion.objects.order_by("since").exclude(name="")
    return dict(rows.values_list("area__key", "name"))
