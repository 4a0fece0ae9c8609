"""Nhân dân đóng góp: 2.152 person-days and 465 m² of land; the works they were given for are made up.

Each rests on a vote of its village (`community_decisions`), from which the line arises.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from examples.tam_duong import matters
from examples.tam_duong.bodies import of
from examples.tam_duong.book import Book


@dataclass(frozen=True)
class Work:
    """Voted on one day, done until another; `land` in m²."""

    commune: str
    village: int
    name: str
    voted: date
    done: date
    workdays: int
    land: Decimal | None = None
    matter: str = ""

    @property
    def vote(self) -> str:
        return f"bqd-dg-{self.commune}-{self.village:02}"


WORKS: tuple[Work, ...] = (
    Work("ta-leng", 2, "Đường bê tông Bản 2", date(2024, 1, 26), date(2024, 3, 29), 320, Decimal("142.5"),
         matters.VILLAGE_ROAD),
    Work("ta-leng", 5, "Đường bê tông Bản 5", date(2024, 2, 2), date(2024, 5, 17), 285, Decimal("96"),
         matters.VILLAGE_ROAD),
    Work("ban-bo", 6, "Đường dẫn cầu dân sinh", date(2024, 2, 21), date(2024, 4, 26), 180, Decimal("85.5"),
         matters.BRIDGE),
    Work("ban-bo", 11, "Rãnh thoát nước Bản 11", date(2024, 3, 1), date(2024, 4, 12), 140),
    Work("khun-ha", 8, "Đường ra khu sản xuất Bản 8", date(2024, 1, 19), date(2024, 3, 22), 210),
    Work("binh-lu", 4, "Nhà văn hóa Bản 4", date(2024, 3, 7), date(2024, 5, 24), 165, Decimal("80")),
    Work("na-tam", 3, "Nạo vét kênh tưới Bản 3", date(2024, 2, 23), date(2024, 3, 15), 120, None, matters.CANAL),
    Work("giang-ma", 2, "Đường nội bản Bản 2", date(2024, 3, 13), date(2024, 5, 31), 150, Decimal("61")),
    Work("son-binh", 5, "Sân thể thao Bản 5", date(2024, 3, 20), date(2024, 4, 19), 132),
    Work("ban-giang", 4, "Nhà văn hóa Bản 4", date(2024, 2, 28), date(2024, 4, 24), 118),
    Work("nung-nang", 3, "Vệ sinh đường, trồng hoa ven đường", date(2024, 2, 16), date(2024, 3, 1), 96),
    Work("then-sin", 4, "Đào hào tuyến ống nước Bản 4", date(2024, 4, 3), date(2024, 5, 10), 108, None, matters.WATER),
    Work("ho-thau", 1, "San sân trường", date(2024, 4, 5), date(2024, 4, 26), 64, None, matters.SCHOOL),
    Work("ban-hon", 2, "Dọn hành lang đường liên xã", date(2024, 3, 14), date(2024, 3, 28), 64, None, matters.ROAD),
)  # fmt: skip


def write(book: Book) -> None:
    for number, work in enumerate(WORKS, 1):
        _line(book, f"dg-{number:02}-cong", work, "work")
        if work.land is not None:
            _line(book, f"dg-{number:02}-dat", work, "land")


def _line(book: Book, code: str, work: Work, kind: str) -> None:
    by_work = kind == "work"
    book.line(
        "contributions",
        code,
        of("ubnd", work.commune),
        work.done if by_work else work.voted,
        area=f"{work.commune}-{work.village:02}",
        matter=work.matter,
        arises_from=work.vote,
        kind=kind,
        works=work.name,
        households=None if by_work else max(1, int(work.land or 0) // 25),
        workdays=work.workdays if by_work else None,
        land_m2=None if by_work else work.land,
    )
