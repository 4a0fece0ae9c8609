"""Places change by new versions: what they were stays, and every change has its decision in the journal."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from danchu.core.place import Extent, Level
from danchu.journal.models import Act
from danchu.places import actions
from danchu.places.models import Area, AreaVersion, Body, Succession
from danchu.places.queries import tree_on
from tests.world import SINCE, World

pytestmark = pytest.mark.django_db
MERGER = date(2025, 7, 1)


def found(world: World, **more: Any) -> AreaVersion:
    told: dict[str, Any] = {"key": "xa-m", "since": MERGER, "name": "xã M", "kind": "xa", "level": Level.COMMUNE}
    return actions.found_area(**{**told, "parent": world.areas["tinh"], "by": world.binh, **more})


def test_a_merger_from_decision_to_tree(world: World) -> None:
    """Xã A and xã B end on 1 July 2025; xã M takes all of A and a part of B."""
    made = found(world)
    for key, extent in (("xa-a", Extent.FULL), ("xa-b", Extent.PARTIAL)):
        told = {"on": MERGER, "decision": "Nghị quyết 1", "by": world.binh}
        actions.dissolve(place=world.areas[key], **told)  # type: ignore[arg-type]
        actions.pass_on(predecessor=world.areas[key], heir=made.area, extent=extent, **told)  # type: ignore[arg-type]
    assert set(tree_on(date(2025, 6, 30)).areas) == {"tinh", "xa-a", "xa-b"}
    assert set(tree_on(MERGER).areas) == {"tinh", "xa-m"}
    assert set(Succession.objects.values_list("predecessor__key", "extent")) == {("xa-a", "full"), ("xa-b", "partial")}
    verbs = ["found", "dissolve", "pass-on", "dissolve", "pass-on"]
    assert [act.verb for act in Act.objects.all()] == verbs
    assert Act.objects.filter(verb="dissolve")[0].why == "Nghị quyết 1"


def test_a_name_changes_from_a_day_on_and_not_before(world: World) -> None:
    on = date(2023, 5, 1)
    actions.change(place=world.areas["xa-a"], on=on, changes={"name": "phường A"}, decision="NQ 2", by=None)
    names = [tree_on(day).areas["xa-a"].name for day in (date(2023, 4, 30), on)]
    assert names == ["xã A", "phường A"]


def test_a_body_is_founded_and_answers_for_another_area_later(world: World) -> None:
    told = {"name": "Hội Nông dân", "kind": "hoi_nong_dan", "level": Level.COMMUNE, "by": None}
    actions.found_body(key="nd-a", since=SINCE, area=world.areas["xa-a"], **told)  # type: ignore[arg-type]
    kept = Body.objects.get(key="nd-a")
    actions.change(place=kept, on=MERGER, changes={"area": world.areas["xa-b"]}, decision="QĐ 3", by=None)
    assert [tree_on(day).bodies["nd-a"].area for day in (SINCE, MERGER)] == ["xa-a", "xa-b"]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"key": "xa-a"}, "đã dùng"),
        ({"key": "ubnd-a"}, "đã dùng"),  # keys of bodies and areas never meet in one address
        ({"kind": "lang"}, "lang"),
        ({"level": Level.PROVINCE, "kind": "tinh"}, "không đứng trên"),
        ({"since": date(2019, 1, 1)}, "không tồn tại"),
    ],
)
def test_an_area_that_cannot_be_is_not_founded(world: World, wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(actions.Refused, match=words):
        found(world, **wrong)
    assert not Area.objects.filter(key="xa-m").exists()
    assert not Act.objects.exists()


def test_history_is_never_altered(world: World) -> None:
    place = world.areas["xa-a"]
    for on, changes, words in (
        (SINCE, {"name": "x"}, "có thay đổi"),
        (MERGER, {"since": SINCE}, "since"),
        (MERGER, {"ended": True}, "ended"),
        (MERGER, {"colour": "x"}, "colour"),
    ):
        with pytest.raises(actions.Refused, match=words):
            actions.change(place=place, on=on, changes=changes, decision="x", by=None)
    actions.dissolve(place=place, on=MERGER, decision="x", by=None)
    with pytest.raises(actions.Refused, match="không còn"):
        actions.change(place=place, on=date(2026, 1, 1), changes={"name": "x"}, decision="x", by=None)
    assert AreaVersion.objects.filter(area=place).count() == 2


def test_a_succession_needs_two_areas_a_living_heir_and_a_decision(world: World) -> None:
    a, b = world.areas["xa-a"], world.areas["xa-b"]
    told: dict[str, Any] = {"extent": Extent.FULL, "by": None}
    wrongs: list[tuple[dict[str, Any], str]] = [
        ({"heir": a, "on": MERGER, "decision": "x"}, "chính nó"),
        ({"heir": b, "on": date(2019, 1, 1), "decision": "x"}, "không tồn tại"),
        ({"heir": b, "on": MERGER, "decision": " "}, "quyết định"),
    ]
    for wrong, words in wrongs:
        with pytest.raises(actions.Refused, match=words):
            actions.pass_on(predecessor=a, **told, **wrong)
    actions.pass_on(predecessor=a, heir=b, on=MERGER, decision="x", **told)
    with pytest.raises(actions.Refused, match="đã được ghi"):
        actions.pass_on(predecessor=a, heir=b, on=MERGER, decision="x", **told)
