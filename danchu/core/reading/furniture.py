"""Numbers that count nothing: dates, years, times, telephones, names, articles, marks of notes.

Each recogniser looks at the tokens around a number and says how many tokens to pass over, 0 when it is none.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from danchu.core.reading.tokens import Token
from danchu.core.reading.units import counted_noun_at, unit_at
from danchu.core.reading.words import (
    NAMING,
    NAMING_PAIRS,
    NOT_NAMING_PAIRS,
    PERIOD_AFTER,
    STRONG_NAMING,
    STRONG_NAMING_PAIRS,
    TIME_BEFORE,
)

__all__ = ["at", "is_page_number", "passed_over"]

_NONE: Final = Token("sign", -1, -1, "", "")
_PHONES: Final = frozenset({"điện thoại", "đt", "sđt", "zalo", "hotline", "fax", "số máy"})
_PERIOD_LENGTHS: Final = frozenset({"3", "03", "6", "06", "9", "09", "11", "10", "8", "08"})


def at(tokens: Sequence[Token], place: int) -> Token:
    """The token at the place; an empty one outside."""
    return tokens[place] if 0 <= place < len(tokens) else _NONE


def passed_over(tokens: Sequence[Token], place: int) -> int:
    """How many tokens from the number at the place are furniture; 0 when the number counts something."""
    for recogniser in _RECOGNISERS:
        if passed := recogniser(tokens, place):
            return passed
    return 0


def _glued(tokens: Sequence[Token], place: int) -> int:
    """A number glued to a word before it: a code (QH15) or the mark of a note ("đảng1")."""
    before, number = at(tokens, place - 1), tokens[place]
    if before.kind == "word" and before.end == number.start:
        return 1
    hyphened = before.text == "-" and before.end == number.start and at(tokens, place - 2).end == before.start
    return 1 if hyphened and at(tokens, place - 2).kind == "word" else 0


def _full_date(tokens: Sequence[Token], place: int) -> int:
    number = tokens[place].text
    if re.fullmatch(r"[0-3]?[0-9]\.[01]?[0-9]\.(?:19|20)[0-9]{2}", number):
        return 1
    parts = [at(tokens, place + i) for i in range(5)]
    signs = {parts[1].text, parts[3].text}
    if signs in ({"/"}, {"-"}) and _is_day(number) and _is_month(parts[2].text) and _is_year(parts[4].text):
        return 5
    if at(tokens, place + 1).low == "tháng" and _is_month(parts[2].text) and _is_day(number):
        return 5 if parts[3].low == "năm" and _is_year(parts[4].text) else 3
    return 0


def _short_date(tokens: Sequence[Token], place: int) -> int:
    """A day and month, or a month and year: "ngày 18/11", "6/2024"."""
    number, stroke, second = tokens[place].text, at(tokens, place + 1), at(tokens, place + 2)
    if stroke.text not in {"/", "-"} or second.kind != "number":
        return _lone_day(tokens, place)
    before = at(tokens, place - 1).low
    if _is_year(second.text) and _is_month(number) and (stroke.text == "/" or before == "tháng"):
        return 3
    day_and_month = _is_day(number) and _is_month(second.text) and stroke.text == "/"
    if day_and_month and before == "ngày":
        return 3
    if day_and_month and not unit_at(tokens, place + 3)[0] and before in TIME_BEFORE:
        return 3
    if (number, second.text) in {("24", "7"), ("24", "24")}:
        return 3
    scale = before == "lệ" and number == "1" and re.fullmatch(r"[0-9.]*[05]00", second.text)
    return 3 if scale else _lone_day(tokens, place)


def _lone_day(tokens: Sequence[Token], place: int) -> int:
    before, earlier = at(tokens, place - 1).low, at(tokens, place - 2).low
    if before != "ngày" or not _is_day(tokens[place].text) or earlier in {"mỗi", "một", "quân"}:
        return 0
    return 0 if counted_noun_at(tokens, place + 1, known=True)[0] else 1


def _time(tokens: Sequence[Token], place: int) -> int:
    """Hours of the day: "7 giờ 30 phút", "07:30", "14h00"; a count of hours has no such word before it."""
    number, following = tokens[place], at(tokens, place + 1)
    third = at(tokens, place + 2)
    if not _up_to(number.text, 24):
        return 0
    clock = following.text == ":" and following.start == number.end and third.start == following.end
    if clock and third.kind == "number" and len(third.text) == 2 and _up_to(third.text, 59):
        return 3
    if following.low in {"h", "g"} and following.start == number.end:
        return 3 if third.kind == "number" and third.start == following.end else 2
    if following.low != "giờ":
        return 0
    minutes = third.kind == "number" and _up_to(third.text, 59)
    if minutes and at(tokens, place + 3).low in {"phút", "'"}:
        return 4
    return 3 if minutes else (2 if at(tokens, place - 1).low in TIME_BEFORE else 0)


def _telephone(tokens: Sequence[Token], place: int) -> int:
    digits = re.sub(r"[.,]", "", tokens[place].text)
    if digits.startswith("0") and len(digits) >= 9:
        return 1
    before = at(tokens, place - 1)
    last = place - 2 if before.text in {":", "."} else place - 1
    word, pair = at(tokens, last).low, f"{at(tokens, last - 1).low} {at(tokens, last).low}"
    if not {word, pair} & _PHONES or not (digits.startswith("0") or len(digits) >= 6):
        return 0
    end = place
    while at(tokens, end).kind == "number" or at(tokens, end).text in {"-", "."}:
        end += 1
    return end - place


def _period(tokens: Sequence[Token], place: int) -> int:
    """ "6 tháng đầu năm", "9 tháng", "quý 2", "tháng 6": names of periods, not counts of months."""
    before, following = at(tokens, place - 1).low, at(tokens, place + 1)
    if before in {"tháng", "quý"}:
        return 1 + _further_numbers(tokens, place + 1)
    if following.low != "tháng" or at(tokens, place + 2).text == "/":
        return 0
    third = at(tokens, place + 2).low
    return 1 if third in PERIOD_AFTER or tokens[place].text in _PERIOD_LENGTHS else 0


def _year(tokens: Sequence[Token], place: int) -> int:
    """A bare year, unless a counted noun follows it."""
    if not _is_year(tokens[place].text):
        return 0
    if at(tokens, place - 1).low in {"năm", "kỳ", "học"}:
        return 1
    unit, _ = unit_at(tokens, place + 1)
    known = counted_noun_at(tokens, place + 1, known=True)[0]
    return 0 if known or unit in {"%", "ha", "m²", "đồng", "tấn", "kg", "km"} or _scaled(tokens, place) else 1


def _scaled(tokens: Sequence[Token], place: int) -> bool:
    return at(tokens, place + 1).low in {"triệu", "tỷ", "tỉ", "nghìn", "ngàn"}


def _named(tokens: Sequence[Token], place: int) -> int:
    """A number that is part of a name: Điều 11, thôn 5, đợt 2, số 3, thứ 8."""
    before, earlier = at(tokens, place - 1), at(tokens, place - 2)
    word = before.low
    if before.kind != "word":
        return 0
    pair = f"{earlier.low} {word}"
    if pair in NOT_NAMING_PAIRS:
        return 0
    if word in STRONG_NAMING or pair in STRONG_NAMING_PAIRS:
        return 1 + _further_numbers(tokens, place + 1)
    if word not in NAMING and pair not in NAMING_PAIRS:
        return 0
    code = at(tokens, place + 1)
    if code.kind == "word" and code.text.isupper() and len(code.text) == 1:
        return 2
    if _counts_something(tokens, place) and not (
        at(tokens, place + 1).low == "năm" and _is_year(at(tokens, place + 2).text)
    ):
        return 0
    return 1 + _further_numbers(tokens, place + 1)


def _counts_something(tokens: Sequence[Token], place: int) -> bool:
    """Whether a unit stands after the number, or after a list of numbers or a fraction that it opens."""
    if at(tokens, place + 1).text == "/" and at(tokens, place + 2).kind == "number":
        place += 2
    if at(tokens, place + 1).low in {"%", "vạn", "triệu", "tỷ", "nghìn"}:
        return True
    unit, _ = unit_at(tokens, place + 1)
    known = counted_noun_at(tokens, place + 1, known=True)[0]
    return bool(known) or (bool(unit) and unit.split("/")[0] in {"ha", "m²", "km", "kg", "tấn", "đồng", "m", "%"})


def _further_numbers(tokens: Sequence[Token], place: int) -> int:
    """Tokens of a list that goes on: ", 6 và 7", "/2024", "- 5"."""
    passed = 0
    while at(tokens, place + passed).low in {",", "và", "-", "/", "đến"}:
        number = at(tokens, place + passed + 1)
        if number.kind != "number" or _counts_something(tokens, place + passed + 1):
            break
        passed += 2
    return passed


def _code(tokens: Sequence[Token], place: int) -> int:
    """A number with capital letters after a stroke ("Mẫu 01/TCD"), or with a letter glued on ("4D")."""
    following, third = at(tokens, place + 1), at(tokens, place + 2)
    touching = following.start == tokens[place].end
    if following.text == "/" and touching and third.kind == "word" and third.text.isupper():
        return 3
    letter = following.kind == "word" and touching and len(following.text) == 1 and following.text.isupper()
    return 2 if letter and not tokens[place].text.startswith("0") else 0


def _enumerator(tokens: Sequence[Token], place: int) -> int:
    """(1) … (2) …: a lone number in brackets whose neighbour in the sequence also stands in the block."""
    number = tokens[place].text
    if at(tokens, place - 1).text != "(" or at(tokens, place + 1).text != ")" or not _up_to(number, 30):
        return 0
    wanted = {str(int(number) - 1), str(int(number) + 1)} - {"0"}
    nearby = range(max(1, place - 150), min(len(tokens) - 1, place + 150))
    sequence = any(tokens[i].text in wanted and tokens[i - 1].text == "(" and tokens[i + 1].text == ")" for i in nearby)
    return 1 if sequence else 0


def _square_note(tokens: Sequence[Token], place: int) -> int:
    """The mark of a footnote in square brackets: "[5]"."""
    return 1 if at(tokens, place - 1).text == "[" and at(tokens, place + 1).text == "]" else 0


def _slogan(tokens: Sequence[Token], place: int) -> int:
    """A number that opens a quoted name: "3 công khai", "5 không, 3 sạch"."""
    if at(tokens, place - 1).text not in {'"', "“", "‘", "'"}:
        return 0
    closes = any(at(tokens, place + i).text in {'"', "”", "’", "'"} for i in range(2, 9))
    return 1 if closes and len(tokens[place].text) == 1 else 0


def is_page_number(tokens: Sequence[Token]) -> bool:
    """A block that is only a number: the number of a page."""
    return len(tokens) == 1 and tokens[0].kind == "number" and _up_to(tokens[0].text, 9999)


def _is_day(text: str) -> bool:
    return text.isdigit() and 1 <= int(text[:4]) <= 31 and len(text) <= 2


def _is_month(text: str) -> bool:
    return text.isdigit() and len(text) <= 2 and 1 <= int(text) <= 12


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and 1900 <= int(text) <= 2100


def _up_to(text: str, most: int) -> bool:
    return text.isdigit() and len(text) <= 4 and int(text) <= most


_RECOGNISERS: Final[tuple[Callable[[Sequence[Token], int], int], ...]] = (
    _square_note, _slogan, _glued, _full_date, _time, _telephone, _period, _short_date, _code, _named, _year,
    _enumerator,
)  # fmt: skip
