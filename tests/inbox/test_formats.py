"""Files become text, or are refused with a reason; what they do wrong stays in a process of their own."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from danchu.core.document import Frame, NoteRef, Paragraph, Report, Table, Text
from danchu.inbox.formats import choose, scan
from danchu.inbox.refusal import Refused
from danchu.inbox.safely import text_of
from danchu.reports.render import docx, pdf

FRAME = Frame("party", "", "BAN CHỈ ĐẠO", "", "", "Xã A", None, "BÁO CÁO", "kết quả")
REPORT = Report(
    FRAME,
    (
        Paragraph(
            (Text("Đã tiếp 34 lượt"), NoteRef((Text("Thường xuyên 24 lượt, đột xuất 10 lượt."),)), Text(" công dân."))
        ),
        Table(((Text("Xã"),), (Text("Lượt"),)), (((Text("A"),), (Text("20"),)),)),
        Paragraph((Text("Hết."),)),
    ),
)


def test_a_text_file_is_taken_exactly_as_it_stands(tmp_path: Path) -> None:
    told = "Dòng một\r\n  Tổng 12 đơn.\u00a0\n"
    path = tmp_path / "bao-cao.txt"
    path.write_bytes(told.encode())
    assert text_of(path) == told


def test_footnotes_of_word_stand_after_the_paragraph_of_their_mark() -> None:
    lines = choose.text(docx.render(REPORT), ".docx").splitlines()
    place = next(n for n, line in enumerate(lines) if line.startswith("Đã tiếp"))
    assert lines[place] == "Đã tiếp 34 lượt¹ công dân."
    assert lines[place + 1] == "¹ Thường xuyên 24 lượt, đột xuất 10 lượt."
    assert "| A | 20 |" in lines


def test_a_pdf_is_read_with_the_marks_of_its_notes() -> None:
    told = choose.text(pdf.render(REPORT))
    assert "lượt¹" in told
    assert any(line.startswith("¹") and "24 lượt" in line for line in told.splitlines())


def package(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), content)
    return buffer.getvalue()


DEEP = (
    b"<a xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
    + b"<b>" * 240
    + b"</b>" * 240
    + b"</a>"
)
ENTITY = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "trống"),
        (b"PK\x03\x04 not a zip", "hỏng"),
        (package(word__document_xml=b"<broken"), "hỏng"),
        (package(word__other_xml=b"<a/>"), "hỏng"),
        (package(word__document_xml=ENTITY), "thực thể"),
        (package(word__document_xml=b"<a/>", word__vbaProject_bin=b"x"), "macro"),
        (package(word__document_xml=b" " * 220_000_000), "phình"),
        (b"%PDF-1.7 broken", "hỏng"),
        (b"\xff\xfe\x00\x01" * 20, "UTF-8"),
        (b"GIF89a" + b"\x00" * 40, ""),
    ],
)
def test_hostile_and_broken_files_are_refused(content: bytes, words: str) -> None:
    with pytest.raises(Refused) as refused:
        choose.text(content, ".txt")
    assert words in str(refused.value)


def test_deep_nesting_is_read_or_refused_but_never_a_trace() -> None:
    with pytest.raises(Refused):
        choose.text(package(word__document_xml=DEEP))


def test_what_a_file_does_wrong_stays_in_its_own_process(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(package(word__document_xml=ENTITY))
    with pytest.raises(Refused, match="thực thể"):
        text_of(path)
    with pytest.raises(Refused, match="Không đọc được"):
        text_of(tmp_path / "no-such-file.txt")


@pytest.mark.office
def test_an_odt_goes_through_libreoffice(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(docx.render(REPORT))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    words = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "odt",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "a.docx"),
    ]
    subprocess.run(words, check=True, capture_output=True)
    assert "Đã tiếp 34 lượt" in text_of(tmp_path / "a.odt")


@pytest.mark.scan
def test_a_scan_is_read_by_tesseract(tmp_path: Path) -> None:
    page = pypdfium2.PdfDocument(pdf.render(REPORT))[0]
    (tmp_path / "trang.pgm").write_bytes(scan.grey(page, 200))
    subprocess.run(["tesseract", "trang.pgm", "quet", "pdf"], check=True, capture_output=True, cwd=tmp_path)
    scanned = choose.text((tmp_path / "quet.pdf").read_bytes())
    assert "34" in scanned
    assert "công dân" in scanned


LONG = (
    "Các cấp ủy tập trung quán triệt, tuyên truyền Luật và các nghị định hướng dẫn thi hành tới từng bản, từng hộ. "
    * 14
)


def body(number: int) -> str:
    """A paragraph of its own, so that no line of it looks like a running title."""
    return " ".join(
        f"Ở bản số {number * 100 + place} bà con họp bàn rồi mới làm đường, kênh, nhà." for place in range(24)
    )


def many_pages() -> Report:
    """Three pages and more; the note of the first paragraph is so long that a page break cuts it in two."""
    note = NoteRef((Text("Gồm: " + "hội nghị ở bản, họp tổ, loa truyền thanh; " * 70 + "tất cả 77 cuộc."),))
    cells = tuple(((Text(name),), (Text(a),), (Text(b),)) for name, a, b in (("Xã A", "12", "7"), ("Xã B", "20", "9")))
    return Report(
        FRAME,
        (
            Paragraph((Text(LONG + "Đã tổ chức 77 cuộc"), note, Text("."))),
            *(Paragraph((Text(f"Đoạn {number}. {body(number)}"),)) for number in range(1, 9)),
            Table(((Text("Xã"),), (Text("Số cuộc"),), (Text("Số đơn"),)), cells),
            Paragraph((Text("Hết."),)),
        ),
    )


def test_a_note_cut_by_a_page_is_put_together_after_its_paragraph() -> None:
    lines = choose.text(pdf.render(many_pages())).splitlines()
    notes = [line for line in lines if line.startswith("¹")]
    assert len(notes) == 1
    assert notes[0].endswith("tất cả 77 cuộc.")
    assert notes[0].count("hội nghị ở bản") == 70
    assert lines[lines.index(notes[0]) - 1].endswith("77 cuộc¹.")


def test_paragraphs_go_on_over_pages_and_page_numbers_are_left_out() -> None:
    told = choose.text(pdf.render(many_pages())).splitlines()
    for number in range(1, 9):
        assert [line for line in told if line.startswith(f"Đoạn {number}. ")] == [f"Đoạn {number}. {body(number)}"]
    assert not [line for line in told if line.strip().isdigit()]


def test_rows_of_a_table_keep_their_cells() -> None:
    told = choose.text(pdf.render(many_pages())).splitlines()
    assert "| Xã A | 12 | 7 |" in told
    assert "| Xã B | 20 | 9 |" in told


def png(width: int, height: int) -> bytes:
    head = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return head + b"\x08\x02\x00\x00\x00" + b"\x00" * 20


def jpeg(width: int, height: int) -> bytes:
    frame = b"\xff\xc0\x00\x11\x08" + height.to_bytes(2, "big") + width.to_bytes(2, "big") + b"\x03" * 10
    return b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\x00" * 10 + frame


@pytest.mark.parametrize("content", [png(60_000, 60_000), jpeg(60_000, 60_000)])
def test_a_picture_that_would_fill_the_memory_is_refused(content: bytes) -> None:
    with pytest.raises(Refused, match="quá lớn"):
        choose.text(content)


def test_a_word_file_with_a_password_is_told_so() -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(Refused, match="mật khẩu"):
        choose.text(content)
