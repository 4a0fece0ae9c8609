"""Reads report prose: figures, references and arithmetic claims, and what is wrong with them.

`read` is the door. A text is cut into passages; each passage is laid out and its claims recomputed; facts told
twice are compared across passages. Everything points into the text as it was given.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from danchu.core import citations
from danchu.core.printed import Printed
from danchu.core.reading import (
    averages,
    changes,
    counts,
    figures,
    flats,
    footmarks,
    footnotes,
    kinds,
    naming,
    repeats,
    rows,
    shares,
    stocks,
    structure,
    sums,
    tables,
)
from danchu.core.reading.assemble import assemble
from danchu.core.reading.found import Found
from danchu.core.reading.furniture import is_page_number
from danchu.core.reading.ledger import Ledger
from danchu.core.reading.notes import Repealed, check_form
from danchu.core.reading.passages import Passage, passages
from danchu.core.reading.result import Claim, Figure, Finding, Reading
from danchu.core.reading.structure import Sheet
from danchu.core.reading.tokens import cut

__all__ = ["Claim", "Figure", "Finding", "Reading", "Repealed", "read"]


def read(text: str, *, repealed: Iterable[Repealed] = (), on: date | None = None) -> Reading:
    """Everything found in the text. Takes time in proportion to its length.

    `repealed` is dated knowledge of law no longer in force; `on` is the day of the report, None for no limit.
    """
    printed = Printed(text)
    cited, spans = citations.found(printed)
    view = footmarks.plain(printed.view)
    reader = _Reader(view, sorted([*spans, *naming.addresses(view)]))
    for number, passage in enumerate(passages(view)):
        reader.passage(passage, number)
    reader.notes()
    reading = assemble(printed, reader.found, cited, reader.ledger)
    form = check_form(text, cited, reading.figures, repealed, on)
    return replace(reading, findings=sorted([*reading.findings, *form], key=lambda one: (one.start, one.end)))


_MOST_EARLIER: Final = 24


class _Reader:
    """Goes through the passages and keeps what later passages must be compared with."""

    def __init__(self, view: str, spans: list[tuple[int, int]]) -> None:
        self.view = view
        self.spans = spans
        self.starts = [start for start, _ in spans]
        self.ledger = Ledger()
        self.found: list[Found] = []
        self.facts = repeats.Facts()
        self.told = rows.Rows()
        self.marked: dict[str, list[Found]] = {}  # number of a footnote → figures of the sentence before its mark
        self.footnotes: dict[str, Sheet] = {}
        self.earlier: list[Found] = []  # figures of the last passage of prose that is no footnote

    def passage(self, passage: Passage, number: int) -> None:
        if passage.blocks[0].row:
            spans = self.spans_in(passage.blocks[0].start, passage.blocks[-1].end)
            self.found += tables.check_table(self.view, passage.blocks, spans, self.ledger)
            return
        tokens = [list(cut(self.view, block.start, block.end)) for block in passage.blocks]
        tokens = [[] if is_page_number(block) else block for block in tokens]
        found: list[list[Found]] = []
        for place, block in enumerate(passage.blocks):
            figures_, doubts = figures.find(tokens[place], place, self.spans_in(block.start, block.end))
            found.append(figures_)
            repeats.check_doubts(doubts, self.ledger)
        sheet = structure.lay_out(passage, tokens, found)
        kinds.sort(sheet)
        sheet.earlier = [*self.earlier, *self.marked.get(passage.note, [])]
        self.rules(sheet, number)
        self.remember(sheet)
        self.found += sheet.figures

    def rules(self, sheet: Sheet, number: int) -> None:
        self.ledger.opened = len(self.ledger.entries)
        used = sums.check_scopes(sheet, self.ledger)
        stocks.check_stocks(sheet, self.ledger, used)
        flats.check_flats(sheet, self.ledger, used)
        shares.check_shares(sheet, self.ledger, self.ledger.parts())
        changes.check_changes(sheet, self.ledger)
        averages.check_averages(sheet, self.ledger)
        counts.check_counts(sheet, self.ledger)
        repeats.check_anaphora(sheet, self.ledger)
        self.facts.meet(sheet, number, self.ledger)
        self.told.meet(sheet)

    def spans_in(self, start: int, end: int) -> list[tuple[int, int]]:
        first = max(bisect_left(self.starts, start) - 1, 0)
        return [span for span in self.spans[first : bisect_left(self.starts, end)] if span[1] > start]

    def remember(self, sheet: Sheet) -> None:
        if sheet.passage.note:
            self.footnotes.setdefault(sheet.passage.note, sheet)
        else:
            self.marked.update(footnotes.marked_figures(sheet))
            self.earlier = sheet.figures[-_MOST_EARLIER:] or self.earlier
        sheet.tokens = []

    def notes(self) -> None:
        """Compares the bodies with their footnotes, and rows of counts with each other, once all have been read."""
        self.told.check(self.ledger)
        settled = {id(figure) for entry in self.ledger.entries if entry.holds for figure in entry.figures}
        for number, body in self.marked.items():
            if number in self.footnotes:
                footnotes.check_note(body, self.footnotes[number], settled, self.ledger)
