"""What the pages of the inbox show: the list, and one report as text with marks beside its findings and figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danchu.core.reading import Finding
from danchu.core.reading.result import Severity
from danchu.inbox.card import line_of
from danchu.inbox.matching import Match
from danchu.inbox.note import section_of, sentence_of
from danchu.inbox.reviewing import Review

SEVERITIES: Final[Mapping[Severity, tuple[Promise, str]]] = {
    "error": (_("lỗi"), "bad"),
    "question": (_("câu hỏi"), "warning"),
    "note": (_("ghi chú"), "info"),
}


@dataclass(frozen=True)
class Piece:
    """A stretch of the text; `finding` and `figure` are the numbers of what stands there, 0 for none.

    `starts`: the finding begins here, so this piece carries its anchor.
    """

    text: str
    finding: int = 0
    severity: str = ""
    starts: bool = False
    figure: int = 0


@dataclass(frozen=True)
class Card:
    """One finding beside the text."""

    number: int
    severity: str
    word: Promise
    tag: str
    line: int
    section: str
    finding: Finding


@dataclass(frozen=True)
class Row:
    """One matched figure: its indicator, its alternatives, and what a person decided (None: nothing yet)."""

    number: int
    match: Match
    label: str
    sentence: str
    others: Sequence[tuple[str, str]]
    decided: str | None
    decided_label: str


def context(review: Review) -> dict[str, Any]:
    """Everything the page of one report takes."""
    text, findings = review.reading.text, review.reading.findings
    cards = [_card(number, found, text) for number, found in enumerate(findings, start=1)]
    rows = [_row(number, match, review) for number, match in enumerate(review.matches, start=1)]
    return {
        "incoming": review.incoming,
        "cards": sorted(cards, key=lambda card: (list(SEVERITIES).index(card.finding.severity), card.number)),
        "rows": rows,
        "crosschecks": review.crosschecks,
        "lines": list(_lines(list(pieces(text, findings, review.matches)))),
        "unchecked": review.reading.unchecked,
        "counts": {
            "figures": len(review.reading.figures),
            "matched": len(rows),
            "claims": len(review.reading.claims),
            "held": sum(claim.holds for claim in review.reading.claims),
            "unchecked": len(review.reading.unchecked),
        },
    }


def _card(number: int, found: Finding, text: str) -> Card:
    word, tag = SEVERITIES[found.severity]
    line, section = line_of(text, found.start), section_of(text, found.start)
    return Card(number, found.severity, word, tag, line, section, found)


def _row(number: int, match: Match, review: Review) -> Row:
    figure, names = match.figure, review.catalogue
    decided = review.decided.get(figure.start)
    return Row(
        number,
        match,
        names[match.code].label_vi,
        sentence_of(review.reading.text, figure.start, figure.end),
        [(code, names[code].label_vi) for code in match.others[:3] if code in names],
        decided,
        names[decided].label_vi if decided and decided in names else "",
    )


def pieces(text: str, findings: Sequence[Finding], matches: Sequence[Match]) -> Iterator[Piece]:
    """The text cut wherever a finding or a matched figure begins or ends; joined again they are the text."""
    order = list(SEVERITIES)
    numbered = sorted(enumerate(findings, start=1), key=lambda one: order.index(one[1].severity), reverse=True)
    over: dict[int, int] = {}  # character → the gravest finding over it
    for number, found in numbered:
        over.update(dict.fromkeys(range(found.start, max(found.end, found.start + 1)), number))
    figures = {place: n for n, m in enumerate(matches, start=1) for place in range(m.figure.start, m.figure.end)}
    bounds = sorted({0, len(text), *_bounds(findings, matches)})
    begun: set[int] = set()
    for start, end in pairwise(bounds):
        number = over.get(start, 0)
        severity = findings[number - 1].severity if number else ""
        yield Piece(text[start:end], number, severity, bool(number) and number not in begun, figures.get(start, 0))
        begun.add(number)


def _bounds(findings: Sequence[Finding], matches: Sequence[Match]) -> Iterator[int]:
    for found in findings:
        yield from (found.start, max(found.end, found.start + 1))
    for match in matches:
        yield from (match.figure.start, match.figure.end)


def _lines(found: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces line by line; empty lines are left out."""
    line: list[Piece] = []
    for piece in found:
        parts = piece.text.split("\n")
        for place, part in enumerate(parts):
            if place:
                if line:
                    yield line
                line = []
            if part.strip():
                line.append(Piece(part, piece.finding, piece.severity, piece.starts and not place, piece.figure))
    if line:
        yield line
