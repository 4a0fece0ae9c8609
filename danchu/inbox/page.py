"""What the page of one report shows: its text with marks, beside it the findings and the figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danchu.core.reading import Figure, Finding
from danchu.core.reading.result import Severity
from danchu.figures.shown import label
from danchu.inbox.matching import Match
from danchu.inbox.models import Confirmed
from danchu.inbox.origin import origin
from danchu.inbox.reviewing import Review
from danchu.inbox.sentences import line_of, section_of, sentence_of

SEVERITIES: Final[Mapping[Severity, tuple[Promise, str]]] = {
    "error": (_("lỗi"), "bad"),
    "question": (_("câu hỏi"), "warning"),
    "note": (_("ghi chú"), "info"),
}
_SHORT: Final = 80
_MOST_LEFT: Final = 400  # figures that a person may still give an indicator, in one list


@dataclass(frozen=True)
class Piece:
    """A stretch of the text; `finding` is the number of what stands there, 0 for none.

    `starts`: the finding begins here, so this piece carries its anchor. `short`: the finding is a few words, not many
    sentences. `figure`: it is part of a figure; `anchor`: where that figure starts, when it starts here.
    """

    text: str
    finding: int = 0
    severity: str = ""
    starts: bool = False
    short: bool = False
    figure: bool = False
    anchor: str = ""

    @property
    def look(self) -> str:
        """Its classes of style; "" for plain text."""
        marked = f"mark mark-{self.severity}" if self.finding else ""
        short, figure = ("mark-short" if self.short else ""), ("mark-figure" if self.figure else "")
        return " ".join(filter(None, (marked, short, figure)))


@dataclass(frozen=True)
class Card:
    """One finding beside the text; `evidence` is the address of the figure it was compared with, "" for none."""

    number: int
    severity: str
    word: Promise
    tag: str
    line: int
    section: str
    finding: Finding
    evidence: str


@dataclass(frozen=True)
class Row:
    """One figure: the indicator that it likely tells, its alternatives, and what a person decided (None: nothing yet).

    `fault`: why the last decision about it was refused.
    """

    start: int
    figure: Figure
    match: Match | None
    label: str
    sentence: str
    others: Sequence[tuple[str, str]]
    decided: Confirmed | None
    decided_label: str
    evidence: str
    fault: str = ""

    @property
    def is_sure(self) -> bool:
        return self.match is not None and self.match.is_sure


def context(review: Review, fault: tuple[int, str] | None = None) -> dict[str, Any]:
    """Everything the page of one report takes; `fault`: where a decision was refused, and why."""
    text, findings = review.reading.text, review.reading.findings
    cards = [_card(number, found, review) for number, found in enumerate(findings, start=1)]
    rows = [_with_fault(row, fault) for row in _rows(review)]
    shown = {row.start for row in rows}
    return {
        "incoming": review.incoming,
        "origin": list(origin(review.incoming.letters, review.incoming.scanned)),
        "cards": sorted(cards, key=lambda card: (list(SEVERITIES).index(card.finding.severity), card.number)),
        "groups": _groups(rows),
        "sure": sum(row.is_sure and row.decided is None for row in rows),
        "left": [_left(figure, text) for figure in review.reading.figures if figure.start not in shown][:_MOST_LEFT],
        "indicators": [(code, label(one)) for code, one in review.catalogue.items()],
        "lines": list(_lines(list(pieces(text, findings, review.reading.figures)))),
        "unchecked": _unchecked(review),
        "counts": _counts(review, rows),
        "fault": fault[1] if fault and fault[0] not in shown else "",
    }


def _counts(review: Review, rows: Sequence[Row]) -> dict[str, int]:
    return {
        "figures": len(review.reading.figures),
        "matched": sum(row.match is not None for row in rows),
        "claims": len(review.reading.claims),
        "held": sum(claim.holds for claim in review.reading.claims),
        "agreed": review.agreed,
        "unchecked": len(review.reading.unchecked),
    }


def _card(number: int, found: Finding, review: Review) -> Card:
    word, tag = SEVERITIES[found.severity]
    text = review.reading.text
    line, section = line_of(text, found.start), section_of(text, found.start)
    return Card(number, found.severity, word, tag, line, section, found, _evidence(review, review.codes.get(found, "")))


def _evidence(review: Review, code: str) -> str:
    """The address of the figure of the sender's area; "" without one."""
    if not code or not review.area:
        return ""
    return reverse("figures:evidence", args=[review.area, review.incoming.period, code])


def _rows(review: Review) -> Iterator[Row]:
    """What was matched and what was decided, in the order of the text."""
    matched = {match.figure.start: match for match in review.matches}
    for figure in review.reading.figures:
        match, decided = matched.get(figure.start), review.decided.get(figure.start)
        if match is not None or decided is not None:
            yield _row(figure, match, decided, review)


def _row(figure: Figure, match: Match | None, decided: Confirmed | None, review: Review) -> Row:
    names = {code: label(one) for code, one in review.catalogue.items()}
    told = decided.indicator if decided else ""
    others = [] if match is None else [code for code in match.others[:3] if code in names]
    return Row(
        start=figure.start,
        figure=figure,
        match=match,
        label=names[match.code] if match else "",
        sentence=sentence_of(review.reading.text, figure.start, figure.end),
        others=[(code, names[code]) for code in others],
        decided=decided,
        decided_label=names.get(told, told),
        evidence=_evidence(review, told if told in names else ""),
    )


def _with_fault(row: Row, fault: tuple[int, str] | None) -> Row:
    return replace(row, fault=fault[1]) if fault and fault[0] == row.start else row


def _groups(rows: Sequence[Row]) -> list[tuple[Promise, bool, list[Row]]]:
    """(heading, is it open, rows): what a person must look at first, then what is sure, then what is done."""
    groups = (
        (_("Cần người xem"), True, [row for row in rows if row.decided is None and not row.is_sure]),
        (_("Khớp chắc chắn, chờ xác nhận"), True, [row for row in rows if row.decided is None and row.is_sure]),
        (_("Đã xác nhận"), False, [row for row in rows if row.decided is not None]),
    )
    return [group for group in groups if group[2]]


def _left(figure: Figure, text: str) -> tuple[int, str]:
    """(start, how it is shown in a list of choices)."""
    sentence = sentence_of(text, figure.start, figure.end)
    cut = sentence if len(sentence) <= 70 else f"{sentence[:70]}…"
    return figure.start, f"{line_of(text, figure.start)}: {figure.text} {figure.unit} – {cut}"


def _unchecked(review: Review) -> list[tuple[str, list[tuple[int, str]]]]:
    """Why something could not be checked, and the lines where, each once with its words."""
    found: dict[str, dict[int, str]] = {}
    for doubt in review.reading.unchecked:
        line = line_of(review.reading.text, doubt.start)
        words = " ".join(review.reading.text[doubt.start : doubt.end].split())[:60]
        found.setdefault(doubt.message, {}).setdefault(line, words)
    return [(why, list(places.items())) for why, places in found.items()]


def pieces(text: str, findings: Sequence[Finding], figures: Sequence[Figure]) -> Iterator[Piece]:
    """The text cut wherever a finding or a figure begins or ends; joined again they are the text."""
    order = list(SEVERITIES)
    numbered = sorted(enumerate(findings, start=1), key=lambda one: order.index(one[1].severity), reverse=True)
    over: dict[int, int] = {}  # character → the gravest finding over it
    for number, found in numbered:
        over.update(dict.fromkeys(range(found.start, max(found.end, found.start + 1)), number))
    inside = {place for figure in figures for place in range(figure.start, figure.end)}
    starts = {figure.start for figure in figures}
    bounds = sorted({0, len(text), *_bounds(findings, figures)})
    begun: set[int] = set()
    for start, end in pairwise(bounds):
        number = over.get(start, 0)
        severity = findings[number - 1].severity if number else ""
        anchor = str(start) if start in starts else ""
        is_first = bool(number) and number not in begun
        is_short = bool(number) and findings[number - 1].end - findings[number - 1].start <= _SHORT
        yield Piece(text[start:end], number, severity, is_first, is_short, start in inside, anchor)
        begun.add(number)


def _bounds(findings: Sequence[Finding], figures: Sequence[Figure]) -> Iterator[int]:
    for found in findings:
        yield from (found.start, max(found.end, found.start + 1))
    for figure in figures:
        yield from (figure.start, figure.end)


def _lines(found: Sequence[Piece]) -> Iterator[tuple[int, list[Piece]]]:
    """The pieces line by line, with the numbers of the lines; empty lines are left out."""
    line: list[Piece] = []
    number = 1
    for piece in found:
        for place, part in enumerate(piece.text.split("\n")):
            if place:
                if line:
                    yield number, line
                line, number = [], number + 1
            if part.strip():
                again = {} if not place else {"starts": False, "anchor": ""}
                line.append(replace(piece, text=part, **again))  # type: ignore[arg-type]  # two fields of a Piece
    if line:
        yield number, line
