"""How long a line of bold Times is, so that the rule under it can be given its length.

Widths are those of Times Bold, shared by Times New Roman, Liberation Serif and Tinos; a Vietnamese letter is as wide as
its Latin base, but for ư, Ư and ơ.
"""

from __future__ import annotations

import unicodedata
from typing import Final

_PER_EM: Final = 1000
_POINT: Final = 25.4 / 72
_OTHER: Final = 500
_STEPS: Final = 60
_WIDTHS: Final[dict[str, int]] = {
    **dict.fromkeys("ACDNRUVXYĐw", 722),
    **dict.fromkeys("GHKOQƠ", 778),
    **dict.fromkeys("BELTZ", 667),
    **dict.fromkeys("FP", 611),
    **dict.fromkeys("bdđhknpquS", 556),
    **dict.fromkeys("agovxyJ0123456789*–", 500),
    **dict.fromkeys("cerz", 444),
    **dict.fromkeys("sI", 389),
    **dict.fromkeys("fjt-:()", 333),
    **dict.fromkeys("il/'", 278),
    **dict.fromkeys(" .,", 250),
    **dict.fromkeys("%…", 1000),
    "&": 833,
    "²": 300,
    "M": 944,
    "W": 1000,
    "Ư": 796,
    "m": 833,
    "ư": 600,
    "ơ": 554,
}


def width(text: str, size: float) -> float:
    """Of the text in bold Times at `size` points, in mm; unknown letters count half an em."""
    return sum(_WIDTHS.get(_base(letter), _OTHER) for letter in text) * size / _PER_EM * _POINT


def _base(letter: str) -> str:
    """The letter without its tone and circumflex or breve, keeping the horn: Ự → Ư."""
    if letter in _WIDTHS:
        return letter
    apart = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", apart[0] + "\u031b") if "\u031b" in apart else apart[0]


def balanced(text: str, size: float, room: float) -> float:
    """The least width in mm in which the text takes no more lines than in `room`: lines come out nearly equal."""
    words = [width(word, size) for word in text.split()]
    blank = width(" ", size)
    if not words:
        return 0
    least = max(words)
    steps = [least + (room - least) * step / _STEPS for step in range(_STEPS)] if least < room else []
    return next((step for step in steps if _lines(words, blank, step) <= _lines(words, blank, room)), room)


def lines(text: str, size: float, room: float) -> int:
    """How many the text takes in `room` mm; at least one."""
    return _lines([width(word, size) for word in text.split()], width(" ", size), room)


def _lines(words: list[float], blank: float, room: float) -> int:
    count, filled = 1, 0.0
    for word in words:
        if filled and filled + blank + word > room:
            count, filled = count + 1, word
        else:
            filled += word + (blank if filled else 0)
    return count
