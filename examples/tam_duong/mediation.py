"""Hòa giải ở cơ sở: 28 cases, 17 of them successful, each a line; and the team of every bản as long as it stands.

28 and 17 are the report's; the eleven others (7 failed, 4 pending), fields, days and all teams are made up.
"""

from __future__ import annotations

from datetime import date

from examples.tam_duong.bodies import of
from examples.tam_duong.book import Book
from examples.tam_duong.days import after, some, some_of
from examples.tam_duong.dice import Dice
from examples.tam_duong.places import COMMUNES

SUCCESSFUL, FAILED, PENDING = 17, 7, 4
FIELDS = ("land", "land", "land", "family", "family", "civil", "environment", "other")
CASES_AT = (3, 4, 1, 5, 2, 2, 1, 1, 1, 4, 1, 1, 2)
NEW_TEAMS = ("ban-bo-03", "ban-hon-02", "binh-lu-07", "na-tam-05", "then-sin-04")  # set up anew in the half-year


def write(book: Book) -> None:
    dice = Dice("mediation")
    for commune in COMMUNES:
        for village in commune.village_keys:
            _team(book, dice, of("ubnd", commune.key), village)
    where = dice.mixed([c for c, count in zip(COMMUNES, CASES_AT, strict=True) for _ in range(count)])
    outcomes = dice.mixed(["successful"] * SUCCESSFUL + ["failed"] * FAILED) + ["pending"] * PENDING
    days = some_of(dice, date(2024, 1, 4), date(2024, 5, 24), SUCCESSFUL + FAILED)
    days += some_of(dice, date(2024, 6, 6), date(2024, 6, 25), PENDING)
    for number, (commune, outcome, day) in enumerate(zip(where, outcomes, days, strict=True), 1):
        book.line(
            "mediation",
            f"hg-{number:02}",
            of("ubnd", commune.key),
            day,
            area=dice.pick(commune.village_keys),
            secrecy="internal",
            kind="case",
            field=dice.pick(FIELDS),
            outcome=outcome,
            closed_on=None if outcome == "pending" else after(day, dice.between(3, 25)),
        )


def _team(book: Book, dice: Dice, body: str, village: str) -> None:
    mediators = dice.between(4, 7)
    new = village in NEW_TEAMS
    book.line(
        "mediation",
        f"hg-to-{village}",
        body,
        some(dice, date(2024, 1, 8), date(2024, 4, 26)) if new else some(dice, date(2019, 3, 4), date(2023, 10, 27)),
        area=village,
        kind="team",
        mediators=mediators,
        women=dice.between(1, 2),
        minority=dice.between(2, mediators),
    )
