"""Yearly conferences and own decisions in agencies and state enterprises; the whole is those who attend."""

from danchu.core.law.amounts import Item, Limit, Of, Per, Rate, Share, Unit
from danchu.core.law.dated import rule
from danchu.core.law.sources import law10

AGENCY_MATTERS = rule(
    "Việc cán bộ, công chức, viên chức, người lao động bàn và quyết định",
    "Matters decided by the staff of an agency",
    (
        Item("1", "thành viên Ban TTND", "members of the inspection board"),
        Item("2", "khoản đóng góp ngoài quy định của pháp luật", "contributions beyond the law"),
        Item("3", "nghị quyết hội nghị", "the resolution of the conference"),
        Item("4", "việc tự quản nội bộ", "self-managed affairs"),
    ),
    law10("49"),
)
AGENCY_PROPOSAL = rule(
    "Tỷ lệ người của cơ quan, đơn vị đề nghị đưa việc ra bàn",
    "Staff whose request puts a matter on the table",
    Share(1, 3, Of.ALL_STAFF),
    law10("50", "1"),
)
AGENCY_CALLS = rule(
    "Số lần triệu tập không đủ người để được phát phiếu toàn thể",
    "Inquorate calls after which all staff may be asked by ballot",
    2,
    law10("50", "2"),
)
AGENCY_CONFERENCE = rule(
    "Hội nghị cán bộ, công chức, viên chức, người lao động",
    "Conference of the staff",
    Rate(1, Per.YEAR),
    law10("51"),
)
AGENCY_WITHIN = rule(
    "Tổ chức hội nghị sau khi bắt đầu năm công tác mới",
    "Holding the conference after the new work year begins",
    Limit(3, Unit.MONTHS),
    law10("51"),
)
AGENCY_DELEGATES_FROM = rule(
    "Số người từ đó được họp đại biểu thay cho toàn thể",
    "Staff from which delegates may meet instead of all",
    100,
    law10("51"),
)
AGENCY_OPTIONAL_TO = rule(
    "Số người tối đa để hội nghị không bắt buộc", "Largest staff for which the conference is optional", 7, law10("51")
)
AGENCY_QUORUM = rule(
    "Số người dự để hội nghị cơ quan, đơn vị hợp lệ",
    "Quorum of the staff conference",
    Share(2, 3, Of.SUMMONED),
    law10("51"),
)
AGENCY_PASS = rule(
    "Thông qua nghị quyết hội nghị cơ quan, đơn vị",
    "Passing a resolution of the staff conference",
    Share(1, 2, Of.ATTENDEES, is_strict=True),
    law10("51"),
)
AGENCY_REVIEW = rule(
    "Kiểm điểm việc thực hiện nghị quyết hội nghị", "Review of the resolution", Rate(1, Per.HALF), law10("52", "3")
)
AGENCY_CONSULTED = rule(
    "Số việc phải lấy ý kiến cán bộ, công chức, viên chức, người lao động",
    "How many matters the staff is consulted on",
    11,
    law10("53"),
)
AGENCY_CONSULT_FORMS = rule(
    "Số hình thức lấy ý kiến trong cơ quan, đơn vị", "How many forms of consulting the staff", 6, law10("54")
)

ENTERPRISE_MATTERS = rule(
    "Số việc người lao động doanh nghiệp nhà nước bàn và quyết định",
    "How many matters the workers of a state enterprise decide",
    5,
    law10("67"),
)
ENTERPRISE_PROPOSAL = rule(
    "Tỷ lệ người lao động đề nghị đưa việc ra bàn",
    "Workers whose request puts a matter on the table",
    Share(1, 3, Of.ALL_WORKERS),
    law10("68"),
)
ENTERPRISE_CONFERENCE = rule(
    "Hội nghị người lao động doanh nghiệp nhà nước",
    "Conference of the workers of a state enterprise",
    Rate(1, Per.YEAR),
    law10("69"),
)
ENTERPRISE_WITHIN = rule(
    "Tổ chức hội nghị người lao động sau khi kết thúc năm tài chính",
    "Holding the workers' conference after the financial year",
    Limit(3, Unit.MONTHS),
    law10("69"),
)
ENTERPRISE_QUORUM = rule(
    "Số người dự để hội nghị người lao động hợp lệ",
    "Quorum of the workers' conference",
    Share(2, 3, Of.SUMMONED),
    law10("69"),
)
ENTERPRISE_PASS = rule(
    "Thông qua nghị quyết hội nghị người lao động",
    "Passing a resolution of the workers' conference",
    Share(1, 2, Of.ATTENDEES, is_strict=True),
    law10("69"),
)
ENTERPRISE_DIALOGUE = rule(
    "Đối thoại tại doanh nghiệp nhà nước", "Dialogue in a state enterprise", Rate(1, Per.YEAR), law10("73")
)
