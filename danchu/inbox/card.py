"""The report card: what was found in a text, what was checked, what could not be, and every finding at its sentence.

On a terminal as wide as it is, in colour; piped elsewhere one plain line for each thing, whole and unwrapped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from danchu.core.reading import Finding, Reading
from danchu.core.reading.result import Severity
from danchu.inbox.comparing.asked import Comparison
from danchu.inbox.points import SEVERITIES, Point, points
from danchu.inbox.sentences import line_of

__all__ = ["SEVERITIES", "line_of", "show", "tallied"]

_MOST_LINES: Final = 8
_LOOKS: Final[Mapping[Severity, str]] = {"error": "bold red", "question": "bold yellow", "note": "cyan"}


def show(reading: Reading, out: Console, compared: Comparison | None = None, origin: Iterable[str] = ()) -> None:
    """Print the card; `origin`: sentences on how the text came about."""
    codes = {} if compared is None else {each.finding: each.code for each in compared.found if each.code}
    for line in (*origin, *_head(reading, compared)):
        _print(out, Text(line))
    for section, held in groupby(points(reading), key=lambda point: point.section):
        out.print()
        _print(out, Text(section, style="bold"))
        for point in held:
            _show(point, out, codes)
    if reading.unchecked:
        out.print()
        _print(out, Text("Chưa kiểm tra được", style="bold"))
        for why, places in _unchecked(reading).items():
            _print(out, Text(f"{_places(reading.text, places)}: {why}"), 2)
    out.print()
    _print(out, Text(tallied(reading.findings), style="bold"))


def _print(out: Console, text: Text, indent: int = 0) -> None:
    """Folded on a terminal, with the further lines under the first; whole when piped."""
    if not out.is_terminal:
        out.print(Text(" " * indent) + text, soft_wrap=True, highlight=False)
        return
    grid = Table.grid(padding=0)
    if indent:
        grid.add_column(width=indent)
    grid.add_column(overflow="fold")
    grid.add_row(*(["", text] if indent else [text]))
    out.print(grid, highlight=False)


def _head(reading: Reading, compared: Comparison | None) -> Iterator[str]:
    held = sum(claim.holds for claim in reading.claims)
    yield f"{len(reading.figures)} con số, {len(reading.citations)} văn bản viện dẫn"
    yield f"{len(reading.claims)} phép tính kiểm tra được, {held} đúng, {len(reading.claims) - held} không khớp"
    yield f"{len(reading.unchecked)} chỗ chưa kiểm tra được"
    if compared is not None:
        differ = sum(each.finding.severity != "note" for each in compared.found)
        yield f"{compared.agreed} chỗ khớp với sổ, văn bản và báo cáo đã có; {differ} chỗ khác"


def _show(point: Point, out: Console, codes: Mapping[Finding, str]) -> None:
    told = Text(f"dòng {point.line}: ", style="dim") + Text(point.before)
    told += Text(point.words, style="underline") + Text(point.after)
    _print(out, told, 2)
    for found in point.findings:
        word = Text(f"{SEVERITIES[found.severity]}: ", style=_LOOKS[found.severity])
        _print(out, word + Text(found.message, style=""), 4)
        if found.suggestion:
            _print(out, Text(f"→ {found.suggestion}", style="dim"), 6)
        if found in codes:
            _print(out, Text(f"chỉ tiêu {codes[found]}", style="dim"), 6)


def _unchecked(reading: Reading) -> dict[str, list[int]]:
    """Why something could not be checked → where."""
    found: dict[str, list[int]] = {}
    for doubt in reading.unchecked:
        found.setdefault(doubt.message, []).append(doubt.start)
    return found


def _places(text: str, places: Sequence[int]) -> str:
    """«3 chỗ (dòng 5, 9)»."""
    lines = list(dict.fromkeys(line_of(text, place) for place in sorted(places)))
    more = ", …" if len(lines) > _MOST_LINES else ""
    return f"{len(places)} chỗ (dòng {', '.join(map(str, lines[:_MOST_LINES]))}{more})"


def tallied(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(f"{counts[severity]} {word}" for severity, word in SEVERITIES.items())
