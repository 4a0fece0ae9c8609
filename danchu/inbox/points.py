"""What is wrong in a text, sentence by sentence: how the card, the note and the page tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from danchu.core.reading import Finding, Reading
from danchu.core.reading.result import Severity
from danchu.inbox.sentences import bounds_of, line_of, path_of

_ROOM: Final = 150  # characters of a long sentence shown on each side of the point
SEVERITIES: Final[dict[Severity, str]] = {"error": "lỗi", "question": "câu hỏi", "note": "ghi chú"}


@dataclass(frozen=True)
class Point:
    """A sentence and what is wrong in it, the gravest first; `words` run from the first finding to the last's end."""

    line: int
    section: str  # the headings over it
    before: str
    words: str
    after: str
    findings: Sequence[Finding]

    @property
    def sentence(self) -> str:
        return f"{self.before}{self.words}{self.after}".strip()


def points(reading: Reading) -> Iterator[Point]:
    """In the order of the text; findings that begin in one sentence stand together, the same words told once."""
    order, text = list(SEVERITIES), reading.text
    found = sorted(reading.findings, key=lambda one: (one.start, one.end))
    for (_first, last), group in groupby(found, key=lambda one: bounds_of(text, one.start, one.start)):
        gravest = sorted(group, key=lambda one: order.index(one.severity))
        held = list({one.message: one for one in reversed(gravest)}.values())[::-1]
        start = min(one.start for one in held)
        first, last = bounds_of(text, start, start)
        end = max(start, min(max(one.end for one in held), last))
        words = " ".join(text[start:end].split())
        before, after = _tail(text[first:start]), _head(text[end:last])
        yield Point(line_of(text, start), path_of(text, start), before, words, after, held)


def _tail(words: str) -> str:
    """What stands before the point, its beginning left out when long."""
    plain = " ".join(words.split()) + (" " if words[-1:].isspace() else "")
    return plain if len(plain) <= _ROOM else f"…{plain[-_ROOM:]}"


def _head(words: str) -> str:
    plain = (" " if words[:1].isspace() else "") + " ".join(words.split())
    return plain if len(plain) <= _ROOM else f"{plain[:_ROOM]}…"
