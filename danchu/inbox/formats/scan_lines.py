"""What Tesseract saw (hOCR, with a box for every letter) → lines of cells, like those of a PDF."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from lxml import etree

from danchu.inbox.formats.package import SAFE
from danchu.inbox.formats.pdf_lines import SMALL, Letter, Line, cells

_SPACE: Final = "{http://www.w3.org/1999/xhtml}"
_BOX: Final = re.compile(r"bbox(?:es)? (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_BASELINE: Final = re.compile(r"baseline (-?[\d.]+) (-?[\d.]+)")
_SIZE: Final = re.compile(r"x_size ([\d.]+)")
# How high letters without a tone are against the size of the type, in the fonts of official papers.
_HEIGHTS: Final = {**dict.fromkeys("acemnorsuvwxz", 0.46), **dict.fromkeys("bdhkl0123456789BDEHKLMNPRTX", 0.67)}
_ENOUGH: Final = 5  # such letters tell the size
_SURE: Final = re.compile(r"x_wconf (\d+)")
_SEEN: Final = 50  # signs without a letter or digit that Tesseract is less sure of are specks
_RULE: Final = frozenset("|¦[]l!I")
_LIFTED: Final = 0.2  # a digit that stands so high over the baseline, in sizes, is a mark
_AS_MARK: Final = 0.6
_NOTES: Final = 0.88  # lines of notes are at most so large against the body


def pages(hocr: bytes, number: int) -> Iterator[list[Line]]:
    """The lines of each picture of a file, counted from `number`; heights from the bottom, all in pixels."""
    root = etree.fromstring(hocr, etree.XMLParser(**SAFE))  # type: ignore[arg-type]
    for place, page in enumerate(_of(root, "ocr_page")):
        height = _box(page)[3]
        found = (_line(line, number + place, height) for line in _of(page, "ocr_line", "ocr_header", "ocr_caption"))
        yield sorted((line for line in found if line.cells), key=lambda line: -line.base)


def _of(root: etree._Element, *kinds: str) -> Iterator[etree._Element]:
    return (each for each in root.iter(f"{_SPACE}div", f"{_SPACE}span") if each.get("class") in kinds)


def _box(element: etree._Element) -> tuple[float, float, float, float]:
    """Left, top, right, bottom; the top of the picture is 0."""
    found = _BOX.search(element.get("title") or "")
    left, top, right, bottom = (float(each) for each in found.groups()) if found else (0.0, 0.0, 0.0, 0.0)
    return left, top, right, bottom


def _number(pattern: re.Pattern[str], element: etree._Element, group: int = 1) -> float:
    found = pattern.search(element.get("title") or "")
    return float(found[group]) if found else 0.0


def _line(line: etree._Element, number: int, height: float) -> Line:
    """A line that runs askew is set straight at the height of its middle."""
    left, _top, right, bottom = _box(line)
    slope, lift = _number(_BASELINE, line), _number(_BASELINE, line, 2)
    size = _size(line)
    letters: list[Letter] = []
    pieces: list[list[Letter]] = []
    for word in _of(line, "ocrx_word"):
        told = [
            _letter(one, size, bottom + lift + slope * (_box(one)[0] - left), height) for one in _of(word, "ocrx_cinfo")
        ]
        if _is_rule(told, size):
            pieces.append(letters)
            letters = []
        elif _is_seen(word, told):
            letters += [*_marked(told), Letter(" ", size, told[-1].right, told[-1].right, told[-1].base)]
    pieces.append(letters)
    base = height - bottom - lift - slope * (right - left) / 2
    return Line(number, base, size, [cell for piece in pieces for cell in cells(piece, size)])


def _size(line: etree._Element) -> float:
    """The size of the type by its letters; by Tesseract's own measure, which varies more, where these are few."""
    told = [(_HEIGHTS[sign], _box(one)) for one in _of(line, "ocrx_cinfo") if (sign := _text(one)) in _HEIGHTS]
    if len(told) >= _ENOUGH:
        return max(statistics.median((bottom - top) / height for height, (_, top, _, bottom) in told), 1.0)
    return max(_number(_SIZE, line), 1.0)


def _text(one: etree._Element) -> str:
    return "".join(str(piece) for piece in one.itertext())


def _letter(one: etree._Element, size: float, baseline: float, height: float) -> Letter:
    left, _top, right, bottom = _box(one)
    lifted = baseline - bottom > _LIFTED * size
    return Letter(_text(one), size * (_AS_MARK if lifted else 1.0), left, right, height - bottom)


def _is_rule(told: Sequence[Letter], size: float) -> bool:
    """The ruled line of a table, which looks like an upright sign that stands alone and thin."""
    return len(told) == 1 and told[0].text in _RULE and told[0].right - told[0].left < 0.2 * size


def _is_seen(word: etree._Element, told: Sequence[Letter]) -> bool:
    if not told:
        return False
    return any(one.text.isalnum() for one in told) or _number(_SURE, word) >= _SEEN


def _marked(told: list[Letter]) -> list[Letter]:
    """A word without the strange signs that Tesseract sees in the raised mark at its end, when it saw a digit there."""
    lifted = [*takewhile(lambda one: one.size <= SMALL * max(each.size for each in told), reversed(told))][::-1]
    if not any(one.text.isdigit() for one in lifted) or len(lifted) == len(told):
        return told
    return [*told[: len(told) - len(lifted)], *(one for one in lifted if one.text.isdigit())]


def evened(found: list[list[Line]]) -> list[list[Line]]:
    """Sizes vary with the letters of a line: all become that of the body, or that of the notes where they are apart."""
    sizes = sorted(line.size for page in found for line in page for _ in line.text)
    if not sizes:
        return found
    body, notes = _two(sizes)
    return [
        [
            replace(line, size=notes if notes < _NOTES * body and line.size < (notes + body) / 2 else body)
            for line in page
        ]
        for page in found
    ]


def _two(sizes: Sequence[float]) -> tuple[float, float]:
    """The means of the larger and of the smaller sizes, parted where both vary least around them."""
    notes, body = sizes[0], sizes[-1]
    for _ in range(20):
        middle = (notes + body) / 2
        small = [size for size in sizes if size < middle] or [notes]
        large = [size for size in sizes if size >= middle]
        notes, body = sum(small) / len(small), sum(large) / len(large)
    return body, notes
