"""Numbers that are part of a name: articles, villages, roads, codes, telephones, accounts; they count nothing.

Each recogniser looks at the tokens around a number and says how many tokens to pass over, 0 when it is none.
"""

import re
from collections.abc import Sequence
from typing import Final

from danchu.core.reading.moments import is_year, up_to
from danchu.core.reading.tokens import Token, at
from danchu.core.reading.units import counted_noun_at, counts_at
from danchu.core.reading.words import (
    MONEY,
    NAMING,
    NAMING_PAIRS,
    NOT_NAMING_PAIRS,
    QUANTIFIERS,
    STRONG_NAMING,
    STRONG_NAMING_PAIRS,
    word_set,
)

__all__ = ["addresses", "code", "compass", "levels", "named", "serial", "standard", "telephone"]

_PHONES: Final = frozenset(
    {"điện thoại", "đt", "sđt", "đtdđ", "zalo", "viber", "hotline", "fax", "số máy", "dây nóng", "liên hệ", "tổng đài",
     "di động", "tel"}
)  # fmt: skip
_FEWEST_DIGITS: Final = 3  # of a telephone number: 114
_NUMBERED: Final = NAMING | word_set("học cử phố sở non")
_SECTIONS: Final = word_set("điểm tiết mục khoản phần điều")
_ORGANS: Final = frozenset({"HĐND", "UBND", "MTTQ", "TW"})
_STREETS: Final = word_set("đường phố ngõ ngách hẻm kiệt đại")
_RANKS: Final = word_set("thứ hạng vị")


def named(tokens: Sequence[Token], place: int) -> int:
    """A number that is part of a name: Điều 11, thôn 5, đợt 2, số 3, thứ 8, số 14 đường Trần Phú."""
    before = at(tokens, place - 1)
    pair = f"{at(tokens, place - 2).low} {before.low}"
    if before.kind != "word" or pair in NOT_NAMING_PAIRS:
        return 0
    return _always_named(tokens, place, pair) or _sometimes_named(tokens, place, pair)


def _always_named(tokens: Sequence[Token], place: int, pair: str) -> int:
    """After "Điều", "thứ", "Km" whatever follows: "thứ 4/12 huyện", the stone Km 12+300."""
    word, sign = at(tokens, place - 1).low, at(tokens, place + 1).text
    joined = {"/": word in _RANKS, "+": word == "km"}.get(sign, False)
    if joined and at(tokens, place + 2).kind == "number":
        return 3
    section = re.fullmatch(r"[0-9]{1,2}(?:\.[0-9]{1,2})+", tokens[place].text) and word in _SECTIONS
    if section and at(tokens, place + 1).low in _SECTIONS | {"của"}:
        return 1  # "điểm 1.2 mục II"
    return 1 + _further(tokens, place + 1) if word in STRONG_NAMING or pair in STRONG_NAMING_PAIRS else 0


def _sometimes_named(tokens: Sequence[Token], place: int, pair: str) -> int:
    """After "thôn", "đợt", "số" where no count is meant; no village is the 1.126th."""
    word, earlier = at(tokens, place - 1).low, at(tokens, place - 2).low
    crowd = earlier if word in NAMING else at(tokens, place - 3).low  # "cấp xã 23", "cấp trung ương 6"
    naming = (word in NAMING or pair in NAMING_PAIRS) and crowd not in QUANTIFIERS
    if not naming or not re.fullmatch("[0-9]{1,4}", tokens[place].text):
        return 0
    if word == "số" and earlier in _NUMBERED and at(tokens, place + 1).text != "/":
        return 1 + _further(tokens, place + 1)  # "Trường Tiểu học số 2 báo cáo", but "trong số 12 đơn"
    if passed := _address(tokens, place) or _place_that_acts(tokens, place):
        return passed
    letter = at(tokens, place + 1)
    if letter.kind == "word" and letter.text.isupper() and len(letter.text) == 1:
        return 2
    dated = letter.low == "năm" and is_year(at(tokens, place + 2).text)
    return 1 + _further(tokens, place + 1) if dated or not _counts_something(tokens, place) else 0


def _address(tokens: Sequence[Token], place: int) -> int:
    """ "số 14 đường Trần Phú", "số 8-12 phố Chợ"."""
    last = place + 2 if at(tokens, place + 1).text == "-" and at(tokens, place + 2).kind == "number" else place
    street, name = at(tokens, last + 1), at(tokens, last + 2)
    wanted = at(tokens, place - 1).low == "số" and street.low in _STREETS and name.text[:1].isupper()
    return last + 1 - place if wanted else 0


# Nouns after the name of a place that are its deed or its district: "phường 9 tổ chức", "thôn 5 xã Tân Lập".
_DEEDS: Final = frozenset(
    {"tổ chức", "thông tin", "báo cáo", "kiến nghị", "quyết định", "thông báo", "kết luận", "hướng dẫn", "cam kết",
     "phản ánh", "hoạt động", "đề xuất", "quy định", "hợp đồng", "quận", "huyện", "xã", "phường", "thị trấn", "thị xã",
     "thành phố", "tỉnh"}
)  # fmt: skip
_PLACES: Final = word_set("phường quận thôn bản ấp xóm khóm buôn làng khu phố tổ")


def _place_that_acts(tokens: Sequence[Token], place: int) -> int:
    noun, _ = counted_noun_at(tokens, place + 1, known=True)
    is_place = at(tokens, place - 1).low in _PLACES and at(tokens, place - 2).kind != "number"
    padded = tokens[place].text.startswith("0")
    return 1 if is_place and noun.lower() in _DEEDS and not padded else 0


def _counts_something(tokens: Sequence[Token], place: int) -> bool:
    """Whether a unit stands after the number, or after a list of numbers or a fraction that it opens."""
    if at(tokens, place + 1).text == "/" and at(tokens, place + 2).kind == "number":
        place += 2
    following = at(tokens, place + 1)
    if following.text in _ORGANS or (following.text[:1].isupper() and not following.text.isupper()):
        return False  # "khoản 1, 2 Điều 39", "Điều 63, 64 Bộ luật Lao động", "kỳ họp thứ 13, 15 HĐND tỉnh"
    abbreviated = following.kind == "word" and len(following.text) > 1 and following.text.isupper()
    return abbreviated or counts_at(tokens, place + 1)


def _further(tokens: Sequence[Token], place: int) -> int:
    """Tokens of a list that goes on: ", 6 và 7", "/2024", "- 5"."""
    passed = 0
    while at(tokens, place + passed).low in {",", "và", "-", "/", "đến"}:
        number = at(tokens, place + passed + 1)
        if number.kind != "number" or _counts_something(tokens, place + passed + 1):
            break
        passed += 2
    return passed


def code(tokens: Sequence[Token], place: int) -> int:
    """A number with capital letters after a stroke ("Mẫu 01/TCD"), or with a letter glued on ("4D", "03b")."""
    number, following, third = tokens[place], at(tokens, place + 1), at(tokens, place + 2)
    touching = following.start == number.end
    if following.text == "/" and touching and third.kind == "word" and third.text.isupper():
        return 3
    if following.kind != "word" or not touching or len(following.text) != 1:
        return 0
    if following.text.isupper():
        return 0 if number.text.startswith("0") else 2
    return 2 if following.text in "abcdeik" and not counts_at(tokens, place + 1) else 0


def telephone(tokens: Sequence[Token], place: int) -> int:
    digits = re.sub(r"[., ]", "", tokens[place].text)
    if digits.startswith("0") and len(digits) >= 9:
        return 1
    if re.fullmatch("0[0-9]{2,4}", digits) and (passed := _grouped_by_blanks(tokens, place)):
        return passed
    before = at(tokens, place - 1)
    last = place - 2 if before.text in {":", "."} else place - 1
    word, pair = at(tokens, last).low, f"{at(tokens, last - 1).low} {at(tokens, last).low}"
    if not {word, pair} & _PHONES:
        return 0
    end = place
    while at(tokens, end).kind == "number" or (
        at(tokens, end).text in {"-", "."} and at(tokens, end + 1).kind == "number"
    ):
        end += 1
    length = sum(len(re.sub(r"\D", "", tokens[i].text)) for i in range(place, end))
    return end - place if length >= _FEWEST_DIGITS and not counts_at(tokens, end) else 0


_MOST_GROUPS: Final = 5


def _grouped_by_blanks(tokens: Sequence[Token], place: int) -> int:
    """Tokens of "0916 055 123": numbers side by side that make a telephone number."""
    end = place
    while end - place < _MOST_GROUPS and at(tokens, end).kind == "number" and at(tokens, end).text.isdecimal():
        end += 1
    length = sum(len(tokens[i].text) for i in range(place, end))
    return end - place if end - place > 1 and 9 <= length <= 12 else 0


def _joins(tokens: Sequence[Token], place: int, signs: set[str]) -> bool:
    return at(tokens, place).text in signs and at(tokens, place + 1).kind == "number"


_SERIAL_DIGITS: Final = 7


def serial(tokens: Sequence[Token], place: int) -> int:
    """A long run of digits without grouping is the number of an account, a card, a file."""
    number = tokens[place].text
    if len(number) < _SERIAL_DIGITS or not number.isdecimal():
        return 0
    return 0 if counts_at(tokens, place + 1) or at(tokens, place + 1).low in MONEY else 1


def standard(tokens: Sequence[Token], place: int) -> int:
    """The number of a technical standard with its year: "ISO 9001:2015", "QCVN 01-1:2018/BYT"."""
    end = place
    if at(tokens, end + 1).text == "-" and at(tokens, end + 2).kind == "number":
        end += 2
    colon, second = at(tokens, end + 1), at(tokens, end + 2)
    touching = colon.start == at(tokens, end).end and colon.end == second.start
    return end + 3 - place if colon.text == ":" and touching and is_year(second.text) else 0


_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]{1,300}|[\w.+-]{1,64}@[\w.-]{1,190}")


def addresses(view: str) -> list[tuple[int, int]]:
    """Where addresses of pages and mail stand, so that their digits are not taken for counts."""
    return [match.span() for match in _ADDRESS.finditer(view)]


_PRIMES: Final = frozenset({"'", "’", "′"})
_COMPASS_SIGNS: Final = frozenset({"'", '"', "’", "′", "″", ".", ",", "-", "°", "º"})


def compass(tokens: Sequence[Token], place: int) -> int:
    """Degrees of latitude or longitude: 21°18'30"."""
    degrees = at(tokens, place + 1).text in {"°", "º", "˚"} and at(tokens, place + 2).low != "c"
    minutes = at(tokens, place + 1).text in _PRIMES and at(tokens, place + 3).text in _PRIMES
    scanned = at(tokens, place + 1).text in {"0", "o"} and at(tokens, place + 3).text in _PRIMES
    if not (degrees or minutes or scanned):
        return 0
    end = place + 2
    while at(tokens, end).kind == "number" or (at(tokens, end).text in _COMPASS_SIGNS and _goes_on(tokens, end)):
        end += 1
    return end - place


def _goes_on(tokens: Sequence[Token], place: int) -> bool:
    return at(tokens, place - 1).kind == "number" or at(tokens, place + 1).kind == "number"


def levels(tokens: Sequence[Token], place: int) -> int:
    """ "chính quyền địa phương 2 cấp" and "cơ chế 1 cửa" are names of a model."""
    if (tokens[place].text, at(tokens, place + 1).low) in {("1", "cửa"), ("01", "cửa")}:
        return 2
    if at(tokens, place + 1).low != "cấp" or not up_to(tokens[place].text, 4):
        return 0
    pair = f"{at(tokens, place - 2).low} {at(tokens, place - 1).low}"
    return (
        2
        if pair in {"chính quyền", "địa phương", "mô hình"} and not counted_noun_at(tokens, place + 2, known=True)[0]
        else 0
    )
