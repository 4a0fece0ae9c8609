"""A sentence that becomes public evidence loses the people in it: names after a title, phone and identity numbers.

The whole sentence stays in the report, behind the door of the inbox.
"""

from __future__ import annotations

import re
from typing import Final

_UPPER: Final = "A-Z" + "".join(letter for letter in map(chr, range(0xC0, 0x1EFA)) if letter.isupper())
_NAME: Final = rf"[{_UPPER}][^\W\d_]+"
# After «ông», «bà» any name; after «đồng chí», «công dân» only a full one: «đồng chí Chủ tịch» is nobody's name.
_NAMED: Final = re.compile(
    rf"\b((?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Cc]ụ) (?={_NAME})"
    rf"|(?:[Đđ]ồng chí|[Cc]ông dân) (?={_NAME} {_NAME})){_NAME}(?: {_NAME}){{0,5}}"
)
_NUMBERED: Final = re.compile(r"(?<![\d.,])(?:\+84|0)(?:[ .]?\d){8,10}(?![\d.,]*\d)|(?<!\d)\d{12}(?!\d)")
_GONE: Final = "…"


def unnamed(sentence: str) -> str:
    """The sentence without the people in it; its figures stay."""
    return _NUMBERED.sub(_GONE, _NAMED.sub(rf"\1{_GONE}", sentence))
