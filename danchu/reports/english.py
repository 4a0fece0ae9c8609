"""What the English reading copy says in its own way: dates, references to papers, words that people typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from danchu.core import citations
from danchu.reports import here

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
TYPES: Final = {
    "Báo cáo": "Report",
    "Bộ luật": "Code",
    "Chỉ thị": "Directive",
    "Chương trình": "Programme",
    "Công văn": "Official letter",
    "Đề án": "Scheme",
    "Hướng dẫn": "Guidance",
    "Kế hoạch": "Plan",
    "Kết luận": "Conclusion",
    "Luật": "Law",
    "Nghị định": "Decree",
    "Nghị quyết": "Resolution",
    "Pháp lệnh": "Ordinance",
    "Quy chế": "Statute",
    "Quy định": "Regulation",
    "Quyết định": "Decision",
    "Thông báo": "Notice",
    "Thông tri": "Instruction",
    "Thông tư": "Circular",
    "Tờ trình": "Submission",
}
STANDING: Final = {
    "Quốc hội": "the National Assembly",
    "Ủy ban Thường vụ Quốc hội": "the Standing Committee of the National Assembly",
    "Chính phủ": "the Government",
    "Thủ tướng Chính phủ": "the Prime Minister",
    "Thanh tra Chính phủ": "the Government Inspectorate",
    "Ban Chấp hành Trung ương": "the Party Central Committee",
    "Bộ Chính trị": "the Politburo",
    "Ban Bí thư": "the Party Secretariat",
    "Tỉnh ủy": "the provincial Party Committee",
    "Ban Thường vụ Tỉnh ủy": "the Standing Board of the provincial Party Committee",
    "Huyện ủy": "the district Party Committee",
    "Ban Thường vụ Huyện ủy": "the Standing Board of the district Party Committee",
    "UBND tỉnh": "the provincial People's Committee",
    "UBND huyện": "the district People's Committee",
    "UBND xã": "the commune People's Committee",
    "HĐND tỉnh": "the provincial People's Council",
    "HĐND huyện": "the district People's Council",
    "HĐND xã": "the commune People's Council",
    "MTTQ huyện": "the district Fatherland Front",
    "SỐ LIỆU MINH HỌA": "ILLUSTRATIVE FIGURES",
}
"""Bodies that every paper of every place cites, and the words that the program itself prints on a paper."""

_COMMITTEE: Final = "UBND "
_PARAGRAPH: Final = re.compile(r"(?![#>|\-*+]|\[\^|[0-9]+[.)] )")


def day(told: date) -> str:
    """«14 August 2023»."""
    return f"{told.day} {_MONTHS[told.month - 1]} {told.year}"


def cite(type_word: str, symbol: str, told: date | None, *, first: bool) -> str:
    """«Decree 59/2023/NĐ-CP of 14 August 2023»; type and symbol later. A type without an English word keeps its own."""
    named = f"{TYPES.get(type_word, type_word)} {citations.normal(symbol)}"
    return f"{named} of {day(told)}" if first and told else named


def said(text: str, phrases: Mapping[str, str]) -> str | None:
    """The English of what people typed: as they translated it, a standing name, the name of a place; else None.

    The case of the first letter is the reader's affair: «Thu hồi đất» is found under «thu hồi đất».
    """
    known = STANDING | dict(phrases)
    found = known.get(text) or known.get(text[:1].lower() + text[1:]) or known.get(text[:1].upper() + text[1:])
    if found is not None:
        return found
    if text.startswith(_COMMITTEE):
        return f"the People's Committee of {here.english_name(text.removeprefix(_COMMITTEE))}"
    named = here.english_name(text)
    return named if named != text else None


def in_italics(source: str) -> str:
    """Markdown with every plain paragraph in italics: text of people that nobody has translated."""
    pieces = re.split(r"(\n\s*\n)", source.strip())
    return "".join(f"*{piece}*" if piece.strip() and _PARAGRAPH.match(piece) else piece for piece in pieces)
