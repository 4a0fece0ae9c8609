"""The words around a figure, up to the next sign or figure: what it is said to be."""

from collections.abc import Sequence
from typing import Final

from danchu.core.reading.found import Found
from danchu.core.reading.tokens import Token, at

__all__ = ["LABEL_WORDS", "label"]

_STOPS: Final = frozenset({",", ";", ":", ".", "(", ")", '"', "/", "-", "=", "+", "|"})
_CONNECTIVES: Final = frozenset(
    {"và", "với", "có", "được", "gồm", "trong", "còn", "cùng", "đạt", "chiếm", "bằng", "tăng", "giảm"}
)
LABEL_WORDS: Final = 18


def label(tokens: Sequence[Token], found: Sequence[Found]) -> None:
    """Sets what stands before and after each figure; a fraction shares what is said after it."""
    _words_around(tokens, found)
    _share_label(found)


def _words_around(tokens: Sequence[Token], found: Sequence[Found]) -> None:
    """Sets the words before and after each figure, up to the next sign or figure."""
    for place, figure in enumerate(found):
        floor = found[place - 1].after if place else 0
        ceiling = found[place + 1].first if place + 1 < len(found) else len(tokens)
        following = _until_stop(tokens, range(figure.after, min(ceiling, figure.after + LABEL_WORDS)))
        touches = figure.after + len(following) == ceiling and place + 1 < len(found)
        if touches:
            following = _up_to_connective(following)
        figure.following = " ".join(following)
        floor = lead_floor = max(floor, figure.first - LABEL_WORDS)
        if place and _touches_previous(tokens, found[place - 1], figure):
            floor = found[place - 1].after + len(found[place - 1].following.split())
        before = _until_stop(tokens, range(figure.first - 1, floor - 1, -1), colon=True)
        if not before and at(tokens, figure.first - 1).low == "," and _opens_clause(tokens, floor, figure.first, place):
            before = _until_stop(tokens, range(figure.first - 2, floor - 1, -1))  # "Đã giải quyết, 31 đơn"
        figure.before = " ".join(reversed(before))
        lead = range(_lead_floor(tokens, lead_floor, figure.first), figure.first)
        figure.lead = " ".join(tokens[i].low for i in lead)


def _opens_clause(tokens: Sequence[Token], floor: int, first: int, place: int) -> bool:
    """Whether the figure is the first of its clause, so that words before a stray comma are its label."""
    return place == 0 or any(tokens[i].low in {";", "."} for i in range(floor, first))


def _share_label(found: Sequence[Found]) -> None:
    """What is said after a fraction is said of the number above the stroke."""
    for figure in found:
        if figure.over is not None:
            figure.following = figure.over.following


def _lead_floor(tokens: Sequence[Token], floor: int, first: int) -> int:
    """The lead of a figure does not reach back over a semicolon, a closed bracket or the end of a sentence."""
    for place in range(first - 1, floor - 1, -1):
        if tokens[place].low in {";", ")"}:
            return place + 1
        if tokens[place].low == "." and tokens[place].end < tokens[place + 1].start:
            return place + 1
    return floor


def _touches_previous(tokens: Sequence[Token], previous: Found, figure: Found) -> bool:
    """Whether no sign stands between two figures."""
    return not any(tokens[i].low in _STOPS for i in range(previous.after, figure.first))


def _until_stop(tokens: Sequence[Token], places: range, *, colon: bool = False) -> list[str]:
    words: list[str] = []
    for step, place in enumerate(places):
        low = tokens[place].low
        if colon and step == 0 and low in {":", "-", "="}:
            continue
        if low in _STOPS:
            break
        words.append(low)
    return words


def _up_to_connective(words: list[str]) -> list[str]:
    for place, word in enumerate(words):
        if word in _CONNECTIVES:
            return words[:place]
    return words
