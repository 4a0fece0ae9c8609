"""Hồ sơ thủ tục hành chính at the one-stop office: a line a month and field, grade B, which balance and chain.

1.549 dossiers with those carried in, 1.501 resolved, 48 in time at the end, none overdue; fields and months made up.
"""

from __future__ import annotations

from datetime import date

from examples.tam_duong import matters
from examples.tam_duong.bodies import ONE_STOP
from examples.tam_duong.book import Book
from examples.tam_duong.days import month_ends
from examples.tam_duong.dice import Dice

TOTAL, CARRIED_IN, PENDING = 1_549, 57, 48
DECEMBER = date(2023, 12, 31)  # the month before, so that what was carried in can be held against what was left
MONTHS = (30, 22, 34, 32, 31, 33)  # Tết makes February short

# Field, its share of what is received, how many of a hundred come online.
FIELDS = (
    ("Đất đai", 30, 35),
    ("Hộ tịch, chứng thực", 22, 60),
    ("Đăng ký kinh doanh", 8, 85),
    ("Xây dựng, quy hoạch", 7, 55),
    ("Người có công, bảo trợ xã hội", 14, 40),
    ("Giáo dục và đào tạo", 6, 70),
    ("Nông nghiệp, lâm nghiệp", 7, 45),
    ("Văn hóa, thông tin", 6, 65),
)


def write(book: Book) -> None:
    dice = Dice("one_stop")
    shares = [share for _, share, _ in FIELDS]
    opening = dice.split(CARRIED_IN, shares, spread=10)
    closing = dice.split(PENDING, shares, spread=10)
    received = dice.split(TOTAL - CARRIED_IN, shares, spread=5)
    ends = month_ends(2024, range(1, 7))
    for i, (_, share, _) in enumerate(FIELDS):
        before, come = opening[i] + dice.between(-2, 2), share * 2 + dice.between(0, 9)
        _line(book, dice, f"mc-12-2023-{i + 1}", DECEMBER, i, come, max(0, before), opening[i])
        carried = opening[i]
        for month, come in enumerate(dice.split(received[i], MONTHS, spread=10), 1):
            left = closing[i] if month == len(MONTHS) else min(come, closing[i] + dice.between(0, 4))
            _line(book, dice, f"mc-{month:02}-{i + 1}", ends[month - 1], i, come, carried, left)
            carried = left


def _line(book: Book, dice: Dice, code: str, day: date, i: int, come: int, carried: int, left: int) -> None:
    """One month of one field: what came and was carried in is resolved or left."""
    field, _, online = FIELDS[i]
    resolved = carried + come - left
    early = resolved * dice.between(30, 45) // 100
    by_net = come * dice.between(online - 8, online + 8) // 100
    book.line(
        "one_stop",
        code,
        ONE_STOP,
        day,
        matter=matters.PROCEDURES,
        grade="B",
        field=field,
        received=come,
        received_online=by_net,
        received_direct=come - by_net,
        carried_in=carried,
        resolved=resolved,
        resolved_early=early,
        resolved_on_time=resolved - early,
        resolved_late=0,
        pending=left,
        pending_in_time=left,
        pending_overdue=0,
    )
