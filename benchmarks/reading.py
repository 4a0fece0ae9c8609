"""The reader: pages a second of every stage, a report of 20 pages from file to matched figures, and 5,000 pages.

The text is that of the labelled long reports, clean, over and over; as Word and PDF it is set by Danchu's own writers.
"""

from __future__ import annotations

import functools
import json
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import ModuleType
from typing import Any
from unittest.mock import patch

from benchmarks.timing import peak_megabytes, seconds
from danchu.core import citations, reading
from danchu.core.catalogue import BUILT_IN
from danchu.core.document import Block, Frame, NoteRef, Paragraph, Report, Table, Text
from danchu.core.reading import (
    averages,
    changes,
    counts,
    figures,
    flats,
    footnotes,
    kinds,
    repeats,
    shares,
    stocks,
    structure,
    sums,
    tables,
)
from danchu.core.reading.tokens import SUPERSCRIPTS
from danchu.inbox.formats import choose
from danchu.inbox.matching import matches
from danchu.reports.render import docx, pdf
from tests.reading.long.corpus import load

CATALOGUE = {indicator.code: indicator for indicator in BUILT_IN}
PAGES, LETTERS = 20, 2500  # a page of A4 in 14 points holds about so many
SHORT, LONG = 500, 5000
FRAME = Frame("party", "", "BAN CHỈ ĐẠO", "", "", "Xã A", None, "BÁO CÁO", "kết quả")
# Stage → where the reader calls it. What no stage names (remembering, sorting) is in the sum alone.
STAGES: dict[str, list[tuple[ModuleType | type, str]]] = {
    "structure": [(reading, "passages"), (reading, "cut"), (structure, "lay_out"), (kinds, "sort")],
    "figures": [(figures, "find")],
    "references": [(citations, "found")],
    "claims": [
        (sums, "check_scopes"), (flats, "check_flats"), (shares, "check_shares"), (changes, "check_changes"),
        (averages, "check_averages"), (stocks, "check_stocks"), (counts, "check_counts"), (tables, "check_table"),
        (repeats, "check_anaphora"), (footnotes, "check_note"), (repeats.Facts, "meet"),
    ],
    "findings": [(reading, "assemble"), (reading, "check_form")],
}  # fmt: skip


def text_of(pages: int) -> str:
    """So many pages, whole lines."""
    source = "\n".join(long.text for long in load())
    told = source * (pages * LETTERS // len(source) + 1)
    return told[: told.index("\n", pages * LETTERS) + 1]


def report_of(text: str) -> Report:
    """Lines with | are rows of tables, lines that begin with a raised number are the notes of the paragraph above."""
    blocks: list[Block] = []
    rows: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            blocks.append(_table(rows))
            rows = []
        note = line.lstrip(SUPERSCRIPTS)
        if note != line and blocks and isinstance(above := blocks[-1], Paragraph):
            blocks[-1] = Paragraph((*above.content, NoteRef((Text(note.strip()),))))
        elif line.strip():
            blocks.append(Paragraph((Text("".join(sign for sign in line if sign not in SUPERSCRIPTS)),)))
    return Report(FRAME, tuple(blocks))


def _table(rows: list[list[str]]) -> Table:
    wide = max(map(len, rows))
    head, *others = [tuple((Text(cell),) for cell in [*row, *[""] * (wide - len(row))]) for row in rows]
    return Table(head, tuple(others))


@contextmanager
def stopwatches() -> Iterator[Counter[str]]:
    """Seconds each stage took while it is open."""
    told: Counter[str] = Counter()

    def timed(stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(work)
        def run(*given: Any, **named: Any) -> Any:
            begun = time.perf_counter()
            try:
                return work(*given, **named)
            finally:
                told[stage] += time.perf_counter() - begun

        return run

    with ExitStack() as stack:
        for stage, places in STAGES.items():
            for owner, name in places:
                stack.enter_context(patch.object(owner, name, timed(stage, getattr(owner, name))))
        yield told


def stages(text: str, *, runs: int = 5) -> dict[str, float]:
    """Seconds of every stage of reading, the median of several runs, and of matching with the whole catalogue."""
    reading.read(text)
    found: dict[str, list[float]] = {}
    for _ in range(runs):
        with stopwatches() as told:
            reading.read(text)
        for stage in STAGES:
            found.setdefault(stage, []).append(told[stage])
    read = reading.read(text)
    middle = {stage: statistics.median(each) for stage, each in found.items()}
    return {**middle, "match": seconds(lambda: matches(read, CATALOGUE))}


def formats(text: str) -> dict[str, dict[str, float]]:
    """The 20-page report as a file of each kind: seconds of extracting, and from the file to matched figures."""
    report = report_of(text)
    files = {".docx": docx.render(report), ".pdf": pdf.render(report), ".txt": text.encode()}

    def whole(content: bytes, suffix: str) -> None:
        matches(reading.read(choose.text(content, suffix)), CATALOGUE)

    return {
        suffix: {
            "extract": seconds(lambda: choose.text(content, suffix)),  # noqa: B023 - called at once
            "whole": seconds(lambda: whole(content, suffix)),  # noqa: B023
        }
        for suffix, content in files.items()
    }


def per_page(pages: int) -> float:
    """Seconds a page of reading a text so long, once."""
    text = text_of(pages)
    return seconds(lambda: reading.read(text), runs=1, warm=0) / pages


def measure() -> dict[str, Any]:
    text = text_of(PAGES)
    found: dict[str, Any] = {"pages": PAGES, "formats": formats(text)}
    found["stages"] = stages(text)
    found["page of 500"], found["page of 5000"] = per_page(SHORT), per_page(LONG)
    return {**found, "megabytes": peak_megabytes()}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure()))
