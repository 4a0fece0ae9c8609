"""What goes back to the sender: the letter and the comments, opened by LibreOffice as the sender will."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from danchu.core.reading import Reading, read
from danchu.inbox import comments, note
from danchu.inbox.formats import choose
from danchu.inbox.letter import Letter
from tests.inbox import packages

TEXT = (
    "III. KẾT QUẢ\n"
    "1. Tiếp công dân\n"
    "Trong kỳ đã tiếp 43 lượt, trong đó tiếp thường xuyên 24 lượt, tiếp định kỳ và đột xuất 10 lượt. Việc chung tốt.\n"
    "2. Xử lý đơn\n"
    "Tổng số đơn là 48 đơn, gồm 31 đơn nhận mới và 17 đơn kỳ trước chuyển sang. Ngày 30/02/2024 họp tổng kết.\n"
)
_NOTE = r"<office:annotation .*?</office:annotation>"
_RANGE = re.compile(
    r'<office:annotation [^>]*office:name="([^"]*)".*?</office:annotation>(.*?)<office:annotation-end [^>]*name="\1"',
    re.DOTALL,
)


def opened_by_office(path: Path) -> str:
    """The file as LibreOffice reads it, in its own flat XML."""
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    words = ["soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", str(path.parent), str(path)]
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    return path.with_suffix(".fodt").read_text(encoding="utf-8")


def commented_words(path: Path) -> list[str]:
    """The words that each comment stands at."""
    ranges = (match[2] for match in _RANGE.finditer(opened_by_office(path)))
    inner = (re.sub(_NOTE, "", words, flags=re.DOTALL) for words in ranges)
    return ["".join(re.sub(r"<[^>]*>?", "", words).split("\n")) for words in inner]


def word_file(text: str) -> bytes:
    """One run a paragraph, half of them bold, so that cutting them shows."""
    document = Document()
    for place, line in enumerate(text.splitlines()):
        document.add_paragraph().add_run(line).bold = place % 2 == 0
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def reading_of(content: bytes) -> Reading:
    return read(choose.text(content))


# ---- the letter ----


def test_the_letter_goes_section_by_section_and_shows_the_arithmetic() -> None:
    told = note.as_text(read(TEXT), Letter(issuer="Ủy ban nhân dân huyện T", addressee="Ủy ban nhân dân xã A"))
    first, second = told.index("III. KẾT QUẢ › 1. Tiếp công dân"), told.index("III. KẾT QUẢ › 2. Xử lý đơn")
    assert first < told.index("24 lượt + 10 lượt = 34 lượt") < second < told.index("30/02/2024")
    assert "1. Câu «Trong kỳ đã tiếp 43 lượt" in told
    assert "Việc chung tốt" not in told  # only the sentence concerned
    assert "2 câu sau (2 chỗ cần sửa)" in told


def test_a_right_report_gets_a_letter_without_points() -> None:
    told = note.as_text(read("Đã tiếp 34 lượt.\n"), Letter())
    assert "không thấy nội dung phải chỉnh sửa" in told
    assert "Câu «" not in told


def test_a_party_body_writes_in_the_form_of_the_party() -> None:
    paper = Document(io.BytesIO(note.word(read(TEXT), Letter(issuer="Huyện ủy T", is_party=True))))
    assert paper.tables[0].rows[0].cells[1].text == "ĐẢNG CỘNG SẢN VIỆT NAM"


def test_the_words_in_question_are_bold_in_the_letter() -> None:
    paper = Document(io.BytesIO(note.word(read(TEXT), Letter())))
    sentence = next(p for p in paper.paragraphs if p.text.startswith("1. Câu"))
    assert "".join(run.text for run in sentence.runs if run.bold).startswith("43 lượt")


@pytest.mark.office
def test_libreoffice_opens_the_letter(tmp_path: Path) -> None:
    note.write(read(TEXT), tmp_path / "phieu.docx", Letter(addressee="Ủy ban nhân dân xã A"))
    assert "Kính gửi: Ủy ban nhân dân xã A" in re.sub(r"<[^>]+>", "", opened_by_office(tmp_path / "phieu.docx"))


# ---- the comments ----


@pytest.mark.office
def test_comments_stand_at_the_exact_words(tmp_path: Path) -> None:
    content = word_file(TEXT)
    reading = reading_of(content)
    (tmp_path / "a.docx").write_bytes(content)
    assert comments.write(tmp_path / "a.docx", reading, tmp_path / "b.docx") == len(reading.findings) == 2
    assert (tmp_path / "a.docx").read_bytes() == content  # the original is as it came
    exact = [reading.text[found.start : found.end] for found in reading.findings]
    assert commented_words(tmp_path / "b.docx") == exact
    assert exact[1] == "30/02/2024"


@pytest.mark.office
def test_a_figure_in_a_content_control_keeps_its_comment(tmp_path: Path) -> None:
    """LibreOffice loses ranges that begin inside a control; Danchu's own reports hold each figure in one."""
    document = Document()
    line = document.add_paragraph("Đã tiếp ")
    line._p.append(
        parse_xml(
            f'<w:sdt {nsdecls("w")}><w:sdtPr><w:tag w:val="receptions.visits@a@2024"/></w:sdtPr>'
            "<w:sdtContent><w:r><w:t>43</w:t></w:r></w:sdtContent></w:sdt>"
        )
    )
    line.add_run(" lượt, gồm tiếp thường xuyên 24 lượt, tiếp định kỳ 10 lượt.")
    document.save(str(tmp_path / "a.docx"))
    reading = reading_of((tmp_path / "a.docx").read_bytes())
    assert comments.write(tmp_path / "a.docx", reading, tmp_path / "b.docx") == 1
    assert commented_words(tmp_path / "b.docx")[0].startswith("43")


def test_cutting_runs_changes_neither_words_nor_looks() -> None:
    content = word_file(TEXT)
    document, _count = comments.commented(content, reading_of(content))
    before = Document(io.BytesIO(content))
    assert [p.text for p in document.paragraphs] == [p.text for p in before.paragraphs]
    for old, new in zip(before.paragraphs, document.paragraphs, strict=True):
        assert {run.bold for run in new.runs if run.text} == {run.bold for run in old.runs if run.text}


def with_footnote(body: str, note: str) -> bytes:
    """A Word file with one real footnote at the end of its only paragraph."""
    document = Document()
    line = document.add_paragraph(body)
    line._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="1"/></w:r>'))
    made, whole = io.BytesIO(), io.BytesIO()
    document.save(made)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    media = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    told = f'<w:footnote w:id="1"><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote>'
    notes = f"<w:footnotes {nsdecls('w')}>{told}</w:footnotes>"
    with zipfile.ZipFile(made) as given, zipfile.ZipFile(whole, "w") as out:
        for name in given.namelist():
            part = given.read(name).decode("utf-8", "surrogateescape")
            if name == "word/_rels/document.xml.rels":
                relation = f'<Relationship Id="rIdNotes" Type="{kind}" Target="footnotes.xml"/></Relationships>'
                part = part.replace("</Relationships>", relation)
            if name == "[Content_Types].xml":
                part = part.replace(
                    "</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{media}"/></Types>'
                )
            out.writestr(name, part.encode("utf-8", "surrogateescape"))
        out.writestr("word/footnotes.xml", notes)
    return whole.getvalue()


def test_a_finding_in_a_footnote_hangs_on_its_mark() -> None:
    """No comment can stand inside a note; its mark in the body is where a reader looks."""
    content = with_footnote("Đã tiếp 34 lượt", "Tổng số 35 lượt: thường xuyên 24 lượt, định kỳ 10 lượt.")
    reading = reading_of(content)
    assert reading.findings
    document, count = comments.commented(content, reading)
    assert count == len(reading.findings)
    inside = document.paragraphs[0]._p.xml.split("commentRangeStart")[-1].split("commentRangeEnd")[0]
    assert "footnoteReference" in inside


def test_a_word_file_that_only_our_reader_opens_gets_its_comments_on_the_text() -> None:
    """Without its list of parts the file is read all the same, but nothing could be written into it."""
    content = packages.word("".join(packages.p(line) for line in TEXT.splitlines()))
    document, count = comments.made(content, reading_of(content), "a.docx")
    assert count == 2
    assert "a.docx" in document.sections[0].header.paragraphs[0].text


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\n", "\r\n"), "\ufeff" + TEXT, f"🏡 {TEXT}", TEXT + "\x0c\x01"])
def test_any_text_becomes_a_word_file_with_all_its_comments(text: str, tmp_path: Path) -> None:
    reading = read(text)
    assert comments.write(None, reading, tmp_path / "b.docx") == len(reading.findings) > 0
    marked = Document(str(tmp_path / "b.docx"))
    assert "43 lượt" in "\n".join(p.text for p in marked.paragraphs)
    assert all(comment.author == "Danchu" for comment in marked.comments)
