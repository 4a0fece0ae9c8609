"""Đơn thư gửi chính quyền (chapter F): eligible = resolved + pending = khiếu nại + tố cáo + kiến nghị–phản ánh."""

from __future__ import annotations

from danchu.core.indicator import Counted, Formula, Indicator, Rolls

SOURCE = "Thông tư 06/2025/TT-TTCP, biểu 02/XLD; Thông tư 05/2021/TT-TTCP, Điều 6"
Where = dict[str, tuple[str, ...]]
ELIGIBLE: Where = {"standing": ("resolved", "pending")}
RESOLVED: Where = {"standing": ("resolved",)}
PENDING: Where = {"standing": ("pending",)}


def _petitions(code: str, vi: str, en: str, where: Where, *refs: str) -> Indicator:
    made = Counted("petitions", where={"channel": ("government",), **where}, kinds=("ubnd",))
    return Indicator(f"petitions.{code}", vi, en, "đơn", made, SOURCE, refs)


def _of_kind(*kinds: str) -> Where:
    return {"kind": kinds, **ELIGIBLE}


def _competence(word: str) -> Where:
    return {"competence": (word,), **ELIGIBLE}


INDICATORS = (
    _petitions("total", "tổng đơn tiếp nhận và xử lý", "petitions handled", {}, "F20"),
    _petitions("received", "đơn tiếp nhận trong kỳ", "petitions received", {"arrival": ("received",)}, "F21"),
    _petitions("carried", "đơn kỳ trước chuyển sang", "petitions carried over", {"arrival": ("carried",)}, "F22"),
    _petitions(
        "ineligible", "đơn không đủ điều kiện xử lý", "petitions not eligible", {"standing": ("ineligible",)}, "F23"
    ),
    _petitions("eligible", "đơn đủ điều kiện xử lý", "eligible petitions", ELIGIBLE),
    _petitions("complaints", "đơn khiếu nại", "complaints", _of_kind("complaint_first", "complaint_second")),
    _petitions("complaints.first", "đơn khiếu nại lần đầu", "first complaints", _of_kind("complaint_first")),
    _petitions("complaints.second", "đơn khiếu nại lần hai", "second complaints", _of_kind("complaint_second")),
    _petitions("denunciations", "đơn tố cáo", "denunciations", _of_kind("denunciation"), "F24"),
    _petitions("suggestions", "đơn kiến nghị, phản ánh", "suggestions and reflections", _of_kind("suggestion"), "F25"),
    _petitions("resolved", "đơn đã giải quyết", "petitions resolved", RESOLVED, "F26"),
    _petitions("pending", "đơn đang giải quyết", "petitions pending", PENDING, "F27"),
    _petitions("own", "đơn thuộc thẩm quyền", "petitions within competence", _competence("own")),
    _petitions("guided", "đơn không thuộc thẩm quyền, đã hướng dẫn", "petitions guided", _competence("guided")),
    _petitions("forwarded", "đơn không thuộc thẩm quyền, chuyển đơn", "petitions forwarded", _competence("forwarded")),
    _petitions("overdue", "đơn đang giải quyết đã quá hạn", "petitions overdue", {"late": ("yes",), **PENDING}),
    _petitions("late", "đơn giải quyết quá hạn", "petitions resolved late", {"late": ("yes",), **RESOLVED}),
    Indicator(
        "petitions.resolved.share",
        "tỷ lệ đơn đủ điều kiện đã giải quyết",
        "share of eligible petitions resolved",
        "%",
        Formula("100 * petitions.resolved / petitions.eligible"),
        SOURCE,
        rolls=Rolls.REMAKE,
        decimals=1,
    ),
)
