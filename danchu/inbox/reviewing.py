"""One report laid out for a person: what was read, matched, found, and what was decided before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache

from danchu.core.indicator import Indicator
from danchu.core.period import CALENDAR, Period
from danchu.core.place import Body, Level
from danchu.core.reading import Figure, Finding, Reading, read
from danchu.figures import kept
from danchu.figures.actions import fingerprint
from danchu.inbox import against, known, queries
from danchu.inbox.comparing import crossed
from danchu.inbox.comparing.asked import Compared, Comparison, place_of
from danchu.inbox.comparing.told import told_by
from danchu.inbox.context import around
from danchu.inbox.formats.extracted import Control
from danchu.inbox.matching import Match, factor_between, matches
from danchu.inbox.models import Confirmed, Incoming
from danchu.kit.text import tidy
from danchu.places.queries import tree_on


@dataclass(frozen=True)
class Review:
    """`reading` has the findings of the comparison too. `decided`: where a figure starts → what a person decided.

    `codes`: the indicator that a finding of the comparison is about; `area`: key of the area compared, "" for none.
    """

    incoming: Incoming
    reading: Reading
    catalogue: Mapping[str, Indicator]
    matches: Sequence[Match]
    decided: Mapping[int, Confirmed]
    wordings: Mapping[int, str]  # where a figure starts → its wording
    codes: Mapping[Finding, str]
    area: str = ""
    agreed: int = 0

    def wording_of(self, figure: Figure) -> str:
        return self.wordings.get(figure.start, "")

    def amount_of(self, figure: Figure, code: str) -> Decimal:
        """The number in the unit of the indicator; as it was read for no indicator."""
        return figure.value * (factor_between(figure.unit, self.catalogue[code].unit) if code in self.catalogue else 1)

    def code_of(self, said: str) -> str:
        """The indicator that a person chose by its code or typed by its name in either language; else the words."""
        wanted = tidy(said).casefold()
        names = ((code, name) for code, one in self.catalogue.items() for name in (one.label_vi, one.label_en))
        by_name = (code for code, name in names if tidy(name).casefold() == wanted)
        return said if said in self.catalogue else next(by_name, said)


def review(incoming: Incoming) -> Review:
    """Read the stored text anew, so that better rules and newer law also count for older reports."""
    period = Period.parse(incoming.period)
    catalogue, on = known.catalogue(period), _day(incoming, period)
    reading = _read(incoming.text, on)
    body = _sender(incoming, period)
    matched = _matched(incoming, body, on, catalogue)
    found = _compared(body, reading, matched, period, on)
    found.add(Compared(each) for each in crossed.findings(reading, matched, catalogue))
    return Review(
        incoming,
        against.joined(reading, found),
        catalogue,
        matched,
        queries.decided(incoming),
        {near.figure.start: near.key for near in around(reading.text, reading.figures)},
        {each.finding: each.code for each in found.found if each.code},
        body.area if body else "",
        found.agreed,
    )


@lru_cache(maxsize=8)
def _read(text: str, on: date) -> Reading:
    return read(text, repealed=known.repealed(), on=on)


def told_of(incoming: Incoming) -> list[list[object]]:
    """What the report surely tells, for keeping beside it."""
    period = Period.parse(incoming.period)
    body = _sender(incoming, period)
    matched = _matched(incoming, body, _day(incoming, period), known.catalogue(period))
    return [told.plain() for told in told_by(matched)]


def _day(incoming: Incoming, period: Period) -> date:
    """The day the report prints; else the day it came, but not before its period ended."""
    came = incoming.received_at.date() if incoming.received_at else CALENDAR.window(period).last
    return known.day_of(incoming.text) or max(came, CALENDAR.window(period).last)


def _matched(incoming: Incoming, body: Body | None, on: date, catalogue: Mapping[str, Indicator]) -> Sequence[Match]:
    learned = queries.learned(incoming.sender.key if incoming.sender else "")
    controls, level = tuple(Control(*each) for each in incoming.controls), body.level if body else None
    return _match(_Text(incoming.text, on, controls, tuple(learned.items()), level, fingerprint(catalogue), catalogue))


@dataclass(frozen=True)
class _Text:
    """Everything that decides what the figures of a text are taken for; equal when all of it is."""

    text: str
    on: date
    controls: tuple[Control, ...]
    learned: tuple[tuple[str, str], ...]
    level: Level | None
    print: str  # of the catalogue
    catalogue: Mapping[str, Indicator] = field(compare=False)


@lru_cache(maxsize=8)
def _match(asked: _Text) -> Sequence[Match]:
    """A person who decides figure after figure asks for the same text again and again."""
    return tuple(
        matches(_read(asked.text, asked.on), asked.catalogue, asked.controls, dict(asked.learned), asked.level)
    )


def _sender(incoming: Incoming, period: Period) -> Body | None:
    """The sender as it stood on the last day of the period; None where it is not known or did not stand."""
    if incoming.sender is None:
        return None
    return tree_on(CALENDAR.window(period).last).bodies.get(incoming.sender.key)


def _compared(body: Body | None, reading: Reading, matched: Sequence[Match], period: Period, on: date) -> Comparison:
    if body is None:
        return Comparison()
    sheet = kept.sheet(body.area, period, CALENDAR)
    return against.compare(reading, matched, sheet, place=place_of(body), senders=frozenset({body.key}), on=on)
