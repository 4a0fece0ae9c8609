"""The few words that the page says beside the paper, in its language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class PageWords:
    """`note` and `back` have a place for the number of the note."""

    notes: str
    note: str
    back: str
    table: str
    grades: Mapping[str, str]


_WORDS: Final = {
    "vi": PageWords(
        notes="Chú thích",
        note="Chú thích {}",
        back="Về chỗ đang đọc, chú thích {}",
        table="Bảng số liệu",
        grades={
            "A": "Hạng A: việc có ngày, có nội dung cụ thể",
            "B": "Hạng B: số tổng trên dòng, có văn bản",
            "C": "Hạng C: số do đơn vị khai, có nguồn",
        },
    ),
    "en": PageWords(
        notes="Notes",
        note="Note {}",
        back="Back to the text, note {}",
        table="Table of figures",
        grades={
            "A": "Grade A: a dated act with its particulars",
            "B": "Grade B: a line total with the paper behind it",
            "C": "Grade C: declared by a body, with its source",
        },
    ),
}


def words_of_page(language: str) -> PageWords:
    """In Vietnamese for any other language than English."""
    return _WORDS.get(language, _WORDS["vi"])
