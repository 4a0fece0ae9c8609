"""A .docx read back: our own file, a file that people edited, a file that is none."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchu.core.document import FigureRef, NoteRef, PaperRef, Paragraph, Report, Text
from danchu.reports.render import docx, marks, read_back
from danchu.reports.render.text import clean, normal
from tests.reports.render import sample

PAPER = docx.render(sample.PARTY)


def edited(change: Callable[[str], str], part: str = "word/document.xml") -> bytes:
    """The sample paper with one part changed as an editor would."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(PAPER)) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            copy.writestr(name, change(content.decode()).encode() if name == part else content)
    return target.getvalue()


def without_tags(xml: str) -> str:
    return re.sub(r"<w:tag [^>]*/>", "", xml)


def test_our_own_file_comes_back_whole() -> None:
    found = read_back.read(PAPER)
    expected = list(marks.marks(sample.PARTY))
    by_number = {mark.number: mark for mark in (*found.figures, *found.papers)}
    assert [(by_number[n].tag, by_number[n].printed) for n in range(1, 220)] == [(m.tag, m.printed) for m in expected]
    assert {mark.how for mark in by_number.values()} == {"control"}
    assert [mark.tag for mark in found.papers] == ["doc@ke-hoach-05", "doc@ke-hoach-05", "doc@bao-cao-45"]
    assert found.manifest == read_back.manifest(sample.PARTY)


def test_notes_come_back_numbered_in_the_order_of_their_marks() -> None:
    notes = read_back.read(PAPER).notes
    assert [number for number, _ in notes] == list(range(1, 16))
    assert notes[2] == (3, "Trong đó có 2 cuộc họp ngoài giờ hành chính.")


def test_paragraphs_hold_the_letters_inside_controls() -> None:
    paragraphs = read_back.read(PAPER).paragraphs
    texts = [each.text for each in paragraphs]
    assert any(text.startswith("Trong 6 tháng, Ban Chỉ đạo huyện đã ban hành 12 văn bản, mở 37") for text in texts)
    figure = next(mark for mark in read_back.read(PAPER).figures if mark.tag == "meetings.attendees@dong-dang@2026-H1")
    assert "trên 4.215 lượt người" in paragraphs[figure.paragraph].text


def test_a_figure_in_a_note_knows_the_paragraph_of_its_note() -> None:
    found = read_back.read(PAPER)
    figure = next(mark for mark in found.figures if mark.tag == "disclosure.share@binh-minh@2026-H1")
    assert figure.where == "footnote"
    assert found.paragraphs[figure.paragraph].text.startswith("Tăng 1,2 điểm phần trăm")


def test_a_figure_typed_over_comes_back_as_it_stands_now() -> None:
    found = read_back.read(edited(lambda xml: xml.replace(">trên 4.215<", ">trên 5.000<")))
    assert next(mark.printed for mark in found.figures if mark.number == 5) == "trên 5.000"


def test_without_tags_the_bookmarks_and_the_manifest_name_the_figures() -> None:
    found = read_back.read(edited(without_tags))
    first = found.figures[0]
    assert (first.tag, first.printed, first.how) == ("documents.issued@dong-dang@2026-H1", "12", "bookmark")
    assert len(found.figures) == 216


def test_a_manifest_that_was_lost_can_be_given() -> None:
    bare = edited(lambda xml: re.sub(r"<property .*</property>", "", xml), "docProps/custom.xml")
    bare = replaced(bare, without_tags)
    assert read_back.read(bare).figures[0].tag is None
    assert read_back.read(bare).figures[0].number == 1
    tags = read_back.manifest(sample.PARTY)
    assert read_back.read(bare, tags=tags).figures[0].tag == "documents.issued@dong-dang@2026-H1"


def replaced(content: bytes, change: Callable[[str], str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            part = source.read(name)
            copy.writestr(name, change(part.decode()).encode() if name == "word/document.xml" else part)
    return target.getvalue()


def test_a_figure_deleted_with_its_control_leaves_an_empty_bookmark() -> None:
    control = re.compile(r"<w:sdt>(?:(?!</w:sdt>).)*meetings\.held@.*?</w:sdt>")
    found = read_back.read(edited(lambda xml: control.sub("", xml)))
    gone = next(mark for mark in found.figures if mark.number == 4)
    assert (gone.tag, gone.printed, gone.how) == ("meetings.held@dong-dang@2026-H1", "", "bookmark")


def test_what_was_struck_out_with_changes_tracked_is_not_read() -> None:
    struck = '<w:del w:id="9999" w:author="An"><w:r><w:t>không còn</w:t></w:r></w:del>'
    found = read_back.read(edited(lambda xml: xml.replace("<w:sdt>", struck + "<w:sdt>", 1)))
    assert not any("không còn" in each.text for each in found.paragraphs)


def test_figures_stand_in_the_order_of_the_text_even_when_a_paragraph_was_moved() -> None:
    whole = re.compile(r"<w:p><w:pPr><w:pStyle w:val=\"ListBullet\"/></w:pPr>(?:(?!</w:p>).)*</w:p>")

    def swap(xml: str) -> str:
        first, second, *_ = whole.findall(xml)
        return xml.replace(first + second, second + first)

    numbers = [mark.number for mark in read_back.read(edited(swap)).figures]
    assert numbers.index(11) == numbers.index(10) - 1


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"%PDF-1.7"])
def test_a_file_that_is_no_word_document_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(read_back.NotADocument, match="không phải là văn bản Word"):
        read_back.read(content)


def test_a_zip_of_something_else_is_refused_in_words() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("hello.txt", "chào")
    with pytest.raises(read_back.NotADocument):
        read_back.read(target.getvalue())


def test_an_entity_in_the_file_is_not_opened() -> None:
    doctype = '<!DOCTYPE w [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'

    def plant(xml: str) -> str:
        declared = xml.replace("?>", "?>" + doctype, 1)
        return declared.replace("kính báo cáo.", "&secret;")

    texts = [each.text for each in read_back.read(edited(plant)).paragraphs]
    assert any(text.endswith("Ban Chỉ đạo") for text in texts)


prose = st.text(min_size=0, max_size=60)
codes = st.from_regex(r"[a-z]{1,12}(\.[a-z_]{1,12}){0,2}", fullmatch=True)


@given(before=prose, printed=prose, note=prose, code=codes, key=codes, cited=prose)
def test_any_text_comes_back_as_it_was_written(
    before: str, printed: str, note: str, code: str, key: str, cited: str
) -> None:
    figure, paper = FigureRef(code, "xa-a", "2026-H1", printed), PaperRef(key, cited)
    content = (Text(before), figure, NoteRef((Text(note), paper, figure)), Text(before, bold=True))
    found = read_back.read(docx.render(replace(sample.PARTY, blocks=(Paragraph(content),), annexes=())))
    body, footnote = found.figures
    assert (body.tag, body.printed) == (figure.tag, clean(printed))
    assert (footnote.tag, footnote.printed, footnote.where) == (figure.tag, clean(printed), "footnote")
    assert [(mark.tag, mark.printed) for mark in found.papers] == [(paper.tag, clean(cited))]
    assert normal(found.notes[0][1]) == normal(note + cited + printed)
    assert normal(before + printed + before) in [normal(each.text) for each in found.paragraphs]


@given(st.lists(st.from_regex(r"[a-z.@0-9-]{1,64}", fullmatch=True), max_size=400))
def test_a_manifest_survives_its_cutting_into_properties(tags: list[str]) -> None:
    numbered = dict(enumerate(tags, start=1))
    properties = marks.to_properties(numbered)
    assert marks.from_properties(properties) == numbered
    assert all(len(value) <= 255 for value in properties.values())


def test_a_damaged_manifest_is_no_manifest() -> None:
    assert marks.from_properties({"danchu-marks-001": "bm8="}) == {}
    assert marks.from_properties({"danchu-marks-001": "***"}) == {}


def test_a_report_without_figures_reads_as_one() -> None:
    found = read_back.read(docx.render(Report(sample.FRAME, (Paragraph((Text("Không có."),)),))))
    assert (found.figures, found.papers, found.notes) == ((), (), ())
