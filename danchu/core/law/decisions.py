"""What the community itself decides, by which way of voting and by how many of whom; meetings and elections."""

from dataclasses import dataclass, field
from enum import StrEnum

from danchu.core.law.amounts import Item, Limit, Of, Range, Share, Side, Unit
from danchu.core.law.dated import rule
from danchu.core.law.sources import decree59, decree185, law10

MATTERS = rule(
    "Việc Nhân dân bàn và quyết định",
    "Matters the people discuss and decide",
    (
        Item("1", "đóng góp xây dựng hạ tầng: chủ trương và mức", "contributions for infrastructure"),
        Item("2", "thu, chi, quản lý khoản đóng góp và quỹ cộng đồng", "collecting and spending contributions"),
        Item("3", "nội dung hương ước, quy ước", "content of conventions"),
        Item("4", "bầu, cho thôi Trưởng thôn, Tổ trưởng tổ dân phố", "electing, dismissing the village head"),
        Item(
            "5",
            "bầu, cho thôi thành viên Ban TTND, Ban GSĐTCCĐ",
            "electing, dismissing members of inspection and investment boards",
        ),
        Item("6", "việc tự quản khác", "other self-managed affairs"),
    ),
    law10("15"),
)
INITIATIVE = rule(
    "Số hộ đề nghị đủ để đưa việc ra bàn",
    "Households whose support puts a matter on the table",
    Share(10, 100, Of.ALL_HOUSEHOLDS),
    law10("16"),
)
INITIATIVE_VALID = rule(
    "Giá trị của ý kiến ủng hộ đề nghị",
    "How long support for an initiative stays valid",
    Limit(3, Unit.MONTHS),
    law10("16"),
)
CLUSTER_FROM = rule(
    "Số hộ từ đó thôn được họp theo cụm rồi cộng kết quả",
    "Households from which a village may meet in clusters and add up",
    200,
    law10("18", "3"),
)

PASS_CONTRIBUTIONS = rule(
    "Thông qua việc đóng góp và quỹ (việc 1, 2) ở thôn",
    "Passing contributions and funds (matters 1, 2) in a village",
    Share(2, 3, Of.ALL_REPRESENTATIVES),
    law10("21", "1"),
)
PASS_CONTRIBUTIONS_COMMUNE = rule(
    "Thông qua việc đóng góp và quỹ (việc 1, 2) trên toàn xã",
    "Passing contributions and funds (matters 1, 2) in the whole commune",
    Share(2, 3, Of.VILLAGES),
    law10("21", "1"),
)
PASS_OTHER = rule(
    "Thông qua các việc 3, 4, 5, 6 ở thôn",
    "Passing matters 3, 4, 5, 6 in a village",
    Share(1, 2, Of.ALL_REPRESENTATIVES, is_strict=True),
    law10("21", "1"),
)


class Ground(StrEnum):
    """Why a matter may be put to the households by ballot."""

    COMMUNE_WIDE = "việc của toàn xã, do Chủ tịch UBND chọn"
    SHORT_MEETING = "sau cuộc họp không đủ số hộ"
    FRONT_AGREES = "Trưởng thôn thống nhất với Ban công tác Mặt trận"


@dataclass(frozen=True)
class Ways:
    """How one matter may be decided: whether first of all in a meeting, by ballot on which grounds, online or not."""

    is_meeting_first: bool
    ballot_on: frozenset[Ground] = field(default_factory=frozenset)
    is_online: bool = False

    def __str__(self) -> str:
        told = ["họp trước" if self.is_meeting_first else "họp"]
        told += [f"phiếu: {ground}" for ground in Ground if ground in self.ballot_on]
        return ", ".join([*told, "trực tuyến"] if self.is_online else told)


_CONTRIBUTIONS = Ways(False, frozenset({Ground.COMMUNE_WIDE, Ground.SHORT_MEETING}))
_MEETING_FIRST = Ways(True, frozenset({Ground.SHORT_MEETING}))
WAYS = rule(
    "Hình thức quyết định của từng việc 1 đến 6",
    "Ways to decide each of the matters 1 to 6",
    (
        _CONTRIBUTIONS,
        _CONTRIBUTIONS,
        _MEETING_FIRST,
        _MEETING_FIRST,
        _MEETING_FIRST,
        Ways(False, frozenset({Ground.SHORT_MEETING, Ground.FRONT_AGREES}), is_online=True),
    ),
    # The decree is narrower than Điều 19 khoản 1 điểm c of the law: follow it, but never block on it.
    decree59("4", "1", "c", verify=True),
)
ONLINE_CONSENT = rule(
    "Số đại diện hộ đồng ý biểu quyết trực tuyến",
    "Representatives who must agree to vote online",
    Share(1, 2, Of.ALL_REPRESENTATIVES, is_strict=True),
    decree59("5", "2", "c"),
)
MEETING_NOTICE = rule(
    "Thông báo họp cộng đồng dân cư",
    "Notice of a community meeting",
    Limit(2, Unit.CALENDAR_DAYS, Side.BEFORE),
    decree59("3", "3"),
)
MEETING_PAPERS = rule(
    "Gửi tài liệu việc 1 đến 3 tới từng hộ",
    "Papers on matters 1 to 3 to each household",
    Limit(2, Unit.CALENDAR_DAYS, Side.BEFORE),
    decree59("3", "4"),
)
MEETING_OFFICERS = rule(
    "Bầu thư ký, cách biểu quyết, ban kiểm phiếu",
    "Choosing secretary, way of voting and counting board",
    Share(1, 2, Of.ATTENDEES, is_strict=True),
    decree59("3", "5"),
)
COUNTING_BOARD = rule("Số người ban kiểm phiếu", "Members of the counting board", Range(3, 5), decree59("3", "5"))
COUNTING_WITNESSES = rule("Số hộ chứng kiến kiểm phiếu", "Households witnessing the count", 2, decree59("3", "5"))
BALLOT_TEAM = rule("Số người tổ phát phiếu", "Members of the ballot team", Range(3, 5), decree59("4", "3"))
BALLOT_PLAN_SENT = rule(
    "Gửi kế hoạch phát phiếu tới UBND và MTTQ",
    "Sending the ballot plan to the committees of commune and Front",
    Limit(2, Unit.CALENDAR_DAYS),
    decree59("4", "2"),
)
DECISION_SENT = rule(
    "Gửi quyết định của cộng đồng tới UBND và MTTQ cấp xã",
    "Sending the community's decision to the commune",
    Limit(5, Unit.WORKING_DAYS),
    law10("20", "3"),
)
DECISION_RECOGNISED = rule(
    "Công nhận hoặc trả lời không công nhận có nêu lý do",
    "Recognition, or refusal with reasons",
    Limit(5, Unit.WORKING_DAYS),
    law10("21"),
)

ELECTION_PLAN = rule(
    "Kế hoạch bầu Trưởng thôn",
    "Plan for the election of a village head",
    Limit(20, Unit.CALENDAR_DAYS, Side.BEFORE),
    decree59("6"),
)
ELECTION_CANDIDATES = rule(
    "Biên bản giới thiệu người ứng cử",
    "Minutes of the candidate meeting",
    Limit(15, Unit.CALENDAR_DAYS, Side.BEFORE),
    decree59("6"),
)
ELECTION_TEAM = rule(
    "Thành lập Tổ bầu cử", "Setting up the election team", Limit(10, Unit.CALENDAR_DAYS, Side.BEFORE), decree59("6")
)
ELECTION_NOTICE = rule(
    "Thông báo ngày bầu cử", "Notice of the election day", Limit(7, Unit.CALENDAR_DAYS, Side.BEFORE), decree59("6")
)
DISMISSAL_REQUEST = rule(
    "Số hộ yêu cầu cho thôi Trưởng thôn",
    "Households asking to dismiss the village head",
    Share(50, 100, Of.ALL_HOUSEHOLDS),
    decree59("9", "1"),
)
HEAD_REPLACED = rule(
    "Quyết định người thay thế Trưởng thôn",
    "Deciding on the replacement of a village head",
    Limit(60, Unit.CALENDAR_DAYS),
    decree59("9", "3"),
)
HEAD_TERM = rule("Nhiệm kỳ Trưởng thôn", "Term of a village head", Limit(5, Unit.YEARS), decree185("4", "3"))
HEAD_TERM_SLACK = rule(
    "UBND xã kéo dài hoặc rút ngắn nhiệm kỳ Trưởng thôn",
    "By how much the commune may move the end of the term",
    Limit(6, Unit.MONTHS),
    decree185("4", "3"),
)
ACTING_HEAD = rule(
    "Thời gian giao quyền Trưởng thôn",
    "How long an acting village head may serve",
    Limit(6, Unit.MONTHS),
    decree185("4", "2"),
)
CONFERENCE_NOTICE = rule(
    "Thông báo hội nghị định kỳ của cộng đồng dân cư",
    "Notice of the yearly community conference",
    Limit(5, Unit.CALENDAR_DAYS, Side.BEFORE),
    decree59("11"),
)
