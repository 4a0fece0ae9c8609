"""What becomes public evidence names nobody, and keeps its figures."""

from __future__ import annotations

import pytest

from danchu.inbox.unnaming import unnamed


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Giải quyết 05 đơn của ông Bình và bà Dân Thị An.", "Giải quyết 05 đơn của ông … và bà …."),
        ("Đồng chí Chi Văn Dân tiếp 3 lượt.", "Đồng chí … tiếp 3 lượt."),
        ("Liên hệ 0912 345 678; giấy tờ 012345678901.", "Liên hệ …; giấy tờ …."),
    ],
)
def test_people_and_their_numbers_are_left_out(sentence: str, shown: str) -> None:
    assert unnamed(sentence) == shown


@pytest.mark.parametrize(
    "sentence",
    [
        "Đồng chí Chủ tịch Ủy ban nhân dân xã tiếp 12 lượt.",
        "Đồng chí Bí thư Huyện ủy tiếp dân 02 lần/tháng.",
        "Tiếp công dân Quý I là 24 lượt.",
        "Bà con góp 1.200.000.000 đồng, 10.440.932 nghìn đồng.",
        "Anh em trong bản góp 5.886 ngày công; ông được mời.",
        "Kế hoạch số 0305 ngày 01/02/2024.",
    ],
)
def test_offices_words_and_figures_stay(sentence: str) -> None:
    assert unnamed(sentence) == sentence
