"""The reader reaches its aims on the labelled texts, also on those written before its grammar."""

import pytest

from tests.reading.corpus import load
from tests.reading.score import PARTS, Score, score


@pytest.fixture(scope="module", params=PARTS)
def part(request: pytest.FixtureRequest) -> Score:
    return score(load(request.param))


def test_figures_and_references_are_found(part: Score) -> None:
    assert part.f1("figures") >= 0.98
    assert part.f1("references") >= 0.97
    assert part.recall("units") >= 0.95


def test_planted_errors_are_found(part: Score) -> None:
    assert part.recall("planted") >= 0.9
    assert part.recall("claims") >= 0.9


def test_clean_texts_give_no_error(part: Score) -> None:
    assert part.found["clean error"] == 0


def test_there_are_at_least_sixty_texts_with_errors_of_every_kind() -> None:
    cases = [case for name in PARTS for case in load(name)]
    assert len(cases) >= 60
    kinds = {planted.kind for case in cases for planted in case.planted}
    assert {"đảo chữ số", "phần lớn hơn tổng", "tỷ lệ cũ", "thân bài khác chú thích", "kỳ trước"} <= kinds
