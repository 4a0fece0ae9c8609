"""Hồ sơ thủ tục hành chính (chapter F): flows add up over the months, stocks are those of the first and last month."""

from __future__ import annotations

from danchu.core.indicator import Counted, Formula, Indicator, Rolls, Style

SOURCE = "Thông tư 01/2020/TT-VPCP, biểu II.06a/VPCP/KSTT"
OPENING = "opening"  # the first month of each field
CLOSING = "closing"  # the last one


def _flow(code: str, vi: str, en: str, measure: str, *refs: str) -> Indicator:
    return Indicator(f"one_stop.{code}", vi, en, "hồ sơ", Counted("one_stop", measure), SOURCE, refs, style=Style.PLAIN)


def _stock(code: str, vi: str, en: str, measure: str, at: str, *refs: str) -> Indicator:
    made = Counted("one_stop", measure, tally=at, where={at: ("yes",)})
    return Indicator(f"one_stop.{code}", vi, en, "hồ sơ", made, SOURCE, refs, style=Style.PLAIN)


def _made(code: str, vi: str, en: str, text: str, *refs: str, unit: str = "hồ sơ", decimals: int = 0) -> Indicator:
    style = Style.COUNT if unit == "%" else Style.PLAIN
    return Indicator(f"one_stop.{code}", vi, en, unit, Formula(text), SOURCE, refs, Rolls.REMAKE, decimals, style=style)


INDICATORS = (
    _made("total", "hồ sơ tiếp nhận", "dossiers received", "one_stop.opening + one_stop.received", "F01"),
    _stock("opening", "hồ sơ từ kỳ trước chuyển sang", "dossiers carried in", "carried_in", OPENING),
    _flow("received", "hồ sơ tiếp nhận mới", "dossiers newly received", "received"),
    _flow("received.online", "hồ sơ tiếp nhận trực tuyến", "dossiers received online", "received_online"),
    _flow("received.direct", "hồ sơ tiếp nhận trực tiếp, bưu chính", "dossiers received directly", "received_direct"),
    _flow("resolved", "hồ sơ đã giải quyết", "dossiers resolved", "resolved", "F02"),
    _flow("resolved.early", "hồ sơ giải quyết trước hạn", "dossiers resolved early", "resolved_early"),
    _flow("resolved.on_time", "hồ sơ giải quyết đúng hạn", "dossiers resolved on time", "resolved_on_time"),
    _flow("resolved.late", "hồ sơ giải quyết quá hạn", "dossiers resolved late", "resolved_late"),
    _stock("pending", "hồ sơ đang giải quyết", "dossiers pending", "pending", CLOSING),
    _stock(
        "pending.in_time",
        "hồ sơ đang trong thời gian giải quyết",
        "dossiers in progress within time",
        "pending_in_time",
        CLOSING,
        "F03",
    ),
    _stock("pending.overdue", "hồ sơ tồn đọng", "dossiers pending overdue", "pending_overdue", CLOSING, "F04"),
    _made("overdue", "hồ sơ quá hạn", "dossiers overdue", "one_stop.resolved.late + one_stop.pending.overdue", "F05"),
    _made(
        "in_time.share",
        "tỷ lệ hồ sơ giải quyết trước và đúng hạn",
        "share of dossiers resolved in time",
        "100 * (one_stop.resolved.early + one_stop.resolved.on_time) / one_stop.resolved",
        unit="%",
        decimals=1,
    ),
    _made(
        "online.share",
        "tỷ lệ hồ sơ tiếp nhận trực tuyến",
        "share of dossiers received online",
        "100 * one_stop.received.online / one_stop.received",
        unit="%",
        decimals=1,
    ),
)
