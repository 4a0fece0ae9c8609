"""The figures of one block: numbers that count something, with their units."""

import re
from collections.abc import Sequence
from decimal import Decimal
from math import prod
from typing import Final

from danchu.core.reading.amounts import amount_at, whole
from danchu.core.reading.borrowed import borrow_units
from danchu.core.reading.found import Found
from danchu.core.reading.furniture import passed_over
from danchu.core.reading.labels import label
from danchu.core.reading.spoken import repeated_in_words, spoken_at
from danchu.core.reading.tokens import Token, at
from danchu.core.reading.units import counted_noun_at, is_measure, money_at, unit_at, with_rate
from danchu.core.reading.words import APPROXIMATE, NOT_APPROXIMATE

__all__ = ["Doubt", "find"]


_MONEY_SCALES: Final = frozenset({"triệu", "tr", "tỷ", "tỉ"})
_ONE_COMMA = re.compile("[1-9][0-9]{0,2},[0-9]{3}")


_ABOUT_SIGNS: Final = frozenset({"~", "≈", "±", ">", "<", "≥", "≤"})


class Doubt:
    """A number whose words say something else: the figure and the number said."""

    def __init__(self, figure: Found, said: int) -> None:
        self.figure = figure
        self.said = said


def _scale_in(unit: str) -> int:
    """How many ones a unit with scale words stands for: 10**9 for "tỷ đồng"."""
    return prod(_SCALE_SIZES.get(word, 1) for word in unit.split())


_SCALE_SIZES: Final = {"nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}


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
        if not unit and after - place > 2 and at(self.tokens, place + 1).low in _MONEY_SCALES:
            unit = "đồng"  # "1 tỷ 250 triệu" of nothing is of money
        late = repeated_in_words(self.tokens, beyond)
        if unit == "tháng/lần" and value == 1:
            unit = "lần/tháng"
        figure = Found(self.block, place, beyond, start, end, value, places, unit, False, stated=bool(unit))
        figure.approx = self.approximate(figure)
        self.stroke(figure)
        self.found.append(figure)
        for words, base in ((said, 1), (late, _scale_in(unit))):
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
        counted = counted_noun_at(self.tokens, place, known=True)[0] or (is_measure(unit) and "USD" not in unit)
        if not counted:
            if money_at(self.tokens, place) or "USD" in unit:
                return value, places, f"{scale} {unit}", beyond, end
            return value, places, *with_rate(self.tokens, f"{scale} đồng", place), end
        for word in scale.split():
            value *= _SCALE_SIZES[word]
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
    label(tokens, scan.found)
    borrow_units(tokens, scan.found)
    return scan.found, scan.doubts
