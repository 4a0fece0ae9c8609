"""Which letters of a text a search found, whatever marks and tones stand on them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from danchu.kit.text import fold


def pieces(text: str, question: str) -> list[tuple[str, bool]]:
    """The text cut into pieces, each with whether a word of the question stands there."""
    text = unicodedata.normalize("NFC", text)
    hit = [False] * len(text)
    for start, end in _spans(text, fold(question).split()):
        hit[start:end] = [True] * (end - start)
    found: list[tuple[str, bool]] = []
    for letter, is_hit in zip(text, hit, strict=True):
        if found and found[-1][1] == is_hit:
            found[-1] = (found[-1][0] + letter, is_hit)
        else:
            found.append((letter, is_hit))
    return found


def _spans(text: str, words: list[str]) -> Iterator[tuple[int, int]]:
    """Where the words stand in the text, as half-open ranges of its letters."""
    letters = [(folded, place) for place, letter in enumerate(text) for folded in (fold(letter) or letter)]
    folded = "".join(letter for letter, _ in letters)
    for word in words:
        start = folded.find(word)
        while start >= 0:
            yield letters[start][1], letters[start + len(word) - 1][1] + 1
            start = folded.find(word, start + len(word))
