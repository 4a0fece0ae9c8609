"""How wide the columns of a table are, from what stands in them; the same for every paper."""

from __future__ import annotations

from typing import Final

from danchu.core.document import FigureRef, Inline, Table, Text, plain
from danchu.reports.render import metrics

_PADDING: Final = 2.4
"""mm of a cell that its text cannot use: the air beside the lines, and a little for another font."""

_LONGEST: Final = 60
"""mm beyond which a longer text does not ask for a wider column, at the size of _MEASURED."""

_MEASURED: Final = 10
SIZES: Final = (12, 11, 10, 9, 8)
"""Of the text in tables, in points: the largest with which no word breaks is taken."""


def shares(table: Table) -> list[float]:
    """Of each column in the width of the table, adding up to 1: its longest word surely, the rest by length of text."""
    needs, wants = _needs(table, _MEASURED), _wants(table)
    weights = [need + (want - need) * 0.5 for need, want in zip(needs, wants, strict=True)]
    return [weight / sum(weights) for weight in weights]


def size(table: Table, width: float) -> int:
    """Of the text, in points, on a page `width` mm wide."""
    rooms = [share * width for share in shares(table)]
    fitting = (
        points for points in SIZES if all(need <= room for need, room in zip(_needs(table, points), rooms, strict=True))
    )
    return next(fitting, SIZES[-1])


def is_figure(cell: tuple[Inline, ...]) -> bool:
    """Whether the cell holds a figure and nothing else, so that it is set as a number."""
    solid = [inline for inline in cell if not isinstance(inline, Text) or inline.text.strip()]
    return len(solid) == 1 and isinstance(solid[0], FigureRef)


def _columns(table: Table) -> list[list[str]]:
    return [[plain(cell) for cell in column] for column in zip(table.head, *table.rows, strict=True)]


def _needs(table: Table, points: float) -> list[float]:
    """Of each column for its longest word, in mm, as if all were bold like the head."""
    words = ((word for cell in column for word in cell.split()) for column in _columns(table))
    return [max((metrics.width(word, points) for word in column), default=0) + _PADDING for column in words]


def _wants(table: Table) -> list[float]:
    """Of each column for its longest text on one line, in mm, up to a limit; never less than it needs."""
    longest = (max(metrics.width(cell, _MEASURED) for cell in column) for column in _columns(table))
    needs = _needs(table, _MEASURED)
    return [max(need, min(long, _LONGEST) + _PADDING) for need, long in zip(needs, longest, strict=True)]
