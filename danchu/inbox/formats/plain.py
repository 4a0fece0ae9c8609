"""Plain text is taken exactly as it stands, so that positions in it are positions in the file.

That holds for UTF-8. Other encodings become today's letters in one form (NFC).
"""

from __future__ import annotations

import codecs
import unicodedata
from typing import Final

from danchu.inbox.formats import old_letters
from danchu.inbox.formats.extracted import Extracted
from danchu.inbox.refusal import Refused

_MARKED: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_MANY: Final = 0.3  # of the bytes of UTF-16 so many are zero at least
_LETTERS: Final = frozenset("LNPSZM")
_ODD: Final = 0.02  # a text has at most so many signs that no keyboard types


def extracted(content: bytes) -> Extracted:
    """The text of a file in UTF-8, UTF-16, UTF-32, Windows 1258, TCVN3 or VNI; refused when it is none of them."""
    try:
        found = content.decode("utf-8")
    except UnicodeDecodeError:
        return _other(content)
    if "\x00" not in found:
        return Extracted(found)
    return _other(content)


def text(content: bytes) -> str:
    """The text, see `extracted`."""
    return extracted(content).text


def _other(content: bytes) -> Extracted:
    found = _wide(content)
    if found is not None:
        return Extracted(found)
    if b"\x00" not in content:
        told = content.decode("latin-1")
        convert, letters = old_letters.converter(told)
        if convert is not None:
            return Extracted(convert(told), letters=letters)
        if (told_ := old_letters.from_windows(content)) is not None:
            return Extracted(told_, letters="Windows-1258")
    raise Refused("Tệp không phải văn bản UTF-8. Hãy lưu lại dạng «Văn bản thuần, UTF-8» hoặc gửi tệp Word.")


def _wide(content: bytes) -> str | None:
    """Text of two or four bytes a letter, with its mark in front or without; None when it is no text."""
    encoding = next((name for mark, name in _MARKED if content.startswith(mark)), "")
    if not encoding and content.count(0) > _MANY * len(content):
        encoding = "utf-16-le" if content[1::2].count(0) > content[::2].count(0) else "utf-16-be"
    if not encoding:
        return None
    try:
        found = unicodedata.normalize("NFC", content.decode(encoding))
    except UnicodeDecodeError:
        return None
    odd = sum(unicodedata.category(sign)[0] not in _LETTERS and sign not in "\t\r\n\x0c" for sign in found)
    return found if odd <= _ODD * len(found) and "\x00" not in found else None
