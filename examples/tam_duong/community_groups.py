"""Tổ tự quản, người có uy tín: groups that stand, those set up in the half-year, and reputable persons. All made up."""

from __future__ import annotations

from datetime import date

from examples.tam_duong.bodies import of
from examples.tam_duong.book import Book
from examples.tam_duong.days import some
from examples.tam_duong.dice import Dice
from examples.tam_duong.places import COMMUNES, Commune

NAMES = ("Tổ tự quản về vệ sinh môi trường", "Tổ tự quản đường bản", "Tổ tự quản bảo vệ rừng", "Tổ tự quản nguồn nước")


def write(book: Book) -> None:
    dice = Dice("community_groups")
    for commune in COMMUNES:
        for number, village in enumerate(commune.village_keys, 1):
            _group(book, dice, commune, village)
            if number % 7:
                _reputable(book, dice, commune, village)


def _group(book: Book, dice: Dice, commune: Commune, village: str) -> None:
    chance = dice.below(10)
    if chance >= 6:
        return
    new = chance == 0
    book.line(
        "community_groups",
        f"ttq-{village}",
        of("ubnd", commune.key),
        some(dice, date(2024, 1, 10), date(2024, 6, 14)) if new else some(dice, date(2018, 5, 2), date(2023, 11, 30)),
        area=village,
        kind="self_managed",
        name=dice.pick(NAMES),
        members=dice.between(6, 18),
    )


def _reputable(book: Book, dice: Dice, commune: Commune, village: str) -> None:
    """Recognised for 2023–2027; one in the book is one person, never named."""
    book.line(
        "community_groups",
        f"ttq-uy-tin-{village}",
        of("ubnd", commune.key),
        some(dice, date(2023, 3, 1), date(2023, 3, 31)),
        area=village,
        kind="reputable",
        members=1,
    )
