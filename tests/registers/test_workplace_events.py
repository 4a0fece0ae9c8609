"""An enterprise with two of the three is one enterprise."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError

from tests.registers.desk import Fields, body, figure, figures, line

pytestmark = pytest.mark.django_db
CODES = [f"workplace.{code}" for code in ("enterprises", "dialogues", "conferences", "agreements", "events")]


def held(kind: str, keeper: str = "doanh_nghiep", at: str = "a", **told: Any) -> None:
    line("workplace_events", keeper, date(2024, 4, 2), at=at, kind=kind, **told)


def test_any_of_the_three_makes_one_enterprise() -> None:
    held("conference")
    held("dialogue")
    held("dialogue", at="b")
    held("agreement", "hop_tac_xa", workers=20, workers_for=15)
    assert figures(*CODES) == [3, 2, 1, 1, 4]  # not 4 enterprises


def test_the_share_is_of_all_enterprises_not_of_those_that_report() -> None:
    held("dialogue")
    for kind in ("dn_nha_nuoc", "hop_tac_xa", "doanh_nghiep"):
        body(kind, "b")
    assert figure("workplace.enterprises.share").amount == 25


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"kind": "agreement", "workers": 20, "workers_for": 21}, "workplace_votes_within_workers"),
        ({"kind": "agreement", "workers_for": 5}, "workplace_votes_within_workers"),
        ({"kind": "dialogue", "filed_on": date(2024, 4, 9)}, "workplace_only_agreements_filed"),
    ],
)
def test_what_cannot_be_is_refused(wrong: Fields, name: str) -> None:
    with pytest.raises(IntegrityError, match=name):
        held(**wrong)
