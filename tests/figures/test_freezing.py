"""A frozen figure stays what it was while lines go on being edited, and the next period opens right."""

from __future__ import annotations

from datetime import date

import pytest

from danchu.core.period import CALENDAR, Period
from danchu.figures import actions as figures
from danchu.figures import queries
from danchu.figures.models import Figure, Snapshot
from danchu.registers import actions
from danchu.registers.models import Entry
from tests.world import World

H1, H2 = Period.parse("2024-H1"), Period.parse("2024-H2")
CODES = ["petitions.total", "petitions.resolved", "petitions.pending", "petitions.carried"]


def amounts(period: Period) -> dict[str, int]:
    sheet = queries.sheet("xa-a", period, CALENDAR, only=CODES)
    return {code: int(sheet.value(code).amount or 0) for code in CODES}


def frozen(snapshot: Snapshot) -> dict[str, int]:
    rows = Figure.objects.filter(snapshot=snapshot, place="xa-a", indicator__in=CODES)
    return {row.indicator: int(row.value.amount or 0) for row in rows}


def test_received_before_and_decided_after_the_cut_off(world: World) -> None:
    entry = world.petition("d1", "ubnd-a", date(2024, 6, 1))
    snapshot = figures.freeze(place="xa-a", period=H1, under=CALENDAR)
    told = {"petitions.total": 1, "petitions.resolved": 0, "petitions.pending": 1, "petitions.carried": 0}
    assert frozen(snapshot) == told

    actions.edit(entry=entry, changes={"decided_on": date(2024, 7, 10)}, why="đã giải quyết", by=world.an)
    assert amounts(H1) == told  # decided in the next window: the half-year itself does not change
    assert amounts(H2) == {
        "petitions.total": 1,
        "petitions.resolved": 1,
        "petitions.pending": 0,
        "petitions.carried": 1,
    }
    assert frozen(snapshot) == told


def test_a_later_correction_moves_the_count_but_not_the_frozen_figure(world: World) -> None:
    entry = world.petition("d1", "ubnd-a", date(2024, 6, 1))
    snapshot = figures.freeze(place="xa-a", period=H1, under=CALENDAR)
    actions.edit(entry=entry, changes={"decided_on": date(2024, 6, 20)}, why="ghi thiếu ngày", by=world.an)
    world.petition("d2", "ubnd-a", date(2024, 6, 2))  # written down only after the freeze
    assert amounts(H1)["petitions.resolved"] == 1
    assert amounts(H1)["petitions.total"] == 2

    again = figures.recount(snapshot)
    assert {code: int(again.value(code).amount or 0) for code in CODES} == frozen(snapshot)
    assert Entry.objects.get(code="d1").version == 2  # the recount left nothing behind
    assert amounts(H1)["petitions.total"] == 2


def test_a_line_withdrawn_later_is_still_in_the_recount(world: World) -> None:
    entry = world.petition("d1", "ubnd-a", date(2024, 6, 1))
    snapshot = figures.freeze(place="xa-a", period=H1, under=CALENDAR)
    actions.withdraw(entry=entry, why="trùng", by=world.an)
    assert amounts(H1)["petitions.total"] == 0
    assert figures.recount(snapshot).value("petitions.total").amount == 1


def test_a_later_statement_of_nil_does_not_change_the_recount(world: World) -> None:
    snapshot = figures.freeze(place="xa-a", period=H1, under=CALENDAR)
    actions.state_nil(
        register="petitions",
        body=world.bodies["ubnd-a"],
        window=CALENDAR.window(H1),
        stated_by="Công chức",
        stated_on=date(2024, 8, 1),
    )
    assert queries.sheet("xa-a", H1, CALENDAR).value("petitions.total").amount == 0
    assert figures.recount(snapshot).value("petitions.total").is_missing


def test_every_frozen_value_is_kept_whole(world: World) -> None:
    world.reception("r1", "ubnd-a", date(2024, 3, 1), visits=2, people=3)
    snapshot = figures.freeze(place="tinh", period=H1, under=CALENDAR)
    sheet = queries.sheet("tinh", H1, CALENDAR)
    rows = {(row.indicator, row.place): row.value for row in snapshot.figures.all()}
    told = {key: value for key, value in sheet.values.items() if value.expected or not value.is_missing}
    assert rows == told
    figure = snapshot.figures.get(indicator="receptions.visits", place="ubnd-a")
    assert figure.lines == {"receptions": [Entry.objects.get(code="r1").pk]}


def test_a_crash_while_freezing_leaves_no_snapshot(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*args: object, **kwargs: object) -> None:
        raise OSError("disk")

    monkeypatch.setattr(figures, "record", crash)
    with pytest.raises(OSError, match="disk"):
        figures.freeze(place="xa-a", period=H1, under=CALENDAR)
    assert Snapshot.objects.count() == 0
