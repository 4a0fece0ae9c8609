"""Hương ước, quy ước: the stages of a village convention, who passes it and how soon each step follows."""

from danchu.core.law.amounts import DayOfYear, Item, Limit, Of, Share, Side, Unit
from danchu.core.law.dated import rule
from danchu.core.law.sources import decree61

STAGES = rule(
    "Các bước của hương ước, quy ước; mọi con số phải nói rõ bước nào",
    "Stages of a convention; every count must name its stage",
    (
        Item("proposed", "đề xuất", "proposed"),
        Item("drafted", "soạn thảo", "drafted"),
        Item("consulted", "lấy ý kiến", "put to consultation"),
        Item("passed", "thông qua", "passed"),
        Item("recognised", "công nhận", "recognised"),
        Item("suspended", "tạm ngừng thực hiện", "suspended"),
        Item("annulled", "bãi bỏ", "annulled"),
    ),
    decree61("9–14"),
)
DRAFT_POSTING = rule(
    "Niêm yết dự thảo để lấy ý kiến",
    "Posting the draft for consultation",
    Limit(30, Unit.CONSECUTIVE_DAYS, Side.AT_LEAST),
    decree61("9", "1"),
)
QUORUM = rule(
    "Số hộ dự họp để thông qua",
    "Households attending the meeting that passes it",
    Share(1, 2, Of.ALL_HOUSEHOLDS, is_strict=True),
    decree61("10", "1", "a"),
)
PASS = rule(
    "Thông qua hương ước, quy ước",
    "Passing a convention",
    Share(1, 2, Of.ALL_REPRESENTATIVES, is_strict=True),
    decree61("10"),
)
DOSSIER_SENT = rule("Gửi hồ sơ đề nghị công nhận", "Sending the dossier", Limit(5, Unit.WORKING_DAYS), decree61("11"))
RECOGNISED = rule(
    "Công nhận hoặc từ chối kể từ khi đủ hồ sơ",
    "Recognition or refusal, from a complete dossier",
    Limit(5, Unit.WORKING_DAYS),
    decree61("11", "3"),
)
SENT_BACK = rule(
    "Gửi lại hương ước, quy ước đã công nhận", "Sending it back", Limit(2, Unit.WORKING_DAYS), decree61("18", "1", "a")
)
SUSPENSION_ANSWERED = rule(
    "Trả lời báo cáo đề nghị tạm ngừng",
    "Answering a report that asks for suspension",
    Limit(3, Unit.WORKING_DAYS),
    decree61("12", "2"),
)
ANNULLED = rule("Quyết định bãi bỏ", "Deciding on amendment or annulment", Limit(5, Unit.WORKING_DAYS), decree61("14"))
REVIEW_DAY = rule(
    "Ngày rà soát hằng năm, hoặc ngày khác do cộng đồng thống nhất",
    "Day of the yearly review, unless another is agreed",
    DayOfYear(18, 11),
    decree61("15", "4"),
)
STATISTICS_DUE = rule(
    "Tỉnh báo cáo số liệu về Bộ trước ngày",
    "Day before which the province reports its statistics",
    DayOfYear(30, 11),
    decree61("16", "3"),
)
OLD_REPLACED = rule(
    "Ngày của năm 2023 trước đó phải thay bản cũ không còn phù hợp",
    "Day of 2023 before which old conventions that no longer fit were to be replaced",
    DayOfYear(31, 12),
    decree61("24", "2"),
)
