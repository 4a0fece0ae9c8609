"""Văn bản: papers cited and issued at the district, 26 of the communes' Ban Chỉ đạo, and the communes' plans.

The report tells that the 26 are the work of thirteen committees; which committee wrote how many is made up.
"""

from __future__ import annotations

from datetime import date

from examples.tam_duong import matters
from examples.tam_duong.bodies import of
from examples.tam_duong.book import Book
from examples.tam_duong.cited import Paper
from examples.tam_duong.days import some
from examples.tam_duong.dice import Dice
from examples.tam_duong.papers import PAPERS
from examples.tam_duong.places import COMMUNES, Commune

# How many papers each commune's Ban Chỉ đạo issued: 26 together.
ISSUED = (3, 2, 2, 3, 2, 2, 1, 1, 2, 2, 1, 2, 3)
# Type, letters, abstract, first and last day on which one is signed; in the order in which they come.
SORTS = (
    ("Kế hoạch", "KH", "công tác dân chủ ở cơ sở của xã năm 2024", date(2024, 1, 29), date(2024, 3, 15)),
    ("Thông báo", "TB", "phân công thành viên phụ trách các bản", date(2024, 2, 19), date(2024, 4, 10)),
    ("Kế hoạch", "KH", "kiểm tra, giám sát tại các bản", date(2024, 3, 18), date(2024, 5, 31)),
)
# Communes that had no plan of their own for the Law by the end of June.
WITHOUT_PLAN = ("giang-ma", "then-sin")


def write(book: Book) -> None:
    for paper in PAPERS:
        _line(book, paper)
    dice = Dice("documents")
    for commune, count in zip(COMMUNES, ISSUED, strict=True):
        for paper in _of_committee(dice, commune, count):
            _line(book, paper)
    for commune in COMMUNES:
        if commune.key not in WITHOUT_PLAN:
            _line(book, _plan(dice, commune))


def _of_committee(dice: Dice, commune: Commune, count: int) -> list[Paper]:
    found = []
    numbers: dict[str, int] = {}
    for place, (kind, letters, abstract, first, last) in enumerate(SORTS[:count], 1):
        numbers[letters] = numbers.get(letters, dice.between(3, 30)) + dice.between(1, 6)
        symbol = f"{numbers[letters]:02}-{letters}/BCĐ"
        found.append(
            Paper(
                f"vb-bcd-{commune.key}-{place}",
                kind,
                symbol,
                some(dice, first, last),
                f"Ban Chỉ đạo {commune.name}",
                abstract,
                of("ban_chi_dao", commune.key),
                "issued",
                series="2020-2025",
                matter=matters.LAW,
                links=(("implements", "vb-kh-238"),),
            )
        )
    return found


def _plan(dice: Dice, commune: Commune) -> Paper:
    """The plan that the district's plan of 20 March asks of every commune; the last ones come late."""
    late = commune.key in ("khun-ha", "nung-nang")
    first, last = (date(2024, 5, 6), date(2024, 5, 24)) if late else (date(2024, 3, 25), date(2024, 4, 12))
    return Paper(
        f"vb-kh-{commune.key}",
        "Kế hoạch",
        f"{dice.between(28, 80)}/KH-UBND",
        some(dice, first, last),
        f"UBND {commune.name}",
        "thực hiện dân chủ trên địa bàn xã năm 2024",
        of("ubnd", commune.key),
        "issued",
        series="2024",
        matter=matters.LAW,
        links=(("implements", "vb-kh-296"),),
    )


def _line(book: Book, paper: Paper) -> None:
    book.line(
        "documents",
        paper.code,
        paper.body,
        paper.day,
        matter=paper.matter,
        arises_from=paper.arises_from,
        role=paper.role,
        type_word=paper.kind,
        number=paper.number,
        symbol_printed=paper.printed or paper.symbol,
        symbol=paper.symbol,
        issuer=paper.issuer,
        series=paper.series,
        abstract=paper.abstract,
        force_from=paper.force_from,
    )
    for relation, other in paper.links:
        book.part("documents", "links", paper.code, relation=relation, document=other)
