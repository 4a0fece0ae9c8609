"""A date is day, month, year; what is not certain is refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchu.core import dates
from danchu.core.dates import DateFault


def test_a_date_is_shown_in_three_styles() -> None:
    day = date(2024, 3, 5)
    assert dates.show(day) == "05/03/2024"
    assert dates.show(day, "long") == "ngày 05 tháng 3 năm 2024"
    assert dates.show(day, "law") == "05/3/2024"


def test_january_and_february_are_padded_in_papers() -> None:
    assert dates.show(date(2024, 1, 5), "long") == "ngày 05 tháng 01 năm 2024"
    assert dates.show(date(2024, 12, 10), "law") == "10/12/2024"


@pytest.mark.parametrize(
    "typed",
    ["5/1/2024", "05/01/2024", "05-01-2024", "5.1.2024", "2024-01-05", "ngày 5 tháng 1 năm 2024",
     " Ngày 05  tháng 01 năm 2024 ", "ngày 05/01/2024"],
)  # fmt: skip
def test_the_usual_ways_of_writing_a_date_are_read(typed: str) -> None:
    assert dates.read(typed) == date(2024, 1, 5)


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("12/25/2024", "ngày trước, tháng sau"),
        ("40/40/2024", "không có tháng 40"),
        ("30/02/2024", "tháng 2 năm 2024 không có ngày 30"),
        ("29/2/2023", "không có ngày 29"),
        ("01/01/0000", "không có ngày 1"),
        ("5/1/24", "bốn chữ số"),
        ("05/01-2024", "không phải là một ngày"),
        ("2024/01/05", "không phải là một ngày"),
        ("tháng 1 năm 2024", "không phải là một ngày"),
        ("", "Chưa có ngày"),
    ],
)
def test_uncertain_dates_are_refused_with_advice(typed: str, advice: str) -> None:
    with pytest.raises(DateFault, match=advice):
        dates.read(typed)


@given(st.dates(), st.sampled_from(["short", "long", "law"]))
def test_a_shown_date_can_be_read_back(day: date, style: dates.Style) -> None:
    shown = dates.show(day, style)
    if day.year >= 1000:
        assert dates.read(shown) == day


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_a_fault(text: str) -> None:
    try:
        readable = isinstance(dates.read(text), date)
    except DateFault as fault:
        readable = str(fault).endswith(".")
    assert readable
