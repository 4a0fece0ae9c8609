"""Numbers in words: "hai hội nghị", "mười lăm suất quà"; and the words that repeat a number, "05 (năm)"."""

from collections.abc import Sequence
from typing import Final

from danchu.core import numbers
from danchu.core.reading.nouns import FAMILIES
from danchu.core.reading.tokens import Token, at
from danchu.core.reading.units import counted_noun_at
from danchu.core.reading.words import MONEY, NUMBER_WORDS

__all__ = ["repeated_in_words", "spoken_at"]

_SURE_FAMILIES: Final = frozenset(
    {"events", "petitions", "cases", "dossiers", "opinions", "households", "bodies", "visits", "people", "papers",
     "works", "houses", "gifts"}
)  # fmt: skip
_ONE_FAMILIES: Final = frozenset({"events", "petitions", "cases", "dossiers", "opinions"})
_PLAIN: Final = frozenset({"hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười"})
_BEFORE_ONE: Final = frozenset(
    {"có", "chức", "nhận", "còn", "là", "quyết", "lý", "được", "với", "gồm", "thêm", "mở", "hành", ":", "lập", "và"}
)
_NEVER_BEFORE: Final = frozenset({"thứ", "cả", "trên", "các", "những", "ngã", "một"})
_LONGEST: Final = 16


def spoken_at(tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
    """The number said at the place and the place after it; None when the words are no count."""
    if tokens[place].low not in NUMBER_WORDS or at(tokens, place - 1).low in NUMBER_WORDS:
        return None
    said = _longest(tokens, place)
    if said is None:
        return None
    after = said[1]
    noun, _ = counted_noun_at(tokens, after, known=True)
    family = FAMILIES.get(noun.lower(), "")
    if after - place > 1:
        return said if noun else None
    return said if _single(tokens, place, family) else None


def _single(tokens: Sequence[Token], place: int, family: str) -> bool:
    """One word is a count only before a noun that is surely counted; một and năm also mean a and year."""
    word = tokens[place].low
    if word in _PLAIN:
        return family in _SURE_FAMILIES and at(tokens, place - 1).low not in _NEVER_BEFORE
    if word not in {"một", "năm"} or family not in _ONE_FAMILIES:
        return False
    if word == "năm" and at(tokens, place + 2).kind == "number":
        return False
    return at(tokens, place - 1).low in _BEFORE_ONE


def _longest(tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
    end = place
    while end < len(tokens) and tokens[end].low in NUMBER_WORDS and end - place < _LONGEST:
        end += 1
    while end > place:
        try:
            return numbers.read_words(" ".join(token.low for token in tokens[place:end])), end
        except numbers.NumberFault:
            end -= 1
    return None


def repeated_in_words(tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
    """The number in words of a bracket that opens at the place, and the place after the bracket."""
    if at(tokens, place).text != "(" or at(tokens, place + 1).low not in NUMBER_WORDS:
        return None
    end = place + 1
    said: list[str] = []
    while end < len(tokens) and tokens[end].text != ")" and end - place <= 2 * _LONGEST:
        if tokens[end].low in NUMBER_WORDS:
            said.append(tokens[end].low)
        elif tokens[end].text != "," and tokens[end].low not in MONEY | {"chẵn", "người", "hộ"}:
            return None
        end += 1
    try:
        return (numbers.read_words(" ".join(said)), end + 1) if at(tokens, end).text == ")" else None
    except numbers.NumberFault:
        return None
