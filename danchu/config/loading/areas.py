"""areas.csv and successions.csv → unsaved rows: which areas there were, from which day, inside which other."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from danchu.config.loading import sheets
from danchu.config.loading.faults import Faults
from danchu.config.loading.lives import Lives
from danchu.config.loading.scribe import Scribe
from danchu.config.loading.sheets import Row
from danchu.config.loading.versions import once, unless_stored
from danchu.config.loading.world import World
from danchu.core.place import Extent, Level
from danchu.places.kinds import AREA_KINDS
from danchu.places.models import Area, AreaVersion, Succession

LEVELS = {level.value: level for level in Level}
RANKS = {level.value: rank for rank, level in enumerate(Level)}  # the country first, the village last
EXTENTS = {extent.value: extent for extent in Extent}
KINDS = {kind: kind for kind in AREA_KINDS}
SAME = ("name", "kind", "level", "parent", "official_code", "ended")


def read_areas(folder: Path, world: World, faults: Faults) -> None:
    needs, knows = ("key", "since", "name", "kind", "level", "parent"), ("official_code", "ended")
    rows = list(sheets.read(folder, "areas.csv", needs=needs, knows=knows, faults=faults))
    for row in rows:
        world.areas.setdefault(row["key"], Area(key=row["key"]))
    seen: dict[tuple[str, str], int] = {}
    read = [(_area(Scribe(row, faults), world, position, seen), row) for position, row in enumerate(rows)]
    new = [(version, row) for version, row in read if version is not None]
    world.area_versions = [version for version, _ in new]
    every = world.all_areas()
    world.area_lives = Lives.of((version.area.key, version.since, version.ended) for version in every)
    by_key: dict[str, list[AreaVersion]] = {}
    for version in every:
        by_key.setdefault(version.area.key, []).append(version)
    for version, row in new:
        _check_parent(Scribe(row, faults), version, world, by_key)


def _area(scribe: Scribe, world: World, position: int, seen: dict[tuple[str, str], int]) -> AreaVersion | None:
    """The version a row tells; None when it is at fault, or stored already word for word."""
    key, since = scribe.key("key"), scribe.needed_day("since")
    once(scribe, (key, str(since)), seen)
    version = AreaVersion(
        area=world.areas[scribe.row["key"]],
        since=since,
        name=scribe.text("name", longest=120, needed=True),
        kind=scribe.one_of("kind", KINDS, "loại địa bàn", needed=True) or "",
        level=scribe.one_of("level", LEVELS, "cấp", needed=True) or "",
        parent=scribe.one_of("parent", world.areas, "địa bàn"),
        official_code=scribe.text("official_code", longest=10),
        position=position,
        ended=scribe.flag("ended", default=False),
    )
    if version.parent is version.area:
        scribe.fault("parent", "Địa bàn không thể nằm trong chính nó.")
    if not scribe.is_clean:
        world.doubtful.add(key)
        return None
    return unless_stored(scribe, version, world.stored_areas.get((key, since)), SAME)


def _check_parent(scribe: Scribe, version: AreaVersion, world: World, by_key: dict[str, list[AreaVersion]]) -> None:
    """The area above stood on that day, and stayed above for as long as this version holds."""
    above = version.parent
    if above is None or version.ended or above.key in world.doubtful:
        return
    if not world.area_lives.stood(above.key, version.since):
        days = world.area_lives.told(above.key)
        scribe.fault("parent", f"«{above.key}» không tồn tại vào ngày {version.since:%d/%m/%Y} ({days}).")
        return
    later = [other.since for other in by_key[version.area.key] if other.since > version.since]
    for other, until in _spans(by_key[above.key]):
        overlaps = (not later or other.since < later[0]) and (until is None or until > version.since)
        if overlaps and not other.ended and RANKS[other.level] >= RANKS[version.level]:
            scribe.fault("parent", f"«{above.key}» (cấp {other.level}) không đứng trên cấp {version.level}.")
            return


def _spans(versions: list[AreaVersion]) -> list[tuple[AreaVersion, date | None]]:
    """Each version with the day on which the next begins, None for the last."""
    nexts = [version.since for version in versions[1:]]
    return list(zip(versions, [*nexts, None], strict=True))


def read_successions(folder: Path, world: World, faults: Faults) -> None:
    needs = ("predecessor", "heir", "on", "extent")
    stored = {
        (found.predecessor.key, found.heir.key, found.on): found
        for found in Succession.objects.select_related("predecessor", "heir")
        if not world.is_new
    }
    seen: dict[tuple[str, str], int] = {}
    for row in sheets.read(folder, "successions.csv", needs=needs, knows=("decision",), faults=faults):
        found = _succession(Scribe(row, faults), world, seen)
        if found is not None:
            old = stored.get((found.predecessor.key, found.heir.key, found.on))
            if unless_stored(Scribe(row, faults), found, old, ("extent", "decision")) is not None:
                world.successions.append(found)


def _succession(scribe: Scribe, world: World, seen: dict[tuple[str, str], int]) -> Succession | None:
    row: Row = scribe.row
    found = Succession(
        predecessor=scribe.one_of("predecessor", world.areas, "địa bàn", needed=True),
        heir=scribe.one_of("heir", world.areas, "địa bàn", needed=True),
        on=scribe.needed_day("on"),
        extent=scribe.one_of("extent", EXTENTS, "mức kế thừa", needed=True) or "",
        decision=scribe.text("decision", longest=200),
    )
    if row["predecessor"] == row["heir"]:
        scribe.fault("heir", "Địa bàn không thể kế thừa chính nó.")
    if not scribe.is_clean:
        return None
    once(scribe, (f"{row['predecessor']} → {row['heir']}", str(found.on)), seen, column="heir")
    if row["heir"] not in world.doubtful and not world.area_lives.stood(row["heir"], found.on):
        scribe.fault("heir", f"«{row['heir']}» không tồn tại vào ngày {found.on:%d/%m/%Y}, nên không kế thừa được.")
    return found if scribe.is_clean else None
