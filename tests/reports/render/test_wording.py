"""What the frame says in the two forms and two languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from danchu.core.document import Report
from danchu.reports.render.wording import Wording, number_and_symbol, wording
from tests.reports.render.sample import FRAME


def words(form: str = "party", language: str = "vi", **changes: Any) -> Wording:
    return wording(Report(replace(FRAME, form=form, **changes), (), language))


@pytest.mark.parametrize(
    ("form", "number", "symbol", "printed"),
    [
        ("party", "7", "BC/BCĐ", "07-BC/BCĐ"),
        ("party", "127", "BC-BCĐ", "127-BC/BCĐ"),
        ("state", "7", "BC-UBND", "07/BC-UBND"),
        ("state", "45", "BC/UBND-VP", "45/BC-UBND-VP"),
        ("state", "12", " BC - UBND ", "12/BC-UBND"),
        ("state", "12a", "BC-UBND", "12a/BC-UBND"),
        ("party", "", "BC/BCĐ", "…-BC/BCĐ"),
        ("state", "9", "", "09"),
    ],
)
def test_number_and_symbol_are_joined_as_the_form_asks(form: str, number: str, symbol: str, printed: str) -> None:
    frame = replace(FRAME, form=form, number=number, symbol=symbol)
    # A second separator stays as it is: only the one between type and organ differs between the forms.
    assert number_and_symbol(frame) == printed


def test_the_colon_after_the_word_number_belongs_to_the_state_form() -> None:
    assert words("party").number == "Số 07-BC/BCĐ"
    assert words("state").number == "Số: 07/BC-BCĐ"
    assert words("state", "en").number == "No. 07/BC-BCĐ"
    assert words(number="", symbol="").number == ""


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2026, 2, 5), "Đồng Đăng, ngày 05 tháng 02 năm 2026"),
        (date(2026, 3, 5), "Đồng Đăng, ngày 05 tháng 3 năm 2026"),
        (date(2026, 12, 15), "Đồng Đăng, ngày 15 tháng 12 năm 2026"),
        (None, "Đồng Đăng, ngày … tháng … năm …"),
    ],
)
def test_days_below_ten_and_the_first_two_months_are_padded(day: date | None, printed: str) -> None:
    assert words(dated=day).dated == printed


@pytest.mark.parametrize(
    ("given", "party", "state"),
    [
        ("T/M BAN CHỈ ĐẠO", "T/M BAN CHỈ ĐẠO", "TM. BAN CHỈ ĐẠO"),
        ("KT. CHỦ TỊCH", "K/T CHỦ TỊCH", "KT. CHỦ TỊCH"),
        ("TL BÍ THƯ", "T/L BÍ THƯ", "TL. BÍ THƯ"),
        ("TUQ. CHỦ TỊCH", "T/UQ CHỦ TỊCH", "TUQ. CHỦ TỊCH"),
        ("TRƯỞNG BAN", "TRƯỞNG BAN", "TRƯỞNG BAN"),
        ("kiêm", "kiêm", "kiêm"),
    ],
)
def test_the_prefix_of_a_signature_is_written_in_the_manner_of_the_form(given: str, party: str, state: str) -> None:
    assert words("party", signers=(given,)).signers == (party,)
    assert words("state", signers=(given,)).signers == (state,)


def test_recipients_have_the_punctuation_of_the_form_whatever_was_typed() -> None:
    typed = ("- Ban Chỉ đạo tỉnh;", "Các xã,", "Lưu.")
    said = words("party", recipients=typed, addressees=()).recipients
    assert said == ("- Ban Chỉ đạo tỉnh,", "- Các xã,", "- Lưu.")
    said = words("state", recipients=typed, addressees=()).recipients
    assert said == ("- Ban Chỉ đạo tỉnh;", "- Các xã;", "- Lưu: VT.")


def test_a_paper_with_addressees_goes_first_to_those_above() -> None:
    assert words("state", recipients=("Các xã",)).recipients == ("- Như trên;", "- Các xã;", "- Lưu: VT.")
    assert words("party", recipients=("Như trên", "Lưu")).recipients == ("- Như trên,", "- Lưu.")
    assert words("state", "en", recipients=("All communes",)).recipients[0] == "- As above;"
    assert words("state", recipients=()).recipients == ()


def test_a_state_paper_always_ends_its_recipients_with_the_file_copy() -> None:
    assert words("state", recipients=("Các xã",), addressees=()).recipients == ("- Các xã;", "- Lưu: VT.")
    said = words("state", recipients=("Lưu: VT, NV", "Các xã"), addressees=()).recipients
    assert said == ("- Các xã;", "- Lưu: VT, NV.")
    assert words("state", recipients=()).recipients == ()
    assert words("state", recipients=()).recipients_title == ""


def test_one_addressee_stands_on_the_line_several_below_it() -> None:
    assert words(addressees=()).addressees == ()
    assert words(addressees=("Ban Chỉ đạo tỉnh",)).addressees == ("Kính gửi: Ban Chỉ đạo tỉnh",)
    assert words(addressees=("A", "B")).addressees == ("Kính gửi:", "- A;", "- B.")


def test_only_the_state_form_signs_the_end_of_the_text() -> None:
    assert words("state").end == "./."
    assert words("party").end == ""


def test_every_annex_names_the_paper_it_belongs_to() -> None:
    """NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, III.1.c: number, symbol, day and issuer."""
    named = {"issuer_name": "Ban Chỉ đạo huyện Đồng Đăng"}
    said = "(Kèm theo Báo cáo số 07/BC-BCĐ ngày 05 tháng 6 năm 2026 của Ban Chỉ đạo huyện Đồng Đăng)"
    assert words("state", **named).attached == said
    assert words("party").attached == "(Kèm theo Báo cáo số 07-BC/BCĐ ngày 05 tháng 6 năm 2026)"
    assert words("party", "en").attached == "(Attached to Báo cáo No. 07-BC/BCĐ of 5 June 2026)"
    assert words("party", number="", symbol="", dated=None).attached == "(Kèm theo Báo cáo ngày … tháng … năm …)"
