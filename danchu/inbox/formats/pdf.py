"""A .pdf with text → text: raised marks, tables by their columns, notes put together, furniture left out."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

import pypdfium2 as pdfium
from pypdfium2 import raw

from danchu.inbox.formats import old_letters, scan
from danchu.inbox.formats.extracted import Extracted
from danchu.inbox.formats.pdf_columns import in_columns
from danchu.inbox.formats.pdf_lines import Line, lines
from danchu.inbox.formats.pdf_tables import regions, table
from danchu.inbox.refusal import Refused

MOST_PAGES: Final = 8000
_BROKEN: Final = "Tệp PDF bị hỏng hoặc có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại."
_STAMP: Final = 400  # a scan carries at most so many letters of its own: who signed it, and when
_COVERED: Final = 0.5
_MEANINGLESS: Final = {"Cc", "Cn", "Co", "Cs"}
_ODD: Final = 0.3
_NUMBER: Final = re.compile(r"(trang\s*)?[-–—\s]*[0-9]{1,4}([-–—\s/]*[0-9]{0,4})", re.IGNORECASE)
_STARTS: Final = re.compile(
    r"([⁰¹²³⁴⁵⁶⁷⁸⁹]+ ?\S|[IVXLC]+[.\-)]\s|[0-9]{1,2}(\.[0-9]+)*[.)]\s|[a-zđ]\)\s|[-+•*]\s|Phụ lục\s|Điều [0-9])"
)
_RAISED: Final = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_NOTE: Final = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+ ?\S")
_MARKS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹ "
_SENTENCE_END: Final = (".", ":", ";", "!", "?", "…")
# A line that ends this far before the right edge of the text, as a part of its width, ends its paragraph.
_SHORT: Final = 0.12
_MUCH: Final = 0.15  # of the letters
_LEADING: Final = 1.25  # usual distances of lines: what is further apart are two paragraphs
_TABBED: Final = 2.0  # sizes: a number so far from its words stands in a column of its own
_REPEATED: Final = 3  # a first or last line on so many pages is a running title


@dataclass(frozen=True)
class _Page:
    """`left` and `right`: the edges of the text on this page."""

    lines: Sequence[Line]
    left: float
    right: float


def text(content: bytes) -> str:
    """The text, see `extracted`."""
    return extracted(content).text


def extracted(content: bytes) -> Extracted:
    """The text of every page: paragraphs, tables, then the notes; pages that are pictures are recognised.

    Refused when the file is broken or has a password.
    """
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError:
        raise Refused(_BROKEN) from None
    try:
        found, scans = _pages(document)
    except pdfium.PdfiumError:
        raise Refused(_BROKEN) from None
    finally:
        document.close()
    told = dict(zip(scans, scan.recognised(list(scans.values())), strict=True)) if scans else {}
    written = "\n".join(_written(_without_furniture(found), told))
    convert, letters = old_letters.converter(written)
    return Extracted(
        f"{convert(written) if convert else written}\n" if written else "", letters=letters, scanned=len(told)
    )


def _pages(document: pdfium.PdfDocument) -> tuple[list[Line], dict[int, bytes]]:
    """The lines of all pages, and the pictures of those that have to be recognised by their number."""
    if len(document) > MOST_PAGES:
        raise Refused(f"Tệp PDF dài hơn {MOST_PAGES} trang; không đọc.")
    found: list[Line] = []
    scans: dict[int, bytes] = {}
    for number in range(len(document)):
        with closing(document[number]) as page:
            told = lines(page, number)
            if not _is_picture(page, told):
                found += told
            elif len(scans) < scan.MOST_PAGES:
                scans[number] = scan.rendered(page)
            else:
                raise Refused(f"Bản quét dài hơn {scan.MOST_PAGES} trang; hãy tách ra rồi gửi.")
    return found, scans


def _is_picture(page: pdfium.PdfPage, told: Sequence[Line]) -> bool:
    """Whether the page is painted: no letters, letters without meaning, or a scan with a stamp."""
    letters = "".join([*(line.text for line in told), *(row for line in told for row in line.rows)])
    odd = sum(unicodedata.category(letter) in _MEANINGLESS for letter in letters)
    if not letters or odd > _ODD * len(letters):
        return next(iter(page.get_objects()), None) is not None
    return len(letters) < _STAMP and _painted(page) > _COVERED


def _painted(page: pdfium.PdfPage) -> float:
    """The part of the page that its largest picture covers."""
    width, height = page.get_size()
    boxes = (image.get_bounds() for image in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE]))
    areas = ((right - left) * (top - bottom) for left, bottom, right, top in boxes)
    return float(max(areas, default=0.0) / max(width * height, 1.0))


def _without_furniture(found: Sequence[Line]) -> list[Line]:
    """Without page numbers at the edges, and without a first or last line that stands on three pages or more."""
    edges: Counter[str] = Counter()
    for _number, page in groupby(found, key=lambda line: line.page):
        told = [line.text for line in page if line.text and not _NUMBER.fullmatch(line.text)]
        edges.update({told[0], told[-1]} if told else set())
    titles = {told for told, times in edges.items() if times >= _REPEATED}
    kept = []
    for _number, page in groupby(found, key=lambda line: line.page):
        held = list(page)
        for place, line in enumerate(held):
            at_edge = place < 2 or place >= len(held) - 2
            if line.rows or not (at_edge and (line.text in titles or _NUMBER.fullmatch(line.text))):
                kept.append(line)
    return kept


def _written(found: Sequence[Line], scans: Mapping[int, str]) -> Iterator[str]:
    """Body and tables in their order, then the notes: one that a page break cut goes on with the next small lines.

    `scans`: the number of a page → its text, for those that were recognised.
    """
    usual = _usual(found)
    body: list[str | Line] = []
    notes: list[Line] = []
    pages = {number: list(page) for number, page in groupby(found, key=lambda line: line.page)}
    for number in sorted(pages.keys() | scans.keys()):
        if number in scans:
            body += [line for line in scans[number].splitlines() if line.strip()]
            continue
        told, small = _parted(pages[number], usual)
        body += told
        notes += small
    yield from _with_notes(list(_paragraphs(body)), list(_paragraphs(notes)))


def _usual(found: Sequence[Line]) -> float:
    """The size of the body: the largest that much of the text has; notes may well be longer than the body."""
    sizes = Counter[float]()
    for line in found:
        if not line.rows:
            sizes[round(line.size, 1)] += len(line.text)
    return max((size for size, letters in sizes.items() if letters >= _MUCH * sizes.total()), default=0.0)


def _with_notes(body: Sequence[str], notes: Sequence[str]) -> Iterator[str]:
    """Each note right after the paragraph that holds its mark; those without a mark at the end."""
    waiting: dict[str, list[str]] = {}
    for note in notes:
        number = _RAISED.match(note)
        told = f"{number[0]} {note[number.end() :].lstrip()}" if number else note
        waiting.setdefault(number[0] if number else "", []).append(told)
    for paragraph in body:
        yield paragraph
        for mark in _RAISED.findall(paragraph):
            if waiting.get(mark):
                yield waiting[mark].pop(0)
    yield from (note for left in waiting.values() for note in left)


def _parted(page: Sequence[Line], usual: float) -> tuple[list[str | Line], list[Line]]:
    """What stands in the body of a page (rows of tables written already), and the lines of its notes.

    Notes are the smaller lines at the foot; where the whole text is as small, those from the first raised number on.
    """
    foot = len(page)
    rows = {place for first, after in regions(page) for place in range(first, after)}
    while foot and foot - 1 not in rows and page[foot - 1].size < 0.95 * usual:
        foot -= 1
    notes = list(page[foot:])
    page = list(in_columns(page[:foot]))
    spans = list(regions(page))
    told: list[str | Line] = []
    place = 0
    while place < len(page):
        span = next((one for one in spans if one[0] == place), None)
        if span is not None:
            told += [*table(page[span[0] : span[1]])]
            place = span[1]
        else:
            told += page[place].rows or [page[place]]
            place += 1
    return told, notes


def _paragraphs(found: Sequence[str | Line]) -> Iterator[str]:
    """Lines joined into paragraphs; a paragraph also goes on over the break of a page."""
    prose = [line for line in found if isinstance(line, Line)]
    left, right = _edges(prose)
    leading = _leading(prose)
    current, last = "", None
    for line in found:
        if isinstance(line, str):
            if current:
                yield current
            yield line
            current, last = "", None
        elif current and last is not None and not _parts(last, line, leading) and _goes_on(last, line, left, right):
            current = _joined(current, line.text)
            last = line
        else:
            if current:
                yield current
            current, last = line.text, line
    if current:
        yield current


def _edges(prose: Sequence[Line]) -> tuple[float, float]:
    """Where most long lines begin and end."""
    if not prose:
        return 0.0, 0.0
    rights = sorted(line.right for line in prose)
    lefts = sorted(line.left for line in prose)
    return lefts[len(lefts) // 4], rights[(3 * len(rights)) // 4]


def _leading(prose: Sequence[Line]) -> float:
    """How far lines stand apart mostly, in sizes of their letters."""
    steps = ((above.base - line.base) / line.size for above, line in pairwise(prose) if above.page == line.page)
    found = sorted(step for step in steps if 0.5 < step < 4)
    return found[len(found) // 2] if found else math.inf


def _parts(last: Line, line: Line, leading: float) -> bool:
    """Whether the lines are two paragraphs by where they stand: far apart, or the upper one is a row of a list."""
    if last.page == line.page and last.base - line.base > _LEADING * leading * line.size:
        return True
    if len(last.cells) < 2 or last.cells[-1].left - last.cells[-2].right < _TABBED * last.size:
        return False
    return not any(sign.isalpha() for sign in last.cells[-1].text)


def _goes_on(last: Line, line: Line, left: float, right: float) -> bool:
    """Whether the paragraph goes on: the line above is full and nothing new begins."""
    if _STARTS.match(line.text) or _NOTE.match(line.text) or last.text.isupper() > line.text.isupper():
        return False
    above, here = last.edges or (left, right), line.edges or (left, right)
    is_full = last.right >= above[1] - _SHORT * (above[1] - above[0])
    ends = last.text.rstrip(_MARKS).endswith(_SENTENCE_END)
    indented = line.left > here[0] + 1.2 * line.size
    if line.text[:1].islower():
        return is_full or not ends
    return is_full and not (ends and indented) and abs(last.size - line.size) < 0.6


def _joined(above: str, line: str) -> str:
    """«217-» and «QĐ/TW» are one symbol; other lines are joined by a blank."""
    glued = above[-1:] in "-/" and above[-2:-1].isalnum() and line[:1].isalnum()
    return f"{above}{line}" if glued else f"{above} {line}"
