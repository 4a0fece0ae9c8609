"""Reception and petition forms of the Government Inspectorate in three generations: 2021, 2024, 2025."""

from datetime import date

from danchu.core.law.amounts import Item
from danchu.core.law.dated import Source, Version, changing, rule, version
from danchu.core.law.forms import Across, Form, Relation, at_least, at_most, equal

_2021 = Source("Thông tư 02/2021/TT-TTCP")
_2024 = Source("Thông tư 01/2024/TT-TTCP")
_2025 = Source("Thông tư 06/2025/TT-TTCP")
_SIGNED_2024 = date(2024, 1, 20)  # the day of the circular; when it came into force was not checked


def _visits(first: int, who_vi: str, who_en: str, *, with_days: bool) -> tuple[Item, ...]:
    """The five columns of one way to receive, after the number of published days where a head receives."""
    labels = [
        ("lượt", "visits"),
        ("người", "people"),
        ("vụ việc", "cases"),
        ("đoàn đông người", "large groups"),
        ("người của đoàn đông người", "people of large groups"),
    ]
    if with_days:
        labels.insert(0, ("số ngày tiếp", "days held"))
    return tuple(Item(str(first + i), f"{vi}, {who_vi}", f"{en}, {who_en}") for i, (vi, en) in enumerate(labels))


RECEPTION = changing(
    "Biểu kết quả tiếp công dân (01/TCD)",
    "Form of citizen reception (01/TCD)",
    version(
        Form(
            "01/TCD-2021",
            "Kết quả tiếp công dân (2021)",
            "Citizen reception (2021)",
            (Item("1", "lượt tiếp", "visits"), Item("3", "vụ việc", "cases")),
            (equal(1, 4, 13, 22), equal(3, 6, 7, 15, 16, 24, 25)),
        ),
        _2021,
    ),
    Version(
        _SIGNED_2024,
        Form(
            "01/TCD-2024",
            "Kết quả tiếp công dân (2024)",
            "Citizen reception (2024)",
            (Item("1", "lượt tiếp", "visits"), Item("3", "vụ việc", "cases")),
            (equal(1, 4, 13, 22), equal(3, 6, 7, 15, 16, 24, 25)),
        ),
        _2024,
        verify_since=True,
    ),
    version(
        Form(
            "01/TCD-2025",
            "Kết quả tiếp công dân",
            "Citizen reception",
            (
                Item("1", "lượt tiếp", "visits"),
                Item("2", "người được tiếp", "people received"),
                Item("3", "vụ việc", "cases"),
                Item("4", "đoàn đông người", "large groups"),
                *_visits(5, "tiếp thường xuyên", "regular", with_days=False),
                *_visits(10, "Thủ trưởng tiếp", "received by the head", with_days=True),
                *_visits(16, "ủy quyền tiếp", "by delegation", with_days=True),
                Item("22", "ghi chú", "note"),
            ),
            (
                equal(1, 5, 11, 17),
                equal(2, 6, 12, 18),
                equal(3, 7, 13, 19),
                equal(4, 8, 14, 20),
                at_most(9, 6, inferred=True),
                at_most(15, 12, inferred=True),
                at_most(21, 18, inferred=True),
                at_least(9, 8, times=5, inferred=True),
            ),
        ),
        _2025,
    ),
)

_PETITION_COLUMNS_2025 = (
    Item("1", "tổng số đơn, cả kỳ trước chuyển sang", "petitions, with those carried over"),
    Item("2", "đã xử lý", "processed"),
    Item("3", "đủ điều kiện xử lý", "eligible"),
    Item("4", "thuộc thẩm quyền", "within competence"),
    Item("5", "số vụ việc", "cases"),
    Item("6", "khiếu nại", "complaints"),
    Item("7", "khiếu nại lần đầu", "first complaints"),
    Item("8", "khiếu nại lần hai", "second complaints"),
    Item("9", "khiếu nại về đất đai", "complaints on land"),
    Item("10", "khiếu nại về chế độ, chính sách", "complaints on policies"),
    Item("11", "khiếu nại khác", "other complaints"),
    Item("12", "tố cáo", "denunciations"),
    Item("13", "tố cáo lần đầu", "first denunciations"),
    Item("14", "tố cáo tiếp", "repeated denunciations"),
    Item("15", "tố cáo hành chính", "denunciations, administration"),
    Item("16", "tố cáo tham nhũng", "denunciations, corruption"),
    Item("17", "tố cáo tư pháp", "denunciations, justice"),
    Item("18", "tố cáo khác", "other denunciations"),
    Item("19", "kiến nghị, phản ánh", "other petitions"),
    Item("20", "một phần của cột 19", "part of column 19"),
    Item("21", "một phần của cột 19", "part of column 19"),
    Item("22", "một phần của cột 19", "part of column 19"),
    Item("23", "không thuộc thẩm quyền", "beyond competence"),
    Item("24", "hướng dẫn", "guided"),
    Item("25", "chuyển đơn", "transferred"),
    Item("26", "ghi chú", "note"),
)
PETITIONS = changing(
    "Biểu kết quả xử lý đơn (02/XLD, trước là XLD01)",
    "Form of petitions handled (02/XLD, once XLD01)",
    version(
        Form(
            "XLD01-2021",
            "Kết quả xử lý đơn (2021)",
            "Petitions handled (2021)",
            (Item("9", "đơn đủ điều kiện xử lý", "eligible petitions"),),
            (equal(9, 11, 12, 13), equal(9, 14, 15, 16, 17), equal(9, 18, 22)),
        ),
        _2021,
    ),
    Version(
        _SIGNED_2024,
        Form(
            "XLD01-2024",
            "Kết quả xử lý đơn (2024)",
            "Petitions handled (2024)",
            (
                Item("1", "tổng số đơn", "petitions"),
                Item("2", "kỳ trước chuyển sang", "carried over"),
                Item("3", "tiếp nhận trong kỳ", "received"),
                Item("4", "đã xử lý", "processed"),
                Item("5", "chưa xử lý, chuyển kỳ sau", "carried to the next period"),
                Item("6", "đủ điều kiện xử lý", "eligible"),
                Item("8", "khiếu nại", "complaints"),
                Item("9", "tố cáo", "denunciations"),
                Item("10", "kiến nghị, phản ánh", "other petitions"),
                Item("11", "đã giải quyết lần đầu", "resolved, first time"),
                Item("12", "đã giải quyết nhiều lần", "resolved, several times"),
                Item("13", "chưa giải quyết xong", "not yet resolved"),
            ),
            (equal(1, 2, 3), equal(1, 4, 5), equal(6, 8, 9, 10), equal(6, 11, 12, 13), equal(6, 14, 18)),
            carried_in=2,
            carried_out=5,
        ),
        _2024,
        verify_since=True,
    ),
    version(
        Form(
            "02/XLD-2025",
            "Kết quả xử lý đơn",
            "Petitions handled",
            _PETITION_COLUMNS_2025,
            (
                at_most(2, 1),
                equal(3, 4, 23),
                at_most(3, 2),
                equal(4, 6, 12, 19),
                at_most(5, 4),
                equal(6, 7, 8),
                equal(6, 9, 10, 11),
                equal(12, 13, 14),
                equal(12, 15, 16, 17, 18),
                equal(19, 20, 21, 22),
                equal(23, 24, 25),
            ),
        ),
        _2025,
    ),
)
COMPLAINTS = rule(
    "Biểu kết quả giải quyết khiếu nại (03/GQKN)",
    "Form of complaints resolved (03/GQKN)",
    Form(
        "03/GQKN-2025",
        "Kết quả giải quyết khiếu nại",
        "Complaints resolved",
        (
            Item("1", "đơn khiếu nại thuộc thẩm quyền", "complaints within competence"),
            Item("2", "vụ việc", "cases"),
            Item("3", "đang xem xét", "under examination"),
            Item("4", "đã thụ lý", "accepted"),
            Item("5", "không thụ lý", "not accepted"),
            Item("6", "rút, đình chỉ", "withdrawn or stopped"),
            Item("7", "quyết định giải quyết", "decisions"),
            Item("8", "khiếu nại đúng", "upheld"),
            Item("9", "khiếu nại sai", "dismissed"),
            Item("10", "khiếu nại đúng một phần", "upheld in part"),
            Item("11", "công nhận quyết định lần đầu", "first decision confirmed"),
            Item("12", "hủy, sửa quyết định lần đầu", "first decision annulled or changed"),
        ),
        (equal(2, 3, 4, 5, 6), equal(7, 8, 9, 10, 11, 12)),
    ),
    _2025,
)
DENUNCIATIONS = rule(
    "Biểu kết quả giải quyết tố cáo (04/GQTC)",
    "Form of denunciations resolved (04/GQTC)",
    Form(
        "04/GQTC-2025",
        "Kết quả giải quyết tố cáo",
        "Denunciations resolved",
        (
            Item("1", "đơn tố cáo thuộc thẩm quyền", "denunciations within competence"),
            Item("7", "kết luận", "conclusions"),
        ),
        (equal(7, 8, 9, 10, 11, 12, 13),),
    ),
    _2025,
)
ACROSS = rule(
    "Quan hệ giữa các biểu 02/XLD, 03/GQKN, 04/GQTC, 05/KQTH",
    "Relations between the forms 02/XLD, 03/GQKN, 04/GQTC, 05/KQTH",
    (
        Across("03/GQKN", 1, Relation.EQUALS, "02/XLD", 6),
        Across("04/GQTC", 1, Relation.EQUALS, "02/XLD", 12),
        Across("05/KQTH", 1, Relation.AT_LEAST, "03/GQKN", 7),
        Across("05/KQTH", 16, Relation.AT_LEAST, "04/GQTC", 7),
    ),
    _2025,
)
