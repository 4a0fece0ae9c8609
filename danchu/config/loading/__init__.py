"""A data folder into the database: everything is read and checked first; with one fault nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.db import IntegrityError, transaction
from django.utils import translation

from danchu.config.loading import files, rules, store
from danchu.config.loading.areas import read_areas, read_successions
from danchu.config.loading.bodies import read_bodies
from danchu.config.loading.faults import Fault, Faults, FaultyData, faults_table
from danchu.config.loading.indicators import read_indicators
from danchu.config.loading.lines import LineReader
from danchu.config.loading.matters import read_matters
from danchu.config.loading.narratives import read_narratives
from danchu.config.loading.phrases import read_phrases
from danchu.config.loading.plan import read_plan
from danchu.config.loading.statements import read_declared, read_nils
from danchu.config.loading.wiping import RealData, wipe
from danchu.config.loading.world import World
from danchu.journal.actions import record
from danchu.journal.queries import ILLUSTRATION, LOAD

__all__ = ["Fault", "FaultyData", "Loaded", "RealData", "faults_table", "load", "wipe"]


@dataclass(frozen=True)
class Loaded:
    """What was stored; place, period and regime of the report the folder plans ("" without a plan)."""

    lines: int
    registers: int
    place: str
    period: str
    regime: str
    by_register: dict[str, int]
    areas: int = 0
    bodies: int = 0
    matters: int = 0
    nils: int = 0
    is_illustrative: bool = False


def load(folder: Path, *, replace: bool = False) -> Loaded:
    """Read, check and store a folder in one transaction; a second load at the same time waits for the first.

    `replace` first takes out an earlier illustration (RealData when there is anything else). Without it the folder
    comes on top of what is stored: places and matters told again in the same words are passed over, codes of lines may
    not repeat. Raises FaultyData with every fault of every file; then nothing was stored. OSError and DatabaseError
    pass through.
    """
    faults = Faults()
    if not folder.is_dir():
        faults.add(str(folder), "Không có thư mục này; kiểm tra đường dẫn.")
        faults.stop_if_any()
    with transaction.atomic(), translation.override("vi"):  # choices are read by their Vietnamese labels
        store.queue()
        if replace:
            wipe()
        world = World.of_database()
        _read(folder, world, faults)
        faults.stop_if_any()
        _store(folder, world, faults)
    return _loaded(world)


def _read(folder: Path, world: World, faults: Faults) -> None:
    files.check(folder, world, faults)
    read_areas(folder, world, faults)
    read_bodies(folder, world, faults)
    read_successions(folder, world, faults)
    read_matters(folder, world, faults)
    under = read_plan(folder, world, faults)
    read_indicators(folder, world, faults)
    reader = LineReader(folder, world, faults)
    reader.read_all()
    read_declared(folder, reader, under, faults)
    reader.references.resolve()
    read_nils(folder, world, under, faults)
    read_narratives(folder, world, reader.spine.codes, faults)
    read_phrases(folder, world, faults)
    rules.check(world, faults)


def _store(folder: Path, world: World, faults: Faults) -> None:
    """The database has the last word: a rule that was not foreseen is told too, and everything is undone."""
    lines = sum(len(book.lines) for book in world.books.values())
    try:
        with transaction.atomic():
            store.store(world)
            verb = ILLUSTRATION if world.is_illustrative else LOAD
            record(verb=verb, target=f"folder:{folder.resolve().name}"[:120], details={"lines": lines})
    except IntegrityError as error:
        faults.add(folder.name, f"Cơ sở dữ liệu từ chối dữ liệu này: {str(error).splitlines()[0]}.")
        raise FaultyData(faults.found) from error


def _loaded(world: World) -> Loaded:
    counts = {code: len(book.lines) for code, book in world.books.items() if book.lines}
    plan = world.plan
    place, period, regime = (plan.place.key, plan.period, plan.regime) if plan else ("", "", "")
    return Loaded(
        sum(counts.values()),
        len(counts),
        place,
        period,
        regime,
        counts,
        areas=len({version.area.key for version in world.area_versions}),
        bodies=len({version.body.key for version in world.body_versions}),
        matters=sum(matter.pk is not None for matter in world.matters.values()),
        nils=len(world.nils),
        is_illustrative=world.is_illustrative,
    )
