"""A data folder into the database: everything is read and checked first; with one fault nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from danchu.config.loading import places, statements, store
from danchu.config.loading.faults import Fault, Faults, FaultyData, faults_table
from danchu.config.loading.lines import LineReader
from danchu.config.loading.world import World

__all__ = ["Fault", "FaultyData", "Loaded", "faults_table", "load"]


@dataclass(frozen=True)
class Loaded:
    """What was stored; place, period and regime of the report the folder plans ("" without a plan)."""

    lines: int
    registers: int
    place: str
    period: str
    regime: str
    by_register: dict[str, int]


def load(folder: Path, *, replace: bool = False, verb: str = "load") -> Loaded:
    """Read, check and store a folder; `replace` first removes everything stored before (illustrative data only).

    Raises FaultyData with every fault of every file; then nothing was stored.
    """
    faults = Faults()
    if not folder.is_dir():
        faults.add(str(folder), "Không có thư mục này.")
        raise FaultyData(faults.found)
    world = World() if replace else World.of_database()
    _read(folder, world, faults)
    faults.stop_if_any()
    try:
        store.store(world, faults, replace=replace, verb=verb, target=f"folder:{folder.name}"[:120])
    except store.Broken:
        raise FaultyData(faults.found) from None
    return _loaded(world)


def _read(folder: Path, world: World, faults: Faults) -> None:
    places.read_areas(folder, world, faults)
    places.read_bodies(folder, world, faults)
    places.read_successions(folder, world, faults)
    places.read_matters(folder, world, faults)
    under = statements.read_plan(folder, world, faults)
    statements.read_indicators(folder, world, faults)
    reader = LineReader(folder, world, faults)
    reader.read_all()
    statements.read_declared(folder, reader, under, faults)
    statements.read_nils(folder, world, under, faults)
    statements.read_narratives(folder, world, faults)


def _loaded(world: World) -> Loaded:
    counts = {code: len(book.lines) for code, book in world.books.items() if book.lines}
    plan = world.plan
    place, period, regime = (plan.place.key, plan.period, plan.regime) if plan else ("", "", "")
    return Loaded(sum(counts.values()), len(counts), place, period, regime, counts)
