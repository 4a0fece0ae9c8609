"""Reading places: always as they stood on a named day, in a number of queries that does not grow."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from danchu.core.place import Extent
from danchu.places import models
from danchu.places.queries import above, successions, tree_on
from tests.world import SINCE, World

pytestmark = pytest.mark.django_db
DAY = date(2024, 6, 30)


def version(place: models.Area, since: date, **more: Any) -> None:
    last = place.versions.order_by("-since")[0]
    told = {name: getattr(last, name) for name in ("name", "kind", "level", "parent", "ended")}
    place.versions.create(since=since, **{**told, **more})


def test_a_place_is_there_from_its_first_day(world: World) -> None:
    assert "xa-a" not in tree_on(date(2019, 12, 31)).areas
    assert tree_on(SINCE).areas["xa-a"].name == "xã A"


def test_a_version_holds_until_the_next_and_an_ended_one_is_not_there(world: World) -> None:
    place = world.areas["xa-a"]
    version(place, date(2022, 1, 1), name="xã A mới")
    version(place, date(2025, 7, 1), ended=True)
    assert [tree_on(day).areas["xa-a"].name for day in (date(2021, 12, 31), date(2022, 1, 1))] == ["xã A", "xã A mới"]
    assert "xa-a" not in tree_on(date(2025, 7, 1)).areas


def test_a_body_of_a_vertical_line_is_a_body_of_the_area_but_does_not_roll_up(world: World) -> None:
    bodies = tree_on(DAY).bodies
    assert (bodies["ubnd-a"].rolls_up, bodies["nganh-doc-a"].rolls_up) == (True, False)


def test_the_newest_line_of_the_regime_decides_who_rolls_up(world: World) -> None:
    for since, rolls_up in ((SINCE, False), (date(2024, 1, 1), True)):
        world.bodies["ubnd-a"].lines.create(regime="nd09", since=since, rolls_up=rolls_up)
    assert not tree_on(date(2023, 6, 30), regime="nd09").bodies["ubnd-a"].rolls_up
    assert tree_on(DAY, regime="nd09").bodies["ubnd-a"].rolls_up
    assert tree_on(date(2023, 6, 30)).bodies["ubnd-a"].rolls_up  # the calendar knows nothing of it


def test_the_order_of_the_folder_is_the_order_of_the_tree(world: World) -> None:
    models.AreaVersion.objects.filter(area__key="xa-a").update(position=2)
    models.AreaVersion.objects.filter(area__key="xa-b").update(position=1)
    assert [area.key for area in tree_on(DAY).children("tinh")] == ["xa-b", "xa-a"]


def test_the_way_up_is_that_of_the_day(world: World) -> None:
    district = models.Area.objects.create(key="huyen")
    district.versions.create(since=SINCE, name="H", kind="huyen", level="huyen", parent=world.areas["tinh"])
    version(world.areas["xa-a"], date(2022, 1, 1), parent=district)
    assert above("xa-a", date(2021, 12, 31)) == ["xa-a", "tinh"]
    assert above("xa-a", DAY) == ["xa-a", "huyen", "tinh"]
    assert above("xa-a", date(2019, 1, 1)) == above("xa-z", DAY) == []


def test_successions_come_oldest_first(world: World) -> None:
    a, b = world.areas["xa-a"], world.areas["xa-b"]
    for old, heir, on, extent in ((b, a, date(2025, 7, 1), "partial"), (a, b, date(2021, 1, 1), "full")):
        models.Succession.objects.create(predecessor=old, heir=heir, on=on, extent=extent, decision="x")
    told = [(found.predecessor, found.heir, found.extent) for found in successions()]
    assert told == [("xa-a", "xa-b", Extent.FULL), ("xa-b", "xa-a", Extent.PARTIAL)]


def test_a_tree_is_three_queries_however_many_places(world: World, django_assert_num_queries: Any) -> None:
    for n in range(30):
        made = models.Area.objects.create(key=f"t-{n}")
        made.versions.create(since=SINCE, name="t", kind="thon", level="thon", parent=world.areas["xa-a"])
    with django_assert_num_queries(3):
        assert len(tree_on(DAY).areas) == 33
