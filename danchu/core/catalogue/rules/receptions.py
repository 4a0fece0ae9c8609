"""Identities of citizen reception: the sums of the narrative report, and the columns of form 01/TCD.

Source: Thông tư 06/2025/TT-TTCP, biểu 01/TCD: 1 = 5+11+17, 2 = 6+12+18, 3 = 7+13+19, 4 = 8+14+20; what follows from
a large group having five people or more is inferred and only warns.
"""

from __future__ import annotations

from danchu.core.catalogue.receptions import FORM_SINCE
from danchu.core.check import Rule, Severity
from danchu.core.rule_forms import AtMost, Equal

FORM = "Thông tư 06/2025/TT-TTCP, biểu 01/TCD"
UNITS = (("visits", "lượt tiếp", "receptions"), ("people", "người", "people"), ("cases", "vụ việc", "cases"))
COLUMNS = (
    ("regular", "tiếp thường xuyên", "regular"),
    ("head", "Thủ trưởng tiếp", "by the head"),
    ("delegated", "ủy quyền tiếp", "delegated"),
)


def _sum(code: str, whole: str, parts: tuple[str, ...], vi: str, en: str, *refs: str) -> Rule:
    return Rule(f"receptions-{code}", Equal((whole,), parts), vi, en, Severity.BLOCK, FORM, refs)


def _report(measure: str, vi: str, en: str, refs: tuple[str, str, str]) -> tuple[Rule, ...]:
    """Total = regular + leader, and each of these = district + communes."""
    total, regular, leader = (f"receptions.{cut}{measure}" for cut in ("", "regular.", "leader."))

    def levels(cut: str) -> tuple[str, ...]:
        return (f"receptions.{cut}.district.{measure}", f"receptions.{cut}.commune.{measure}")

    return (
        _sum(
            measure,
            total,
            (regular, leader),
            f"Tổng {vi} phải bằng tiếp thường xuyên cộng tiếp định kỳ, đột xuất của lãnh đạo",
            f"All {en} must be the regular ones and those of leaders",
            refs[0],
        ),
        _sum(
            f"regular-{measure}",
            regular,
            levels("regular"),
            f"Tiếp thường xuyên, {vi}: toàn huyện phải bằng cấp huyện cộng cấp xã",
            f"Regular {en} must be those of the district and of communes",
            refs[1],
        ),
        _sum(
            f"leader-{measure}",
            leader,
            levels("leader"),
            f"Tiếp định kỳ, đột xuất của lãnh đạo, {vi}: toàn huyện phải bằng cấp huyện cộng cấp xã",
            f"Leaders' {en} must be those of the district and of communes",
            refs[2],
        ),
    )


def _column_total(measure: str, vi: str, en: str) -> Rule:
    return Rule(
        f"tcd-{measure}",
        Equal((f"receptions.{measure}",), tuple(f"tcd.{column}.{measure}" for column, _, _ in COLUMNS)),
        f"Biểu 01/TCD, {vi}: tổng phải bằng thường xuyên cộng Thủ trưởng tiếp cộng ủy quyền tiếp",
        f"Form 01/TCD, {en}: the total must be regular, by the head and delegated",
        Severity.BLOCK,
        FORM,
        since=FORM_SINCE,
    )


def _groups(column: str, vi: str, en: str) -> tuple[Rule, Rule]:
    groups, people, all_people = (f"tcd.{column}.{m}" for m in ("large_groups", "large_group_people", "people"))
    return (
        Rule(
            f"tcd-{column}-group-people",
            AtMost((people,), (all_people,)),
            f"Biểu 01/TCD, {vi}: số người của đoàn đông người không quá số người được tiếp",
            f"Form 01/TCD, {en}: people in large groups must not exceed people received",
            Severity.WARN,
            FORM,
            verify=True,
            since=FORM_SINCE,
        ),
        Rule(
            f"tcd-{column}-groups-of-five",
            AtMost((groups,), (people,), times=5),
            f"Biểu 01/TCD, {vi}: mỗi đoàn đông người có từ 5 người trở lên",
            f"Form 01/TCD, {en}: a large group has five people or more",
            Severity.WARN,
            FORM,
            verify=True,
            since=FORM_SINCE,
        ),
    )


RULES = (
    *_report("visits", "lượt tiếp", "receptions", ("R15", "R18", "R21")),
    *_report("people", "số người được tiếp", "people", ("R16", "R19", "R21b")),
    *_report("cases", "số vụ việc", "cases", ("R17", "R20", "R21b")),
    *(_column_total(measure, vi, en) for measure, vi, en in (*UNITS, ("large_groups", "đoàn đông người", "groups"))),
    *(rule for column in COLUMNS for rule in _groups(*column)),
)
