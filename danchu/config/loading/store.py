"""A checked world into the database: one transaction, bulk inserts, all or nothing; two loads at once queue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction

from danchu.config.loading.faults import Faults
from danchu.config.loading.world import World
from danchu.figures.models import Figure, LocalIndicator, Pin, Snapshot
from danchu.journal.actions import record
from danchu.matters.models import Matter
from danchu.places import models as places
from danchu.registers.models import REGISTERS, Attachment, Entry, Nil, Version
from danchu.reports.models import Narrative, Plan

# Any number will do, as long as every load asks for the same one.
_LOCK = 20221110


def store(world: World, faults: Faults, *, replace: bool, verb: str, target: str) -> None:
    """Store everything that is not stored yet. Constraints the rows break become faults, and nothing is stored."""
    try:
        with transaction.atomic():
            _queue()
            if replace:
                wipe()
            _places(world)
            _lines(world)
            _rest(world)
            record(verb=verb, target=target, details={"lines": sum(len(b.lines) for b in world.books.values())})
    except IntegrityError as error:
        _explain(world, faults)
        if not faults.found:
            raise
        raise Broken from error


class Broken(Exception):  # noqa: N818 - the faults say what broke
    """The rows break constraints; the faults are in the collector."""


def _queue() -> None:
    """On PostgreSQL wait for any other load; on SQLite the immediate transaction has done so."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def wipe() -> None:
    """Remove every place, matter, line and figure; the journal stays. Only ever called for illustrative data."""
    parts = [part for register in REGISTERS.values() for part in register.parts.values()]
    lines = [register.model for register in REGISTERS.values()]
    for model in (
        *(Figure, Pin, Snapshot, Attachment, Version, Nil),
        *parts,
        *lines,
        *(Entry, LocalIndicator, Narrative, Plan, Matter),
        *(places.Succession, places.ReportingLine, places.BodyVersion, places.AreaVersion, places.Body, places.Area),
    ):
        rows: Any = model._default_manager.all()
        rows._raw_delete(rows.db)


def _new(rows: Iterable[Any]) -> list[Any]:
    return [row for row in rows if row.pk is None]


def _insert(model: type[models.Model], rows: Sequence[Any]) -> None:
    """Insert what has not been; foreign keys take the keys their targets were just given."""
    for row in rows:
        for field in model._meta.concrete_fields:
            if isinstance(field, models.ForeignKey) and field.is_cached(row):
                setattr(row, field.name, getattr(row, field.name))
    model._default_manager.bulk_create(rows, batch_size=2000)


def _places(world: World) -> None:
    _insert(places.Area, _new(world.areas.values()))
    _insert(places.Body, _new(world.bodies.values()))
    _insert(places.AreaVersion, world.area_versions)
    _insert(places.BodyVersion, world.body_versions)
    _insert(places.ReportingLine, world.reporting_lines)
    _insert(places.Succession, world.successions)
    _insert(Matter, _new(world.matters.values()))


def _lines(world: World) -> None:
    entries = [line.entry for book in world.books.values() for line, _ in book.lines]
    origins = {id(entry): entry.arises_from for entry in entries if entry.arises_from is not None}
    for entry in entries:
        entry.arises_from = None
    _insert(Entry, entries)
    with_origin = [entry for entry in entries if id(entry) in origins]
    for entry in with_origin:
        entry.arises_from = origins[id(entry)]
    Entry.objects.bulk_update(with_origin, ["arises_from"], batch_size=500)
    for code, book in world.books.items():
        _insert(REGISTERS[code].model, [line for line, _ in book.lines])
        for name, parts in book.parts.items():
            _insert(REGISTERS[code].parts[name], [part for part, _ in parts])


def _rest(world: World) -> None:
    _insert(Nil, world.nils)
    _insert(LocalIndicator, world.indicators)
    _insert(Narrative, world.narratives)
    if world.plan is not None:
        _insert(Plan, [world.plan])


def _explain(world: World, faults: Faults) -> None:
    """Which rows break which constraint, in words, at their row."""
    for book in world.books.values():
        for made, row in [*book.lines, *(pair for parts in book.parts.values() for pair in parts)]:
            for constraint in type(made)._meta.constraints:
                if isinstance(constraint, models.CheckConstraint) and not _holds(constraint, made):
                    faults.add(row.file, broken(constraint, type(made)), row=row.number)
        for parts in book.parts.values():
            _explain_doubles(parts, faults)


def _holds(constraint: models.CheckConstraint, made: models.Model) -> bool:
    try:
        constraint.validate(type(made), made)
    except ValidationError:
        return False
    return True


def broken(constraint: models.CheckConstraint, model: type[models.Model]) -> str:
    """«Các cột «x», «y» không khớp nhau»: the columns a broken rule is about, by their Vietnamese names."""
    if constraint.violation_error_message != constraint.default_violation_error_message:
        return str(constraint.violation_error_message)
    names = sorted(_names(constraint.condition))
    fields = {f.name: str(f.verbose_name) for f in model._meta.concrete_fields}
    shown = ", ".join(f"«{fields[name]}» ({name})" for name in names if name in fields)
    return f"Các cột {shown} không khớp nhau; kiểm tra lại số và ngày (quy tắc {constraint.name})."


def _names(node: Any) -> set[str]:
    """Every column a condition speaks of."""
    if isinstance(node, models.F):
        return {node.name.split("__")[0]}
    if isinstance(node, tuple):
        return {node[0].split("__")[0]} | _names(node[1])
    children = getattr(node, "children", None) or getattr(node, "get_source_expressions", list)()
    return set().union(*(_names(child) for child in children)) if children else set()


def _explain_doubles(parts: list[tuple[Any, Any]], faults: Faults) -> None:
    for constraint in type(parts[0][0])._meta.constraints if parts else ():
        if isinstance(constraint, models.UniqueConstraint) and not constraint.condition:
            seen: set[tuple[Any, ...]] = set()
            for part, row in parts:
                key = tuple(str(getattr(part, field)) for field in constraint.fields)
                if key in seen:
                    columns = ", ".join(field for field in constraint.fields if field != "line")
                    faults.add(row.file, f"Dòng này lặp lại một dòng trước (cùng {columns}).", row=row.number)
                seen.add(key)
