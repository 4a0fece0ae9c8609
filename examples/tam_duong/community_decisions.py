"""Nhân dân bàn và quyết định: votes on contributions, conventions, boards and other affairs. All made up.

The total is always every household of the village. One vote on money missed the two thirds the law asks for.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from examples.tam_duong import contributions, matters
from examples.tam_duong.bodies import community, of
from examples.tam_duong.book import Book, Cell
from examples.tam_duong.days import later
from examples.tam_duong.dice import Dice
from examples.tam_duong.people_inspectorates import ELECTED
from examples.tam_duong.places import BY_KEY
from examples.tam_duong.villages import Households

Votes = tuple[int, int, int]  # household representatives in total, present, for

# Selection of households for a house: village, day, matter.
SELECTIONS: tuple[tuple[str, date, str], ...] = (
    ("ta-leng-03", date(2023, 8, 9), matters.HOUSES_2023),
    ("khun-ha-09", date(2023, 8, 11), matters.HOUSES_2023),
    ("giang-ma-04", date(2023, 8, 16), matters.HOUSES_2023),
    ("ta-leng-03", date(2024, 4, 16), matters.HOUSES_2024),
    ("giang-ma-06", date(2024, 4, 18), matters.HOUSES_2024),
    ("son-binh-02", date(2024, 4, 23), matters.HOUSES_2024),
)
# Affairs of the village beside: village, day, content, matter.
AFFAIRS: tuple[tuple[str, date, str, str], ...] = (
    ("binh-lu-06", date(2024, 3, 22), "Thứ tự bốc thăm lô đất tái định cư", matters.RESETTLEMENT),
    ("ban-hon-02", date(2024, 2, 23), "Cử đại diện hộ làm việc về kiểm kê đất", matters.ROAD),
    ("khun-ha-04", date(2024, 2, 27), "Cử đại diện hộ làm việc về kiểm kê đất", matters.ROAD),
    ("son-binh-07", date(2024, 5, 17), "Cử người phát biểu về dự án hầm", matters.TUNNEL),
    ("ban-giang-02", date(2024, 3, 29), "Lịch lấy nước tưới luân phiên", matters.CROPS),
)
MISSED = ("then-sin-06", date(2024, 5, 15), "Mức đóng góp sửa nhà văn hóa bản")


@dataclass(frozen=True)
class Vote:
    code: str
    village: str
    day: date
    subject: str
    content: str
    votes: Votes
    matter: str = ""
    arises_from: str = ""
    recognised_on: date | None = None
    sent: bool = True


def write(book: Book, households: Households) -> None:
    dice = Dice("community_decisions")
    for work in contributions.WORKS:
        village = f"{work.commune}-{work.village:02}"
        votes = _votes(dice, households[village], 82)
        content = f"Chủ trương và mức đóng góp: {work.name[:1].lower()}{work.name[1:]}"
        _line(book, Vote(work.vote, village, work.voted, "1", content, votes, work.matter))
    village, day, content = MISSED
    total = households[village]
    _line(book, Vote(f"bqd-tq-{village}", village, day, "1", content, (total, total * 7 // 10, total * 6 // 10)))
    _conventions(book)
    _elections(book, dice, households)
    for number, (village, day, matter) in enumerate(SELECTIONS, 1):
        content = "Bình xét hộ nghèo được hỗ trợ làm nhà đại đoàn kết"
        votes = _votes(dice, households[village], 60)
        _line(book, Vote(f"bqd-nha-{number}", village, day, "6", content, votes, matter))
    for number, (village, day, content, matter) in enumerate(AFFAIRS, 1):
        votes = _votes(dice, households[village], 60)
        _line(book, Vote(f"bqd-tq-{number}", village, day, "6", content, votes, matter))
    _whole_commune(book, households)


def _votes(dice: Dice, total: int, at_least: int) -> Votes:
    """More than `at_least` of a hundred households for it."""
    for_it = -(-total * dice.between(at_least, 95) // 100)
    return total, min(total, for_it + dice.between(0, 4)), for_it


def _conventions(book: Book) -> None:
    """The vote on a convention, with the numbers its own line holds."""
    for row in list(book.lines("conventions")):
        if row.get("passed_on"):
            village = row["body"].removeprefix("cd-")
            columns = ("representatives_total", "representatives_present", "representatives_for")
            total, present, for_it = (int(row[column]) for column in columns)
            told = row.get("recognised_on")
            vote = Vote(
                f"bqd-{row['code']}",
                village,
                date.fromisoformat(row["passed_on"]),
                "3",
                f"Thông qua {row['title'][:1].lower()}{row['title'][1:]}",
                (total, present, for_it),
                row.get("matter", ""),
                row["code"],
                date.fromisoformat(told) if told else None,
            )
            _line(book, vote)


def _elections(book: Book, dice: Dice, households: Households) -> None:
    """Every village elects its member before the board of the commune is recognised."""
    for commune, elected in ELECTED.items():
        for village in BY_KEY[commune].village_keys:
            day = later(elected, -dice.between(4, 9))
            votes = _votes(dice, households[village], 58)
            code, content = f"bqd-ttnd-{village}", "Bầu thành viên Ban Thanh tra nhân dân"
            _line(book, Vote(code, village, day, "5", content, votes, recognised_on=later(elected, 4)))


def _line(book: Book, vote: Vote) -> None:
    _decision(
        book,
        vote,
        community(vote.village),
        scope="village",
        sent_on=min(later(vote.day, 3), vote.recognised_on or date.max),
        recognised_on=vote.recognised_on,
    )


def _whole_commune(book: Book, households: Households) -> None:
    """One vote over a whole commune, taken village by village."""
    commune = BY_KEY["ban-bo"]
    total = sum(households[key] for key in commune.village_keys)
    votes = (total, total * 88 // 100, total * 79 // 100)
    content = "Mức đóng góp ngày công làm cầu dân sinh và đường dẫn"
    vote = Vote("bqd-xa-ban-bo", "", date(2024, 2, 19), "1", content, votes, matters.BRIDGE)
    _decision(
        book,
        vote,
        of("ubnd", commune.key),
        scope="commune",
        villages_total=commune.villages,
        villages_for=commune.villages - 2,
        recognised_on=date(2024, 2, 23),
    )


def _decision(book: Book, vote: Vote, body: str, **more: Cell) -> None:
    total, present, for_it = vote.votes
    book.line(
        "community_decisions",
        vote.code,
        body,
        vote.day,
        matter=vote.matter,
        arises_from=vote.arises_from,
        subject=vote.subject,
        content=vote.content,
        form="ballot" if vote.code == "bqd-xa-ban-bo" else "meeting",
        representatives_total=total,
        representatives_present=present,
        representatives_for=for_it,
        more=more,
    )
