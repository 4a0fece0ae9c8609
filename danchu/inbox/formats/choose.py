"""Which format a file is, by what is in it and not by its name; an unknown one is refused."""

from __future__ import annotations

import filetype

from danchu.inbox.formats import outside, pdf, plain, word
from danchu.inbox.formats.extracted import Extracted
from danchu.inbox.refusal import Refused

LARGEST = 50 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # how Word wraps a .docx with a password
_SCANS = {"image/jpeg", "image/png", "image/tiff"}
_TEXT_SUFFIXES = {"", ".txt", ".md", ".text"}


def text(content: bytes, suffix: str = "") -> str:
    """The text of a report, see `extracted`."""
    return extracted(content, suffix).text


def extracted(content: bytes, suffix: str = "") -> Extracted:
    """The text of a report; `suffix` is the file's ending, only used where the content leaves a choice."""
    if not content.strip():
        raise Refused("Tệp trống.")
    if len(content) > LARGEST:
        raise Refused(f"Tệp lớn hơn {LARGEST // 1024 // 1024} MB; không đọc.")
    if content.startswith(b"%PDF"):
        return Extracted(pdf.text(content) or outside.scan(content))
    if content.startswith(b"PK"):
        odt = b"opendocument.text" in content[:200]
        return outside.office(content, ".odt") if odt else word.extracted(content)
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise Refused("Tệp có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.")
        return outside.office(content, ".doc")
    if content.startswith(b"{\\rtf"):
        return outside.office(content, ".rtf")
    kind = filetype.guess_mime(content)
    if kind in _SCANS:
        outside.check_pixels(content)
        return Extracted(outside.scan(content))
    if kind is not None or suffix.lower() not in _TEXT_SUFFIXES:
        raise Refused("Loại tệp này không đọc được. Hãy gửi .docx, .pdf, .odt, .doc, .txt hoặc ảnh quét.")
    return Extracted(plain.text(content))
