"""Printed text and a plain view of it: the view is easy to read, its positions lead back to the print.

The view is NFC, has one kind of hyphen, blank and quote, one blank between words, the true letter Đ and the tone on
the first vowel (hoà → hòa). Everything that reads prose reads the view and points into the print.
"""

import re
import unicodedata
from array import array
from typing import Final

__all__ = ["Printed"]

_SAME: Final = str.maketrans(
    {
        "Ð": "Đ", "ð": "đ", "Ɖ": "Đ",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
        "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u202f": " ", "\u3000": " ",
        "\u2028": "\n", "\u2029": "\n", "\u000b": "\n", "\u000c": "\n", "\r": " ",
        "“": '"', "”": '"', "„": '"', "⁄": "/", "∕": "/",
    }
)  # fmt: skip
# Letters with loose marks, signs without width, and the blanks after the first between words.
_MARKED = re.compile(
    "[^\u0300-\u036f][\u0300-\u036f]+|[\u00ad\u200b-\u200d\u2060\ufeff]|(?<=\\S[ \u00a0])[ \u00a0]+(?=\\S)"
)
_LATE_TONE = re.compile(r"([oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ])(?![^\W\d_])")
_TONES: Final = {
    "a": "àáảãạ", "e": "èéẻẽẹ", "y": "ỳýỷỹỵ", "o": "òóỏõọ", "u": "ùúủũụ",
}  # fmt: skip


class Printed:
    """The print as given (`text`), its `view`, and `at`, which turns a view position into a print position."""

    def __init__(self, text: str) -> None:
        self.text = text
        plain, self._starts = _composed(text)
        self.view = _LATE_TONE.sub(_early_tone, plain.translate(_SAME))

    def at(self, position: int) -> int:
        """Where a position of the view lies in the print; the end of the view is the end of the print."""
        return position if self._starts is None else self._starts[position]

    def cut(self, start: int, end: int) -> str:
        """The print between two positions of the view."""
        return self.text[self.at(start) : self.at(end)]


def _composed(text: str) -> "tuple[str, array[int] | None]":
    """The text with marks joined to their letters, and the start of each letter; None when nothing moved."""
    if not _MARKED.search(text):
        return text, None
    pieces: list[str] = []
    starts = array("q")
    done = 0
    for mark in _MARKED.finditer(text):
        pieces.append(text[done : mark.start()])
        starts.extend(range(done, mark.start()))
        group = mark.group()
        joined = unicodedata.normalize("NFC", group) if len(group) > 1 and group.strip() else ""
        pieces.append(joined)
        starts.extend([mark.start()] * len(joined))
        done = mark.end()
    pieces.append(text[done:])
    starts.extend(range(done, len(text) + 1))
    return "".join(pieces), starts


def _early_tone(pair: re.Match[str]) -> str:
    first, second = pair[0][0], pair[0][1]
    for vowel, toned in _TONES.items():
        tone = toned.find(second.lower())
        if vowel in "aey" and tone >= 0:
            early = _TONES[first.lower()][tone]
            return (early.upper() if first.isupper() else early) + (vowel.upper() if second.isupper() else vowel)
    return pair.group()
