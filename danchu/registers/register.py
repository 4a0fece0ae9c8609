"""The declaration of one register: its name, who keeps it, what can be counted in it. At most ten fields, for good."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from django.db.models import Aggregate, Exists, OuterRef, Q
from django.db.models.expressions import Combinable
from django.utils.functional import Promise

from danchu.core.period import Window
from danchu.core.place import Body, Level
from danchu.registers.entry import Entry
from danchu.registers.line import Line, Part

Text = str | Promise


class Question(StrEnum):
    """The six questions asked of every matter: dân biết, bàn, làm, kiểm tra, giám sát, thụ hưởng."""

    KNOW = "know"
    DISCUSS = "discuss"
    DO = "do"
    INSPECT = "inspect"
    SUPERVISE = "supervise"
    BENEFIT = "benefit"


@dataclass(frozen=True)
class KeptBy:
    """Who is expected to keep the register: kind of body → at which levels (empty: any); no kinds: every body."""

    kinds: Mapping[str, tuple[Level, ...]] = field(default_factory=dict)

    def __call__(self, body: Body) -> bool:
        if not self.kinds:
            return True
        levels = self.kinds.get(body.kind)
        return levels is not None and (not levels or body.level in levels)


EVERY_BODY = KeptBy()


@dataclass(frozen=True)
class Tally:
    """One GROUP BY over the lines of a register, however many indicators it feeds.

    `lines` tells which lines a window touches. `by` names the dimensions: a field path, or an expression made for the
    window. `sums` names the measures: a field path to add up, or an aggregate; the measure "lines" (how many rows,
    parts counted where a dimension runs over parts) is always there. A dimension called "qualifier" («trên», «khoảng»)
    is carried into the value instead of being filtered.
    """

    lines: Callable[[Window], Q]
    by: Mapping[str, str | Callable[[Window], Combinable]] = field(default_factory=dict)
    sums: Mapping[str, str | Aggregate] = field(default_factory=dict)
    name: str = "acts"


@dataclass(frozen=True)
class Register:
    """One register. `questions`: which of the six its lines answer for a matter. `listed`: columns of its page.

    `personal`: fields that hold personal data and never leave the office. `parts`: tables below the line by name.
    """

    code: str
    model: type[Line]
    label_vi: Text
    label_en: Text
    kept_by: KeptBy
    tallies: tuple[Tally, ...] = ()
    parts: Mapping[str, type[Part]] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    listed: tuple[str, ...] = ()
    personal: tuple[str, ...] = ()

    def tally(self, name: str) -> Tally:
        return next(t for t in self.tallies if t.name == name)


def within(day: str = "entry__day") -> Callable[[Window], Q]:
    """Lines whose `day` falls in the window: the fact's own day decides the period."""
    return lambda window: Q(**{f"{day}__gte": window.first, f"{day}__lt": window.after})


def standing(since: str = "entry__day", until: str = "ended_on") -> Callable[[Window], Q]:
    """A stock: lines in force at the end of the window's last day."""
    return lambda window: (
        Q(**{f"{since}__lt": window.after}) & (Q(**{f"{until}__isnull": True}) | Q(**{f"{until}__gte": window.after}))
    )


def latest() -> Callable[[Window], Q]:
    """Of every body, the newest line of the register up to the end of the window (a profile as of a day)."""

    def lines(window: Window) -> Q:
        newer = Entry.objects.filter(  # the spine alone: its index by body and day answers
            register=OuterRef("entry__register"),
            body=OuterRef("entry__body"),
            withdrawn=False,
            day__lt=window.after,
            day__gt=OuterRef("entry__day"),
        )
        return Q(entry__day__lt=window.after) & ~Q(Exists(newer))

    return lines
