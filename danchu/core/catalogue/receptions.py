"""Tiếp công dân (chapters F and H): visits, people and cases are three units, never interchangeable.

The narrative report and form 01/TCD cut the same lines differently: in the report a regular reception by the head is
regular, in the form it is entered once, under the head.
"""

from __future__ import annotations

from datetime import date

from danchu.core.indicator import Counted, Indicator
from danchu.core.place import Level

SOURCE = "Luật Tiếp công dân 42/2013/QH13; Thông tư 06/2025/TT-TTCP, biểu 01/TCD"
FORM_SINCE = date(2025, 9, 30)
# «Định kỳ và đột xuất của lãnh đạo» in the narrative report includes reception by delegation.
LEADER = ("scheduled", "urgent", "delegated")
REGULAR = ("regular",)
DISTRICT, COMMUNE = Level.DISTRICT, Level.COMMUNE
# code, which kinds, which level, Vietnamese, English, ids of visits, people, cases
CUTS: tuple[tuple[str, tuple[str, ...], Level | None, str, str, tuple[tuple[str, ...], ...]], ...] = (
    ("", (), None, ", tổng số", ", total", (("F06",), ("F06p",), ("F06c",))),
    ("regular.", REGULAR, None, " thường xuyên", ", regular", (("F07a",), ("F07p",), ("F07c",))),
    (
        "regular.district.",
        REGULAR,
        DISTRICT,
        " thường xuyên, cấp huyện",
        ", regular, district",
        (("F08",), ("F08p",), ("F08c",)),
    ),
    (
        "regular.commune.",
        REGULAR,
        COMMUNE,
        " thường xuyên, cấp xã",
        ", regular, communes",
        (("F10", "H04"), ("F11", "H05"), ("F12", "H06")),
    ),
    (
        "leader.",
        LEADER,
        None,
        " định kỳ và đột xuất của lãnh đạo",
        ", scheduled and urgent",
        (("F16",), ("F16p",), ("F16c",)),
    ),
    (
        "leader.district.",
        LEADER,
        DISTRICT,
        " định kỳ và đột xuất của lãnh đạo, cấp huyện",
        ", scheduled and urgent, district",
        (("F13",), (), ()),
    ),
    (
        "leader.commune.",
        LEADER,
        COMMUNE,
        " định kỳ và đột xuất của lãnh đạo, cấp xã",
        ", scheduled and urgent, communes",
        (("F17", "H07"), ("F18", "H08"), ("F19", "H09")),
    ),
)
# measure, Vietnamese, English, unit
UNITS = (
    ("visits", "lượt tiếp", "receptions", "lượt"),
    ("people", "người được tiếp", "people received", "người"),
    ("cases", "vụ việc tiếp", "cases received", "vụ việc"),
)
FORM_UNITS = (
    *UNITS,
    ("large_groups", "đoàn đông người", "large groups", "đoàn"),
    ("large_group_people", "người trong đoàn đông người", "people in large groups", "người"),
)
DAYS = ("days_held", "ngày tiếp", "days of reception", "ngày")
COLUMNS = (
    ("regular", "thường xuyên", "regular", FORM_UNITS),
    ("head", "Thủ trưởng trực tiếp", "by the head", (DAYS, *FORM_UNITS)),
    ("delegated", "ủy quyền tiếp", "delegated", (DAYS, *FORM_UNITS)),
)

REPORT = tuple(
    Indicator(
        f"receptions.{code}{measure}",
        f"{vi}{cut_vi}",
        f"{en}{cut_en}",
        unit,
        Counted("receptions", measure, where={"kind": kinds} if kinds else {}, level=level),
        SOURCE,
        refs,
    )
    for code, kinds, level, cut_vi, cut_en, all_refs in CUTS
    for (measure, vi, en, unit), refs in zip(UNITS, all_refs, strict=True)
)

FORM = tuple(
    Indicator(
        f"tcd.{column}.{measure}",
        f"{vi} ({column_vi})",
        f"{en} ({column_en})",
        unit,
        Counted("receptions", measure, where={"column": (column,)}),
        SOURCE,
        since=FORM_SINCE,
    )
    for column, column_vi, column_en, measures in COLUMNS
    for measure, vi, en, unit in measures
)

OTHERS = (
    Indicator(
        "receptions.regular.chair.visits",
        "lượt Chủ tịch UBND huyện tiếp trong tiếp thường xuyên",
        "regular receptions by the district chair",
        "lượt",
        Counted(
            "receptions",
            "visits",
            where={"kind": REGULAR, "by_head": ("yes",)},
            level=DISTRICT,
            kinds=("ubnd",),
        ),
        SOURCE,
        ("F09",),
    ),
    Indicator(
        "receptions.large_groups",
        "đoàn đông người được tiếp",
        "large groups received",
        "đoàn",
        Counted("receptions", "large_groups"),
        SOURCE,
    ),
)

INDICATORS = (*REPORT, *OTHERS, *FORM)
