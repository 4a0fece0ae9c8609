"""Dimensions that several registers make for a window: yes or no by a condition, a vote held against the law."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Case, CharField, F, Q, Value, When
from django.db.models.expressions import Combinable
from django.db.models.lookups import GreaterThan, GreaterThanOrEqual

from danchu.core.law.amounts import Share
from danchu.core.law.dated import Dated
from danchu.core.period import Window

T = TypeVar("T")
Condition = Q | GreaterThan | GreaterThanOrEqual


def one_of(*cases: tuple[Condition, str], otherwise: str = "") -> Combinable:
    """The word of the first condition that holds."""
    return Case(
        *(When(condition, then=Value(word)) for condition, word in cases),
        default=Value(otherwise),
        output_field=CharField(),
    )


def yes_where(condition: Condition) -> Combinable:
    """ "yes" where the condition holds, else "no"."""
    return one_of((condition, "yes"), otherwise="no")


def reached(share: Share, count: str, total: str) -> Condition:
    """Whether the column `count` is enough of the column `total`, in whole numbers."""
    sides = (F(count) * share.whole, F(total) * share.part)
    return GreaterThan(*sides) if share.is_strict else GreaterThanOrEqual(*sides)


def in_force(rule: Dated[T], window: Window) -> T:
    """What the rule says at the end of the window; what it said first for a window before its time."""
    return rule.on(window.last) if rule.holds_on(window.last) else rule.versions[0].value
