"""The letter as a Word file in the prescribed form: paper, margins, heading, addressee, signature.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I (công văn); Hướng dẫn 36-HD/VPTW for Party papers.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Final

from docx import Document
from docx.document import Document as Opened
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from danchu.inbox.letter import Letter

_FONT: Final = "Times New Roman"
_BODY: Final = 14
_LEFT, _RIGHT = Mm(68), Mm(97)  # the two columns of the heading: 165 mm of text
_INDENT: Final = Mm(10)
Pieces = Iterable[tuple[str, bool]]


def as_word(letter: Letter, lines: Iterable[tuple[str, Pieces]]) -> bytes:
    """`lines`: (kind, stretches of text that are bold or not); the kinds are those of `note.Line`."""
    document = Document()
    _set_up(document)
    _heading(document, letter)
    _centred(document.add_paragraph(), f"Kính gửi: {letter.addressee}", before=12, after=6)
    for kind, pieces in lines:
        _line(document.add_paragraph(), kind, pieces)
    _ending(document, letter)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _set_up(document: Opened) -> None:
    """A4, margins, the number of the page at the top of every page but the first."""
    section, style = document.sections[0], document.styles["Normal"]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.left_margin, section.right_margin, section.header_distance = Mm(30), Mm(15), Mm(10)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field(number, "PAGE")
    style.font.name, style.font.size = _FONT, Pt(_BODY)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    style.paragraph_format.space_after = Pt(0)


def _field(paragraph: Paragraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    field.append(paragraph.add_run("2")._r)
    paragraph._p.append(field)


def _heading(document: Opened, letter: Letter) -> None:
    """Issuer, number and abstract on the left; the name of the State or the Party and the day on the right."""
    table = document.add_table(rows=2, cols=2)
    _columns(table)
    (issuer, nation), (number, dated) = (row.cells for row in table.rows)
    if letter.superior:
        _centred(issuer.paragraphs[0], letter.superior.upper(), size=12)
    _centred(_last(issuer), letter.issuer.upper(), size=12, bold=True)
    _ruled(_centred(issuer.add_paragraph(), "*" if letter.is_party else "", size=12), 0 if letter.is_party else 22)
    top, motto = letter.heading
    _centred(nation.paragraphs[0], top, size=15 if letter.is_party else 12, bold=True, underlined=letter.is_party)
    if motto:
        _centred(nation.add_paragraph(), motto, size=13, bold=True)
        _ruled(nation.add_paragraph(), 17)
    _centred(number.paragraphs[0], "Số:         /……………", size=13)
    _centred(number.add_paragraph(), letter.about, size=12)
    _centred(dated.paragraphs[0], letter.dated, size=13, italic=True)
    _centred(dated.add_paragraph(), "DỰ THẢO", size=13, bold=True, before=4)


def _columns(table: Table) -> None:
    """Both in the grid and in every cell: Word reads the one, LibreOffice the other."""
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for place, width in enumerate((_LEFT, _RIGHT)):
        table.columns[place].width = width
        for cell in table.columns[place].cells:
            cell.width = width


def _last(cell: _Cell) -> Paragraph:
    """An empty first paragraph, else a new one."""
    first: Paragraph = cell.paragraphs[0]
    return cell.add_paragraph() if first.text else first


def _centred(
    paragraph: Paragraph,
    text: str,
    *,
    size: int = _BODY,
    bold: bool = False,
    italic: bool = False,
    underlined: bool = False,
    before: int = 0,
    after: int = 0,
) -> Paragraph:
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic, run.underline = Pt(size), bold, italic, underlined
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)
    return paragraph


def _ruled(paragraph: Paragraph, inset: int) -> None:
    """A line above an empty paragraph, drawn in by so many millimetres on both sides; 0 draws none."""
    if not inset:
        return
    form = paragraph.paragraph_format
    form.left_indent, form.right_indent, form.line_spacing = Mm(inset), Mm(inset), Pt(6)
    border = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    border.append(top)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(border, "w:spacing", "w:ind", "w:jc", "w:rPr")  # type: ignore[arg-type]  # its stubs


def _line(paragraph: Paragraph, kind: str, pieces: Pieces) -> None:
    form = paragraph.paragraph_format
    form.space_before, form.line_spacing = Pt(8 if kind == "section" else 4), 1.1
    form.first_line_indent = _INDENT
    form.keep_with_next = kind in {"section", "sentence"}
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    if kind in {"point", "hint"}:
        form.left_indent, form.first_line_indent = _INDENT, Mm(0)
    lead = {"point": "- ", "hint": "Gợi ý: "}.get(kind, "")
    for text, bold in [(lead, False), *pieces]:
        run = paragraph.add_run(text)
        run.bold, run.italic = bold, kind == "hint"


def _ending(document: Opened, letter: Letter) -> None:
    """Recipients on the left, room for the signature on the right."""
    document.add_paragraph()
    table = document.add_table(rows=1, cols=2)
    _columns(table)
    left, right = table.rows[0].cells
    told = left.paragraphs[0].add_run("Nơi nhận:")
    told.bold, told.italic, told.font.size = True, True, Pt(12)
    for line in ("- Như trên;", "- Lưu: VT."):
        left.add_paragraph().add_run(line).font.size = Pt(11)
    _centred(right.paragraphs[0], "T/M ……………………" if letter.is_party else "……………………", size=13, bold=True)
    _centred(right.add_paragraph(), "(chức vụ, chữ ký, họ tên)", size=12, italic=True)
