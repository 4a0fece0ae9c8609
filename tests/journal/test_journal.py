"""The journal is append-only and sealed: an act altered, left out or put in between is found."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection, transaction

from danchu.journal.actions import first_broken, record
from danchu.journal.models import Act
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def acts(world: World) -> list[Act]:
    told = [(f"entry:{n}", {"version": n}) for n in (1, 2, 3)]
    return [record(verb="edit", target=on, by=world.an, why="lý do", details=details) for on, details in told]


def test_an_untouched_journal_is_whole(acts: list[Act]) -> None:
    assert first_broken() is None
    assert [act.target for act in Act.objects.all()] == ["entry:1", "entry:2", "entry:3"]


@pytest.mark.parametrize(
    "change",
    [
        {"why": "lý do khác"},
        {"verb": "withdraw"},
        {"target": "entry:9"},
        {"details": {"version": 9}},
        {"post": "chánh văn phòng"},
        {"by": None},
    ],
)
def test_an_altered_act_is_found(acts: list[Act], change: dict[str, object]) -> None:
    Act.objects.filter(pk=acts[1].pk).update(**change)
    assert first_broken() == acts[1]


def test_an_act_moved_in_time_is_found(acts: list[Act]) -> None:
    Act.objects.filter(pk=acts[1].pk).update(at=acts[1].at - timedelta(days=1))
    assert first_broken() == acts[1]


def test_an_act_left_out_is_found_at_the_one_after_it(acts: list[Act]) -> None:
    acts[1].delete()
    assert first_broken() == acts[2]


def test_the_same_words_twice_have_two_seals(acts: list[Act]) -> None:
    again = record(verb="edit", target="entry:1", why="lý do")
    assert again.seal not in {act.seal for act in acts}
    assert again.by is None  # the system itself


def test_an_act_that_was_undone_leaves_no_line(acts: list[Act]) -> None:
    with transaction.atomic():
        record(verb="edit", target="entry:4")
        transaction.set_rollback(True)
    assert Act.objects.count() == 3
    assert first_broken() is None


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite lets one writer in at a time by itself")
def test_acts_written_at_once_follow_each_other() -> None:
    def write(name: int) -> None:
        try:
            for n in range(5):
                with transaction.atomic():
                    record(verb="edit", target=f"entry:{name}-{n}")
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as writers:
        list(writers.map(write, range(4)))
    assert Act.objects.count() == 20
    assert first_broken() is None
