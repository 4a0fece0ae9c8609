"""areas.csv, bodies.csv, successions.csv, matters.csv → unsaved rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from danchu.config.loading import cells, sheets
from danchu.config.loading.faults import Faults
from danchu.config.loading.scribe import Scribe
from danchu.config.loading.world import Lives, World
from danchu.core.period import REGIMES
from danchu.core.place import Extent, Level
from danchu.matters.models import Matter
from danchu.places import models

LEVELS = {level.value: level.value for level in Level}
EXTENTS = {extent.value: extent.value for extent in Extent}


def read_areas(folder: Path, world: World, faults: Faults) -> None:
    needs, knows = ("key", "since", "name", "kind", "level", "parent"), ("official_code", "ended")
    rows = list(sheets.read(folder, "areas.csv", needs=needs, knows=knows, faults=faults))
    for row in rows:
        world.areas.setdefault(row["key"], models.Area(key=row["key"]))
    seen: set[tuple[str, str]] = set()
    for position, row in enumerate(rows):
        scribe = Scribe(row, faults)
        key, since = scribe.key("key"), scribe.day("since", needed=True)
        _once(scribe, "key", (key, str(since)), seen)
        version = models.AreaVersion(
            area=world.areas[row["key"]],
            since=since,
            name=scribe.text("name", longest=120, needed=True),
            kind=scribe.text("kind", longest=20, needed=True),
            level=scribe.one_of("level", LEVELS, "cấp", needed=True) or "",
            parent=scribe.one_of("parent", world.areas, "địa bàn"),
            official_code=scribe.text("official_code", longest=10),
            position=position,
            ended=scribe.read("ended", cells.yes_or_no, default=False),
        )
        if row["parent"] and row["parent"] == key:
            scribe.fault("parent", "Địa bàn không thể nằm trong chính nó.")
        if scribe.is_clean:
            world.area_versions.append(version)
    _refuse_circles(world, faults)


def _once(scribe: Scribe, column: str, pair: tuple[str, str], seen: set[tuple[str, str]]) -> None:
    if pair in seen:
        scribe.fault(column, f"«{pair[0]}» đã có một dòng cùng ngày {pair[1]}; mỗi ngày chỉ một dòng.")
    seen.add(pair)


def _refuse_circles(world: World, faults: Faults) -> None:
    """An area that is, through its parents, inside itself would never end."""
    parents: dict[str, set[str]] = {}
    for version in world.area_versions:
        if version.parent is not None:
            parents.setdefault(version.area.key, set()).add(version.parent.key)
    for key in parents:
        seen, queue = set(), list(parents[key])
        while queue:
            above = queue.pop()
            if above == key:
                faults.add("areas.csv", f"Địa bàn «{key}» nằm vòng tròn trong chính nó.", column="parent")
                break
            if above not in seen:
                seen.add(above)
                queue += parents.get(above, ())


def read_bodies(folder: Path, world: World, faults: Faults) -> None:
    needs = ("key", "since", "name", "kind", "level", "area")
    knows = ("short_name", "ended", "regime", "reports_to", "rolls_up")
    rows = list(sheets.read(folder, "bodies.csv", needs=needs, knows=knows, faults=faults))
    for row in rows:
        if row["key"] in world.areas:
            faults.add("bodies.csv", f"Khóa «{row['key']}» đã dùng cho một địa bàn.", row=row.number, column="key")
        world.bodies.setdefault(row["key"], models.Body(key=row["key"]))
    seen: set[tuple[str, str]] = set()
    for position, row in enumerate(rows):
        scribe = Scribe(row, faults)
        key, since = scribe.key("key"), scribe.day("since", needed=True)
        _once(scribe, "key", (key, str(since)), seen)
        version = models.BodyVersion(
            body=world.bodies[row["key"]],
            since=since,
            name=scribe.text("name", longest=200, needed=True),
            short_name=scribe.text("short_name", longest=80),
            kind=scribe.text("kind", longest=30, needed=True),
            level=scribe.one_of("level", LEVELS, "cấp", needed=True) or "",
            area=scribe.one_of("area", world.areas, "địa bàn", needed=True),
            position=position,
            ended=scribe.read("ended", cells.yes_or_no, default=False),
        )
        line = _reporting_line(scribe, world)
        if scribe.is_clean:
            world.body_versions.append(version)
            if line is not None:
                line.since = version.since
                world.reporting_lines.append(line)


def _reporting_line(scribe: Scribe, world: World) -> models.ReportingLine | None:
    row = scribe.row
    if not row["regime"]:
        if row["reports_to"] or row["rolls_up"]:
            scribe.fault("regime", "Nơi báo cáo phải đi cùng chế độ báo cáo (calendar hoặc nd09).")
        return None
    return models.ReportingLine(
        body=world.bodies[row["key"]],
        regime=scribe.one_of("regime", {code: code for code in REGIMES}, "chế độ báo cáo") or "",
        upper=scribe.one_of("reports_to", world.bodies, "đơn vị"),
        rolls_up=scribe.read("rolls_up", cells.yes_or_no, default=True),
    )


def read_successions(folder: Path, world: World, faults: Faults) -> None:
    needs = ("predecessor", "heir", "on", "extent")
    for row in sheets.read(folder, "successions.csv", needs=needs, knows=("decision",), faults=faults):
        scribe = Scribe(row, faults)
        found = models.Succession(
            predecessor=scribe.one_of("predecessor", world.areas, "địa bàn", needed=True),
            heir=scribe.one_of("heir", world.areas, "địa bàn", needed=True),
            on=scribe.day("on", needed=True),
            extent=scribe.one_of("extent", EXTENTS, "mức kế thừa", needed=True) or "",
            decision=scribe.text("decision", longest=200),
        )
        if row["predecessor"] == row["heir"]:
            scribe.fault("heir", "Địa bàn không thể kế thừa chính nó.")
        if scribe.is_clean:
            world.successions.append(found)


def read_matters(folder: Path, world: World, faults: Faults) -> None:
    needs = ("key", "name", "kind", "area", "since")
    for row in sheets.read(folder, "matters.csv", needs=needs, knows=("closed_on", "summary"), faults=faults):
        scribe = Scribe(row, faults)
        key = scribe.key("key", longest=60)
        if key in world.matters:
            scribe.fault("key", f"Việc «{key}» đã có.")
        since, closed = scribe.day("since", needed=True), scribe.day("closed_on")
        if since and closed and closed < since:
            scribe.fault("closed_on", "Ngày kết thúc không thể trước ngày bắt đầu.")
        world.matters[key] = Matter(
            key=key,
            name=scribe.text("name", needed=True),
            kind=scribe.text("kind", longest=30, needed=True),
            area=scribe.one_of("area", world.areas, "địa bàn", needed=True),
            since=since,
            closed_on=closed,
            summary=scribe.text("summary", longest=5000),
        )


def lives(world: World) -> tuple[Lives, Lives]:
    """When each area and each body stood, from the folder and from the database."""
    old_areas, old_bodies = models.AreaVersion.objects.all(), models.BodyVersion.objects.all()
    stored_areas = old_areas.values_list("area__key", "since", "ended") if world.stored else ()
    stored_bodies = old_bodies.values_list("body__key", "since", "ended") if world.stored else ()
    areas = [(v.area.key, v.since, v.ended) for v in world.area_versions]
    bodies = [(v.body.key, v.since, v.ended) for v in world.body_versions]
    return Lives.of([*stored_areas, *areas]), Lives.of([*stored_bodies, *bodies])


def homes(world: World) -> dict[str, list[tuple[date, models.Area]]]:
    """Body key → since when it answers for which area, oldest first; that of its day is the default area of a line."""
    stored = models.BodyVersion.objects.select_related("area", "body") if world.stored else ()
    found: dict[str, list[tuple[date, models.Area]]] = {}
    for version in sorted((*stored, *world.body_versions), key=lambda v: v.since):
        found.setdefault(version.body.key, []).append((version.since, version.area))
    return found
