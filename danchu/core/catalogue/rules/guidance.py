"""Identities of chapters B, C and of dialogues: letters to Party heads, papers of the committee, dialogues."""

from __future__ import annotations

from danchu.core.check import Rule, Severity
from danchu.core.rule_forms import CarriedIn, Equal

LETTERS = "Quy định 11-QĐi/TW"
DIALOGUES = "Luật 10/2022/QH15, Điều 32; Quy định 11-QĐi/TW"
COMMITTEE = "Sổ văn bản của Ban Chỉ đạo"


def _dialogues(measure: str, vi: str, en: str, ref: str) -> Rule:
    """Both columns count an event hosted together, the total counts it once."""
    total, both = f"dialogues.{measure}", f"dialogues.both.{measure}"
    parts = (f"dialogues.party.{measure}", f"dialogues.government.{measure}")
    return Rule(
        f"dialogues-{measure}",
        Equal((total, both), parts),
        f"{vi} cộng phần hai bên cùng chủ trì phải bằng phần của cấp ủy cộng phần của chính quyền",
        f"{en} and those of joint events must be those of Party heads and of government heads",
        Severity.BLOCK,
        DIALOGUES,
        (ref,),
    )


RULES = (
    Rule(
        "letters-balance",
        Equal(("letters.received", "letters.carried"), ("letters.ineligible", "letters.resolved", "letters.pending")),
        "Đơn thư nhận trong kỳ và kỳ trước chuyển sang phải bằng đơn không đủ điều kiện, đã và đang giải quyết",
        "Letters received and carried over must be those not eligible, resolved and pending",
        Severity.BLOCK,
        LETTERS,
        ("R04",),
    ),
    Rule(
        "letters-carried",
        CarriedIn("letters.carried", "letters.pending"),
        "Đơn thư kỳ trước chuyển sang phải bằng đơn đang giải quyết cuối kỳ trước",
        "Letters carried over must be those pending at the end of the period before",
        Severity.WARN,
        LETTERS,
    ),
    _dialogues("events", "Tổng số cuộc đối thoại", "All dialogues", "R06"),
    _dialogues("attendances", "Tổng lượt người dự đối thoại", "All attendances", "R07"),
    _dialogues("opinions", "Tổng ý kiến tại đối thoại", "All opinions", "R08"),
    _dialogues("resolved", "Tổng ý kiến đã giải quyết", "All opinions resolved", "R09"),
    Rule(
        "committee-papers",
        Equal(("committee.papers",), ("committee.papers.others", "committee.notices")),
        "Văn bản của Ban Chỉ đạo huyện phải bằng thông báo kết luận kiểm tra cộng văn bản khác",
        "Papers of the district committee must be its inspection notices and its other papers",
        Severity.BLOCK,
        COMMITTEE,
        ("R10",),
    ),
    Rule(
        "opinions-balance",
        Equal(("opinions.received", "opinions.carried"), ("opinions.answered", "opinions.pending")),
        "Ý kiến nhận trong kỳ và kỳ trước chuyển sang phải bằng ý kiến đã và chưa trả lời",
        "Opinions received and carried over must be those answered and not yet answered",
        Severity.BLOCK,
        "Sổ ý kiến, kiến nghị của Nhân dân",
    ),
    Rule(
        "opinions-carried",
        CarriedIn("opinions.carried", "opinions.pending"),
        "Ý kiến kỳ trước chuyển sang phải bằng ý kiến chưa trả lời cuối kỳ trước",
        "Opinions carried over must be those not answered at the end of the period before",
        Severity.WARN,
        "Sổ ý kiến, kiến nghị của Nhân dân",
    ),
)
