"""Đối thoại: six dialogues in six communes with 430 attendances and 43 opinions, and one planned by the district.

Four were hosted by Party heads (364 attendances, 37 opinions, 36 resolved), two by heads of the authorities (66, 6, 6).
Which communes, which days and what was said are made up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from examples.tam_duong import matters
from examples.tam_duong.bodies import PARTY, of
from examples.tam_duong.book import Book
from examples.tam_duong.places import DISTRICT


@dataclass(frozen=True)
class Dialogue:
    commune: str
    kind: str  # of the body whose head hosted it
    day: date
    subject: str
    attendances: int
    opinions: int
    resolved: int
    matter: str = ""

    @property
    def code(self) -> str:
        return f"dth-{self.commune}"

    @property
    def body(self) -> str:
        return of(self.kind, self.commune)


HELD: tuple[Dialogue, ...] = (
    Dialogue("binh-lu", "cap_uy", date(2024, 3, 27), "Tái định cư, giao đất ở", 104, 11, 11, matters.RESETTLEMENT),
    Dialogue("khun-ha", "cap_uy", date(2024, 4, 19), "Thu hồi đất làm đường liên xã", 92, 10, 9, matters.ROAD),
    Dialogue("ban-bo", "cap_uy", date(2024, 5, 15), "Xây dựng nông thôn mới, quy ước của bản", 88, 9, 9),
    Dialogue("ta-leng", "cap_uy", date(2024, 5, 24), "Giảm nghèo, làm nhà cho hộ nghèo", 80, 7, 7, matters.HOUSES_2024),
    Dialogue("ban-giang", "ubnd", date(2024, 4, 25), "Chuyển đổi cơ cấu cây trồng", 38, 4, 4, matters.CROPS),
    Dialogue("na-tam", "ubnd", date(2024, 6, 5), "Nước tưới, kênh thủy lợi", 28, 2, 2, matters.CANAL),
)


def write(book: Book) -> None:
    for held in HELD:
        book.line(
            "dialogues",
            held.code,
            held.body,
            held.day,
            matter=held.matter,
            hosts="party" if held.kind == "cap_uy" else "government",
            subject=held.subject,
            attendances=held.attendances,
            opinions=held.opinions,
            resolved=held.resolved,
        )
    book.line(
        "dialogues",
        "dth-huyen-2024",
        PARTY,
        date(2024, 2, 20),
        area=DISTRICT,
        arises_from="vb-hu-doi-thoai",
        hosts="both",
        planned_for="2024-H2",
        subject="Đối thoại của người đứng đầu cấp ủy, chính quyền huyện với Nhân dân",
    )
