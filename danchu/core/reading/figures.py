"""The figures of one block: numbers that count something, with their units."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from danchu.core.reading.amounts import amount_at, money_at, whole
from danchu.core.reading.found import Found
from danchu.core.reading.furniture import passed_over
from danchu.core.reading.nouns import ATTRIBUTES, family_of
from danchu.core.reading.spoken import repeated_in_words, spoken_at
from danchu.core.reading.tokens import Token, at
from danchu.core.reading.units import counted_noun_at, unit_at, with_rate
from danchu.core.reading.words import APPROXIMATE, NOT_APPROXIMATE

__all__ = ["Doubt", "find"]


_ONE_COMMA = re.compile("[1-9][0-9]{0,2},[0-9]{3}")


class Doubt:
    """A number whose words say something else: the figure and the number said."""

    def __init__(self, figure: Found, said: int) -> None:
        self.figure = figure
        self.said = said


class _Scan:
    """Goes over the tokens of a block once, from left to right."""

    def __init__(self, tokens: Sequence[Token], block: int, taken: Sequence[tuple[int, int]]) -> None:
        self.tokens = tokens
        self.block = block
        self.taken = list(reversed(taken))
        self.found: list[Found] = []
        self.doubts: list[Doubt] = []

    def run(self) -> None:
        place = 0
        while place < len(self.tokens):
            place = self.step(place)

    def step(self, place: int) -> int:
        token = self.tokens[place]
        if self.in_citation(token):
            return place + 1
        if token.kind == "number":
            return place + passed if (passed := passed_over(self.tokens, place)) else self.digits(place)
        if token.kind == "word" and (said := spoken_at(self.tokens, place)):
            number, after = said
            return self.add(place, after, Decimal(number), 0, "")
        return place + 1

    def in_citation(self, token: Token) -> bool:
        while self.taken and self.taken[-1][1] <= token.start:
            self.taken.pop()
        return bool(self.taken) and self.taken[-1][0] <= token.start

    def digits(self, place: int) -> int:
        amount = amount_at(self.tokens, place)
        if amount is None:
            return place + 1
        value, places = amount.value, amount.places
        if not amount.scale and self.groups_with_a_comma(place):
            value, places = value.scaleb(places).quantize(Decimal(1)), 0
        return self.add(place, amount.after, value, places, amount.scale)

    def groups_with_a_comma(self, place: int) -> bool:
        """ "1,234 hộ": nothing that is counted by ones has three decimals."""
        noun = counted_noun_at(self.tokens, place + 1, known=True)[0]
        return bool(noun) and bool(_ONE_COMMA.fullmatch(self.tokens[place].text))

    def add(self, place: int, after: int, value: Decimal, places: int, scale: str) -> int:
        """Adds the figure whose number is tokens place to after; gives the place after its unit."""
        start, end = self.tokens[place].start, self.tokens[after - 1].end
        if self.is_negative(place):
            start, value = start - 1, -value
        said = None if scale else repeated_in_words(self.tokens, after)
        unit, beyond = unit_at(self.tokens, after + len(scale.split()) if not said else said[1])
        if scale:
            value, places, unit, beyond, end = self.scaled(after, value, places, scale, end)
        late = repeated_in_words(self.tokens, beyond)
        if unit == "tháng/lần" and value == 1:
            unit = "lần/tháng"
        figure = Found(self.block, place, beyond, start, end, value, places, unit, False, stated=bool(unit))
        figure.approx = self.approximate(figure)
        self.stroke(figure)
        self.found.append(figure)
        for words, base in ((said, 1), (late, 10**6 if "triệu" in unit else 1)):
            if words and words[0] not in {value, value * base}:
                self.doubts.append(Doubt(figure, words[0]))
        return late[1] if late else max(beyond, place + 1)

    def is_negative(self, place: int) -> bool:
        """A minus glued to the number where no range or list can be meant: "= -20%", a cell "-5"."""
        sign = at(self.tokens, place - 1)
        return (
            sign.text == "-"
            and sign.end == self.tokens[place].start
            and (place == 1 or at(self.tokens, place - 2).text in {"=", "(", "|"})
        )

    def scaled(
        self, after: int, value: Decimal, places: int, scale: str, end: int
    ) -> tuple[Decimal, int, str, int, int]:
        """ "250 triệu đồng" keeps its scale in the unit; "1,2 triệu lượt" is multiplied out."""
        place = after + len(scale.split())
        unit, beyond = unit_at(self.tokens, place)
        if unit.startswith("đồng") or not counted_noun_at(self.tokens, place, known=True)[0]:
            if money_at(self.tokens, place):
                return value, places, f"{scale} {unit}", beyond, end
            return value, places, *with_rate(self.tokens, f"{scale} đồng", place), end
        for word in scale.split():
            value *= {"nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}[word]
        return whole(value), 0, unit, beyond, self.tokens[place - 1].end

    def approximate(self, figure: Found) -> bool:
        place = figure.first
        last, earlier = at(self.tokens, place - 1).low, at(self.tokens, place - 2).low
        two = f"{earlier} {last}"
        if two in NOT_APPROXIMATE or two in {"cấp trên", "phía trên", "bên trên", "nêu trên"}:
            return False
        if last == "trên" and self.is_out_of(place):
            return False
        if last in _ABOUT_SIGNS and at(self.tokens, place - 1).end <= self.tokens[place].start:
            return True
        beyond = f"{at(self.tokens, figure.after).low} {at(self.tokens, figure.after + 1).low}"
        return last in APPROXIMATE or two in APPROXIMATE or beyond == "trở lên"

    def is_out_of(self, place: int) -> bool:
        """ "10 trên 12 đơn", "10 đơn (83%) trên 12 đơn": out of, not more than."""
        before = self.found[-1].after if self.found else 0
        return bool(self.found) and place - 3 <= before < place and at(self.tokens, before).text != ","

    def stroke(self, figure: Found) -> None:
        """Joins "13/15 xã" and "13 triệu đồng/15 triệu đồng": the first figure is over the second."""
        if not self.found or at(self.tokens, figure.first - 1).text != "/":
            return
        above = self.found[-1]
        if above.after != figure.first - 1:
            return
        if not above.unit and above.stated is False:
            above.unit, above.stated = figure.unit, bool(figure.unit)
            above.over, figure.under = figure, above
        elif above.unit == figure.unit and above.unit:
            above.over, figure.under = figure, above


def find(tokens: Sequence[Token], block: int, citations: Sequence[tuple[int, int]]) -> tuple[list[Found], list[Doubt]]:
    """The figures of a block and the numbers whose words disagree; citation spans are passed over."""
    scan = _Scan(tokens, block, citations)
    scan.run()
    _label(tokens, scan.found)
    _share_label(scan.found)
    _units_from_context(tokens, scan.found)
    return scan.found, scan.doubts


_ABOUT_SIGNS: Final = frozenset({"~", "≈", "±", ">", "<", "≥", "≤"})
_STOPS: Final = frozenset({",", ";", ":", ".", "(", ")", "\n", '"', "/", "-", "=", "+", "|"})
_CONNECTIVES: Final = frozenset(
    {"và", "với", "có", "được", "gồm", "trong", "còn", "cùng", "đạt", "chiếm", "bằng", "tăng", "giảm"}
)
_LABEL_WORDS: Final = 18
_LONGEST_CHAIN: Final = 4


def _label(tokens: Sequence[Token], found: Sequence[Found]) -> None:
    """Sets the words before and after each figure, up to the next sign or figure."""
    for place, figure in enumerate(found):
        floor = found[place - 1].after if place else 0
        ceiling = found[place + 1].first if place + 1 < len(found) else len(tokens)
        following = _until_stop(tokens, range(figure.after, min(ceiling, figure.after + _LABEL_WORDS)))
        touches = figure.after + len(following) == ceiling and place + 1 < len(found)
        if touches:
            following = _up_to_connective(following)
        figure.following = " ".join(following)
        floor = lead_floor = max(floor, figure.first - _LABEL_WORDS)
        if place and touches_previous(tokens, found[place - 1], figure):
            floor = found[place - 1].after + len(found[place - 1].following.split())
        before = _until_stop(tokens, range(figure.first - 1, floor - 1, -1), colon=True)
        if not before and at(tokens, figure.first - 1).low == "," and _opens_clause(tokens, floor, figure.first, place):
            before = _until_stop(tokens, range(figure.first - 2, floor - 1, -1))  # "Đã giải quyết, 31 đơn"
        figure.before = " ".join(reversed(before))
        lead = range(_lead_floor(tokens, lead_floor, figure.first), figure.first)
        figure.lead = " ".join(tokens[i].low for i in lead if tokens[i].low != "\n")


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


def touches_previous(tokens: Sequence[Token], previous: Found, figure: Found) -> bool:
    """Whether no sign stands between two figures."""
    return not any(tokens[i].low in _STOPS for i in range(previous.after, figure.first))


def _until_stop(tokens: Sequence[Token], places: range, *, colon: bool = False) -> list[str]:
    words: list[str] = []
    for step, place in enumerate(places):
        low = tokens[place].low
        if colon and step == 0 and low in {":", "-", "="}:
            continue
        if low in _STOPS and low != "\n":
            break
        if low != "\n":
            words.append(low)
    return words


def _up_to_connective(words: list[str]) -> list[str]:
    for place, word in enumerate(words):
        if word in _CONNECTIVES:
            return words[:place]
    return words


# Families whose nouns begin a label before a bare number ("Phiếu hợp lệ: 382"); other nouns there are often verbs.
_LABEL_FAMILIES: Final = frozenset({"ballots", "dossiers", "households", "petitions", "houses", "people"})
_BEFORE_NOUN: Final = frozenset({"đã", "có", "và", "là", "đó", "các", "của", "những", "được", "lượng"})


def _units_from_context(tokens: Sequence[Token], found: Sequence[Found]) -> None:
    """A number without a noun counts what its label or its neighbour says."""
    for place, figure in enumerate(found):
        if figure.unit:
            continue
        unit = (
            _unit_in_parallel(tokens, found, place)
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
        if not between or not all(low in {",", "và", "-", "đến", "hoặc", "/", "khoảng"} for low in between):
            return ""
        if later.unit and later.stated:
            return later.unit
        figure = later
    return ""


def _unit_in_parallel(tokens: Sequence[Token], found: Sequence[Found], place: int) -> str:
    """ "40 lượt/52 người … thường xuyên 31/38": bare numbers over strokes count what the chain before counts."""
    first = last = place
    while first and place - first < _LONGEST_CHAIN and _stroked(tokens, found, first):
        first -= 1
    while last + 1 < len(found) and last - first < _LONGEST_CHAIN and _stroked(tokens, found, last + 1):
        last += 1
    length = last - first + 1
    if not 2 <= length <= _LONGEST_CHAIN or first < length:
        return ""
    earlier = range(first - length, first)
    chained = all(_stroked(tokens, found, one) for one in earlier[1:])
    units = [found[one].unit for one in earlier]
    return found[place - length].unit if chained and all(units) and len(set(units)) > 1 else ""


def _stroked(tokens: Sequence[Token], found: Sequence[Found], place: int) -> bool:
    """Whether only a stroke stands between the figure and the one before."""
    return found[place - 1].after == found[place].first - 1 and at(tokens, found[place].first - 1).text == "/"


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
    back = range(start, max(start - _LABEL_WORDS, -1), -1)
    for place in back:
        if tokens[place].low in {";", ".", ")", "("} or tokens[place].kind == "number":
            break
        if tokens[place].low in {"số", "tổng"} and (noun := counted_noun_at(tokens, place + 1, known=True)[0]):
            return noun
    for place in range(max(first, 0), start + 1):
        noun, _ = counted_noun_at(tokens, place, known=True)
        opens = place == first or at(tokens, place - 1).low in _BEFORE_NOUN
        if noun and opens and family_of(noun) in _LABEL_FAMILIES and noun not in ATTRIBUTES:
            return noun
    return ""
