"""The .docx measured element by element against the two forms: NĐ 30/2020, Phụ lục I, and HD 36-HD/VPTW."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

import pytest

from danchu.core.document import Table
from danchu.reports.render import docx
from danchu.reports.render.metrics import width
from tests.reports.render import sample
from tests.reports.render.opened import Opened, W, mm

PARTY, STATE = Opened(docx.render(sample.PARTY)), Opened(docx.render(sample.STATE))
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

ND30 = "NĐ 30/2020/NĐ-CP, Phụ lục I, phần I"
HD36 = "HD 36-HD/VPTW (2018)"
VERIFY = "HD 36-HD/VPTW (2018), from memory: verify"


@dataclass(frozen=True)
class Row:
    """One element of `domain.md` 6: where the form prescribes it, and between which measures."""

    style: str
    smallest: int
    largest: int
    bold: bool
    italic: bool
    align: str
    source: str
    caps: bool = False
    underlined: bool = False

    def __str__(self) -> str:
        return self.style


STATE_TABLE = [
    Row("National", 12, 13, True, False, "center", f"{ND30}, II.1.a", caps=True),
    Row("Motto", 13, 14, True, False, "center", f"{ND30}, II.1.b"),
    Row("Superior", 12, 13, False, False, "center", f"{ND30}, II.2.b", caps=True),
    Row("Issuer", 12, 13, True, False, "center", f"{ND30}, II.2.b", caps=True),
    Row("Number", 13, 13, False, False, "center", f"{ND30}, II.3.c"),
    Row("PlaceAndDate", 13, 14, False, True, "center", f"{ND30}, II.4.c"),
    Row("Kind", 13, 14, True, False, "center", f"{ND30}, II.5.b", caps=True),
    Row("Abstract", 13, 14, True, False, "center", f"{ND30}, II.5.b"),
    Row("AddresseeTitle", 13, 14, False, False, "left", f"{ND30}, II.9.d"),
    Row("Addressees", 13, 14, False, False, "left", f"{ND30}, II.9.d"),
    Row("BodyText", 13, 14, False, False, "both", f"{ND30}, II.6.e"),
    Row("Closing", 13, 14, False, False, "both", f"{ND30}, II.6.e"),
    Row("ListBullet", 13, 14, False, False, "both", f"{ND30}, II.6.e"),
    Row("ListNumber", 13, 14, False, False, "both", f"{ND30}, II.6.đ (khoản)"),
    Row("Heading1", 13, 14, True, False, "both", f"{ND30}, V.6.b (mục I.)", caps=True),
    Row("Heading2", 13, 14, True, False, "both", f"{ND30}, II.6.đ (khoản có tiêu đề)"),
    Row("Heading3", 13, 14, False, False, "both", f"{ND30}, II.6.đ (điểm)"),
    Row("Signer", 13, 14, True, False, "center", f"{ND30}, II.7.đ", caps=True),
    Row("SignerName", 13, 14, True, False, "center", f"{ND30}, II.7.đ"),
    Row("RecipientsTitle", 12, 12, True, True, "left", f"{ND30}, II.9.d"),
    Row("Recipients", 11, 11, False, False, "left", f"{ND30}, II.9.d"),
    Row("AnnexLabel", 14, 14, True, False, "center", f"{ND30}, III.1.b"),
    Row("AnnexTitle", 13, 14, True, False, "center", f"{ND30}, III.1.b", caps=True),
    Row("AnnexAttached", 13, 14, False, True, "center", f"{ND30}, III.1.c"),
    Row("AnnexAttachedWide", 13, 14, False, True, "center", f"{ND30}, III.1.c"),
    Row("Header", 13, 14, False, False, "left", f"{ND30}, I.7"),
    Row("HeaderWide", 13, 14, False, False, "left", f"{ND30}, I.7"),
]
PARTY_TABLE = [
    Row("National", 15, 15, True, False, "center", HD36, caps=True),
    Row("Superior", 14, 14, False, False, "center", HD36, caps=True),
    Row("Issuer", 14, 14, True, False, "center", HD36, caps=True),
    Row("Star", 14, 14, False, False, "center", HD36),
    Row("Number", 14, 14, False, False, "center", HD36),
    Row("PlaceAndDate", 14, 14, False, True, "center", HD36),
    Row("Kind", 15, 16, True, False, "center", HD36, caps=True),
    Row("Abstract", 14, 15, True, False, "center", HD36),
    Row("Addressee", 14, 15, False, False, "center", VERIFY),
    Row("BodyText", 14, 15, False, False, "both", HD36),
    Row("Closing", 14, 15, False, False, "both", HD36),
    Row("ListBullet", 14, 15, False, False, "both", HD36),
    Row("Heading1", 14, 15, True, False, "both", HD36, caps=True),
    Row("Heading2", 14, 15, True, False, "both", HD36),
    Row("Heading3", 14, 15, False, False, "both", HD36),
    Row("Signer", 14, 14, True, False, "center", HD36, caps=True),
    Row("SignerName", 14, 14, True, False, "center", HD36),
    Row("RecipientsTitle", 14, 14, False, False, "left", VERIFY, underlined=True),
    Row("Recipients", 12, 12, False, False, "left", VERIFY),
    Row("AnnexLabel", 14, 15, True, False, "center", VERIFY),
    Row("AnnexTitle", 14, 15, True, False, "center", VERIFY, caps=True),
    Row("AnnexAttached", 14, 15, False, True, "center", VERIFY),
    Row("AnnexAttachedWide", 14, 15, False, True, "center", VERIFY),
    Row("ListNumber", 14, 15, False, False, "both", HD36),
    Row("Header", 13, 14, False, False, "left", VERIFY),
]
MEASURED = [*(("state", row) for row in STATE_TABLE), *(("party", row) for row in PARTY_TABLE)]
PAPERS = {"state": STATE, "party": PARTY}
BLACK = {"", "000000", "auto"}


@pytest.mark.parametrize(("form", "row"), MEASURED, ids=lambda told: str(told))
def test_every_element_has_the_prescribed_letters(form: str, row: Row) -> None:
    paper = PAPERS[form]
    look = paper.look(row.style)
    assert row.smallest <= look.size <= row.largest, row.source
    assert (look.bold, look.italic, look.underlined) == (row.bold, row.italic, row.underlined), row.source
    assert look.align == row.align, row.source
    assert look.font == "Times New Roman"
    assert look.colour in BLACK
    for text in paper.paragraphs(row.style) if row.caps else ():
        assert text == text.upper(), row.source


@pytest.mark.parametrize("form", ["state", "party"])
def test_no_style_of_the_text_is_missing_in_the_table(form: str) -> None:
    """Every style that holds letters has its row; those of rules and gaps hold none, tables are measured below."""
    paper = PAPERS[form]
    used = {style.get(W + "val") for style in paper.main.iter(W + "pStyle")}
    gaps = {"Hair", "HeadEnd", "FootGap", "AnnexGap", "AfterTable", "Caption"}
    unmeasured = used - {row.style for at, row in MEASURED if at == form} - gaps
    assert {style for style in unmeasured if not str(style).endswith("Rule") and "Table" not in str(style)} == set()


@pytest.mark.parametrize("form", ["state", "party"])
@pytest.mark.parametrize("style", ["Superior", "Issuer", "National", "Kind", "Abstract", "Signer", "Recipients"])
def test_the_lines_of_the_frame_are_set_one_under_the_other(form: str, style: str) -> None:
    """«Cách nhau dòng đơn»: NĐ 30, Phụ lục I, phần I, II.1.c and II.2.b; the Party form is set alike."""
    look = PAPERS[form].look(style)
    assert (look.line, look.after) == (1, 0)


def test_hyphens_of_several_addressees_stand_under_the_colon() -> None:
    """NĐ 30, Phụ lục I, phần I, II.9.d. The colon begins where «Kính gửi» ends; bold letters are a little wider."""
    left, hyphen = STATE.indents("AddresseeTitle")[0], STATE.indents("Addressees")[0]
    colon = Decimal(str(width("Kính gửi", 14)))
    assert abs(hyphen - left - colon) < Decimal("0.5")


def test_number_and_date_share_a_line_and_so_do_recipients_and_signature() -> None:
    """NĐ 30, Phụ lục I, phần I, II.4.c and II.9.d."""
    for paper in (PARTY, STATE):
        lines = [
            {style.get(W + "val") for style in row.iter(W + "pStyle")}
            for table in paper.main.iter(W + "tbl")
            for row in table.iter(W + "tr")
        ]
        assert {"Number", "PlaceAndDate"} in lines
        [foot] = [line for line in lines if "RecipientsTitle" in line]
        assert foot == {"RecipientsTitle", "Recipients", "Signer", "SignerName"}


def test_there_is_room_for_a_signature_above_the_name() -> None:
    for paper in (PARTY, STATE):
        assert paper.look("SignerName").before >= 60


def test_rows_of_tables_do_not_break_and_their_head_is_repeated() -> None:
    for paper in (PARTY, STATE):
        tables = [
            each
            for each in paper.main.iter(W + "tbl")
            if each.find(f"{W}tblPr/{W}tblStyle").get(W + "val") == "TableGrid"
        ]  # type: ignore[union-attr]
        assert tables
        for table in tables:
            rows = table.findall(W + "tr")
            assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
            heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
            assert heads == [True, *[False] * (len(rows) - 1)]
            last = [row.find(f".//{W}keepNext") is not None for row in rows[-3:]]
            assert last == [True, True, False] or len(rows) < 4  # the last rows are not left alone on a page


@pytest.mark.parametrize("form", ["state", "party"])
def test_turned_pages_keep_the_margins_of_the_form(form: str) -> None:
    """NĐ 30, Phụ lục I, phần I, I.2 and I.3: the margins are named as one reads the page."""
    upright, turned = (PAPERS[form].sections()[place] for place in (0, 1))
    for section, page in ((upright, (210, 297)), (turned, (297, 210))):
        size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
        assert size is not None
        assert margins is not None
        assert (mm(size.get(W + "w", "")), mm(size.get(W + "h", ""))) == page
        sides = {side: mm(margins.get(W + side, "")) for side in ("top", "bottom", "left", "right", "header")}
        assert 20 <= sides["top"] <= 25
        assert 20 <= sides["bottom"] <= 25
        assert 30 <= sides["left"] <= 35
        assert 15 <= sides["right"] <= 20
        assert sides["header"] < sides["top"]  # the number stands in the margin


def test_every_annex_has_its_label_its_title_and_the_paper_it_belongs_to() -> None:
    """NĐ 30, Phụ lục I, phần I, III.1.b and c."""
    assert STATE.paragraphs("AnnexLabel") == ["Phụ lục I", "Phụ lục II"]
    said = STATE.paragraphs("AnnexAttached") + STATE.paragraphs("AnnexAttachedWide")
    assert len(said) == 2
    assert set(said) == {"(Kèm theo Báo cáo số 07/BC-UBND ngày 05 tháng 02 năm 2026)"}


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
