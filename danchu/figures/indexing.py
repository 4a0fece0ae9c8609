"""Keeping the index of searches: what came or changed since is folded and stored; `rebuild` starts from nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Exists, F, Max, OuterRef, QuerySet
from django.utils import translation

from danchu.core.place import Level, Tree
from danchu.figures import saying, words
from danchu.figures.index import Found, folded
from danchu.figures.listing import Row, rows
from danchu.matters.models import Matter
from danchu.places.models import AreaVersion, BodyVersion
from danchu.registers.models import REGISTERS, Entry, Version
from danchu.registers.register import Register

# A transaction with lower numbers may be stored after one with higher numbers, so a refresh looks back over so many.
LOOK_BACK = 20_000
CHUNK = 500
_LEVELS = list(Level)


def refresh(*, most: int | None = None) -> int:
    """Index what is not yet in the index or changed since, at most `most` lines; gives how many rows were written.

    Queries when nothing is new: seven.
    """
    with transaction.atomic(), translation.override("vi"):
        return _places() + _matters() + _lines(most)


def rebuild() -> int:
    """Forget the index and make it anew, in one transaction."""
    with transaction.atomic():
        Found.objects.all().delete()
        return refresh()


def waiting() -> bool:
    """Is there anything that `refresh` would index? Only reading, so that a search need not write for nothing."""
    return (
        _new_entries().exists()
        or _edited_entries().exists()
        or _newer(AreaVersion.objects.all(), Found.Kind.AREA).exists()
        or _newer(BodyVersion.objects.all(), Found.Kind.BODY).exists()
        or _renamed_matters().exists()
    )


# -- places and matters -------------------------------------------------------------------------------------------


def _newer(versions: QuerySet[Any], kind: str) -> QuerySet[Any]:
    last = Found.objects.filter(kind=kind).aggregate(last=Max("version"))["last"] or 0
    return versions.filter(pk__gt=last)


def _places() -> int:
    areas = _newer(AreaVersion.objects.select_related("area"), Found.Kind.AREA).filter(ended=False)
    bodies = _newer(BodyVersion.objects.select_related("body", "area"), Found.Kind.BODY).filter(ended=False)
    return _store(_areas(areas)) + _store(_bodies(bodies))


def _areas(versions: Iterable[AreaVersion]) -> Iterator[Found]:
    for version in versions:
        text = f"{version.name} {version.area.key} {version.official_code}"
        yield _found(Found.Kind.AREA, version.area.key, version.area.key, version.since, version, version.name, text)


def _bodies(versions: Iterable[BodyVersion]) -> Iterator[Found]:
    for version in versions:
        kind = words.body_kind(version.kind)
        text = f"{version.name} {version.short_name} {version.body.key} {kind}"
        yield _found(Found.Kind.BODY, version.body.key, version.area.key, version.since, version, version.name, text)


def _found(
    kind: str, key: str, place: str, day: date, version: AreaVersion | BodyVersion, said: str, text: str
) -> Found:
    rank = _LEVELS.index(Level(version.level))
    return Found(
        kind=kind, key=key, place=place, day=day, version=version.pk, rank=rank, said=said, folded=folded(text)
    )


def _renamed_matters() -> QuerySet[Matter]:
    """Those that are new, or are called something else than in the index."""
    same = Found.objects.filter(kind=Found.Kind.MATTER, key=OuterRef("key"), said=OuterRef("name"))
    return Matter.objects.filter(~Exists(same))


def _matters() -> int:
    found = (
        Found(
            kind=Found.Kind.MATTER,
            key=matter.key,
            place=matter.area.key,
            day=matter.since,
            said=matter.name,
            folded=folded(f"{matter.name} {matter.key} {matter.summary} {words.matter_kind(matter.kind)}"),
        )
        for matter in _renamed_matters().select_related("area")
    )
    return _store(found)


# -- lines --------------------------------------------------------------------------------------------------------


def _new_entries() -> QuerySet[Entry]:
    last = Found.objects.aggregate(last=Max("entry"))["last"] or 0
    standing = Entry.objects.filter(withdrawn=False).exclude(secrecy="personal")
    return standing.filter(pk__gt=last - LOOK_BACK, found__isnull=True)


def _edited_entries() -> QuerySet[Entry]:
    last = Version.objects.aggregate(last=Max("pk"))["last"] or 0
    changed = Entry.objects.filter(versions__pk__gt=last - LOOK_BACK, found__version__lt=F("version"))
    return changed.distinct()


def _lines(most: int | None) -> int:
    edited = dict(_edited_entries().values_list("pk", "register"))
    Found.objects.filter(entry__in=edited).delete()
    new = _new_entries().order_by("pk").values_list("pk", "register")
    by_register: dict[str, list[int]] = {}
    for pk, register in new if most is None else new[:most]:
        by_register.setdefault(register, []).append(pk)
    return sum(
        _store(_folded(REGISTERS[register], entries[start : start + CHUNK]))
        for register, entries in by_register.items()
        for start in range(0, len(entries), CHUNK)
    )


def _folded(register: Register, entries: list[int]) -> Iterator[Found]:
    spine = Entry.objects.filter(pk__in=entries).select_related("area").in_bulk()
    kind = Found.Kind.PAPER if register.code == "documents" else Found.Kind.LINE
    for row in rows(register.code, entries, NOWHERE):
        entry = spine[row.entry]
        yield Found(
            kind=kind,
            key=entry.code,
            entry=entry,
            place=entry.area.key,
            day=entry.day,
            version=entry.version,
            folded=folded(" ".join(_texts(row, register))),
        )


# Names of places are searched as places; a line is found by what it says.
NOWHERE = Tree.of(date.min, (), ())


def _texts(row: Row, register: Register) -> Iterator[str]:
    """Everything a line says in words, its parts too; numbers and days alone are not searched for."""
    yield from (row.code, row.note, row.matter, str(register.label_vi))
    yield from _words(row, register.model, register.personal)
    for name, model in register.parts.items():
        for part in getattr(row, name):
            yield from _words(part, model, ())


def _words(row: Row, model: Any, hidden: tuple[str, ...]) -> Iterator[str]:
    for field in saying.fields_of(model, hidden):
        said = getattr(row, field.name, None)
        if isinstance(said, str) and said:
            yield saying.text_of(row, field.name)


def _store(found: Iterable[Found]) -> int:
    """Write the rows over those of the same thing; of two wordings of one thing the later stands."""
    newest = {(row.kind, row.key): row for row in found}
    for kind in {kind for kind, _key in newest}:
        keys = [key for k, key in newest if k == kind]
        for start in range(0, len(keys), CHUNK):
            Found.objects.filter(kind=kind, key__in=keys[start : start + CHUNK]).delete()
    return len(Found.objects.bulk_create(newest.values(), batch_size=CHUNK))
