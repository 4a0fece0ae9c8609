"""A report against what is known of its place and period: everything that the other modules compare, in one go.

A difference is a question, never an error: the text may speak of another window or place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from danchu.core.period import Period
from danchu.core.reading import Reading
from danchu.core.sheet import Sheet
from danchu.figures import queries as figures
from danchu.figures.frozen import kept_values
from danchu.inbox import queries
from danchu.inbox.comparing import below, counted, earlier, papers, titles
from danchu.inbox.comparing.asked import Asked, Comparison, senders_of
from danchu.inbox.comparing.earlier import Earlier
from danchu.inbox.comparing.told import Told, of_plain
from danchu.inbox.matching import Match
from danchu.inbox.models import Incoming
from danchu.inbox.sentences import sentence_of
from danchu.places.queries import tree_on

_QUOTED = 160


def compare(
    reading: Reading,
    matched: Sequence[Match],
    sheet: Sheet,
    *,
    place: str = "",
    senders: frozenset[str] | None = None,
    on: date | None = None,
) -> Comparison:
    """`place`: key of an area or body of the sheet, by default its own. `senders`: whose earlier reports are compared,
    by default those of the bodies that govern the place. `on`: the day of the report, by default the window's last.
    """
    place = place or sheet.place
    whose = senders_of(sheet.tree, place) if senders is None else senders
    asked = Asked(reading, matched, sheet, place, whose, on or sheet.window.last)
    found = Comparison()
    titles.compare(asked, found)
    counted.compare(asked, found)
    earlier.compare(asked, _earlier(asked), found)
    below.compare(asked, _below(asked), found)
    papers.compare(asked, found)
    found.found.sort(key=lambda each: (each.finding.start, each.finding.end))
    return found


def joined(reading: Reading, comparison: Comparison) -> Reading:
    """The reading with what the comparison found, and without the doubts that it settled."""
    findings = sorted([*reading.findings, *comparison.findings], key=lambda one: (one.start, one.end))
    unchecked = [doubt for doubt in reading.unchecked if doubt not in comparison.settled]
    return replace(reading, findings=findings, unchecked=[*unchecked, *comparison.unchecked])


def _earlier(asked: Asked) -> earlier.Known:
    """What is known of the earlier periods that the report speaks of; at most a sheet and three queries for each."""
    told: dict[Period, Mapping[str, Earlier]] = {}
    known: dict[Period, Mapping[str, Earlier]] = {}
    for period, codes in earlier.wanted(asked).items():
        sent = queries.sent(asked.senders, period)
        if sent is not None:
            told[period] = _as_told(sent)
        known[period] = _as_counted(asked, period, codes)
    return earlier.first_of(told, known)


def _as_told(sent: Incoming) -> Mapping[str, Earlier]:
    def quote(start: int, end: int) -> str:
        return sentence_of(sent.text, start, end)[:_QUOTED]

    return earlier.told_earlier(sent.name, of_plain(sent.told), quote)


def _as_counted(asked: Asked, period: Period, codes: set[str]) -> Mapping[str, Earlier]:
    """As it was frozen, else as the registers count it now; nothing where the place did not stand then."""
    frozen = kept_values(asked.place, period, asked.sheet.regime)
    found = {
        code: Earlier(f"số đã chốt của kỳ đó ({frozen[code].day:%d/%m/%Y}) là", amount)
        for code in codes & frozen.keys()
        if (amount := frozen[code].value.amount) is not None
    }
    tree = tree_on(asked.sheet.regime.window(period).last, regime=asked.sheet.regime.code)
    if asked.place not in tree.areas or codes <= found.keys():
        return found
    sheet = figures.sheet(asked.place, period, asked.sheet.regime, tree=tree, only=codes)
    for code in codes - found.keys():
        value = sheet.value(code)
        if value.amount is not None and not value.is_partial:
            found[code] = Earlier("sổ của kỳ đó đếm được", value.amount)
    return found


def _below(asked: Asked) -> dict[str, dict[str, Told]]:
    """Area right below → what its newest report of the period tells. One query."""
    children = counted.children_of(asked)
    whose = {key: area.key for area in children for key in senders_of(asked.sheet.tree, area.key)}
    return {whose[key]: of_plain(rows) for key, rows in queries.told_by(whose, asked.sheet.period).items()}
