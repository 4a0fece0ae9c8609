"""A matter is opened where and when its area stood, and closed once, with a reason."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from danchu.journal.models import Act
from danchu.matters import actions
from danchu.matters.models import Matter
from tests.world import World

pytestmark = pytest.mark.django_db
DAY = date(2024, 1, 2)


def opened(world: World, **more: Any) -> Matter:
    told: dict[str, Any] = {"key": "duong", "name": "  Đường  liên xã ", "kind": "du_an", "since": DAY, "by": world.an}
    return actions.open_matter(**{**told, "area": world.areas["xa-a"], **more})


def test_a_matter_is_opened_and_closed(world: World) -> None:
    made = opened(world)
    assert made.name == "Đường liên xã"
    closed = actions.close(matter=made, on=date(2024, 6, 1), why="nghiệm thu", by=world.binh)
    assert closed.closed_on == date(2024, 6, 1)
    assert [(act.verb, act.target, act.by) for act in Act.objects.all()] == [
        ("open", "matter:duong", world.an),
        ("close", "matter:duong", world.binh),
    ]


@pytest.mark.parametrize("wrong", [{"name": " "}, {"since": date(2019, 1, 1)}])
def test_a_matter_without_a_name_or_before_its_area_is_refused(world: World, wrong: dict[str, Any]) -> None:
    with pytest.raises(actions.Refused):
        opened(world, **wrong)
    assert not Matter.objects.exists()


def test_a_key_is_used_once(world: World) -> None:
    opened(world)
    with pytest.raises(actions.Refused, match="duong"):
        opened(world)


def test_a_matter_is_closed_once_after_its_beginning_and_with_a_reason(world: World) -> None:
    made = opened(world)
    for on, why in ((date(2023, 12, 31), "x"), (DAY, " ")):
        with pytest.raises(actions.Refused):
            actions.close(matter=made, on=on, why=why, by=None)
    actions.close(matter=made, on=DAY, why="xong", by=None)
    with pytest.raises(actions.Refused):
        actions.close(matter=made, on=DAY, why="xong", by=None)
