"""How wide the columns of a table are and how large its letters, from what stands in it; the same for every paper."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Final

from danchu.core.document import FigureRef, Inline, Table, Text, plain
from danchu.reports.render import metrics

_PADDING: Final = 2.4
"""mm of a cell that its text cannot use: the air beside the lines, and a little for another font."""

_LONGEST: Final = 70
"""mm beyond which a longer text does not ask for a wider column."""

_FEW: Final = 3
"""Lines on which the texts of a column are to stand, as long as it need not be wider than _LEAST_TEXT mm for that."""

_LEAST_TEXT: Final = 45

_LINE: Final = 1.2 * 25.4 / 72
"""mm of a line for each point of its letters, for a font a little higher than Times."""

_AROUND: Final = 2.2
"""mm above and below the lines of a row, its rule included."""

SIZES: Final = (12, 11, 10, 9, 8)
"""Of the text in tables, in points: the largest with which no word breaks is taken."""

_SHORT: Final = 10
"""Rows of a table that is kept on one page wherever it stands."""

_LEAST: Final = 10
"""Points below which letters are made smaller for the sake of whole words alone, not to save a page."""


@dataclass(frozen=True)
class Columns:
    """`size` of the text in points; `shares` of each column in the width of the table, adding up to 1.

    `is_whole`: the table is short enough to be kept on one page.
    """

    size: int
    shares: tuple[float, ...]
    is_whole: bool


def columns(table: Table, width: float, height: float = inf) -> Columns:
    """For a table `width` mm wide: the largest letters that keep it within `height` mm, if any do."""
    fitting = [size for size in SIZES if sum(_needs(table, size)) <= width] or [SIZES[-1]]
    low = (size for size in fitting if size >= min(_LEAST, fitting[0]) and _height(table, width, size) <= height)
    size = next(low, fitting[0])
    is_whole = len(table.rows) <= _SHORT or _height(table, width, size) <= height < inf
    return Columns(size, tuple(room / width for room in _rooms(table, width, size)), is_whole)


def is_figure(cell: tuple[Inline, ...]) -> bool:
    """Whether the cell holds a figure alone, maybe with «(12/13)» behind it, so that it is set as a number."""
    solid = [inline for inline in cell if not isinstance(inline, Text) or inline.text.strip()]
    if not solid or not isinstance(solid[0], FigureRef):
        return False
    return not any(letter.isalpha() for letter in plain(tuple(solid[1:])))


def _columns(table: Table) -> list[list[tuple[Inline, ...]]]:
    return [list(column) for column in zip(table.head, *table.rows, strict=True)]


def _needs(table: Table, points: float) -> list[float]:
    """Of each column in mm: its longest word, as if all were bold like the head, and its texts on a few lines."""
    words = ((word for cell in column for word in plain(cell).split()) for column in _columns(table))
    longest = [max((metrics.width(word, points) for word in column), default=0) + _PADDING for column in words]
    return [max(word, min(long / _FEW, _LEAST_TEXT)) for word, long in zip(longest, _long(table, points), strict=True)]


def _wants(table: Table, points: float) -> list[float]:
    """Of each column in mm, for its longest text on one line, up to a limit."""
    wide = zip(_needs(table, points), _long(table, points), strict=True)
    return [max(need, min(long, _LONGEST)) for need, long in wide]


def _long(table: Table, points: float) -> list[float]:
    """The longest text of each column on one line, in mm; 0 for figures, whose head may as well be broken."""
    texts = ([cell for cell in column[1:] if not is_figure(cell)] for column in _columns(table))
    return [max((metrics.width(plain(cell), points) + _PADDING for cell in column), default=0) for column in texts]


def _rooms(table: Table, width: float, points: float) -> list[float]:
    """mm of each column: its longest word surely, then the long texts, and what is left to all alike."""
    needs, wants = _needs(table, points), _wants(table, points)
    free, asked = width - sum(needs), sum(wants) - sum(needs)
    if free < 0:
        return [need * width / sum(needs) for need in needs]
    given = min(1, free / asked) if asked else 0
    rooms = [need + (want - need) * given for need, want in zip(needs, wants, strict=True)]
    return [room + (width - sum(rooms)) / len(rooms) for room in rooms]


def _height(table: Table, width: float, points: float) -> float:
    """Of the whole table, in mm."""
    rooms = _rooms(table, width, points)
    return sum(_row(row, rooms, points) for row in (table.head, *table.rows))


def _row(row: tuple[tuple[Inline, ...], ...], rooms: list[float], points: float) -> float:
    lines = (metrics.lines(plain(cell), points, room - _PADDING) for cell, room in zip(row, rooms, strict=True))
    return max(lines, default=1) * points * _LINE + _AROUND
