"""Which format a file is, by what is in it and not by its name; an unknown one is refused."""

from __future__ import annotations

from typing import Final

import filetype

from danchu.inbox.formats import office, pdf, plain, scan, word
from danchu.inbox.formats.extracted import Extracted
from danchu.inbox.refusal import Refused

LARGEST: Final = 50 * 1024 * 1024
MOST_LETTERS: Final = 20_000_000  # 8,000 pages
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES: Final = {"image/jpeg", "image/png", "image/tiff", "image/bmp", "image/webp"}
_TEXT_SUFFIXES: Final = {"", ".txt", ".md", ".text"}


def text(content: bytes, suffix: str = "") -> str:
    """The text of a report, see `extracted`."""
    return extracted(content, suffix).text


def extracted(content: bytes, suffix: str = "") -> Extracted:
    """The text of a report; `suffix` is the file's ending, only used where the content leaves a choice."""
    if not content.strip(b"\x00 \t\r\n"):
        raise Refused("Tệp trống.")
    if len(content) > LARGEST:
        raise Refused(f"Tệp lớn hơn {LARGEST // 1024 // 1024} MB; không đọc.")
    found = _read(content, suffix)
    if not found.text.strip():
        raise Refused("Không thấy chữ nào trong tệp này.")
    if len(found.text) > MOST_LETTERS:
        raise Refused("Văn bản dài hơn 8.000 trang; hãy tách ra rồi gửi.")
    return found


def _read(content: bytes, suffix: str) -> Extracted:
    if b"%PDF-" in content[:1024]:  # mail programs leave lines before it
        return pdf.extracted(content)
    if content.startswith(b"PK"):
        return office.odt(content) if b"opendocument.text" in content[:200] else word.extracted(content)
    if content.startswith(_OLE):
        return office.doc(content)
    if content.startswith(b"{\\rtf"):
        return office.rtf(content)
    kind = filetype.guess_mime(content)
    if kind in _PICTURES:
        return scan.picture(content)
    if kind is not None or suffix.lower() not in _TEXT_SUFFIXES:
        raise Refused("Loại tệp này không đọc được. Hãy gửi .docx, .pdf, .odt, .doc, .rtf, .txt hoặc ảnh quét.")
    return plain.extracted(content)
