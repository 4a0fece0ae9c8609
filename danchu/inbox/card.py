"""The report card: what was found in a text, what was checked, what could not be, and every finding at its place."""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.table import Table

from danchu.core.reading import Finding, Reading
from danchu.core.reading.result import Severity
from danchu.inbox.note import section_of, sentence_of

_MOST_LINES, _LONGEST = 8, 240
SEVERITIES: dict[Severity, str] = {"error": "lỗi", "question": "câu hỏi", "note": "ghi chú"}


def show(reading: Reading, out: Console) -> None:
    """Print the card."""
    held = sum(claim.holds for claim in reading.claims)
    out.print(f"{len(reading.figures)} con số, {len(reading.citations)} văn bản viện dẫn")
    out.print(f"{len(reading.claims)} phép tính kiểm tra được, {held} đúng, {len(reading.claims) - held} không khớp")
    out.print(f"{len(reading.unchecked)} phép tính chưa kiểm tra được")
    if reading.findings:
        out.print(_table(reading))
    for why, places in _unchecked(reading).items():
        more = f" và {len(places) - _MOST_LINES} chỗ nữa" if len(places) > _MOST_LINES else ""
        lines = ", ".join(dict.fromkeys(str(line_of(reading.text, place)) for place in places[:_MOST_LINES]))
        out.print(f"  chưa kiểm tra được {len(places)} chỗ (dòng {lines}{more}): {why}")
    out.print(tallied(reading.findings))


def _unchecked(reading: Reading) -> dict[str, list[int]]:
    """Why something could not be checked → where."""
    found: dict[str, list[int]] = {}
    for doubt in reading.unchecked:
        found.setdefault(doubt.message, []).append(doubt.start)
    return found


def tallied(findings: list[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(f"{counts[severity]} {word}" for severity, word in SEVERITIES.items())


def line_of(text: str, place: int) -> int:
    """The line of the text a position is in, the first being 1."""
    return text.count("\n", 0, place) + 1


def _table(reading: Reading) -> Table:
    table = Table(title="Những chỗ cần xem", title_justify="left")
    for head in ("Mức", "Dòng, mục", "Câu", "Nhận xét", "Gợi ý"):
        table.add_column(head, overflow="fold")
    order = list(SEVERITIES)
    for found in sorted(reading.findings, key=lambda one: (order.index(one.severity), one.start)):
        line = f"{line_of(reading.text, found.start)}\n{section_of(reading.text, found.start)[:40]}"
        sentence = sentence_of(reading.text, found.start, found.end)
        table.add_row(SEVERITIES[found.severity], line, _cut(sentence), found.message, found.suggestion)
    return table


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= _LONGEST else f"{sentence[:_LONGEST].rstrip()}…"
