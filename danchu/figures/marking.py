"""Which letters of a text a search found, whatever marks and tones stand on them, and the piece of it worth showing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from danchu.figures.index import folded
from danchu.kit.text import fold

# So many letters of a long text are shown, and so many of them before the first word found.
LONGEST, BEFORE = 160, 50


def around(text: str, question: str) -> str:
    """A long text cut to the words about the first one found, «…» where something is left out."""
    if len(text) <= LONGEST:
        return text
    asked = folded(question)
    spans = [*_spans(text, [asked])] or [*_spans(text, asked.split())]
    found = min((start for start, _ in spans), default=0)
    start = 0 if found <= BEFORE else text.rfind(" ", 0, found - BEFORE) + 1
    end = len(text) if start + LONGEST >= len(text) else text.rfind(" ", start, start + LONGEST)
    return ("… " if start else "") + text[start : max(end, start)] + (" …" if end < len(text) else "")


def pieces(text: str, question: str) -> list[tuple[str, bool]]:
    """The text cut into pieces, each with whether a word of the question stands there."""
    text = unicodedata.normalize("NFC", text)
    hit = [False] * len(text)
    for start, end in _spans(text, folded(question).split()):
        hit[start:end] = [True] * (end - start)
    found: list[tuple[str, bool]] = []
    for letter, is_hit in zip(text, hit, strict=True):
        if found and found[-1][1] == is_hit:
            found[-1] = (found[-1][0] + letter, is_hit)
        else:
            found.append((letter, is_hit))
    return found


def _spans(text: str, words: list[str]) -> Iterator[tuple[int, int]]:
    """Where the words stand in the text, as half-open ranges of letters; inside other words only for want of whole."""
    letters = [(folded, place) for place, letter in enumerate(text) for folded in (fold(letter) or letter)]
    joined = "".join(letter for letter, _ in letters)
    for word in filter(None, words):
        found = [(hit.start(), hit.end()) for hit in re.finditer(re.escape(word), joined)]
        whole = [(start, end) for start, end in found if _is_apart(joined, start, end)]
        yield from ((letters[start][1], letters[end - 1][1] + 1) for start, end in whole or found)


def _is_apart(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
