"""Chapters H and L: mediation, conventions, houses, land recovery."""

from __future__ import annotations

from decimal import Decimal

from danchu.core.check import Rule, Severity
from danchu.core.rule_forms import AtMost, CarriedIn, Equal, Limit, NotRound

MEDIATION = "Luật Hòa giải ở cơ sở 35/2013/QH13; Thông tư 03/2019/TT-BTP"
CONVENTIONS = "Nghị định 61/2023/NĐ-CP"
LAND = "Luật Đất đai 45/2013/QH13; từ ngày 01/8/2024 Luật Đất đai 31/2024/QH15"

RULES = (
    Rule(
        "mediation-arrival",
        Equal(("mediation.cases",), ("mediation.received", "mediation.carried")),
        "Vụ việc hòa giải phải bằng vụ việc tiếp nhận trong kỳ cộng vụ việc kỳ trước chuyển sang",
        "Cases of mediation must be those received and those carried over",
        Severity.BLOCK,
        MEDIATION,
    ),
    Rule(
        "mediation-outcome",
        Equal(("mediation.cases",), ("mediation.successful", "mediation.failed", "mediation.pending")),
        "Vụ việc hòa giải phải bằng hòa giải thành, không thành và đang hòa giải",
        "Cases of mediation must be successful, failed and pending",
        Severity.WARN,
        MEDIATION,
        verify=True,
    ),
    Rule(
        "mediation-carried",
        CarriedIn("mediation.carried", "mediation.pending"),
        "Vụ việc kỳ trước chuyển sang phải bằng vụ việc đang hòa giải cuối kỳ trước",
        "Cases carried over must be those pending at the end of the period before",
        Severity.WARN,
        MEDIATION,
    ),
    Rule(
        "conventions-within-villages",
        AtMost(("conventions.consulted",), ("area.villages",)),
        "Số quy ước được lấy ý kiến không quá số bản",
        "Conventions put to consultation must not exceed villages",
        Severity.BLOCK,
        CONVENTIONS,
        ("R37",),
    ),
    Rule(
        "houses-money-round",
        NotRound("houses.proposed.poor.money", "houses.proposed.poor"),
        "Số tiền đề nghị chia đều cho số hộ: định mức hay số ước lượng",
        "The money proposed divides evenly by households: a norm or an estimate",
        Severity.ASK,
        "Kiểm tra số liệu: số tròn thường là số ước lượng",
        ("R34",),
    ),
    Rule(
        "land-decisions-of-period",
        AtMost(("land.decisions",), ("land.notices",)),
        "Quyết định thu hồi đất nhiều hơn thông báo trong kỳ: có thông báo từ kỳ trước không",
        "More decisions than notices of land recovery in the period: are there notices of earlier periods",
        Severity.ASK,
        LAND,
        ("R35",),
    ),
    Rule(
        "land-decisions-noticed",
        Limit(("land.decisions.unnoticed",), Decimal(0)),
        "Cộng dồn theo từng dự án, quyết định thu hồi đất không quá số thông báo",
        "Added up over time for each project, decisions must not exceed notices",
        Severity.WARN,
        LAND,
        verify=True,
    ),
)
