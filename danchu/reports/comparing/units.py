"""A paragraph cut into words, with the figures and papers in it found again in its text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from danchu.reports.render.read_back import ReadMark

_WORD: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*%?|[^\W\d_]+|\S")


@dataclass(frozen=True)
class Unit:
    """A word, or a whole mark when it is tied; `key` is what two units are compared by."""

    key: str
    start: int
    end: int


def spans(text: str, marks: Iterable[ReadMark]) -> dict[ReadMark, tuple[int, int]]:
    """Where each mark of one paragraph stands in its text: papers first, for their names hold numbers too."""
    found: dict[ReadMark, tuple[int, int]] = {}
    hidden = text
    papers: list[ReadMark] = []
    figures: list[ReadMark] = []
    for mark in marks:
        (papers if (mark.tag or "").startswith("doc@") else figures).append(mark)
    for group in (papers, figures):
        start = 0
        for mark in group:
            at = _find(hidden, mark.printed, start)
            if at is None:
                continue
            found[mark] = at
            start = at[1]
        for begin, end in (found[mark] for mark in group if mark in found):
            hidden = hidden[:begin] + "\0" * (end - begin) + hidden[end:]
    return found


def _find(text: str, printed: str, start: int) -> tuple[int, int] | None:
    if not printed.strip():
        return None
    place = re.compile(rf"(?<![\w]){re.escape(printed.strip())}(?![0-9])").search(text, start)
    return (place.start(), place.end()) if place else None


def units(text: str, tied: Iterable[tuple[tuple[int, int], str]]) -> list[Unit]:
    """The words of a text; each tied span is one unit under its tag."""
    found: list[Unit] = []
    done = 0
    for (start, end), tag in sorted(tied):
        if start < done:
            continue
        found += _words(text, done, start)
        found.append(Unit(f"\0{tag}", start, end))
        done = end
    return found + _words(text, done, len(text))


def _words(text: str, start: int, end: int) -> list[Unit]:
    return [Unit(word[0], word.start(), word.end()) for word in _WORD.finditer(text, start, end)]
