"""Kiểm tra: the one inspection of the Ban Chỉ đạo at five bodies, and those of the authorities.

The five bodies and their five notices are the report's; days, recommendations and remedies are made up, and so are the
inspections of posted procedures, of which the report tells only that there were some.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from examples.tam_duong import matters
from examples.tam_duong.bodies import COMMITTEE, ONE_STOP, UBND, community, of
from examples.tam_duong.book import Book
from examples.tam_duong.days import later
from examples.tam_duong.papers import INSPECTED, INSPECTION


@dataclass(frozen=True)
class Remedy:
    """What came of it at one body: recommendations, the day they were due and the day they were remedied."""

    body: str
    made: int
    due: date | None = None
    done: date | None = None


@dataclass(frozen=True)
class Inspection:
    code: str
    body: str
    first: date
    last: date
    topic: str
    content: str
    concluded: date
    decision: str = ""
    conclusion: str = ""
    matter: str = ""
    remedies: tuple[Remedy, ...] = field(default_factory=tuple)


COMMITTEE_REMEDIES = {
    "bcd-binh-lu": Remedy("bcd-binh-lu", 3, date(2024, 5, 31), date(2024, 5, 24)),
    "bcd-nung-nang": Remedy("bcd-nung-nang", 4, date(2024, 5, 31)),
    "bql-rung": Remedy("bql-rung", 2, date(2024, 6, 14), date(2024, 6, 13)),
    "phong-nnptnt": Remedy("phong-nnptnt", 2, date(2024, 6, 28), date(2024, 6, 21)),
    "tt-y-te": Remedy("tt-y-te", 3, date(2024, 7, 31)),
}

OTHERS: tuple[Inspection, ...] = (
    Inspection(
        "kt-tthc-2024",
        UBND,
        date(2024, 4, 16),
        date(2024, 5, 15),
        "procedures",
        "Niêm yết, đăng tải, giải quyết thủ tục hành chính",
        date(2024, 5, 24),
        "vb-ubnd-kiem-tra",
        "vb-ubnd-kl-tthc",
        matters.PROCEDURES,
        (
            Remedy(ONE_STOP, 1, date(2024, 6, 10), date(2024, 6, 5)),
            Remedy("ubnd-tt-tam-duong", 1, date(2024, 6, 10), date(2024, 6, 7)),
            Remedy("ubnd-ban-bo", 0),
            Remedy("ubnd-khun-ha", 3, date(2024, 6, 21)),
            Remedy("ubnd-ho-thau", 2, date(2024, 6, 21), date(2024, 6, 20)),
            Remedy("phong-tnmt", 1, date(2024, 6, 28), date(2024, 6, 26)),
        ),
    ),
    Inspection(
        "kt-duong-ban-hon",
        UBND,
        date(2024, 4, 2),
        date(2024, 4, 5),
        "disclosure",
        "Niêm yết phương án bồi thường tại hai xã có đường đi qua",
        date(2024, 4, 15),
        matter=matters.ROAD,
        remedies=(
            Remedy("ubnd-ban-hon", 1, date(2024, 5, 10), date(2024, 5, 8)),
            Remedy("ubnd-khun-ha", 2, date(2024, 5, 10), date(2024, 5, 20)),
        ),
    ),
    Inspection(
        "kt-tdc-binh-lu",
        UBND,
        date(2024, 5, 7),
        date(2024, 5, 10),
        "disclosure",
        "Công khai tiêu chí, danh sách hộ được giao đất ở",
        date(2024, 5, 20),
        matter=matters.RESETTLEMENT,
        remedies=(Remedy("ubnd-binh-lu", 2, date(2024, 6, 14), date(2024, 6, 12)),),
    ),
    Inspection(
        "kt-nha-2023",
        UBND,
        date(2024, 3, 11),
        date(2024, 3, 15),
        "other",
        "Tiến độ, chất lượng nhà ở của hộ nghèo được hỗ trợ",
        date(2024, 3, 25),
        matter=matters.HOUSES_2023,
        remedies=(Remedy("ubnd-ta-leng", 1, date(2024, 4, 26), date(2024, 4, 22)), Remedy("ubnd-khun-ha", 0)),
    ),
    Inspection(
        "kt-quy-uoc-ban-bo",
        of("ubnd", "ban-bo"),
        date(2024, 6, 4),
        date(2024, 6, 5),
        "other",
        "Thực hiện quy ước sau khi được công nhận",
        date(2024, 6, 10),
        matter=matters.CONVENTION,
        remedies=(Remedy("cd-ban-bo-03", 1, date(2024, 7, 15)),),
    ),
    Inspection(
        "kt-duong-ta-leng",
        of("ubnd", "ta-leng"),
        date(2024, 5, 21),
        date(2024, 5, 22),
        "other",
        "Thu, chi khoản đóng góp làm đường nội bản",
        date(2024, 5, 29),
        matter=matters.VILLAGE_ROAD,
        remedies=(Remedy("cd-ta-leng-02", 0), Remedy("cd-ta-leng-05", 1, date(2024, 6, 20), date(2024, 6, 18))),
    ),
)

# Committees of communes that inspected on their own: commune, first day, villages, recommendations at each.
OF_COMMUNES: tuple[tuple[str, date, tuple[int, int], tuple[int, int]], ...] = (
    ("tt-tam-duong", date(2024, 4, 24), (3, 9), (1, 0)),
    ("ban-bo", date(2024, 5, 21), (4, 12), (1, 1)),
    ("binh-lu", date(2024, 6, 4), (2, 8), (0, 2)),
    ("son-binh", date(2024, 5, 29), (1, 6), (0, 0)),
    ("ban-giang", date(2024, 6, 6), (5, 7), (1, 0)),
)


def write(book: Book) -> None:
    _of_committee(book)
    _of_communes(book)
    for inspection in OTHERS:
        _line(book, inspection)
        for remedy in inspection.remedies:
            _subject(book, inspection.code, remedy, inspection.concluded, inspection.conclusion)


def _of_committee(book: Book) -> None:
    content = "Công tác lãnh đạo, hoạt động của Ban Chỉ đạo, việc công khai"
    first, last = date(2024, 3, 26), date(2024, 4, 26)
    days = (COMMITTEE, first, last, "qcdc", content, last, "vb-qd-1718")
    _line(book, Inspection(INSPECTION, *days, matter=matters.INSPECTION))
    for body, name, _, day in INSPECTED:
        _subject(book, INSPECTION, COMMITTEE_REMEDIES[body], day, f"vb-kl-{body}", name)


def _of_communes(book: Book) -> None:
    for commune, first, villages, made in OF_COMMUNES:
        concluded, due = later(first, 6), later(first, 20)
        content = "Họp bản, công khai, quản lý khoản đóng góp"
        code, body = f"kt-bcd-{commune}", of("ban_chi_dao", commune)
        _line(book, Inspection(code, body, first, later(first, 1), "qcdc", content, concluded))
        for village, count in zip(villages, made, strict=True):
            key = community(f"{commune}-{village:02}")
            done = later(first, 15) if count and due <= date(2024, 6, 28) else None
            _subject(book, code, Remedy(key, count, due if count else None, done), concluded, "")


def _line(book: Book, inspection: Inspection) -> None:
    book.line(
        "inspections",
        inspection.code,
        inspection.body,
        inspection.first,
        matter=inspection.matter,
        topic=inspection.topic,
        content=inspection.content,
        decision=inspection.decision,
        ended_on=inspection.last,
    )


def _subject(book: Book, line: str, remedy: Remedy, concluded: date, conclusion: str, title: str = "") -> None:
    book.part(
        "inspections",
        "subjects",
        line,
        body=remedy.body,
        title=title,
        conclusion=conclusion,
        concluded_on=concluded,
        recommendations=remedy.made,
        remedy_due_on=remedy.due,
        remedied_on=remedy.done,
    )
