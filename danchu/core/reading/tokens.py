"""A plain view of prose cut into words, numbers and signs, each with its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

__all__ = ["NOTHING", "Kind", "Token", "at", "cut"]

Kind = Literal["number", "word", "raised", "sign"]

SUPERSCRIPTS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
# Blanks inside a number come from scans and hasty typing: "1 .234", "12 ,5%", "12 500 000".
_NUMBER: Final = (
    r"[1-9][0-9]{0,2}(?: [0-9]{3}){2,4}(?![\w.,]|\s?[0-9])"
    r"|[1-9][0-9]{0,2} \.[0-9]{3}(?:[.,][0-9]+)*(?!\w)"
    r"|[0-9]{1,3} ,[0-9]{1,2}(?=\s?(?:%|ha\b|km|m2|m²|tấn|triệu|tỷ))"
    r"|[0-9]+(?:[.,][0-9]+)*"
)
_TOKEN = re.compile(
    rf"(?P<number>{_NUMBER})|(?P<measure>k?m[²³])(?![^\W_])"
    rf"|(?P<word>[^\W\d_{SUPERSCRIPTS}]+(?:&[^\W\d_{SUPERSCRIPTS}]+)*)"
    rf"|(?P<raised>[{SUPERSCRIPTS}]+)|(?P<sign>\S)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """`start` and `end` are places in the view; `low` is the text in small letters."""

    kind: Kind
    start: int
    end: int
    text: str
    low: str


NOTHING: Final = Token("sign", -1, -1, "", "")


def at(tokens: Sequence[Token], place: int) -> Token:
    """The token at the place; an empty one outside."""
    return tokens[place] if 0 <= place < len(tokens) else NOTHING


def cut(view: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of a stretch of the view, in order; the ends of its wrapped lines are blanks."""
    for match in _TOKEN.finditer(view, start, len(view) if end is None else end):
        text = match.group()
        yield Token(_kind(match), match.start(), match.end(), text, text.lower())


def _kind(match: re.Match[str]) -> Kind:
    kind = match.lastgroup
    if kind == "measure":
        return "word"
    assert kind in {"number", "word", "raised", "sign"}
    return kind  # type: ignore[return-value]  # narrowed by the assertion above
