"""The reader on long reports: planted errors are found, clean twins stay clean, also after a trip through Word."""

from __future__ import annotations

import re

import pytest

from tests.reading.long.corpus import Long, load, plants
from tests.reading.long.score import Score, score


@pytest.fixture(scope="module")
def texts() -> list[Long]:
    return load()


@pytest.fixture(scope="module")
def total(texts: list[Long]) -> Score:
    return score(texts)


def test_each_is_as_long_as_a_report_with_notes_sections_and_tables(texts: list[Long]) -> None:
    assert len(texts) >= 6
    for long in texts:
        assert len(long.text) > 11_000  # about five pages
        assert len(re.findall(r"^[⁰¹²³⁴-⁹]+ ", long.text, re.MULTILINE)) >= 10
        assert len(re.findall(r"^[IVX]+\. ", long.text, re.MULTILINE)) >= 5
        assert long.text.count("\n| ") > 10


def test_no_mark_is_left_in_a_text(texts: list[Long]) -> None:
    assert not [long.name for long in texts if "{" in long.text or "@" in long.text]


def test_errors_of_every_kind_are_planted_and_each_changes_one_figure(texts: list[Long]) -> None:
    planted = [each for long in texts for each in plants(long)]
    assert {each.kind for each in planted} >= {
        "đảo chữ số", "phần lớn hơn tổng", "tỷ lệ cũ", "thân bài khác chú thích", "kỳ trước", "ô trong bảng",
    }  # fmt: skip
    for long in texts:
        for each in plants(long):
            tail = len(each.text) - each.end
            assert long.text.startswith(each.text[: each.start])
            assert long.text.endswith(each.text[len(each.text) - tail :])


def test_planted_errors_are_found(total: Score) -> None:
    assert total.recall >= 0.9, "\n".join(total.misses)
    assert all(total.found[kind] >= 0.75 * total.planted[kind] for kind in total.planted)


def test_clean_twins_give_no_error_and_no_question(total: Score) -> None:
    assert total.errors == []
    assert total.questions == []


def test_marked_figures_are_read_with_their_values(total: Score) -> None:
    assert total.figures_right >= 0.98 * total.figures
