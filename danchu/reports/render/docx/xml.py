"""Elements of WordprocessingML in one call: `el("jc", val="both")` is `<w:jc w:val="both"/>`."""

from __future__ import annotations

from typing import Final

from lxml import etree

from danchu.reports.render.text import clean

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PRESERVE: Final = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}

TWIPS_PER_MM: Final = 1440 / 25.4
TWIPS_PER_POINT: Final = 20


def el(name: str, /, *children: etree._Element | None, **attributes: str | float) -> etree._Element:
    """An element of the main namespace; a child None is left out, a float attribute is rounded to a whole number."""
    element = etree.Element(w(name), nsmap={"w": W, "r": R})
    for key, value in attributes.items():
        element.set(w(key), value if isinstance(value, str) else str(round(value)))
    element.extend(child for child in children if child is not None)
    return element


def w(name: str) -> str:
    """The name in lxml's notation."""
    return f"{{{W}}}{name}"


def run(text: str, style: str = "") -> etree._Element:
    """A run of text in a character style."""
    letters = etree.Element(w("t"), PRESERVE)
    letters.text = clean(text)
    return el("r", el("rPr", el("rStyle", val=style)) if style else None, letters)


def paragraph(style: str, *content: etree._Element) -> etree._Element:
    """A paragraph of a named style."""
    return el("p", el("pPr", el("pStyle", val=style)), *content)


def mm(length: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(length * TWIPS_PER_MM)


def to_bytes(element: etree._Element) -> bytes:
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)
