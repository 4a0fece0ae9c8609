"""bodies.csv → unsaved rows: which bodies there were, for which area, and to whom they report under a regime."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from danchu.config.loading import cells, sheets
from danchu.config.loading.areas import LEVELS
from danchu.config.loading.faults import Faults
from danchu.config.loading.lives import Lives
from danchu.config.loading.scribe import NO_DAY, Scribe
from danchu.config.loading.sheets import Row
from danchu.config.loading.versions import once, unless_stored
from danchu.config.loading.world import World
from danchu.core.period import REGIMES
from danchu.places.kinds import BODY_KINDS
from danchu.places.models import Body, BodyVersion, ReportingLine

KINDS = {kind: kind for kind in BODY_KINDS}
SAME = ("name", "short_name", "kind", "level", "area", "ended")
ITSELF = ("name", "short_name", "kind", "level", "area", "ended")


def read_bodies(folder: Path, world: World, faults: Faults) -> None:
    needs = ("key", "since", "name", "kind", "level", "area")
    knows = ("short_name", "ended", "regime", "reports_to", "rolls_up")
    rows = list(sheets.read(folder, "bodies.csv", needs=needs, knows=knows, faults=faults))
    for row in rows:
        world.bodies.setdefault(row["key"], Body(key=row["key"]))
    lines = ReportingLine.objects.select_related("body", "upper") if not world.is_new else ()
    stored = {(line.body.key, line.regime, line.since): line for line in lines}
    seen: dict[tuple[str, str], int] = {}
    first: dict[tuple[str, str], Row] = {}
    for position, row in enumerate(rows):
        scribe = Scribe(row, faults)
        if not _is_second_regime(row, first):
            version = _body(scribe, world, position, seen)
            world.body_versions += [version] if version is not None else []
        line = _reporting_line(scribe, world)
        old = stored.get((row["key"], line.regime, line.since)) if line is not None else None
        if line is not None and unless_stored(scribe, line, old, ("upper", "rolls_up")) is not None:
            world.reporting_lines.append(line)
    every = world.all_bodies()
    world.body_lives = Lives.of((version.body.key, version.since, version.ended) for version in every)
    for version in every:
        world.homes.setdefault(version.body.key, []).append((version.since, version.area))
    _refuse_circles(world, faults)


def _is_second_regime(row: Row, first: dict[tuple[str, str], Row]) -> bool:
    """A row that repeats the body of an earlier one to tell whom it reports to under another regime."""
    before = first.setdefault((row["key"], row["since"]), row)
    repeats = before is not row and all(before[column] == row[column] for column in ITSELF)
    return repeats and bool(row["regime"]) and before["regime"] != row["regime"]


def _body(scribe: Scribe, world: World, position: int, seen: dict[tuple[str, str], int]) -> BodyVersion | None:
    """The version a row tells; None when it is at fault, or stored already word for word."""
    key, since = scribe.key("key"), scribe.needed_day("since")
    if key in world.areas:
        scribe.fault("key", f"Khóa «{key}» đã dùng cho một địa bàn; đơn vị phải có khóa khác.")
    once(scribe, (key, str(since)), seen)
    version = BodyVersion(
        body=world.bodies[scribe.row["key"]],
        since=since,
        name=scribe.text("name", longest=200, needed=True),
        short_name=scribe.text("short_name", longest=80),
        kind=scribe.one_of("kind", KINDS, "loại đơn vị", needed=True) or "",
        level=scribe.one_of("level", LEVELS, "cấp", needed=True) or "",
        area=scribe.one_of("area", world.areas, "địa bàn", needed=True),
        position=position,
        ended=scribe.flag("ended", default=False),
    )
    area = scribe.row["area"]
    is_known = scribe.is_clean and not version.ended and area not in world.doubtful
    if is_known and not world.area_lives.stood(area, since):
        days = world.area_lives.told(area)
        scribe.fault("area", f"«{area}» không tồn tại vào ngày {since:%d/%m/%Y} ({days}).")
    if not scribe.is_clean:
        world.doubtful.add(key)
        return None
    return unless_stored(scribe, version, world.stored_bodies.get((key, since)), SAME)


def _reporting_line(scribe: Scribe, world: World) -> ReportingLine | None:
    row = scribe.row
    if not row["regime"]:
        if row["reports_to"] or row["rolls_up"]:
            scribe.fault("regime", f"Nơi báo cáo phải đi cùng chế độ báo cáo ({', '.join(REGIMES)}).")
        return None
    line = ReportingLine(
        body=world.bodies[row["key"]],
        regime=scribe.one_of("regime", {code: code for code in REGIMES}, "chế độ báo cáo") or "",
        since=_day_told(row["since"]),
        upper=scribe.one_of("reports_to", world.bodies, "đơn vị"),
        rolls_up=scribe.flag("rolls_up", default=True),
    )
    if row["reports_to"] and row["reports_to"] == row["key"]:
        scribe.fault("reports_to", "Đơn vị không thể báo cáo cho chính mình.")
    return line if scribe.is_clean else None


def _day_told(text: str) -> date:
    """The day of a row whose fault, if it has one, was told with the body itself."""
    try:
        return cells.day(text)
    except cells.CellFault:
        return NO_DAY


def _refuse_circles(world: World, faults: Faults) -> None:
    """Bodies that report to each other in a circle would never reach the top; told once for each circle's body."""
    uppers: dict[tuple[str, str], str] = {}
    for line in sorted(world.reporting_lines, key=lambda found: found.since):
        if line.upper is not None:
            uppers[line.regime, line.body.key] = line.upper.key
    for regime, key in uppers:
        seen, above = {key}, uppers.get((regime, key))
        while above is not None and above not in seen:
            seen.add(above)
            above = uppers.get((regime, above))
        if above == key:
            message = f"«{key}» báo cáo vòng tròn về chính mình theo chế độ {regime}; sửa nơi báo cáo của một đơn vị."
            faults.add("bodies.csv", message, column="reports_to")
