"""Thu hồi đất: every notice, decision and approved plan of seven projects, each a line with its own number.

In the half-year: 317 notices, 325 decisions (414.231,2 m²), 24 plans (57.509,424 million đồng). A decision follows the
notice it arises from by 90 days or more, so those of the winter rest on notices of 2023, which stand in the book too;
that is why decisions may outnumber notices in one half-year.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from examples.tam_duong import matters
from examples.tam_duong.bodies import UBND
from examples.tam_duong.book import Book
from examples.tam_duong.days import workday
from examples.tam_duong.dice import Dice

AREA = 4_142_312  # m² × 10
MONEY = 57_509_424  # thousand đồng
NOTICE_DAYS = 90  # Luật Đất đai 2013, farm land


@dataclass(frozen=True)
class Stage:
    """Households of one project whose papers go together: noticed, and (if it came to that) decided on one day."""

    matter: str
    commune: str
    households: int
    noticed: date
    plan: date | None


# Noticed in 2023 and decided in the half-year: 180 households, 13 plans; noticed and decided in the half-year: 145
# households, 11 plans; noticed in the half-year and not yet decided: 172 households.
STAGES: tuple[Stage, ...] = (
    Stage(matters.ROAD, "ban-hon", 16, date(2023, 9, 21), date(2024, 1, 10)),
    Stage(matters.TOWN, "tt-tam-duong", 14, date(2023, 9, 27), date(2024, 1, 16)),
    Stage(matters.ROAD, "khun-ha", 18, date(2023, 10, 5), date(2024, 1, 24)),
    Stage(matters.RESETTLEMENT, "binh-lu", 15, date(2023, 10, 12), date(2024, 1, 30)),
    Stage(matters.CANAL, "na-tam", 9, date(2023, 10, 24), date(2024, 2, 6)),
    Stage(matters.TOWN, "tt-tam-duong", 13, date(2023, 11, 7), date(2024, 2, 21)),
    Stage(matters.BRIDGE, "ban-bo", 11, date(2023, 11, 14), date(2024, 2, 27)),
    Stage(matters.ROAD, "ban-hon", 17, date(2023, 11, 21), date(2024, 3, 5)),
    Stage(matters.RESETTLEMENT, "binh-lu", 14, date(2023, 11, 28), date(2024, 3, 12)),
    Stage(matters.SCHOOL, "ho-thau", 7, date(2023, 12, 5), date(2024, 3, 19)),
    Stage(matters.ROAD, "khun-ha", 19, date(2023, 12, 12), date(2024, 3, 26)),
    Stage(matters.WATER, "then-sin", 12, date(2023, 12, 19), date(2024, 4, 2)),
    Stage(matters.TOWN, "tt-tam-duong", 15, date(2023, 12, 26), date(2024, 4, 9)),
    Stage(matters.ROAD, "khun-ha", 17, date(2024, 1, 4), date(2024, 4, 16)),
    Stage(matters.RESETTLEMENT, "binh-lu", 15, date(2024, 1, 9), date(2024, 4, 23)),
    Stage(matters.CANAL, "na-tam", 11, date(2024, 1, 17), date(2024, 5, 7)),
    Stage(matters.TOWN, "tt-tam-duong", 14, date(2024, 1, 23), date(2024, 5, 14)),
    Stage(matters.BRIDGE, "ban-bo", 13, date(2024, 1, 31), date(2024, 5, 15)),
    Stage(matters.ROAD, "ban-hon", 16, date(2024, 2, 15), date(2024, 5, 21)),
    Stage(matters.WATER, "then-sin", 10, date(2024, 2, 20), date(2024, 5, 28)),
    Stage(matters.RESETTLEMENT, "binh-lu", 14, date(2024, 2, 28), date(2024, 6, 4)),
    Stage(matters.TOWN, "tt-tam-duong", 13, date(2024, 3, 6), date(2024, 6, 11)),
    Stage(matters.SCHOOL, "ho-thau", 8, date(2024, 3, 13), date(2024, 6, 18)),
    Stage(matters.ROAD, "khun-ha", 14, date(2024, 3, 14), date(2024, 6, 20)),
    Stage(matters.ROAD, "ban-hon", 21, date(2024, 4, 3), None),
    Stage(matters.TOWN, "tt-tam-duong", 30, date(2024, 4, 11), None),
    Stage(matters.RESETTLEMENT, "binh-lu", 27, date(2024, 4, 25), None),
    Stage(matters.CANAL, "na-tam", 18, date(2024, 5, 8), None),
    Stage(matters.ROAD, "khun-ha", 34, date(2024, 5, 16), None),
    Stage(matters.BRIDGE, "ban-bo", 19, date(2024, 5, 29), None),
    Stage(matters.WATER, "then-sin", 23, date(2024, 6, 12), None),
)
FIRST_NUMBERS = {("TB", 2023): 611, ("TB", 2024): 12, ("QĐ", 2024): 34}


@dataclass
class Paper:
    """One paper on its way to a number; `serial` is its place among the papers of its stage."""

    kind: str
    step: str
    day: date
    stage: int
    serial: int
    number: str = ""


def write(book: Book) -> None:
    dice = Dice("land_recovery")
    papers = list(_papers(dice))
    _number(dice, papers)
    decided = [paper for paper in papers if paper.step == "decision"]
    areas = iter(dice.split(AREA, [10] * len(decided), spread=85))
    plans = [paper for paper in papers if paper.step == "plan"]
    weights = [STAGES[paper.stage].households for paper in plans]
    money = iter(dice.split(MONEY, weights, spread=40))
    names = {key: name for key, name, *_ in matters.MATTERS}
    for paper in papers:
        area = next(areas) if paper.step == "decision" else None
        _line(book, paper, names[STAGES[paper.stage].matter], area, next(money) if paper.step == "plan" else None)


def _papers(dice: Dice) -> Iterator[Paper]:
    """Notices, then plans each with its decisions, in the order in which one finds them in the files."""
    for place, stage in enumerate(STAGES):
        for serial in range(1, stage.households + 1):
            day = workday(stage.noticed + timedelta(days=dice.between(0, 1)))
            yield Paper("TB", "notice", min(day, _last_notice(stage)), place, serial)
    for place, stage in enumerate(STAGES):
        if stage.plan:
            yield Paper("QĐ", "plan", stage.plan, place, 0)
            for serial in range(1, stage.households + 1):
                yield Paper("QĐ", "decision", stage.plan, place, serial)


def _last_notice(stage: Stage) -> date:
    return stage.plan - timedelta(days=NOTICE_DAYS) if stage.plan else date(2024, 6, 28)


def _number(dice: Dice, papers: list[Paper]) -> None:
    """Numbers run on through the year within each kind of paper, with gaps for papers about other things."""
    running: dict[tuple[str, int], int] = dict(FIRST_NUMBERS)
    last: dict[str, date] = {}
    for paper in sorted(papers, key=lambda paper: (paper.day, paper.stage, paper.serial)):
        series = (paper.kind, paper.day.year)
        if last.get(paper.kind) != paper.day:
            running[series] += dice.between(6, 18)
        last[paper.kind] = paper.day
        running[series] += 1
        paper.number = f"{running[series]}/{paper.kind}-UBND"


def _code(paper: Paper) -> str:
    return f"dat-{paper.step[:2]}-{paper.stage + 1:02}-{paper.serial:02}"


def _line(book: Book, paper: Paper, project: str, area: int | None, money: int | None) -> None:
    stage = STAGES[paper.stage]
    origin = f"dat-no-{paper.stage + 1:02}-{paper.serial:02}" if paper.step == "decision" else ""
    book.line(
        "land_recovery",
        _code(paper),
        UBND,
        paper.day,
        area=stage.commune,
        matter=stage.matter,
        arises_from=origin,
        step=paper.step,
        number=paper.number,
        project=project,
        people=stage.households if paper.step == "plan" else 1,
        parcels=None if paper.step == "plan" else 1,
        area_m2=None if area is None else Decimal(area) / 10,
        money_dong=None if money is None else money * 1000,
    )
