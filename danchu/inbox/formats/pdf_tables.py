"""Lines of cells → rows of tables, written with | between the cells; a cell that wraps is put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from danchu.inbox.formats.pdf_lines import Cell, Line

_NUMERIC: Final = re.compile(r"[–-]|[0-9][0-9.,]*\s?%?(?:\s?\([0-9/]+\))?")
_FEWEST_CELLS: Final = 3


def is_row(line: Line) -> bool:
    """Whether the line looks like a row that carries numbers."""
    return len(line.cells) >= _FEWEST_CELLS and sum(bool(_NUMERIC.fullmatch(cell.text)) for cell in line.cells) >= 2


def regions(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Places [first, after) of tables among the lines of a page: two or more rows, their headings and wrapped cells."""
    rows = [place for place, line in enumerate(lines) if is_row(line)]
    start = 0
    while start < len(rows):
        end = start
        while end + 1 < len(rows) and _between(lines, rows[end], rows[end + 1]):
            end += 1
        if end > start:
            yield _widened(lines, rows[start], rows[end])
        start = end + 1


def _between(lines: Sequence[Line], one: int, other: int) -> bool:
    """Whether only wrapped cells stand between two rows."""
    return all(_fits(lines[place], lines[one]) for place in range(one + 1, other))


def _fits(line: Line, row: Line) -> bool:
    """A part of wrapped cells: no cell reaches from the first column far into the others."""
    if line.rows:
        return False
    second = row.cells[1].left if len(row.cells) > 1 else row.right
    return all(cell.left >= second - row.size or cell.right <= second + row.size for cell in line.cells)


def _widened(lines: Sequence[Line], first: int, last: int) -> tuple[int, int]:
    """With the headings above and what is left of the last label below, as far as they keep to the columns."""
    height = 2.2 * lines[first].size
    while first and _fits(lines[first - 1], lines[first]) and lines[first - 1].base - lines[first].base < height:
        if len(lines[first - 1].cells) == 1 and lines[first - 1].left < lines[first].left - lines[first].size:
            break
        first -= 1
    label = lines[last].left
    while last + 1 < len(lines) and _is_rest(lines[last + 1], lines[last], label):
        last += 1
    return first, last + 1


def _is_rest(line: Line, above: Line, label: float) -> bool:
    near = above.base - line.base < 1.6 * above.size
    return near and len(line.cells) == 1 and abs(line.left - label) < above.size and _fits(line, above)


def table(lines: Sequence[Line]) -> Iterator[str]:
    """The rows of one table."""
    grid = _grid(lines)
    rows = [line for line in lines if is_row(line)]
    head = [line for line in lines if line.base > rows[0].base and not _belongs(line, rows)]
    yield _written([head], grid)
    for row in rows:
        parts = [
            line
            for line in lines
            if line is row or (line not in rows and line not in head and _nearest(line, rows) is row)
        ]
        yield _written([parts], grid)


def _grid(lines: Sequence[Line]) -> list[Cell]:
    """Each column as wide as its cells in the rows that have them all."""
    most = max(len(line.cells) for line in lines)
    columns = zip(*(line.cells for line in lines if len(line.cells) == most), strict=True)
    return [Cell("", min(cell.left for cell in column), max(cell.right for cell in column)) for column in columns]


def _belongs(line: Line, rows: Sequence[Line]) -> bool:
    """Above the first row: the first half of its label, when it stands right over it in the first column alone."""
    first = rows[0]
    in_label = len(line.cells) == 1 and line.right <= first.cells[1].left + first.size
    return in_label and line.base - first.base < 0.9 * first.size


def _nearest(line: Line, rows: Sequence[Line]) -> Line:
    return min(rows, key=lambda row: abs(row.base - line.base))


def _written(groups: Sequence[Sequence[Line]], grid: Sequence[Cell]) -> str:
    texts: list[list[str]] = [[] for _ in grid]
    for line in (line for group in groups for line in group):
        is_full = len(line.cells) == len(grid)
        for place, cell in enumerate(line.cells):
            texts[place if is_full else _column(cell, grid)].append(cell.text)
    return f"| {' | '.join(' '.join(parts) for parts in texts)} |"


def _column(cell: Cell, grid: Sequence[Cell]) -> int:
    """The column whose own extent the cell shares most, else the one whose middle is nearest."""
    shared = [min(cell.right, one.right) - max(cell.left, one.left) for one in grid]
    widest = max(range(len(grid)), key=lambda place: shared[place])
    if shared[widest] > 0:
        return widest
    return min(range(len(grid)), key=lambda place: abs(grid[place].middle - cell.middle))
