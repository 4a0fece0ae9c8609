"""People's inspection boards (Ban TTND) and community investment supervision boards (Ban GSĐTCCĐ)."""

from datetime import date

from danchu.core.law.amounts import Limit, Per, Range, Rate, Side, Unit
from danchu.core.law.dated import rule
from danchu.core.law.sources import decree59, law10

COMMUNE_MEMBERS = rule(
    "Số thành viên Ban TTND cấp xã, bằng số thôn nhưng không dưới mức này",
    "Members of a commune inspection board: as many as villages, never fewer",
    Range(5),
    law10("36–40"),
)
COMMUNE_DEPUTIES = rule(
    "Số Phó Trưởng ban TTND cấp xã",
    "Deputies of a commune inspection board",
    Range(None, 2),
    law10("36–40"),
)
COMMUNE_BY_ELECTION = rule(
    "Nhiệm kỳ còn lại từ đó phải bầu bổ sung thành viên Ban TTND",
    "Term left from which a by-election must be held",
    Limit(6, Unit.MONTHS, Side.AT_LEAST),
    law10("36–40"),
)
COMMUNE_NOTICE = rule(
    "Báo trước cuộc kiểm tra của Ban TTND cấp xã",
    "Notice of an inspection by the commune board",
    Limit(5, Unit.WORKING_DAYS, Side.BEFORE),
    law10("36–40"),
)
COMMUNE_ANSWER = rule(
    "UBND trả lời kiến nghị của Ban TTND cấp xã",
    "Answering recommendations of the commune board",
    Limit(15, Unit.CALENDAR_DAYS),
    law10("36–40"),
)
COMMUNE_REPORTS = rule(
    "Ban TTND cấp xã lập kế hoạch và báo cáo MTTQ",
    "Plans and reports of the commune board to the Front",
    Rate(1, Per.QUARTER),
    law10("36–40"),
)

AGENCY_MEMBERS = rule(
    "Số thành viên Ban TTND cơ quan, đơn vị; trường hợp đặc biệt có thể nhiều hơn",
    "Members of an agency's inspection board; more in special cases",
    Range(3, 9),
    law10("60", verify=True),
)
AGENCY_TERM = rule("Nhiệm kỳ Ban TTND cơ quan, đơn vị", "Term of an agency's board", Limit(2, Unit.YEARS), law10("60"))
AGENCY_EXEMPT = rule(
    "Số người tối đa để cơ quan, đơn vị không phải lập Ban TTND",
    "Largest staff without an inspection board",
    7,
    law10("60"),
)
AGENCY_RECOGNISED = rule(
    "Công đoàn công nhận Ban TTND cơ quan, đơn vị",
    "The union recognises the board of an agency",
    Limit(5, Unit.WORKING_DAYS),
    decree59("21", "1"),
)
AGENCY_ANSWER = rule(
    "Người đứng đầu trả lời kiến nghị của Ban TTND cơ quan, đơn vị",
    "Answering recommendations of an agency's board",
    Limit(15, Unit.CALENDAR_DAYS),
    law10("63"),
)
ENTERPRISE_MEMBERS = rule(
    "Số thành viên Ban TTND doanh nghiệp nhà nước",
    "Members of a state enterprise's inspection board",
    Range(3, 9),
    law10("77"),
)
ENTERPRISE_TERM = rule(
    "Nhiệm kỳ Ban TTND doanh nghiệp nhà nước", "Term of an enterprise's board", Limit(2, Unit.YEARS), law10("77")
)
ENTERPRISE_ANSWER = rule(
    "Trả lời kiến nghị của Ban TTND doanh nghiệp nhà nước",
    "Answering recommendations of an enterprise's board",
    Limit(15, Unit.CALENDAR_DAYS),
    law10("81"),
)

INVESTMENT_MEMBERS = rule(
    "Số thành viên Ban GSĐTCCĐ của một chương trình, dự án",
    "Members of the supervision board of one project",
    Range(5),
    law10("41–45"),
)
INVESTMENT_RESIDENTS = rule(
    "Số đại diện người dân trong Ban GSĐTCCĐ",
    "Residents on a supervision board",
    Range(None, 5),
    law10("41–45"),
)
INVESTMENT_DEPUTIES = rule(
    "Số Phó Trưởng ban GSĐTCCĐ", "Deputies of a supervision board", Range(None, 2), law10("41–45")
)
INVESTMENT_NOTICE = rule(
    "Gửi kế hoạch và thành phần Ban GSĐTCCĐ cho chủ đầu tư",
    "Plan and membership to the investor",
    Limit(45, Unit.CALENDAR_DAYS, Side.BEFORE),
    law10("41–45"),
)
INVESTMENT_ANSWER = rule(
    "UBND trả lời kiến nghị của Ban GSĐTCCĐ",
    "Answering recommendations of a supervision board",
    Limit(15, Unit.CALENDAR_DAYS),
    law10("41–45"),
)


def commune_members(villages: int, day: date) -> int:
    """How many members a commune's inspection board has: one a village, five where there are fewer villages."""
    least = COMMUNE_MEMBERS.on(day).least
    assert least is not None, "the law names the smallest board"
    return max(least, villages)
