"""Vietnamese words as they are compared: small letters, tone at the end of the syllable, one word for one idea.

«hoà giải» and «hòa giải» are one; «bàn», «bản» and «ban» stay three: marks are kept, for without them labels blur.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final

_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
_WORD: Final = re.compile(r"[^\W\d_]+(?:&[^\W\d_]+)*")
# What stands in many labels and tells nothing apart.
_NOTHING: Final = (
    "và của các những đã được trong theo tại với cho là do ở về từ để có số tổng này đó khi mà bằng thì ra người việc"
)

LEXICON: Final = tomllib.loads(Path(__file__).with_name("lexicon.toml").read_text("utf-8"))


@lru_cache(maxsize=65536)
def syllable(word: str) -> str:
    """One spelling: small letters, the tone after the letters, so «hoà» and «hòa» are equal."""
    plain = unicodedata.normalize("NFD", word.casefold())
    tone = "".join(mark for mark in plain if mark in _TONES)
    return unicodedata.normalize("NFC", "".join(mark for mark in plain if mark not in _TONES)) + tone


def syllables(text: str) -> list[str]:
    """The words of a text in one spelling, filling words and all."""
    return [syllable(word) for word in _WORD.findall(text)]


_FILLING: Final = frozenset(syllable(word) for word in _NOTHING.split())


def _tree() -> dict[tuple[str, ...], tuple[str, ...]]:
    return {tuple(syllables(said)): tuple(syllables(meant)) for said, meant in LEXICON["same"].items()}


def _longest(known: Iterable[tuple[str, ...]]) -> dict[str, int]:
    """First syllable → how many the longest known way of saying has that begins with it."""
    found: dict[str, int] = {}
    for said in known:
        found[said[0]] = max(len(said), found.get(said[0], 0))
    return found


_MEANT: Final = _tree()
_LONGEST: Final = _longest(_MEANT)


def words(text: str) -> list[str]:
    """The words of a text with other ways of saying brought to one, without filling words."""
    return meant(syllables(text))


def meant(said: Sequence[str]) -> list[str]:
    """The words that syllables are."""
    found: list[str] = []
    place = 0
    while place < len(said):
        length = _length(said, place)
        found += _MEANT[tuple(said[place : place + length])] if length else said[place : place + 1]
        place += length or 1
    return [word for word in found if word not in _FILLING]


def _length(said: Sequence[str], place: int) -> int:
    """How many syllables from here on are a known way of saying; the longest counts, 0 for none."""
    for length in range(min(_LONGEST.get(said[place], 0), len(said) - place), 0, -1):
        if tuple(said[place : place + length]) in _MEANT:
            return length
    return 0


class Spoken:
    """The syllables of a stretch of a text with their places, so that any part of it costs only its own length."""

    def __init__(self, text: str, start: int, end: int) -> None:
        found = list(_WORD.finditer(text, start, end))
        self._text = text
        self._starts = [word.start() for word in found]
        self._ends = [word.end() for word in found]
        self._said = [syllable(word.group()) for word in found]

    def syllables(self, start: int, end: int) -> list[str]:
        """Those that begin from `start` to before `end`; one that goes on after the end is cut: the m of m²."""
        first, after = bisect_left(self._starts, start), bisect_left(self._starts, end)
        found = self._said[first:after]
        if found and self._ends[after - 1] > end:
            found[-1] = syllable(self._text[self._starts[after - 1] : end])
        return found

    def words(self, start: int, end: int) -> list[str]:
        return meant(self.syllables(start, end))


_PARTED: Final = re.compile(r"[,;:()–/]")


def label_words(label: str) -> list[list[str]]:
    """The words of a label, apart where a sign divides them: «lượt tiếp, cấp xã» says nothing of «tiếp cấp»."""
    return [found for piece in _PARTED.split(label) if (found := words(piece))]


def features(pieces: Sequence[Sequence[str]]) -> list[str]:
    """Single syllables and neighbouring pairs: pairs are what Vietnamese words mostly are."""
    pairs = (f"{first} {second}" for piece in pieces for first, second in pairwise(piece))
    return [*(word for piece in pieces for word in piece), *pairs]
