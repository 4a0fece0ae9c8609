"""A .docx → text: paragraphs and tables in order, each footnote right after the paragraph that holds its mark.

The element tree is walked, because `paragraph.text` leaves out what stands in content controls.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from danchu.inbox.formats.extracted import Control, Extracted
from danchu.inbox.formats.marks import raised
from danchu.inbox.refusal import Refused

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LARGEST_UNPACKED = 200 * 1024 * 1024
MOST_PARTS = 2000
DEEPEST = 300
# Private letters that stand around a tagged control while the text is put together.
_OPEN, _SHUT = "\ue000", "\ue001"
SAFE = {"resolve_entities": False, "no_network": True, "huge_tree": False, "load_dtd": False}


def text(content: bytes) -> str:
    """The whole report as text. Refused: encrypted, with macros, unpacking beyond all measure, or broken."""
    return extracted(content).text


def extracted(content: bytes) -> Extracted:
    """The text, and where the content controls with a tag stand in it. Refused as in `text`."""
    with _opened(content) as package:
        _inspect(package)
        body = _part(package, "word/document.xml")
        notes = _notes(package)
    if body is None:
        raise Refused("Tệp Word bị hỏng: không có nội dung. Hãy mở bằng Word, lưu lại rồi gửi.")
    reader = _Reader(notes)
    return _unmarked("\n".join(reader.blocks(body)) + "\n", reader.tags)


def _unmarked(marked: str, tags: list[str]) -> Extracted:
    """Takes the signs out that stand around controls; the n-th control carries the n-th tag."""
    pieces: list[str] = []
    controls: list[Control] = []
    length = 0
    for piece in re.split(f"({_OPEN}[^{_SHUT}]*{_SHUT})", marked):
        plain = piece.strip(_OPEN + _SHUT)
        if piece.startswith(_OPEN):
            controls.append(Control(length, length + len(plain), tags[len(controls)]))
        pieces.append(plain)
        length += len(plain)
    return Extracted("".join(pieces), tuple(controls))


def _opened(content: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except zipfile.BadZipFile:
        raise Refused("Tệp Word bị hỏng hoặc có mật khẩu. Hãy bỏ mật khẩu, lưu lại dạng .docx rồi gửi.") from None


def _inspect(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise Refused("Tệp Word phình to bất thường khi mở, có thể là tệp phá hoại; không đọc.")
    if any(part.flag_bits & 0x1 for part in parts):
        raise Refused("Tệp có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.")
    if any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
        raise Refused("Tệp Word có macro; không đọc. Hãy lưu lại dạng .docx không có macro.")


def _part(package: zipfile.ZipFile, name: str) -> etree._Element | None:
    if name not in package.namelist():
        return None
    try:
        root = etree.fromstring(package.read(name), etree.XMLParser(**SAFE))  # type: ignore[arg-type]
    except (etree.XMLSyntaxError, zipfile.BadZipFile, RuntimeError, ValueError):
        raise Refused("Nội dung tệp Word bị hỏng. Hãy mở bằng Word, lưu lại rồi gửi.") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused("Tệp Word có khai báo thực thể ngoài, không phải do Word lưu; không đọc.")
    return root


def _notes(package: zipfile.ZipFile) -> dict[str, etree._Element]:
    """Footnotes and endnotes by kind and id; separators are left out."""
    found: dict[str, etree._Element] = {}
    for kind in ("footnote", "endnote"):
        root = _part(package, f"word/{kind}s.xml")
        for note in () if root is None else root.findall(f"{W}{kind}"):
            if note.get(f"{W}type") is None:
                found[f"{kind}{note.get(f'{W}id')}"] = note
    return found


@dataclass(frozen=True)
class Place:
    """Characters `start` to `end` of the text stand in this element: a w:t, or in a note the reference to it."""

    start: int
    end: int
    element: etree._Element


def places(content: bytes, body: etree._Element) -> tuple[str, list[Place]]:
    """The text of an opened document and where each piece of it stands in `body`, for pointing into the file."""
    with _opened(content) as package:
        _inspect(package)
        notes = _notes(package)
    reader = _Reader(notes, every=True)
    found = _unmarked("\n".join(reader.blocks(body)) + "\n", reader.tags)
    pairs = zip(found.controls, reader.nodes, strict=True)
    return found.text, [Place(control.start, control.end, node) for control, node in pairs]


class _Reader:
    """Numbers the notes in the order of their marks, as Word does. `every`: keep where each w:t stands."""

    def __init__(self, notes: dict[str, etree._Element], *, every: bool = False) -> None:
        self.notes = notes
        self.every = every
        self.nodes: list[etree._Element] = []  # one for each of `tags`
        self.marks: dict[str, etree._Element] = {}
        self.inside = ""  # the note that is being read
        self.numbers: dict[str, int] = {}
        self.waiting: list[str] = []
        self.tags: list[str] = []  # of the controls, in the order of the text

    def blocks(self, root: etree._Element) -> Iterator[str]:
        for element in self._tops(root, 0):
            if element.tag == f"{W}tbl":
                yield from self._rows(element)
            else:
                yield self._line(element)
            yield from self._waiting()

    def _tops(self, element: etree._Element, depth: int) -> Iterator[etree._Element]:
        """Paragraphs and outermost tables, also inside content controls and text boxes."""
        if depth > DEEPEST:
            raise Refused("Tệp Word lồng nhau quá sâu; không đọc.")
        for child in element:
            if child.tag in {f"{W}p", f"{W}tbl"}:
                yield child
            elif isinstance(child.tag, str):
                yield from self._tops(child, depth + 1)

    def _rows(self, table: etree._Element) -> Iterator[str]:
        for row in table.iter(f"{W}tr"):
            cells = (" ".join(self._line(p) for p in cell.iter(f"{W}p")) for cell in row.findall(f"{W}tc"))
            yield f"| {' | '.join(cells)} |"

    def _line(self, paragraph: etree._Element) -> str:
        pieces = []
        for node in paragraph.iter():
            match node.tag:
                case t if t == f"{W}t":
                    pieces.append(self._words(node))
                case t if t in {f"{W}tab", f"{W}br", f"{W}cr"}:
                    pieces.append(" ")
                case t if t == f"{W}noBreakHyphen":
                    pieces.append("-")
                case t if t in {f"{W}footnoteReference", f"{W}endnoteReference"}:
                    pieces.append(self._mark(node))
        return "".join(pieces)

    def _words(self, node: etree._Element) -> str:
        """The letters of a run; within signs when a control with a tag holds them."""
        words = (node.text or "").replace(_OPEN, "").replace(_SHUT, "")
        control = next(node.iterancestors(f"{W}sdt"), None)
        tag = None if control is None else control.find(f"{W}sdtPr/{W}tag")
        if not words or (tag is None and not self.every):
            return words
        self.tags.append("" if tag is None else tag.get(f"{W}val") or "")
        self.nodes.append(self.marks.get(self.inside, node))
        return f"{_OPEN}{words}{_SHUT}"

    def _mark(self, node: etree._Element) -> str:
        key = f"{etree.QName(node).localname.removesuffix('Reference')}{node.get(f'{W}id')}"
        if key not in self.notes:
            return ""
        self.marks.setdefault(key, node)
        if key not in self.numbers:
            self.numbers[key] = len(self.numbers) + 1
            self.waiting.append(key)
        return raised(self.numbers[key])

    def _waiting(self) -> Iterator[str]:
        for key in self.waiting:
            self.inside = key
            told = " ".join(self._line(p) for p in self.notes[key].iter(f"{W}p")).strip()
            yield f"{raised(self.numbers[key])} {told}"
        self.waiting = []
        self.inside = ""
