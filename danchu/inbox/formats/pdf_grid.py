"""The ruled lines of a page → grids of cells: what is printed inside one cell belongs together, however it wraps."""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

import pypdfium2 as pdfium
from pypdfium2 import raw

_THIN: Final = 3.0  # points: a stroke this thin is a ruled line
_SAME: Final = 2.0  # points: lines so near to each other are one
_MOST: Final = 20_000  # a page with more strokes is a drawing
_MOST_POINTS: Final = 64  # a path with more corners is a drawing

Box = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(frozen=True)
class Stroke:
    """A ruled line: across at height `at` from `first` to `last`, or upright at `at` from the left."""

    at: float
    first: float
    last: float


@dataclass
class Grid:
    """Columns between `xs` from the left, rows between `ys` from the top; `whole`: place → its merged cell."""

    xs: list[float]
    ys: list[float]
    whole: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    @property
    def top(self) -> float:
        return self.ys[0]

    def cell(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the merged cell around a point; None outside."""
        column = bisect_right(self.xs, x) - 1
        row = bisect_right([-each for each in self.ys], -y) - 1
        return self.whole.get((row, column))


def grids(page: pdfium.PdfPage) -> list[Grid]:
    """The ruled tables of a page with two columns or more."""
    across: list[Stroke] = []
    upright: list[Stroke] = []
    for number, box in enumerate(_boxes(page)):
        if number > _MOST:
            return []
        left, bottom, right, top = box
        if top - bottom <= _THIN < right - left:
            across.append(Stroke((top + bottom) / 2, left, right))
        elif right - left <= _THIN < top - bottom:
            upright.append(Stroke((left + right) / 2, bottom, top))
    tables = (_grid(rows, columns) for rows, columns in _tables(_joined(across), _joined(upright)))
    return [grid for grid in tables if len(grid.xs) > 2 and len(grid.ys) > 1]


def _boxes(page: pdfium.PdfPage) -> Iterator[Box]:
    """What every straight stroke covers; a frame is four of them."""
    for path in page.get_objects([raw.FPDF_PAGEOBJ_PATH]):
        box = path.get_bounds()
        if min(box[2] - box[0], box[3] - box[1]) <= _THIN:
            yield box
        elif raw.FPDFPath_CountSegments(path.raw) <= _MOST_POINTS:
            yield from _sides(path)


def _sides(path: pdfium.PdfObject) -> Iterator[Box]:
    """The straight sides of a path that has been drawn in one go."""
    x, y = ctypes.c_float(), ctypes.c_float()
    matrix = path.get_matrix()
    points: list[tuple[float, float]] = []
    for number in range(raw.FPDFPath_CountSegments(path.raw)):
        segment = raw.FPDFPath_GetPathSegment(path.raw, number)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_BEZIERTO or not raw.FPDFPathSegment_GetPoint(segment, x, y):
            return
        if kind == raw.FPDF_SEGMENT_MOVETO:
            yield from _between(points)
            points = []
        points.append(matrix.on_point(x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    yield from _between(points)


def _between(points: Sequence[tuple[float, float]]) -> Iterator[Box]:
    for (x0, y0), (x1, y1) in pairwise(points):
        yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _joined(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Pieces of one line put together; each cell may have drawn its own."""
    levels: list[list[Stroke]] = []
    for stroke in sorted(strokes, key=lambda one: one.at):
        if levels and stroke.at - levels[-1][0].at <= _SAME:
            levels[-1].append(stroke)
        else:
            levels.append([stroke])
    return [line for level in levels for line in _in_a_row(level)]


def _in_a_row(level: Sequence[Stroke]) -> Iterator[Stroke]:
    at = level[0].at
    first = last = None
    for stroke in sorted(level, key=lambda one: one.first):
        if first is None or last is None:
            first, last = stroke.first, stroke.last
        elif stroke.first <= last + _SAME:
            last = max(last, stroke.last)
        else:
            yield Stroke(at, first, last)
            first, last = stroke.first, stroke.last
    if first is not None and last is not None:
        yield Stroke(at, first, last)


def _tables(across: Sequence[Stroke], upright: Sequence[Stroke]) -> Iterator[tuple[list[Stroke], list[Stroke]]]:
    """Lines that touch each other, directly or through others, make one table."""
    waiting = list(upright)
    rows = list(across)
    while waiting:
        columns, held = [waiting.pop()], list[Stroke]()
        reached: list[Stroke] = list(columns)
        while reached:
            met = [row for row in rows if any(_touch(row, column) for column in reached)]
            rows = [row for row in rows if row not in met]
            reached = [column for column in waiting if any(_touch(row, column) for row in met)]
            waiting = [column for column in waiting if column not in reached]
            columns += reached
            held += met
        yield held, columns


def _touch(row: Stroke, column: Stroke) -> bool:
    over = row.first - _SAME <= column.at <= row.last + _SAME
    return over and column.first - _SAME <= row.at <= column.last + _SAME


def _grid(rows: Sequence[Stroke], columns: Sequence[Stroke]) -> Grid:
    """The grid of all lines; cells between which no line is drawn are one."""
    grid = Grid(_levels(columns), _levels(rows)[::-1])
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(len(grid.ys) - 1):
        y = (grid.ys[row] + grid.ys[row + 1]) / 2
        for column in range(len(grid.xs) - 1):
            x = (grid.xs[column] + grid.xs[column + 1]) / 2
            here = (row, column)
            if column and not _ruled(columns, grid.xs[column], y):
                here = owner[row, column - 1]
            elif row and not _ruled(rows, grid.ys[row], x):
                here = owner[row - 1, column]
            owner[row, column] = here
    grid.whole = owner
    return grid


def _levels(strokes: Iterable[Stroke]) -> list[float]:
    found: list[float] = []
    for at in sorted(stroke.at for stroke in strokes):
        if not found or at - found[-1] > _SAME:
            found.append(at)
    return found


def _ruled(strokes: Sequence[Stroke], at: float, across: float) -> bool:
    return any(abs(stroke.at - at) <= _SAME and stroke.first <= across <= stroke.last for stroke in strokes)
