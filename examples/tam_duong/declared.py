"""Số liệu khai: workers of co-operatives that keep no profile, grade C; a few say that they have no number."""

from __future__ import annotations

from examples.tam_duong import profiles
from examples.tam_duong.book import Book
from examples.tam_duong.dice import Dice
from examples.tam_duong.nil import PERIOD

WORKERS = "workers.total"
COLUMNS = ("code", "body", "indicator", "period", "value", "qualifier", "source")
SOURCE = "Hợp tác xã báo qua UBND xã, không lập hồ sơ lao động"


def write(book: Book) -> None:
    dice = Dice("declared")
    listed = profiles.silent()
    parts = dice.split(profiles.DECLARED_WORKERS, [10] * len(listed), spread=40)
    table = book.table("declared.csv", COLUMNS)
    for body, workers in zip(listed, parts, strict=True):
        row = (f"kh-lao-dong-{body.key}", body.key, WORKERS, PERIOD, workers, "", SOURCE)
        table.add(dict(zip(COLUMNS, row, strict=True)))
