"""Doanh nghiệp: five that held a dialogue, a conference or signed an agreement; 25 that insure 223 workers.

Both numbers of enterprises and the 223 are the report's. Workers, schemes and days are made up.
"""

from __future__ import annotations

from datetime import date

from examples.tam_duong import profiles
from examples.tam_duong.book import Book
from examples.tam_duong.days import after
from examples.tam_duong.dice import Dice

INSURING, INSURED = 25, 223
STATE_INSURED = (41, 27)

# Enterprise, kind, day, attendances, votes for an agreement (None: no vote).
EVENTS: tuple[tuple[str, str, date, int, int | None], ...] = (
    ("dnnn-1", "conference", date(2024, 3, 22), 38, None),
    ("dnnn-1", "dialogue", date(2024, 5, 17), 12, None),
    ("dnnn-2", "conference", date(2024, 3, 29), 25, None),
    ("dnnn-2", "agreement", date(2024, 3, 29), 25, 24),
    ("dn-004", "conference", date(2024, 4, 12), 9, None),
    ("dn-013", "dialogue", date(2024, 4, 26), 8, None),
    ("dn-034", "agreement", date(2024, 6, 7), 8, 8),
)


def write(book: Book) -> None:
    workers = profiles.workers(book)
    for number, (body, kind, day, attendances, votes) in enumerate(EVENTS, 1):
        book.line(
            "workplace_events",
            f"nld-{number:02}",
            body,
            day,
            kind=kind,
            workers=workers[body],
            attendances=min(attendances, workers[body]),
            workers_for=None if votes is None else min(votes, workers[body]),
            filed_on=after(day, 6) if kind == "agreement" else None,
        )
    _insurance(book, workers)


def _insurance(book: Book, workers: dict[str, int]) -> None:
    dice = Dice("insurance")
    companies = sorted((key for key in workers if key.startswith("dn-")), key=lambda key: (-workers[key], key))
    companies = sorted(companies[: INSURING - len(STATE_INSURED)])
    insured = dict(zip(("dnnn-1", "dnnn-2"), STATE_INSURED, strict=True))
    parts = dice.split(INSURED - sum(STATE_INSURED), [workers[key] for key in companies], spread=20)
    insured |= dict(zip(companies, parts, strict=True))
    for body, people in insured.items():
        line = book.line(
            "insurance", f"bh-{body}", body, date(2024, 5, 31), grade="B", workers=workers[body], insured=people
        )
        for scheme, count in (("social", people), ("health", people), ("unemployment", max(1, people - 1))):
            book.part("insurance", "schemes", line, scheme=scheme, people=count)
