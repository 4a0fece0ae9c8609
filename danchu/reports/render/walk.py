"""One walk through a part of a Word document: its paragraphs, and what controls and bookmarks hold.

python-docx's own `paragraph.text` leaves out content controls, so the letters are gathered here from the elements.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from danchu.reports.render.docx.xml import w

_HIDDEN: Final = {
    w(name) for name in ("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr", "del", "moveFrom", "instrText")
}
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LETTERS: Final = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}


@dataclass
class Paragraph:
    """The letters of one paragraph; `style` is the id the file gives."""

    style: str
    letters: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.letters)


@dataclass
class Span:
    """What a control (`name` is its tag) or a bookmark holds; `inside`: names of the bookmarks open at its start.

    `order` counts all spans of a part as they begin.
    """

    name: str
    paragraph: int
    order: int
    inside: tuple[str, ...] = ()
    letters: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.letters)


@dataclass
class Walk:
    """Fills its lists in reading order while it goes."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    controls: list[Span] = field(default_factory=list)
    bookmarks: list[Span] = field(default_factory=list)
    note_ids: list[str] = field(default_factory=list)
    _here: list[int] = field(default_factory=list)
    _open_controls: list[Span] = field(default_factory=list)
    _open_bookmarks: dict[str, Span] = field(default_factory=dict)

    def through(self, element: etree._Element) -> None:
        """Into everything that a reader sees."""
        tag = element.tag
        if tag in _HIDDEN or tag == _FALLBACK or not isinstance(tag, str):
            return
        if tag == w("p"):
            self._paragraph(element)
        elif tag == w("sdt"):
            self._control(element)
        else:
            self._leaf(tag, element)
            for child in element:
                self.through(child)

    def _leaf(self, tag: str, element: etree._Element) -> None:
        if tag == w("t"):
            self._write(element.text or "")
        elif tag in _LETTERS:
            self._write(_LETTERS[tag])
        elif tag == w("bookmarkStart"):
            self._start(element)
        elif tag == w("bookmarkEnd"):
            self._open_bookmarks.pop(element.get(w("id"), ""), None)
        elif tag == w("footnoteReference"):
            self.note_ids.append(element.get(w("id"), ""))

    def _write(self, letters: str) -> None:
        if self._here:
            self.paragraphs[self._here[-1]].letters.append(letters)
        for span in (*self._open_controls, *self._open_bookmarks.values()):
            span.letters.append(letters)

    def _paragraph(self, element: etree._Element) -> None:
        style = element.find(f"{w('pPr')}/{w('pStyle')}")
        self._here.append(len(self.paragraphs))
        self.paragraphs.append(Paragraph(style.get(w("val"), "") if style is not None else ""))
        for child in element:
            self.through(child)
        self._here.pop()

    def _control(self, element: etree._Element) -> None:
        tag = element.find(f"{w('sdtPr')}/{w('tag')}")
        span = Span(tag.get(w("val"), "") if tag is not None else "", self._place(), self._next(), self._names())
        self.controls.append(span)
        self._open_controls.append(span)
        for child in element:
            self.through(child)
        self._open_controls.remove(span)

    def _start(self, element: etree._Element) -> None:
        span = Span(element.get(w("name"), ""), self._place(), self._next())
        self.bookmarks.append(span)
        self._open_bookmarks[element.get(w("id"), "")] = span

    def _names(self) -> tuple[str, ...]:
        return tuple(span.name for span in self._open_bookmarks.values())

    def _next(self) -> int:
        return len(self.controls) + len(self.bookmarks)

    def _place(self) -> int:
        return self._here[-1] if self._here else len(self.paragraphs)
