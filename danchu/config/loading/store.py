"""A checked world into the database: bulk inserts inside the caller's transaction; two loads at once queue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection, models

from danchu.config.loading.world import World
from danchu.figures.models import LocalIndicator
from danchu.matters.models import Matter
from danchu.places import models as places
from danchu.registers.models import REGISTERS, Entry, Nil
from danchu.reports.models import Narrative, Phrase, Plan

# Any number will do, as long as every load asks for the same one.
_LOCK = 20221110


def queue() -> None:
    """On PostgreSQL wait for any other load, however long; on SQLite the immediate transaction has done so."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = 0")
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
            cursor.execute("SET LOCAL lock_timeout = DEFAULT")


def store(world: World) -> None:
    """Insert everything new; a plan and the narratives of its period take the place of earlier ones."""
    _insert(places.Area, _new(world.areas.values()))
    _insert(places.Body, _new(world.bodies.values()))
    _insert(places.AreaVersion, world.area_versions)
    _insert(places.BodyVersion, world.body_versions)
    _insert(places.ReportingLine, world.reporting_lines)
    _insert(places.Succession, world.successions)
    _insert(Matter, _new(world.matters.values()))
    _lines(world)
    _insert(Nil, [nil for nil, _ in world.nils])
    _insert(LocalIndicator, world.indicators)
    _report(world)
    _phrases(world)
    _learn(world)


def _learn(world: World) -> None:
    tables: list[type[models.Model]] = [
        places.Area,
        places.AreaVersion,
        places.Body,
        places.BodyVersion,
        Matter,
        Entry,
        Nil,
    ]
    for code, book in world.books.items():
        tables += [REGISTERS[code].model, *REGISTERS[code].parts.values()] if book.lines else []
    learn(tables)


def learn(tables: Iterable[type[models.Model]]) -> None:
    """Let the database look at what it was given; without that it joins large tables by guesswork."""
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"ANALYZE {connection.ops.quote_name(table._meta.db_table)}")


def _new(rows: Iterable[Any]) -> list[Any]:
    return [row for row in rows if row.pk is None]


def _insert(model: type[models.Model], rows: Sequence[Any]) -> None:
    """Insert what has not been; foreign keys take the keys their targets were just given."""
    references = [field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey)]
    for row in rows:
        for field in references:
            if field.is_cached(row):
                setattr(row, field.name, getattr(row, field.name))
    model._default_manager.bulk_create(rows, batch_size=2000)


def _lines(world: World) -> None:
    """Entries in layers: an entry after the one it arises from. Then one insert a table, line or part."""
    for layer in _layers([line.entry for book in world.books.values() for line, _ in book.lines]):
        _insert(Entry, layer)
    for code, book in world.books.items():
        _insert(REGISTERS[code].model, [line for line, _ in book.lines])
        for name, parts in book.parts.items():
            _insert(REGISTERS[code].parts[name], [part for part, _ in parts])


def _layers(entries: list[Entry]) -> list[list[Entry]]:
    """By how many origins of the same load stand above; there are no circles, they were refused."""
    depths: dict[int, int] = {}
    layers: list[list[Entry]] = []
    for entry in entries:
        chain = [entry]
        while id(chain[-1]) not in depths:
            above = chain[-1].arises_from
            if above is None or above.pk is not None:
                depths[id(chain[-1])] = 0
                break
            chain.append(above)
        for found in reversed(chain[:-1]):
            depths[id(found)] = depths[id(found.arises_from)] + 1
        while len(layers) <= depths[id(entry)]:
            layers.append([])
        layers[depths[id(entry)]].append(entry)
    return layers


def _report(world: World) -> None:
    plan = world.plan
    if plan is None:
        return
    Plan.objects.filter(place=plan.place, period=plan.period, regime=plan.regime).delete()
    _insert(Plan, [plan])
    names = [narrative.name for narrative in world.narratives]
    Narrative.objects.filter(place=plan.place, period=plan.period, name__in=names).delete()
    _insert(Narrative, world.narratives)


def _phrases(world: World) -> None:
    """A translation told again takes the place of the earlier one."""
    Phrase.objects.bulk_create(
        world.phrases, update_conflicts=True, unique_fields=["language", "text"], update_fields=["translation"]
    )
