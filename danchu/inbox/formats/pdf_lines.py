"""The letters of a page → lines of cells: what stands on one baseline is one line, a wide gap begins another cell."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from danchu.inbox.formats.marks import raised
from danchu.inbox.formats.pdf_grid import Grid, grids

# A digit at most this large against its neighbours is a raised mark.
SMALL: Final = 0.8
# A gap this wide, in sizes of the letters, parts two cells; in justified prose lines with fewer gaps are joined again.
WIDE: Final = 0.9
# A digit that stands so high over the baseline, in sizes, is drawn as a mark, and about so large.
_LIFTED: Final = 0.15
_AS_MARK: Final = 0.6
_MIDDLE: Final = 0.3  # the middle of a letter over its baseline, in sizes
_BROKEN: Final = re.compile(r"(?<=[0-9][.,])\n(?=[0-9])|(?<=[0-9])\n(?=[.,][0-9]|%)")
_LOWER: Final = 0.7  # sizes: a letter so far below or above the one before begins another line
_HYPHENS: Final = "\x02\ufffe"
# Where the library writes what it is asked for: one set for all letters, which are asked one after the other.
_PLACES: Final = tuple(ctypes.c_double() for _ in range(6))
# The blank that the lower width of a mark seems to leave before a sign.
_AFTER_MARK: Final = re.compile(r"(?<=[⁰¹²³⁴-⁹]) (?=[.,;:)])")


class Letter(NamedTuple):
    """`left` and `right` in points from the left edge; `base` is the height of the baseline from the bottom."""

    text: str
    size: float
    left: float
    right: float
    base: float


@dataclass(frozen=True)
class Cell:
    text: str
    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass
class Line:
    """What stands on one baseline of a page, from left to right."""

    page: int
    base: float
    size: float
    cells: list[Cell] = field(default_factory=list)
    rows: tuple[str, ...] = ()  # of a ruled table, which stands in the place of a line
    edges: tuple[float, float] | None = None  # of the column it stands in; None: as wide as the text

    @property
    def text(self) -> str:
        return _AFTER_MARK.sub("", " ".join(cell.text for cell in self.cells))

    @property
    def left(self) -> float:
        return self.cells[0].left

    @property
    def right(self) -> float:
        return self.cells[-1].right


@dataclass(frozen=True)
class _Run:
    """Letters that follow one another in the file, with the size and the baseline of most of them."""

    letters: Sequence[Letter]
    size: float
    base: float

    @property
    def is_digits(self) -> bool:
        return all(one.text.isdigit() or one.text.isspace() for one in self.letters)


def lines(page: pdfium.PdfPage, number: int) -> list[Line]:
    """The lines of a page from top to bottom; a ruled table is one line with its rows."""
    ruled = grids(page)
    outside: list[list[Letter]] = []
    inside: dict[tuple[int, int, int], list[list[Letter]]] = {}
    for place, run in _parted(_runs(page.get_textpage()), ruled):
        (outside if place is None else inside.setdefault(place, [])).append(run)
    found = [*_lines(outside, number), *_ruled(ruled, inside, number)]
    return sorted(found, key=lambda line: -line.base)


def _parted(
    runs: Iterable[list[Letter]], ruled: Sequence[Grid]
) -> Iterator[tuple[tuple[int, int, int] | None, list[Letter]]]:
    """Runs cut where they pass from one cell of a ruled table into another; each with grid, row and column."""

    def place(letter: Letter) -> tuple[int, int, int] | None:
        x, y = (letter.left + letter.right) / 2, letter.base + _MIDDLE * letter.size
        cells = ((number, grid.cell(x, y)) for number, grid in enumerate(ruled))
        return next(((number, *cell) for number, cell in cells if cell is not None), None)

    for run in runs:
        if not ruled:
            yield None, run
            continue
        for where, letters in groupby(run, key=place):
            yield where, list(letters)


def _ruled(
    ruled: Sequence[Grid], inside: Mapping[tuple[int, int, int], list[list[Letter]]], number: int
) -> Iterator[Line]:
    """Each ruled table that holds anything, written row by row."""
    for place, grid in enumerate(ruled):
        rows = []
        for row in range(len(grid.ys) - 1):
            runs = (inside.get((place, row, column), []) for column in range(len(grid.xs) - 1))
            told = [_wrapped([line.text for line in _lines(each, number)]) for each in runs]
            if any(told):
                rows.append(f"| {' | '.join(told)} |")
        if rows:
            yield Line(number, grid.top, math.inf, rows=tuple(rows))


def _wrapped(told: Sequence[str]) -> str:
    """The lines of a cell in one; a number that a narrow column broke is put together."""
    return _BROKEN.sub("", "\n".join(told)).replace("\n", " ").replace("|", "¦")


def _lines(runs: Iterable[list[Letter]], number: int) -> list[Line]:
    """Runs on one baseline put into one line, from top to bottom."""
    found: list[Line] = []
    marks: list[_Run] = []
    for run in (_Run(letters, *_usual(letters)) for letters in runs if letters):
        line = _level_with(found, run)
        if line is None and run.is_digits:
            marks.append(run)
        else:
            _put(run, line or _new(found, number, run), run.size)
    for mark in marks:
        line = _level_with(found, mark) or _raised_over(found, mark)
        _put(mark, line or _new(found, number, mark), line.size if line else mark.size)
    return sorted((line for line in found if line.cells), key=lambda line: -line.base)


def _new(found: list[Line], number: int, run: _Run) -> Line:
    found.append(Line(number, run.base, run.size))
    return found[-1]


def _level_with(found: Sequence[Line], run: _Run) -> Line | None:
    return next((each for each in reversed(found[-60:]) if abs(each.base - run.base) < 0.3 * run.size), None)


def _put(run: _Run, line: Line, size: float) -> None:
    line.cells += cells(run.letters, size)
    line.cells.sort(key=lambda cell: cell.left)


def _raised_over(found: Sequence[Line], mark: _Run) -> Line | None:
    """The line of larger letters within whose height a run of digits stands; some fonts part a mark from its note."""
    over = (
        line
        for line in found
        if mark.size <= SMALL * line.size and 0.1 * line.size < mark.base - line.base < 0.7 * line.size
    )
    return min(over, key=lambda line: mark.base - line.base, default=None)


def _runs(page: pdfium.PdfTextPage) -> Iterator[list[Letter]]:
    """Letters in the order of the file, broken where a line ends.

    The library hides a hyphen at the end of a line and the end itself, as if it parted a word; here symbols hold it.
    """
    run: list[Letter] = []
    for place in range(page.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(page.raw, place))
        if letter in _HYPHENS:
            yield [*run, _letter(page, place, "-")]
            run = []
        elif letter in "\r\n":
            yield run
            run = []
        elif letter not in "\x00\u00ad":
            told = _letter(page, place, letter)
            if run and abs(told.base - run[-1].base) > _LOWER * run[-1].size and not letter.isspace():
                yield run
                run = []
            run.append(told)
    yield run


def _letter(page: pdfium.PdfTextPage, place: int, letter: str) -> Letter:
    """A digit that its font draws above the baseline counts as small, whatever size the file gives it."""
    left, right, bottom, top, x, y = _PLACES
    raw.FPDFText_GetCharBox(page.raw, place, left, right, bottom, top)
    raw.FPDFText_GetCharOrigin(page.raw, place, x, y)
    size = raw.FPDFText_GetFontSize(page.raw, place)
    if letter.isdigit() and bottom.value - y.value > _LIFTED * size:
        size *= _AS_MARK
    return Letter(letter, size, left.value, right.value, y.value)


def _usual(run: Sequence[Letter]) -> tuple[float, float]:
    """Size and baseline of most letters of the run."""
    letters = [one for one in run if one.text.isalpha()] or [one for one in run if not one.text.isspace()] or list(run)
    size = Counter(round(one.size, 1) for one in letters).most_common(1)[0][0]
    base = Counter(round(one.base, 1) for one in letters if round(one.size, 1) == size).most_common(1)[0][0]
    return max(size, 0.1), base


def cells(run: Sequence[Letter], size: float) -> Iterator[Cell]:
    """Letters parted where a gap is wide."""
    held: list[Letter] = []
    for letter in run:
        visible = not letter.text.isspace()
        last = next((one for one in reversed(held) if not one.text.isspace()), None)
        if visible and last is not None and letter.left - last.right > WIDE * size:
            yield from _cell(held, size)
            held = []
        held.append(letter)
    yield from _cell(held, size)


def _cell(held: Sequence[Letter], size: float) -> Iterator[Cell]:
    shown = [one for one in held if not one.text.isspace()]
    if not shown:
        return
    told = (raised(one.text) if one.text.isdigit() and one.size <= SMALL * size else one.text for one in held)
    text = " ".join("".join(told).split())
    yield Cell(text, min(one.left for one in shown), max(one.right for one in shown))
