"""Ban Chỉ đạo: consolidation, assignment, meetings. The report tells them without numbers; all days are made up.

A change of members waits for its consolidation in three communes: section IV says «còn chậm» without saying where.
"""

from __future__ import annotations

from datetime import date

from examples.tam_duong import matters
from examples.tam_duong.bodies import COMMITTEE, of
from examples.tam_duong.book import Book
from examples.tam_duong.days import some
from examples.tam_duong.dice import Dice
from examples.tam_duong.places import COMMUNES

# Commune, day of the change, day of the consolidation (None: still waiting), reason.
CHANGES: tuple[tuple[str, date, date | None, str], ...] = (
    ("tt-tam-duong", date(2024, 1, 15), date(2024, 2, 5), "Phó Trưởng ban chuyển công tác"),
    ("na-tam", date(2024, 2, 19), date(2024, 3, 20), "Trưởng ban được điều động"),
    ("binh-lu", date(2024, 1, 22), date(2024, 2, 1), "Ủy viên nghỉ hưu"),
    ("ban-giang", date(2024, 3, 4), date(2024, 3, 28), "Thư ký thay đổi nhiệm vụ"),
    ("giang-ma", date(2024, 2, 26), None, "Phó Trưởng ban chuyển công tác"),
    ("ho-thau", date(2024, 3, 18), None, "Hai ủy viên thay đổi vị trí"),
    ("then-sin", date(2024, 4, 8), None, "Trưởng ban nghỉ chờ nghỉ hưu"),
)
SEATS_DISTRICT = (("head", 1), ("deputy", 3), ("standing", 1), ("member", 16), ("secretary", 2))
SEATS_COMMUNE = (("head", 1), ("deputy", 2), ("member", 9), ("secretary", 1))
# Communes whose committee met only once in the half-year.
RARELY = ("giang-ma", "then-sin", "nung-nang")


def write(book: Book) -> None:
    _district(book)
    for commune, changed, renewed, reason in CHANGES:
        body = of("ban_chi_dao", commune)
        change = _line(book, f"bcd-{commune}-bien-dong", body, changed, "change", content=reason)
        if renewed:
            code = f"bcd-{commune}-kien-toan"
            _line(book, code, body, renewed, "consolidation", arises_from=change, content="Kiện toàn Ban Chỉ đạo")
            _seats(book, code, SEATS_COMMUNE)
    _communes(book)


def _district(book: Book) -> None:
    _line(book, "bcd-h-tong-ket-2023", COMMITTEE, date(2023, 12, 28), "review", content="Tổng kết hoạt động năm 2023")
    reason = "Trưởng ban và hai ủy viên thay đổi vị trí công tác"
    change = _line(book, "bcd-h-bien-dong", COMMITTEE, date(2023, 12, 29), "change", content=reason)
    code = "bcd-h-kien-toan"
    text = "Kiện toàn Ban Chỉ đạo huyện"
    _line(book, code, COMMITTEE, date(2024, 1, 5), "consolidation", "vb-qd-1656", change, content=text)
    _seats(book, code, SEATS_DISTRICT)
    text = "Phân công thành viên phụ trách xã, cơ quan"
    _line(book, "bcd-h-phan-cong", COMMITTEE, date(2024, 1, 24), "assignment", "vb-tb-756", code, content=text)
    for number, day in enumerate((date(2024, 3, 28), date(2024, 5, 30)), 1):
        _line(book, f"bcd-h-giao-ban-{number}", COMMITTEE, day, "briefing", content="Giao ban các thành viên")
    text = "Sơ kết, thống nhất nhiệm vụ thời gian tới"
    _line(book, "bcd-h-so-ket", COMMITTEE, date(2024, 6, 27), "mid_review", content=text)


def _communes(book: Book) -> None:
    dice = Dice("committees")
    for commune in COMMUNES:
        body = of("ban_chi_dao", commune.key)
        code = f"bcd-{commune.key}-giao-ban"
        _line(book, code, body, some(dice, date(2024, 3, 11), date(2024, 4, 26)), "briefing", content="Giao ban quý")
        if commune.key not in RARELY:
            code = f"bcd-{commune.key}-so-ket"
            day = some(dice, date(2024, 6, 10), date(2024, 6, 25))
            _line(book, code, body, day, "mid_review", content="Sơ kết hoạt động, góp ý báo cáo của xã")


def _line(
    book: Book,
    code: str,
    body: str,
    day: date,
    kind: str,
    decision: str = "",
    arises_from: str = "",
    *,
    content: str = "",
) -> str:
    return book.line(
        "committees",
        code,
        body,
        day,
        matter=matters.LAW if kind in ("mid_review", "briefing") and body == COMMITTEE else "",
        arises_from=arises_from,
        kind=kind,
        decision=decision,
        content=content,
    )


def _seats(book: Book, line: str, seats: tuple[tuple[str, int], ...]) -> None:
    for role, people in seats:
        book.part("committees", "seats", line, role=role, people=people)
