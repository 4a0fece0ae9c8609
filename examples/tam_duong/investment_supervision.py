"""Ban Giám sát đầu tư của cộng đồng: one board a project; ten works were supervised, all else is made up.

Two boards have not gone out once: section IV of the report says that some did not supervise as they should.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from examples.tam_duong import matters
from examples.tam_duong.bodies import of
from examples.tam_duong.book import Book
from examples.tam_duong.days import later

Visit = tuple[str, tuple[int, int], int, int, int]  # works, month and day, findings, passed on, handled


@dataclass(frozen=True)
class Board:
    commune: str
    project: str
    set_up: date
    members: int
    visits: tuple[Visit, ...] = ()
    matter: str = ""
    dissolved: date | None = None


BOARDS: tuple[Board, ...] = (
    Board(
        "khun-ha",
        "Nâng cấp đường liên xã Bản Hon - Khun Há",
        date(2023, 9, 8),
        7,
        (
            ("Nền đường đoạn qua Bản 4 xã Khun Há", (3, 19), 1, 1, 1),
            ("Cống thoát nước đoạn qua Bản 6 xã Khun Há", (5, 22), 2, 2, 1),
        ),
        matters.ROAD,
    ),
    Board(
        "ban-hon",
        "Nâng cấp đường liên xã Bản Hon - Khun Há",
        date(2023, 9, 12),
        6,
        (("Mặt đường đoạn qua Bản 2 xã Bản Hon", (4, 23), 1, 1, 1),),
        matters.ROAD,
    ),
    Board(
        "ta-leng",
        "Đường nội bản xã Tả Lèng",
        date(2024, 1, 22),
        5,
        (
            ("Đường bê tông Bản 2 xã Tả Lèng", (3, 14), 0, 0, 0),
            ("Đường bê tông Bản 5 xã Tả Lèng", (5, 9), 1, 1, 1),
        ),
        matters.VILLAGE_ROAD,
    ),
    Board(
        "binh-lu",
        "Khu tái định cư xã Bình Lư",
        date(2023, 10, 3),
        7,
        (("San nền khu tái định cư xã Bình Lư", (4, 4), 2, 2, 2),),
        matters.RESETTLEMENT,
    ),
    Board("tt-tam-duong", "Khu dân cư mới thị trấn Tam Đường", date(2023, 8, 15), 7, (), matters.TOWN),
    Board(
        "na-tam",
        "Kênh thủy lợi xã Nà Tăm",
        date(2023, 10, 17),
        5,
        (("Kênh tưới Bản 3 xã Nà Tăm", (4, 11), 1, 1, 1), ("Kênh tưới Bản 3 xã Nà Tăm", (6, 6), 0, 0, 0)),
        matters.CANAL,
    ),
    Board(
        "ho-thau",
        "Mở rộng khuôn viên trường học xã Hồ Thầu",
        date(2023, 11, 1),
        5,
        (("Kè đá sân trường xã Hồ Thầu", (5, 16), 0, 0, 0),),
        matters.SCHOOL,
    ),
    Board("then-sin", "Công trình nước sinh hoạt xã Thèn Sin", date(2024, 2, 27), 5, (), matters.WATER),
    Board(
        "ban-bo",
        "Cầu dân sinh và đường dẫn xã Bản Bo",
        date(2024, 1, 17),
        6,
        (("Mố cầu dân sinh xã Bản Bo", (5, 30), 1, 1, 0),),
        matters.BRIDGE,
    ),
    Board(
        "ban-giang",
        "Nhà văn hóa Bản 4 xã Bản Giang",
        date(2024, 2, 20),
        5,
        (("Nhà văn hóa Bản 4 xã Bản Giang", (4, 18), 0, 0, 0),),
    ),
    Board("giang-ma", "Đường ra khu sản xuất xã Giang Ma", date(2023, 5, 9), 5, (), "", date(2024, 1, 31)),
)


def write(book: Book) -> None:
    for number, board in enumerate(BOARDS, 1):
        code = book.line(
            "investment_supervision",
            f"gsdt-{number:02}",
            of("ubnd", board.commune),
            board.set_up,
            matter=board.matter,
            project=board.project,
            members=board.members,
            investor_told_on=later(board.set_up, 3),
            dissolved_on=board.dissolved,
        )
        for name, (month, day), findings, passed_on, handled in board.visits:
            book.part(
                "investment_supervision",
                "works",
                code,
                name=name,
                day=_workday(month, day),
                findings=findings,
                findings_passed_on=passed_on,
                findings_handled=handled,
            )


def _workday(month: int, day: int) -> date:
    return date(2024, month, day)
