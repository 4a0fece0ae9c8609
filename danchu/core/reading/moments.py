"""Numbers that say when: dates, years, hours, periods, ages; they count nothing.

Each recogniser looks at the tokens around a number and says how many tokens to pass over, 0 when it is none.
"""

import re
from collections.abc import Sequence
from typing import Final

from danchu.core.reading.tokens import Token, at
from danchu.core.reading.units import counted_noun_at, counts_at, unit_at
from danchu.core.reading.words import PERIOD_BEFORE, TIME_BEFORE, word_set

__all__ = ["age", "date", "is_year", "period", "time", "up_to", "year", "years"]

_LIST_SIGNS: Final = frozenset({",", "và", "-", "đến", "&"})
_DAY_BEFORE: Final = word_set("ngày đêm mùng mồng")
_DAY_TIMES: Final = word_set("ngày sáng trưa chiều tối đêm hằng hàng")
_DAY_NAMES: Final = word_set("ngày dịp lễ niệm mừng khánh tết")
_NAME_REACH: Final = 12  # words of "Ngày thành lập Đoàn Thanh niên Cộng sản Hồ Chí Minh 26/3"
_SENTENCE_SIGNS: Final = frozenset({".", ",", ";", ":", "(", ")"})


def date(tokens: Sequence[Token], place: int) -> int:
    """A day in any form, a list or a range of days, a month with its year."""
    if passed := _full(tokens, place) or _span(tokens, place) or _short(tokens, place) or _lone_day(tokens, place):
        return passed
    if at(tokens, place + 1).text not in {"-", "đến"} or not is_day(tokens[place].text) or place + 2 >= len(tokens):
        return 0
    spanned = at(tokens, place - 1).low in TIME_BEFORE
    rest = _full(tokens, place + 2) or _short(tokens, place + 2, told=spanned)
    return 2 + rest if rest else 0


def _span(tokens: Sequence[Token], place: int) -> int:
    """ "01/3-15/3": two days of two months, joined."""
    days, strokes = [at(tokens, place + i) for i in (0, 4)], [at(tokens, place + i).text for i in (1, 5)]
    months = [at(tokens, place + i) for i in (2, 6)]
    fits = strokes == ["/", "/"] and all(is_day(one.text) for one in days) and all(is_month(one.text) for one in months)
    joined = at(tokens, place + 3).text in {"-", "đến"}
    return 7 if fits and joined and not counts_at(tokens, place + 7) else 0


def _full(tokens: Sequence[Token], place: int) -> int:
    number = tokens[place].text
    if re.fullmatch(r"[0-3]?[0-9]\.[01]?[0-9]\.(?:19|20)[0-9]{2}", number):
        return 1
    parts = [at(tokens, place + i) for i in range(5)]
    signs = {parts[1].text, parts[3].text}
    day_and_month = is_day(number) and is_month(parts[2].text)
    if signs in ({"/"}, {"-"}) and day_and_month:
        if is_year(parts[4].text):
            return 5
        touching = all(parts[i].end == parts[i + 1].start for i in range(4))
        short_year = signs == {"/"} and touching and re.fullmatch("[0-9]{2}", parts[4].text)
        return 5 if short_year and not counts_at(tokens, place + 5) else 0
    if parts[1].low == "tháng" and day_and_month:
        return 5 if parts[3].low == "năm" and is_year(parts[4].text) else 3
    return 0


def _short(tokens: Sequence[Token], place: int, *, told: bool = False) -> int:
    """A day and month, or a month and year: "ngày 18/11", "6/2024"; also "24/24".

    `told` says that words before already speak of days.
    """
    number, stroke, second = tokens[place].text, at(tokens, place + 1), at(tokens, place + 2)
    if stroke.text not in {"/", "-"} or second.kind != "number":
        return 0
    before = at(tokens, place - 1).low
    if is_year(second.text) and is_month(number) and (stroke.text == "/" or before == "tháng"):
        return 3
    following = at(tokens, place + 3)
    if (number, second.text) in {("24", "7"), ("24", "24")}:
        return 3 if following.low in {"h", "giờ", "tiếng"} or not counts_at(tokens, place + 3) else 0
    if not (is_day(number) and is_month(second.text) and stroke.text == "/"):
        return 0
    if before == "ngày":
        return 3
    counted = counts_at(tokens, place + 3) and following.low != "năm"
    abbreviated = following.kind == "word" and len(following.text) > 1 and following.text.isupper()
    if counted or abbreviated:
        return 0
    too_much = int(number) > int(second.text) and before not in _DEED_WORDS  # no part is larger than its whole
    return 3 if told or too_much or before in TIME_BEFORE or _names_a_day(tokens, place) else 0


def _names_a_day(tokens: Sequence[Token], place: int) -> bool:
    """Whether the words before are the name of a day: "Quốc khánh 2/9", "Ngày Pháp luật 09/11"."""
    for back in range(1, _NAME_REACH + 1):
        token = at(tokens, place - back)
        if token.low in _DAY_NAMES:
            return back == 1 or at(tokens, place - 1).text not in _DEED_WORDS
        if token.kind != "word" or token.low in _SENTENCE_SIGNS:
            return False
    return False


_DEED_WORDS: Final = word_set("có đạt được là với cho của tại trong chiếm")


def _lone_day(tokens: Sequence[Token], place: int) -> int:
    """ "ngày 10", "ngày 10, 11 và 12/5", "ngày 15.5"."""
    before, earlier = at(tokens, place - 1).low, at(tokens, place - 2).low
    number = tokens[place].text
    dotted = re.fullmatch(r"[0-3]?[0-9]\.[01]?[0-9]", number)
    if dotted and before in _DAY_TIMES and not counts_at(tokens, place + 1):
        return 1
    if is_day(number) and at(tokens, place + 1).low == "tết":
        return 1
    if before not in _DAY_BEFORE or not is_day(number) or earlier in {"mỗi", "một", "quân", "hằng", "hàng"}:
        return 0
    if counted_noun_at(tokens, place + 1, known=True)[0]:
        return 0
    passed = 1
    while at(tokens, place + passed).low in {*_LIST_SIGNS, "/"}:
        further = place + passed + 1
        day = is_day(at(tokens, further).text) or re.fullmatch(r"[0-3]?[0-9]\.[01]?[0-9]", at(tokens, further).text)
        if not day or counts_at(tokens, further + 1):
            break
        passed += 2
    return passed


def time(tokens: Sequence[Token], place: int) -> int:
    """Hours of the day: "7 giờ 30 phút", "07:30", "14h00"; a count of hours has no such word before it."""
    number, following = tokens[place], at(tokens, place + 1)
    third = at(tokens, place + 2)
    if not up_to(number.text, 24):
        return 0
    clock = following.text == ":" and following.start == number.end and third.start == following.end
    if clock and third.kind == "number" and len(third.text) == 2 and up_to(third.text, 59):
        return 3
    if following.low in {"h", "g"} and following.start == number.end:
        if third.kind == "number" and at(tokens, place + 3).low in {"phút", "'"}:
            return 4
        return 3 if third.kind == "number" and third.start == following.end else 2
    if following.low != "giờ":
        return 0
    if third.low in _DAY_TIMES:
        return 2
    minutes = third.kind == "number" and up_to(third.text, 59)
    if minutes and at(tokens, place + 3).low in {"phút", "'"}:
        return 4
    return 3 if minutes else (2 if at(tokens, place - 1).low in TIME_BEFORE else 0)


_MOST_MONTHS: Final = 60
_EACH: Final = frozenset({"mỗi", "một", "hằng", "hàng", "các", "trong"})


def period(tokens: Sequence[Token], place: int) -> int:
    """ "6 tháng đầu năm", "24 tháng", "quý 2", "tháng 6, 7": names of periods, not counts of months."""
    before, following = at(tokens, place - 1).low, at(tokens, place + 1)
    text = tokens[place].text
    if before in {"tháng", "quý"}:
        named = up_to(text, 12 if before == "tháng" else 4) or re.fullmatch(r"[0-9]{1,2}\.[0-9]{4}", text)
        counted = at(tokens, place - 2).low in _EACH and counts_at(tokens, place + 1)
        return 1 + _further_months(tokens, place + 1) if named and not counted else 0
    if following.low != "tháng" or at(tokens, place + 2).text == "/" or following.start == tokens[place].end:
        return 0
    return 1 if up_to(text, _MOST_MONTHS) else 0


def _further_months(tokens: Sequence[Token], place: int) -> int:
    passed = 0
    while at(tokens, place + passed).low in {*_LIST_SIGNS, "/"}:
        number = at(tokens, place + passed + 1)
        if number.kind != "number" or counts_at(tokens, place + passed + 2):
            break
        if not (up_to(number.text, 12) or is_year(number.text)):
            break
        passed += 2
    return passed


def year(tokens: Sequence[Token], place: int) -> int:
    """A bare year, unless what is counted follows it."""
    if not is_year(tokens[place].text):
        return 0
    dash, second = at(tokens, place + 1), at(tokens, place + 2)
    if dash.text == "-" and dash.start == tokens[place].end and re.fullmatch("[0-9]{2}", second.text):
        return 3  # "2023-24", "2020-03"
    if at(tokens, place - 1).low in {"năm", "kỳ", "học"}:
        return 1
    unit, _ = unit_at(tokens, place + 1)
    known = counted_noun_at(tokens, place + 1, known=True)[0]
    counted = known and known != "năm"
    scaled = at(tokens, place + 1).low in {"triệu", "tỷ", "tỉ", "nghìn", "ngàn"}
    return 0 if counted or unit in {"%", "ha", "m²", "đồng", "tấn", "kg", "km"} or scaled else 1


_MOST_YEARS: Final = 200
_LONGEST_LIST: Final = 8


def years(tokens: Sequence[Token], place: int) -> int:
    """A span of years, or several: "10 năm thực hiện", "nhiệm kỳ 2,5 năm", "30, 40, 50 năm tuổi Đảng"."""
    last = place
    for _ in range(_LONGEST_LIST):
        if at(tokens, last).kind != "number" or not _short_span(tokens[last].text):
            return 0
        if at(tokens, last + 1).low == "năm":
            return last + 1 - place if at(tokens, last + 2).text != "/" else 0
        if at(tokens, last + 1).low not in _LIST_SIGNS:
            return 0
        last += 2
    return 0


def _short_span(text: str) -> bool:
    return up_to(text, _MOST_YEARS) or bool(re.fullmatch(r"[0-9],[0-9]", text))


_OLD_OR_YOUNG: Final = frozenset({"trẻ", "cao", "lớn", "nhỏ"})  # "người cao tuổi 23": that many of them


def age(tokens: Sequence[Token], place: int) -> int:
    """An age that names a group: "dưới 5 tuổi", "từ 18 đến 35 tuổi", "độ tuổi 11-14"; a mean age counts."""
    if not up_to(tokens[place].text, 120) or at(tokens, place - 2).kind == "number":
        return 0  # "dưới 40 tuổi 8 người": so many of that age
    ranged = at(tokens, place + 1).low in {"-", "đến"} and at(tokens, place + 2).kind == "number"
    passed = 3 if ranged else 1
    earlier = [at(tokens, place - back).low for back in range(1, 5)]
    if at(tokens, place + passed).low == "tuổi":
        return 0 if {"quân", "bình"} & set(earlier) else passed
    words = [low for low in earlier if low not in PERIOD_BEFORE]
    grouped = words[:2] == ["tuổi", "độ"] or (words[:1] == ["tuổi"] and earlier[1] not in _OLD_OR_YOUNG)
    return passed if grouped and not counts_at(tokens, place + passed) else 0


def is_day(text: str) -> bool:
    return text.isdecimal() and 1 <= int(text[:4]) <= 31 and len(text) <= 2


def is_month(text: str) -> bool:
    return text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 12


def is_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and 1900 <= int(text) <= 2100


def up_to(text: str, most: int) -> bool:
    return text.isdecimal() and len(text) <= 4 and int(text) <= most
