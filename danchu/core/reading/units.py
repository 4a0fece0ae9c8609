"""The unit after a number: a measure, money, or the noun that is counted, and a rate after a stroke."""

from collections.abc import Sequence
from typing import Final

from danchu.core.reading.nouns import NOUNS, OTHER_WORDS
from danchu.core.reading.tokens import Token, at
from danchu.core.reading.words import FUNCTION, MONEY, NUMBER_WORDS, SCALES, word_set

__all__ = ["counted_noun_at", "counts_at", "is_measure", "money_at", "unit_at", "with_rate"]

_MEASURES: Final = {
    "%": "%", "‰": "‰",
    "m²": "m²", "km²": "km²", "m³": "m³", "ha": "ha", "km": "km", "m": "m", "mét": "m", "kg": "kg", "tạ": "tạ",
    "tấn": "tấn", "yến": "yến", "lít": "lít", "sào": "sào", "mẫu": "mẫu", "kw": "kW", "kwh": "kWh", "mw": "MW",
    "usd": "USD", "cm": "cm", "mm": "mm", "phút": "phút", "giờ": "giờ", "ki-lô-mét": "km", "hecta": "ha",
    "héc": "ha", "gam": "gam",
}  # fmt: skip
_SQUARES: Final = {("m", "2"): "m²", ("m", "3"): "m³", ("km", "2"): "km²"}
_SPELT: Final = {
    ("mét", "vuông"): "m²",
    ("mét", "khối"): "m³",
    ("héc", "ta"): "ha",
    ("phần", "trăm"): "%",
    ("°", "c"): "°C",
    ("º", "c"): "°C",
}


def unit_at(tokens: Sequence[Token], place: int) -> tuple[str, int]:
    """The unit that begins at the place and the place after it; "" when no unit stands there."""
    unit, after = _plain_unit(tokens, place)
    if not unit:
        return "", place
    return with_rate(tokens, unit, after)


def is_measure(unit: str) -> bool:
    """Whether the unit, or what its rate is of, is a measure such as ha, tấn or USD."""
    return unit.split("/")[0] in _MEASURE_NAMES


_MEASURE_NAMES: Final = frozenset({*_MEASURES.values(), *_SPELT.values()}) - {"%", "‰"}
_NOT_MONEY: Final = word_set("chí bào phục thời loạt ý nghiệp ruộng cỏ lúa diễn hồ dân")


def money_at(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word for money stands at the place: not that of "đồng chí", "đồng bào"."""
    return at(tokens, place).low in MONEY and at(tokens, place + 1).low not in _NOT_MONEY


def _plain_unit(tokens: Sequence[Token], place: int) -> tuple[str, int]:
    if money_at(tokens, place):
        return "đồng", place + 1
    if measure := _measure(tokens, place):
        return measure
    if at(tokens, place).low == '"':
        noun, after = counted_noun_at(tokens, place + 1, known=True)  # 06 "Tổ liên gia an toàn"
        return (noun, after) if noun else ("", place)
    return counted_noun_at(tokens, place)


def _measure(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
    token, following = at(tokens, place), at(tokens, place + 1)
    pair = (token.low, following.low)
    if token.low == "điểm" and following.low in {"%", "phần"}:
        return "điểm %", place + (2 if following.low == "%" else 3)
    if pair in _SPELT or (pair in _SQUARES and token.end == following.start):
        return {**_SQUARES, **_SPELT}[pair], place + 2
    return (_MEASURES[token.low], place + 1) if token.low in _MEASURES else None


def counted_noun_at(tokens: Sequence[Token], place: int, *, known: bool = False) -> tuple[str, int]:
    """The noun at the place: the longest known one, or one or two words that could be one unless `known`."""
    if place >= len(tokens) or tokens[place].kind != "word":
        return "", place
    others = OTHER_WORDS.get(tokens[place].low, frozenset())
    for words in NOUNS.get(tokens[place].low, ()):
        if len(words) == 1 and at(tokens, place + 1).low in others:
            continue
        end = place + len(words)
        if end <= len(tokens) and all(tokens[place + i].low == word for i, word in enumerate(words)):
            return _shown(tokens[place:end]), end
    if known or tokens[place].low in FUNCTION or tokens[place].low in NUMBER_WORDS:
        return "", place
    second = tokens[place + 1] if place + 1 < len(tokens) else None
    if second and second.kind == "word" and second.text.islower() and second.low not in FUNCTION:
        return _shown(tokens[place : place + 2]), place + 2
    return _shown(tokens[place : place + 1]), place + 1


def counts_at(tokens: Sequence[Token], place: int) -> bool:
    """Whether the number before the place surely counts: a known noun, a measure, money or a scale is there."""
    token = at(tokens, place)
    if token.low in SCALES or money_at(tokens, place):
        return True
    if token.low in _MEASURES and (token.low != "giờ" or at(tokens, place + 1).kind != "number"):
        return True
    return (token.low, at(tokens, place + 1).low) in _SQUARES or bool(counted_noun_at(tokens, place, known=True)[0])


def _shown(tokens: Sequence[Token]) -> str:
    words = [token.text if token.text.isupper() and len(token.text) > 1 else token.low for token in tokens]
    return " ".join(words).replace(" ,", ",")


def with_rate(tokens: Sequence[Token], unit: str, after: int) -> tuple[str, int]:
    """The unit with "/hộ" added where a rate stands after it; a number after the stroke is another figure."""
    while after + 1 < len(tokens) and tokens[after].text == "/" and tokens[after + 1].kind == "word":
        per, after = _plain_unit(tokens, after + 1)
        if not per:
            break
        unit = f"{unit}/{per}"
    return unit, after
