"""Chế độ phải có (chapters H, I, J): shares of the bodies that are bound; a body that need not is in neither part."""

from __future__ import annotations

from danchu.core.indicator import Counted, Formula, How, Indicator, Rolls
from danchu.core.place import Level

SOURCE = "Sổ chế độ, quy chế của đơn vị"


def _bodies(
    code: str, vi: str, en: str, practices: tuple[str, ...], states: tuple[str, ...], level: Level | None, unit: str
) -> Indicator:
    """Bodies that have (or are bound by) every one of the practices."""
    made = Counted(
        "practices",
        tally="stock",
        how=How.BODIES,
        where={"practice": practices, "state": states},
        level=level,
        kinds=("ubnd",) if level else (),
        over="practice",
        all_of=practices,
    )
    return Indicator(f"practices.{code}", vi, en, unit, made, SOURCE)


def _practice(
    code: str,
    what: tuple[str, str],
    practices: tuple[str, ...],
    *refs: str,
    who: tuple[str, str] = ("cơ quan, đơn vị", "bodies"),
    level: Level | None = None,
) -> tuple[Indicator, ...]:
    """Those that have it, those bound by it, and the share."""
    (vi, en), (who_vi, who_en) = what, who
    return (
        _bodies(f"{code}.have", f"{who_vi} có {vi}", f"{who_en} with {en}", practices, ("has",), level, who_vi),
        _bodies(
            f"{code}.bound",
            f"{who_vi} phải có {vi}",
            f"{who_en} that must have {en}",
            practices,
            ("has", "lacks"),
            level,
            who_vi,
        ),
        Indicator(
            f"practices.{code}.share",
            f"tỷ lệ {who_vi} có {vi}",
            f"share of {who_en} with {en}",
            "%",
            Formula(f"100 * practices.{code}.have / practices.{code}.bound"),
            SOURCE,
            refs,
            Rolls.REMAKE,
            decimals=1,
        ),
    )


INDICATORS = (
    *_practice(
        "one_stop",
        ("cơ chế một cửa, một cửa liên thông", "one-stop and linked one-stop service"),
        ("one_stop", "one_stop_linked"),
        "H14",
        who=("xã, thị trấn", "communes"),
        level=Level.COMMUNE,
    ),
    *_practice(
        "internal",
        ("quy chế chi tiêu nội bộ và quy chế hoạt động", "internal spending and operating rules"),
        ("spending_rules", "operating_rules"),
        "I01",
    ),
    *_practice(
        "inspectorate", ("Ban Thanh tra nhân dân", "a people's inspection board"), ("people_inspectorate",), "J03"
    ),
    *_practice("democracy", ("quy chế dân chủ", "democracy rules"), ("democracy_rules",)),
)
