"""The value of a printed number in running prose, read generously: "1.320", "7.2", "10 tỷ 440 triệu".

A dot before exactly three digits groups thousands, a lone comma starts decimals; a dot before another count of
digits can only be a slip for a comma. en-US grouping is never guessed for a lone separator.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from danchu.core.reading.tokens import Token, at
from danchu.core.reading.words import SCALE_NAMES, SCALES

__all__ = ["Amount", "amount_at", "value_of"]

_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_ENGLISH = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|[1-9][0-9]{0,2}(?:,[0-9]{3})+\.[0-9]+")
_DOTTED = re.compile(r"[0-9]+\.[0-9]+")
_DOTS_ONLY = re.compile(
    r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+\.[0-9]{1,2}"
)  # "66.315.44": the last dot is a slip for a comma
_COMMA = re.compile(r"[0-9]+(?:,[0-9]+)?")


def value_of(text: str) -> Decimal | None:
    """The value of one printed number; None when its signs make no number ("2,4,5", "2.1.3")."""
    text = text.replace(" ", "")
    if _GROUPED.fullmatch(text) or _COMMA.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _ENGLISH.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _DOTTED.fullmatch(text):
        return Decimal(text)
    if _DOTS_ONLY.fullmatch(text):
        whole_part, _, decimals = text.rpartition(".")
        return Decimal(f"{whole_part.replace('.', '')}.{decimals}")
    return None


@dataclass(frozen=True)
class Amount:
    """`after` is the place after the number and its scale words; `scale` a scale that stays in the unit.

    `places` counts the printed decimals of the value.
    """

    value: Decimal
    places: int
    after: int
    scale: str = ""


def amount_at(tokens: Sequence[Token], place: int) -> Amount | None:
    """The amount that begins at a number token, scale words and chains ("2 tỷ 350 triệu") included."""
    value = value_of(tokens[place].text)
    if value is None:
        return None
    places = _places(value)
    scale = _scale(tokens, place + 1)
    if not scale:
        return Amount(value, places, place + 1)
    total, after, size = value * SCALES[scale], place + 2, SCALES[scale]
    chained = False
    while (link := _link(tokens, after, size)) is not None:
        amount, size, after = link
        total, chained = total + amount, True
    if chained or scale == "vạn":
        return Amount(whole(total), 0 if chained else places, after)
    return Amount(value, places, place + 1, _kept(tokens, place + 1))


def whole(value: Decimal) -> Decimal:
    """The value without decimals that are only zeros: 59000.0 is 59000."""
    integral = value.to_integral_value()
    return integral if value == integral else value


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _scale(tokens: Sequence[Token], place: int) -> str:
    low = at(tokens, place).low
    if (low, at(tokens, place + 1).low) in _NO_SCALE:
        return ""
    return low if low in SCALES else ""


_NO_SCALE: Final = frozenset(
    {("triệu", "tập"), ("tỷ", "lệ"), ("tỉ", "lệ"), ("tỷ", "trọng"), ("tỷ", "suất"), ("tỷ", "số")}
)


def _link(tokens: Sequence[Token], place: int, above: int) -> tuple[Decimal, int, int] | None:
    """A further "350 triệu", "5 trăm nghìn" or "rưỡi" of a chain: how much, its scale, the place after it.

    A number of a chain is below a thousand, its scale below the one before.
    """
    if at(tokens, place).low == "rưỡi":
        return Decimal(above) / 2, 1, place + 1
    value = value_of(tokens[place].text) if at(tokens, place).kind == "number" else None
    if value is None or value >= 1000:
        return None
    hundreds = at(tokens, place + 1).low == "trăm"
    scale = _scale(tokens, place + 1 + hundreds)
    size = SCALES[scale] if scale else 1
    if size >= above or not (scale or hundreds):
        return None
    return value * (100 if hundreds else 1) * size, size, place + 1 + hundreds + bool(scale)


def _kept(tokens: Sequence[Token], place: int) -> str:
    """The scale words that stay in the unit: "triệu", "nghìn tỷ"."""
    names: list[str] = []
    while len(names) < 2 and (scale := _scale(tokens, place)):
        names.append(SCALE_NAMES.get(scale, scale))
        place += 1
    return " ".join(names)
