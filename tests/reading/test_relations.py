"""What the text says far apart or side by side: footnotes, tracks, tables, rows told again, what is left over."""

import pytest

from danchu.core.reading import Reading, read


def severities(text: str) -> list[str]:
    return [one.severity for one in read(text).findings if one.severity != "note"]


def held(reading: Reading) -> list[tuple[str, tuple[str, ...]]]:
    return [(c.kind, tuple(reading.figures[i].text for i in c.figures)) for c in reading.claims if c.holds]


def test_a_footnote_that_divides_one_figure_says_nothing_of_the_others() -> None:
    text = (
        "Đã giải quyết 71 vụ việc, đang giải quyết {} vụ việc¹.\n\n¹ UBND huyện 03 vụ việc, UBND các xã 05 vụ việc.\n"
    )
    assert severities(text.format("08")) == []
    assert "error" in severities(text.format("80"))


def test_a_footnote_may_name_the_rest_of_two_figures_or_what_the_body_changed_from() -> None:
    rest = "Đã thực hiện 33/37 kiến nghị¹.\n\n¹ Còn 04 kiến nghị chưa thực hiện xong.\n"
    assert ("sum", ("37", "33", "04")) in held(read(rest))
    changed = "Giám sát 29 cuộc¹.\n\n¹ Giảm 03 cuộc so với cùng kỳ (cùng kỳ {} cuộc).\n"
    assert ("change", ("29", "32", "03")) in held(read(changed.format(32)))
    assert "question" in severities(changed.format(23))


def test_people_must_add_up_where_their_visits_do() -> None:
    text = "Đã tiếp 1.284 lượt/{} người. Tiếp thường xuyên 941 lượt/1.066 người; tiếp định kỳ 343 lượt/436 người."
    assert severities(text.format("1.502")) == []
    assert severities(text.format("1.520")) == ["error"]


def test_marks_that_one_person_may_bear_together_are_never_added() -> None:
    text = "Bầu 25 đại biểu, trong đó: nữ 9 đại biểu, ngoài Đảng 8 đại biểu, tái cử 11 đại biểu."
    assert severities(text) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("tháng 4, 5 và 6 tiếp 312, 287 và 341 lượt; cả quý là 940 lượt", "cả quý là 904 lượt"),
        ("Nhà nước hỗ trợ 1.350 triệu đồng, dân góp 810 triệu đồng; tổng mức đầu tư 2.160 triệu đồng",
         "tổng mức đầu tư 2.610 triệu đồng"),
        ("tiếp nhận mới 1.045 hồ sơ, cộng 62 hồ sơ tồn đầu kỳ thành 1.107 hồ sơ", "thành 1.170 hồ sơ"),
    ],
)  # fmt: skip
def test_totals_are_said_late_in_many_ways(right: str, wrong: str) -> None:
    assert severities(right) == []
    cut = right.rindex(wrong.rpartition(" ")[0].rpartition(" ")[0][:6])
    assert severities(right[:cut] + wrong) == ["error"]


def test_a_list_finds_its_whole_some_sentences_before() -> None:
    text = (
        "Đã giải quyết 71 vụ việc khiếu nại. Việc giải quyết đúng trình tự. "
        "Trong đó khiếu nại đúng 11 vụ việc, khiếu nại sai {} vụ việc, khiếu nại có đúng có sai 17 vụ việc."
    )
    assert severities(text.format(43)) == []
    assert severities(text.format(34))


def test_columns_prove_each_other() -> None:
    head = "| Xã | Tiếp nhận | Đã giải quyết | Đang giải quyết |\n"
    table = head + "| A | 48 | 35 | 13 |\n| B | 52 | {} | 16 |\n| C | 41 | 30 | 11 |\n"
    assert severities(table.format(36)) == []
    assert severities(table.format(63)) == ["error"]
    shares = (
        "| Thôn | Hộ | Dự họp | Tỷ lệ (%) |\n| A | 142 | 121 | 85,2 |\n| B | 98 | 90 | {} |\n| C | 160 | 134 | 83,8 |\n"
    )
    assert severities(shares.format("91,8")) == []
    assert severities(shares.format("98,1"))
    years = (
        "| Việc | 2024 | 2025 | Tăng, giảm |\n| Đơn | 51 | 44 | -7 |\n| Vụ | 24 | 27 | 3 |\n| Lượt | 67 | {} | -9 |\n"
    )
    assert severities(years.format(58)) == []
    assert severities(years.format(85))


def test_a_table_may_go_down_dividing_its_first_row_twice() -> None:
    table = (
        "| Chỉ tiêu | Số lượng |\n| Tổng số đơn | 152 |\n| Trong đó: Đơn khiếu nại | {} |\n| Đơn tố cáo | 13 |\n"
        "| Đơn kiến nghị | 101 |\n| Đã giải quyết | 129 |\n| Đang giải quyết | {} |\n"
    )
    assert severities(table.format(38, 23)) == []
    assert severities(table.format(83, 23))
    assert severities(table.format(38, 32))


def test_a_row_of_counts_told_far_away_is_met_again() -> None:
    text = "Tiếp: 216 lượt, 248 người, 187 vụ việc.\n\nGhi sổ chưa đều.\n\nTổng hợp: 216 lượt, {} người, 187 vụ việc."
    assert severities(text.format(248)) == []
    assert severities(text.format(284)) == ["question"]


def test_years_tell_which_count_is_the_earlier_one() -> None:
    text = "Năm 2025 có 56 đơn, năm 2024 có 72 đơn, giảm {} đơn (22,2%)."
    assert severities(text.format(16)) == []
    assert "error" in severities(text.format(61))


def test_each_change_has_its_own_earlier_count() -> None:
    text = (
        "Nhận 6.482 hồ sơ, tăng 512 hồ sơ so với tháng trước và giảm {} hồ sơ so với cùng kỳ năm trước (6.620 hồ sơ)."
    )
    assert severities(text.format(138)) == []
    assert severities(text.format(183)) == ["error"]


def test_points_of_percentages_are_told_before_and_after_the_change() -> None:
    text = "Tỷ lệ quá hạn là 0,36%, giảm 0,24% so với quý trước ({}%)."
    assert severities(text.format("0,6")) == []
    assert severities(text.format("0,9")) == ["error"]


def test_so_many_times_as_many() -> None:
    assert severities("phát 360 tin, bài, tăng gấp 3 lần so với năm 2023 (120 tin, bài)") == []
    assert severities("phát 360 tin, bài, tăng gấp 3 lần so với năm 2023 (210 tin, bài)") == ["question"]


def test_a_share_names_its_part_or_stands_before_it() -> None:
    named = (
        "hòa giải thành 152 vụ, không thành 18 vụ, đang giải quyết 6 vụ trên tổng số 176 vụ; tỷ lệ hòa giải thành {}%"
    )
    assert severities(named.format("86,3")) == []
    assert severities(named.format("83,6"))
    poor = "Xã có 2.964 hộ; tỷ lệ hộ nghèo {}% (332 hộ)."
    assert severities(poor.format("11,2")) == []
    assert severities(poor.format("12,1")) == ["question"]


def test_a_plan_said_before_is_the_base_of_its_share() -> None:
    text = "Kế hoạch vốn là 46.200 triệu đồng. Giải ngân {} triệu đồng, bằng 67% kế hoạch; còn 15.246 triệu đồng."
    assert severities(text.format("30.954")) == []
    assert severities(text.format("30.594"))


def test_a_threshold_or_a_goal_is_no_share() -> None:
    assert severities("Có 8 người đạt trên 70% phiếu tín nhiệm cao; 3 người đạt từ 50% đến 70%.") == []
    assert severities("hồ sơ trực tuyến 91,9% (3.655/3.976 hồ sơ), vượt 11,9% so với chỉ tiêu được giao (80%)") == []


def test_counts_at_different_rates_make_one_sum() -> None:
    text = "xây mới 39 hộ mức 60 triệu đồng/hộ và sửa chữa 25 hộ mức 30 triệu đồng/hộ, tổng kinh phí {} triệu đồng"
    assert severities(text.format("3.090")) == []
    assert severities(text.format("3.900")) == ["question"]


def test_parts_may_be_called_by_other_nouns_than_their_whole() -> None:
    assert ("sum", ("146", "52", "94")) in held(read("Khen thưởng 146 trường hợp, gồm 52 tập thể và 94 cá nhân."))
    assert severities("Khen thưởng 146 trường hợp, gồm 52 tập thể và 49 cá nhân.") == ["question"]


def test_several_shares_of_one_whole_are_held_against_each_other() -> None:
    reading = read("Có 12 dân tộc: Tày chiếm 37,5%; Nùng chiếm 25,9%; Dao chiếm 14,2%; còn lại là dân tộc khác.")
    assert ("subset", ("37,5", "25,9", "14,2")) in held(reading)
    assert reading.unchecked == []
