"""«Không phát sinh»: for every register, the bodies that must keep it and have no line that touches the half-year.

Stated after the half-year by a capacity, never by a name. One commune said nothing of one register, so that a few
figures beyond the inventory stay partial, as they would in life.
"""

from __future__ import annotations

from datetime import date

from examples.tam_duong import bodies
from examples.tam_duong.bodies import Body
from examples.tam_duong.book import Book
from examples.tam_duong.days import FIRST, LAST, STATED
from examples.tam_duong.keepers import KEEPERS, keeps
from examples.tam_duong.profiles import silent

PERIOD = "2024-H1"
STATED_BY = {
    "ubnd": "Công chức Văn phòng - thống kê",
    "cap_uy": "Chuyên viên Văn phòng cấp ủy",
    "hdnd": "Thường trực HĐND",
    "mttq": "Thường trực Ủy ban MTTQ",
    "ban_chi_dao": "Thư ký Ban Chỉ đạo",
    "truong_hoc": "Văn thư nhà trường",
    "thon": "Trưởng bản",
    "dn_nha_nuoc": "Phòng Tổ chức - Hành chính",
    "doanh_nghiep": "Người quản lý doanh nghiệp",
    "hop_tac_xa": "Giám đốc hợp tác xã",
}
OFFICER = "Cán bộ tổng hợp"
COLUMNS = ("register", "body", "period", "stated_by", "stated_on")

# Registers whose lines stand until something ends them; every other counts lines by days that fall in the half-year.
STANDING = (
    "community_groups",
    "conventions",
    "insurance",
    "investment_supervision",
    "mediation",
    "people_inspectorates",
    "practices",
    "profiles",
    "reception_schedules",
)
# Registers of which some bodies told nothing, neither a line nor a nil, and these bodies.
SILENT = {"consultations": ("ubnd-nung-nang",)}

# What was nil in the half-year before, so that figures carried over can be held against it.
PERIOD_BEFORE, STATED_BEFORE = "2023-H2", date(2024, 1, 3)
BEFORE = (("petitions", "huyen-uy", STATED_BY["cap_uy"]),)


def write(book: Book) -> None:
    table = book.table("nil.csv", COLUMNS)
    declaring = {body.key for body in silent()}
    for register in sorted(KEEPERS):
        telling = _telling(book, register) | (declaring if register == "profiles" else set())
        telling |= set(SILENT.get(register, ()))
        for body in bodies.everyone():
            if keeps(register, body) and body.key not in telling:
                row = (register, body.key, PERIOD, _capacity(body), STATED)
                table.add(dict(zip(COLUMNS, row, strict=True)))
    for register, key, capacity in BEFORE:
        row = (register, key, PERIOD_BEFORE, capacity, STATED_BEFORE)
        table.add(dict(zip(COLUMNS, row, strict=True)))


def _capacity(body: Body) -> str:
    return STATED_BY.get(body.kind, OFFICER)


def _telling(book: Book, register: str) -> set[str]:
    """Bodies with a line that stands, or with any day of it in the half-year."""
    touches = _stands if register in STANDING else _touches
    return {row["body"] for row in book.lines(register) if touches(register, row)}


def _stands(_register: str, row: dict[str, str]) -> bool:
    ended = row.get("ended_on") or row.get("dissolved_on")
    return not ended or ended > LAST.isoformat()


def _touches(register: str, row: dict[str, str]) -> bool:
    if register == "petitions":  # carried in as long as it is not decided
        return row["day"] <= LAST.isoformat() and (row.get("decided_on") or LAST.isoformat()) >= FIRST.isoformat()
    days = [date.fromisoformat(cell) for name, cell in row.items() if cell and (name == "day" or name.endswith("_on"))]
    return any(FIRST <= day <= LAST for day in days)
