"""Tasks live from the day they were given until they are done."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from danchu.registers.kinds.directives import Addressee
from danchu.registers.line import Line
from tests.registers.desk import body, figures, line

pytestmark = pytest.mark.django_db
CODES = [f"directives.{code}" for code in ("given", "tasks", "done", "late", "open", "overdue")]


def directive() -> Line:
    return line("directives", "ban_chi_dao", date(2024, 3, 4), at="h", content="Kiện toàn Ban Chỉ đạo")


def test_each_addressee_is_a_task_of_its_own() -> None:
    given, due = directive(), date(2024, 5, 31)
    Addressee.objects.create(line=given, body=body("ubnd", "a"), due_on=due, done_on=date(2024, 5, 31))
    Addressee.objects.create(line=given, body=body("ubnd", "b"), due_on=due, done_on=date(2024, 6, 3))
    Addressee.objects.create(line=given, body=body("ubnd", "h"), due_on=due)
    Addressee.objects.create(line=given, body=body("mttq", "h"))
    assert figures(*CODES) == [1, 4, 2, 1, 2, 1]
    assert figures(*CODES, period="2024-H2") == [0, 2, 0, 0, 2, 1]  # what is done is not followed any more


def test_evidence_belongs_to_something_done() -> None:
    with pytest.raises(IntegrityError, match="directive_evidence_is_dated"):
        Addressee.objects.create(line=directive(), body=body("ubnd", "a"), evidence="kt-1")
