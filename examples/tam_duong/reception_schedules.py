"""Lịch tiếp dân: once a month for the district secretary, twice for those of the communes; chairs as the law asks.

Source of the chairs' numbers: Luật Tiếp công dân 42/2013/QH13, Điều 13 and 15 (two days a month; one day a week).
"""

from __future__ import annotations

from datetime import date

from examples.tam_duong.bodies import PARTY, UBND, of
from examples.tam_duong.book import Book
from examples.tam_duong.days import some
from examples.tam_duong.dice import Dice
from examples.tam_duong.places import COMMUNES


def write(book: Book) -> None:
    dice = Dice("reception_schedules")
    _line(book, PARTY, date(2024, 1, 4), "Bí thư Huyện ủy", 1, "vb-hu-lich")
    _line(book, UBND, date(2024, 1, 3), "Chủ tịch UBND huyện", 2, "vb-ubnd-lich")
    for commune in COMMUNES:
        secretary = f"Bí thư Đảng ủy {commune.name}"
        _line(book, of("cap_uy", commune.key), some(dice, date(2024, 1, 3), date(2024, 1, 19)), secretary, 2)
        chair = f"Chủ tịch UBND {commune.name}"
        _line(book, of("ubnd", commune.key), some(dice, date(2024, 1, 3), date(2024, 1, 19)), chair, 4)


def _line(book: Book, body: str, day: date, head: str, times: int, paper: str = "") -> None:
    book.line("reception_schedules", f"lich-{body}", body, day, head=head, times_a_month=times, document=paper)
