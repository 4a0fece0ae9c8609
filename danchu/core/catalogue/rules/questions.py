"""What is only asked: coincidences, round numbers, and cases that are possible and rarely right."""

from __future__ import annotations

from danchu.core.check import Rule, Severity
from danchu.core.rule_forms import AtMost, Equal, Form, NotRound, NotSame, NotWithout

ROUND = "Kiểm tra số liệu: số tròn thường là số ước lượng"
RECEPTION = "Luật Tiếp công dân 42/2013/QH13, Điều 13; Thông tư 06/2025/TT-TTCP, biểu 01/TCD"


def _ask(code: str, form: Form, vi: str, en: str, source: str, *refs: str) -> Rule:
    return Rule(code, form, vi, en, Severity.ASK, source, refs)


RULES = (
    *(
        _ask(
            f"dialogues-{code}-one-each",
            Equal((f"dialogues.{code}.events",), (f"dialogues.{code}.communes",)),
            f"Có xã mà {vi} đối thoại nhiều hơn một lần, hay số xã đếm thiếu",
            f"Did {en} hold more than one dialogue in a commune, or is a commune not counted",
            "Sổ đối thoại với Nhân dân",
            "R05",
        )
        for code, vi, en in (("party", "cấp ủy", "Party heads"), ("government", "chính quyền", "government heads"))
    ),
    _ask(
        "committees-papers-round",
        NotRound("committees.communes.papers", "area.communes"),
        "Văn bản của Ban Chỉ đạo xã chia đều cho số xã, có phải số ước lượng",
        "Papers of commune committees divide evenly by communes: is it an estimate",
        ROUND,
        "R11",
    ),
    _ask(
        "inspected-have-notices",
        Equal(("committee.inspected",), ("committee.notices",)),
        "Số Ban Chỉ đạo được kiểm tra khác số thông báo kết luận, vì sao",
        "Committees inspected differ from conclusion notices: why",
        "Sổ kiểm tra của Ban Chỉ đạo",
        "R12",
    ),
    _ask(
        "chair-within-regular",
        AtMost(("receptions.regular.chair.visits",), ("receptions.regular.district.visits",)),
        "Lượt Chủ tịch UBND huyện tiếp nhiều hơn lượt tiếp thường xuyên của cấp huyện, vì sao",
        "Receptions by the district chair exceed the regular ones of the district: why",
        RECEPTION,
        "R22",
    ),
    _ask(
        "chair-without-schedule",
        NotWithout("receptions.regular.chair.visits", "receptions.leader.district.visits"),
        "Chủ tịch UBND huyện có tiếp mà không có lượt định kỳ, đột xuất nào: có phải ghi nhầm loại",
        "The district chair received people, yet no leader's reception is told: is the kind right",
        RECEPTION,
        "R22",
    ),
    _ask(
        "petitions-pending-copied",
        NotSame("petitions.pending", "petitions.carried"),
        "Đơn đang giải quyết đúng bằng đơn kỳ trước chuyển sang: trùng hợp hay chép nhầm",
        "Petitions pending equal those carried over: a coincidence or a copy",
        "Sổ tiếp nhận, xử lý đơn",
        "R27",
    ),
    _ask(
        "attendances-round",
        NotRound("dissemination.attendances", "dissemination.conferences"),
        "Lượt người dự chia đều cho số hội nghị, có phải số ước lượng",
        "Attendances divide evenly by conferences: is it an estimate",
        ROUND,
        "R39",
    ),
)
