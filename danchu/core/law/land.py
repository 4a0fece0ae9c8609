"""Land recovery: which Land Law holds, how long before the decision a notice goes out, which step follows which."""

from datetime import date

from danchu.core.law.amounts import Item, Limit, Side, Unit
from danchu.core.law.dated import Source, changing, rule, version

_LAW_2013 = Source("Luật 45/2013/QH13", verify=True)
_LAW_2024 = Source("Luật 31/2024/QH15", "85")

LAND_LAW = changing(
    "Luật Đất đai áp dụng",
    "The Land Law that applies",
    version("45/2013/QH13", _LAW_2013),
    version("31/2024/QH15", Source("Luật 31/2024/QH15")),
)
NOTICE_FARMLAND = changing(
    "Thông báo thu hồi đất nông nghiệp trước khi có quyết định",
    "Notice before recovering agricultural land",
    version(Limit(90, Unit.CALENDAR_DAYS, Side.BEFORE), _LAW_2013),
    version(Limit(90, Unit.CALENDAR_DAYS, Side.BEFORE), _LAW_2024),
)
NOTICE_OTHER_LAND = changing(
    "Thông báo thu hồi đất phi nông nghiệp trước khi có quyết định",
    "Notice before recovering other land",
    version(Limit(180, Unit.CALENDAR_DAYS, Side.BEFORE), _LAW_2013),
    version(Limit(180, Unit.CALENDAR_DAYS, Side.BEFORE), _LAW_2024),
)
NOTICE_VALID = rule(
    "Hiệu lực của thông báo thu hồi đất", "How long a notice stays valid", Limit(12, Unit.MONTHS), _LAW_2024
)
PLAN_POSTING = rule(
    "Niêm yết phương án bồi thường, hỗ trợ, tái định cư",
    "Posting the plan of compensation and resettlement",
    Limit(30, Unit.CALENDAR_DAYS, Side.AT_LEAST),
    Source("Luật 31/2024/QH15", "87", verify=True),
)
STEPS = rule(
    "Thứ tự các bước thu hồi đất",
    "Order of the steps of land recovery",
    (
        Item("notice", "thông báo thu hồi đất", "notice"),
        Item("survey", "đo đạc, kiểm đếm", "survey and inventory"),
        Item("posted", "niêm yết phương án, lấy ý kiến", "plan posted, opinions heard"),
        Item("approved", "phê duyệt phương án bồi thường", "plan approved"),
        Item("decision", "quyết định thu hồi đất từng người", "decision for each person"),
        Item("paid", "chi trả", "payment"),
        Item("handed_over", "bàn giao đất", "handover"),
    ),
    Source("Luật 31/2024/QH15", "87"),
)


def is_under_law_2024(day: date) -> bool:
    """Whether the Land Law of 2024 holds on that day."""
    return LAND_LAW.on(day) == "31/2024/QH15"
