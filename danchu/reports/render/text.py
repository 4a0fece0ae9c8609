"""Prose made safe for any paper: NFC, one line, no characters that XML or a page cannot hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_BLANKS: Final = re.compile("[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]+")
# Control characters, halves of pairs, non-characters, marks that turn the direction of reading: nothing to print.
_UNPRINTABLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
    "|[\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_MANY_BLANKS: Final = re.compile(r"\s+")

_SYMBOL: Final = re.compile(r"[0-9]+[a-zđ]?(?:/[0-9]{4})?[-/][A-ZĐ][0-9A-Za-zĐđ&]*(?:[-/][A-ZĐ][0-9A-Za-zĐđ&]*)*")


def clean(text: str) -> str:
    """The text as it may be printed; a line break or tab becomes one blank."""
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", _BLANKS.sub(" ", text)))


def symbols(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is the number and symbol of a paper: no line ends inside «21-KL/TW»."""
    done = 0
    for found in _SYMBOL.finditer(text):
        if found.start() > done:
            yield text[done : found.start()], False
        yield found[0], True
        done = found.end()
    if done < len(text):
        yield text[done:], False


def normal(text: str) -> str:
    """For comparing papers of different formats: NFC, single blanks, no-break blanks and hyphens like any other."""
    return _MANY_BLANKS.sub(" ", clean(text).replace("\u00ad", "").replace("\u2011", "-")).strip()
