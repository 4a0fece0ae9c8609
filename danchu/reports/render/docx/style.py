"""One named style: its measures, and the element they become."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from danchu.reports.render.docx.xml import TWIPS_PER_POINT, el, mm


@dataclass(frozen=True)
class Style:
    """A paragraph style (or `kind` "character"). Sizes and spaces in points, indents in mm; None is as in `based`."""

    id: str
    name: str
    based: str = "Normal"
    kind: str = "paragraph"
    size: float | None = None
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    superscript: bool = False
    colour: str = ""
    align: str = ""
    before: float | None = None
    after: float | None = None
    line: float | None = None  # of single spacing
    exact: float | None = None  # line height in points
    first: float | None = None
    left: float | None = None
    right: float | None = None
    with_next: bool = False
    outline: int | None = None  # 0 is the highest
    list_id: int | None = None
    tabs: tuple[tuple[str, float], ...] = ()
    ruled: bool = False


def element(style: Style) -> etree._Element:
    """`<w:style>`."""
    default = {"default": "1"} if style.id == "Normal" else {}
    own_name = {} if style.name.isascii() else {"customStyle": "1"}
    return el(
        "style",
        el("name", val=style.name),
        el("basedOn", val=style.based) if style.based else None,
        el("qFormat"),
        _paragraph_properties(style) if style.kind == "paragraph" else None,
        _run_properties(style),
        type=style.kind,
        styleId=style.id,
        **default,
        **own_name,
    )


def _paragraph_properties(style: Style) -> etree._Element:
    """In the order that the schema asks for."""
    return el(
        "pPr",
        el("keepNext") if style.with_next else None,
        _list(style),
        el("pBdr", el("top", val="single", sz=6, space=0, color="000000")) if style.ruled else None,
        el("tabs", *(el("tab", val=kind, pos=mm(at)) for kind, at in style.tabs)) if style.tabs else None,
        _spacing(style),
        _indents(style),
        el("jc", val=style.align) if style.align else None,
        el("outlineLvl", val=style.outline) if style.outline is not None else None,
    )


def _list(style: Style) -> etree._Element | None:
    return el("numPr", el("numId", val=style.list_id)) if style.list_id is not None else None


def _spacing(style: Style) -> etree._Element | None:
    sizes: dict[str, str | float] = {}
    if style.before is not None:
        sizes["before"] = style.before * TWIPS_PER_POINT
    if style.after is not None:
        sizes["after"] = style.after * TWIPS_PER_POINT
    if style.line is not None:
        sizes |= {"line": style.line * 240, "lineRule": "auto"}
    if style.exact is not None:
        sizes |= {"line": style.exact * TWIPS_PER_POINT, "lineRule": "exact"}
    return el("spacing", **sizes) if sizes else None


def _indents(style: Style) -> etree._Element | None:
    lengths = {"left": style.left, "right": style.right, "firstLine": style.first}
    given = {name: mm(length) for name, length in lengths.items() if length is not None}
    return el("ind", **given) if given else None


def _run_properties(style: Style) -> etree._Element:
    return el(
        "rPr",
        el("b") if style.bold else None,
        el("i") if style.italic else None,
        el("color", val=style.colour) if style.colour else None,
        el("sz", val=style.size * 2) if style.size else None,
        el("szCs", val=style.size * 2) if style.size else None,
        el("u", val="single") if style.underlined else None,
        el("vertAlign", val="superscript") if style.superscript else None,
    )
