"""The example as reports see it: loaded once for a module, in a transaction that is undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from danchu.config.loading import load
from danchu.core.document import Report
from danchu.core.period import CALENDAR, Period
from danchu.core.sheet import Sheet
from danchu.figures import queries
from danchu.reports import queries as plans
from danchu.reports.compose import compose
from danchu.reports.models import Plan
from examples.tam_duong.__main__ import FOLDER


@dataclass(frozen=True)
class Told:
    """The example's figures, its plan, and the report in both languages."""

    sheet: Sheet
    plan: Plan
    vi: Report
    en: Report


@pytest.fixture(scope="module")
def told(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Told]:
    with django_db_blocker.unblock(), transaction.atomic():
        load(FOLDER, replace=False)
        sheet = queries.sheet("tam-duong", Period.parse("2024-H1"), CALENDAR)
        plan = plans.plan("tam-duong", "2024-H1", "calendar")
        assert plan
        yield Told(sheet, plan, compose(sheet, plan), compose(sheet, plan, language="en"))
        transaction.set_rollback(True)
