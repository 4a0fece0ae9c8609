"""Forms of one-stop offices: dossiers (II.06a) and complaints about rules and behaviour (II.05a)."""

from danchu.core.law.amounts import Item
from danchu.core.law.dated import Source, rule
from danchu.core.law.forms import Form, equal

_CIRCULAR = Source("Thông tư 01/2020/TT-VPCP")

DOSSIERS = rule(
    "Biểu II.06a: giải quyết hồ sơ thủ tục hành chính",
    "Form II.06a: dossiers of administrative procedures",
    Form(
        "II.06a",
        "Giải quyết hồ sơ thủ tục hành chính",
        "Dossiers handled",
        (
            Item("1", "số thứ tự", "number"),
            Item("2", "lĩnh vực", "field"),
            Item("3", "tiếp nhận", "received"),
            Item("4", "tiếp nhận trực tuyến", "received online"),
            Item("5", "tiếp nhận trực tiếp, bưu chính", "received directly or by post"),
            Item("6", "từ kỳ trước chuyển sang", "carried in"),
            Item("7", "đã giải quyết", "resolved"),
            Item("8", "đã giải quyết trước hạn", "resolved early"),
            Item("9", "đã giải quyết đúng hạn", "resolved on time"),
            Item("10", "đã giải quyết quá hạn", "resolved late"),
            Item("11", "đang giải quyết", "pending"),
            Item("12", "đang giải quyết trong hạn", "pending in time"),
            Item("13", "đang giải quyết quá hạn", "pending, overdue"),
        ),
        (equal(3, 4, 5, 6), equal(7, 8, 9, 10), equal(11, 12, 13), equal(3, 7, 11)),
        carried_in=6,
        carried_out=11,
    ),
    _CIRCULAR,
)
FEEDBACK = rule(
    "Biểu II.05a: phản ánh, kiến nghị về quy định, hành vi hành chính",
    "Form II.05a: feedback on rules and behaviour",
    Form(
        "II.05a",
        "Phản ánh, kiến nghị về quy định, hành vi hành chính",
        "Feedback on rules and behaviour",
        (
            Item("3", "tổng số", "total"),
            Item("4", "về hành vi", "on behaviour"),
            Item("5", "về quy định", "on rules"),
            Item("6", "kỳ trước chuyển sang", "carried in"),
            Item("7", "tiếp nhận trong kỳ", "received"),
            Item("8", "đã xử lý", "handled"),
            Item("13", "đang xử lý", "pending"),
            Item("16", "đã đăng công khai", "published"),
        ),
        (
            equal(3, 4, 5),
            equal(3, 6, 7),
            equal(8, 9, 10),
            equal(8, 11, 12),
            equal(13, 14, 15),
        ),
        carried_in=6,
        carried_out=13,
    ),
    _CIRCULAR,
)
