"""Tiếp công dân: 34 receptions, each a line. The totals are the report's; days, fields and results are made up.

24 regular (11 visits with 11 people at the district, one of them by its chair; 13 with 16 people in communes) and 10 by
the heads of communes with 15 people. Nobody is named: a visitor is a number.
"""

from __future__ import annotations

from datetime import date

from examples.tam_duong import matters
from examples.tam_duong.bodies import UBND, of
from examples.tam_duong.book import Book

LAND, PAY, POLICY = "đất đai", "bồi thường khi thu hồi đất", "chế độ chính sách"
MOVE, OFFICE, WORKS = "di dân và tái định cư", "thủ tục hành chính", "công trình hạ tầng"

TOLD = "Đã giải thích, công dân đồng ý"
TAKEN = "Nhận đơn, chuyển bộ phận chuyên môn giải quyết"
SHOWN = "Hướng dẫn gửi đơn đến cơ quan có thẩm quyền"
CHECK = "Giao cán bộ chuyên môn kiểm tra thực địa"

OFFICES, LANDS, SOCIAL, INSPECTORS = "vp-hdnd-ubnd", "phong-tnmt", "phong-ldtbxh", "thanh-tra-huyen"

# Body, month and day, people, field, result, matter.
DISTRICT: tuple[tuple[str, tuple[int, int], str, str, str], ...] = (
    (OFFICES, (1, 11), LAND, TAKEN, ""),
    (LANDS, (1, 25), PAY, TOLD, matters.ROAD),
    (OFFICES, (2, 22), POLICY, SHOWN, ""),
    (SOCIAL, (3, 5), POLICY, TOLD, ""),
    (UBND, (3, 14), PAY, TAKEN, matters.RESETTLEMENT),
    (OFFICES, (3, 21), MOVE, TAKEN, matters.RESETTLEMENT),
    (LANDS, (4, 9), LAND, CHECK, ""),
    (OFFICES, (4, 25), WORKS, SHOWN, ""),
    (INSPECTORS, (5, 9), LAND, SHOWN, ""),
    (SOCIAL, (5, 23), POLICY, TAKEN, ""),
    (LANDS, (6, 6), PAY, TOLD, matters.TOWN),
)
CHAIR = (3, 14)

# Commune, day, people, field, result, matter.
REGULAR: tuple[tuple[str, tuple[int, int], int, str, str, str], ...] = (
    ("binh-lu", (1, 9), 1, MOVE, TOLD, matters.RESETTLEMENT),
    ("tt-tam-duong", (1, 16), 1, PAY, TAKEN, matters.TOWN),
    ("khun-ha", (1, 30), 2, PAY, CHECK, matters.ROAD),
    ("ban-bo", (2, 20), 1, LAND, CHECK, ""),
    ("ta-leng", (2, 27), 1, OFFICE, TOLD, ""),
    ("binh-lu", (3, 12), 2, LAND, CHECK, ""),
    ("son-binh", (3, 26), 1, POLICY, TOLD, ""),
    ("then-sin", (4, 2), 1, PAY, TOLD, matters.WATER),
    ("ban-giang", (4, 16), 1, LAND, TAKEN, ""),
    ("ban-bo", (5, 7), 1, PAY, TOLD, matters.BRIDGE),
    ("tt-tam-duong", (5, 14), 2, LAND, CHECK, ""),
    ("ban-hon", (5, 28), 1, PAY, TAKEN, matters.ROAD),
    ("binh-lu", (6, 11), 1, OFFICE, TOLD, ""),
)

# Commune, day, kind, by the head, people, field, result, matter.
LEADERS: tuple[tuple[str, tuple[int, int], str, bool, int, str, str, str], ...] = (
    ("tt-tam-duong", (1, 18), "scheduled", True, 1, PAY, CHECK, matters.TOWN),
    ("ban-hon", (2, 15), "scheduled", True, 5, PAY, TAKEN, matters.ROAD),
    ("binh-lu", (2, 29), "scheduled", True, 1, MOVE, TOLD, matters.RESETTLEMENT),
    ("na-tam", (3, 7), "delegated", False, 1, PAY, TOLD, matters.CANAL),
    ("khun-ha", (3, 28), "urgent", True, 2, LAND, CHECK, ""),
    ("ho-thau", (4, 11), "scheduled", True, 1, PAY, TOLD, matters.SCHOOL),
    ("giang-ma", (4, 26), "scheduled", True, 1, POLICY, TOLD, ""),
    ("ban-giang", (5, 16), "scheduled", True, 1, WORKS, TAKEN, ""),
    ("nung-nang", (5, 30), "delegated", False, 1, LAND, CHECK, ""),
    ("ban-bo", (6, 13), "scheduled", True, 1, PAY, TOLD, matters.BRIDGE),
)
GROUP = 5  # five people with one case are a large group: Thông tư 06/2025/TT-TTCP, biểu 01/TCD


def write(book: Book) -> None:
    for number, (body, (month, day), field, result, matter) in enumerate(DISTRICT, 1):
        by_head = (month, day) == CHAIR
        _line(book, f"tcd-h-{number:02}", body, date(2024, month, day), matter, "regular", by_head, 1, field, result)
    for number, (commune, (month, day), people, field, result, matter) in enumerate(REGULAR, 1):
        body = of("ubnd", commune)
        _line(book, f"tcd-x-{number:02}", body, date(2024, month, day), matter, "regular", False, people, field, result)
    for number, (commune, (month, day), kind, by_head, people, field, result, matter) in enumerate(LEADERS, 1):
        body, code = of("ubnd", commune), f"tcd-l-{number:02}"
        _line(book, code, body, date(2024, month, day), matter, kind, by_head, people, field, result)


def _line(
    book: Book,
    code: str,
    body: str,
    day: date,
    matter: str,
    kind: str,
    by_head: bool,
    people: int,
    field: str,
    result: str,
) -> None:
    group = people >= GROUP
    book.line(
        "receptions",
        code,
        body,
        day,
        matter=matter,
        kind=kind,
        by_head=by_head,
        visits=1,
        people=people,
        cases=1,
        large_groups=int(group),
        large_group_people=people if group else 0,
        days_held=1 if kind in ("scheduled", "delegated") else None,
        field=field,
        result=result,
    )
