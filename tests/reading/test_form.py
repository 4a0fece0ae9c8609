"""Form: symbols, dates, references told twice, law no longer in force."""

from datetime import date

import pytest

from danchu.core.reading import Repealed, read


def kinds(text: str, **known: object) -> list[tuple[str, str]]:
    return [(one.kind, one.severity) for one in read(text, **known).findings]  # type: ignore[arg-type]


def test_a_stray_blank_in_a_symbol_is_noted_with_the_right_symbol() -> None:
    (note,) = read("theo Thông báo số 756 -TB/BCĐ, ngày 24/01/2024").findings
    assert (note.kind, note.severity) == ("symbol", "note")
    assert "756-TB/BCĐ" in note.suggestion


@pytest.mark.parametrize("day", ["2/2/2018", "5/12/2018", "18/2/2019"])
def test_days_and_the_first_two_months_are_padded(day: str) -> None:
    assert kinds(f"theo Quyết định số 12/QĐ-UBND ngày {day}") == [("date", "note")]


def test_a_well_padded_date_is_left_alone() -> None:
    assert kinds("theo Quyết định số 12/QĐ-UBND ngày 04/4/2019, Kế hoạch số 5/KH-UBND ngày 12/12/2013") == []


def test_a_day_that_does_not_exist_is_an_error() -> None:
    assert kinds("báo cáo trước ngày 31/4/2024") == [("date", "error")]


def test_a_second_full_reference_is_noted() -> None:
    text = "theo Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 và Nghị định số 59/2023/NĐ-CP ngày 14/8/2023"
    assert kinds(text) == [("citation", "note")]


def test_one_document_with_two_dates_is_a_question() -> None:
    text = "theo Quy định số 124-QĐ/TW ngày 02/02/2018 và Quy định số 124-QĐ/TW ngày 12/12/2018"
    assert kinds(text) == [("date", "question")]


def test_a_repealed_document_is_a_question_from_its_day_on() -> None:
    known = [Repealed("34/2007/PL-UBTVQH11", date(2023, 7, 1), "Luật 10/2022/QH15")]
    text = "theo Pháp lệnh số 34/2007/PL-UBTVQH11"
    assert kinds(text, repealed=known, on=date(2024, 6, 14)) == [("repealed", "question")]
    assert kinds(text, repealed=known, on=date(2022, 6, 14)) == []


def test_a_dot_before_decimals_is_noted() -> None:
    assert kinds("rau màu 7.2 ha") == [("number", "note")]


def test_the_number_of_the_paper_itself_is_no_reference_told_in_full_twice() -> None:
    """Under the titles of annexes it is told in full each time; another paper told in full twice still is noted."""
    annex = "Phụ lục\n(Kèm theo Báo cáo số 45/BC-UBND ngày 12/6/2024 của UBND xã An Bình)\n"
    plan = "Theo Kế hoạch số 12/KH-UBND ngày 15/01/2024 của huyện.\n"
    letterhead = "UBND XÃ AN BÌNH\nSố: 45/BC-UBND\n\n"
    reading = read(letterhead + plan + annex + annex + plan)
    assert [one.message for one in reading.findings] == ["Kế hoạch 12/KH-UBND đã được viện dẫn đầy đủ ở trên."]
