"""A report against what is known: the counted figures of its place and period, and the register of documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from danchu.core import citations, dates, phrase
from danchu.core.reading import Finding, Reading
from danchu.core.sheet import Sheet
from danchu.figures.queries import papers
from danchu.inbox.formats.extracted import Control
from danchu.inbox.matching import Match, matches


def findings(reading: Reading, sheet: Sheet, controls: Sequence[Control] = ()) -> list[Finding]:
    """Where the text says another number than the registers, and papers cited with another day than registered.

    A difference is a question, never an error: the text may speak of another window or place.
    """
    catalogue = {indicator.code: indicator for indicator in sheet.in_force}
    compared = (_compared(match, sheet) for match in matches(reading, catalogue, controls))
    found = [finding for finding in compared if finding is not None]
    return sorted([*found, *_papers(reading)], key=lambda one: (one.start, one.end))


def _compared(match: Match, sheet: Sheet) -> Finding | None:
    indicator, value, figure = sheet.catalogue[match.code], sheet.value(match.code), match.figure
    if value.amount is None or round(value.amount, indicator.decimals) == figure.value:
        return None
    place = sheet.tree.areas[sheet.place].name
    counted = phrase.printed(indicator, value)
    partial = phrase.completeness(value)
    return Finding(
        figure.start,
        figure.end,
        "against",
        "question",
        f"Báo cáo ghi {figure.text} {figure.unit}, sổ của {place} đếm được {counted} ({indicator.label_vi})"
        + (f"; {partial}." if partial else "."),
        f"Mở con số: danchu explain {match.code} {sheet.place} {sheet.period.code}",
    )


def _papers(reading: Reading) -> Iterator[Finding]:
    """Papers that the register knows under the same symbol but with another day."""
    known = {citations.normal(row.symbol): row for row in papers().values() if row.symbol}
    for cited in reading.citations:
        row = known.get(cited.symbol)
        if row is not None and cited.date is not None and cited.date != row.day:
            yield Finding(
                cited.start,
                cited.end,
                "against",
                "question",
                f"Sổ văn bản ghi {row.type_word} {row.symbol} ngày {dates.show(row.day)}, "
                f"báo cáo ghi {dates.show(cited.date)}.",
                "Kiểm tra lại ngày của văn bản.",
            )
