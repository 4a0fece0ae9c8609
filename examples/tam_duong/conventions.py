"""Hương ước, quy ước: 67 drafts put to the people in the half-year, and what stood before. Only the 67 is the report's.

Some of the 67 went on to be passed and recognised by June, others are still with the people. One came back refused, and
two were posted for less than the thirty days of Nghị định 61/2023/NĐ-CP, Điều 9.
"""

from __future__ import annotations

from datetime import date, timedelta

from examples.tam_duong import matters
from examples.tam_duong.bodies import community
from examples.tam_duong.book import Book
from examples.tam_duong.days import after, later, some
from examples.tam_duong.dice import Dice
from examples.tam_duong.places import COMMUNES, Commune
from examples.tam_duong.villages import Households

CONSULTED = (8, 10, 4, 8, 4, 5, 4, 3, 4, 7, 3, 3, 4)  # villages of each commune: 67
OWN, OWN_DAYS = "ban-bo-03", (date(2023, 12, 20), date(2024, 1, 15), date(2024, 1, 22))
SHORTLY = ("khun-ha-05", "then-sin-02")
REFUSED = "ta-leng-07"
WITHOUT = 6  # every so manyth of the other villages has no convention at all
LAST_PASSED, LAST_RECOGNISED = date(2024, 6, 20), date(2024, 6, 28)


def write(book: Book, households: Households) -> None:
    dice = Dice("conventions")
    others = 0
    for commune, count in zip(COMMUNES, CONSULTED, strict=True):
        consulted = _villages(dice, commune, count)
        for number, village in enumerate(commune.village_keys, 1):
            title = f"Quy ước Bản {number} {commune.name}"
            if village in consulted:
                _draft(book, dice, village, title, households[village])
                continue
            others += 1
            if others % WITHOUT:
                _old(book, dice, village, title)


def _villages(dice: Dice, commune: Commune, count: int) -> set[str]:
    """So many villages of the commune, those that are named elsewhere among them."""
    named = [key for key in (OWN, REFUSED, *SHORTLY) if key in commune.village_keys]
    rest = [key for key in dice.mixed(commune.village_keys) if key not in named]
    return {*named, *rest[: count - len(named)]}


def _old(book: Book, dice: Dice, village: str, title: str) -> None:
    recognised = some(dice, date(2018, 9, 3), date(2020, 11, 27))
    book.line(
        "conventions",
        f"qu-{village}-cu",
        community(village),
        recognised,
        grade="B",
        kind="new",
        title=title,
        recognised_on=recognised,
    )


def _draft(book: Book, dice: Dice, village: str, title: str, total: int) -> None:
    proposed, drafted, consulted = OWN_DAYS
    if village != OWN:
        consulted = some(dice, date(2024, 1, 8), date(2024, 6, 14))
        drafted = later(consulted, -dice.between(3, 10))
        proposed = later(drafted, -dice.between(10, 30))
    until = consulted + timedelta(days=19 if village in SHORTLY else 29 + dice.between(0, 3))
    passed: date | None = after(until, dice.between(3, 18)) if village != OWN else date(2024, 4, 17)
    if passed and passed > LAST_PASSED:
        passed = None
    recognised = later(passed, dice.between(4, 9)) if passed and village != OWN else passed and date(2024, 4, 26)
    if village == REFUSED or (recognised and recognised > LAST_RECOGNISED):
        recognised = None
    present, for_it = _votes(dice, total)
    book.line(
        "conventions",
        f"qu-{village}",
        community(village),
        proposed,
        matter=matters.CONVENTION if village == OWN else "",
        kind=dice.pick(("amended", "replaced", "replaced")),
        title=title,
        proposed_on=proposed,
        drafted_on=drafted,
        consulted_on=consulted,
        consulted_until=until,
        passed_on=passed,
        vote_form="meeting" if passed else "",
        representatives_total=total if passed else None,
        representatives_present=present if passed else None,
        representatives_for=for_it if passed else None,
        recognised_on=recognised,
        refused_on=later(passed, 5) if passed and village == REFUSED else None,
    )


def _votes(dice: Dice, total: int) -> tuple[int, int]:
    """Household representatives present and for it: more than half of all, as a convention needs."""
    present = total * dice.between(74, 96) // 100
    return present, present * dice.between(84, 99) // 100
