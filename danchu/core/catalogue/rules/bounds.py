"""What cannot be larger than what it is a part of."""

from __future__ import annotations

from danchu.core.check import Rule, Severity
from danchu.core.rule_forms import AtMost


def _within(code: str, part: str, whole: str, vi: str, en: str, source: str, *refs: str) -> Rule:
    return Rule(code, AtMost((part,), (whole,)), vi, en, Severity.BLOCK, source, refs)


DIALOGUES = "Sổ đối thoại với Nhân dân"
FRONT = "Sổ giám sát; sổ tiếp xúc cử tri"
PETITIONS = "Sổ tiếp nhận, xử lý đơn"

RULES = (
    *(
        _within(
            f"dialogues-{code}-resolved-within",
            f"dialogues.{code}.resolved",
            f"dialogues.{code}.opinions",
            f"Ý kiến đã giải quyết tại đối thoại của {vi} không quá số ý kiến",
            f"Opinions resolved in dialogues of {en} must not exceed those given",
            DIALOGUES,
        )
        for code, vi, en in (("party", "cấp ủy", "Party heads"), ("government", "chính quyền", "government heads"))
    ),
    *(
        _within(
            f"dialogues-{code}-communes-within",
            f"dialogues.{code}.communes",
            "area.communes",
            f"Số xã có {vi} đối thoại không quá số xã, thị trấn",
            f"Communes with dialogues of {en} must not exceed all communes",
            DIALOGUES,
        )
        for code, vi, en in (("party", "cấp ủy", "Party heads"), ("government", "chính quyền", "government heads"))
    ),
    _within(
        "letters-duplicates-within",
        "letters.duplicates",
        "letters.received",
        "Đơn thư trùng nội dung không quá đơn thư đã nhận",
        "Duplicate letters must not exceed letters received",
        PETITIONS,
    ),
    _within(
        "petitions-overdue-within",
        "petitions.overdue",
        "petitions.pending",
        "Đơn quá hạn không quá đơn đang giải quyết",
        "Overdue petitions must not exceed pending ones",
        PETITIONS,
    ),
    _within(
        "petitions-late-within",
        "petitions.late",
        "petitions.resolved",
        "Đơn giải quyết quá hạn không quá đơn đã giải quyết",
        "Petitions resolved late must not exceed those resolved",
        PETITIONS,
    ),
    *(
        _within(
            f"receptions-{code}-people-within",
            f"receptions.{cut}visits",
            f"receptions.{cut}people",
            f"{vi}: số người được tiếp không ít hơn số lượt",
            f"{en}: people received must not be fewer than receptions",
            "Sổ tiếp công dân",
        )
        for code, cut, vi, en in (
            ("all", "", "Tiếp công dân", "Receptions"),
            ("regular", "regular.", "Tiếp thường xuyên", "Regular receptions"),
            ("leader", "leader.", "Tiếp định kỳ, đột xuất của lãnh đạo", "Leaders' receptions"),
        )
    ),
    _within(
        "voters-communes-within",
        "voters.communes",
        "area.communes",
        "Số xã có tiếp xúc cử tri không quá số xã, thị trấn",
        "Communes with voter contacts must not exceed all communes",
        FRONT,
    ),
    _within(
        "voters-answered-within",
        "voters.answered",
        "voters.opinions",
        "Ý kiến cử tri đã trả lời không quá số ý kiến",
        "Opinions of voters answered must not exceed those given",
        FRONT,
    ),
    _within(
        "women-supervised-within",
        "supervision.women.communes",
        "bodies.women.communes",
        "Số Hội Liên hiệp Phụ nữ xã đã giám sát không quá số hội",
        "Commune women's unions that supervised must not exceed all of them",
        FRONT,
    ),
    _within(
        "supervision-accepted-within",
        "supervision.accepted",
        "supervision.recommendations",
        "Kiến nghị được tiếp thu không quá số kiến nghị",
        "Recommendations accepted must not exceed those made",
        FRONT,
    ),
    _within(
        "committees-inspecting-within",
        "committees.communes.inspecting",
        "bodies.committees.communes",
        "Số Ban Chỉ đạo xã đã kiểm tra không quá số Ban Chỉ đạo xã",
        "Commune committees that inspected must not exceed all of them",
        "Sổ kiểm tra của Ban Chỉ đạo",
    ),
    _within(
        "state-enterprises-within",
        "bodies.state_owned",
        "bodies.enterprises",
        "Số doanh nghiệp nhà nước không quá số doanh nghiệp, hợp tác xã",
        "State enterprises must not exceed all enterprises",
        "Danh mục đơn vị, địa bàn",
    ),
)
