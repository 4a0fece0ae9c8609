"""What must be made public, how, how soon and for how long: in communes, agencies and state enterprises."""

from dataclasses import dataclass

from danchu.core.law.amounts import Item, Limit, Per, Rate, Side, Unit
from danchu.core.law.dated import rule
from danchu.core.law.sources import law10


@dataclass(frozen=True)
class DisclosureItem(Item):
    """An item of Điều 11. Every one goes on the website where there is one; the flags tell what comes on top.

    `posted`: on the board for the posting time; `permanent`: on the board always; `broadcast`: loudspeakers too.
    """

    posted: bool = False
    permanent: bool = False
    broadcast: bool = False

    def __str__(self) -> str:
        flags = {"niêm yết": self.posted, "niêm yết thường xuyên": self.permanent, "truyền thanh": self.broadcast}
        told = ", ".join(word for word, is_set in flags.items() if is_set)
        return f"{super().__str__()} [{told}]" if told else super().__str__()

    def forms_due(self, *, has_website: bool) -> frozenset[str]:
        """The least forms of `COMMUNE_FORMS` this item needs; what is broadcast also goes to the village heads.

        Source: Luật 10/2022/QH15, Điều 13.
        """
        due = {"a": self.posted or self.permanent, "b": has_website, "c": self.broadcast, "d": self.broadcast}
        return frozenset(code for code, is_due in due.items() if is_due)


COMMUNE_ITEMS = rule(
    "Nội dung chính quyền cấp xã phải công khai",
    "What a commune must disclose",
    (
        DisclosureItem(
            "1",
            "kế hoạch kinh tế - xã hội, chuyển dịch cơ cấu kinh tế và kết quả",
            "socio-economic and restructuring plans and their results",
            posted=True,
        ),
        DisclosureItem(
            "2",
            "ngân sách: dự toán, thực hiện, quyết toán, kiến nghị kiểm toán",
            "budget: estimates, execution, settlement, audit findings",
            posted=True,
        ),
        DisclosureItem(
            "3",
            "dự án đầu tư; thu hồi đất, bồi thường, tái định cư; quỹ đất; quy hoạch xây dựng",
            "investment projects; land recovery and resettlement; land fund; construction planning",
            posted=True,
        ),
        DisclosureItem(
            "4",
            "Quy chế dân chủ; nhiệm vụ, quyền hạn và quy tắc ứng xử của cán bộ",
            "democracy regulation; duties, powers and conduct of officials",
            permanent=True,
        ),
        DisclosureItem(
            "5",
            "quỹ, vốn và tài trợ theo chương trình; đóng góp của Nhân dân",
            "funds, investment and aid by programme; people's contributions",
            posted=True,
        ),
        DisclosureItem(
            "6",
            "tài sản công: mua, thuê, giao, thu hồi, bán và khoản thu từ tài sản",
            "public assets: bought, leased, assigned, recovered, sold, and their income",
            posted=True,
        ),
        DisclosureItem(
            "7",
            "hỗ trợ, trợ cấp, tín dụng, nhà ở, thẻ bảo hiểm y tế: tiêu chí, bình xét, kết quả",
            "support, credit, housing, health cards: criteria, selection, results",
            posted=True,
            broadcast=True,
        ),
        DisclosureItem(
            "8",
            "cứu trợ thiên tai, dịch bệnh: đối tượng, mức, thời gian; tiền quyên góp",
            "relief after disasters and epidemics: who, how much, when; use of donations",
            posted=True,
            broadcast=True,
        ),
        DisclosureItem(
            "9",
            "tuyển quân và công an: số lượng, danh sách gọi, hoãn, miễn",
            "military and police call-up: numbers, lists called, deferred, exempt",
            posted=True,
            broadcast=True,
        ),
        DisclosureItem(
            "10",
            "kết quả thanh tra, kiểm tra, xử lý tham nhũng, kỷ luật; phiếu tín nhiệm",
            "results of inspections, corruption and discipline cases; votes of confidence",
            posted=True,
            broadcast=True,
        ),
        DisclosureItem(
            "11",
            "việc lấy ý kiến Nhân dân: kế hoạch, nội dung, kết quả, giải trình",
            "consultations: plan, content, result, explanation",
            posted=True,
            broadcast=True,
        ),
        DisclosureItem(
            "12", "phí, lệ phí và khoản thu khác", "fees, charges and other dues", posted=True, broadcast=True
        ),
        DisclosureItem(
            "13",
            "thủ tục hành chính và quy trình làm việc của xã",
            "procedures handled by the commune",
            permanent=True,
        ),
        DisclosureItem("14", "nội dung khác theo pháp luật hoặc Quy chế của xã", "other items by law or local rule"),
    ),
    law10("11"),
)
COMMUNE_FORMS = rule(
    "Hình thức công khai ở cấp xã",
    "Forms of disclosure in a commune",
    (
        Item("a", "niêm yết", "on the board"),
        Item("b", "cổng, trang thông tin điện tử", "website"),
        Item("c", "truyền thanh", "loudspeakers"),
        Item("d", "qua Trưởng thôn, Tổ trưởng tổ dân phố", "through the village head"),
        Item("đ", "gửi văn bản", "in writing"),
        Item("e", "hội nghị trao đổi, đối thoại", "conference, dialogue"),
        Item("g", "tiếp công dân, tiếp xúc cử tri, họp báo", "reception, voter contact, press"),
        Item("h", "thông báo đến đoàn thể", "through mass organisations"),
        Item("i", "mạng viễn thông, mạng xã hội", "messages, social networks"),
        Item("k", "hình thức khác", "other"),
    ),
    law10("12", "1"),
)
COMMUNE_DUE = rule(
    "Công khai chậm nhất kể từ ngày có quyết định, văn bản, nếu pháp luật chuyên ngành không quy định khác",
    "Disclosure after the decision, unless sector law says otherwise",
    Limit(5, Unit.WORKING_DAYS),
    law10("12", "3"),
)
COMMUNE_POSTING = rule(
    "Niêm yết liên tục kể từ ngày niêm yết",
    "Posting on the board, counted from the first day",
    Limit(30, Unit.CONSECUTIVE_DAYS, Side.AT_LEAST),
    law10("13", "2"),
)
COMMUNE_BROADCAST = rule(
    "Thông báo trên truyền thanh",
    "Announcing on loudspeakers",
    Limit(3, Unit.CONSECUTIVE_DAYS, Side.AT_LEAST),
    law10("13", "3"),
)
COMMUNE_LIST = rule(
    "Lập, cập nhật và niêm yết danh mục nội dung đã công khai",
    "The list of what was disclosed is updated and posted",
    Rate(1, Per.QUARTER),
    law10("13", "2"),
)

COUNCIL_REPORT = rule(
    "UBND báo cáo HĐND về công khai, về việc Nhân dân quyết định và về lấy ý kiến",
    "Reports to the people's council on disclosure, decisions and consultations",
    "kỳ họp thường lệ gần nhất",
    law10("14, 23, 28"),
)

AGENCY_ITEMS = rule(
    "Nội dung cơ quan, đơn vị phải công khai trong nội bộ",
    "What an agency or public unit must disclose to its staff",
    (
        Item("1", "chủ trương, chính sách liên quan công việc", "policy"),
        Item("2", "kế hoạch công tác năm, quý, tháng", "work plans"),
        Item("3", "kinh phí hoạt động", "budget"),
        Item("4", "tài sản công", "public assets"),
        Item("5", "đầu tư công", "public investment"),
        Item("6", "công tác cán bộ, đánh giá xếp loại, kỷ luật", "personnel, ratings, discipline"),
        Item("7", "kết luận về tham nhũng; kê khai tài sản", "findings on corruption; asset declarations"),
        Item("8", "kết quả thanh tra, giải quyết khiếu nại, tố cáo", "results of inspections and complaints"),
        Item("9", "nội quy, quy chế", "internal rules"),
        Item("10", "kết quả tiếp thu ý kiến", "results of consultations"),
        Item("11", "văn bản chỉ đạo của cấp trên", "directives from above"),
        Item("12", "nội dung khác", "other"),
    ),
    law10("46"),
)
AGENCY_FORMS = rule(
    "Hình thức công khai ở cơ quan, đơn vị",
    "Forms of disclosure in an agency",
    (
        Item("a", "niêm yết", "on the board"),
        Item("b", "hệ thống nội bộ, trang thông tin điện tử", "internal system, website"),
        Item("c", "hội nghị", "conference"),
        Item("d", "văn bản gửi toàn thể", "in writing to all"),
        Item("đ", "qua người phụ trách bộ phận", "through heads of sections"),
        Item("e", "qua cấp ủy, Công đoàn", "through Party cell, union"),
        Item("g", "hình thức khác", "other"),
    ),
    law10("47", "1"),
)
AGENCY_DUE = rule(
    "Cơ quan, đơn vị công khai chậm nhất kể từ ngày có quyết định, văn bản",
    "Disclosure in an agency after the decision",
    Limit(5, Unit.WORKING_DAYS),
    law10("47", "2"),
)
AGENCY_POSTING = rule(
    "Cơ quan, đơn vị niêm yết hoặc đăng nội bộ liên tục",
    "Posting in an agency, on the board or online",
    Limit(20, Unit.CONSECUTIVE_DAYS, Side.AT_LEAST),
    law10("48"),
)

ENTERPRISE_ITEMS = rule(
    "Nội dung doanh nghiệp nhà nước phải công khai trong nội bộ",
    "What a state enterprise must disclose to its workers",
    (
        Item("a", "tình hình sản xuất, kinh doanh", "state of the business"),
        Item("b", "nội quy, thang bảng lương, định mức", "labour rules, pay scales, norms"),
        Item("c", "thỏa ước lao động tập thể", "collective agreements"),
        Item("d", "quỹ khen thưởng, phúc lợi, quỹ do người lao động góp", "bonus, welfare and workers' funds"),
        Item("đ", "kinh phí công đoàn; BHXH, BHYT, BHTN", "union fee; insurance paid"),
        Item("e", "thi đua, khen thưởng, kỷ luật, kiến nghị", "rewards, discipline, complaints"),
        Item("g", "quy chế dân chủ", "democracy regulation"),
        Item("h", "tài chính, tài sản công, cán bộ và nội dung khác", "finance, assets, personnel, other"),
    ),
    law10("64"),
)
ENTERPRISE_FORMS = rule(
    "Số hình thức công khai ở doanh nghiệp nhà nước",
    "How many forms of disclosure a state enterprise has",
    8,
    law10("65", "1"),
)
ENTERPRISE_DUE = rule(
    "Doanh nghiệp nhà nước công khai chậm nhất kể từ ngày có quyết định, văn bản",
    "Disclosure in a state enterprise after the decision",
    Limit(15, Unit.CALENDAR_DAYS),
    law10("65", "2"),
)
ENTERPRISE_POSTING = rule(
    "Doanh nghiệp nhà nước niêm yết liên tục",
    "Posting in a state enterprise",
    Limit(20, Unit.CONSECUTIVE_DAYS, Side.AT_LEAST),
    law10("66"),
)
