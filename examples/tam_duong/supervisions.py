"""Giám sát: seven of thirteen commune women's unions supervised; the farmers' union led one named supervision.

Seven of thirteen and the supervision of the provincial resolution are the report's. What else the Front and the unions
supervised it tells without numbers, and is made up here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from examples.tam_duong import matters
from examples.tam_duong.bodies import FARMERS, FRONT, VETERANS, WOMEN, YOUTH, of
from examples.tam_duong.book import Book
from examples.tam_duong.days import later, some
from examples.tam_duong.dice import Dice
from examples.tam_duong.places import COMMUNES


@dataclass(frozen=True)
class Supervision:
    code: str
    body: str
    day: date
    topic: str
    subject: str
    made: int
    accepted: int
    basis: str = "social"
    decision: str = ""
    matter: str = ""
    partners: tuple[str, ...] = ()


POLICY = Supervision(
    "gs-nq-07",
    FARMERS,
    date(2024, 4, 23),
    "Thực hiện chính sách nông nghiệp hàng hóa của tỉnh",
    "tt-dvnn",
    4,
    4,
    decision="vb-hnd-gs",
    matter=matters.POLICY,
    partners=(FRONT, WOMEN, YOUTH, "phong-nnptnt"),
)

# Commune, day, topic, matter: the women's unions that supervised.
WOMEN_UNIONS: tuple[tuple[str, date, str, str], ...] = (
    ("tt-tam-duong", date(2024, 3, 19), "Chế độ với phụ nữ mang thai, nuôi con nhỏ", ""),
    ("ban-bo", date(2024, 4, 9), "Thực hiện quy ước về bình đẳng giới", matters.CONVENTION),
    ("binh-lu", date(2024, 4, 17), "Đứng tên vợ và chồng khi giao đất tái định cư", matters.RESETTLEMENT),
    ("son-binh", date(2024, 5, 8), "Vốn vay ủy thác cho hội viên nghèo", ""),
    ("ta-leng", date(2024, 5, 14), "Bình xét hộ làm nhà đại đoàn kết", matters.HOUSES_2024),
    ("khun-ha", date(2024, 5, 28), "Chi trả bồi thường cho phụ nữ đơn thân", matters.ROAD),
    ("ban-giang", date(2024, 6, 11), "Hỗ trợ giống cho hội viên", matters.CROPS),
)

OTHERS: tuple[Supervision, ...] = (
    Supervision(
        "gs-nha-2023",
        FRONT,
        date(2024, 3, 5),
        "Sử dụng tiền hỗ trợ làm nhà đại đoàn kết",
        "ubnd-ta-leng",
        2,
        2,
        matter=matters.HOUSES_2023,
        partners=(WOMEN, VETERANS),
    ),
    Supervision(
        "gs-duong-lien-xa",
        FRONT,
        date(2024, 5, 15),
        "Thu hồi đất, bồi thường làm đường liên xã",
        "tt-quy-dat",
        3,
        2,
        decision="vb-mttq-gs",
        matter=matters.ROAD,
        partners=(FARMERS,),
    ),
    Supervision("gs-doan", YOUTH, date(2024, 4, 16), "Chính sách với thanh niên lập nghiệp", "nh-csxh", 1, 1),
    Supervision("gs-ccb", VETERANS, date(2024, 5, 21), "Chế độ với cựu chiến binh", "phong-ldtbxh", 1, 1),
    Supervision(
        "gs-124-h",
        FRONT,
        date(2024, 6, 6),
        "Nêu gương của người đứng đầu",
        "phong-nnptnt",
        1,
        1,
        basis="conduct",
        partners=("ubkt-huyen-uy",),
    ),
)

# What the Front of a commune supervises; each commune takes one or two.
TOPICS = (
    ("Chi trả chế độ bảo trợ xã hội", ""),
    ("Bình xét hộ nghèo, hộ cận nghèo", ""),
    ("Tiếp công dân, giải quyết kiến nghị", ""),
    ("Niêm yết thủ tục hành chính", matters.PROCEDURES),
    ("Thu, chi khoản Nhân dân đóng góp", ""),
)


def write(book: Book) -> None:
    _line(book, POLICY)
    for number, (commune, day, topic, matter) in enumerate(WOMEN_UNIONS, 1):
        made = 1 + number % 3
        body, subject = of("hoi_lhpn", commune), of("ubnd", commune)
        accepted = made - (commune == "khun-ha")
        _line(book, Supervision(f"gs-lhpn-{commune}", body, day, topic, subject, made, accepted, matter=matter))
    for supervision in OTHERS:
        _line(book, supervision)
    _fronts(book, Dice("supervisions"))


def _fronts(book: Book, dice: Dice) -> None:
    for commune in COMMUNES:
        body, subject = of("mttq", commune.key), of("ubnd", commune.key)
        for number in range(dice.between(1, 2)):
            topic, matter = TOPICS[(dice.below(len(TOPICS)) + number) % len(TOPICS)]
            day = some(dice, date(2024, 2, 26), date(2024, 6, 14))
            made = dice.between(0, 2)
            code = f"gs-mttq-{commune.key}-{number + 1}"
            _line(book, Supervision(code, body, day, topic, subject, made, made, matter=matter))
        if dice.below(2):
            day = some(dice, date(2024, 4, 1), date(2024, 6, 14))
            topic = "Tu dưỡng, rèn luyện của cán bộ xã, trưởng bản"
            _line(book, Supervision(f"gs-124-{commune.key}", body, day, topic, subject, 0, 0, basis="conduct"))


def _line(book: Book, supervision: Supervision) -> None:
    book.line(
        "supervisions",
        supervision.code,
        supervision.body,
        supervision.day,
        matter=supervision.matter,
        basis=supervision.basis,
        topic=supervision.topic,
        subject_body=supervision.subject,
        decision=supervision.decision,
        ended_on=later(supervision.day, 2),
        recommendations=supervision.made,
        accepted=supervision.accepted,
    )
    for partner in supervision.partners:
        book.part("supervisions", "partners", supervision.code, body=partner)
