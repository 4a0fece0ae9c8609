"""Households of each bản: the commune's households of the profile, spread over its villages once and for all."""

from __future__ import annotations

from datetime import date

from examples.tam_duong.bodies import of
from examples.tam_duong.book import Book
from examples.tam_duong.dice import Dice
from examples.tam_duong.places import COMMUNES

Households = dict[str, int]  # key of the village → household representatives


def households(book: Book, as_of: date) -> Households:
    dice = Dice("villages")
    told = {row["body"]: int(row["households"]) for row in book.lines("profiles") if row["day"] == as_of.isoformat()}
    found: Households = {}
    for commune in COMMUNES:
        parts = dice.split(told[of("ubnd", commune.key)], [10] * commune.villages, spread=35)
        found |= dict(zip(commune.village_keys, parts, strict=True))
    return found
