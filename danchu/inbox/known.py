"""What the reader knows beforehand: law replaced, the day of a report, indicators, senders, decisions of people.

Everything that stands in the database is asked for softly: reading also works where none was set up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from django.db import DatabaseError

from danchu.core.catalogue import BUILT_IN
from danchu.core.indicator import Indicator
from danchu.core.law import ACTS
from danchu.core.law.act import Act
from danchu.core.period import CALENDAR, Period
from danchu.core.place import Level
from danchu.core.reading import Repealed
from danchu.figures import queries as figures
from danchu.inbox import queries
from danchu.inbox.heading import day_of
from danchu.places.queries import tree_on

__all__ = ["above", "catalogue", "day_of", "learned_of", "repealed", "senders", "softly"]

Found = TypeVar("Found")


def repealed() -> list[Repealed]:
    """Acts that are no longer in force, with those that replaced them; a day told from memory is said to be one."""
    return [
        Repealed(act.symbol, act.until, _heirs(act), act.title_vi) for act in ACTS.values() if act.until is not None
    ]


def _heirs(act: Act) -> str:
    """«Luật 10/2022/QH15», and that the day needs verifying where it does."""
    heirs = ", ".join(str(ACTS.get(symbol, symbol)) for symbol in act.replaced_by)
    return f"{heirs} (ngày hết hiệu lực cần kiểm chứng)" if act.verify and heirs else heirs


def softly(ask: Callable[[], Found], otherwise: Found) -> Found:
    """The answer of the database, or `otherwise` where none was set up."""
    try:
        return ask()
    except DatabaseError:
        return otherwise


def catalogue(period: Period) -> dict[str, Indicator]:
    """Indicators that exist in the period by code, local ones too."""
    last = CALENDAR.window(period).last
    every = softly(figures.catalogue, {indicator.code: indicator for indicator in BUILT_IN})
    return {code: indicator for code, indicator in every.items() if indicator.exists_on(last)}


def senders(period: Period) -> dict[str, str]:
    """Commune governments of the period's last day: key → name of the commune; empty when no places are stored."""
    return softly(lambda: _communes(CALENDAR.window(period).last), {})


def _communes(day: date) -> dict[str, str]:
    tree = tree_on(day)
    standing = (body for body in tree.bodies.values() if body.kind == "ubnd" and body.level is Level.COMMUNE)
    return {body.key: tree.areas[body.area].name for body in standing}


def above(period: Period) -> dict[str, str]:
    """Body → the area above the commune it governs, on the period's last day."""
    return softly(lambda: _above(CALENDAR.window(period).last), {})


def _above(day: date) -> dict[str, str]:
    tree = tree_on(day)
    return {key: tree.areas[tree.bodies[key].area].parent or "" for key in _communes(day)}


def learned_of(sender: str) -> Mapping[str, str]:
    """What people decided about the wordings of this sender, and of all where none is known: key → code."""
    return softly(lambda: queries.learned(sender), {})
