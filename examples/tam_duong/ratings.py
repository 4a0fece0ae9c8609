"""Đánh giá, xếp loại năm 2023, decided early in 2024: by the district, by offices and schools, by communes.

113 (20/87/6), 1.168 (207/914/34/13, and 17 newly recruited outside the total) and 250 (32/214/4); how they spread over
bodies and groups is made up. Each line is a decision on a whole group: grade B.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from examples.tam_duong import bodies
from examples.tam_duong.bodies import UBND, of
from examples.tam_duong.book import Book
from examples.tam_duong.days import some
from examples.tam_duong.dice import Dice
from examples.tam_duong.places import COMMUNES

Marks = tuple[int, int, int, int]  # excellent, good, fulfilled, unfulfilled
GOVERNMENT: tuple[tuple[str, Marks], ...] = (("civil_servant", (9, 35, 2, 0)), ("public_employee", (11, 52, 4, 0)))
OFFICES: Marks = (207, 914, 34, 13)
NEW = 17
COMMUNE: Marks = (32, 214, 4, 0)
STAFF = {"co_quan_chuyen_mon": 7, "su_nghiep": 13, "mn": 26, "th": 33, "thcs": 29}  # about so many each


def write(book: Book) -> None:
    dice = Dice("ratings")
    for group, marks in GOVERNMENT:
        _line(book, f"xl-h-{group[:5]}", UBND, date(2024, 1, 12), "government", group, marks)
    _offices(book, dice)
    rows = [(of("ubnd", commune.key), group) for commune in COMMUNES for group in ("cadre", "civil_servant")]
    for (body, group), marks in zip(rows, _shared(dice, COMMUNE, [10] * len(rows)), strict=True):
        day = some(dice, date(2024, 1, 8), date(2024, 1, 26))
        _line(book, f"xl-{body}-{group[:5]}", body, day, "commune", group, marks)


def _offices(book: Book, dice: Dice) -> None:
    raters = [body for body in bodies.everyone() if body.kind in ("co_quan_chuyen_mon", "su_nghiep", "truong_hoc")]
    weights = [STAFF[body.key.split("-")[0] if body.kind == "truong_hoc" else body.kind] for body in raters]
    schools = [body.kind == "truong_hoc" for body in raters]
    newcomers = iter(dice.split(NEW, [1] * sum(schools), spread=90))
    for body, marks, is_school in zip(raters, _shared(dice, OFFICES, weights), schools, strict=True):
        group = "civil_servant" if body.kind == "co_quan_chuyen_mon" else "public_employee"
        day = some(dice, date(2024, 1, 8), date(2024, 1, 31))
        _line(book, f"xl-{body.key}", body.key, day, "office", group, marks, next(newcomers) if is_school else 0)


def _shared(dice: Dice, total: Marks, weights: Sequence[int]) -> list[Marks]:
    """The marks of everybody spread over raters of about these sizes."""
    columns = [dice.split(count, weights, spread=spread) for count, spread in zip(total, (25, 12, 70, 95), strict=True)]
    return [(a, b, c, d) for a, b, c, d in zip(*columns, strict=True)]


def _line(
    book: Book, code: str, body: str, day: date, rater: str, group: str, marks: Marks, not_rated: int = 0
) -> None:
    excellent, good, fulfilled, unfulfilled = marks
    book.line(
        "ratings",
        code,
        body,
        day,
        grade="B",
        year=2023,
        rater=rater,
        group=group,
        excellent=excellent,
        good=good,
        fulfilled=fulfilled,
        unfulfilled=unfulfilled,
        not_rated=not_rated,
        not_rated_why="new" if not_rated else "",
    )
