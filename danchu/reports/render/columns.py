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
    measured = _Measured.of(table)
    fitting = [size for size in SIZES if sum(measured.needs(size)) <= width] or [SIZES[-1]]
    heights = {size: measured.height(width, size) for size in fitting if size >= min(_LEAST, fitting[0])}
    size = next((size for size, high in heights.items() if high <= height), fitting[0])
    is_whole = len(table.rows) <= _SHORT or heights[size] <= height < inf
    return Columns(size, tuple(room / width for room in measured.rooms(width, size)), is_whole)


def is_figure(cell: tuple[Inline, ...]) -> bool:
    """Whether the cell holds a figure alone, maybe with «(12/13)» behind it, so that it is set as a number."""
    solid = [inline for inline in cell if not isinstance(inline, Text) or inline.text.strip()]
    if not solid or not isinstance(solid[0], FigureRef):
        return False
    return not any(letter.isalpha() for letter in plain(tuple(solid[1:])))


@dataclass(frozen=True)
class _Measured:
    """A table at letters of one point: lengths grow with the letters. In mm, by column.

    `words`: the longest word, as if all were bold like the head. `texts`: the longest text on one line, 0 for figures,
    whose head may as well be broken. `rows`: the text and the length of each cell.
    """

    words: tuple[float, ...]
    texts: tuple[float, ...]
    rows: tuple[tuple[tuple[str, float], ...], ...]

    @classmethod
    def of(cls, table: Table) -> _Measured:
        told = [[plain(cell) for cell in row] for row in (table.head, *table.rows)]
        rows = tuple(tuple((text, metrics.width(text, 1)) for text in row) for row in told)
        is_text = [[False, *map(_is_text, column)] for column in zip(*table.rows, strict=True)]
        columns = list(zip(*rows, strict=True))
        return cls(
            words=tuple(max(_longest_word(text) for text, _ in column) for column in columns),
            texts=tuple(
                max((long for (_, long), is_one in zip(column, told, strict=True) if is_one), default=0)
                for column, told in zip(columns, is_text or [[False]] * len(columns), strict=True)
            ),
            rows=rows,
        )

    def needs(self, points: float) -> list[float]:
        """For the longest word, and for texts on a few lines."""
        texts = (min((long * points + _PADDING) / _FEW, _LEAST_TEXT) if long else 0 for long in self.texts)
        return [max(word * points + _PADDING, text) for word, text in zip(self.words, texts, strict=True)]

    def rooms(self, width: float, points: float) -> list[float]:
        """What each column needs, then the long texts up to a limit, and what is left to all alike."""
        needs = self.needs(points)
        free = width - sum(needs)
        if free < 0:
            return [need * width / sum(needs) for need in needs]
        wide = zip(needs, self.texts, strict=True)
        wants = [max(need, min(long * points + _PADDING, _LONGEST)) if long else need for need, long in wide]
        asked = sum(wants) - sum(needs)
        given = min(1, free / asked) if asked else 0
        rooms = [need + (want - need) * given for need, want in zip(needs, wants, strict=True)]
        return [room + (width - sum(rooms)) / len(rooms) for room in rooms]

    def height(self, width: float, points: float) -> float:
        """Of the whole table."""
        rooms = self.rooms(width, points)
        return sum(self._row(row, rooms, points) for row in self.rows)

    def _row(self, row: tuple[tuple[str, float], ...], rooms: list[float], points: float) -> float:
        cells = ((text, long * points, room - _PADDING) for (text, long), room in zip(row, rooms, strict=True))
        lines = (1 if long <= room else metrics.lines(text, points, room) for text, long, room in cells)
        return max(lines, default=1) * points * _LINE + _AROUND


def _is_text(cell: tuple[Inline, ...]) -> bool:
    return not is_figure(cell)


def _longest_word(text: str) -> float:
    return max((metrics.width(word, 1) for word in text.split()), default=0)
