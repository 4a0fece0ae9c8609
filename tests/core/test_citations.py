"""References are found as people type them and written as the decree asks."""

import csv
import unicodedata
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchu.core import citations
from danchu.core.citations import Citation

REPORT = Path(__file__).parents[3] / "shared" / "source" / "tam-duong-2024-h1.txt"


def only(text: str) -> Citation:
    found = citations.read(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "type_", "number", "symbol", "system"),
    [
        ("Nghị định số 59/2023/NĐ-CP", "Nghị định", "59", "59/2023/NĐ-CP", "state"),
        ("Luật số 10/2022/QH15", "Luật", "10", "10/2022/QH15", "state"),
        ("Kế hoạch 296/KH-UBND", "Kế hoạch", "296", "296/KH-UBND", "state"),
        ("Công văn số 123/SNV-XDCQ", "Công văn", "123", "123/SNV-XDCQ", "state"),
        ("Kết luận số 21-KL/TW", "Kết luận", "21", "21-KL/TW", "party"),
        ("Quy định số 11-QĐ/TW", "Quy định", "11", "11-QĐ/TW", "party"),
        ("Quy định số 11-QĐi/TW", "Quy định", "11", "11-QĐi/TW", "party"),
        ("Thông báo số 756 -TB/BCĐ", "Thông báo", "756", "756-TB/BCĐ", "party"),
        ("Quyết định 217- QĐ/TW", "Quyết định", "217", "217-QĐ/TW", "party"),
        ("Nghị định số 59/2023/NĐ – CP", "Nghị định", "59", "59/2023/NĐ-CP", "state"),
        ("Quyết định số 12‑QĐ/HU", "Quyết định", "12", "12-QĐ/HU", "party"),
        ("Ðề án số 3/ĐA-UBND", "Đề án", "3", "3/ĐA-UBND", "state"),
        ("Thông tư liên tịch số 01/2014/TTLT-BTC-BNV", "Thông tư liên tịch", "01", "01/2014/TTLT-BTC-BNV", "state"),
        ("NQ số 18-NQ/TW", "Nghị quyết", "18", "18-NQ/TW", "party"),
        ("Nghị quyết số 1670/NQ-UBTVQH15", "Nghị quyết", "1670", "1670/NQ-UBTVQH15", "state"),
        ("theo 45/QĐ-UBND", "Quyết định", "45", "45/QĐ-UBND", "state"),
        ("Công văn số 45/UBND", "Công văn", "45", "45/UBND", "state"),
        ("Kế hoạch số 7/KH-UBND1", "Kế hoạch", "7", "7/KH-UBND", "state"),
        ("Luật số 10/2022/QH151", "Luật", "10", "10/2022/QH15", "state"),
        (
            "Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
            "Nghị quyết liên tịch",
            "403",
            "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
            "state",
        ),
        ("Công văn số 2231/SNV-CCHC&PC", "Công văn", "2231", "2231/SNV-CCHC&PC", "state"),
        ("Công văn số 1023-CV/BTCHU", "Công văn", "1023", "1023-CV/BTCHU", "party"),
        ("Chỉ thị số 18/2000/CT-TTg", "Chỉ thị", "18", "18/2000/CT-TTg", "state"),
        ("Thông tư số 344/2016/TT-BTC", "Thông tư", "344", "344/2016/TT-BTC", "state"),
        ("Kế hoạch số 35/KH-TU", "Kế hoạch", "35", "35/KH-TU", "party"),
        ("Quyết định số 1656QĐ/HU", "Quyết định", "1656", "1656-QĐ/HU", "party"),
        ("Chỉ thị 30-CT-TW", "Chỉ thị", "30", "30-CT/TW", "party"),
        ("Chỉ thị số 30 - CT/TƯ", "Chỉ thị", "30", "30-CT/TW", "party"),
        ("Quyết định số 124/QĐ/TW", "Quyết định", "124", "124-QĐ/TW", "party"),
        ("QĐ số 2341/QĐ.UBND", "Quyết định", "2341", "2341/QĐ-UBND", "state"),
        ("Nghị định số59/2023/ND-CP", "Nghị định", "59", "59/2023/NĐ-CP", "state"),
        ("NĐ149/2018/NĐ-CP", "Nghị định", "149", "149/2018/NĐ-CP", "state"),
        ("Nghị định số 64-CP", "Nghị định", "64", "64-CP", "state"),
    ],
)
def test_number_symbol_and_type_are_read(text: str, type_: str, number: str, symbol: str, system: str) -> None:
    one = only(text + " đã được triển khai")
    assert (one.type, one.number, one.symbol, one.system) == (type_, number, symbol, system)


@pytest.mark.parametrize(
    "text",
    ["đã tiếp 11/12 đơn tại 13/13 xã", "lịch tiếp 02 lần/tháng", "ban hành 03 Kế hoạch", "ngày 20/3/2024",
     "Quyết định điều động 03 công chức", "Số: 05/BC-UBND\nnội dung", "Thông báo 05 trường hợp vi phạm",
     "259 lượt/316 người", "luật sư tư vấn"],
)  # fmt: skip
def test_counts_dates_and_the_papers_own_number_are_no_references(text: str) -> None:
    assert citations.read(text) == []


@pytest.mark.parametrize(
    ("tail", "day", "issuer"),
    [
        (", ngày 14/8/2023 của Chính phủ quy định chi tiết", date(2023, 8, 14), "Chính phủ"),
        (" ngày 14 tháng 8 năm 2023 của Bộ Chính trị về", date(2023, 8, 14), "Bộ Chính trị"),
        (" của UBND huyện ngày 02/3/2024", date(2024, 3, 2), "UBND huyện"),
        (" (ngày 2-3-2024)", date(2024, 3, 2), ""),
        (" được ban hành ngày 05/01/ 2024", date(2024, 1, 5), ""),
        (" ngày 30/02/2024", None, ""),
        (" của Ban Chấp hành Trung ương (khóa XIII)", None, "Ban Chấp hành Trung ương"),
        (" của Bộ Lao động - Thương binh và Xã hội hướng dẫn", None, "Bộ Lao động - Thương binh và Xã hội"),
        (" của Công an tỉnh và Nghị quyết", None, "Công an tỉnh"),
    ],
)  # fmt: skip
def test_date_and_issuer_follow_the_symbol(tail: str, day: date | None, issuer: str) -> None:
    one = only("theo Quyết định số 12/QĐ-UBND" + tail)
    assert (one.date, one.issuer) == (day, issuer)


def test_the_reference_runs_from_its_type_word_to_its_date() -> None:
    assert only("theo Quyết định số 12/QĐ-UBND, ngày 14/8/2023 của").text == "Quyết định số 12/QĐ-UBND, ngày 14/8/2023"


def test_references_joined_by_a_comma_share_the_type_word() -> None:
    found = citations.read("các Quy định số 11-QĐ/TW, 124-QĐ/TW và số 218-QĐ/TW")
    assert [one.type for one in found] == ["Quy định"] * 3


def test_numbers_before_one_symbol_share_its_letters() -> None:
    found = citations.read("Quyết định số 217, 218-QĐ/TW")
    assert [one.symbol for one in found] == ["217-QĐ/TW", "218-QĐ/TW"]


def test_a_later_short_reference_is_resolved_to_the_first() -> None:
    found = citations.read(
        "Nghị định số 59/2023/NĐ-CP ngày 14/8/2023; theo Nghị định 59 thì; Nghị định 59/2023 quy định"
    )
    assert [one.symbol for one in found] == ["59/2023/NĐ-CP"] * 3
    assert [one.first for one in found] == [None, 0, 0]
    assert found[1].date is None  # no date is printed there


def test_short_references_share_their_type_word_too() -> None:
    found = citations.read("thực hiện Quyết định 217, 218 của Bộ Chính trị; theo Nghị quyết 18, 19 xã đã sáp nhập")
    assert [(one.type, one.number) for one in found] == [
        ("Quyết định", "217"), ("Quyết định", "218"), ("Nghị quyết", "18"),
    ]  # fmt: skip


def test_the_number_of_a_law_may_stand_in_brackets_after_its_name() -> None:
    found = citations.read("Luật Phòng, chống tham nhũng năm 2018 (Luật số 36/2018/QH14)")
    assert [one.symbol for one in found] == ["36/2018/QH14"] * 2


def test_a_reference_may_be_broken_at_the_end_of_a_line() -> None:
    text = (
        "Thực hiện Nghị\nđịnh số\n59/2023/NĐ-CP ngày\n14/8/2023; Luật sửa đổi, bổ sung\nmột số điều của Luật Công\nđoàn"
    )
    whole, law = citations.read(text)
    assert (whole.type, whole.symbol, whole.date) == ("Nghị định", "59/2023/NĐ-CP", date(2023, 8, 14))
    assert law.title == "sửa đổi, bổ sung một số điều của Luật Công đoàn"


def test_any_type_may_be_shortened_once_its_paper_was_named() -> None:
    found = citations.read("Kế hoạch số 296/KH-UBND ngày 20/3/2024. Triển khai Kế hoạch 296, 13 xã đã có kế hoạch 12")
    assert [one.symbol for one in found] == ["296/KH-UBND", "296/KH-UBND"]
    assert citations.read("Kế hoạch 45 ngày 02/3/2024")[0].date == date(2024, 3, 2)
    assert citations.read("Ban hành 3 nghị quyết, kế hoạch 45, thông báo 12") == []


def test_a_law_that_amends_others_is_one_reference() -> None:
    text = (
        "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương"
        " ngày 22/11/2019"
    )
    one = only(f"Căn cứ {text}; các văn bản khác")
    assert (one.text, one.symbol, one.date) == (text, "", date(2019, 11, 22))


def test_a_law_cited_by_name_is_resolved_to_its_number() -> None:
    text = (
        "Luật số 10/2022/QH15 ngày 10/11/2022 của Quốc hội về thực hiện dân chủ ở cơ sở. Luật Thực hiện dân chủ ở cơ sở"
    )
    whole, named = citations.read(text)
    assert (named.symbol, named.number, named.first) == ("10/2022/QH15", "10", 0)
    assert whole.date == date(2022, 11, 10)


def test_laws_that_only_have_a_name_are_told_apart() -> None:
    found = citations.read("Luật Khiếu nại, Luật Tố cáo và Luật Phòng, chống tham nhũng được phổ biến")
    assert [one.text for one in found] == ["Luật Khiếu nại", "Luật Tố cáo", "Luật Phòng, chống tham nhũng"]
    assert [one.symbol for one in found] == ["", "", ""]


def test_text_in_decomposed_letters_is_read_and_pointed_into() -> None:
    text = unicodedata.normalize("NFD", "theo Quyết định số 5/QĐ-UBND của huyện")
    one = only(text)
    assert one.symbol == "5/QĐ-UBND"
    assert text[one.start : one.end] == one.text == unicodedata.normalize("NFD", "Quyết định số 5/QĐ-UBND")


def test_a_first_reference_is_written_in_full_and_a_later_one_short() -> None:
    full = citations.show("Nghị định", "59/2023/NĐ-CP", date(2023, 8, 14), "Chính phủ")
    assert full == "Nghị định số 59/2023/NĐ-CP ngày 14 tháng 8 năm 2023 của Chính phủ"
    assert citations.show("Nghị định", "59/2023/NĐ - CP", first=False) == "Nghị định số 59/2023/NĐ-CP"


def test_a_law_is_written_by_its_name_only() -> None:
    law = citations.show("Luật", "10/2022/QH15", date(2022, 11, 10), "Quốc hội", title="thực hiện dân chủ ở cơ sở")
    assert law == "Luật Thực hiện dân chủ ở cơ sở"


@given(
    st.sampled_from(["Quyết định", "Kế hoạch", "Thông báo", "Báo cáo"]),
    st.integers(1, 99999),
    st.dates(date(1950, 1, 1), date(2099, 1, 1)),
    st.booleans(),
)
def test_what_is_written_can_be_read_back(type_: str, number: int, day: date, party: bool) -> None:
    letters = {"Quyết định": "QĐ", "Kế hoạch": "KH", "Thông báo": "TB", "Báo cáo": "BC"}[type_]
    symbol = f"{number}-{letters}/HU" if party else f"{number}/{letters}-UBND"
    one = only(citations.show(type_, symbol, day, "Huyện ủy" if party else "UBND huyện"))
    assert (one.type, one.symbol, one.date, one.system) == (type_, symbol, day, "party" if party else "state")


@given(st.text(alphabet="Nghị quyết số Luật 0123456789/-QĐTWUBNĐCPngày của,.;()\n ", max_size=200))
def test_any_text_is_read_without_fault_and_in_order(text: str) -> None:
    found = citations.read(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_every_reference_of_the_real_report_is_found() -> None:
    if not REPORT.exists():
        pytest.skip("the source report is not beside this checkout: ../shared/source")
    rows = csv.reader((REPORT.parent / "figures.csv").read_text("utf-8").splitlines())
    wanted = sorted(row[5] for row in rows if row[0].startswith("D"))
    found = citations.read(REPORT.read_text("utf-8"))
    assert sorted(one.symbol for one in found if one.number in one.text and one.number) == wanted
