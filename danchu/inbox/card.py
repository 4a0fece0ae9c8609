"""The report card: what was found in a text, what was checked, what could not be, and every finding at its place."""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.table import Table

from danchu.core.reading import Finding, Reading
from danchu.core.reading.result import Severity

SEVERITIES: dict[Severity, str] = {"error": "lỗi", "question": "câu hỏi", "note": "ghi chú"}


def show(reading: Reading, out: Console) -> None:
    """Print the card."""
    held = sum(claim.holds for claim in reading.claims)
    out.print(f"{len(reading.figures)} con số, {len(reading.citations)} văn bản viện dẫn")
    out.print(f"{len(reading.claims)} phép tính kiểm tra được, {held} đúng, {len(reading.claims) - held} không khớp")
    out.print(f"{len(reading.unchecked)} phép tính chưa kiểm tra được")
    if reading.findings:
        out.print(_table(reading))
    for doubt in reading.unchecked[:20]:
        out.print(f"  chưa kiểm tra được, dòng {line_of(reading.text, doubt.start)}: {doubt.message}")
    out.print(tallied(reading.findings))


def tallied(findings: list[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(f"{counts[severity]} {word}" for severity, word in SEVERITIES.items())


def line_of(text: str, place: int) -> int:
    """The line of the text a position is in, the first being 1."""
    return text.count("\n", 0, place) + 1


def around(text: str, start: int, end: int, width: int = 40) -> str:
    """The place with a little of the sentence before and after it."""
    before, after = max(0, start - width), min(len(text), end + width)
    return " ".join(text[before:after].split())


def _table(reading: Reading) -> Table:
    table = Table(title="Những chỗ cần xem", title_justify="left")
    for head in ("Mức", "Dòng", "Chỗ", "Nhận xét", "Gợi ý"):
        table.add_column(head, overflow="fold")
    order = list(SEVERITIES)
    for found in sorted(reading.findings, key=lambda one: (order.index(one.severity), one.start)):
        place = around(reading.text, found.start, found.end)
        line = str(line_of(reading.text, found.start))
        table.add_row(SEVERITIES[found.severity], line, f"…{place}…", found.message, found.suggestion)
    return table
