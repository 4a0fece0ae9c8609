"""Papers with a độ mật are refused: this system is not for state secrets.

Source: Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 8 (three degrees: Tuyệt mật, Tối mật, Mật).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

SECRET_MESSAGE: Final = (
    "Văn bản có độ mật không được đưa vào hệ thống này; bỏ nội dung này và quản lý theo quy định về bí mật nhà nước."
)
_DEGREE: Final = "tuyệt mật|tối mật|mật"
# The stamp alone, in brackets, at the end of a number («12-QĐ/TW, MẬT»); «độ mật: tối mật» in a sentence.
# Lower-case «mật» in running text may be honey, a password or a secret ballot, and is let pass.
_STAMP: Final = re.compile(rf"(?:^|[(\[«\"/,;:–-])\s*(?:{_DEGREE.upper()})\s*(?:$|[)\]»\".,;–-])")
_NAMED: Final = re.compile(rf"độ mật\s*(?:là|:)?\s*[«\"(]?\s*(?:{_DEGREE})(?!\w)", re.IGNORECASE)
_WHOLE: Final = frozenset(_DEGREE.split("|"))


def has_secret_mark(text: str) -> bool:
    """Does the text carry a degree of secrecy, as a stamp or by name?"""
    if "mật" not in (composed := unicodedata.normalize("NFC", text)).casefold():
        return False
    return bool(_STAMP.search(composed) or _NAMED.search(composed) or composed.strip().capitalize() in _STAMPED)


_STAMPED: Final = frozenset(degree.capitalize() for degree in _WHOLE if " " in degree)
