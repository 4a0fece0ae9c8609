"""Claims are recomputed: what cannot be is an error, what may be is a question, what holds is left alone."""

import pytest

from danchu.core.reading import Finding, read


def faults(text: str, severity: str = "error") -> list[Finding]:
    return [one for one in read(text).findings if one.severity == severity]


def held(text: str) -> list[tuple[str, tuple[str, ...]]]:
    reading = read(text)
    return [(c.kind, tuple(reading.figures[i].text for i in c.figures)) for c in reading.claims if c.holds]


def test_parts_that_do_not_make_their_whole_are_shown_with_the_arithmetic() -> None:
    (fault,) = faults("xếp loại 113 đồng chí, trong đó: HTXSNV 20 đồng chí; HTTNV 78 đồng chí; HTNV 06 đồng chí")
    assert fault.kind == "sum"
    assert "20 đồng chí + 78 đồng chí + 6 đồng chí = 104 đồng chí" in fault.message
    assert "113 đồng chí" in fault.message
    assert "78 đồng chí" in fault.suggestion  # the digits of 87 changed round
    assert "87 đồng chí" in fault.suggestion


def test_nested_divisions_are_read_over_two_sentences() -> None:
    text = (
        "Đã tiếp 34 lượt với 42 người: Tiếp thường xuyên 24 lượt với 27 người: cấp huyện 11 lượt với 11 người "
        "(Chủ tịch tiếp 01 lượt), cấp xã 13 lượt với 16 người. Tiếp định kỳ và đột xuất 10 lượt với 15 người."
    )
    assert faults(text) == []
    assert ("sum", ("34", "24", "10")) in held(text)
    assert ("sum", ("24", "11", "13")) in held(text)
    assert ("sum", ("42", "27", "15")) in held(text)


def test_resolved_and_pending_make_up_the_eligible_not_all_petitions() -> None:
    text = (
        "Nhận được tổng số 56 đơn. Trong đó 01 đơn bị trả vì không đủ điều kiện; 01 đơn tố cáo; 54 đơn kiến nghị. "
        "Đã giải quyết xong 31 đơn; còn đang giải quyết 24 đơn."
    )
    assert faults(text) == []
    assert faults(text, "question") == []


def test_those_beside_a_whole_are_not_added_to_it() -> None:
    text = (
        "xếp loại 1.168 đồng chí, trong đó: xuất sắc 207 đồng chí; hoàn thành tốt 914 đồng chí; "
        "hoàn thành nhiệm vụ 34 đồng chí; không hoàn thành 13 đồng chí "
        "(ngoài ra có 17 viên chức chưa xếp loại vì mới được tuyển)"
    )
    assert faults(text) == faults(text, "question") == []


def test_trong_do_may_name_only_some_parts() -> None:
    text = "tiếp nhận 100 ý kiến, trong đó 20 ý kiến về đất đai, 15 ý kiến về môi trường"
    assert faults(text) == faults(text, "question") == []


def test_marks_of_persons_overlap_and_are_not_summed() -> None:
    text = "có 40 đại biểu dự, trong đó có 21 đảng viên và 25 phụ nữ"
    assert faults(text) == []
    assert faults("có 40 đại biểu dự, trong đó có 51 phụ nữ")[0].kind == "subset"


@pytest.mark.parametrize("percent", ["60,7%", "60,71%", "61%", "60%", "60,714%"])
def test_a_percentage_may_be_rounded_or_cut_off(percent: str) -> None:
    assert faults(f"hòa giải thành 17/28 vụ việc, đạt {percent}") == []


@pytest.mark.parametrize("percent", ["67,0%", "59%", "17,6%"])
def test_a_percentage_that_no_rounding_gives_is_an_error(percent: str) -> None:
    (fault,) = faults(f"hòa giải thành 17/28 vụ việc, đạt {percent}")
    assert "60,7%" in fault.message


def test_a_percentage_of_a_base_that_is_not_printed_is_left_alone() -> None:
    reading = read("thu 812 triệu đồng, đạt 61,7% dự toán giao; có 12 hộ, chiếm 3% dân số")
    assert [one for one in reading.findings if one.severity != "note"] == []
    assert reading.unchecked


def test_a_change_is_compared_with_the_period_before() -> None:
    assert faults("tiếp 37 lượt, tăng 09 lượt so với cùng kỳ (cùng kỳ năm 2023 tiếp 28 lượt)") == []
    (fault,) = faults("tiếp 37 lượt, tăng 19 lượt so với cùng kỳ (cùng kỳ năm 2023 tiếp 28 lượt)")
    assert fault.kind == "change"
    assert faults("tiếp 37 lượt, giảm 09 lượt so với cùng kỳ (28 lượt)")  # the wrong way


def test_a_percentage_of_change_is_of_the_earlier_period() -> None:
    assert faults("nhận 412 đơn, giảm 88 đơn, tương ứng 17,6% so với cùng kỳ") == []  # 88 of 500, not of 412
    assert faults("nhận 412 đơn, giảm 88 đơn, tương ứng 21,4% so với cùng kỳ")


def test_carried_in_and_received_are_resolved_and_carried_out() -> None:
    assert faults("Tồn đầu kỳ 9 đơn; nhận mới 47 đơn; giải quyết xong 44 đơn; chuyển kỳ sau 12 đơn") == []
    assert (
        faults("Tồn đầu kỳ 9 đơn; nhận mới 47 đơn; giải quyết xong 44 đơn; chuyển kỳ sau 21 đơn")[0].kind == "balance"
    )


def test_an_average_is_total_by_count() -> None:
    assert faults("22 hội nghị với 1.320 lượt người, bình quân 60 người/hội nghị") == []
    assert faults("22 hội nghị với 1.230 lượt người, bình quân 60 người/hội nghị")[0].kind == "average"


def test_a_footnote_is_compared_with_its_body() -> None:
    note = "¹ Trong đó 13 cuộc với nông dân, 743 lượt người; {} cuộc với thanh niên, 472 lượt người."
    body = "Đối thoại 21 cuộc với 1.215 lượt người dự¹.\n\n" + note
    assert faults(body.format(8)) == []
    assert faults(body.format(6))


def test_the_same_fact_in_two_sections_must_be_the_same() -> None:
    text = "Tổ chức 14 hội nghị đối thoại với 872 lượt người.\n\nTổ chức 14 hội nghị đối thoại với {} lượt người."
    assert faults(text.format(872)) == []
    assert faults(text.format(827))[0].kind == "repeat"


def test_digits_and_words_must_agree() -> None:
    assert faults("hỗ trợ 05 (năm) hộ, số tiền 250.000.000 đồng (hai trăm năm mươi triệu đồng)") == []
    assert faults("hỗ trợ 05 (sáu) hộ")[0].kind == "repeat"


def test_names_are_counted() -> None:
    assert faults("kiểm tra tại 03 xã (Tân Thành, Phú Lâm, Yên Sơn)") == []
    assert faults("kiểm tra tại 04 xã (Tân Thành, Phú Lâm, Yên Sơn)")[0].kind == "count"


def test_approximate_figures_are_never_an_error() -> None:
    text = "Quỹ vận động được trên 565 tỷ đồng, an sinh xã hội trên 2.573 tỷ đồng, tổng cộng trên 3.139 tỷ đồng"
    assert faults(text) == []


def test_rounded_decimals_may_miss_by_their_rounding() -> None:
    assert faults("Tổng vốn 28,6 tỷ đồng, bao gồm: trung ương 15,25 tỷ đồng, tỉnh 8,4 tỷ đồng, xã 5 tỷ đồng") == []


def test_a_list_below_a_line_divides_it() -> None:
    text = "Số hồ sơ tiếp nhận: 428 hồ sơ, trong đó:\n- Trực tuyến: {} hồ sơ;\n- Trực tiếp: 37 hồ sơ."
    assert faults(text.format(391)) == []
    assert faults(text.format(319))


def test_a_table_proves_its_total_row() -> None:
    rows = "Đơn vị | Lượt | Người\nXã A | 12 | 15\nXã B | 8 | 11\nTổng cộng | 20 | {}\n"
    assert faults(rows.format(26)) == []
    assert len(faults(rows.format(62))) == 1


def test_a_number_said_again_must_be_the_number_said() -> None:
    assert faults("Nhận 85 đơn. Trong 85 đơn nói trên có 70 đơn thuộc thẩm quyền, 15 đơn không thuộc thẩm quyền.") == []
    assert faults("Nhận 85 đơn. Trong 58 đơn nói trên có nhiều đơn thuộc thẩm quyền.")


def test_every_finding_lies_in_the_text_and_says_what_to_do() -> None:
    text = "xếp loại 113 đồng chí, trong đó: HTXSNV 20 đồng chí; HTTNV 78 đồng chí; HTNV 06 đồng chí"
    for one in read(text).findings:
        assert 0 <= one.start < one.end <= len(text)
        assert one.message.endswith((".", ")"))
        assert one.suggestion
