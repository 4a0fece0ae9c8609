"""What is kept between two requests is true: it falls with the first write, and never outgrows its shelf."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from danchu.core.period import CALENDAR, Period
from danchu.figures import kept
from danchu.journal.actions import record
from tests.world import World

H1 = Period.parse("2024-H1")


def test_a_kept_sheet_is_counted_anew_after_a_write(world: World) -> None:
    world.reception("td-1", "ubnd-a", date(2024, 2, 5), visits=3, people=3)
    assert kept.sheet("xa-a", H1, CALENDAR).value("receptions.visits").amount == Decimal(3)
    world.reception("td-2", "ubnd-a", date(2024, 2, 6), visits=2, people=2)
    assert kept.sheet("xa-a", H1, CALENDAR).value("receptions.visits").amount == Decimal(5)


def test_a_kept_sheet_costs_one_query_and_serves_single_figures_too(world: World) -> None:
    world.reception("td-1", "ubnd-a", date(2024, 2, 5))
    whole = kept.sheet("xa-a", H1, CALENDAR)
    with CaptureQueriesContext(connection) as queries:
        assert kept.sheet("xa-a", H1, CALENDAR) is whole
        assert kept.sheet_with("xa-a", H1, CALENDAR, "receptions.visits") is whole
    assert len(queries) == 2


def test_without_a_journal_nothing_is_kept(db: None) -> None:
    shelf: kept.Shelf[object] = kept.Shelf(3)
    assert shelf.get("a", object) is not shelf.get("a", object)


def test_the_shelf_lets_go_of_what_was_not_asked_for_longest(db: None) -> None:
    record(verb="note", target="test:1")
    shelf: kept.Shelf[object] = kept.Shelf(2)
    first, second = shelf.get("a", object), shelf.get("b", object)
    assert shelf.get("a", object) is first  # asked for again, so b is now the oldest
    shelf.get("c", object)
    assert shelf.peek("a") is first
    assert shelf.peek("b") is None
    assert second is not None


def test_what_is_too_large_is_made_but_not_kept(db: None) -> None:
    record(verb="note", target="test:1")
    shelf: kept.Shelf[int] = kept.Shelf(2)
    assert shelf.get("a", lambda: 9, is_worth=lambda made: made < 5) == 9
    assert shelf.peek("a") is None


def test_a_place_that_did_not_stand_is_still_a_key_error(world: World) -> None:
    with pytest.raises(KeyError):
        kept.sheet("khong-co", H1, CALENDAR)
    with pytest.raises(KeyError):
        kept.value("khong-co", H1, CALENDAR, "receptions.visits")
