"""The .docx measured element by element against the two forms: NĐ 30/2020, Phụ lục I, and HD 36-HD/VPTW."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from danchu.core.document import Table
from danchu.reports.render import docx
from tests.reports.render import sample
from tests.reports.render.opened import Opened, W, mm

PARTY, STATE = Opened(docx.render(sample.PARTY)), Opened(docx.render(sample.STATE))
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

# element (style), smallest and largest size in points, bold, italic, alignment
STATE_TABLE = [
    ("National", 12, 13, True, False, "center"),
    ("Motto", 13, 14, True, False, "center"),
    ("Superior", 12, 13, False, False, "center"),
    ("Issuer", 12, 13, True, False, "center"),
    ("Number", 13, 13, False, False, "center"),
    ("PlaceAndDate", 13, 14, False, True, "center"),
    ("Kind", 13, 14, True, False, "center"),
    ("Abstract", 13, 14, True, False, "center"),
    ("Addressees", 13, 14, False, False, "left"),
    ("BodyText", 13, 14, False, False, "both"),
    ("Heading1", 13, 14, True, False, "both"),
    ("Heading2", 13, 14, True, False, "both"),
    ("Heading3", 13, 14, True, True, "both"),
    ("Signer", 13, 14, True, False, "center"),
    ("SignerName", 13, 14, True, False, "center"),
    ("RecipientsTitle", 12, 12, True, True, "left"),
    ("Recipients", 11, 11, False, False, "left"),
    ("AnnexLabel", 14, 14, True, False, "center"),
    ("AnnexTitle", 13, 14, True, False, "center"),
    ("Header", 13, 14, False, False, "left"),
]
PARTY_TABLE = [
    ("National", 15, 15, True, False, "center"),
    ("Superior", 14, 14, False, False, "center"),
    ("Issuer", 14, 14, True, False, "center"),
    ("Number", 14, 14, False, False, "center"),
    ("PlaceAndDate", 14, 14, False, True, "center"),
    ("Kind", 15, 16, True, False, "center"),
    ("Abstract", 14, 15, True, False, "center"),
    ("Addressee", 14, 15, False, False, "center"),
    ("BodyText", 14, 15, False, False, "both"),
    ("Signer", 14, 14, True, False, "center"),
    ("SignerName", 14, 14, True, False, "center"),
    ("RecipientsTitle", 14, 14, False, False, "left"),
    ("Recipients", 12, 12, False, False, "left"),
]


@pytest.mark.parametrize(("style", "smallest", "largest", "bold", "italic", "align"), STATE_TABLE)
def test_state_form_has_the_prescribed_sizes(
    style: str, smallest: int, largest: int, bold: bool, italic: bool, align: str
) -> None:
    look = STATE.look(style)
    assert smallest <= look.size <= largest
    assert (look.bold, look.italic, look.align) == (bold, italic, align)
    assert look.font == "Times New Roman"


@pytest.mark.parametrize(("style", "smallest", "largest", "bold", "italic", "align"), PARTY_TABLE)
def test_party_form_has_the_prescribed_sizes(
    style: str, smallest: int, largest: int, bold: bool, italic: bool, align: str
) -> None:
    look = PARTY.look(style)
    assert smallest <= look.size <= largest
    assert (look.bold, look.italic, look.align) == (bold, italic, align)
    assert look.font == "Times New Roman"


def test_only_the_party_underlines_the_word_recipients() -> None:
    assert PARTY.look("RecipientsTitle").underlined
    assert not STATE.look("RecipientsTitle").underlined


@pytest.mark.parametrize("paper", [PARTY, STATE])
def test_the_body_has_indent_space_and_line_spacing_as_prescribed(paper: Opened) -> None:
    look = paper.look("BodyText")
    assert look.first in (Decimal("10.0"), Decimal("12.7"))
    assert look.after >= 6
    assert 1 <= look.line <= Decimal("1.5")
    assert look.language == "vi-VN"


@pytest.mark.parametrize("paper", [PARTY, STATE])
def test_the_page_is_a4_with_the_prescribed_margins(paper: Opened) -> None:
    size, margins = paper.sections()[0].find(W + "pgSz"), paper.sections()[0].find(W + "pgMar")
    assert size is not None
    assert margins is not None
    assert (mm(size.get(W + "w", "")), mm(size.get(W + "h", ""))) == (Decimal(210), Decimal(297))
    sides = {side: mm(margins.get(W + side, "")) for side in ("top", "bottom", "left", "right")}
    assert sides == {"top": 20, "bottom": 20, "left": 30, "right": 15}


def test_a_state_paper_says_what_the_form_asks_for() -> None:
    assert STATE.paragraphs("National") == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert STATE.paragraphs("Motto") == ["Độc lập - Tự do - Hạnh phúc"]
    assert STATE.paragraphs("Number") == ["Số: 07/BC-UBND"]
    assert STATE.paragraphs("PlaceAndDate") == ["Đồng Đăng, ngày 05 tháng 02 năm 2026"]
    assert STATE.paragraphs("AddresseeTitle") == ["Kính gửi:"]
    assert STATE.paragraphs("Addressees") == ["- Ủy ban nhân dân huyện;", "- Phòng Nội vụ."]
    assert STATE.paragraphs("Recipients") == [
        "- Như trên;",
        "- Ban Chỉ đạo tỉnh (để báo cáo);",
        "- Thường trực Huyện ủy;",
        "- Các xã, thị trấn;",
        "- Lưu: VT.",
    ]
    assert STATE.paragraphs("Signer") == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    assert STATE.paragraphs("SignerName") == ["An"]
    assert STATE.paragraphs("Closing") == ["Trên đây là báo cáo kết quả, Ban Chỉ đạo kính báo cáo./."]
    assert STATE.paragraphs("Star") == []


def test_a_party_paper_says_what_the_form_asks_for() -> None:
    assert PARTY.paragraphs("National") == ["ĐẢNG CỘNG SẢN VIỆT NAM"]
    assert PARTY.paragraphs("Motto") == []
    assert PARTY.paragraphs("Star") == ["*"]
    assert PARTY.paragraphs("Number") == ["Số 07-BC/BCĐ"]
    assert PARTY.paragraphs("PlaceAndDate") == ["Đồng Đăng, ngày 05 tháng 6 năm 2026"]
    assert PARTY.paragraphs("Addressee") == ["Kính gửi: Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh"]
    assert PARTY.paragraphs("Recipients") == [
        "- Như trên,",
        "- Ban Chỉ đạo tỉnh (để báo cáo),",
        "- Thường trực Huyện ủy,",
        "- Các xã, thị trấn,",
        "- Lưu.",
    ]
    assert PARTY.paragraphs("Signer") == ["T/M BAN CHỈ ĐẠO", "TRƯỞNG BAN"]
    assert PARTY.paragraphs("Closing") == ["Trên đây là báo cáo kết quả, Ban Chỉ đạo kính báo cáo."]


def test_the_heading_block_has_its_organ_left_and_its_heading_right() -> None:
    for paper in (PARTY, STATE):
        block = paper.main.find(f".//{W}tbl")
        assert block is not None
        left, right = block.find(W + "tr").iter(W + "tc")  # type: ignore[union-attr]  # every table has a row
        assert "Issuer" in {style.get(W + "val") for style in left.iter(W + "pStyle")}
        assert "National" in {style.get(W + "val") for style in right.iter(W + "pStyle")}
        assert block.find(f"{W}tblPr/{W}tblBorders") is None


def test_rules_stand_where_the_form_draws_them() -> None:
    for paper, rules in ((PARTY, {"HeadingRule"}), (STATE, {"HeadingRule", "IssuerRule", "AbstractRule"})):
        assert {style for style in paper.styles if style.endswith("Rule")} == rules
        assert all(len(paper.paragraphs(rule)) == 1 for rule in rules)


def test_the_page_number_is_centred_at_the_top_and_missing_on_the_first_page() -> None:
    for paper in (PARTY, STATE):
        tabs = {tab.get(W + "val"): tab.get(W + "pos") for tab in paper.styles["Header"].iter(W + "tab")}
        assert mm(tabs["center"] or "") == Decimal("82.5")  # half of 210 - 30 - 15
        first, following = paper.parts["word/header2.xml"].decode(), paper.parts["word/header1.xml"].decode()
        assert " PAGE " in following
        assert " PAGE " not in first
        assert paper.sections()[0].find(W + "titlePg") is not None


def test_annexes_are_numbered_by_themselves_and_turned_when_asked() -> None:
    paper, first, second = PARTY.sections()
    for section in (paper, first, second):
        assert section.find(W + "pgNumType").get(W + "start") == "1"  # type: ignore[union-attr]  # or the test fails
    shapes = [section.find(W + "pgSz").get(W + "orient") for section in (paper, first, second)]  # type: ignore[union-attr]
    assert shapes == [None, "landscape", None]


def test_a_turned_table_inside_the_paper_does_not_start_the_numbers_again() -> None:
    table = next(block for block in sample.ANNEXES if isinstance(block, Table))
    report = replace(sample.STATE, blocks=(*sample.PARTS[:3], table, *sample.PARTS[-1:]), annexes=())
    paper = Opened(docx.render(report))
    restarts = [section.find(W + "pgNumType") is not None for section in paper.sections()]
    assert restarts == [True, False, False]
    assert paper.paragraphs("Closing") == ["Trên đây là báo cáo kết quả, Ban Chỉ đạo kính báo cáo./."]
    assert len(paper.paragraphs("SignerName")) == 1


def test_the_watermark_stands_on_every_kind_of_page_and_only_when_asked() -> None:
    for place in range(1, 5):
        assert "SỐ LIỆU MINH HỌA" in PARTY.parts[f"word/header{place}.xml"].decode()
    real = Opened(docx.render(replace(sample.PARTY, frame=replace(sample.FRAME, watermark=""))))
    assert not any("SỐ LIỆU MINH HỌA" in part.decode() for part in real.parts.values())


def test_nothing_in_the_text_is_formatted_by_hand() -> None:
    """Runs name a style or nothing; paragraphs name a style, the list they are in, or that they stay with the next."""
    for part in ("word/document.xml", "word/footnotes.xml"):
        root = PARTY.xml(part)
        assert {child.tag for properties in root.iter(W + "rPr") for child in properties} == {W + "rStyle"}
        named = [
            child.tag
            for properties in root.iter(W + "pPr")
            if properties.find(W + "pStyle") is not None
            for child in properties
        ]
        assert set(named) <= {W + "pStyle", W + "numPr", W + "keepNext", W + "sectPr"}


def test_every_style_that_is_used_exists_and_every_own_style_has_a_vietnamese_name() -> None:
    for part in ("word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/header3.xml"):
        root = PARTY.xml(part)
        used = {each.get(W + "val") for name in ("pStyle", "rStyle", "tblStyle") for each in root.iter(W + name)}
        assert used <= set(PARTY.styles)
    names = {key: style.find(W + "name").get(W + "val") for key, style in PARTY.styles.items()}  # type: ignore[union-attr]
    assert names["Figure"] == "Số liệu"
    assert len(set(names.values())) == len(names)


def test_an_english_copy_is_marked_as_english_and_framed_in_english() -> None:
    copy = Opened(docx.render(sample.ENGLISH))
    assert copy.look("BodyText").language == "en-US"
    assert copy.paragraphs("National") == ["COMMUNIST PARTY OF VIET NAM"]
    assert copy.paragraphs("PlaceAndDate") == ["Đồng Đăng, 5 June 2026"]
    assert copy.paragraphs("RecipientsTitle") == ["Recipients:"]


def test_each_ordered_list_counts_from_one() -> None:
    lists = {number.get(W + "val") for number in PARTY.main.iter(W + "numId")}
    numbering = PARTY.xml("word/numbering.xml")
    restarted = {
        number.get(W + "numId") for number in numbering.iter(W + "num") if number.find(W + "lvlOverride") is not None
    }
    assert lists == restarted == {"3", "4"}
