"""Readings that are seldom needed, one sentence each: what is right, what is wrong, what is left alone."""

from decimal import Decimal

import pytest

from danchu.core.reading import read


def severities(text: str) -> list[str]:
    return [one.severity for one in read(text).findings if one.severity != "note"]


@pytest.mark.parametrize(
    "text",
    [
        "Giải quyết 23 vụ việc, giải quyết xong 1/23 vụ việc, đang tiếp tục giải quyết 22 vụ việc",
        "7.156 đơn, trong đó có 5.591 đơn đủ điều kiện với 651 đơn khiếu nại, 281 đơn tố cáo và 4.659 đơn kiến nghị",
        "tiếp nhận 56 đơn (gồm 31 đơn đã giải quyết, 24 đơn đang giải quyết), có 01 đơn không đủ điều kiện",
        "Sản lượng 7,2 tấn, gồm lúa 5,13 tấn, ngô 2,11 tấn",  # 7,24: within rounding
        "Tổng vốn 101 triệu đồng, gồm: tỉnh 50 triệu đồng, xã 50 triệu đồng, dân 1 triệu đồng",
        "12 đảng viên (5 nữ, 7 nam)",
        "huy động khoảng 500 triệu đồng, gồm: tỉnh khoảng 300 triệu đồng, xã khoảng 205 triệu đồng",
        "huyện tăng 12 hộ so với cùng kỳ",
        "Đạt 38% bình quân; tỷ lệ này dưới 3%",
        "hai bên thống nhất trong năm 2024",
        "Từ 0 vụ lên 5 vụ, tăng 100%",
        "có 0 hồ sơ, chiếm 5%",
        "nhận 45 vụ, giảm 10% so với cùng kỳ (50 vụ)",
        "đạt gần 97% (29/30 hộ)",
        "thu hơn 3,26 tỷ đồng trên 6,51 tỷ đồng (đạt 50%)",
        "tăng từ 10,5% lên 12,5%, tăng 2%",
        "tỷ lệ đạt 90%, giảm 2%",
        "bình quân gần 60 người/hội nghị với 22 hội nghị, 1.300 lượt người",
        "không gồm 5 hộ đã chuyển đi; 12 hộ",
        "486 hộ nghèo đầu năm, 97 hộ thoát nghèo, 6 hộ phát sinh, cuối năm còn 395 hộ",
        "tăng 2 điểm % so với năm trước",
        "12.5.2024 họp; ngày 3-2-2025 ký; 6-2024",
        "đã và đang giải quyết 12 đơn; 5 đơn khiếu nại, tố cáo",
        "Kết quả: 30 hồ sơ đúng hạn.\n\n12 hồ sơ quá hạn.",
        "Thu 120 triệu đồng (một trăm mấy chục triệu đồng)",
        "Huyện có 05 xã (An Phú; Bình Minh) và 03 xã (Tân * Thành, Phú Lâm)",
    ],
)
def test_what_may_be_right_is_left_alone(text: str) -> None:
    assert severities(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Giải quyết 23 vụ việc, giải quyết xong 1/32 vụ việc, đang tiếp tục giải quyết 22 vụ việc",
        "12 đảng viên (5 nữ, 9 nam)",
        "Trong kỳ nhận 85 đơn. Trong 58 đơn có nhiều đơn trùng",
        "tỷ lệ hòa giải thành đạt 98,8% (tiếp nhận 27 vụ, hòa giải thành 24 vụ, không thành 3 vụ)",
        "tăng từ 10,5% lên 12,5%, giảm từ 14,8% xuống 10,1%, giảm 7,4%",
        "tổng 1.050 triệu đồng cho 30 căn, hỗ trợ 50 triệu đồng/căn",
        "Khối xã 22 ý kiến, khối cơ quan 9 ý kiến, tổng cộng 13 ý kiến",
        "có 63 hộ, 51 hộ đã nhận tiền, còn 22 hộ",
        "Số vụ 45 vụ, giảm 12% so với cùng kỳ (50 vụ)",
    ],
)
def test_what_cannot_be_is_an_error(text: str) -> None:
    assert "error" in severities(text)


@pytest.mark.parametrize(
    "text",
    [
        "huy động khoảng 500 triệu đồng, gồm: tỉnh khoảng 300 triệu đồng, xã khoảng 105 triệu đồng",
        "Tổng vốn 100 triệu đồng, gồm: tỉnh 50 triệu đồng, xã 49 triệu đồng",  # one million may be rounding
        "486 hộ nghèo đầu năm, 97 hộ thoát nghèo, 6 hộ phát sinh, cuối năm còn 401 hộ",
        "bầu 118/118 thôn; trưởng thôn là đảng viên 84 người, chiếm 72,1%",
        "Toàn xã tổ chức đối thoại với nông dân 12 cuộc¹.\n\n¹ Đối thoại với nông dân tại các thôn 21 cuộc.",
    ],
)
def test_what_a_person_must_decide_is_a_question(text: str) -> None:
    assert severities(text) == ["question"]


def test_english_grouping_in_prose_is_read_only_where_nothing_else_is_meant() -> None:
    assert [one.value for one in read("thu 1,234,567 đồng và 99,921m2").figures] == [
        Decimal(1234567),
        Decimal("99.921"),
    ]


def test_a_finding_over_far_places_points_at_both() -> None:
    body = "Đối thoại 21 cuộc với 1.215 lượt người¹." + " Nội dung phong phú, thiết thực." * 80
    note = "\n\n¹ Tổng số 21 cuộc với 1.251 lượt người: nông dân 1.000 lượt người, thanh niên 251 lượt người."
    places = {(one.start, one.end) for one in read(body + note).findings}
    assert len(places) == 2


def test_a_column_of_totals_is_checked_row_by_row() -> None:
    head = "STT | Đơn vị | Tổng số lượt | Thường xuyên | Định kỳ\n1 | 2 | 3 | 4 | 5\n"
    rows = "1 | Xã A | 12 | 8 | 4\n2 | Xã B | 15 | 10 | 5\n3 | Xã C | {} | 6 | 1\n"
    assert severities(head + rows.format(7)) == []
    assert severities(head + rows.format(9)) == ["error"]


def test_a_framed_table_with_uneven_rows_is_read() -> None:
    table = "| Đơn vị | Số đơn | Tỷ lệ |\n| Xã A | 12 đơn | 60% |\n| Xã B | 8 đơn | 40% |\n| Tổng cộng | 20 đơn |\n"
    assert severities(table) == []
    assert [one.unit for one in read(table).figures] == ["đơn", "%", "đơn", "%", "đơn"]
    assert severities(table.replace("20 đơn", "30 đơn")) == ["question"]


def test_a_number_in_words_before_a_year_is_a_year() -> None:
    assert read("tổ chức trong năm 2024; có năm đơn 3 trang").figures[0].text == "3"
