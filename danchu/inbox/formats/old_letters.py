"""Letters of the time before Unicode: TCVN3 (ABC, fonts .Vn…), VNI (fonts VNI-…) and Windows 1258 → Unicode.

Files in them hold other letters, «Céng hoµ», that only the old fonts draw as «Cộng hoà».
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

Converter = Callable[[str], str]

# The code page of TCVN 5712:1993 from A1 to FE, without the five loose tones that no file has.
_TCVN3: Final = str.maketrans(
    "".join(map(chr, [*range(0xA1, 0xB0), *range(0xB5, 0xFF)])),
    "ĂÂÊÔƠƯĐăâêôơưđẶàảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ",
)
_VNI_TONES: Final = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_HATS: Final = {
    "â": "\u0302", "à": "\u0302\u0300", "á": "\u0302\u0301", "å": "\u0302\u0309", "ã": "\u0302\u0303",
    "ä": "\u0302\u0323", "ê": "\u0306", "è": "\u0306\u0300", "é": "\u0306\u0301", "ú": "\u0306\u0309",
    "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_ALONE: Final = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ì": "ì", "í": "í"}
_VNI_MARKS: Final = {**_VNI_TONES, **_VNI_HATS}
_VNI: Final = re.compile(rf"([AEIOUYÔÖ])([{''.join(_VNI_MARKS)}])|[{''.join(_VNI_ALONE)}]", re.IGNORECASE)
# Letters and marks that only text in today's letters holds.
_TODAY: Final = re.compile(r"[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u0300-\u0303\u0306\u0309\u0323]")
# Signs of TCVN3 inside a word. «½», «»» and «·» also stand beside words of today, hence letters on both sides.
_LIKE_TCVN3: Final = re.compile(r"(?<=[A-Za-z®§])[µ¶·¸¹¨©ª«¬\u00ad®»¼½¾Æ](?=[a-z\s,.;:)])|[®§](?=[a-z¹-þ])")
_LIKE_VNI: Final = re.compile(r"[AEOUYÔÖaeouyôö][ØÙÛÕÏÂÀÅÄøùûõïâàåãäêèéúüë](?![ØÙÛÕÏøùûõï])|[Ññ](?=[a-zA-ZöÖ])")
_FEWEST: Final = 6
_OFTEN: Final = 0.05  # of the signs of a text in old letters so many at least are such as no text of today has


def converter(text: str) -> tuple[Converter | None, str]:
    """What turns the text into today's letters, and the name of the old ones; (None, "") when they are today's.

    Only lines that hold no letter of today are judged: a file may be partly in old letters.
    """
    judged = "\n".join(line for line in text.splitlines() if not line.isascii() and not _TODAY.search(line))
    tcvn3, vni = len(_LIKE_TCVN3.findall(judged)), len(_LIKE_VNI.findall(judged))
    if max(tcvn3, vni) < max(_FEWEST, _OFTEN * len(judged)):
        return None, ""
    return (from_tcvn3, "TCVN3 (ABC)") if tcvn3 > vni else (from_vni, "VNI")


def from_tcvn3(text: str) -> str:
    """Letter by letter: the length stays. Text that already has letters of today is left as it is."""
    return text if _TODAY.search(text) else text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """A letter and the mark behind it become one letter. Text that already has letters of today is left as it is."""
    return text if _TODAY.search(text) else _VNI.sub(_of_vni, text)


def _of_vni(found: re.Match[str]) -> str:
    base, mark = found[1], found[2]
    if base is None:
        alone = _VNI_ALONE[found[0].lower()]
        return alone.upper() if found[0].isupper() else alone
    said = _cased(_VNI_ALONE.get(base.lower(), base.lower()), base)
    return unicodedata.normalize("NFC", said + _VNI_MARKS[mark.lower()])


def _cased(letter: str, like: str) -> str:
    return letter.upper() if like.isupper() else letter


def from_windows(content: bytes) -> str | None:
    """Bytes of Windows 1258, as Vietnamese Windows once wrote them; None when they are no Vietnamese in it."""
    try:
        found = unicodedata.normalize("NFC", content.decode("cp1258"))
    except UnicodeDecodeError:
        return None
    beyond = sum(sign > "\x7f" for sign in found)
    return found if beyond and len(_TODAY.findall(found)) >= beyond / 3 else None
