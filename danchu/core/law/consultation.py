"""What the people are asked about before the authority decides, and how the authority must meet them."""

from danchu.core.law.amounts import Item, Limit, Per, Rate, Side, Unit
from danchu.core.law.dated import rule
from danchu.core.law.sources import law10

MATTERS = rule(
    "Việc Nhân dân tham gia ý kiến trước khi quyết định",
    "Matters on which the people are consulted",
    (
        Item("1", "kế hoạch kinh tế - xã hội, chuyển dịch cơ cấu, định canh định cư", "socio-economic plans"),
        Item("2", "quy hoạch sử dụng đất, quỹ đất của xã", "land-use planning, land fund"),
        Item(
            "3",
            "dự án quan trọng, nhóm A, tái định cư lớn, nguy cơ môi trường hoặc ảnh hưởng trực tiếp",
            "projects of national weight, group A, large resettlement, environmental risk or direct effect",
        ),
        Item("4", "địa giới, tên đơn vị hành chính, thôn", "boundaries and names of units and villages"),
        Item("5", "dự thảo quyết định ảnh hưởng cộng đồng", "draft decisions affecting the community"),
        Item("6", "dự thảo quy hoạch xây dựng", "construction planning drafts"),
        Item("7", "dự thảo Quy chế dân chủ", "draft democracy regulation"),
        Item(
            "8",
            "dự thảo quyết định đặt nghĩa vụ, hạn chế quyền của đối tượng",
            "draft decisions creating duties or limiting rights of their addressees",
        ),
        Item("9", "nội dung khác", "other"),
    ),
    law10("25"),
)
FORMS = rule(
    "Hình thức lấy ý kiến Nhân dân",
    "Forms of consultation",
    (
        Item("a", "hội nghị trao đổi, đối thoại", "dialogue conference"),
        Item("b", "họp cộng đồng dân cư", "community meeting"),
        Item("c", "phiếu lấy ý kiến", "ballot"),
        Item("d", "hòm thư góp ý, đường dây nóng", "suggestion box, hotline"),
        Item("đ", "qua Ban công tác Mặt trận, đoàn thể", "through Front and mass organisations"),
        Item("e", "cổng, trang thông tin điện tử", "website"),
        Item("g", "mạng viễn thông, mạng xã hội", "networks"),
        Item("h", "đối thoại với đối tượng chịu tác động (việc 8)", "dialogue with addressees (matter 8 only)"),
    ),
    law10("26"),
)
DURATION = rule(
    "Thời gian lấy ý kiến kể từ ngày công khai nội dung",
    "How long a consultation lasts, counted from disclosure",
    Limit(20, Unit.CALENDAR_DAYS, Side.AT_LEAST),
    law10("28", "2"),
)
DIALOGUE = rule(
    "UBND cấp xã đối thoại với Nhân dân",
    "Dialogue of the commune with its people",
    Rate(1, Per.YEAR),
    law10("32", "1"),
)
CONFERENCE = rule(
    "Hội nghị định kỳ của cộng đồng dân cư",
    "Conference of the residential community",
    Rate(1, Per.YEAR),
    law10("33"),
)
CONFERENCE_REPORTS = rule(
    "Số báo cáo tại hội nghị: Trưởng thôn, Ban công tác Mặt trận, thành viên Ban TTND",
    "Reports at the conference: village head, Front committee, inspection board member",
    3,
    law10("33"),
)
SYSTEMS = rule(
    "Những gì UBND cấp xã phải có",
    "What a commune must have",
    (
        Item("a", "hệ thống đánh giá sự hài lòng, tiếp nhận phản ánh", "satisfaction ratings and feedback"),
        Item("c", "Quy chế thực hiện dân chủ", "democracy regulation"),
    ),
    law10("35", "2"),
)
