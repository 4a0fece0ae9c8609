"""Nhân dân tham gia ý kiến: what the communes asked before deciding. The report tells it without numbers; all made up.

Two communes asked nothing; one consultation was closed before the twenty days of the law, one answer is still owed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from examples.tam_duong import matters
from examples.tam_duong.bodies import of
from examples.tam_duong.book import Book
from examples.tam_duong.days import after


@dataclass(frozen=True)
class Consultation:
    """`days` from the first to the last, both inside; `explained` days after the last (None: not yet)."""

    commune: str
    subject: str
    content: str
    form: str
    first: date
    days: int
    opinions: int
    accepted: int
    attendances: int | None = None
    explained: int | None = 8
    majority: bool | None = True
    matter: str = ""

    @property
    def code(self) -> str:
        return f"lyk-{self.commune}-{self.first:%m%d}"


ASKED: tuple[Consultation, ...] = (
    Consultation("ban-giang", "1", "Phương án chuyển đất lúa một vụ sang cây ăn quả, chè", "meeting",
                 date(2024, 2, 1), 1, 31, 22, 146, 12, matter=matters.CROPS),
    Consultation("ban-giang", "1", "Mức hỗ trợ giống, vật tư khi chuyển đổi cây trồng", "front",
                 date(2024, 2, 5), 25, 17, 11, matter=matters.CROPS),
    Consultation("ban-hon", "3", "Phương án bồi thường, hỗ trợ làm đường liên xã", "meeting",
                 date(2024, 1, 17), 1, 28, 15, 92, 20, matter=matters.ROAD),
    Consultation("khun-ha", "3", "Phương án bồi thường, hỗ trợ làm đường liên xã", "ballot",
                 date(2024, 1, 22), 24, 46, 21, None, 15, majority=False, matter=matters.ROAD),
    Consultation("binh-lu", "3", "Phương án bố trí tái định cư, giao đất ở", "dialogue",
                 date(2024, 2, 22), 1, 33, 24, 118, 10, matter=matters.RESETTLEMENT),
    Consultation("tt-tam-duong", "3", "Phương án bồi thường khu dân cư mới", "meeting",
                 date(2024, 3, 12), 1, 26, 17, 84, 14, matter=matters.TOWN),
    Consultation("tt-tam-duong", "6", "Dự thảo điều chỉnh quy hoạch chi tiết thị trấn", "front",
                 date(2024, 4, 15), 30, 19, 10, matter=matters.TOWN),
    Consultation("son-binh", "3", "Tác động của dự án hầm đối với người dân trong vùng", "meeting",
                 date(2024, 4, 9), 1, 37, 37, 163, None, None, matter=matters.TUNNEL),
    Consultation("na-tam", "3", "Hướng tuyến kênh tưới qua đất của các hộ", "meeting",
                 date(2024, 2, 28), 1, 12, 9, 61, matter=matters.CANAL),
    Consultation("then-sin", "3", "Vị trí bể chứa, tuyến ống nước", "front",
                 date(2024, 3, 4), 21, 9, 6, matter=matters.WATER),
    Consultation("ho-thau", "3", "Phương án bồi thường mở rộng khuôn viên trường", "meeting",
                 date(2024, 3, 27), 1, 8, 6, 44, matter=matters.SCHOOL),
    Consultation("ban-bo", "3", "Vị trí cầu dân sinh, đường dẫn", "meeting",
                 date(2024, 1, 31), 1, 22, 16, 108, matter=matters.BRIDGE),
    Consultation("ban-bo", "7", "Dự thảo Quy chế dân chủ của xã", "front",
                 date(2024, 3, 18), 20, 14, 9),
    Consultation("ta-leng", "1", "Kế hoạch làm đường nội bản trong năm", "meeting",
                 date(2024, 1, 23), 1, 18, 13, 77, matter=matters.VILLAGE_ROAD),
    Consultation("giang-ma", "5", "Dự thảo quy định về chăn thả gia súc", "ballot",
                 date(2024, 5, 6), 12, 25, 12, None, None, majority=False),
)  # fmt: skip


def write(book: Book) -> None:
    for asked in ASKED:
        last = asked.first + timedelta(days=asked.days - 1)
        book.line(
            "consultations",
            asked.code,
            of("ubnd", asked.commune),
            asked.first,
            matter=asked.matter,
            subject=asked.subject,
            content=asked.content,
            form=asked.form,
            last_day=last,
            attendances=asked.attendances,
            opinions=asked.opinions,
            accepted=None if asked.majority is None else asked.accepted,
            follows_majority=asked.majority,
            explained_on=None if asked.explained is None else after(last, asked.explained),
        )
