"""A plain view of prose cut into words, numbers and signs, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

__all__ = ["Kind", "Token", "cut"]

Kind = Literal["number", "word", "raised", "line", "sign"]

SUPERSCRIPTS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TOKEN = re.compile(
    rf"(?P<number>[0-9]+(?:[.,][0-9]+)*)|(?P<measure>k?m[²³])(?![^\W_])"
    rf"|(?P<word>[^\W\d_{SUPERSCRIPTS}]+(?:&[^\W\d_{SUPERSCRIPTS}]+)*)"
    rf"|(?P<raised>[{SUPERSCRIPTS}]+)|(?P<line>\n)|(?P<sign>\S)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """`start` and `end` are places in the view; `low` is the text in small letters."""

    kind: Kind
    start: int
    end: int
    text: str
    low: str


def cut(view: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of a stretch of the view, in order."""
    for match in _TOKEN.finditer(view, start, len(view) if end is None else end):
        text = match.group()
        yield Token(_kind(match), match.start(), match.end(), text, text.lower())


def _kind(match: re.Match[str]) -> Kind:
    kind = match.lastgroup
    if kind == "measure":
        return "word"
    assert kind in {"number", "word", "raised", "line", "sign"}
    return kind  # type: ignore[return-value]  # narrowed by the assertion above
