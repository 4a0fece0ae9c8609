"""A plain view of the print, and the way back to it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchu.core.printed import Printed


@pytest.mark.parametrize(
    ("print_", "view"),
    [("12‑QĐ/HU", "12-QĐ/HU"), ("Ðề án", "Đề án"), ("thoả thuận", "thỏa thuận"), ("Huyện uỷ", "Huyện ủy"),
     ("hoàn thành", "hoàn thành"), ("quỷ", "quỷ"), ("HOÀ", "HÒA"), ("2021 – 2025", "2021 - 2025"),
     ("hòa giải", "hòa giải"), ("QUÝ", "QUÝ"), ("xoá", "xóa"), ("a\u00adb", "ab"), ("1\u00a0hộ", "1 hộ"),
     ("đạt  \u00a0 12 hộ", "đạt 12 hộ"), ("hết \n  12 hộ", "hết \n  12 hộ")],
)  # fmt: skip
def test_the_view_has_one_way_of_writing(print_: str, view: str) -> None:
    assert Printed(print_).view == view


def test_a_position_in_the_view_leads_back_to_the_print() -> None:
    printed = Printed(unicodedata.normalize("NFD", "Huyện ủy có 12 hộ"))
    start = printed.view.index("12 hộ")
    assert unicodedata.normalize("NFC", printed.cut(start, start + 5)) == "12 hộ"


@given(st.text())
def test_every_view_position_has_a_place_in_the_print(text: str) -> None:
    printed = Printed(text)
    places = [printed.at(i) for i in range(len(printed.view) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(text)
    assert all(0 <= place <= len(text) for place in places)
