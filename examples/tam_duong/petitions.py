"""Đơn thư: 56 petitions to the authorities and 12 letters to the district Party secretary, one line each.

Of the 56, 24 were carried in and 32 received; 1 is not eligible, 1 a denunciation, 54 suggestions; of the 55 eligible
31 are resolved and 24 pending at the end. Of the 12 letters 2 repeat others, 11 are resolved. The rest is made up.
"""

from __future__ import annotations

from datetime import date, timedelta

from examples.tam_duong import matters
from examples.tam_duong.bodies import PARTY, UBND, of
from examples.tam_duong.book import Book, Cell
from examples.tam_duong.days import after, later, some_of
from examples.tam_duong.dice import Dice
from examples.tam_duong.places import COMMUNES, DISTRICT

FIELDS = (
    "đất đai",
    "đất đai",
    "bồi thường khi thu hồi đất",
    "bồi thường khi thu hồi đất",
    "chế độ chính sách",
    "di dân và tái định cư",
    "công trình hạ tầng",
    "môi trường",
    "thủ tục hành chính",
)
ANSWERED = (
    "Trả lời bằng văn bản, công dân đồng ý",
    "Đối thoại, thống nhất cách giải quyết",
    "Kiểm tra thực địa, điều chỉnh số liệu kiểm kê",
    "Giải thích chính sách, chấm dứt việc xem xét",
    "Giao xã giải quyết, đã xong",
)
DAYS_TO_ANSWER = 45  # the longer limit of remote areas
EARLIER, CARRIED_RESOLVED, CARRIED_PENDING = 7, 19, 5
RECEIVED_RESOLVED, RECEIVED_PENDING = 11, 19  # the denunciation is resolved beside them

SLOW = 3  # of the pending ones, those that are past their day
WAITING = 3  # of those carried in and pending, those that wait for an answer of the province

# Field, received, decided (None: pending), number of the letter it repeats.
LETTERS: tuple[tuple[str, date, date | None, int], ...] = (
    ("đất đai", date(2024, 1, 10), date(2024, 2, 6), 0),
    ("bồi thường khi thu hồi đất", date(2024, 1, 24), date(2024, 3, 6), 0),
    ("chế độ chính sách", date(2024, 2, 19), date(2024, 3, 20), 0),
    ("bồi thường khi thu hồi đất", date(2024, 2, 28), date(2024, 3, 6), 2),
    ("công trình hạ tầng", date(2024, 3, 11), date(2024, 4, 12), 0),
    ("đất đai", date(2024, 3, 25), date(2024, 5, 3), 0),
    ("công tác cán bộ ở bản", date(2024, 4, 3), date(2024, 5, 8), 0),
    ("di dân và tái định cư", date(2024, 4, 15), date(2024, 5, 21), 0),
    ("đất đai", date(2024, 4, 22), date(2024, 5, 3), 6),
    ("môi trường", date(2024, 5, 6), date(2024, 6, 5), 0),
    ("chế độ chính sách", date(2024, 5, 20), date(2024, 6, 17), 0),
    ("bồi thường khi thu hồi đất", date(2024, 6, 10), None, 0),
)


def write(book: Book) -> None:
    dice = Dice("petitions")
    _before(book, dice)
    _received(book, dice)
    _letters(book)


def _before(book: Book, dice: Dice) -> None:
    """Received in 2023: some answered in that year, the others carried into 2024."""
    count = EARLIER + CARRIED_RESOLVED + CARRIED_PENDING
    days = some_of(dice, date(2023, 7, 3), date(2023, 12, 20), count)
    carried = ["resolved"] * CARRIED_RESOLVED + ["pending"] * (CARRIED_PENDING - WAITING) + ["waiting"] * WAITING
    fates = ["before"] * EARLIER + dice.mixed(carried)
    for number, (day, fate) in enumerate(zip(days, fates, strict=True), 1):
        decided: date | None = None
        if fate == "before":
            decided = min(after(day, dice.between(20, 50)), date(2023, 12, 28))
        elif fate == "resolved":
            decided = after(date(2024, 1, 4), dice.between(0, 120))
        _suggestion(book, dice, f"don-2023-{number:03}", day, decided, suspended=180 if fate == "waiting" else 0)


def _received(book: Book, dice: Dice) -> None:
    """Received in the half-year; the denunciation and the ineligible one stand among those of the spring."""
    order = dice.mixed(["resolved"] * RECEIVED_RESOLVED + ["pending"] * SLOW + ["denunciation", "ineligible"])
    late = RECEIVED_PENDING - SLOW
    days = some_of(dice, date(2024, 1, 3), date(2024, 5, 8), len(order))
    days += some_of(dice, date(2024, 5, 20), date(2024, 6, 24), late)
    for number, (day, fate) in enumerate(zip(days, [*order, *["pending"] * late], strict=True), 1):
        code = f"don-2024-{number:03}"
        if fate == "ineligible":
            note = "Đơn không ghi địa chỉ người gửi, không có chữ ký"
            _line(book, code, UBND, day, kind="suggestion", eligible=False, result="Lưu đơn", note=note)
        elif fate == "denunciation":
            _denunciation(book, code, day)
        else:
            decided = min(after(day, dice.between(18, 60)), date(2024, 6, 26)) if fate == "resolved" else None
            _suggestion(book, dice, code, day, decided)


def _suggestion(book: Book, dice: Dice, code: str, day: date, decided: date | None, *, suspended: int = 0) -> None:
    accepted = later(day, dice.between(2, 7))
    field = dice.pick(FIELDS)
    commune = dice.pick(COMMUNES)
    at_commune = dice.below(3) == 0
    _line(
        book,
        code,
        of("ubnd", commune.key) if at_commune else UBND,
        day,
        area=commune.key,
        matter=_matter(field, commune.key),
        kind="suggestion",
        signers=dice.pick((1, 1, 1, 1, 2, 3)),
        field=field,
        accepted_on=min(accepted, decided) if decided else accepted,
        deadline_on=accepted + timedelta(days=DAYS_TO_ANSWER + suspended),
        suspended_days=suspended,
        note="Tạm đình chỉ, chờ ý kiến của tỉnh" if suspended else "",
        decided_on=decided,
        result=dice.pick(ANSWERED) if decided else "",
    )


def _matter(field: str, commune: str) -> str:
    """Petitions on compensation are about the project whose land lies in the commune."""
    if field.startswith("bồi thường"):
        return next((key for key, where in matters.LAND_PROJECTS.items() if commune in where), "")
    return matters.RESETTLEMENT if field.startswith("di dân") and commune == "binh-lu" else ""


def _denunciation(book: Book, code: str, day: date) -> None:
    accepted = later(day, 7)
    _line(
        book,
        code,
        UBND,
        day,
        area=DISTRICT,
        secrecy="personal",
        kind="denunciation",
        field="hành chính",
        accepted_on=accepted,
        deadline_on=accepted + timedelta(days=30),
        decided_on=after(accepted, 26),
        result="Ban hành kết luận nội dung tố cáo",
        note="Danh tính người tố cáo được giữ bí mật theo luật",
    )


def _line(
    book: Book,
    code: str,
    body: str,
    day: date,
    *,
    area: str = "",
    matter: str = "",
    secrecy: str = "internal",
    note: str = "",
    kind: str,
    eligible: bool = True,
    signers: int = 1,
    **fields: Cell,
) -> None:
    book.line(
        "petitions",
        code,
        body,
        day,
        area=area,
        matter=matter,
        secrecy=secrecy,
        note=note,
        channel="government",
        kind=kind,
        signers=signers,
        processed_on=later(day, 3),
        eligible=eligible,
        competence="own",
        more=fields,
    )


def _letters(book: Book) -> None:
    for number, (field, day, decided, repeats) in enumerate(LETTERS, 1):
        book.line(
            "petitions",
            f"don-bthu-{number:02}",
            PARTY,
            day,
            secrecy="internal",
            matter=matters.ROAD if number in (2, 4) else "",
            note="Trùng nội dung, giải quyết cùng đơn trước" if repeats else "",
            channel="party",
            kind="suggestion",
            signers=1,
            processed_on=later(day, 3),
            eligible=True,
            competence="own",
            field=field,
            accepted_on=later(day, 4),
            deadline_on=later(day, 4) + timedelta(days=DAYS_TO_ANSWER),
            decided_on=decided,
            result="Đã chỉ đạo giải quyết và trả lời công dân" if decided else "",
            duplicate_of=f"don-bthu-{repeats:02}" if repeats else None,
        )
