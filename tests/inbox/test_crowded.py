"""However many figures one sentence has, the work for each stays the same: operations are counted, not seconds."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from danchu.core.catalogue import BUILT_IN
from danchu.core.reading import read
from danchu.inbox.matching import matches

CATALOGUE = {indicator.code: indicator for indicator in BUILT_IN}
PATTERNS = {
    "many units": ("Trong kỳ các thôn báo cáo ", "tổ {n} hòa giải {n} vụ việc, tiếp {n} lượt công dân"),
    "one unit": ("Trong kỳ ", "thôn {n} đã tổ chức tuyên truyền {n} hội nghị"),
    "parts of a sum": ("Đã tiếp nhận {total} đơn, gồm: ", "{n} đơn khiếu nại, tố cáo của thôn"),
}


def sentence(pattern: str, pieces: int) -> str:
    lead, piece = PATTERNS[pattern]
    numbers = range(2, pieces + 2)
    told = ", ".join(piece.format(n=n) for n in numbers)
    return f"1. Kết quả\n{lead.format(total=sum(numbers))}{told}.\n"


def work(text: str) -> tuple[int, int]:
    """Calls of functions while the figures are matched, and how many figures there are."""
    reading = read(text)
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        matches(reading, CATALOGUE)
    finally:
        sys.setprofile(before)
    return calls, len(reading.figures)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_sentence_four_times_as_long_takes_no_more_work_for_each_figure(pattern: str) -> None:
    laid_out, _ = work(sentence(pattern, 1))
    short, few = work(sentence(pattern, 60))
    long, many = work(sentence(pattern, 240))
    assert many > 3.5 * few > 200
    assert (long - laid_out) / many < 1.3 * (short - laid_out) / few
