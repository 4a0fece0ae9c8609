"""What is public, late or still owed is told at the end of the window; boards are held against the days of the law."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError

from danchu.registers.kinds.disclosures import Posting
from danchu.registers.line import Line
from tests.registers.desk import Fields, figures, line

pytestmark = pytest.mark.django_db
MADE = [f"disclosures.{code}" for code in ("made", "in_time", "late", "overdue")]


def owed(decided_on: date, *, at: str = "a", keeper: str = "ubnd", **told: object) -> Line:
    fields: Fields = {"item_list": "commune", "item": "2", "content": "Dự toán ngân sách", **told}
    return line("disclosures", keeper, decided_on, at=at, **fields)


def board(made: Line, days: int, form: str = "board") -> None:
    """A posting of so many days, the first and the last inside."""
    first = date(2024, 3, 1)
    Posting.objects.create(line=made, form=form, first_day=first, last_day=first + timedelta(days=days - 1))


def test_one_is_in_time_one_late_one_owed_and_one_not_yet_due() -> None:
    owed(date(2024, 3, 1), due_on=date(2024, 3, 8), disclosed_on=date(2024, 3, 8))
    owed(date(2024, 3, 1), due_on=date(2024, 3, 8), disclosed_on=date(2024, 3, 11))
    owed(date(2024, 6, 3), due_on=date(2024, 6, 10))
    owed(date(2024, 6, 28), due_on=date(2024, 7, 5))
    assert figures(*MADE) == [2, 1, 1, 1]
    assert figures(*MADE, period="2024-H2") == [0, 0, 0, 2]


def test_the_day_of_publication_decides_the_period_and_what_was_owed_then_stays_so() -> None:
    owed(date(2023, 12, 28), due_on=date(2024, 1, 5), disclosed_on=date(2024, 1, 9))
    owed(date(2024, 6, 3), due_on=date(2024, 6, 10), disclosed_on=date(2024, 7, 1))
    assert figures(*MADE) == [1, 0, 1, 1]
    assert figures(*MADE, period="2024-H2") == [1, 0, 1, 0]


def test_communes_and_items_are_counted_once() -> None:
    for at, item in (("a", "2"), ("a", "2"), ("b", "2"), ("b", "7")):
        owed(date(2024, 3, 1), at=at, item=item, disclosed_on=date(2024, 3, 4))
    public: Fields = {"item_list": "agency", "item": "3", "disclosed_on": date(2024, 3, 4)}
    owed(date(2024, 3, 1), at="h", keeper="co_quan_chuyen_mon", **public)
    codes = ("disclosures.communes", "disclosures.communes.items", "disclosures.communes.budget")
    assert figures(*codes) == [4, 2, 2]  # item 3 of an agency's own list is no item of Điều 11
    assert figures("disclosures.agencies") == [1]


def test_a_board_of_29_days_is_short_in_a_commune_and_long_enough_in_an_agency() -> None:
    commune = owed(date(2024, 2, 28), disclosed_on=date(2024, 3, 1))
    agency = owed(date(2024, 2, 28), keeper="su_nghiep", item_list="agency", disclosed_on=date(2024, 3, 1))
    for days in (29, 30):
        board(commune, days)
    board(commune, 3, form="loudspeaker")
    for days in (19, 20, 29):
        board(agency, days)
    Posting.objects.create(line=commune, form="board", first_day=date(2024, 6, 20))  # it still stands
    assert figures("disclosures.postings", "disclosures.boards", "disclosures.boards.short") == [7, 6, 2]


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"item": "15"}, "disclosure_item_in_list"),
        ({"item": ""}, "disclosure_item_in_list"),
        ({"item_list": "state_enterprise", "item": "f"}, "disclosure_item_in_list"),
        ({"updated_on": date(2024, 3, 9)}, "disclosure_updated_after"),
    ],
)
def test_what_cannot_be_is_refused(wrong: Fields, name: str) -> None:
    with pytest.raises(IntegrityError, match=name):
        owed(date(2024, 3, 1), **wrong)


def test_the_quarterly_list_has_no_item() -> None:
    owed(date(2024, 4, 1), item="", quarterly_list=True, disclosed_on=date(2024, 4, 2))
    assert figures("disclosures.communes.quarterly", "disclosures.communes") == [1, 0]
