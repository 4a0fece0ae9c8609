"""Numbers that count nothing: what says when (`moments`), what is a name (`naming`), and marks of the page.

Each recogniser looks at the tokens around a number and says how many tokens to pass over, 0 when it is none.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from danchu.core.reading import moments, naming
from danchu.core.reading.tokens import Token, at
from danchu.core.reading.units import counts_at
from danchu.core.reading.words import word_set

__all__ = ["at", "is_page_number", "passed_over"]


def passed_over(tokens: Sequence[Token], place: int) -> int:
    """How many tokens from the number at the place are furniture; 0 when the number counts something."""
    for recogniser in _RECOGNISERS:
        if passed := recogniser(tokens, place):
            return passed
    return 0


def is_page_number(tokens: Sequence[Token]) -> bool:
    """A block that is only a number: the number of a page."""
    return len(tokens) == 1 and tokens[0].kind == "number" and moments.up_to(tokens[0].text, 9999)


# A blank is lost after these more often than a note is hung on them.
_NEVER_MARKED: Final = word_set("có được với là gồm và trong tiếp nhận đạt tăng giảm còn các tổng số đã cho")


def _glued(tokens: Sequence[Token], place: int) -> int:
    """A number glued to a word before it: a code (QH15) or the mark of a note ("đảng1", "đảng.1")."""
    before, number = at(tokens, place - 1), tokens[place]
    if before.end != number.start:
        return 0
    if before.low == "km" and at(tokens, place + 1).text == "+":
        return 3
    if before.text == "x" and at(tokens, place - 2).kind == "number":
        return 0  # "3x4 m"
    if before.kind == "word":
        return 0 if before.low in _NEVER_MARKED and counts_at(tokens, place + 1) else 1
    if before.text == "-":
        return _in_code(tokens, place)
    word = at(tokens, place - 2)
    if word.kind != "word" or word.end != before.start:
        return 0
    if before.text == "." and word.text.isupper() and not counts_at(tokens, place + 1):
        return 1  # "QL.32"
    return 1 if before.text in {".", '"'} and _ends_here(tokens, place) else 0


_LONGEST_CODE: Final = 10


def _in_code(tokens: Sequence[Token], place: int) -> int:
    """Whether the hyphen before the number joins it to letters: "Covid-19", "29X1-456.78"; not "2.000đ-5.000đ"."""
    for back in range(place - 2, place - _LONGEST_CODE, -1):
        token, following = at(tokens, back), at(tokens, back + 1)
        if token.end != following.start:
            return 0
        if token.kind == "word":
            number = at(tokens, back - 1)
            return 0 if token.text.islower() and number.kind == "number" and number.end == token.start else 1
    return 0


def _ends_here(tokens: Sequence[Token], place: int) -> bool:
    """Whether a mark of one or two digits ends its sentence: nothing, or a new sentence, comes after it."""
    following = at(tokens, place + 1)
    return len(tokens[place].text) <= 2 and (
        following.end < 0 or following.kind != "word" or following.text[0].isupper()
    )


def _round_note(tokens: Sequence[Token], place: int) -> int:
    """The mark of a note in brackets glued to its word, "cuộc(3)", or at the head of the note: "(3) Trong đó"."""
    opening, word = at(tokens, place - 1), at(tokens, place - 2)
    if opening.text != "(" or at(tokens, place + 1).text != ")" or not re.fullmatch("[1-9][0-9]?", tokens[place].text):
        return 0
    glued = word.end == opening.start and (word.kind == "word" or word.text in {'"', "%", ")"})
    return 1 if glued or place == 1 else 0


def _enumerator(tokens: Sequence[Token], place: int) -> int:
    """(1) … (2) …: a lone number in brackets whose neighbour in the sequence also stands in the block."""
    number = tokens[place].text
    if at(tokens, place - 1).text != "(" or at(tokens, place + 1).text != ")" or not moments.up_to(number, 30):
        return 0
    wanted = {str(int(number) - 1), str(int(number) + 1)} - {"0"}
    nearby = range(max(1, place - 150), min(len(tokens) - 1, place + 150))
    sequence = any(tokens[i].text in wanted and tokens[i - 1].text == "(" and tokens[i + 1].text == ")" for i in nearby)
    return 1 if sequence else 0


def _item(tokens: Sequence[Token], place: int) -> int:
    """The number of an item inside a paragraph: "… như sau: 1. Công tác …; 2) tuyên truyền", "2.1.Kết quả"."""
    number, sign, word = tokens[place], at(tokens, place + 1), at(tokens, place + 2)
    if sign.start != number.end or word.kind != "word":
        return 0
    before = at(tokens, place - 1).text
    opens = before in {"", ".", ";"} or (before == ":" and number.text == "1")
    if sign.text == "." and re.fullmatch(r"[1-9][0-9]?(?:\.[0-9]{1,2})*", number.text):
        return 1 if opens and word.text[0].isupper() else 0
    plain = re.fullmatch("[1-9][0-9]?", number.text)
    return 1 if sign.text == ")" and plain and (opens or not _in_bracket(tokens, place)) else 0


_BRACKET_REACH: Final = 60


def _in_bracket(tokens: Sequence[Token], place: int) -> bool:
    for back in range(place - 1, max(place - _BRACKET_REACH, -1), -1):
        if tokens[back].text in {"(", ")"}:
            return tokens[back].text == "("
    return False


def _square_note(tokens: Sequence[Token], place: int) -> int:
    """The mark of a footnote in square brackets, or of a source with its page: "[5]", "[22, tr. 4]"."""
    if at(tokens, place - 1).text != "[":
        return 0
    paged = at(tokens, place + 1).text == "," and at(tokens, place + 2).low in {"tr", "trang"}
    return 1 if paged or at(tokens, place + 1).text == "]" else 0


_QUOTES: Final = frozenset({'"', "‘", "’", "'"})
_SLOGANS: Final = frozenset({"phong trào", "phương châm", "nguyên tắc", "khẩu hiệu", "mô hình", "vận động", "tiêu chí"})
_LONGEST_SLOGAN: Final = 14


def _slogan(tokens: Sequence[Token], place: int) -> int:
    """A number that opens a quoted name, with those in it ("5 không, 3 sạch"); or "phương châm 4 tại chỗ"."""
    number, before = tokens[place], at(tokens, place - 1)
    if len(number.text) != 1:
        return 0
    if before.text in _QUOTES:
        closing = (i for i in range(2, _LONGEST_SLOGAN) if at(tokens, place + i).text in _QUOTES)
        return next(closing, 0)
    announced = f"{at(tokens, place - 2).low} {before.low}" in _SLOGANS and at(tokens, place + 1).kind == "word"
    return 1 if announced and not counts_at(tokens, place + 1) else 0


def _version(tokens: Sequence[Token], place: int) -> int:
    """ "công nghiệp 4.0"."""
    return 1 if re.fullmatch(r"[1-9]\.0", tokens[place].text) and not counts_at(tokens, place + 1) else 0


def _scale_of_map(tokens: Sequence[Token], place: int) -> int:
    """A map of 1/2000."""
    fraction = tokens[place].text == "1" and at(tokens, place + 1).text == "/"
    wanted = at(tokens, place - 1).low in {"lệ", "đồ"} and re.fullmatch(r"[0-9.]*[05]00", at(tokens, place + 2).text)
    return 3 if fraction and wanted else 0


_RECOGNISERS: Final[tuple[Callable[[Sequence[Token], int], int], ...]] = (
    _square_note, _round_note, _slogan, _glued, moments.date, moments.time, naming.telephone, naming.compass,
    moments.period, _version, _scale_of_map, naming.code, naming.standard, naming.levels, naming.named, moments.year,
    moments.years, moments.age, naming.serial, _item, _enumerator,
)  # fmt: skip
