"""Thu hồi đất, bồi thường, hỗ trợ, tái định cư (chapter L): area goes with decisions, money with approved plans."""

from __future__ import annotations

from danchu.core.indicator import Counted, Indicator, Style

SOURCE = "Luật Đất đai 45/2013/QH13; từ ngày 01/8/2024 Luật Đất đai 31/2024/QH15"


def _papers(step: str, measure: str = "lines", per: int = 1) -> Counted:
    return Counted("land_recovery", measure, where={"step": (step,)}, per=per)


def _people(code: str, vi: str, en: str, step: str) -> Indicator:
    return Indicator(f"land.{code}", vi, en, "hộ, người", _papers(step, "people"), SOURCE)


INDICATORS = (
    Indicator(
        "land.notices",
        "thông báo thu hồi đất",
        "notices of land recovery",
        "thông báo",
        _papers("notice"),
        SOURCE,
        ("L01",),
    ),
    _people("notices.people", "hộ, người được thông báo thu hồi đất", "households given notice", "notice"),
    Indicator(
        "land.decisions",
        "quyết định thu hồi đất",
        "decisions of land recovery",
        "quyết định",
        _papers("decision"),
        SOURCE,
        ("L02",),
    ),
    Indicator(
        "land.decisions.unnoticed",
        "quyết định thu hồi đất vượt số thông báo của cùng dự án, tính cả các kỳ trước",
        "decisions beyond the notices of their project, earlier periods included",
        "quyết định",
        Counted("land_recovery", tally="unnoticed"),
        SOURCE,
    ),
    _people("decisions.people", "hộ, người bị thu hồi đất", "households whose land was recovered", "decision"),
    Indicator(
        "land.decisions.area",
        "diện tích đất thu hồi",
        "area recovered",
        "m²",
        _papers("decision", "area_m2", per=10),
        SOURCE,
        ("L03",),
        decimals=1,
        style=Style.MEASURE,
    ),
    Indicator(
        "land.plans",
        "quyết định phê duyệt phương án bồi thường, hỗ trợ, tái định cư",
        "approvals of compensation plans",
        "quyết định",
        _papers("plan"),
        SOURCE,
        ("L04",),
    ),
    _people("plans.people", "hộ, người được bồi thường, hỗ trợ", "households in approved plans", "plan"),
    Indicator(
        "land.plans.money",
        "tổng số tiền bồi thường, hỗ trợ, tái định cư được phê duyệt",
        "money approved",
        "triệu đồng",
        _papers("plan", "money_dong", per=1_000_000),
        SOURCE,
        ("L05",),
        decimals=3,
        style=Style.MEASURE,
    ),
)
