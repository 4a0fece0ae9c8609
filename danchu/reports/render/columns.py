"""How wide the columns of a table are, from what stands in them; the same for every paper."""

from __future__ import annotations

from typing import Final

from danchu.core.document import FigureRef, Inline, Table, Text, plain

_PADDING: Final = 2
_LONGEST: Final = 40
_EM_OF_LETTER: Final = 0.52
_POINT: Final = 25.4 / 72
SIZES: Final = (12, 10, 8)
"""Of the text in tables, in points: the largest with which no word breaks is taken."""


def shares(table: Table) -> list[float]:
    """Of each column in the width of the table, adding up to 1: its longest word surely, the rest by length of text."""
    needs, wants = _needs(table), _wants(table)
    weights = [need + (want - need) * 0.5 for need, want in zip(needs, wants, strict=True)]
    return [weight / sum(weights) for weight in weights]


def size(table: Table, width: float) -> int:
    """Of the text, in points, on a page `width` mm wide."""
    parts = shares(table)
    for points in SIZES:
        letters = [part * width / (points * _EM_OF_LETTER * _POINT) for part in parts]
        if all(need <= room for need, room in zip(_needs(table), letters, strict=True)):
            return points
    return SIZES[-1]


def is_figure(cell: tuple[Inline, ...]) -> bool:
    """Whether the cell holds a figure and nothing else, so that it is set as a number."""
    solid = [inline for inline in cell if not isinstance(inline, Text) or inline.text.strip()]
    return len(solid) == 1 and isinstance(solid[0], FigureRef)


def _columns(table: Table) -> list[list[str]]:
    return [[plain(cell) for cell in column] for column in zip(table.head, *table.rows, strict=True)]


def _needs(table: Table) -> list[int]:
    return [
        max((len(word) for cell in column for word in cell.split()), default=1) + _PADDING for column in _columns(table)
    ]


def _wants(table: Table) -> list[int]:
    return [min(max(len(cell) for cell in column), _LONGEST) + _PADDING for column in _columns(table)]
