"""What stands around a figure, from its own noun out to its section: for each word the nearest layer that says it.

A footnote also stands in the sentence that carries its mark; an item also stands under the line that leads its list;
a cell of a table stands in its row and under its column.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from danchu.core.reading import Figure
from danchu.core.reading.passages import Block, blocks
from danchu.inbox.layers import Around, Layer
from danchu.inbox.paragraph import LONGEST_SENTENCE, SENTENCE, in_block
from danchu.inbox.row import cells, in_row
from danchu.inbox.words import words

__all__ = ["Around", "Layer", "around"]

_MARK: Final = re.compile(r"(?<=\w|[.,;)])([⁰¹²³⁴-⁹]{1,3})")
_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TITLE: Final = re.compile(r"^\s*(?:[IVXLC]{1,5}\s*[.\-–)]|(\d{1,2}(?:\.\d{1,2})*)[.)]?\s|[a-zđ]\))")
_LONGEST_TITLE: Final = 140
_ENDS: Final = 24  # words at the head and at the end of a sentence that say what it is about


def around(text: str, figures: Sequence[Figure]) -> list[Around]:
    """The surroundings of every figure, in their order. Time in proportion to the text."""
    starts = [figure.start for figure in figures]
    found: list[Around] = []
    sections = _Sections()
    marked = _marked(text)
    head: list[list[str]] = []  # the cells of the row that heads a table
    for block in blocks(text):
        first, after = bisect_right(starts, block.start - 1), bisect_right(starts, block.end - 1)
        inside = figures[first:after]
        outer = sections.over(text, block, bool(inside))
        if block.note and block.note in marked:
            outer.append((marked[block.note], Layer.MARKED))
        if block.row:
            head = head if inside and head else cells(text, block)
            found += in_row(text, block, inside, head, outer)
            continue
        head = []
        found += in_block(text, block, inside, outer)
    return found


class _Sections:
    """The headings above: a deeper one stands until one as high comes."""

    def __init__(self) -> None:
        self.held: list[tuple[int, list[str]]] = []
        self.lead: list[str] = []

    def over(self, text: str, block: Block, has_figures: bool) -> list[tuple[list[str], Layer]]:
        line = text[block.start : block.end].strip()
        if block.note or block.row:
            return self.headings()
        if len(line) <= _LONGEST_TITLE and not has_figures and not line.endswith((".", ";", ",")):
            level = self.level(text, block, line)
            self.held = [each for each in self.held if each[0] < level] + [(level, words(line))]
            return self.headings()
        if not block.level:
            self.lead = words(line[-LONGEST_SENTENCE:]) if line.endswith(":") else []
        return [*self.headings(), (self.lead, Layer.LED)]

    def headings(self) -> list[tuple[list[str], Layer]]:
        above = [(said, Layer.ABOVE) for _, said in self.held[:-1]]
        return above + [(said, Layer.TITLE) for _, said in self.held[-1:]]

    def level(self, text: str, block: Block, line: str) -> int:
        printed = text[text.rfind("\n", 0, block.start) + 1 : block.end]
        title = _TITLE.match(printed)
        if title is None:
            return 0 if line.isupper() else 9
        return 2 + title[1].count(".") if title[1] else (1 if printed.lstrip()[:1].isupper() else 8)


def _marked(text: str) -> dict[str, list[str]]:
    """Number of a footnote → the words of the sentence that carries its mark."""
    found: dict[str, list[str]] = {}
    for mark in _MARK.finditer(text):
        start = max(text.rfind("\n", 0, mark.start()) + 1, mark.start() - LONGEST_SENTENCE)
        before = text[start : mark.start()]
        ends = [end.end() for end in SENTENCE.finditer(before[:-1])]
        said = words(before[ends[-1] if ends else 0 :])
        found.setdefault(mark[1].translate(_RAISED), said[:_ENDS] + said[_ENDS:][-_ENDS:])
    return found
