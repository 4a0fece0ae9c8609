"""The incoming report as a Word file with every finding as a comment at its very words.

On a copy of the original when that is a Word file, its text untouched; else on a Word file made from the text that was
read. The original itself is never written to.
"""

from __future__ import annotations

import io
import zipfile
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Final

from docx import Document
from docx.document import Document as Opened
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import OxmlElement
from docx.shared import Pt
from lxml import etree

from danchu.core.reading import Finding, Reading
from danchu.inbox.formats.package import W
from danchu.inbox.formats.word import Place, places
from danchu.inbox.points import SEVERITIES
from danchu.inbox.refusal import Refused

AUTHOR: Final = "Danchu"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
# What stands in no Word file: control letters, halves of letters.
_NOT_XML: Final = dict.fromkeys((*range(9), 11, 12, *range(13, 32), *range(55296, 57344), 65534, 65535), " ")


def write(original: Path | None, reading: Reading, path: Path) -> int:
    """A Word file with comments; how many were set. `original`: None for pasted text."""
    content = b"" if original is None else original.read_bytes()
    document, count = made(content, reading, "" if original is None else original.name)
    document.save(str(path))
    return count


def word(content: bytes, reading: Reading, name: str) -> bytes:
    """The same as bytes; `name` is what the original is called."""
    written = io.BytesIO()
    made(content, reading, name)[0].save(written)
    return written.getvalue()


def made(content: bytes, reading: Reading, name: str) -> tuple[Opened, int]:
    """On the original where its words can be pointed at, else on its text."""
    try:
        return commented(content, reading)
    except Refused:
        return from_text(reading, name)


def commented(content: bytes, reading: Reading) -> tuple[Opened, int]:
    """The opened document with comments, and how many. A finding in a note hangs on the mark of the note.

    Refused when the original is not a Word file, or says something else than the text that was read.
    """
    if not content.startswith(b"PK") or b"word/" not in content:
        raise Refused("Chỉ ghi nhận xét được vào tệp Word (.docx).")
    document = _opened(content)
    text, spans = places(content, document.element.body)
    if text != reading.text:
        raise Refused("Văn bản đã đọc không phải là văn bản của tệp Word này.")
    return document, _set_all(document, spans, reading)


def _opened(content: bytes) -> Opened:
    """Refused for a file that reading forgives and writing does not: parts not listed, namespaces of ISO Strict."""
    try:
        return Document(io.BytesIO(content))
    except (PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError, zipfile.BadZipFile):
        raise Refused("Không ghi nhận xét được vào tệp Word này.") from None


def from_text(reading: Reading, name: str) -> tuple[Opened, int]:
    """A Word file of the text, a paragraph for each line, with comments; at its head what it was made from."""
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size, style.paragraph_format.space_after = "Times New Roman", Pt(13), Pt(4)
    document.sections[0].header.paragraphs[0].text = f"Bản chữ đọc từ {f'tệp «{name}»' if name else 'văn bản dán vào'}"
    spans = [span for start, line in _lines(reading.text) if (span := _paragraph(document, start, line))]
    return document, _set_all(document, spans, reading)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Where each line starts, and the line."""
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _paragraph(document: Opened, start: int, line: str) -> Place | None:
    run = document.add_paragraph().add_run()
    if not line:
        return None
    words = OxmlElement("w:t")
    words.text = line.translate(_NOT_XML)
    words.set(_SPACE, "preserve")
    run._r.append(words)
    return Place(start, start + len(line), words)


def _set_all(document: Opened, spans: Sequence[Place], reading: Reading) -> int:
    bounds = sorted({bound for found in reading.findings for bound in (found.start, found.end)})
    inside = (bounds[bisect_right(bounds, span.start) : bisect_left(bounds, span.end)] for span in spans)
    pieces = [piece for span, cuts in zip(spans, inside, strict=True) for piece in _cut(span, cuts)]
    starts = [piece.start for piece in pieces]
    return sum(_set(document, pieces[: bisect_left(starts, _last(found))], found) for found in reading.findings)


def _last(found: Finding) -> int:
    """Where it ends; a finding without words points at the letter after it."""
    return max(found.end, found.start + 1)


def _cut(span: Place, bounds: Sequence[int]) -> Iterator[Place]:
    """The runs of one stretch of words, parted at the bounds; what they look like stays the same."""
    words, element = span.element.text or "", span.element
    if not bounds or element.tag != f"{W}t" or len(words) != span.end - span.start or _run(element) is None:
        yield span
        return
    edges = [span.start, *bounds, span.end]
    for start, end in pairwise(edges):
        rest = words[end - span.start :]
        if rest:
            following = _parted(element, rest)
            element.text = words[start - span.start : end - span.start]
            element.set(_SPACE, "preserve")
            yield Place(start, end, element)
            element = following
        else:
            yield Place(start, end, element)


def _parted(element: etree._Element, rest: str) -> etree._Element:
    """A run behind that of the words, with the same looks, which takes the rest of them and what follows in the run."""
    run = next(element.iterancestors(f"{W}r"))
    behind = OxmlElement("w:r")
    looks = run.find(f"{W}rPr")
    if looks is not None:
        behind.append(deepcopy(looks))
    words = OxmlElement("w:t")
    words.text = rest
    words.set(_SPACE, "preserve")
    behind.append(words)
    for following in list(element.itersiblings()):
        behind.append(following)
    run.addnext(behind)
    return words


def _set(document: Opened, spans: Sequence[Place], found: Finding) -> bool:
    """`spans`: those that begin before the finding ends."""
    touched = list(takewhile(lambda each: found.start < each.end, reversed(spans)))
    holders = [held for each in reversed(touched) if (held := _holder(each.element)) is not None]
    if not holders:
        return False
    told = [f"{SEVERITIES[found.severity].capitalize()}: {found.message}", found.suggestion]
    comment = document.comments.add_comment(text="\n".join(filter(None, told)), author=AUTHOR, initials="DC")
    _anchor(holders[0], holders[-1], comment.comment_id)
    return True


def _anchor(first: etree._Element, last: etree._Element, number: int) -> None:
    """The marks of the range around the elements, and behind them the sign that Word hangs the comment on."""
    start, end, sign = (
        _numbered(name, number) for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
    )
    run = OxmlElement("w:r")
    run.append(sign)
    first.addprevious(start)
    last.addnext(end)
    end.addnext(run)


def _numbered(name: str, number: int) -> etree._Element:
    made = OxmlElement(f"w:{name}")
    made.set(f"{W}id", str(number))
    return made


def _run(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(f"{W}r"), None)


def _holder(element: etree._Element) -> etree._Element | None:
    """What the comment stands around: the run of the words, or the whole content control within the line that holds it.

    A range that begins or ends inside a control is lost by LibreOffice, and a locked control may not be added to.
    """
    held = _run(element)
    while held is not None and (content := held.getparent()) is not None and content.tag == f"{W}sdtContent":
        held = content.getparent()
    return held
