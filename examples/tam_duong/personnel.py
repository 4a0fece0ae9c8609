"""Công tác cán bộ: the staff decisions of the half-year at the district, with their people counted, never named.

The numbers of people by kind are the report's; how many decisions and when is made up.
"""

from __future__ import annotations

from datetime import date

from examples.tam_duong.bodies import UBND
from examples.tam_duong.book import Book

SERVANT, EMPLOYEE, CADRE = "civil_servant", "public_employee", "cadre"
DOWNSIZING = "Nghị định 29/2023/NĐ-CP"

# Kind, reason, group, leading, people, month and day, legal basis.
DECISIONS: tuple[tuple[str, str, str, bool, int, tuple[int, int], str], ...] = (
    ("reappointment", "other", SERVANT, True, 2, (1, 22), "Nghị định 138/2020/NĐ-CP"),
    ("reappointment", "other", EMPLOYEE, True, 2, (3, 4), "Nghị định 115/2020/NĐ-CP"),
    ("transfer_appointment", "other", SERVANT, True, 1, (2, 26), "Nghị định 138/2020/NĐ-CP"),
    ("transfer_appointment", "other", EMPLOYEE, True, 2, (4, 22), "Nghị định 115/2020/NĐ-CP"),
    ("secondment", "other", EMPLOYEE, False, 3, (1, 15), ""),
    ("secondment_continued", "other", EMPLOYEE, False, 4, (1, 15), ""),
    ("secondment_ended", "other", EMPLOYEE, False, 2, (5, 31), ""),
    ("retirement", "re_election_age", CADRE, True, 1, (4, 1), "Nghị định 26/2015/NĐ-CP"),
    ("transfer", "other", SERVANT, False, 1, (2, 5), ""),
    ("transfer", "other", SERVANT, False, 2, (5, 13), ""),
    ("acting_head", "other", EMPLOYEE, True, 1, (3, 18), ""),
    ("moved", "other", SERVANT, False, 1, (4, 10), ""),
    ("concurrent", "other", EMPLOYEE, False, 3, (1, 29), ""),
    ("retirement", "other", EMPLOYEE, False, 1, (6, 3), "Bộ luật Lao động 45/2019/QH14"),
    ("leaving", "downsizing", EMPLOYEE, False, 1, (5, 2), DOWNSIZING),
    ("mentoring", "other", EMPLOYEE, False, 6, (1, 10), ""),
    ("mentoring", "other", EMPLOYEE, False, 5, (2, 21), ""),
    ("mentoring", "other", EMPLOYEE, False, 4, (3, 11), ""),
    ("ranking", "other", EMPLOYEE, False, 3, (4, 24), ""),
    ("ranking", "other", SERVANT, False, 1, (6, 12), ""),
    ("reception", "other", SERVANT, False, 1, (3, 25), ""),
)
FIRST_NUMBER = 31  # of decisions about other things at the turn of the year


def write(book: Book) -> None:
    taken = _numbers(book)
    for place, decision in enumerate(sorted(DECISIONS, key=lambda decision: decision[5]), 1):
        kind, reason, group, leading, people, (month, day_of_month), basis = decision
        day = date(2024, month, day_of_month)
        book.line(
            "personnel",
            f"cb-{place:02}",
            UBND,
            day,
            grade="A" if people == 1 else "B",
            secrecy="internal",
            kind=kind,
            reason=reason,
            group=group,
            leading=leading,
            people=people,
            document=f"{_next(taken, day)}/QĐ-UBND",
            legal_basis=basis,
        )


def _numbers(book: Book) -> dict[int, date]:
    """Numbers of this year's decisions that land papers have taken, and their days: it is one running series."""
    found: dict[int, date] = {}
    for row in book.lines("land_recovery"):
        number, _, symbol = row["number"].partition("/")
        if symbol == "QĐ-UBND" and row["day"] >= "2024":
            found[int(number)] = date.fromisoformat(row["day"])
    return found


def _next(taken: dict[int, date], day: date) -> int:
    """The first free number after those of earlier days; it is taken then."""
    number = max((number for number, on in taken.items() if on < day), default=FIRST_NUMBER) + 1
    while number in taken:
        number += 1
    taken[number] = day
    return number
