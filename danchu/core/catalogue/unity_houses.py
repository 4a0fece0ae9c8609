"""Nhà đại đoàn kết (chapter H): the day of a stage decides the period; the batch is printed, never counted with."""

from __future__ import annotations

from danchu.core.indicator import Counted, Indicator, Style

SOURCE = "Sổ nhà đại đoàn kết"
POOR = {"household_kind": ("poor",)}


def _stage(tally: str, vi: str, en: str, unit: str, *refs: str) -> Indicator:
    return Indicator(f"houses.{tally}", vi, en, unit, Counted("unity_houses", tally=tally), SOURCE, refs)


def _money(code: str, vi: str, en: str, made: Counted, *refs: str) -> Indicator:
    return Indicator(f"houses.{code}", vi, en, "triệu đồng", made, SOURCE, refs, decimals=3, style=Style.MEASURE)


INDICATORS = (
    _stage("selected", "hộ được bình xét", "households selected", "hộ"),
    _stage("proposed", "hộ được đề nghị hỗ trợ nhà đại đoàn kết", "households proposed", "hộ"),
    Indicator(
        "houses.proposed.poor",
        "hộ nghèo được bình xét, đề nghị hỗ trợ nhà đại đoàn kết",
        "poor households proposed",
        "hộ nghèo",
        Counted("unity_houses", tally="proposed", where=POOR),
        SOURCE,
        ("H18",),
    ),
    _money(
        "proposed.poor.money",
        "tổng số tiền đề nghị hỗ trợ hộ nghèo",
        "support proposed for poor households",
        Counted("unity_houses", "proposed_dong", "proposed", where=POOR, per=1_000_000),
        "H19",
    ),
    _stage("supported", "hộ đã được hỗ trợ nhà đại đoàn kết", "households supported", "hộ"),
    _money(
        "supported.money",
        "số tiền đã hỗ trợ nhà đại đoàn kết",
        "support given",
        Counted("unity_houses", "supported_dong", "supported", per=1_000_000),
    ),
    _stage("started", "nhà đại đoàn kết khởi công", "houses begun", "nhà"),
    _stage("handed_over", "nhà đại đoàn kết bàn giao", "houses handed over", "nhà", "H15"),
)
