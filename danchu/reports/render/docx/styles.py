"""Every style of the paper as data: nothing in the text is formatted by hand.

Ids are English, names are what an officer sees in Word's list of styles; Word knows the English built-in names itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from danchu.reports.render import columns
from danchu.reports.render.docx import rules, style
from danchu.reports.render.docx.style import Style
from danchu.reports.render.docx.xml import el, to_bytes
from danchu.reports.render.form import FONT, Form
from danchu.reports.render.heading import Geometry, geometry
from danchu.reports.render.metrics import width
from danchu.reports.render.wording import Wording


def styles_part(form: Form, words: Wording, language: str) -> bytes:
    """word/styles.xml for one paper: the lengths of its rules depend on its words."""
    shape = geometry(form, words)
    frame = (*_frame(form, words, shape), *rules.styles(form, shape))
    every = (*_text(form), *frame, *_tables(form), *_characters(form))
    named = (style.element(each) for each in every)
    return to_bytes(el("styles", _defaults(form, language), *named, *_table_styles()))


def _text(form: Form) -> Iterator[Style]:
    yield Style("Normal", "Normal", based="")
    body = Style(
        "BodyText",
        "Body Text",
        align="both",
        before=0,
        after=form.space,
        line=form.line,
        first=form.indent,
        size=form.body,
    )
    yield body
    yield Style("Closing", "Đoạn cuối", based="BodyText", with_next=True)
    for level in (1, 2, 3):  # a point («a) …») stands upright and light; Source: NĐ 30, Phụ lục I, phần I, II.6.đ
        yield Style(
            f"Heading{level}",
            f"heading {level}",
            based="BodyText",
            bold=level < 3,
            before=form.space if level == 1 else 0,
            with_next=True,
            outline=level - 1,
        )
    yield Style("ListBullet", "List Bullet", based="BodyText", list_id=1)
    yield Style("ListNumber", "List Number", based="BodyText", list_id=2)
    yield Style("FootnoteText", "footnote text", size=form.footnote, align="both", after=0, line=1)
    for top, name, middle in (("Header", "header", form.width), ("HeaderWide", "Đầu trang ngang", form.wide)):
        tabs = (("center", middle / 2), ("right", middle))
        yield Style(top, name, size=form.page_number, after=0, line=1, tabs=tabs)
    yield Style("Hair", "Dòng trống", size=1, after=0, exact=1)


def _frame(form: Form, words: Wording, shape: Geometry) -> Iterator[Style]:
    party = form.is_party
    centred = {"align": "center", "after": 0.0, "line": 1.0}

    def line(style: str, name: str, size: float, **more: object) -> Style:
        return Style(style, name, size=size, **{**centred, **more})  # type: ignore[arg-type]  # fields of Style by name

    def within(room: float, narrower: float) -> dict[str, float]:
        return dict.fromkeys(("left", "right"), (room - narrower) / 2)

    yield line("Superior", "Cơ quan cấp trên", form.superior, **within(shape.left, shape.superior))
    yield line("Issuer", "Cơ quan ban hành", form.issuer, bold=True, **within(shape.left, shape.issuer))
    yield line("Star", "Dấu sao", form.issuer)
    yield line("Number", "Số và ký hiệu", form.number, before=form.space)
    yield line("National", "Tiêu đề" if party else "Quốc hiệu", form.heading, bold=True)
    yield line("Motto", "Tiêu ngữ", form.motto or form.heading, bold=True)
    yield line("PlaceAndDate", "Địa danh và ngày tháng", form.dated, italic=True, before=form.space)
    yield line("Kind", "Tên loại", form.kind, bold=True, before=18, with_next=True)
    sides = within(form.width, shape.abstract)
    yield line("Abstract", "Trích yếu", form.abstract, bold=True, with_next=True, **sides)
    sides = within(form.width, shape.addressee)
    yield line("Addressee", "Kính gửi", form.addressee, before=form.space * 2, **sides)
    to = form.indent * 3
    yield line("AddresseeTitle", "Kính gửi nhiều nơi", form.addressee, align="left", left=to, before=form.space * 2)
    to += width("".join(words.addressees[:1]).rstrip(":"), form.addressee)  # the hyphens stand under the colon
    yield line("Addressees", "Các nơi kính gửi", form.addressee, align="left", left=to)
    yield Style("HeadEnd", "Hết phần đầu", size=2, after=0, exact=form.space * 2)
    yield Style("FootGap", "Trên chữ ký", after=0, exact=form.space * 2, with_next=True)
    yield line(
        "RecipientsTitle",
        "Nơi nhận",
        form.recipients_title,
        align="left",
        bold=not party,
        italic=not party,
        underlined=party,
    )
    yield line("Recipients", "Danh sách nơi nhận", form.recipients, align="left")
    yield line("Signer", "Quyền hạn và chức vụ", form.signer, bold=True)
    yield line("SignerName", "Họ tên người ký", form.signer, bold=True, before=70)
    yield line("AnnexLabel", "Phụ lục", form.annex, bold=True, with_next=True)
    yield line("AnnexTitle", "Tên phụ lục", form.annex, bold=True, with_next=True, outline=0)
    for own, name, room, narrower in (
        ("AnnexAttached", "Phụ lục kèm theo", form.width, shape.attached),
        ("AnnexAttachedWide", "Phụ lục ngang kèm theo", form.wide, shape.attached_wide),
    ):
        yield line(own, name, form.attached, italic=True, with_next=True, **within(room, narrower))
    yield Style("AnnexGap", "Dưới tên phụ lục", after=0, exact=form.space * 2, with_next=True)


def _tables(form: Form) -> Iterator[Style]:
    yield Style(
        "Caption",
        "caption",
        size=form.body,
        italic=True,
        align="center",
        before=form.space,
        after=form.space,
        with_next=True,
    )
    for size in columns.SIZES:
        yield Style(f"Table{size}", f"Bảng {size}", size=size, align="left", before=2, after=2, line=1)
        yield Style(f"TableFigure{size}", f"Bảng {size}, số liệu", based=f"Table{size}", align="center")
        yield Style(
            f"TableHead{size}",
            f"Bảng {size}, tiêu đề cột",
            based=f"Table{size}",
            align="center",
            bold=True,
            with_next=True,
        )
    yield Style("AfterTable", "Sau bảng", after=0, exact=form.space)


def _characters(form: Form) -> Iterator[Style]:
    def letters(style: str, name: str, **more: object) -> Style:
        return Style(style, name, based="", kind="character", **more)  # type: ignore[arg-type]  # fields of Style by name

    yield letters("Strong", "Strong", bold=True)
    yield letters("Emphasis", "Emphasis", italic=True)
    yield letters("StrongEmphasis", "Nhấn mạnh đậm", bold=True, italic=True)
    yield letters("Figure", "Số liệu")
    yield letters("Paper", "Văn bản được dẫn")
    yield letters("FootnoteReference", "footnote reference", superscript=True)
    yield letters("Watermark", "Dấu nền", bold=True, size=form.watermark, colour="8C1C13")


def _defaults(form: Form, language: str) -> etree._Element:
    letters = el(
        "rPr",
        el("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT),
        el("sz", val=form.body * 2),
        el("szCs", val=form.body * 2),
        el("lang", val=language, eastAsia=language, bidi="ar-SA"),
    )
    return el("docDefaults", el("rPrDefault", letters), el("pPrDefault", el("pPr")))


def _table_styles() -> Iterator[etree._Element]:
    """With lines for tables of figures, without any for the frame's two columns."""
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = el("tblBorders", *(el(edge, val="single", sz=4, space=0, color="000000") for edge in edges))
    middle = el("tcPr", el("vAlign", val="center"))
    yield _table_style("TableGrid", "Table Grid", lines, 60, middle)
    yield _table_style("FrameTable", "Khung văn bản", None, 0, None)


def _table_style(
    style: str, name: str, lines: etree._Element | None, side: int, cells: etree._Element | None
) -> etree._Element:
    margins = el("tblCellMar", el("left", w=side, type="dxa"), el("right", w=side, type="dxa"))
    properties = el("tblPr", lines, margins)
    return el("style", el("name", val=name), properties, cells, type="table", styleId=style)
