"""A .pdf → text: letters where they stand, ruled tables, and pages that are pictures by Tesseract."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from contextlib import closing
from typing import Final

import pypdfium2 as pdfium
from pypdfium2 import raw

from danchu.inbox.formats import layout, old_letters, scan
from danchu.inbox.formats.extracted import Extracted
from danchu.inbox.formats.pdf_lines import Line, lines
from danchu.inbox.refusal import Refused

MOST_PAGES: Final = 8000
_BROKEN: Final = "Tệp PDF bị hỏng hoặc có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại."
_STAMP: Final = 400  # a scan carries at most so many letters of its own: who signed it, and when
_COVERED: Final = 0.5
_MEANINGLESS: Final = {"Cc", "Cn", "Co", "Cs"}
_ODD: Final = 0.3


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
    found += [line for page in scan.recognised(scans) for line in page]
    written = layout.written(sorted(found, key=lambda line: line.page))
    convert, letters = old_letters.converter(written)
    return Extracted(convert(written) if convert else written, letters=letters, scanned=len(scans))


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
