"""Vietnamese text: tidied for storing, folded for searching, ordered as in a Vietnamese dictionary, cut to a slug.

Where the tone mark sits (hoà, hòa) is kept in storage and does not matter in a search.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# Letters that look like đ, as some old keyboards and scanners write it.
_TO_D: Final = str.maketrans({"đ": "d", "ð": "d", "ɖ": "d"})


def tidy(text: str) -> str:
    """NFC, single blanks, nothing at the ends, no unseen characters: the same words are the same string."""
    return " ".join(unicodedata.normalize("NFC", _UNSEEN.sub("", text)).split())


def fold(text: str) -> str:
    """What a search compares: small letters without marks, đ as d, single blanks: «Hoà  Bình» is "hoa binh"."""
    plain = unicodedata.normalize("NFD", _UNSEEN.sub("", text).casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(bare.translate(_TO_D).split())


def slug(text: str) -> str:
    """Folded, ASCII, words joined by "-", for addresses and file names: «Đồng Đăng» is "dong-dang"."""
    return "-".join(re.findall("[a-z0-9]+", fold(text)))


_LETTERS: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK: Final = {letter: rank for rank, letter in enumerate(_LETTERS)}
# No tone, huyền, hỏi, ngã, sắc, nặng: the order of the tones in Vietnamese dictionaries.
_TONE: Final = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_PIECE: Final = re.compile(r"[0-9]+|.", re.DOTALL)

SortKey = tuple[tuple[tuple[int, int], ...], tuple[int, ...], tuple[bool, ...]]


def sort_key(text: str) -> SortKey:
    """Order of a Vietnamese dictionary: letters (a ă â b … d đ …), then tones, then small before capital.

    Blanks come before digits, digits before letters; runs of digits by their number: Bản 2 before Bản 10.
    """
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    capitals: list[bool] = []
    for piece in _PIECE.findall(tidy(text)):
        if piece[0] in "0123456789":
            letters.append((1, int(piece)))
            tones.append(0)
        else:
            letter, tone = _apart(piece.lower())
            letters.append(_placed(letter))
            tones.append(tone)
        capitals.append(piece != piece.lower())
    return tuple(letters), tuple(tones), tuple(capitals)


def _apart(letter: str) -> tuple[str, int]:
    """A letter with its quality (ă, ê, ơ) and, apart from it, its tone."""
    marks = unicodedata.normalize("NFD", letter)
    tone = max((_TONE.get(mark, 0) for mark in marks), default=0)
    return unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONE)), tone


def _placed(letter: str) -> tuple[int, int]:
    if letter in _RANK:
        return 2, _RANK[letter]
    base = ord(letter[0])
    return (3, base) if letter[0].isalpha() else (0, base)
