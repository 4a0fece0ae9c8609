"""Identities of petitions and of one-stop dossiers.

Source: Thông tư 06/2025/TT-TTCP, biểu 02/XLD; Thông tư 01/2020/TT-VPCP, biểu II.06a/VPCP/KSTT. Eligible petitions are
resolved or pending; adding the ineligible ones to either side is the mistake these rules are there to avoid.
"""

from __future__ import annotations

from danchu.core.check import Rule, Severity
from danchu.core.rule_forms import CarriedIn, Equal

FORM = "Thông tư 06/2025/TT-TTCP, biểu 02/XLD"
DOSSIERS = "Thông tư 01/2020/TT-VPCP, biểu II.06a/VPCP/KSTT"
KINDS = ("petitions.complaints", "petitions.denunciations", "petitions.suggestions")


def _petitions(code: str, whole: str, parts: tuple[str, ...], vi: str, en: str, *refs: str) -> Rule:
    return Rule(f"petitions-{code}", Equal((whole,), parts), vi, en, Severity.BLOCK, FORM, refs)


def _dossiers(code: str, whole: str, parts: tuple[str, ...], vi: str, en: str, *refs: str) -> Rule:
    return Rule(f"one-stop-{code}", Equal((whole,), parts), vi, en, Severity.BLOCK, DOSSIERS, refs)


RULES = (
    _petitions(
        "arrival",
        "petitions.total",
        ("petitions.received", "petitions.carried"),
        "Tổng số đơn phải bằng đơn nhận trong kỳ cộng đơn kỳ trước chuyển sang",
        "All petitions must be those received and those carried over",
        "R23",
    ),
    _petitions(
        "kinds",
        "petitions.total",
        ("petitions.ineligible", *KINDS),
        "Tổng số đơn phải bằng đơn không đủ điều kiện cộng khiếu nại, tố cáo và kiến nghị, phản ánh",
        "All petitions must be those not eligible, complaints, denunciations and suggestions",
        "R24",
    ),
    _petitions(
        "outcome",
        "petitions.eligible",
        ("petitions.resolved", "petitions.pending"),
        "Đơn đủ điều kiện phải bằng đơn đã giải quyết cộng đơn đang giải quyết",
        "Eligible petitions must be those resolved and those pending",
        "R26",
    ),
    _petitions(
        "eligible-kinds",
        "petitions.eligible",
        KINDS,
        "Đơn đủ điều kiện phải bằng khiếu nại cộng tố cáo cộng kiến nghị, phản ánh",
        "Eligible petitions must be complaints, denunciations and suggestions",
        "R26",
    ),
    _petitions(
        "eligibility",
        "petitions.total",
        ("petitions.eligible", "petitions.ineligible"),
        "Tổng số đơn phải bằng đơn đủ điều kiện cộng đơn không đủ điều kiện",
        "All petitions must be those eligible and those not eligible",
        "R26",
    ),
    _petitions(
        "complaints",
        "petitions.complaints",
        ("petitions.complaints.first", "petitions.complaints.second"),
        "Đơn khiếu nại phải bằng khiếu nại lần đầu cộng lần hai",
        "Complaints must be first and second ones",
    ),
    _petitions(
        "competence",
        "petitions.eligible",
        ("petitions.own", "petitions.guided", "petitions.forwarded"),
        "Đơn đủ điều kiện phải bằng đơn thuộc thẩm quyền cộng đơn hướng dẫn cộng đơn chuyển đi",
        "Eligible petitions must be those within competence, guided and forwarded",
    ),
    Rule(
        "petitions-carried",
        CarriedIn("petitions.carried", "petitions.pending"),
        "Đơn kỳ trước chuyển sang phải bằng đơn đang giải quyết cuối kỳ trước",
        "Petitions carried over must be those pending at the end of the period before",
        Severity.WARN,
        FORM,
    ),
    _dossiers(
        "balance",
        "one_stop.total",
        ("one_stop.resolved", "one_stop.pending.in_time", "one_stop.pending.overdue"),
        "Hồ sơ tiếp nhận phải bằng hồ sơ đã giải quyết cộng hồ sơ đang giải quyết trong hạn và quá hạn",
        "Dossiers received must be those resolved, pending in time and pending overdue",
        "R28",
    ),
    _dossiers(
        "received",
        "one_stop.received",
        ("one_stop.received.online", "one_stop.received.direct"),
        "Hồ sơ tiếp nhận mới phải bằng trực tuyến cộng trực tiếp",
        "Dossiers newly received must be those online and direct",
    ),
    _dossiers(
        "resolved",
        "one_stop.resolved",
        ("one_stop.resolved.early", "one_stop.resolved.on_time", "one_stop.resolved.late"),
        "Hồ sơ đã giải quyết phải bằng trước hạn cộng đúng hạn cộng quá hạn",
        "Dossiers resolved must be those early, on time and late",
    ),
    _dossiers(
        "pending",
        "one_stop.pending",
        ("one_stop.pending.in_time", "one_stop.pending.overdue"),
        "Hồ sơ đang giải quyết phải bằng trong hạn cộng quá hạn",
        "Dossiers pending must be those in time and overdue",
    ),
    Rule(
        "one-stop-carried",
        CarriedIn("one_stop.opening", "one_stop.pending"),
        "Hồ sơ kỳ trước chuyển sang phải bằng hồ sơ đang giải quyết cuối kỳ trước",
        "Dossiers carried in must be those pending at the end of the period before",
        Severity.WARN,
        DOSSIERS,
    ),
)
