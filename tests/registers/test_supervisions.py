"""A joint supervision is one line of the body that leads; unions that supervised are counted as bodies."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError

from danchu.registers.kinds.supervisions import Partner
from tests.registers.desk import Fields, body, figures, line

pytestmark = pytest.mark.django_db


def supervision(kind: str, at: str, **more: Any) -> None:
    told: Fields = {"basis": "social", "topic": "Xây dựng nông thôn mới", "subject": "UBND xã"} | more
    found = line("supervisions", kind, date(2024, 4, 9), at=at, **told)
    Partner.objects.create(line=found, body=body("mttq", "h"))


def test_a_womens_union_counts_once_however_often_it_supervised() -> None:
    body("hoi_lhpn", "b")
    supervision("hoi_lhpn", "a", recommendations=3, accepted=2)
    supervision("hoi_lhpn", "a")
    supervision("hoi_nong_dan", "h")
    assert figures("supervision.women.communes", "bodies.women.communes") == [1, 2]
    assert figures("supervision.total", "supervision.accepted") == [3, 2]


@pytest.mark.parametrize("wrong", [{"accepted": 1}, {"subject": ""}])
def test_what_cannot_be_is_refused(wrong: Fields) -> None:
    with pytest.raises(IntegrityError, match="supervision_"):
        supervision("mttq", "a", **wrong)
