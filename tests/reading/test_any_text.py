"""Whatever the text, it is read to the end, in time that grows with its length, and pointed into exactly."""

import json
import re
import sys
import unicodedata
from collections.abc import Callable
from datetime import date
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danchu.core.reading import read
from tests.reading.corpus import TEXTS, load

_SIGNS = ("¹", "[2]", "|", "\t", "2.1.", "+", "(")
_WORDS = st.sampled_from([*re.split(r"[{} ]", (TEXTS / "dev.txt").read_text("utf-8")), *_SIGNS])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(_WORDS, max_size=120).map(" ".join), st.text(max_size=300)))
def test_places_are_exact_and_the_result_is_plain_data(text: str) -> None:
    reading = read(text)
    plain = json.loads(json.dumps(reading.to_json()))
    assert list(plain) == ["text", "figures", "citations", "claims", "findings"]
    assert plain["text"] == text
    for one in plain["figures"] + plain["citations"]:
        assert text[one["start"] : one["end"]] == one["text"]
    for claim in plain["claims"]:
        assert all(0 <= place < len(plain["figures"]) for place in claim["figures"])
    for finding in plain["findings"]:
        assert 0 <= finding["start"] <= finding["end"] <= len(text)
        assert finding["severity"] in {"error", "question", "note"}


def test_the_json_has_the_agreed_keys() -> None:
    plain = read("tiếp 34 lượt theo Nghị định số 59/2023/NĐ-CP ngày 14/8/2023").to_json()
    assert plain["figures"] == [{"start": 5, "end": 7, "text": "34", "value": "34", "unit": "lượt", "approx": False}]
    (cited,) = plain["citations"]
    assert cited["date"] == date(2023, 8, 14).isoformat()
    assert (cited["type"], cited["number"], cited["symbol"], cited["system"]) == (
        "Nghị định",
        "59",
        "59/2023/NĐ-CP",
        "state",
    )


def test_decomposed_letters_give_the_same_reading() -> None:
    for case in load("dev")[:20]:
        there = read(unicodedata.normalize("NFD", case.text))
        here = read(case.text)
        assert [(one.value, one.unit) for one in there.figures] == [(one.value, one.unit) for one in here.figures]
        assert [one.message for one in there.findings] == [one.message for one in here.findings]


@pytest.mark.parametrize("piece", ["1 1|1", "%0.0\t", "1-...|"])
def test_tables_without_a_word_are_read(piece: str) -> None:
    assert {one.unit for one in read(piece * 10).figures} <= {"", "%"}


def _calls(work: Callable[[], object]) -> int:
    count = 0

    def tally(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(tally)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "Đã tiếp 34 lượt với 42 người, trong đó: thường xuyên 24 lượt, định kỳ 10 lượt (đạt 29,4%). ",
        "(trong đó: 12 hộ, ",
        "12 ", "1.", "/ 3 ", "12/", "-QĐ/", "số 12/", "năm ", "một ", "trong đó gồm ", "- 12 hộ\n",
        "¹ 5 hộ\n\n", "3 | 4 | 5\n",
        "Luật Tiếp ", "((((", "\u0300", "a\u0323", "ngày 1 tháng ", "12 hộ, ", "tăng 3 hộ so với 5 hộ ", "50% ",
        "[1] ", "12: ", "(1) ", "05 xã (An, Bình, ", "đảng(1) \n(1) a\n", "31’00’’ ", "12 500 000 ", "0916 055 ",
        "(lượt/người): 1/2 ", "Luật sửa đổi một số điều của Luật A và ", "a@b.c ", "5, 6 năm ", "1-2-3-",
        "Kế hoạch 45, ",
    ],
)  # fmt: skip
def test_twice_the_text_takes_about_twice_the_work(piece: str) -> None:
    once = _calls(lambda: read(piece * 300))
    twice = _calls(lambda: read(piece * 600))
    assert twice <= once * 2.6 + 20_000
