"""Where a petition stands at the end of a window: ineligible, resolved or pending; and what is carried over."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from danchu.registers.line import Line
from tests.registers.desk import Fields, figures, line

pytestmark = pytest.mark.django_db
BALANCE = [f"petitions.{code}" for code in ("total", "received", "carried", "ineligible", "resolved", "pending")]
LETTERS = [f"letters.{code}" for code in ("received", "carried", "duplicates", "resolved", "pending")]


def petition(day: date, decided_on: date | None = None, **more: Any) -> Line:
    told: Fields = {"channel": "government", "kind": "suggestion", "decided_on": decided_on} | more
    return line("petitions", "ubnd", day, **told)


def letter(day: date, decided_on: date | None = None, **more: Any) -> Line:
    told: Fields = {"channel": "party", "kind": "suggestion", "decided_on": decided_on} | more
    return line("petitions", "cap_uy", day, at="h", **told)


def test_a_petition_decided_after_the_cut_off_is_pending_and_opens_the_next_period() -> None:
    petition(date(2024, 6, 30), date(2024, 7, 1))
    assert figures(*BALANCE) == [1, 1, 0, 0, 0, 1]
    assert figures(*BALANCE, period="2024-H2") == [1, 0, 1, 0, 1, 0]


def test_the_last_day_of_the_window_still_counts() -> None:
    petition(date(2023, 12, 31), date(2024, 6, 30))
    assert figures(*BALANCE) == [1, 0, 1, 0, 1, 0]


def test_an_ineligible_petition_is_neither_resolved_nor_pending_nor_carried() -> None:
    petition(date(2024, 3, 1), eligible=False)
    petition(date(2024, 3, 2))
    assert figures(*BALANCE) == [2, 2, 0, 1, 0, 1]  # wrong would be 2 pending
    assert figures(*BALANCE, period="2024-H2") == [1, 0, 1, 0, 0, 1]


def test_only_eligible_petitions_are_told_by_kind() -> None:
    petition(date(2024, 3, 1), kind="denunciation")
    petition(date(2024, 3, 1), kind="denunciation", eligible=False)
    petition(date(2024, 3, 1), kind="complaint_second")
    assert figures("petitions.denunciations", "petitions.complaints", "petitions.suggestions") == [1, 1, 0]


def test_letters_to_the_party_head_are_never_among_petitions() -> None:
    letter(date(2024, 3, 1))
    petition(date(2024, 3, 1))
    assert figures("petitions.total", "letters.received") == [1, 1]


def test_a_letter_that_repeats_another_is_settled_and_never_carried() -> None:
    first = letter(date(2024, 3, 1))
    letter(date(2024, 3, 8), duplicate_of=first)
    assert figures(*LETTERS) == [2, 0, 1, 1, 1]
    assert figures(*LETTERS, period="2024-H2") == [0, 1, 0, 0, 1]


def test_a_petition_is_overdue_from_the_day_after_its_deadline() -> None:
    petition(date(2024, 5, 1), deadline_on=date(2024, 6, 30))
    petition(date(2024, 5, 1), deadline_on=date(2024, 7, 1))
    petition(date(2024, 5, 1), date(2024, 6, 20), deadline_on=date(2024, 6, 19))
    petition(date(2024, 5, 1), date(2024, 6, 19), deadline_on=date(2024, 6, 19))
    assert figures("petitions.pending", "petitions.overdue", "petitions.resolved", "petitions.late") == [2, 1, 2, 1]


def test_a_decision_before_the_receipt_is_refused_in_words() -> None:
    with pytest.raises(ValidationError, match="sớm hơn"):
        petition(date(2024, 5, 2), date(2024, 5, 1))


@pytest.mark.parametrize(
    "wrong",
    [
        {"signers": 0},
        {"eligible": False, "decided_on": date(2024, 6, 1)},
        {"accepted_on": date(2024, 6, 2), "decided_on": date(2024, 6, 1)},
        {"accepted_on": date(2024, 6, 2), "competence": "forwarded"},
    ],
)
def test_what_cannot_be_is_refused(wrong: Fields) -> None:
    with pytest.raises(IntegrityError, match="petition_"):
        petition(date(2024, 5, 1), **wrong)
