"""A .docx → text: paragraphs and tables in order, each footnote right after the paragraph that holds its mark.

The element tree is walked, because `paragraph.text` leaves out what stands in content controls. What is shown on paper
counts: text that was deleted or moved away, hidden letters and the second copy of a text box are left out, numbers
that Word puts before paragraphs are written.
"""

from __future__ import annotations

import re
import string
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from danchu.inbox.formats import old_letters, word_symbols
from danchu.inbox.formats.extracted import Control, Extracted
from danchu.inbox.formats.marks import raised
from danchu.inbox.formats.package import W, beside, main_part, opened, part
from danchu.inbox.formats.word_numbers import Numbers
from danchu.inbox.refusal import Refused

DEEPEST: Final = 300
_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Deleted and moved away, properties, and the old drawing that repeats the text box before it.
_UNSEEN: Final = {f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr", "tcPr")} | {_FALLBACK}
_SIGNS: Final = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_MARKS: Final = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_WORDS: Final = {f"{W}t", f"{_MATH}t"}
_NO: Final = {"0", "false", "off"}
# Private letters that stand around a tagged control while the text is put together.
_OPEN, _SHUT = "\ue000", "\ue001"


def text(content: bytes) -> str:
    """The whole report as text. Refused: encrypted, with macros, unpacking beyond all measure, or broken."""
    return extracted(content).text


def extracted(content: bytes) -> Extracted:
    """The text, and where the content controls with a tag stand in it. Refused as in `text`."""
    with opened(content) as package:
        body = part(package, main_part(package))
        if body is None or body.tag != f"{W}document":
            raise Refused(_not_word(package))
        reader = _Reader(package, body)
    return _unmarked("\n".join(reader.blocks(body)) + "\n", reader)


def _not_word(package: zipfile.ZipFile) -> str:
    for start, kind in (("xl/", "Excel"), ("ppt/", "PowerPoint")):
        if any(name.startswith(start) for name in package.namelist()):
            return f"Đây là tệp {kind}, không phải báo cáo bằng lời. Hãy gửi báo cáo dạng .docx, .pdf hoặc .txt."
    return "Tệp Word bị hỏng: không có nội dung. Hãy mở bằng Word, lưu lại rồi gửi."


def _unmarked(marked: str, reader: _Reader) -> Extracted:
    """Takes the signs out that stand around controls; the n-th control carries the n-th tag."""
    pieces: list[str] = []
    controls: list[Control] = []
    length = 0
    for piece in re.split(f"({_OPEN}[^{_SHUT}]*{_SHUT})", marked):
        plain = piece.strip(_OPEN + _SHUT)
        if piece.startswith(_OPEN):
            controls.append(Control(length, length + len(plain), reader.tags[len(controls)]))
        pieces.append(plain)
        length += len(plain)
    return Extracted("".join(pieces), tuple(controls), reader.letters)


@dataclass(frozen=True)
class Place:
    """Characters `start` to `end` of the text stand in this element: a w:t, or in a note the reference to it."""

    start: int
    end: int
    element: etree._Element


def places(content: bytes, body: etree._Element) -> tuple[str, list[Place]]:
    """The text of an opened document and where each piece of it stands in `body`, for pointing into the file."""
    with opened(content) as package:
        reader = _Reader(package, body, every=True)
    found = _unmarked("\n".join(reader.blocks(body)) + "\n", reader)
    pairs = zip(found.controls, reader.nodes, strict=True)
    return found.text, [Place(control.start, control.end, node) for control, node in pairs]


def _notes(package: zipfile.ZipFile, main: str) -> dict[str, etree._Element]:
    """Footnotes and endnotes by kind and id; separators are left out."""
    found: dict[str, etree._Element] = {}
    for kind in _MARKS.values():
        root = beside(package, main, f"{kind}s")
        for note in () if root is None else root.findall(f"{W}{kind}"):
            if note.get(f"{W}type") is None:
                found[f"{kind}{note.get(f'{W}id')}"] = note
    return found


class _Reader:
    """Numbers the notes in the order of their marks, as Word does. `every`: keep where each w:t stands."""

    def __init__(self, package: zipfile.ZipFile, body: etree._Element, *, every: bool = False) -> None:
        main = main_part(package)
        self.notes = _notes(package, main)
        self.numbered = Numbers(beside(package, main, "numbering"), beside(package, main, "styles"))
        self.every = every
        self.nodes: list[etree._Element] = []  # one for each of `tags`
        self.marks: dict[str, etree._Element] = {}
        self.inside = ""  # the note that is being read
        self.numbers: dict[str, int] = {}
        self.waiting: list[str] = []
        self.tags: list[str] = []  # of the controls, in the order of the text
        told = (node.text or "" for root in (body, *self.notes.values()) for node in root.iter(f"{W}t"))
        self.today, self.letters = old_letters.converter("\n".join(told))

    def blocks(self, root: etree._Element) -> Iterator[str]:
        for element in _tops(root):
            yield from self._rows(element) if element.tag == f"{W}tbl" else self._lines(element)
            yield from self._waiting()

    def _lines(self, paragraph: etree._Element) -> Iterator[str]:
        """The paragraph with its number, then the text boxes that hang on it."""
        boxes: list[etree._Element] = []
        told = "".join(self._pieces(paragraph, boxes))
        yield self.numbered.before(paragraph) + told if _stripped(told) else told
        yield from self._boxed(boxes)

    def _boxed(self, boxes: Iterable[etree._Element]) -> Iterator[str]:
        """What stands in text boxes and cells, or a table within a cell, as lines of their own."""
        for box in boxes:
            for element in [box] if box.tag == f"{W}tbl" else _tops(box):
                yield from self._rows(element) if element.tag == f"{W}tbl" else self._lines(element)

    def _rows(self, table: etree._Element) -> Iterator[str]:
        """A line for each row, its cells between |; what stands in a table of one column is read as body text."""
        rows = [list(_held(row, "tc")) for row in _held(table, "tr") if not _is_on(row, "trPr", "del")]
        if all(len(cells) == 1 for cells in rows):
            for (cell,) in rows:
                yield from self._boxed([cell])
            return
        for cells in rows:
            boxes: list[etree._Element] = []
            told = [said for cell in cells for said in (self._cell(cell, boxes), *[""] * (_span(cell) - 1))]
            before = [""] * _number(next(cells[0].iterancestors(f"{W}tr")), "trPr", "gridBefore") if cells else []
            yield f"| {' | '.join([*before, *told])} |"
            yield from self._boxed(boxes)

    def _cell(self, cell: etree._Element, boxes: list[etree._Element]) -> str:
        """The paragraphs of a cell in one line; tables within it come after the row."""
        told = []
        for element in _tops(cell):
            if element.tag == f"{W}tbl":
                boxes.append(element)
            else:
                words = "".join(self._pieces(element, boxes))
                told.append(self.numbered.before(element) + words if _stripped(words) else words)
        return " ".join(told).replace("\n", " ").replace("|", "¦")

    def _pieces(self, element: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
        for child in element:
            tag = child.tag
            if tag in _WORDS:
                yield self._words(child)
            elif tag in _MARKS:
                yield self._mark(child)
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == f"{W}br":
                yield " " if child.get(f"{W}type") in {"page", "column"} else "\n"
            elif tag == f"{W}sym":
                yield word_symbols.letter(child.get(f"{W}font") or "", child.get(f"{W}char") or "")
            elif tag == f"{W}txbxContent":
                boxes.append(child)
            elif not _is_unseen(child):
                yield from self._pieces(child, boxes)

    def _words(self, node: etree._Element) -> str:
        """The letters of a run; within signs when a control with a tag holds them."""
        words = (node.text or "").replace(_OPEN, "").replace(_SHUT, "")
        words = self.today(words) if self.today else words
        control = next(node.iterancestors(f"{W}sdt"), None)
        tag = None if control is None else control.find(f"{W}sdtPr/{W}tag")
        if not words or (tag is None and not self.every):
            return words
        self.tags.append("" if tag is None else tag.get(f"{W}val") or "")
        self.nodes.append(self.marks.get(self.inside, node))
        return f"{_OPEN}{words}{_SHUT}"

    def _mark(self, node: etree._Element) -> str:
        key = f"{_MARKS[str(node.tag)]}{node.get(f'{W}id')}"
        if key not in self.notes:
            return ""
        self.marks.setdefault(key, node)
        if key not in self.numbers:
            self.numbers[key] = len(self.numbers) + 1
            self.waiting.append(key)
        return raised(self.numbers[key])

    def _waiting(self) -> Iterator[str]:
        """The notes whose marks were met; a mark inside a note has its note right behind."""
        while self.waiting:
            key = self.waiting.pop(0)
            self.inside = key
            told = _stripped(" ".join("".join(self._pieces(p, [])) for p in _tops(self.notes[key])))
            yield f"{raised(self.numbers[key])} {told}".replace("\n", " ")
        self.inside = ""


def _stripped(marked: str) -> str:
    """Without blanks at both ends, also within the signs that stand there; "" when nothing else is said."""
    inner = marked.strip(f"{_OPEN}{_SHUT}{string.whitespace}\u00a0")
    if not inner:
        return ""
    start = marked.index(inner)
    before, after = marked[:start], marked[start + len(inner) :]
    return f"{''.join(before.split())}{inner}{''.join(after.split())}"


def _tops(element: etree._Element, depth: int = 0) -> Iterator[etree._Element]:
    """Paragraphs and outermost tables, also inside content controls."""
    if depth > DEEPEST:
        raise Refused("Tệp Word lồng nhau quá sâu; không đọc.")
    for child in element:
        if child.tag in {f"{W}p", f"{W}tbl"}:
            yield child
        elif isinstance(child.tag, str) and not _is_unseen(child):
            yield from _tops(child, depth + 1)


def _held(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also inside content controls; not those of a table within."""
    for child in element:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}smartTag"}:
            yield from _held(child, name)


def _is_unseen(element: etree._Element) -> bool:
    """Not on paper: deleted, moved away, hidden, a property, or a control that only invites to type."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return True
    if element.tag == f"{W}r":
        return _is_on(element, "rPr", "vanish")
    return element.tag == f"{W}sdt" and _is_on(element, "sdtPr", "showingPlcHdr")


def _is_on(element: etree._Element, properties: str, name: str) -> bool:
    found = element.find(f"{W}{properties}/{W}{name}")
    return found is not None and found.get(f"{W}val") not in _NO


def _span(cell: etree._Element) -> int:
    """Columns the cell is wide."""
    return max(1, _number(cell, "tcPr", "gridSpan"))


def _number(element: etree._Element, properties: str, name: str) -> int:
    """A number of columns; Word knows at most 63."""
    found = element.find(f"{W}{properties}/{W}{name}")
    told = "" if found is None else found.get(f"{W}val") or ""
    return min(int(told), 63) if told.isascii() and told.isdigit() else 0
