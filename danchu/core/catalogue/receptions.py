"""Tiếp công dân (chapter F of the inventory): visits, people and cases are three units, never interchangeable."""

from __future__ import annotations

from danchu.core.indicator import Counted, Indicator
from danchu.core.place import Level

SOURCE = "Thông tư 06/2025/TT-TTCP, biểu 01/TCD"
# «Định kỳ và đột xuất của lãnh đạo» in the narrative report includes reception by delegation.
LEADER = {"kind": ("scheduled", "urgent", "delegated")}
REGULAR = {"kind": ("regular",)}


def _count(code: str, vi: str, en: str, unit: str, made: Counted, *refs: str) -> Indicator:
    return Indicator(f"receptions.{code}", vi, en, unit, made, SOURCE, refs)


def _visits(where: dict[str, tuple[str, ...]], level: Level | None = None, measure: str = "visits") -> Counted:
    return Counted("receptions", measure, where=where, level=level)


INDICATORS = (
    _count("visits", "lượt tiếp công dân", "receptions", "lượt", _visits({}), "F06"),
    _count("people", "người được tiếp", "people received", "người", _visits({}, measure="people"), "F06p"),
    _count("cases", "vụ việc tiếp công dân", "cases received", "vụ việc", _visits({}, measure="cases"), "F06c"),
    _count("regular.visits", "lượt tiếp thường xuyên", "regular receptions", "lượt", _visits(REGULAR), "F07a"),
    _count(
        "regular.chair.visits",
        "lượt Chủ tịch UBND huyện tiếp trong tiếp thường xuyên",
        "regular receptions by the district chair",
        "lượt",
        Counted(
            "receptions",
            "visits",
            where={"kind": ("regular",), "by_head": ("yes",)},
            level=Level.DISTRICT,
            kinds=("ubnd",),
        ),
        "F09",
    ),
)
