"""Hồ sơ địa bàn: land, people and households of each commune; workers of enterprises that keep a profile.

Totals are those of the report: 66.315,44 ha, 59.000 people («trên»), twelve dân tộc, and the shares of poor and
near-poor households. How they spread over the communes is made up.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from examples.tam_duong import bodies
from examples.tam_duong.book import Book
from examples.tam_duong.dice import Dice
from examples.tam_duong.places import COMMUNES

AS_OF, YEAR_BEFORE = date(2024, 6, 1), date(2023, 12, 31)
LAND = 6_631_544_000  # m² × 10
HOUSEHOLDS, POOR, NEAR_POOR = 12_847, 3_279, 1_738
LAND_WEIGHTS = (219, 798, 272, 425, 1126, 578, 318, 460, 544, 872, 389, 295, 335)
POOR_WEIGHTS = (3, 16, 16, 12, 26, 33, 34, 33, 28, 42, 27, 31, 22)  # per hundred households, about
NEAR_WEIGHTS = (5, 10, 11, 9, 16, 17, 16, 17, 15, 18, 14, 15, 12)

# Dân tộc → people, and how they spread over the communes in the order of COMMUNES.
PEOPLE: dict[str, tuple[int, tuple[int, ...]]] = {
    "Mông": (22_125, (30, 90, 0, 50, 180, 360, 340, 150, 10, 560, 190, 330, 90)),
    "Thái": (9_381, (90, 280, 70, 100, 30, 0, 0, 0, 80, 10, 100, 0, 30)),
    "Kinh": (8_378, (520, 50, 6, 150, 35, 10, 12, 8, 4, 6, 6, 4, 12)),
    "Dao": (5_900, (15, 20, 0, 30, 140, 120, 90, 210, 0, 0, 0, 0, 0)),
    "Giáy": (4_838, (50, 10, 0, 150, 10, 10, 0, 0, 0, 0, 30, 0, 220)),
    "Lào": (4_602, (20, 130, 190, 90, 5, 0, 0, 0, 10, 0, 0, 0, 0)),
    "Lự": (3_127, (0, 0, 90, 0, 0, 0, 0, 0, 220, 0, 0, 0, 0)),
    "Tày": (214, (40, 15, 0, 20, 8, 0, 0, 0, 0, 0, 0, 0, 0)),
    "Mường": (171, (40, 10, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    "Nùng": (113, (25, 5, 0, 10, 5, 0, 0, 0, 0, 0, 0, 0, 0)),
    "Hà Nhì": (86, (12, 0, 0, 4, 0, 4, 0, 0, 0, 0, 0, 0, 0)),
    "Khơ Mú": (65, (4, 12, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
}

# Workers: together 1.145; the last 209 are those of co-operatives that keep no profile and only declare a number.
STATE_WORKERS = (41, 27)
COMPANY_WORKERS, CO_OPERATIVE_WORKERS, DECLARED_WORKERS = 692, 176, 209
KEEPING = 22  # co-operatives that keep a profile, the first of the list


def write(book: Book) -> None:
    dice = Dice("profiles")
    groups = {name: dice.split(total, weights, spread=8) for name, (total, weights) in PEOPLE.items()}
    people = [sum(parts) for parts in zip(*groups.values(), strict=True)]
    land = dice.split(LAND, LAND_WEIGHTS, spread=1)
    households = dice.split(HOUSEHOLDS, people, spread=4)
    poor = dice.split(POOR, _of(households, POOR_WEIGHTS), spread=5)
    near = dice.split(NEAR_POOR, _of(households, NEAR_WEIGHTS), spread=5)
    for i, commune in enumerate(COMMUNES):
        line = f"hs-{commune.key}-2024"
        _commune(book, line, AS_OF, i, land[i], people[i], (households[i], poor[i], near[i]))
        for name, parts in groups.items():
            if parts[i]:
                book.part("profiles", "ethnic_groups", line, name=name, people=parts[i])
        before = (households[i] - dice.between(4, 20), poor[i] + dice.between(8, 30), near[i] + dice.between(0, 9))
        _commune(book, f"hs-{commune.key}-2023", YEAR_BEFORE, i, land[i], people[i] - dice.between(20, 70), before)
    _enterprises(book, dice)


def _of(households: list[int], shares: tuple[int, ...]) -> list[int]:
    return [count * share for count, share in zip(households, shares, strict=True)]


def _commune(
    book: Book, code: str, day: date, i: int, land: int, people: int, households: tuple[int, int, int]
) -> None:
    every, poor, near = households
    book.line(
        "profiles",
        code,
        bodies.of("ubnd", COMMUNES[i].key),
        day,
        grade="B",
        note="Theo thống kê đất đai và kết quả rà soát hộ nghèo, hộ cận nghèo của xã",
        land_m2=Decimal(land) / 10,
        population=people,
        population_qualifier="trên",
        households=every,
        poor_households=poor,
        near_poor_households=near,
    )


def _enterprises(book: Book, dice: Dice) -> None:
    listed = list(bodies.enterprises())
    state = [body for body in listed if body.kind == "dn_nha_nuoc"]
    companies = [body for body in listed if body.kind == "doanh_nghiep"]
    keeping = [body for body in listed if body.kind == "hop_tac_xa"][:KEEPING]
    workers = [
        *STATE_WORKERS,
        *dice.split(COMPANY_WORKERS, [10] * len(companies), spread=60),
        *dice.split(CO_OPERATIVE_WORKERS, [10] * KEEPING, spread=40),
    ]
    for body, count in zip((*state, *companies, *keeping), workers, strict=True):
        note = "Theo danh sách lao động của đơn vị"
        book.line("profiles", f"hs-{body.key}", body.key, date(2024, 3, 29), grade="B", note=note, workers=count)


def workers(book: Book) -> dict[str, int]:
    """Workers of each enterprise that keeps a profile."""
    return {row["body"]: int(row["workers"]) for row in book.lines("profiles") if row.get("workers")}


def silent() -> list[bodies.Body]:
    """Co-operatives that keep no profile."""
    return [body for body in bodies.enterprises() if body.kind == "hop_tac_xa"][KEEPING:]
