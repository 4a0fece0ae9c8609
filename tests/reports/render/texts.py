"""The text of a paper as each format gives it: body in reading order, and the notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pypdfium2
from lxml import etree, html
from pypdfium2 import raw

from danchu.reports.render import read_back
from danchu.reports.render.text import normal

_POINT = 72 / 25.4


@dataclass(frozen=True)
class Texts:
    """`body`: paragraphs and cells that are not empty."""

    body: list[str]
    notes: list[str]


def at(root: etree._Element, path: str) -> list[Any]:
    """What an XPath finds: elements or strings, as the path says; hence Any."""
    found = root.xpath(path)
    assert isinstance(found, list)
    return found


def of_docx(content: bytes) -> Texts:
    found = read_back.read(content)
    body = [normal(each.text) for each in found.paragraphs if each.where == "body"]
    return Texts([text for text in body if text], [normal(text) for _, text in found.notes])


def of_html(page: str, *, marked: bool = False) -> Texts:
    """`marked`: with the marks of notes and lists, as a reader of the printed page sees them."""
    root = html.fromstring(page)
    article = root if root.tag == "article" else root.find(".//article")
    assert article is not None
    for extra in at(article, ".//*[contains(@class, 'grade') or @class='back' or @class='watermark']"):
        extra.drop_tree()
    notes = [normal(item.text_content()) for item in at(article, ".//section[@class='notes']//li")]
    for section in at(article, ".//section[@class='notes']"):
        section.drop_tree()
    if not marked:
        for mark in at(article, ".//sup"):
            mark.drop_tree()
    return Texts(_paragraphs(article, marked=marked), notes)


def _paragraphs(article: html.HtmlElement, *, marked: bool) -> list[str]:
    found = []
    for element in article.iter("p", "h1", "h2", "h3", "h4", "li", "th", "td", "caption"):
        for line in _lines(element):
            text = f"{_marker(element)} {line}" if marked and element.tag == "li" else line
            found += [normal(text)] if normal(text) else []
    return found


def _lines(element: html.HtmlElement) -> list[str]:
    """Cut at line breaks; the text of one element has them only between the lines of a title."""
    copy = html.fromstring(etree.tostring(element, encoding="unicode", with_tail=False))
    for cut in at(copy, ".//br"):
        cut.tail = "\n" + (cut.tail or "")
    return "".join(str(piece) for piece in copy.itertext()).split("\n")


def _marker(item: html.HtmlElement) -> str:
    parent = item.getparent()
    assert parent is not None
    return "-" if parent.tag == "ul" else f"{parent.index(item) + 1}."


def of_pdf(content: bytes) -> tuple[str, str]:
    """Body and notes of all pages, each one string without any blanks; the top margin left out."""
    body, notes = "", ""
    for page in pypdfium2.PdfDocument(content):
        above, below = of_page(page)
        body, notes = body + above, notes + below
    return body, notes


def of_page(page: pypdfium2.PdfPage) -> tuple[str, str]:
    """Body and notes of one page, without any blanks."""
    text, top = page.get_textpage(), page.get_height() - 20 * _POINT
    line = _line_above_notes(page)
    notes = text.get_text_bounded(top=line) if line else ""
    return squeezed(text.get_text_bounded(bottom=line, top=top)), squeezed(notes)


def _line_above_notes(page: pypdfium2.PdfPage) -> float:
    """Height in points of the rule above the footnotes, 50 mm long; 0 when the page has none."""
    for item in page.get_objects([raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, _ = item.get_bounds()
        if abs(left - 30 * _POINT) < 2 and abs(right - left - 50 * _POINT) < 2:
            return float(bottom)
    return 0


def squeezed(text: str) -> str:
    """Without blanks; a hyphen at the end of a line comes out of a PDF as a control character."""
    return "".join(text.replace("\x02", "-").replace("\ufffe", "-").split())
