"""Which of the paper's fonts to set with: only families whose every file has the Vietnamese letters.

Debian's old Liberation (1.07) has none of them; a page set with it takes every second letter from another face.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import typst

from danchu.reports.render.form import FALLBACK_FONTS, FONT

_LETTERS: Final = "ơƯđẮệựỹ"
_SEGMENTS, _GROUPS = 4, 12  # formats of the table of letters, TrueType and OpenType


@cache
def of(folders: tuple[str, ...]) -> typst.Fonts:
    """The fonts of typst, of the machine and of `folders`; searched for once."""
    return typst.Fonts(font_paths=list(folders))


@cache
def families(folders: tuple[str, ...]) -> tuple[str, ...]:
    """Names in the order of preference, of the machine and of `folders`; the last is part of typst itself."""
    files: dict[str, list[typst.FontInfo]] = {}
    for font in of(folders).fonts():
        files.setdefault(font.family, []).append(font)
    return tuple(name for name in (FONT, *FALLBACK_FONTS) if name in files and all(map(_is_vietnamese, files[name])))


def _is_vietnamese(font: typst.FontInfo) -> bool:
    return font.path is None or covers(Path(font.path), font.index, _LETTERS)


def covers(path: Path, index: int, letters: str) -> bool:
    """Whether the face has all letters; a file that cannot be read as a font has none."""
    try:
        ranges = list(_ranges(path.read_bytes(), index))
    except (OSError, struct.error):
        return False
    return all(any(first <= ord(letter) <= last for first, last in ranges) for letter in letters)


def _ranges(font: bytes, index: int) -> Iterator[tuple[int, int]]:
    """First and last code point of every run of letters in the face, ends included."""
    start = struct.unpack_from(f">{index + 1}L", font, 12)[index] if font[:4] == b"ttcf" else 0
    (tables,) = struct.unpack_from(">H", font, start + 4)
    for place in range(tables):
        name, _, at, _ = struct.unpack_from(">4s3L", font, start + 12 + 16 * place)
        if name == b"cmap":
            yield from _of_table(font, at)


def _of_table(font: bytes, at: int) -> Iterator[tuple[int, int]]:
    (subtables,) = struct.unpack_from(">H", font, at + 2)
    for place in range(subtables):
        sub = at + struct.unpack_from(">L", font, at + 8 + 8 * place)[0]
        (kind,) = struct.unpack_from(">H", font, sub)
        if kind == _SEGMENTS:
            (double,) = struct.unpack_from(">H", font, sub + 6)
            lasts = struct.unpack_from(f">{double // 2}H", font, sub + 14)
            firsts = struct.unpack_from(f">{double // 2}H", font, sub + 16 + double)
            yield from zip(firsts, lasts, strict=True)
        elif kind == _GROUPS:
            (groups,) = struct.unpack_from(">L", font, sub + 12)
            for group in range(groups):
                first, last, _ = struct.unpack_from(">3L", font, sub + 16 + 12 * group)
                yield first, last
