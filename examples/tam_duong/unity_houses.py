"""Nhà đại đoàn kết: 25 houses of the second batch of 2023 handed over, five of the first of 2024 proposed.

The five are in Tả Lèng, Giang Ma and Sơn Bình, 50 million đồng each, as the report has it; where the 25 stand, their
days and their worth are made up. Two more of the old batch are still being built. A household is a code.
"""

from __future__ import annotations

from datetime import date

from examples.tam_duong import matters
from examples.tam_duong.bodies import of
from examples.tam_duong.book import Book
from examples.tam_duong.days import after, some
from examples.tam_duong.dice import Dice

SUPPORT = 50_000_000
OLD, NEW = "đợt 2 năm 2023", "đợt 1 năm 2024"
HANDED_OVER = {
    "ta-leng": 4,
    "khun-ha": 5,
    "giang-ma": 3,
    "ho-thau": 2,
    "ban-hon": 2,
    "son-binh": 3,
    "nung-nang": 2,
    "then-sin": 2,
    "na-tam": 1,
    "binh-lu": 1,
}
STILL_BUILT = ("khun-ha", "then-sin")
PROPOSED = {"ta-leng": 2, "giang-ma": 1, "son-binh": 2}
# Poor households that had to move for a project and got a house of the batch: what the project brought them.
MOVED = {"nha-2023-khun-ha-01": matters.ROAD, "nha-2023-binh-lu-01": matters.RESETTLEMENT}


def write(book: Book) -> None:
    dice = Dice("unity_houses")
    for commune, count in HANDED_OVER.items():
        for number in range(1, count + 1):
            _old(book, dice, commune, number, handed_over=True)
    for commune in STILL_BUILT:
        _old(book, dice, commune, HANDED_OVER[commune] + 1, handed_over=False)
    for commune, count in PROPOSED.items():
        for number in range(1, count + 1):
            _new(book, dice, commune, number)


def _old(book: Book, dice: Dice, commune: str, number: int, *, handed_over: bool) -> None:
    selected = some(dice, date(2023, 8, 7), date(2023, 8, 25))
    started = some(dice, date(2023, 11, 1), date(2023, 12, 20))
    code = f"nha-2023-{commune}-{number:02}"
    done = some(dice, date(2024, 1, 11), date(2024, 5, 31)) if handed_over else None
    book.line(
        "unity_houses",
        code,
        of("mttq", commune),
        selected,
        matter=MOVED.get(code, matters.HOUSES_2023),
        secrecy="personal",
        batch=OLD,
        household=f"HN-{commune}-{number:02}",
        household_kind="poor",
        selected_on=selected,
        proposed_on=after(selected, dice.between(14, 30)),
        proposed_dong=SUPPORT,
        supported_on=some(dice, date(2023, 10, 9), date(2023, 10, 27)),
        supported_dong=SUPPORT,
        started_on=started,
        handed_over_on=done,
        built_dong=dice.between(95, 140) * 1_000_000 if handed_over else None,
    )


def _new(book: Book, dice: Dice, commune: str, number: int) -> None:
    selected = some(dice, date(2024, 4, 15), date(2024, 5, 6))
    book.line(
        "unity_houses",
        f"nha-2024-{commune}-{number:02}",
        of("mttq", commune),
        selected,
        matter=matters.HOUSES_2024,
        secrecy="personal",
        batch=NEW,
        household=f"HN-{commune}-{number + 50:02}",
        household_kind="poor",
        selected_on=selected,
        proposed_on=some(dice, date(2024, 5, 10), date(2024, 5, 17)),
        proposed_dong=SUPPORT,
    )
