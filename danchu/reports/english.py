"""What the English reading copy says in its own way: dates, references to papers, words that people typed."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from danchu.core import citations

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
_PARAGRAPH: Final = re.compile(r"(?![#>|\-*+]|\[\^|[0-9]+[.)] )")


def day(told: date) -> str:
    """«14 August 2023»."""
    return f"{told.day} {_MONTHS[told.month - 1]} {told.year}"


def cite(type_word: str, symbol: str, told: date | None, *, first: bool) -> str:
    """«Decree 59/2023/NĐ-CP of 14 August 2023»; type and symbol later. A type without an English word keeps its own."""
    named = f"{TYPES.get(type_word, type_word)} {citations.normal(symbol)}"
    return f"{named} of {day(told)}" if first and told else named


def in_italics(source: str) -> str:
    """Markdown with every plain paragraph in italics: text of people that nobody has translated."""
    pieces = re.split(r"(\n\s*\n)", source.strip())
    return "".join(f"*{piece}*" if piece.strip() and _PARAGRAPH.match(piece) else piece for piece in pieces)
