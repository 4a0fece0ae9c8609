"""Bối cảnh (chapter A): the land, its people, its bodies; told for the last day of the window."""

from __future__ import annotations

from danchu.core.indicator import Counted, Formula, How, Indicator, Placed, Rolls
from danchu.core.place import Level

PROFILE = "Hồ sơ địa bàn do UBND cấp xã lập"
TREE = "Danh mục đơn vị, địa bàn"
COMMUNES = ("ubnd",)


def _profile(measure: str, per: int = 1) -> Counted:
    return Counted("profiles", measure, "state", kinds=COMMUNES, per=per)


INDICATORS = (
    Indicator(
        "area.land",
        "tổng diện tích tự nhiên",
        "natural area",
        "ha",
        _profile("land_m2", per=100_000),
        PROFILE,
        ("A01",),
        decimals=2,
    ),
    Indicator(
        "area.communes",
        "số xã, thị trấn",
        "communes and townships",
        "xã, thị trấn",
        Placed("areas", level=Level.COMMUNE),
        TREE,
        ("A02",),
    ),
    Indicator("people.total", "dân số", "population", "người", _profile("population"), PROFILE, ("A04",)),
    Indicator(
        "people.groups",
        "số dân tộc",
        "ethnic groups",
        "dân tộc",
        Counted("profiles", "group", "ethnic", How.DISTINCT, kinds=COMMUNES),
        PROFILE,
        ("A05",),
        Rolls.UNION,
    ),
    Indicator(
        "people.mong",
        "người dân tộc Mông",
        "Mông people",
        "người",
        Counted("profiles", "people", "ethnic", where={"group": ("Mông",)}, kinds=COMMUNES),
        PROFILE,
    ),
    Indicator(
        "people.mong.share",
        "tỷ lệ dân tộc Mông",
        "share of Mông people",
        "%",
        Formula("100 * people.mong / people.total"),
        PROFILE,
        ("A06",),
        Rolls.REMAKE,
        decimals=1,
    ),
)
