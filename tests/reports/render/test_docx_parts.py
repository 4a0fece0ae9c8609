"""The .docx as a file: accepted by checkers, read by strangers, the same bytes every time."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx_plus.bookmarks import read_bookmarks
from docx_plus.controls import list_controls
from docx_plus.notes import read_footnotes
from openxml_audit import OpenXmlValidator

from danchu.core.document import FigureRef, Frame, Paragraph, Report
from danchu.reports.render import docx, marks
from tests.reports.render import sample
from tests.reports.render.opened import Opened, W

REPORTS = {"party": sample.PARTY, "state": sample.STATE, "english": sample.ENGLISH}


@pytest.mark.parametrize("name", REPORTS)
def test_the_checker_of_office_files_finds_nothing(name: str, tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(docx.render(REPORTS[name]))
    assert OpenXmlValidator().validate(str(path)).errors == []


def test_the_same_report_gives_the_same_bytes() -> None:
    assert docx.render(sample.PARTY) == docx.render(replace(sample.PARTY))


def test_an_independent_reader_finds_every_control_with_its_tag_and_text() -> None:
    found = list_controls(Document(io.BytesIO(docx.render(sample.PARTY))))
    written = [(mark.tag, mark.printed) for mark in marks.marks(sample.PARTY)]
    assert len(found) == len(written) == 219
    assert sorted((str(control.tag), str(control.value)) for control in found) == sorted(written)


def test_an_independent_reader_finds_the_footnotes() -> None:
    notes = read_footnotes(Document(io.BytesIO(docx.render(sample.PARTY))))
    assert len(notes) == 15
    assert notes[0].text.strip() == "Kế hoạch số 05-KH/BCĐ, ngày 15/01/2026 và 11 văn bản khác; xem thêm Phụ lục I."


def test_a_footnote_holds_figures_in_controls_of_their_own() -> None:
    notes = Opened(docx.render(sample.PARTY)).xml("word/footnotes.xml")
    second = next(note for note in notes.iter(W + "footnote") if note.get(W + "id") == "2")
    tags = [tag.get(W + "val") for tag in second.iter(W + "tag")]
    assert tags == [
        "disclosure.change@dong-dang@2026-H1",
        "doc@bao-cao-45",
        "disclosure.share@binh-minh@2026-H1",
    ]


def test_ids_and_names_occur_once_in_the_whole_file() -> None:
    paper = Opened(docx.render(sample.PARTY))
    roots = [paper.main, paper.xml("word/footnotes.xml")]
    controls = [each.get(W + "val") for root in roots for each in root.iterfind(f".//{W}sdtPr/{W}id")]
    bookmarks = [each for root in roots for each in root.iter(W + "bookmarkStart")]
    ids = controls + [each.get(W + "id") for each in bookmarks]
    assert len(ids) == len(set(ids)) == 2 * 219
    names = [each.get(W + "name", "") for each in bookmarks]
    assert len(names) == len(set(names))
    assert all(len(name) <= 40 and re.fullmatch(r"_[fd][0-9]+_\w*", name, re.ASCII) for name in names)
    seen = {name for name in names if name.startswith("_f1_")}
    assert seen == {"_f1_documents_issued"}
    assert len(read_bookmarks(Document(io.BytesIO(docx.render(sample.PARTY))))) > 0


def test_the_properties_of_a_control_stand_in_the_order_that_word_asks_for() -> None:
    paper = Opened(docx.render(sample.PARTY))
    order = ["rPr", "alias", "tag", "id", "lock"]
    for root in (paper.main, paper.xml("word/footnotes.xml")):
        for properties in root.iter(W + "sdtPr"):
            names = [child.tag.removeprefix(W) for child in properties]
            assert names == [name for name in order if name in names]
            assert {"rPr", "alias", "tag", "id", "lock"} <= set(names)
            assert properties.find(W + "lock").get(W + "val") == "sdtLocked"  # type: ignore[union-attr]


def test_a_bookmark_begins_before_its_control_and_ends_after_it() -> None:
    for control in Opened(docx.render(sample.PARTY)).main.iter(W + "sdt"):
        before, after = control.getprevious(), control.getnext()
        assert before is not None
        assert after is not None
        assert (before.tag, after.tag) == (W + "bookmarkStart", W + "bookmarkEnd")
        assert before.get(W + "id") == after.get(W + "id")


def test_the_properties_of_the_file_name_the_paper_and_the_issuer_but_no_person_or_machine() -> None:
    properties = Document(io.BytesIO(docx.render(sample.PARTY))).core_properties
    assert properties.title.startswith("BÁO CÁO kết quả thực hiện dân chủ")
    assert properties.subject == sample.FRAME.abstract
    assert properties.author == sample.FRAME.issuer
    assert properties.language == "vi-VN"
    assert properties.keywords == "SỐ LIỆU MINH HỌA"
    assert properties.last_modified_by == ""
    assert properties.created is not None
    assert (properties.created.year, properties.created.month, properties.created.day) == (2026, 6, 5)


def test_a_tag_that_word_would_cut_is_refused() -> None:
    long = FigureRef("a" * 40, "b" * 20, "2026-H1", "5")  # 40 + 1 + 20 + 1 + 7 = 69 characters
    with pytest.raises(ValueError, match="69 characters, Word keeps 64"):
        docx.render(Report(sample.FRAME, (Paragraph((long,)),)))


def test_a_paper_of_nothing_but_a_frame_is_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "empty.docx"
    for form in ("party", "state"):
        frame = Frame(form, "", "", "", "", "", None, "BÁO CÁO", "")
        path.write_bytes(docx.render(Report(frame, ())))
        assert OpenXmlValidator().validate(str(path)).errors == []
