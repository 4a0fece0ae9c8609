"""Ban Thanh tra nhân dân: boards in office, those elected in the half-year, and what they inspected. All made up.

Six communes elected new boards early in 2024; four communes' boards inspected nothing, which section IV of the report
tells without a number.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from examples.tam_duong import bodies, matters
from examples.tam_duong.bodies import of
from examples.tam_duong.book import Book
from examples.tam_duong.days import after, later, some
from examples.tam_duong.dice import Dice
from examples.tam_duong.places import COMMUNES
from examples.tam_duong.practices import SMALL

# Communes whose board was elected in the half-year, and the day.
ELECTED = {
    "ban-bo": date(2024, 1, 19),
    "na-tam": date(2024, 1, 26),
    "binh-lu": date(2024, 2, 23),
    "ban-hon": date(2024, 3, 1),
    "then-sin": date(2024, 3, 15),
    "ban-giang": date(2024, 3, 22),
}
BEFORE = date(2022, 3, 15)


@dataclass(frozen=True)
class Visit:
    """One inspection of a board: recommendations made and accepted, and days until the answer (None: no answer)."""

    body: str
    day: date
    subject: str
    made: int = 0
    accepted: int = 0
    answered_after: int | None = None
    matter: str = ""


VISITS: tuple[Visit, ...] = (
    Visit("ubnd-ban-bo", date(2024, 3, 13), "Việc công khai dự toán ngân sách xã", 2, 2, 9),
    Visit("ubnd-ban-bo", date(2024, 5, 15), "Quản lý khoản đóng góp làm cầu dân sinh", 1, 1, 12, matters.BRIDGE),
    Visit("ubnd-na-tam", date(2024, 4, 17), "Chi trả hỗ trợ giống, phân bón"),
    Visit("ubnd-binh-lu", date(2024, 4, 10), "Bình xét hộ được giao đất tái định cư", 3, 2, 20, matters.RESETTLEMENT),
    Visit("ubnd-binh-lu", date(2024, 6, 5), "Giải quyết kiến nghị của công dân", 1, 0, None),
    Visit("ubnd-ban-hon", date(2024, 5, 22), "Niêm yết phương án bồi thường", 2, 2, 10, matters.ROAD),
    Visit("ubnd-ban-giang", date(2024, 5, 8), "Hỗ trợ chuyển đổi cây trồng", 1, 1, 13, matters.CROPS),
    Visit("ubnd-tt-tam-duong", date(2024, 3, 20), "Thu, chi các khoản đóng góp của Nhân dân", 1, 1, 8),
    Visit("ubnd-son-binh", date(2024, 4, 24), "Bình xét hộ nghèo, hộ cận nghèo", 1, 1, 14),
    Visit("ubnd-ta-leng", date(2024, 5, 29), "Bình xét hộ làm nhà đại đoàn kết", 0, 0, None, matters.HOUSES_2024),
    Visit("ubnd-nung-nang", date(2024, 6, 12), "Niêm yết thủ tục hành chính", 1, 1, 6, matters.PROCEDURES),
    Visit("phong-gddt", date(2024, 4, 19), "Thực hiện quy chế chi tiêu nội bộ"),
    Visit("phong-tnmt", date(2024, 5, 17), "Thực hiện quy chế dân chủ của cơ quan", 1, 1, 7),
    Visit("tt-dvnn", date(2024, 4, 26), "Thực hiện dự toán được giao", 1, 1, 11, matters.POLICY),
    Visit("bql-rung", date(2024, 3, 28), "Sử dụng kinh phí khoán bảo vệ rừng", 2, 2, 12),
    Visit("thcs-binh-lu", date(2024, 5, 10), "Công khai thu, chi của trường"),
    Visit("th-ban-bo", date(2024, 4, 5), "Mua sắm đồ dùng dạy học", 1, 1, 5),
    Visit("mn-tt-tam-duong", date(2024, 3, 29), "Thực hiện chế độ ăn bán trú", 1, 1, 4),
    Visit("dnnn-1", date(2024, 5, 24), "Thực hiện thỏa ước lao động tập thể", 1, 1, 10),
)


def write(book: Book) -> None:
    dice = Dice("people_inspectorates")
    boards: dict[str, str] = {}
    for commune in COMMUNES:
        body, elected = of("ubnd", commune.key), ELECTED.get(commune.key)
        if elected:
            code, ended = f"ttnd-{commune.key}-2022", elected
            _board(book, code, body, BEFORE, "2022-2024", commune.villages, commune.villages, ended)
        boards[body] = f"ttnd-{commune.key}"
        day = elected or some(dice, date(2023, 7, 10), date(2023, 12, 15))
        represented = commune.villages - (1 if commune.key == "khun-ha" else 0)
        _board(book, boards[body], body, day, "2024-2026" if elected else "2023-2025", represented, represented)
    for office in bodies.everyone():
        if office.kind in ("co_quan_chuyen_mon", "su_nghiep", "truong_hoc", "dn_nha_nuoc") and office.key not in SMALL:
            boards[office.key] = f"ttnd-{office.key}"
            day = some(dice, date(2023, 7, 10), date(2023, 11, 30))
            _board(book, boards[office.key], office.key, day, "2023-2025", dice.pick((3, 3, 5)))
    for visit in VISITS:
        _visit(book, boards[visit.body], visit)


def _board(
    book: Book,
    code: str,
    body: str,
    day: date,
    term: str,
    members: int,
    villages: int | None = None,
    ended: date | None = None,
) -> None:
    book.line(
        "people_inspectorates",
        code,
        body,
        day,
        term=term,
        members=members,
        villages_represented=villages,
        recognised_on=later(day, 4),
        ended_on=ended,
        end_reason="Hết nhiệm kỳ" if ended else "",
    )


def _visit(book: Book, board: str, visit: Visit) -> None:
    sent = later(visit.day, 3) if visit.made else None
    answered = after(sent, visit.answered_after) if sent and visit.answered_after is not None else None
    if answered and sent and visit.answered_after is not None and visit.answered_after <= 15:
        answered = min(answered, sent + timedelta(days=15))
    book.part(
        "people_inspectorates",
        "inspections",
        board,
        day=visit.day,
        subject=visit.subject,
        recommendations=visit.made,
        accepted=visit.accepted,
        sent_on=sent,
        answered_on=answered,
    )
