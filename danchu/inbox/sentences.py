"""Where a position stands in a text: its line, its sentence, the heading over it."""

from __future__ import annotations

import re
from typing import Final

_HEADING: Final = re.compile(r"^\s*([IVXLC]+\.|[0-9]+(\.[0-9]+)*\.)\s*\S.*$")
_END: Final = re.compile(r"[.!?](?=[\s⁰¹²³⁴-⁹»”]|$)|\n")
_LONGEST_HEADING: Final = 160
_REACH: Final = 400  # a sentence longer than this on one side is cut


def line_of(text: str, place: int) -> int:
    """The line of the text a position is in, the first being 1."""
    return text.count("\n", 0, place) + 1


def section_of(text: str, place: int) -> str:
    """The last numbered heading above the position, or «Phần đầu»."""
    end = place
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        if end - start <= _LONGEST_HEADING and _HEADING.match(text[start:end]):
            return text[start:end].strip()
        end = start - 1
    return "Phần đầu"


def bounds_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around the position begins and ends; cut far away from it."""
    before = [match.end() for match in _END.finditer(text, max(0, start - _REACH), start)]
    after = _END.search(text, end)
    first = before[-1] if before else max(0, start - _REACH)
    last = min(after.end() if after else len(text), end + _REACH)
    while first < start and text[first].isspace():
        first += 1
    return first, last


def sentence_of(text: str, start: int, end: int) -> str:
    """The sentence around the position, in one line."""
    first, last = bounds_of(text, start, end)
    return " ".join(text[first:last].split())
