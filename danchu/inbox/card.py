"""The report card: what was found in a text, what was checked, what could not be, and every finding at its sentence.

On a terminal as wide as it is, in colour; piped elsewhere one plain line for each thing, whole and unwrapped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from danchu.core.reading import Finding, Reading
from danchu.core.reading.result import Severity
from danchu.inbox.comparing.asked import Comparison
from danchu.inbox.sentences import bounds_of, line_of, section_of

__all__ = ["SEVERITIES", "line_of", "show", "tallied"]

_MOST_LINES: Final = 8
_ROOM: Final = 150  # characters of a long sentence shown on each side of the point
SEVERITIES: dict[Severity, str] = {"error": "lỗi", "question": "câu hỏi", "note": "ghi chú"}
_LOOKS: Final[Mapping[Severity, str]] = {"error": "bold red", "question": "bold yellow", "note": "cyan"}


def show(reading: Reading, out: Console, compared: Comparison | None = None) -> None:
    """Print the card."""
    codes = {} if compared is None else {each.finding: each.code for each in compared.found if each.code}
    for line in _head(reading, compared):
        _print(out, Text(line))
    sections = groupby(_sentences(reading), key=lambda one: one.section)
    for section, sentences in sections:
        out.print()
        _print(out, Text(section, style="bold"))
        for sentence in sentences:
            _show_sentence(sentence, out, codes)
    if reading.unchecked:
        out.print()
        _print(out, Text("Chưa kiểm tra được", style="bold"))
        for why, places in _unchecked(reading).items():
            _print(out, Text(f"  {_places(reading.text, places)}: {why}"))
    out.print()
    _print(out, Text(tallied(reading.findings), style="bold"))


def _print(out: Console, text: Text, indent: int = 0) -> None:
    """Folded on a terminal, with the further lines under the first; whole when piped."""
    if not out.is_terminal:
        out.print(Text(" " * indent) + text, soft_wrap=True, highlight=False)
        return
    grid = Table.grid(padding=0)
    grid.add_column(width=indent)
    grid.add_column(overflow="fold")
    grid.add_row("", text)
    out.print(grid, highlight=False)


def _head(reading: Reading, compared: Comparison | None) -> Iterator[str]:
    held = sum(claim.holds for claim in reading.claims)
    yield f"{len(reading.figures)} con số, {len(reading.citations)} văn bản viện dẫn"
    yield f"{len(reading.claims)} phép tính kiểm tra được, {held} đúng, {len(reading.claims) - held} không khớp"
    yield f"{len(reading.unchecked)} chỗ chưa kiểm tra được"
    if compared is not None:
        differ = sum(each.finding.severity != "note" for each in compared.found)
        yield f"{compared.agreed} chỗ khớp với sổ, văn bản và báo cáo đã có; {differ} chỗ khác"


@dataclass(frozen=True)
class _Sentence:
    """A sentence and what is wrong in it."""

    line: int
    section: str
    before: str
    point: str  # from the first finding's beginning to its end
    after: str
    findings: Sequence[Finding]


def _sentences(reading: Reading) -> Iterator[_Sentence]:
    """In the order of the text; findings that begin in one sentence stand together, the gravest first."""
    order, text = list(SEVERITIES), reading.text
    found = sorted(reading.findings, key=lambda one: (one.start, one.end))
    for (first, last), group in groupby(found, key=lambda one: bounds_of(text, one.start, one.start)):
        held = sorted(group, key=lambda one: order.index(one.severity))
        start, end = min(one.start for one in held), min(max(one.end for one in held), last)
        yield _Sentence(
            line_of(text, start),
            section_of(text, start),
            _tail(text[first:start]),
            " ".join(text[start:end].split()),
            _head_of(text[max(start, end) : last]),
            held,
        )


def _show_sentence(sentence: _Sentence, out: Console, codes: Mapping[Finding, str]) -> None:
    told = Text(f"dòng {sentence.line}: ", style="dim") + Text(sentence.before)
    told += Text(sentence.point, style="underline") + Text(sentence.after)
    _print(out, told, 2)
    for found in sentence.findings:
        word = Text(f"{SEVERITIES[found.severity]}: ", style=_LOOKS[found.severity])
        _print(out, word + Text(found.message, style=""), 4)
        if found.suggestion:
            _print(out, Text(f"→ {found.suggestion}", style="dim"), 6)
        if found in codes:
            _print(out, Text(f"chỉ tiêu {codes[found]}", style="dim"), 6)


def _tail(words: str) -> str:
    """What stands before the point, its beginning left out when long."""
    plain = " ".join(words.split()) + (" " if words[-1:].isspace() else "")
    return plain if len(plain) <= _ROOM else f"…{plain[-_ROOM:]}"


def _head_of(words: str) -> str:
    plain = (" " if words[:1].isspace() else "") + " ".join(words.split())
    return plain if len(plain) <= _ROOM else f"{plain[:_ROOM]}…"


def _unchecked(reading: Reading) -> dict[str, list[int]]:
    """Why something could not be checked → where."""
    found: dict[str, list[int]] = {}
    for doubt in reading.unchecked:
        found.setdefault(doubt.message, []).append(doubt.start)
    return found


def _places(text: str, places: Sequence[int]) -> str:
    """«3 chỗ (dòng 5, 9)»."""
    lines = list(dict.fromkeys(line_of(text, place) for place in places))
    more = ", …" if len(lines) > _MOST_LINES else ""
    return f"{len(places)} chỗ (dòng {', '.join(map(str, lines[:_MOST_LINES]))}{more})"


def tallied(findings: list[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(f"{counts[severity]} {word}" for severity, word in SEVERITIES.items())
