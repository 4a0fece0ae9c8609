"""Citizen reception: how often heads must receive, how soon they answer, how groups are represented."""

from datetime import date

from danchu.core.law.amounts import Band, Item, Limit, Per, Range, Rate, Side, Unit
from danchu.core.law.dated import Source, changing, rule, version
from danchu.core.law.sources import law136, reception_law

COMMUNE_CHAIR = changing(
    "Chủ tịch UBND cấp xã trực tiếp tiếp công dân",
    "The commune chair receives in person",
    version(Rate(1, Per.WEEK), reception_law("15", "2", "d")),
    version(Rate(2, Per.MONTH), law136("Luật 42/2013/QH13, Điều 15", verify=True)),
)
DISTRICT_CHAIR = rule(
    "Chủ tịch UBND cấp huyện trực tiếp tiếp công dân",
    "The district chair receives in person",
    Rate(2, Per.MONTH),
    reception_law("13", "5"),
    until=date(2026, 7, 1),  # abolished by Luật 136/2025/QH15, Điều 1 khoản 14
)
PROVINCE_CHAIR = rule(
    "Chủ tịch UBND cấp tỉnh trực tiếp tiếp công dân",
    "The province chair receives in person",
    Rate(1, Per.MONTH),
    reception_law("12", "5"),
)
AGENCY_HEAD = rule(
    "Người đứng đầu cơ quan trực tiếp tiếp công dân",
    "The head of an agency receives in person",
    Rate(1, Per.MONTH),
    reception_law("18", "2"),
)
UNIT_HEAD = rule(
    "Người đứng đầu đơn vị sự nghiệp công lập trực tiếp tiếp công dân",
    "The head of a public unit receives in person",
    Rate(1, Per.MONTH),
    Source("Nghị định 154/2026/NĐ-CP", "10"),
)
SCHEDULE_POSTED = rule(
    "Niêm yết lịch tiếp công dân",
    "Posting the schedule of receptions",
    Limit(5, Unit.WORKING_DAYS, Side.BEFORE),
    reception_law("24"),
)
ANSWERED = rule(
    "Thông báo kết quả xử lý sau khi tiếp",
    "Answer after a reception",
    Limit(10, Unit.WORKING_DAYS),
    reception_law("28"),
)
REPRESENTATIVES = rule(
    "Số người đại diện khi nhiều người đến cùng một nội dung",
    "Representatives of a group with one content",
    (Band(5, 11, Range(1, 2)), Band(11, None, Range(None, 5))),
    reception_law("29"),
)
REGISTER_COLUMNS = rule(
    "Cột của sổ tiếp công dân, Mẫu 03/TCD",
    "Columns of the reception book, form 03/TCD",
    (
        Item("1", "số thứ tự", "number"),
        Item("2", "ngày tiếp", "day"),
        Item("3", "họ tên, địa chỉ", "name, address"),
        Item("4", "số căn cước", "identity number"),
        Item("5", "nội dung", "content"),
        Item("6", "loại đơn", "kind of petition"),
        Item("7", "số người cùng nội dung", "people with the same content"),
        Item("8", "cơ quan đã giải quyết", "who has handled it"),
        Item("9", "thuộc thẩm quyền", "within competence"),
        Item("10", "hướng dẫn", "guided to"),
        Item("11", "cơ quan thụ lý", "accepting agency"),
        Item("12", "theo dõi kết quả", "follow-up"),
        Item("13", "ghi chú", "note"),
    ),
    Source("Nghị định 154/2026/NĐ-CP"),
)
LARGE_GROUP = rule(
    "Số người từ đó là đoàn đông người",
    "People from which visitors count as a large group",
    5,
    Source("Thông tư 06/2025/TT-TTCP"),
)
