"""A Word file is read as it is printed: what was deleted, hidden or drawn twice is not there, list numbers are."""

from __future__ import annotations

import pytest

from danchu.inbox.formats import choose
from tests.inbox.packages import p, package, r, row, tbl, tc, word


def read(body: str, **parts: str) -> list[str]:
    return choose.text(word(body, **parts)).splitlines()


def test_changes_that_are_tracked_count_as_if_they_were_accepted() -> None:
    inserted, deleted = f"<w:ins>{r('34')}</w:ins>", "<w:del><w:r><w:delText>43</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{r('99')}</w:moveFrom>"
    assert read(p("Tiếp ", inserted, deleted, moved, " lượt.")) == ["Tiếp 34 lượt."]


def test_a_row_that_was_deleted_is_not_there() -> None:
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{tc('Xã B')}{tc('7')}</w:tr>"
    assert read(tbl(row("Xã A", "5"), gone)) == ["| Xã A | 5 |"]


def test_hidden_letters_are_not_read_and_shown_ones_are() -> None:
    assert read(p("Có 5", r(" (nháp)", "<w:vanish/>"), r(" đơn", '<w:vanish w:val="0"/>'))) == ["Có 5 đơn"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('Số: 12/BC-UBND')}</w:txbxContent>"
    drawn = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert read(p("BÁO CÁO", drawn)) == ["BÁO CÁO", "Số: 12/BC-UBND"]


def test_fields_links_symbols_and_breaks_are_read_as_they_look() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SUM(ABOVE)</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("46")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    link = f"<w:hyperlink>{r(' đơn')}</w:hyperlink>"
    at_least = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
    assert read(p("Tổng ", field, link, ", ", at_least, "5;", "<w:r><w:br/></w:r>", "dòng hai")) == [
        "Tổng 46 đơn, ≥5;",
        "dòng hai",
    ]


def test_equations_are_read() -> None:
    assert read(p("Tỷ lệ ", "<m:oMath><m:r><m:t>30/34=88,2%</m:t></m:r></m:oMath>")) == ["Tỷ lệ 30/34=88,2%"]


def test_a_control_that_only_invites_to_type_says_nothing() -> None:
    empty = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Nhấn để nhập')}</w:sdtContent></w:sdt>"
    full = f"<w:sdt><w:sdtPr><w:tag w:val='t'/></w:sdtPr><w:sdtContent>{r('8')}</w:sdtContent></w:sdt>"
    found = choose.extracted(word(p("Có ", full, " đơn ", empty)))
    assert found.text == "Có 8 đơn \n"
    assert [(each.start, each.end, each.tag) for each in found.controls] == [(3, 4, "t")]


def test_cells_and_rows_in_controls_are_cells_and_rows() -> None:
    cell = f"<w:sdt><w:sdtContent>{tc('7')}</w:sdtContent></w:sdt>"
    inner = f"<w:sdt><w:sdtContent><w:tr>{tc('Xã A')}{cell}</w:tr></w:sdtContent></w:sdt>"
    assert read(tbl(row("Xã", "Số đơn"), inner)) == ["| Xã | Số đơn |", "| Xã A | 7 |"]


def test_a_cell_over_two_columns_keeps_the_columns_below_it_in_their_place() -> None:
    both = tc("Số đơn", '<w:gridSpan w:val="2"/>')
    wide = f"<w:tr>{tc('Xã')}{both}{tc('Ghi chú')}</w:tr>"
    assert read(tbl(wide, row("", "Nhận", "Xong", ""), row("A", "9", "7", ""))) == [
        "| Xã | Số đơn |  | Ghi chú |",
        "|  | Nhận | Xong |  |",
        "| A | 9 | 7 |  |",
    ]


def test_a_table_in_a_cell_is_read_once_after_its_row() -> None:
    inner = tbl(row("Đột xuất", "10"), row("Định kỳ", "24"))
    assert read(tbl(row("Tiếp dân", p("34 lượt") + inner))) == [
        "| Tiếp dân | 34 lượt |",
        "| Đột xuất | 10 |",
        "| Định kỳ | 24 |",
    ]


def test_what_stands_in_a_frame_of_one_cell_is_body_text() -> None:
    assert read(
        tbl(row(p("I. KẾT QUẢ") + p("Tiếp 34 lượt."))),
    ) == ["I. KẾT QUẢ", "Tiếp 34 lượt."]


NOTES = (
    '<w:footnote w:type="separator" w:id="-1"/>'
    f'<w:footnote w:id="1">{p("<w:r><w:footnoteRef/></w:r>", " Thường xuyên 24 lượt.")}</w:footnote>'
    f'<w:footnote w:id="2">{p("Xã A 7 lượt.")}{p("Xã B 3 lượt.")}</w:footnote>'
)


def mark(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def test_notes_are_numbered_by_their_marks_and_stand_after_their_paragraph() -> None:
    ends = f'<w:endnote w:id="1">{p("Số liệu đến 15/6.")}</w:endnote>'
    lines = read(
        p("Đột xuất 10", mark(2), ".") + p("Tiếp 34", mark(1), mark(1, "endnote")), footnotes=NOTES, endnotes=ends
    )
    assert lines == [
        "Đột xuất 10¹.",
        "¹ Xã A 7 lượt. Xã B 3 lượt.",
        "Tiếp 34²³",
        "² Thường xuyên 24 lượt.",
        "³ Số liệu đến 15/6.",
    ]


NUMBERING = """
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
 <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/>
 <w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
"""
STYLES = """<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/>
 <w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
"""


def item(number: int, level: int, text: str) -> str:
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_numbers_and_dashes_that_word_writes_by_itself_are_read() -> None:
    body = (
        item(1, 0, "Tình hình") + item(1, 1, "Chung") + item(1, 1, "Riêng") + item(1, 2, "Đơn") + item(2, 0, "Xã A")
        + item(1, 0, "Kết quả") + item(1, 1, "Một") + item(3, 1, "Lại một") + item(0, 0, "Thôi đánh số")
    )  # fmt: skip
    assert read(body, numbering=NUMBERING) == [
        "I. Tình hình", "1. Chung", "2. Riêng", "a) Đơn", "- Xã A",
        "II. Kết quả", "1. Một", "1. Lại một", "Thôi đánh số",
    ]  # fmt: skip


def test_numbers_may_come_from_a_style_and_the_style_it_is_based_on() -> None:
    def styled(style: str, text: str) -> str:
        return p(text, properties=f'<w:pStyle w:val="{style}"/>')

    body = styled("Muc", "Tình hình") + styled("Con", "Chung") + styled("Con", "Riêng") + p("Lời văn")
    assert read(body, numbering=NUMBERING, styles=STYLES) == ["I. Tình hình", "1. Chung", "2. Riêng", "Lời văn"]


def test_styles_based_on_each_other_in_a_ring_are_no_trap() -> None:
    ring = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:basedOn w:val="{other}"/></w:style>'
        for one, other in ("ab", "ba")
    )
    assert read(p("Lời văn", properties='<w:pStyle w:val="a"/>'), styles=ring) == ["Lời văn"]


def test_the_text_is_found_where_the_package_says_it_is_and_in_the_strict_names_too() -> None:
    body = (
        '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r>'
        "<x:t>Tiếp 34 lượt.</x:t></x:r></x:p></x:body></x:document>"
    )
    kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{kind}" Target="word/document2.xml"/></Relationships>'
    )
    made = package(**{"_rels/.rels": relations.encode(), "word__document2_xml": body.encode()})
    assert choose.text(made) == "Tiếp 34 lượt.\n"


OLD = "céng hoµ x· héi chñ nghÜa viÖt nam; ®éc lËp, tù do, h¹nh phóc; tæng sè ®¬n tiÕp nhËn lµ 34 ®¬n"
TODAY = "cộng hoà xã hội chủ nghĩa việt nam; độc lập, tự do, hạnh phúc; tổng số đơn tiếp nhận là 34 đơn"


def test_a_file_in_the_letters_of_old_fonts_is_turned_into_todays() -> None:
    found = choose.extracted(word(p(OLD) + p("Sửa bằng chữ hôm nay: đã đủ.")))
    assert found.text.splitlines() == [TODAY, "Sửa bằng chữ hôm nay: đã đủ."]
    assert found.letters == "TCVN3 (ABC)"


@pytest.mark.parametrize("text", ["«Đông» có ½ héc-ta, 20 m²; 5 µm · 3 ± 1. " * 9, "Déjà vu: coöperation, naïve. "])
def test_todays_letters_are_left_alone(text: str) -> None:
    found = choose.extracted(word(p(text)))
    assert (found.text.strip(), found.letters) == (text.strip(), "")
