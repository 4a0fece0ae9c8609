"""Where a position stands in a text: its line, its sentence, the heading over it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_HEADING: Final = re.compile(r"^\s*([IVXLC]+\.|[0-9]+(\.[0-9]+)*\.)\s*\S.*$")
_END: Final = re.compile(r"[.!?](?=[\s⁰¹²³⁴-⁹»”]|$)|\n")
FIRST: Final = "Phần đầu"
_DEEPEST: Final = 99
_LONGEST_HEADING: Final = 160
_NO_HEADING: Final = (".", ";", ",", ":")  # what ends a numbered item, never a heading
_REACH: Final = 400  # a sentence longer than this on one side is cut


def line_of(text: str, place: int) -> int:
    """The line of the text a position is in, the first being 1."""
    return text.count("\n", 0, place) + 1


def section_of(text: str, place: int) -> str:
    """The last numbered heading above the position, or the one it stands in; «Phần đầu» before the first."""
    return next(_headings(text, place), FIRST)


def path_of(text: str, place: int) -> str:
    """That heading under those over it: «III. KẾT QUẢ › 2. Ở cơ quan»."""
    found: list[str] = []
    level = _DEEPEST
    for line in _headings(text, place):
        if _level(line) < level:
            found.insert(0, line)
            level = _level(line)
        if level == 0:
            break
    return " › ".join(found) or FIRST


def _headings(text: str, place: int) -> Iterator[str]:
    """From the line of the position upwards."""
    end = text.find("\n", place)
    end = len(text) if end < 0 else end
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].strip()
        if len(line) <= _LONGEST_HEADING and _HEADING.match(line) and not line.endswith(_NO_HEADING):
            yield line
        end = start - 1


def _level(heading: str) -> int:
    """0 for Roman numbers, else how many numbers stand in it: 2 for «2.1.»."""
    number = heading.split()[0]
    return sum(piece.isdecimal() for piece in number.split("."))


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
