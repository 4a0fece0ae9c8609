"""Tiếp xúc cử tri: two rounds in all thirteen communes with 1.683 voters; the single meetings are made up."""

from __future__ import annotations

from datetime import date

from examples.tam_duong.bodies import of
from examples.tam_duong.book import Book
from examples.tam_duong.days import some
from examples.tam_duong.dice import Dice
from examples.tam_duong.places import COMMUNES

VOTERS = 1_683
WEIGHTS = (14, 13, 9, 14, 10, 11, 10, 8, 8, 12, 8, 8, 9)  # voters come in proportion to the commune's size, about
ROUNDS = (
    ("Đợt trước kỳ họp HĐND tỉnh, huyện", "before", date(2024, 4, 8), date(2024, 4, 26)),
    ("Đợt sau kỳ họp HĐND tỉnh, huyện", "after", date(2024, 6, 10), date(2024, 6, 24)),
)


def write(book: Book) -> None:
    dice = Dice("voter_contacts")
    voters = dice.split(VOTERS, WEIGHTS * len(ROUNDS), spread=15)
    for number, (name, moment, first, last) in enumerate(ROUNDS, 1):
        for place, commune in enumerate(COMMUNES):
            opinions = dice.between(2, 5)
            book.line(
                "voter_contacts",
                f"txct-{number}-{commune.key}",
                of("mttq", commune.key),
                some(dice, first, last),
                round=name,
                moment=moment,
                delegates="several" if commune.key in ("tt-tam-duong", "binh-lu", "ban-bo") else "district",
                voters=voters[(number - 1) * len(COMMUNES) + place],
                opinions=opinions,
                answered=opinions if number == 1 else opinions - dice.between(0, 1),
            )
