"""matters.csv → unsaved rows: what the acts are about."""

from __future__ import annotations

from pathlib import Path

from danchu.config.loading import sheets
from danchu.config.loading.faults import Faults
from danchu.config.loading.scribe import NO_DAY, Scribe
from danchu.config.loading.versions import unless_stored
from danchu.config.loading.world import World
from danchu.matters.models import Matter

SAME = ("name", "kind", "area", "since", "closed_on", "summary")


def read_matters(folder: Path, world: World, faults: Faults) -> None:
    needs = ("key", "name", "kind", "area", "since")
    seen: dict[str, int] = {}
    for row in sheets.read(folder, "matters.csv", needs=needs, knows=("closed_on", "summary"), faults=faults):
        scribe = Scribe(row, faults)
        key = scribe.key("key", longest=60)
        if key in seen:
            scribe.fault("key", f"Việc «{key}» đã có ở dòng {seen[key]}.")
        found = _matter(scribe, world)
        if key not in seen and unless_stored(scribe, found, world.matters.get(key), SAME) is not None:
            world.matters[key] = found
        seen.setdefault(key, row.number)


def _matter(scribe: Scribe, world: World) -> Matter:
    """The matter of a row; one that is at fault is made too, so that lines about it are not at fault as well."""
    since, closed = scribe.needed_day("since"), scribe.day("closed_on")
    area = scribe.one_of("area", world.areas, "địa bàn", needed=True)
    if closed and since != NO_DAY and closed < since:
        scribe.fault("closed_on", "Ngày kết thúc không thể trước ngày bắt đầu.")
    if since != NO_DAY and area and area.key not in world.doubtful and not world.area_lives.stood(area.key, since):
        days = world.area_lives.told(area.key)
        scribe.fault("area", f"«{area.key}» không tồn tại vào ngày {since:%d/%m/%Y} ({days}).")
    return Matter(
        key=scribe.row["key"],
        name=scribe.text("name", needed=True),
        kind=scribe.text("kind", longest=30, needed=True),
        area=area,
        since=since,
        closed_on=closed,
        summary=scribe.text("summary", longest=5000),
    )
