"""What people type on the command line → place, period, regime; or one Vietnamese sentence saying what is wrong."""

from __future__ import annotations

from argparse import ArgumentParser

from django.core.management.base import CommandError
from rapidfuzz import process

from danchu.core.period import REGIMES, Period, PeriodFault, regime
from danchu.core.sheet import Sheet
from danchu.figures import queries
from danchu.places.queries import tree_on


def add_arguments(parser: ArgumentParser, *, optional: bool = False) -> None:
    """PLACE and PERIOD, and which regime's windows to use."""
    many: dict[str, str] = {"nargs": "?"} if optional else {}
    parser.add_argument("place", metavar="ĐỊA_BÀN", help="khóa của địa bàn, ví dụ tam-duong", **many)  # type: ignore[arg-type]
    parser.add_argument("period", metavar="KỲ", help="kỳ báo cáo, ví dụ 2024-H1", **many)  # type: ignore[arg-type]
    parser.add_argument("--regime", default="calendar", choices=sorted(REGIMES), help="chế độ báo cáo")


def sheet(place: str, period: str, under: str) -> Sheet:
    """The sheet that was asked for. Raises CommandError (exit code 2) for an unknown place or a bad period."""
    try:
        asked = Period.parse(period)
    except PeriodFault as fault:
        raise CommandError(str(fault), returncode=2) from None
    tree = tree_on(regime(under).window(asked).last, regime=under)
    if place not in tree.areas:
        raise CommandError(_unknown(place, list(tree.areas)), returncode=2)
    return queries.sheet(place, asked, regime(under), tree=tree)


def sheet_of(place: str, period: str, under: str = "calendar") -> tuple[Sheet, str]:
    """The sheet for an area or for a body, and the key in it that was asked for. CommandError as in `sheet`."""
    try:
        tree = tree_on(regime(under).window(Period.parse(period)).last, regime=under)
    except PeriodFault as fault:
        raise CommandError(str(fault), returncode=2) from None
    body = None if place in tree.areas else tree.bodies.get(place)
    return sheet(place if body is None else body.area, period, under), place


def indicator(code: str, among: Sheet) -> str:
    """The code if the catalogue has it, else a CommandError naming the nearest ones."""
    if code in among.catalogue:
        return code
    near = [found for found, _, _ in process.extract(code, list(among.catalogue), limit=3)]
    raise CommandError(f"Không có chỉ tiêu «{code}». Gần giống: {', '.join(near)}.", returncode=2)


def _unknown(place: str, keys: list[str]) -> str:
    if not keys:
        return "Chưa có địa bàn nào vào kỳ này. Hãy nạp dữ liệu trước: danchu demo hoặc danchu load THƯ_MỤC."
    near = [found for found, _, _ in process.extract(place, keys, limit=3)]
    return f"Không có địa bàn «{place}» vào kỳ này. Gần giống: {', '.join(near)}."
