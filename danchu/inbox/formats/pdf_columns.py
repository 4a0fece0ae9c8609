"""Prose set in columns side by side: a letterhead, recipients beside a signature, a page of two columns.

Lines that leave the same strip of the page empty are read down the left of it, then down the right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from danchu.inbox.formats.pdf_lines import Cell, Line

_FEWEST: Final = 2  # lines on either side
_WORDY: Final = 0.5  # the part of a column's signs that are letters; numbers beside labels are a table
_LONG: Final = 6  # signs a line of a column has on average
_NARROWEST: Final = 0.8  # of the size of the letters: how wide the strip is at least
_NEAR: Final = 4.0  # sizes: lines further apart belong to different parts of the page

Strip = tuple[float, float]


def in_columns(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines in the order in which they are read; each of a column knows where its column begins and ends."""
    first = 0
    while first < len(lines):
        after, strip = _region(lines, first)
        left, right = _sides(lines[first:after], strip) if strip else ([], [])
        if strip and _is_prose(left) and _is_prose(right):
            yield from in_columns(_bounded(left))
            yield from in_columns(_bounded(right))
            first = after
        else:
            yield lines[first]
            first += 1


def _region(lines: Sequence[Line], first: int) -> tuple[int, Strip | None]:
    """How far the widest strip that the first line leaves empty goes on, and the strip."""
    best: tuple[int, Strip | None] = (first, None)
    for cell, following in zip(lines[first].cells, lines[first].cells[1:], strict=False):
        strip: Strip = (cell.right, following.left)
        after = first + 1
        while after < len(lines) and _is_near(lines[after - 1], lines[after]):
            narrowed = _narrowed(strip, lines[after])
            if narrowed is None:
                break
            strip = narrowed
            after += 1
        if after > best[0]:
            best = (after, strip)
    return best


def _is_near(above: Line, line: Line) -> bool:
    return not line.rows and above.base - line.base < _NEAR * max(above.size, line.size)


def _narrowed(strip: Strip, line: Line) -> Strip | None:
    """What the line leaves of the strip; None when it crosses it."""
    start, end = strip
    for cell in line.cells:
        if cell.right <= start or cell.left >= end:
            continue
        if cell.left <= start and cell.right >= end:
            return None
        if (cell.left + cell.right) / 2 < (start + end) / 2:
            start = max(start, cell.right)
        else:
            end = min(end, cell.left)
    return (start, end) if end - start >= _NARROWEST * line.size else None


def _sides(lines: Sequence[Line], strip: Strip) -> tuple[list[Line], list[Line]]:
    middle = (strip[0] + strip[1]) / 2
    left = [_with(line, [cell for cell in line.cells if cell.right <= middle]) for line in lines]
    right = [_with(line, [cell for cell in line.cells if cell.left >= middle]) for line in lines]
    return [line for line in left if line.cells], [line for line in right if line.cells]


def _with(line: Line, cells: list[Cell]) -> Line:
    return replace(line, cells=cells)


def _is_prose(lines: Sequence[Line]) -> bool:
    signs = "".join(line.text for line in lines).replace(" ", "")
    letters = sum(sign.isalpha() for sign in signs)
    return len(lines) >= _FEWEST and letters >= _WORDY * len(signs) and len(signs) >= _LONG * len(lines)


def _bounded(lines: Sequence[Line]) -> list[Line]:
    edges = (min(line.left for line in lines), max(line.right for line in lines))
    return [replace(line, edges=edges) for line in lines]
