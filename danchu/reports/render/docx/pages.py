"""Sections: A4 upright or turned, margins, headers, and whether pages are counted again."""

from __future__ import annotations

from lxml import etree

from danchu.reports.render.docx import headers
from danchu.reports.render.docx.xml import R, el, mm
from danchu.reports.render.form import PAGE_HEIGHT, PAGE_WIDTH, Form
from danchu.reports.render.layout import Section


def properties(form: Form, section: Section) -> etree._Element:
    """`<w:sectPr>`."""
    width, height = (PAGE_HEIGHT, PAGE_WIDTH) if section.landscape else (PAGE_WIDTH, PAGE_HEIGHT)
    turned = {"orient": "landscape"} if section.landscape else {}
    margins = {"top": form.top, "right": form.right, "bottom": form.bottom, "left": form.left}
    distances = {"header": mm(form.header), "footer": mm(form.header), "gutter": 0}
    return el(
        "sectPr",
        _header(section.landscape, first=False),
        _header(section.landscape, first=True) if section.restarts else None,
        el("footnotePr", el("numFmt", val="decimal")),
        el("type", val="nextPage"),
        el("pgSz", w=mm(width), h=mm(height), **turned),
        el("pgMar", **{side: mm(margin) for side, margin in margins.items()}, **distances),
        el("pgNumType", start=1) if section.restarts else None,
        el("titlePg") if section.restarts else None,
    )


def _header(wide: bool, *, first: bool) -> etree._Element:
    reference = el("headerReference", type="first" if first else "default")
    reference.set(f"{{{R}}}id", headers.relation(wide, first))
    return reference
