"""Phản biện xã hội, góp ý: three conferences, one of them on the tunnel at Sơn Bình; the other two are made up.

Who came and what was said the report does not tell, so these numbers are made up too.
"""

from __future__ import annotations

from datetime import date

from examples.tam_duong import matters
from examples.tam_duong.bodies import FARMERS, FRONT, WOMEN
from examples.tam_duong.book import Book


def write(book: Book) -> None:
    book.line(
        "social_criticism",
        "pb-ham",
        FRONT,
        date(2024, 5, 22),
        area="son-binh",
        matter=matters.TUNNEL,
        kind="suggestion",
        form="conference",
        subject="Tác động của dự án hầm qua đèo Hoàng Liên tới đời sống người dân",
        attendances=97,
        opinions=21,
        accepted=14,
    )
    book.line(
        "social_criticism",
        "pb-ke-hoach-dat",
        FRONT,
        date(2024, 3, 20),
        matter=matters.RESETTLEMENT,
        kind="criticism",
        form="conference",
        subject="Dự thảo phương án giao đất tái định cư xã Bình Lư",
        attendances=42,
        opinions=12,
        accepted=9,
    )
    book.line(
        "social_criticism",
        "pb-chinh-quyen",
        FRONT,
        date(2024, 6, 18),
        kind="suggestion",
        form="conference",
        subject="Góp ý với cấp ủy, chính quyền huyện về lề lối, tác phong phục vụ dân",
        attendances=56,
        opinions=18,
        accepted=15,
    )
    for code, body, day, subject in (
        ("pb-nong-dan", FARMERS, date(2024, 4, 24), "Dự thảo kế hoạch chuyển đổi cây trồng của huyện"),
        ("pb-phu-nu", WOMEN, date(2024, 5, 16), "Dự thảo mẫu quy ước của bản"),
    ):
        book.line(
            "social_criticism",
            code,
            body,
            day,
            matter=matters.CROPS if body == FARMERS else "",
            kind="suggestion",
            form="written",
            subject=subject,
            opinions=6,
            accepted=4,
        )
