"""PDFs as other programs set them: columns, ruled tables, hyphens at line ends, pages that are pictures."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import typst

from danchu.core.document import Paragraph, Report, Text
from danchu.inbox.formats import choose, scan
from danchu.reports.render import docx
from tests.inbox.test_formats import FRAME


def typeset(source: str) -> bytes:
    return bytes(typst.compile(f'#set text(lang: "vi", size: 12pt)\n{source}'.encode()))


def lines(source: str) -> list[str]:
    return choose.text(typeset(source)).splitlines()


def told(number: int) -> str:
    return (
        f"Đợt {number} đã tiếp {3 * number} lượt với {4 * number} người; các ý kiến được ghi chép đầy đủ, chuyển đến "
        f"nơi có thẩm quyền và được trả lời đúng hạn, riêng đợt này còn {number} ý kiến đang xem xét."
    )


def test_two_columns_are_read_one_after_the_other_and_running_titles_are_left_out() -> None:
    text = [told(number) for number in range(1, 90)]
    setting = '#set page(columns: 2, numbering: "1 / 1", header: [BÁO CÁO QUÝ II])\n#set par(justify: true)\n'
    assert lines(setting + "\n\n".join(text)) == text


def test_a_letterhead_is_read_left_then_right() -> None:
    sides = "[ỦY BAN NHÂN DÂN\\ XÃ BẢN A], [ĐỘC LẬP - TỰ DO\\ HẠNH PHÚC VIỆT NAM]"
    found = " ".join(lines(f"#grid(columns: (1fr, 1fr), align: center, {sides})\n{told(1)}"))
    assert "ỦY BAN NHÂN DÂN XÃ BẢN A" in found
    assert "ĐỘC LẬP - TỰ DO HẠNH PHÚC VIỆT NAM" in found


def test_labels_with_numbers_beside_them_stay_together() -> None:
    rows = ", ".join(f"[Số đơn của xã {name}], [{number}]" for name, number in zip("ABCD", (12, 7, 40, 3), strict=True))
    assert "Số đơn của xã C 40" in lines(f"#grid(columns: (8cm, 2cm), row-gutter: 8pt, {rows})")


def test_a_ruled_table_keeps_wrapped_and_merged_cells() -> None:
    table = (
        "#table(columns: (3cm, 2cm, 2cm, 2cm), table.cell(rowspan: 2)[Tên xã hoặc thị trấn],"
        "table.cell(colspan: 2)[Số đơn], table.cell(rowspan: 2)[Tỷ lệ (%)], [nhận], [xong],"
        "[Xã Bản A ở phía đông huyện], [1.234], [1.111], [90,0], [Cộng], [1.234], [1.111], [90,0])"
    )
    assert lines(f"{told(1)}\n{table}\n{told(2)}") == [
        told(1),
        "| Tên xã hoặc thị trấn | Số đơn |  | Tỷ lệ (%) |",
        "|  | nhận | xong |  |",
        "| Xã Bản A ở phía đông huyện | 1.234 | 1.111 | 90,0 |",
        "| Cộng | 1.234 | 1.111 | 90,0 |",
        told(2),
    ]


def test_a_number_that_a_narrow_column_broke_is_one_number() -> None:
    cells = "[Xã], [Diện tích], [Hộ], [A], [66.315\\ ,44], [25,52\\ %], [B], [1.\\ 204], [7\\ %]"
    found = lines(f"#table(columns: (2cm, 3cm, 3cm), {cells})")
    assert found[1:] == ["| A | 66.315,44 | 25,52% |", "| B | 1.204 | 7% |"]


def test_marks_that_the_font_raises_are_marks_and_notes_stand_after_their_paragraph() -> None:
    first, second = told(1), told(2)
    assert lines(f"{first} Có 34#footnote[Thường xuyên 24 lượt.] lượt.\n\n{second}#footnote[Xã A: 5 đơn.]") == [
        f"{first} Có 34¹ lượt.",
        "¹ Thường xuyên 24 lượt.",
        f"{second}²",
        "² Xã A: 5 đơn.",
    ]


def test_a_heading_in_capitals_does_not_swallow_the_line_below() -> None:
    assert lines("#align(center)[BÁO CÁO\\ kết quả sáu tháng]") == ["BÁO CÁO", "kết quả sáu tháng"]


@pytest.mark.office
def test_a_symbol_broken_at_its_hyphen_is_put_together(tmp_path: Path) -> None:
    cited = ["217-QĐ/TW", "59/2023/NĐ-CP", "1234-CV/HU", "45/KH-UBND"]
    text = " ".join(f"Căn cứ văn bản số {symbol} đã ban hành từ trước." for symbol in cited * 9)
    (tmp_path / "a.docx").write_bytes(docx.render(Report(FRAME, (Paragraph((Text(text),)),))))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    words = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "a.docx"),
    ]
    subprocess.run(words, check=True, capture_output=True)
    found = choose.text((tmp_path / "a.pdf").read_bytes())
    assert re.findall(r"số (\S+) đã", found) == cited * 9


def painted(source: str, path: Path) -> str:
    """The first page of a source as a picture in a file; its name."""
    page = pdfium.PdfDocument(typeset(source))[0]
    path.with_suffix(".pgm").write_bytes(scan.grey(page, 200))
    subprocess.run(["tesseract", str(path.with_suffix(".pgm")), str(path), "pdf"], check=True, capture_output=True)
    return path.name


@pytest.mark.scan
def test_pages_of_letters_and_pages_that_are_pictures_are_read_in_their_order(tmp_path: Path) -> None:
    painted("Trang này là ảnh: tiếp 56 lượt công dân.", tmp_path / "anh")
    joined = pdfium.PdfDocument.new()
    parts = [typeset(told(1)), (tmp_path / "anh.pdf").read_bytes(), typeset(told(2))]
    for part in parts:
        joined.import_pages(pdfium.PdfDocument(part))
    joined.save(tmp_path / "ba-trang.pdf")
    found = choose.extracted((tmp_path / "ba-trang.pdf").read_bytes())
    first, *picture, last = found.text.splitlines()
    assert (first, last) == (told(1), told(2))
    assert "56 lượt" in " ".join(picture)


@pytest.mark.scan
def test_a_scan_that_lies_askew_gives_paragraphs_notes_and_no_page_number(tmp_path: Path) -> None:
    notes = "#footnote[Gồm thường xuyên 24 lượt và định kỳ 10 lượt của người đứng đầu cơ quan.]"
    painted(f'#set page(numbering: "1")\n#rotate(0.7deg)[{told(1)}{notes}\n\n{told(2)}]', tmp_path / "anh")
    found = choose.extracted((tmp_path / "anh.pdf").read_bytes())
    lines = found.text.splitlines()
    assert found.scanned == 1
    assert len(lines) == 3
    assert sorted(re.findall(r"\d+ (?:lượt|người|ý kiến)", found.text)) == sorted(
        ["3 lượt", "4 người", "1 ý kiến", "6 lượt", "8 người", "2 ý kiến", "24 lượt", "10 lượt"]
    )
    assert any("24 lượt" in line and "người đứng đầu cơ quan" in line and "ý kiến" not in line for line in lines)
