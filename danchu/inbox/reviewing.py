"""One report laid out for a person: what was read, matched, found, and what was decided before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from danchu.core.indicator import Counted, Indicator, Stated
from danchu.core.period import CALENDAR, Period
from danchu.core.reading import Figure, Finding, Reading, read
from danchu.figures import queries as figures
from danchu.inbox import against, known, queries
from danchu.inbox.context import around
from danchu.inbox.crosschecks import Cross, crosschecks
from danchu.inbox.formats.extracted import Control
from danchu.inbox.matching import Match, matches
from danchu.inbox.models import Incoming


@dataclass(frozen=True)
class Review:
    """`decided`: where a figure starts → the indicator a person chose ("" for none)."""

    incoming: Incoming
    reading: Reading
    catalogue: Mapping[str, Indicator]
    matches: Sequence[Match]
    crosschecks: Sequence[Cross]
    decided: Mapping[int, str]
    wordings: Mapping[int, str]  # where a figure starts → its wording

    def wording_of(self, figure: Figure) -> str:
        return self.wordings.get(figure.start, "")

    def is_declarable(self, code: str) -> bool:
        """Places and formulas are made from others; nobody declares them."""
        return isinstance(self.catalogue[code].made, Counted | Stated)


def review(incoming: Incoming) -> Review:
    """Read the stored text anew, so that better rules and newer law also count for older reports."""
    period = Period.parse(incoming.period)
    catalogue = known.catalogue(period)
    reading = read(incoming.text, repealed=known.repealed(), on=known.day_of(incoming.text))
    controls = [Control(*each) for each in incoming.controls]
    matched = _matched(incoming, reading, catalogue)
    earlier = queries.before(incoming, period)
    told = None if earlier is None else _matched(earlier, read(earlier.text), catalogue)
    crossed = list(crosschecks(matched, catalogue, told))
    compared = _compared(incoming, period, reading, controls)
    reading = replace(reading, findings=sorted([*reading.findings, *compared], key=lambda one: (one.start, one.end)))
    wordings = {near.figure.start: near.key for near in around(reading.text, reading.figures)}
    return Review(incoming, reading, catalogue, matched, crossed, queries.decided(incoming), wordings)


def _matched(incoming: Incoming, reading: Reading, catalogue: Mapping[str, Indicator]) -> list[Match]:
    sender = incoming.sender.key if incoming.sender else ""
    controls = [Control(*each) for each in incoming.controls]
    return matches(reading, catalogue, controls, queries.learned(sender))


def _compared(incoming: Incoming, period: Period, reading: Reading, controls: Sequence[Control]) -> list[Finding]:
    """The report against the registers of its sender's area; nothing where the sender is not known."""
    if incoming.sender is None:
        return []
    window = CALENDAR.window(period)
    version = incoming.sender.versions.filter(since__lte=window.last).order_by("-since").first()
    if version is None or version.ended:
        return []
    try:
        sheet = figures.sheet(version.area.key, period, CALENDAR)
    except KeyError:
        return []
    return against.findings(reading, sheet, controls)
