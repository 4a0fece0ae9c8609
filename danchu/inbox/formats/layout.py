"""Lines of pages → text: tables by their columns, notes put together, running titles and page numbers left out."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from danchu.inbox.formats.pdf_columns import in_columns
from danchu.inbox.formats.pdf_lines import Line
from danchu.inbox.formats.pdf_tables import regions, table

_NUMBER: Final = re.compile(r"(trang\s*)?[-–—\s]*[0-9]{1,4}([-–—\s/]*[0-9]{0,4})", re.IGNORECASE)
_STARTS: Final = re.compile(
    r"([⁰¹²³⁴⁵⁶⁷⁸⁹]+ ?\S|[IVXLC]+[.\-)]\s|[0-9]{1,2}(\.[0-9]+)*[.)]\s|[a-zđ]\)\s|[-+•*]\s|Phụ lục\s|Điều [0-9])"
)
_RAISED: Final = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_NOTE: Final = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+ ?\S")
_MARKS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹ "
_SENTENCE_END: Final = (".", ":", ";", "!", "?", "…")
# A line that ends this far before the right edge of the text, as a part of its width, ends its paragraph.
_SHORT: Final = 0.12
_MUCH: Final = 0.15  # of the letters
_LEADING: Final = 1.25  # usual distances of lines: what is further apart are two paragraphs
_TABBED: Final = 2.0  # sizes: a number so far from its words stands in a column of its own
_REPEATED: Final = 3  # a first or last line on so many pages is a running title


def written(found: Sequence[Line]) -> str:
    """The text of all pages, "" for none: paragraphs and tables, each note after the paragraph that holds its mark."""
    shown = _without_furniture(found)
    return "\n".join([*_written(shown), ""]) if shown else ""


def _without_furniture(found: Sequence[Line]) -> list[Line]:
    """Without page numbers at the edges, and without a first or last line that stands on three pages or more."""
    edges: Counter[str] = Counter()
    for _number, page in groupby(found, key=lambda line: line.page):
        told = [line.text for line in page if line.text and not _NUMBER.fullmatch(line.text)]
        edges.update({told[0], told[-1]} if told else set())
    titles = {told for told, times in edges.items() if times >= _REPEATED}
    kept = []
    for _number, page in groupby(found, key=lambda line: line.page):
        held = list(page)
        for place, line in enumerate(held):
            at_edge = place < 2 or place >= len(held) - 2
            if line.rows or not (at_edge and (line.text in titles or _NUMBER.fullmatch(line.text))):
                kept.append(line)
    return kept


def _written(found: Sequence[Line]) -> Iterator[str]:
    """Body and tables in their order, then the notes: one that a page break cut goes on with the next small lines."""
    usual = _usual(found)
    body: list[str | Line] = []
    notes: list[Line] = []
    for _number, page in groupby(found, key=lambda line: line.page):
        told, small = _parted(list(page), usual)
        body += told
        notes += small
    yield from _with_notes(list(_paragraphs(body)), list(_paragraphs(notes)))


def _usual(found: Sequence[Line]) -> float:
    """The size of the body: the largest that much of the text has; notes may well be longer than the body."""
    sizes = Counter[float]()
    for line in found:
        if not line.rows:
            sizes[round(line.size, 1)] += len(line.text)
    return max((size for size, letters in sizes.items() if letters >= _MUCH * sizes.total()), default=0.0)


def _with_notes(body: Sequence[str], notes: Sequence[str]) -> Iterator[str]:
    """Each note right after the paragraph that holds its mark; those without a mark at the end."""
    waiting: dict[str, list[str]] = {}
    for note in notes:
        number = _RAISED.match(note)
        told = f"{number[0]} {note[number.end() :].lstrip()}" if number else note
        waiting.setdefault(number[0] if number else "", []).append(told)
    for paragraph in body:
        yield paragraph
        for mark in _RAISED.findall(paragraph):
            if waiting.get(mark):
                yield waiting[mark].pop(0)
    yield from (note for left in waiting.values() for note in left)


def _parted(page: Sequence[Line], usual: float) -> tuple[list[str | Line], list[Line]]:
    """What stands in the body of a page (rows of tables written already), and the lines of its notes.

    Notes are the smaller lines at the foot; where the whole text is as small, those from the first raised number on.
    """
    foot = len(page)
    rows = {place for first, after in regions(page) for place in range(first, after)}
    while foot and foot - 1 not in rows and page[foot - 1].size < 0.95 * usual:
        foot -= 1
    notes = list(page[foot:])
    page = list(in_columns(page[:foot]))
    spans = list(regions(page))
    told: list[str | Line] = []
    place = 0
    while place < len(page):
        span = next((one for one in spans if one[0] == place), None)
        if span is not None:
            told += [*table(page[span[0] : span[1]])]
            place = span[1]
        else:
            told += page[place].rows or [page[place]]
            place += 1
    return told, notes


def _paragraphs(found: Sequence[str | Line]) -> Iterator[str]:
    """Lines joined into paragraphs; a paragraph also goes on over the break of a page."""
    prose = [line for line in found if isinstance(line, Line)]
    left, right = _edges(prose)
    leading = _leading(prose)
    current, last = "", None
    for line in found:
        if isinstance(line, str):
            if current:
                yield current
            yield line
            current, last = "", None
        elif current and last is not None and not _parts(last, line, leading) and _goes_on(last, line, left, right):
            current = _joined(current, line.text)
            last = line
        else:
            if current:
                yield current
            current, last = line.text, line
    if current:
        yield current


def _edges(prose: Sequence[Line]) -> tuple[float, float]:
    """Where most long lines begin and end."""
    if not prose:
        return 0.0, 0.0
    rights = sorted(line.right for line in prose)
    lefts = sorted(line.left for line in prose)
    return lefts[len(lefts) // 4], rights[(3 * len(rights)) // 4]


def _leading(prose: Sequence[Line]) -> float:
    """How far lines stand apart mostly, in sizes of their letters."""
    steps = ((above.base - line.base) / line.size for above, line in pairwise(prose) if above.page == line.page)
    found = sorted(step for step in steps if 0.5 < step < 4)
    return found[len(found) // 2] if found else math.inf


def _parts(last: Line, line: Line, leading: float) -> bool:
    """Whether the lines are two paragraphs by where they stand: far apart, or the upper one is a row of a list."""
    if last.page == line.page and last.base - line.base > _LEADING * leading * line.size:
        return True
    if len(last.cells) < 2 or last.cells[-1].left - last.cells[-2].right < _TABBED * last.size:
        return False
    return not any(sign.isalpha() for sign in last.cells[-1].text)


def _goes_on(last: Line, line: Line, left: float, right: float) -> bool:
    """Whether the paragraph goes on: the line above is full and nothing new begins."""
    if _STARTS.match(line.text) or _NOTE.match(line.text) or last.text.isupper() > line.text.isupper():
        return False
    above, here = last.edges or (left, right), line.edges or (left, right)
    is_full = last.right >= above[1] - _SHORT * (above[1] - above[0])
    ends = last.text.rstrip(_MARKS).endswith(_SENTENCE_END)
    indented = line.left > here[0] + 1.2 * line.size
    if line.text[:1].islower():
        return is_full or not ends
    return is_full and not (ends and indented) and abs(last.size - line.size) < 0.6


def _joined(above: str, line: str) -> str:
    """«217-» and «QĐ/TW» are one symbol; other lines are joined by a blank."""
    glued = above[-1:] in "-/" and above[-2:-1].isalnum() and line[:1].isalnum()
    return f"{above}{line}" if glued else f"{above} {line}"
