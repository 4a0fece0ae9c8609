"""The PDF: pages, sizes, bookmarks, metadata, fonts; set the same on every machine that has the same fonts."""

from __future__ import annotations

import ctypes
import json
import re
from dataclasses import replace
from pathlib import Path

import fontpkg_be_vietnam_pro
import pypdfium2
import pytest
import typst
from pypdfium2 import raw

from danchu.core.document import Block, Frame, Heading, ListBlock, NoteRef, PaperRef, Paragraph, Report, Table, Text
from danchu.reports.render import html, pdf
from danchu.reports.render.pdf import fit, fonts, plain
from tests.reports.render import sample
from tests.reports.render.sample import line
from tests.reports.render.texts import of_html, of_page, of_pdf, squeezed

POINT = 25.4 / 72
PARTY, STATE = pdf.render(sample.PARTY), pdf.render(sample.STATE)


def opened(content: bytes) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(content)


def size_of(page: pypdfium2.PdfPage, words: str) -> float:
    """Of the first letter of the words, in points."""
    text = page.get_textpage()
    found = text.search(words).get_next()
    assert found is not None, words
    return round(float(raw.FPDFText_GetFontSize(text.raw, found[0])), 1)


def style_of(page: pypdfium2.PdfPage, words: str) -> str:
    """The name of the face that the words are set in."""
    text = page.get_textpage()
    found = text.search(words).get_next()
    assert found is not None, words
    buffer, flags = ctypes.create_string_buffer(100), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text.raw, found[0], buffer, 100, ctypes.byref(flags))
    return buffer.value.decode()


def tops(content: bytes) -> list[list[str]]:
    """The words in the top margin of every page."""
    return [
        page.get_textpage().get_text_bounded(bottom=page.get_height() - 18 / POINT).split() for page in opened(content)
    ]


def test_the_same_report_gives_the_same_bytes() -> None:
    assert pdf.render(sample.PARTY) == PARTY


def test_pages_are_a4_and_annexes_turned() -> None:
    sizes = [(round(page.get_width() * POINT), round(page.get_height() * POINT)) for page in opened(PARTY)]
    assert sizes[0] == (210, 297)
    assert (297, 210) in sizes
    assert set(sizes) == {(210, 297), (297, 210)}


def test_numbers_begin_on_the_second_page_and_again_in_every_annex() -> None:
    mark = ["SỐ", "LIỆU", "MINH", "HỌA"]
    pages = opened(PARTY)
    paper = sum(1 for page in pages if page.get_width() < page.get_height()) - 1  # the last annex is one page
    annex = len(pages) - paper - 1
    numbers = [[], *[[str(n)] for n in range(2, paper + 1)], [], *[[str(n)] for n in range(2, annex + 1)], []]
    assert tops(PARTY) == [number + mark for number in numbers]


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("CỘNG HÒA XÃ HỘI", 12),
        ("Độc lập", 13),
        ("ỦY BAN NHÂN DÂN XÃ", 12),
        ("Số: 07", 13),
        ("BÁO CÁO", 14),
        ("Trong 6 tháng", 14),
        ("I. CÔNG TÁC", 14),
        ("xem thêm Phụ lục", 11),
    ],
)
def test_the_state_form_has_the_sizes_of_the_word_file(words: str, size: int) -> None:
    assert size_of(opened(STATE)[0], words) == size


@pytest.mark.parametrize(("words", "size"), [("ĐẢNG CỘNG SẢN", 15), ("HUYỆN ỦY", 14), ("Số 07", 14), ("BÁO CÁO", 16)])
def test_the_party_form_has_the_sizes_of_the_word_file(words: str, size: int) -> None:
    assert size_of(opened(PARTY)[0], words) == size


def test_faces_are_those_of_the_form() -> None:
    page = opened(STATE)[0]
    assert "Bold" in style_of(page, "CỘNG HÒA")
    assert "Italic" in style_of(page, "ngày 05 tháng 02")
    assert "Bold" not in style_of(page, "Trong 6 tháng")
    point = style_of(page, "a) Công khai")
    assert "Bold" not in point
    assert "Italic" not in point


def test_letters_come_from_one_family_that_has_all_of_them() -> None:
    names = {
        item.get_font().get_base_name() for page in opened(STATE) for item in page.get_objects([raw.FPDF_PAGEOBJ_TEXT])
    }
    assert len({name.split("+")[-1].split("-")[0] for name in names}) == 1, names


WORDS = "Việc được phân công tới từng người và có hạn hoàn thành, nơi nào chậm thì được nhắc. "


def crowded(lines: int) -> Report:
    """A paper with notes everywhere, shifted down by some lines so that they meet the ends of pages differently."""

    def note(name: str, length: int = 1) -> NoteRef:
        return NoteRef(line(f"Chú{name}. ", "dài " * length))

    blocks: list[Block] = [Paragraph(line("Dòng đầu."))] * lines
    for n in range(12):
        short, long = note(f"A{n}"), note(f"B{n}", 25)
        blocks += [
            Heading(2, line(f"{n}. Đề mục", note(f"C{n}"))),
            Paragraph(line(f"MốcA{n}.", short, WORDS * (n % 4), f" MốcB{n}.", long, WORDS)),
            ListBlock((line(f"MốcD{n}.", note(f"D{n}")), line(WORDS, f"MốcE{n}.", note(f"E{n}", 10)))),
        ]
    return Report(sample.FRAME, tuple(blocks))


@pytest.mark.parametrize("lines", range(0, 28, 4))
def test_every_footnote_stands_at_the_foot_of_the_page_of_its_mark(lines: int) -> None:
    """typst alone leaves notes behind when their line moves on: at least one of these papers needs mending."""
    for page in opened(pdf.render(crowded(lines))):
        body, notes = of_page(page)
        assert set(re.findall(r"Mốc([A-Z][0-9]+)\.", body)) == set(re.findall(r"Chú([ABDE][0-9]+)\.", notes))


def test_typst_alone_would_leave_a_note_behind() -> None:
    source = str(Path(pdf.__file__).with_name("paper.typ"))
    papers = [json.dumps(plain.plain(crowded(lines), fonts.families(()))) for lines in range(0, 28, 4)]
    fixes = json.dumps(vars(fit.Fixes()))
    alone = [typst.Compiler(source, sys_inputs={"paper": paper, "fixes": fixes}) for paper in papers]
    assert any(fit.misplaced(compiler) for compiler in alone)


def test_no_line_ends_inside_the_symbol_of_a_paper() -> None:
    """At every width of the words before it: a symbol cut after its hyphen is read as another one."""
    cited = PaperRef("ket-luan", "Kết luận số 1656-QĐ/HU")
    blocks = tuple(Paragraph((Text("a" * length + " "), Text("bb " * 12), cited)) for length in range(1, 40))
    pages = opened(pdf.render(replace(sample.PARTY, blocks=blocks, annexes=())))
    lines = "\n".join(page.get_textpage().get_text_bounded() for page in pages).splitlines()
    assert sum("1656-QĐ/HU" in text for text in lines) == 39


def test_marks_of_notes_are_raised_alike_whatever_their_number() -> None:
    """Fonts have raised letters of their own for 1 to 3 only; mixed with others they look unlike."""
    noted = tuple(Paragraph((Text("Có"), NoteRef((Text("xem"),)), Text(" chữ"))) for _ in range(5))
    page = opened(pdf.render(replace(sample.PARTY, blocks=noted, annexes=())))[0]
    text = page.get_textpage()
    sizes = set()
    for number in range(1, 6):
        found = text.search(f"Có{number}").get_next()
        assert found is not None
        sizes.add(round(float(raw.FPDFText_GetFontSize(text.raw, found[0] + 2)), 1))
    assert len(sizes) == 1
    assert sizes.pop() < 14


def test_the_bookmarks_are_the_headings() -> None:
    entries = [(entry.level, entry.get_title()) for entry in opened(PARTY).get_toc()]
    assert entries == [
        (0, "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO"),
        (1, "1. Việc ban hành văn bản"),
        (1, "2. Kết quả cụ thể"),
        (2, "a) Công khai thông tin"),
        (0, "II. NHIỆM VỤ TRỌNG TÂM"),
        (0, "SỐ LIỆU CHIA THEO XÃ, THỊ TRẤN"),
        (0, "DANH SÁCH VĂN BẢN"),
    ]


def test_the_file_names_paper_issuer_and_mark_and_is_tagged() -> None:
    document = opened(PARTY)
    facts = document.get_metadata_dict()
    assert facts["Title"].startswith("BÁO CÁO kết quả thực hiện dân chủ")
    assert facts["Author"] == sample.FRAME.issuer
    assert facts["Keywords"] == "SỐ LIỆU MINH HỌA"
    assert facts["CreationDate"].startswith("D:20260605")
    assert document.is_tagged()


def test_the_archive_copy_says_what_it_is() -> None:
    archive = pdf.render(sample.PARTY, pdf_a=True)
    assert b"<pdfaid:part>2</pdfaid:part>" in archive
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in archive
    assert of_pdf(archive) == of_pdf(PARTY)


def test_it_is_set_where_no_font_is_installed() -> None:
    inputs = {
        "paper": json.dumps(plain.plain(sample.STATE, ("Libertinus Serif",))),
        "fixes": json.dumps(vars(fit.Fixes())),
    }
    source = Path(pdf.__file__).with_name("paper.typ")
    made = typst.compile(str(source), ignore_system_fonts=True, sys_inputs=inputs)
    body, _ = of_pdf(made)
    assert body.startswith(squeezed("ỦY BAN NHÂN DÂN HUYỆN ĐỒNG ĐĂNG ỦY BAN NHÂN DÂN XÃ BÌNH MINH CỘNG HÒA"))


def test_a_wide_table_inside_the_paper_keeps_the_numbers_going() -> None:
    wide = Table(head=(line("Xã"), line("Số")), rows=((line("A"), line("5")),), landscape=True)
    report = replace(sample.STATE, blocks=(*sample.PARTS[:3], wide, *sample.PARTS[-1:]), annexes=())
    made = pdf.render(report)
    assert [top[:-4] for top in tops(made)] == [[], ["2"], ["3"]]
    assert of_pdf(made)[0].endswith(squeezed("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH An"))


def test_a_paper_of_nothing_but_a_frame_is_set() -> None:
    for form in ("party", "state"):
        frame = Frame(form, "", "", "", "", "", None, "BÁO CÁO", "")
        body, notes = of_pdf(pdf.render(Report(frame, ())))
        assert "BÁOCÁO" in body
        assert notes == ""


def test_a_note_in_a_table_and_in_a_heading_is_set_once() -> None:
    cell = (Text("5"), NoteRef((Text("Ghi chú của ô."),)))
    table = Table(head=(line("Xã"), line("Số")), rows=((line("A"), cell),), caption="Bảng")
    title = Heading(1, (Text("I. ĐỀ MỤC"), NoteRef((Text("Ghi chú của đề mục."),))))
    report = Report(sample.FRAME, (title, table, Paragraph(line("Hết."))))
    _, notes = of_pdf(pdf.render(report))
    assert notes == squeezed("1 Ghi chú của đề mục. 2 Ghi chú của ô.")
    assert of_html(html.render(report)).notes == ["Ghi chú của đề mục.", "Ghi chú của ô."]


def test_only_fonts_with_vietnamese_letters_are_taken(tmp_path: Path) -> None:
    face = next(Path(fontpkg_be_vietnam_pro.__file__).parent.rglob("*Regular.ttf"))
    assert fonts.covers(face, 0, "ơƯđẮệựỹ")
    assert not fonts.covers(face, 0, "ệ中")
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(face.read_bytes()[:100])
    assert not fonts.covers(broken, 0, "a")
    assert not fonts.covers(tmp_path / "none.ttf", 0, "a")


def test_the_last_font_is_always_there() -> None:
    assert fonts.families(())[-1] == "Libertinus Serif"
