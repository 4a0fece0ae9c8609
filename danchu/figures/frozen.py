"""A figure at its last freeze and now: the value then, the versions pinned, the lines that came and went since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from danchu.core.indicator import Indicator
from danchu.core.period import Period, Regime
from danchu.core.sheet import Sheet
from danchu.core.value import Value, Why
from danchu.figures import export
from danchu.figures.evidence import LineRef
from danchu.figures.models import Figure, Pin, Snapshot
from danchu.figures.shown import Shown, written
from danchu.registers.models import Entry


@dataclass(frozen=True)
class Freeze:
    """`pins`: entry → version then. `gone`: codes of lines counted then and no longer; `come`: those counted only now.

    `changed`: codes of lines counted then and now that say something else today.
    """

    snapshot: Snapshot
    figure: Shown
    pins: dict[int, int]
    gone: tuple[str, ...]
    come: tuple[str, ...]
    changed: tuple[str, ...]
    is_same: bool

    @property
    def are_lines_same(self) -> bool:
        return not (self.gone or self.come or self.changed)

    def plain(self) -> dict[str, Any]:
        return {
            "taken_at": self.snapshot.taken_at.isoformat(),
            "printed": self.figure.printed,
            "same": self.is_same,
            "gone": list(self.gone),
            "come": list(self.come),
            "changed": list(self.changed),
        }


def last_freeze(sheet: Sheet, code: str, refs: Sequence[LineRef]) -> Freeze | None:
    """The newest snapshot that froze this figure of this place and window. Four queries, one when there is none."""
    rows = Figure.objects.filter(
        indicator=code,
        place=sheet.place,
        snapshot__period=sheet.period.code,
        snapshot__regime=sheet.regime.code,
    )
    figure = rows.select_related("snapshot", "snapshot__taken_by").order_by("-snapshot__taken_at").first()
    if figure is None:
        return None
    then, now = _entries_then(figure, sheet), {ref.entry: ref for ref in refs}
    pins = _pins(figure.snapshot, {ref.register for ref in refs}, then | now.keys())
    return Freeze(
        figure.snapshot,
        written(sheet.catalogue[code], figure.value),
        pins,
        tuple(Entry.objects.filter(pk__in=then - now.keys()).order_by("code").values_list("code", flat=True)),
        tuple(ref.code for pk, ref in now.items() if pk not in then),
        tuple(ref.code for pk, ref in now.items() if pk in then and pins.get(pk, ref.version) != ref.version),
        is_same=_told(figure.value, sheet.catalogue[code]) == _told(sheet.value(code), sheet.catalogue[code]),
    )


@dataclass(frozen=True)
class Kept:
    """A value as it was frozen, and on which day."""

    value: Value
    day: date


def kept_values(place: str, period: Period, under: Regime) -> dict[str, Kept]:
    """Code → every figure of an area or a body as last frozen, also in a snapshot of a place above. One query."""
    rows = Figure.objects.filter(place=place, snapshot__period=period.code, snapshot__regime=under.code)
    rows = rows.select_related("snapshot").order_by("snapshot__taken_at", "snapshot_id")
    return {row.indicator: Kept(row.value, timezone.localdate(row.snapshot.taken_at)) for row in rows}


def _entries_then(figure: Figure, sheet: Sheet) -> set[int]:
    """Ids of the lines that were counted, at the bodies of the place. One query."""
    bodies = {body.key for body in sheet.tree.bodies_below(sheet.place)}
    rows = Figure.objects.filter(snapshot=figure.snapshot_id, indicator=figure.indicator)
    behind = [lines for place, lines in rows.values_list("place", "lines") if place in bodies]
    return {entry for lines in behind for ids in lines.values() for entry in ids}


def _pins(snapshot: Snapshot, registers: set[str], wanted: set[int]) -> dict[int, int]:
    """Entry → pinned version, for the lines wanted. One query."""
    rows = Pin.objects.filter(snapshot=snapshot, register__in=registers).values_list("versions", flat=True)
    return {entry: version for versions in rows for entry, version in versions if entry in wanted}


def _told(value: Value, indicator: Indicator) -> tuple[int | float | None, Why | None]:
    """What is compared: the number as it is printed, or why there is none."""
    return export.plain_number(indicator, value), value.why
