"""Everything a folder says, read and checked but not stored: unsaved rows that know each other by key."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from danchu.figures.models import LocalIndicator
from danchu.matters.models import Matter
from danchu.places import models as places
from danchu.registers.line import Line, Part
from danchu.registers.models import Entry, Nil
from danchu.reports.models import Narrative, Plan


@dataclass
class Book:
    """The lines of one register in a folder, each with the row it came from; parts by name."""

    lines: list[tuple[Line, Any]] = field(default_factory=list)
    parts: dict[str, list[tuple[Part, Any]]] = field(default_factory=dict)


@dataclass
class World:
    """Rows to be stored. Keys and codes of what the database already holds are in the dictionaries too."""

    areas: dict[str, places.Area] = field(default_factory=dict)
    bodies: dict[str, places.Body] = field(default_factory=dict)
    matters: dict[str, Matter] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)  # code → line, to refer to and to hang parts on
    area_versions: list[places.AreaVersion] = field(default_factory=list)
    body_versions: list[places.BodyVersion] = field(default_factory=list)
    reporting_lines: list[places.ReportingLine] = field(default_factory=list)
    successions: list[places.Succession] = field(default_factory=list)
    books: dict[str, Book] = field(default_factory=dict)
    origins: list[tuple[Entry, str, Any]] = field(default_factory=list)  # entry, code it arises from, row
    nils: list[Nil] = field(default_factory=list)
    indicators: list[LocalIndicator] = field(default_factory=list)
    narratives: list[Narrative] = field(default_factory=list)
    plan: Plan | None = None
    stored: bool = False  # does the folder come on top of what the database holds?

    @classmethod
    def of_database(cls) -> World:
        """What is already stored, to refer to; nothing in it is stored again."""
        world = cls(stored=True)
        world.areas = {area.key: area for area in places.Area.objects.all()}
        world.bodies = {body.key: body for body in places.Body.objects.all()}
        world.matters = {matter.key: matter for matter in Matter.objects.all()}
        world.entries = {entry.code: entry for entry in Entry.objects.all()}
        return world


@dataclass
class Lives:
    """When each place stood: (day, stands from that day on), sorted; asked once per line."""

    spans: dict[str, list[tuple[date, bool]]] = field(default_factory=dict)

    @classmethod
    def of(cls, versions: Iterable[tuple[str, date, bool]]) -> Lives:
        lives = cls()
        for key, since, ended in versions:
            lives.spans.setdefault(key, []).append((since, not ended))
        for spans in lives.spans.values():
            spans.sort()
        return lives

    def stood(self, key: str, day: date) -> bool:
        spans = self.spans.get(key, [])
        place = bisect_right(spans, day, key=lambda span: span[0])
        return place > 0 and spans[place - 1][1]
