"""Places as they stood on one day: areas and the bodies that sit in them. One tree per day, never reused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property


class Level(StrEnum):
    """Levels are data: the district existed for every report before 1 July 2025."""

    COUNTRY = "quoc_gia"
    PROVINCE = "tinh"
    DISTRICT = "huyen"
    COMMUNE = "xa"
    VILLAGE = "thon"


class Extent(StrEnum):
    """How much of a dissolved place fell to an heir. A partial one has no default weight."""

    FULL = "full"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Area:
    """A piece of the country with its name on the tree's day; `parent` is the key of the area above or None."""

    key: str
    name: str
    kind: str
    level: Level
    parent: str | None
    official_code: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation; `area` is the area it answers for, `rolls_up` whether its figures enter the area's report."""

    key: str
    name: str
    kind: str
    level: Level
    area: str
    short_name: str = ""
    rolls_up: bool = True


@dataclass(frozen=True, slots=True)
class Succession:
    """`predecessor` passed to `heir` on day `on` (the first day of the heir), by the named decision."""

    predecessor: str
    heir: str
    on: date
    extent: Extent
    decision: str = ""


@dataclass(frozen=True)
class Tree:
    """Areas and bodies alive on `day`."""

    day: date
    areas: dict[str, Area]
    bodies: dict[str, Body]

    @classmethod
    def of(cls, day: date, areas: Iterable[Area], bodies: Iterable[Body]) -> Tree:
        return cls(day, {a.key: a for a in areas}, {b.key: b for b in bodies})

    def children(self, key: str) -> list[Area]:
        """The areas directly below, in the order in which they were given."""
        return self._children.get(key, [])

    def below(self, key: str) -> Iterator[Area]:
        """The area itself and every area under it, from the top down."""
        yield self.areas[key]
        for child in self.children(key):
            yield from self.below(child.key)

    def above(self, key: str) -> Iterator[Area]:
        """The areas over this one, nearest first."""
        parent = self.areas[key].parent
        while parent is not None and parent in self.areas:
            yield self.areas[parent]
            parent = self.areas[parent].parent

    def bodies_at(self, key: str) -> list[Body]:
        """Bodies that answer for exactly this area."""
        return self._bodies.get(key, [])

    def bodies_below(self, key: str) -> list[Body]:
        """Bodies of this area and of every area under it."""
        keys = {area.key for area in self.below(key)}
        return [body for body in self.bodies.values() if body.area in keys]

    @cached_property
    def _children(self) -> dict[str, list[Area]]:
        found: dict[str, list[Area]] = {}
        for area in self.areas.values():
            if area.parent is not None:
                found.setdefault(area.parent, []).append(area)
        return found

    @cached_property
    def _bodies(self) -> dict[str, list[Body]]:
        found: dict[str, list[Body]] = {}
        for body in self.bodies.values():
            found.setdefault(body.area, []).append(body)
        return found


def heirs_of(key: str, successions: Iterable[Succession], day: date) -> dict[str, Extent]:
    """Who holds on `day` what `key` once held, following successions through; the place itself if it lives on.

    A chain is full only when every link is full.
    """
    links = [s for s in successions if s.on <= day]
    found: dict[str, Extent] = {}
    queue: list[tuple[str, Extent, date]] = [(key, Extent.FULL, date.min)]
    while queue:
        name, extent, since = queue.pop()
        nexts = [s for s in links if s.predecessor == name and s.on > since and s.heir != name]
        if not nexts:
            found[name] = Extent.FULL if Extent.FULL in (extent, found.get(name)) else Extent.PARTIAL
        for link in nexts:
            whole = extent is Extent.FULL and link.extent is Extent.FULL
            queue.append((link.heir, Extent.FULL if whole else Extent.PARTIAL, link.on))
    return found
