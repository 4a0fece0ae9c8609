"""The unit of a bare number, taken from its label, its list, its bracket or the chain before it."""

from collections.abc import Sequence
from typing import Final

from danchu.core.reading.found import Found
from danchu.core.reading.labels import LABEL_WORDS
from danchu.core.reading.nouns import ATTRIBUTES, family_of
from danchu.core.reading.tokens import Token, at
from danchu.core.reading.units import counted_noun_at, unit_at

__all__ = ["borrow_units"]

_LONGEST_CHAIN: Final = 4
_HEADING_REACH: Final = 60  # tokens looked back over for the nouns of a chain
_WHOLE_REACH: Final = 4  # figures looked back over for the whole of a fraction
_CHAIN_REACH: Final = 10  # figures looked back over for a chain with units
# Families whose nouns begin a label before a bare number ("Phiếu hợp lệ: 382"); other nouns there are often verbs.
_LABEL_FAMILIES: Final = frozenset({"ballots", "dossiers", "households", "petitions", "houses", "people"})
_COLON_FAMILIES: Final = _LABEL_FAMILIES | {"opinions", "cases", "events", "visits", "works"}
_BEFORE_NOUN: Final = frozenset({"đã", "có", "và", "là", "đó", "các", "của", "những", "được", "lượng"})


def borrow_units(tokens: Sequence[Token], found: Sequence[Found]) -> None:
    """A number without a noun counts what its label or its neighbour says."""
    for place, figure in enumerate(found):
        if figure.over is not None and (unit := _unit_in_parallel(tokens, found, place, 1)) not in {"", figure.unit}:
            figure.unit, figure.over.under, figure.over = unit, None, None  # "161/201 người" after "259 lượt/316 người"
        if figure.unit:
            continue
        unit = (
            _unit_of_whole(tokens, found, place)
            or _unit_in_parallel(tokens, found, place)
            or _unit_after_list(tokens, found, place)
            or _unit_in_bracket(tokens, figure)
            or _unit_in_label(tokens, figure)
        )
        figure.unit = unit
        figure.stated = False


def _unit_after_list(tokens: Sequence[Token], found: Sequence[Found], place: int) -> str:
    """ "12, 15 và 20 hộ", "10 - 15%": the unit stands after the last of the list."""
    figure = found[place]
    for later in found[place + 1 : place + 8]:
        between = [tokens[i].low for i in range(figure.after, later.first)]
        if not between or not all(low in {",", "và", "-", "đến", "hoặc", "/", "khoảng", "x", "×"} for low in between):
            return ""
        if later.unit and later.stated:
            return later.unit
        figure = later
    return ""


def _unit_of_whole(tokens: Sequence[Token], found: Sequence[Found], place: int) -> str:
    """ "giao 14 việc, đã xong 12/14": a fraction counts what the same number before it counts."""
    above = place if place + 1 < len(found) and _stroked(tokens, found, place + 1) else place - 1
    if above < 1 or not _stroked(tokens, found, above + 1):
        return ""
    wholes = (one for one in reversed(found[max(above - _WHOLE_REACH, 0) : above]) if one.unit and one.under is None)
    return next((one.unit for one in wholes if one.value == found[above + 1].value), "")


def _unit_in_parallel(tokens: Sequence[Token], found: Sequence[Found], place: int, reach: int = _CHAIN_REACH) -> str:
    """ "40 lượt/52 người … thường xuyên 31/38": bare numbers over strokes count what the chain before counts.

    `reach` is the number of figures looked back over. Where no chain has units, a heading may: "(lượt/người)".
    """
    first = _chain_start(tokens, found, place)
    last = place
    while last + 1 < len(found) and last - first < _LONGEST_CHAIN and _stroked(tokens, found, last + 1):
        last += 1
    length = last - first + 1
    said = found[last].unit
    if not 2 <= length <= _LONGEST_CHAIN:
        return ""
    for end in range(first - 1, max(first - 1 - reach, length - 2), -1):
        begin = _chain_start(tokens, found, end)
        units = [found[one].unit for one in range(begin, end + 1)]
        if len(units) == length and all(units) and len(set(units)) > 1 and said in {"", units[-1]}:
            return units[place - first]
    named = _named_chain(tokens, found[first].first, length) if reach > 1 else []
    return named[place - first] if named else ""


def _named_chain(tokens: Sequence[Token], before: int, length: int) -> list[str]:
    """The nouns of "lượt/người/vụ việc" within reach before the place, when there are as many."""
    for start in range(before - 1, max(before - _HEADING_REACH, -1), -1):
        nouns: list[str] = []
        place = start
        while noun := counted_noun_at(tokens, place, known=True)[0]:
            nouns.append(noun)
            place = counted_noun_at(tokens, place, known=True)[1]
            if at(tokens, place).text != "/":
                break
            place += 1
        if len(nouns) == length and at(tokens, start - 1).text != "/":
            return nouns
    return []


def _chain_start(tokens: Sequence[Token], found: Sequence[Found], place: int) -> int:
    first = place
    while first and place - first < _LONGEST_CHAIN and _stroked(tokens, found, first):
        first -= 1
    return first


_WIDEST: Final = 2  # words of "259 lượt công dân/316 người" between unit and stroke


def _stroked(tokens: Sequence[Token], found: Sequence[Found], place: int) -> bool:
    """Whether only a stroke, and what is said after the unit, stands between the figure and the one before."""
    stroke, after = found[place].first - 1, found[place - 1].after
    if at(tokens, stroke).text != "/" or stroke - after > _WIDEST:
        return False
    return all(tokens[i].kind == "word" for i in range(after, stroke))


def _unit_in_bracket(tokens: Sequence[Token], figure: Found) -> str:
    if at(tokens, figure.after).text != "(":
        return ""
    unit, after = unit_at(tokens, figure.after + 1)
    return unit if unit and at(tokens, after).text == ")" else ""


def _unit_in_label(tokens: Sequence[Token], figure: Found) -> str:
    """The counted noun of a label before the number: "Số hồ sơ đã giải quyết: 1501"."""
    words = figure.before.split()
    start = figure.first - 1
    while start >= 0 and tokens[start].low in {":", "-", "="}:
        start -= 1
    first = start - len(words) + 1
    back = range(start, max(start - LABEL_WORDS, -1), -1)
    for place in back:
        if tokens[place].low in {";", ".", ")", "("} or tokens[place].kind == "number":
            break
        if tokens[place].low in {"số", "tổng"} and (noun := counted_noun_at(tokens, place + 1, known=True)[0]):
            return noun
    nouns_joined = bool(counted_noun_at(tokens, max(first, 0), known=True)[0])
    for place in range(max(first, 0), start + 1):
        noun, _ = counted_noun_at(tokens, place, known=True)
        opens = place == first or at(tokens, place - 1).low in _BEFORE_NOUN
        if at(tokens, place - 1).low == "và" and not nouns_joined:
            continue  # "hôn nhân và gia đình 8"
        labelling = family_of(noun) in (_COLON_FAMILIES if at(tokens, start + 1).text == ":" else _LABEL_FAMILIES)
        if noun and opens and labelling and noun not in ATTRIBUTES:
            return noun
    return ""
