"""A printed number and a known one: rounded, cut off, «trên», «gần», «khoảng»."""

from __future__ import annotations

from decimal import Decimal

import pytest

from danchu.core.reading import Figure, read
from danchu.core.value import Qualifier, Value, number
from danchu.inbox.comparing.agreeing import agrees, step_of, tells
from danchu.inbox.matching import Match


def only(text: str) -> Figure:
    (figure,) = read(text).figures
    return figure


def match(text: str, factor: Decimal = Decimal(1)) -> Match:
    return Match(only(text), "x", 100.0, (), factor=factor)


@pytest.mark.parametrize(
    ("text", "known", "same"),
    [
        ("Đã tiếp 43 lượt.", "43", True),
        ("Đã tiếp 43 lượt.", "44", False),
        ("Diện tích 57,5 ha.", "57.549", True),  # rounded
        ("Diện tích 57,5 ha.", "57.599", True),  # cut off
        ("Diện tích 57,5 ha.", "57.61", False),
        ("Đạt 57%.", "57.9", True),
        ("Đạt 57%.", "58.1", False),
        ("Dân số 5,9 vạn người.", "59412", True),
        ("Dân số 5,9 vạn người.", "60100", False),
        ("Đã tiếp trên 500 lượt.", "547", True),
        ("Đã tiếp trên 500 lượt.", "499", False),
        ("Đã tiếp trên 500 lượt.", "612", False),
        ("Đã tiếp gần 600 lượt.", "583", True),
        ("Đã tiếp gần 600 lượt.", "601", False),
        ("Đã tiếp khoảng 500 lượt.", "482", True),
        ("Đã tiếp khoảng 500 lượt.", "640", False),
    ],
)
def test_what_a_printed_number_tells(text: str, known: str, same: bool) -> None:
    assert agrees(text, only(text), Decimal(known)) is same


@pytest.mark.parametrize(
    ("text", "step"), [("43 lượt", "1"), ("57,50 ha", "0.01"), ("1.320 lượt", "1"), ("5,9 vạn người", "1000")]
)
def test_the_worth_of_the_last_digit(text: str, step: str) -> None:
    assert step_of(only(text)) == Decimal(step)


def test_a_known_number_that_is_itself_about_right_has_room() -> None:
    text = "Dân số 5.120 người."
    assert tells(text, match(text), number(5000, qualifier=Qualifier.ABOUT))
    assert not tells(text, match(text), number(5000))


def test_a_range_is_told_by_any_number_inside() -> None:
    text = "Tiếp dân 02 lần."
    assert tells(text, match(text), Value(Decimal(1), span=(Decimal(1), Decimal(4))))
    assert not tells(text, match(text), Value(Decimal(3), span=(Decimal(3), Decimal(4))))


@pytest.mark.parametrize(("known", "same"), [("1200", True), ("1249", True), ("1130", True), ("1320", False)])
def test_a_unit_said_otherwise_is_brought_to_that_of_the_indicator(known: str, same: bool) -> None:
    """1,2 tỷ đồng told of an indicator in triệu đồng: a tenth of a billion is a hundred million."""
    text = "Nhân dân góp 1,2 tỷ đồng."
    assert tells(text, match(text, Decimal(1000)), number(Decimal(known))) is same
