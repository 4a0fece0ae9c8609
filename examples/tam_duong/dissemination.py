"""Hội nghị quán triệt, tuyên truyền: 22 conferences with 1.320 attendances; and what unions told in their meetings.

The two totals are the report's; hosts, days and attendances of each are made up. Broadcasts and monthly meetings of the
unions, which the report tells without a number, are other forms and are not conferences.
"""

from __future__ import annotations

from datetime import date

from examples.tam_duong import matters
from examples.tam_duong.bodies import COMMITTEE, FARMERS, FRONT, LABOUR, PARTY, VETERANS, WOMEN, YOUTH, of
from examples.tam_duong.book import Book
from examples.tam_duong.days import some
from examples.tam_duong.dice import Dice
from examples.tam_duong.places import COMMUNES

LAW, DECREE, CONVENTIONS, RULE = "vb-luat-10-2022", "vb-nd-59-2023", "vb-nd-61-2023", "vb-qdi-11"
BRIEFING, PUBLICITY = "briefing", "publicity"

# Body, month and day, attendances, purpose, document, subject, matter.
CONFERENCES: tuple[tuple[str, tuple[int, int], int, str, str, str, str], ...] = (
    (PARTY, (1, 12), 118, BRIEFING, "vb-kl-21", "Quán triệt văn bản mới của Trung ương và của tỉnh", ""),
    (COMMITTEE, (2, 27), 86, BRIEFING, LAW, "Phổ biến Luật và kế hoạch năm của Ban Chỉ đạo", matters.LAW),
    ("phong-tu-phap", (3, 22), 74, PUBLICITY, DECREE, "Hướng dẫn bàn, quyết định ở thôn bản", matters.LAW),
    ("phong-vhtt", (3, 29), 62, PUBLICITY, CONVENTIONS, "Hướng dẫn xây dựng quy ước", matters.CONVENTION),
    (FRONT, (3, 15), 58, BRIEFING, "vb-qd-217", "Nghiệp vụ giám sát, phản biện xã hội", ""),
    (WOMEN, (4, 5), 47, PUBLICITY, LAW, "Phụ nữ với quyền giám sát ở cơ sở", ""),
    (FARMERS, (4, 12), 52, PUBLICITY, "vb-nq-07-2021", "Chính sách nông nghiệp hàng hóa", matters.POLICY),
    (YOUTH, (3, 26), 64, PUBLICITY, LAW, "Thanh niên tham gia xây dựng quê hương", ""),
    (LABOUR, (5, 10), 39, BRIEFING, LAW, "Dân chủ tại nơi làm việc", ""),
    ("phong-gddt", (2, 23), 71, BRIEFING, LAW, "Dân chủ trong trường học", ""),
    (of("cap_uy", "ban-bo"), (3, 8), 55, BRIEFING, LAW, "Quán triệt Luật và các nghị định", matters.LAW),
    (of("cap_uy", "binh-lu"), (3, 13), 61, BRIEFING, LAW, "Quán triệt Luật và các nghị định", matters.LAW),
    (of("cap_uy", "khun-ha"), (4, 10), 48, BRIEFING, RULE, "Trách nhiệm tiếp dân của người đứng đầu", ""),
    (of("ubnd", "tt-tam-duong"), (4, 17), 66, PUBLICITY, LAW, "Công khai dự án, thu hồi đất", matters.TOWN),
    (of("ubnd", "ban-hon"), (2, 21), 57, PUBLICITY, LAW, "Vận động Nhân dân có đất ven đường", matters.ROAD),
    (of("ubnd", "khun-ha"), (2, 22), 69, PUBLICITY, LAW, "Vận động Nhân dân có đất ven đường", matters.ROAD),
    (of("ubnd", "binh-lu"), (3, 6), 63, PUBLICITY, LAW, "Chính sách tái định cư", matters.RESETTLEMENT),
    (of("ubnd", "ta-leng"), (1, 25), 45, PUBLICITY, DECREE, "Nhân dân bàn việc làm đường", matters.VILLAGE_ROAD),
    (of("mttq", "son-binh"), (5, 16), 50, PUBLICITY, LAW, "Quyền tham gia ý kiến về dự án hầm", matters.TUNNEL),
    (of("mttq", "ta-leng"), (5, 7), 42, PUBLICITY, LAW, "Bình xét hộ làm nhà đại đoàn kết", matters.HOUSES_2024),
    (of("ubnd", "ban-bo"), (1, 17), 51, PUBLICITY, CONVENTIONS, "Bàn dự thảo quy ước các bản", matters.CONVENTION),
    ("dnnn-1", (4, 24), 42, BRIEFING, LAW, "Quy chế dân chủ ở doanh nghiệp", ""),
)

# Unions that told of the Law in their monthly meetings, and about how many came.
UNIONS = ((FRONT, 18), (WOMEN, 22), (FARMERS, 20), (YOUTH, 24), (VETERANS, 16))


def write(book: Book) -> None:
    for number, (body, (month, day), people, purpose, paper, subject, matter) in enumerate(CONFERENCES, 1):
        book.line(
            "dissemination",
            f"tt-{number:02}",
            body,
            date(2024, month, day),
            matter=matter,
            purpose=purpose,
            form="conference",
            document=paper,
            subject=subject,
            sessions=1,
            attendances=people,
        )
    dice = Dice("dissemination")
    _meetings(book, dice)
    _broadcasts(book, dice)


def _meetings(book: Book, dice: Dice) -> None:
    for body, people in UNIONS:
        for month in range(1, 7):
            day = some(dice, date(2024, month, 2), date(2024, month, 27))
            book.line(
                "dissemination",
                f"tt-gb-{body}-{month:02}",
                body,
                day,
                purpose=PUBLICITY,
                form="meeting",
                document=LAW,
                subject="Phổ biến Luật, nắm tình hình đoàn viên, hội viên trong giao ban tháng",
                sessions=1,
                attendances=people + dice.between(-4, 5),
            )


def _broadcasts(book: Book, dice: Dice) -> None:
    """Loudspeakers of the communes: a total a quarter, with no audience to count."""
    for commune in COMMUNES:
        for quarter, last in ((1, date(2024, 3, 29)), (2, date(2024, 6, 28))):
            book.line(
                "dissemination",
                f"tt-loa-{commune.key}-q{quarter}",
                of("ubnd", commune.key),
                last,
                grade="B",
                matter=matters.LAW,
                purpose=PUBLICITY,
                form="broadcast",
                document=LAW,
                subject="Phát thanh về Luật bằng tiếng Việt và tiếng dân tộc",
                sessions=dice.between(4, 14),
            )
