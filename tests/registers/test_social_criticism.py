"""Conferences and papers of criticism; a paper has no audience."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError

from tests.registers.desk import Fields, figures, line

pytestmark = pytest.mark.django_db


def said(form: str, **more: Any) -> None:
    told: Fields = {"kind": "suggestion", "form": form, "subject": "Dự thảo nghị quyết"} | more
    line("social_criticism", "mttq", date(2024, 4, 9), at="h", **told)


def test_conferences_and_papers_are_told_apart() -> None:
    said("conference", attendances=40, opinions=5, accepted=3)
    said("written", opinions=2)
    codes = ("criticism.conferences", "criticism.papers", "criticism.attendances", "criticism.opinions")
    assert figures(*codes) == [1, 1, 40, 7]


@pytest.mark.parametrize("wrong", [{"attendances": 3}, {"accepted": 1}, {"opinions": 1, "accepted": 2}])
def test_what_cannot_be_is_refused(wrong: Fields) -> None:
    with pytest.raises(IntegrityError, match="criticism_"):
        said("written", **wrong)
