"""The matcher on labelled reports: how much it finds, how often it is right, and what «sure» is worth."""

from __future__ import annotations

import pytest

from tests.inbox.labelled import corpus
from tests.inbox.labelled.score import Score, score, score_real


@pytest.mark.parametrize("part", ["seen", "held", "blind"])
def test_reports_written_by_hand(part: str) -> None:
    """`held` was kept aside while the weights were fitted, `blind` was written when that was done."""
    good_enough(score(corpus.written(part)), recall=0.88)


@pytest.mark.parametrize("reworded", [False, True])
def test_reports_of_danchu_without_their_tags(reworded: bool) -> None:
    good_enough(score(corpus.generated(reworded=reworded)), recall=0.85)


def test_the_real_report() -> None:
    found = score_real()
    if found is None:
        pytest.skip("the source report is not beside this checkout: ../shared/source")
    good_enough(found, recall=0.88)


def good_enough(found: Score, recall: float) -> None:
    told = f"{found}\n" + "\n".join(found.faults)
    assert found.precision >= 0.93, told
    assert found.recall >= recall, told
    assert found.sureness >= 0.97, told
    assert found.sure >= 0.4 * found.told, told
