"""Marks that one person may bear together, so that counts of those who bear them never make up a whole."""

import re
from collections.abc import Sequence
from typing import Final

from danchu.core.reading.found import Found

__all__ = ["overlap"]

_MARKS: Final = {
    "sex": re.compile(r"(?<!\w)nữ(?!\w)"),
    "party": re.compile(r"đảng viên|ngoài đảng"),
    "age": re.compile(r"(?<!\w)(?:tuổi|trẻ)(?!\w)"),
    "ethnic": re.compile(r"dân tộc|thiểu số|dtts|tôn giáo"),
    "tenure": re.compile(r"tái cử|trúng cử lần đầu"),
    "degree": re.compile(r"đại học|thạc sĩ|trình độ"),
}


def overlap(group: Sequence[Found]) -> bool:
    """Whether the parts are marks that one person may bear together: women, Party members, the re-elected."""
    marks = [{mark for mark, words in _MARKS.items() if words.search(one.label)} for one in group]
    return len(set().union(*marks)) > 1 and not set.intersection(*marks)
