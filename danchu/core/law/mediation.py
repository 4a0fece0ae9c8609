"""Grassroots mediation: who sits in a team, who elects them, how soon they begin."""

from datetime import date

from danchu.core.law.amounts import Item, Limit, Of, Per, Range, Rate, Share, Unit
from danchu.core.law.dated import Source, Version, changing, rule
from danchu.core.law.forms import Form, equal

_LAW = "Luật 35/2013/QH13"

TEAM_MEMBERS = rule("Số hòa giải viên của tổ hòa giải", "Mediators of a team", Range(3), Source(_LAW, "12"))
TEAM_WOMEN = rule("Số nữ hòa giải viên của tổ", "Women in a team", Range(1), Source(_LAW, "12"))
TEAM_MINORITY = rule(
    "Số hòa giải viên người dân tộc thiểu số ở vùng có đồng bào dân tộc thiểu số",
    "Mediators of an ethnic minority where such people live",
    Range(1),
    Source(_LAW, "12"),
)
ELECTED = rule(
    "Số đại diện hộ đồng ý để được công nhận hòa giải viên",
    "Representatives who must agree on a mediator",
    Share(1, 2, Of.ALL_REPRESENTATIVES, is_strict=True),
    Source(_LAW, "8"),
)
STARTED = rule(
    "Bắt đầu hòa giải kể từ ngày được phân công",
    "Beginning to mediate after assignment",
    Limit(3, Unit.CALENDAR_DAYS),
    Source(_LAW),
)
REPORTED = rule("Tổ hòa giải báo cáo", "A team reports", Rate(1, Per.YEAR), Source(_LAW))
CASES = changing(
    "Thống kê vụ việc hòa giải",
    "Statistics of mediation cases",
    # The circular is older; nobody checked since when, and no figure is asked for an earlier day.
    Version(
        date(2023, 7, 1),
        Form(
            "hòa giải",
            "Vụ việc hòa giải",
            "Mediation cases",
            (
                Item("1", "tiếp nhận", "received"),
                Item("2", "hòa giải thành", "successful"),
                Item("3", "hòa giải không thành", "failed"),
                Item("4", "đang hoặc chưa giải quyết", "pending"),
            ),
            (equal(1, 2, 3, 4),),
        ),
        Source("Thông tư 03/2019/TT-BTP", verify=True),
        verify_since=True,
    ),
)
