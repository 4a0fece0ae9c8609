"""Everything a folder says, read and checked but not stored: unsaved rows that know each other by key."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from danchu.config.loading.lives import Lives
from danchu.figures.models import LocalIndicator
from danchu.matters.models import Matter
from danchu.places import models as places
from danchu.registers.line import Line, Part
from danchu.registers.models import Entry, Nil
from danchu.reports.models import Narrative, Phrase, Plan


@dataclass
class Book:
    """The lines of one register in a folder, each with the row it came from; parts by name."""

    lines: list[tuple[Line, Any]] = field(default_factory=list)
    parts: dict[str, list[tuple[Part, Any]]] = field(default_factory=dict)


@dataclass
class World:
    """Rows to be stored. What the database already holds can be referred to by the same keys."""

    areas: dict[str, places.Area] = field(default_factory=dict)
    bodies: dict[str, places.Body] = field(default_factory=dict)
    matters: dict[str, Matter] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)  # of this folder only
    lines: dict[str, Line] = field(default_factory=dict)  # code → line, to refer to and to hang parts on
    area_versions: list[places.AreaVersion] = field(default_factory=list)
    body_versions: list[places.BodyVersion] = field(default_factory=list)
    reporting_lines: list[places.ReportingLine] = field(default_factory=list)
    successions: list[places.Succession] = field(default_factory=list)
    books: dict[str, Book] = field(default_factory=dict)
    nils: list[tuple[Nil, Any]] = field(default_factory=list)
    indicators: list[LocalIndicator] = field(default_factory=list)
    narratives: list[Narrative] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    plan: Plan | None = None
    is_illustrative: bool = False
    area_lives: Lives = field(default_factory=Lives)
    body_lives: Lives = field(default_factory=Lives)
    homes: dict[str, list[tuple[date, places.Area]]] = field(default_factory=dict)
    # Places whose own rows are at fault: nothing more is said about the days on which they stood.
    doubtful: set[str] = field(default_factory=set)
    stored_areas: dict[tuple[str, date], places.AreaVersion] = field(default_factory=dict)
    stored_bodies: dict[tuple[str, date], places.BodyVersion] = field(default_factory=dict)

    @classmethod
    def of_database(cls) -> World:
        """Places and matters already stored, to refer to; nothing in it is stored again. Five queries."""
        world = cls()
        world.areas = {area.key: area for area in places.Area.objects.all()}
        world.bodies = {body.key: body for body in places.Body.objects.all()}
        world.matters = {matter.key: matter for matter in Matter.objects.select_related("area")}
        areas = places.AreaVersion.objects.select_related("area", "parent")
        bodies = places.BodyVersion.objects.select_related("body", "area")
        world.stored_areas = {(version.area.key, version.since): version for version in areas}
        world.stored_bodies = {(version.body.key, version.since): version for version in bodies}
        return world

    @property
    def is_new(self) -> bool:
        """Is there nothing before this folder? Then it must bring the places and the report itself."""
        return not self.stored_areas

    def all_areas(self) -> list[places.AreaVersion]:
        return sorted([*self.stored_areas.values(), *self.area_versions], key=lambda version: version.since)

    def all_bodies(self) -> list[places.BodyVersion]:
        return sorted([*self.stored_bodies.values(), *self.body_versions], key=lambda version: version.since)
