"""A .pdf with text → text: marks known by their size, notes put together, page numbers and running titles left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from danchu.inbox.formats.marks import raised
from danchu.inbox.refusal import Refused

MOST_PAGES = 3000
# A digit at most this large against its neighbour is a raised mark.
SMALL = 0.8
_NUMBER = re.compile(r"(trang\s*)?[-–—\s]*[0-9]{1,4}([-–—\s/]*[0-9]{0,4})", re.IGNORECASE)
_STARTS = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]+ ?\S|[IVXLC]+\.\s|[0-9]+(\.[0-9]+)*\.\s|[a-zđ]\)\s|[-+•*]\s)")
_ENDS = (".", ":", ";", "!", "?", "…")


@dataclass
class _Line:
    text: str
    size: float
    page: int


def text(content: bytes) -> str:
    """The text of every page, lines joined into paragraphs; Refused without any text (a scan) or when broken."""
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError:
        raise Refused("Tệp PDF bị hỏng hoặc có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.") from None
    try:
        if len(document) > MOST_PAGES:
            raise Refused(f"Tệp PDF dài hơn {MOST_PAGES} trang; không đọc.")
        lines = [line for number in range(len(document)) for line in _lines(document[number], number)]
    finally:
        document.close()
    if not any(line.text.strip() for line in lines):
        return ""
    return "\n".join(_paragraphs(_without_furniture(lines))) + "\n"


def _lines(page: pdfium.PdfPage, number: int) -> Iterator[_Line]:
    found = page.get_textpage()
    pieces: list[str] = []
    sizes: list[float] = []
    count = found.count_chars()
    for place in range(count):
        letter = chr(raw.FPDFText_GetUnicode(found.raw, place))
        size = raw.FPDFText_GetFontSize(found.raw, place)
        if letter in "\r\n":
            if pieces:
                yield _line(pieces, sizes, number)
            pieces, sizes = [], []
        elif letter not in "\x00\x02\ufffe":
            pieces.append(letter)
            sizes.append(size)
    if pieces:
        yield _line(pieces, sizes, number)


def _line(pieces: list[str], sizes: list[float], page: int) -> _Line:
    """Digits clearly smaller than the letters of their line are raised."""
    letters = [size for piece, size in zip(pieces, sizes, strict=True) if piece.isalpha()]
    usual = Counter(round(size, 1) for size in letters).most_common(1)[0][0] if letters else max(sizes)
    told = [
        raised(piece) if piece.isdigit() and size <= SMALL * usual else piece
        for piece, size in zip(pieces, sizes, strict=True)
    ]
    return _Line("".join(told).replace("\u00ad", "").strip(), usual, page)


def _without_furniture(lines: list[_Line]) -> list[_Line]:
    """Without page numbers, and without the same first line on three pages or more."""
    firsts: dict[int, str] = {}
    for line in lines:
        if line.text and not _NUMBER.fullmatch(line.text):
            firsts.setdefault(line.page, line.text)
    titles = {told for told, times in Counter(firsts.values()).items() if times >= 3}
    return [line for line in lines if line.text and not _NUMBER.fullmatch(line.text) and line.text not in titles]


def _paragraphs(lines: list[_Line]) -> Iterator[str]:
    """Body first, then notes: a note that a page break cut in two goes on with the next small lines."""
    body_size = Counter(line.size for line in lines for _ in line.text).most_common(1)[0][0]
    notes = [line for line in lines if line.size < 0.95 * body_size]
    is_note = {id(line) for line in notes} if any(line.text[:1] in "⁰¹²³⁴⁵⁶⁷⁸⁹" for line in notes) else set()
    yield from _joined([line for line in lines if id(line) not in is_note])
    yield from _joined([line for line in lines if id(line) in is_note])


def _joined(lines: list[_Line]) -> Iterator[str]:
    current = ""
    for line in lines:
        if current and not _STARTS.match(line.text) and not current.endswith(_ENDS):
            current = f"{current.rstrip()} {line.text}"
        else:
            if current:
                yield current
            current = line.text
    if current:
        yield current
