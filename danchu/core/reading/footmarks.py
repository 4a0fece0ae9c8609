"""Marks of footnotes as people type them, made into the two forms that the reading knows: "[3]" and "³".

A mark in round brackets, "hội nghị(3)", and digits glued to a word, "đảng viên3", are marks where a line below begins
with the same number. Each is changed into a form of the same length, so places stay what they were.
"""

import re
from collections.abc import Callable
from typing import Final

from danchu.core.reading.tokens import SUPERSCRIPTS

__all__ = ["plain"]

_LETTER: Final = r"[^\W\d_]"
_ROUND_NOTE = re.compile(r"^[ \t]*\((?P<number>[1-9][0-9]?)\)(?=[ \t]*\w)", re.MULTILINE)
_ROUND_MARK = re.compile(rf"(?:(?<={_LETTER}{_LETTER})|(?<=[\"%)])|(?<={_LETTER} ))\((?P<number>[1-9][0-9]?)\)")
_GLUED_NOTE = re.compile(r"^[ \t]*(?P<number>[1-9][0-9]?)(?=[ \t]+\w)", re.MULTILINE)
_GLUED_MARK = re.compile(rf"(?:(?<={_LETTER}{_LETTER})|(?<=%))(?P<number>[1-9][0-9]?)(?=[\s,;:.)])(?![.,][0-9])")
_RAISED: Final = str.maketrans("0123456789", SUPERSCRIPTS)


def plain(view: str) -> str:
    """The view with its footnote marks, and the numbers of the notes they belong to, in one of the two forms."""
    view = _changed(view, _ROUND_MARK, _ROUND_NOTE, lambda number: f"[{number}]")
    return _changed(view, _GLUED_MARK, _GLUED_NOTE, lambda number: number.translate(_RAISED))


def _changed(view: str, mark: re.Pattern[str], note: re.Pattern[str], form: Callable[[str], str]) -> str:
    last = {match["number"]: match.start() for match in note.finditer(view)}
    marks = [one for one in mark.finditer(view) if one.start() < last.get(one["number"], -1) and _hangs(view, one)]
    marked = {one["number"]: one.start() for one in reversed(marks)}
    notes = [one for one in note.finditer(view) if one.start() > marked.get(one["number"], len(view))]
    pieces: list[str] = []
    done = 0
    for one in sorted([*marks, *notes], key=lambda match: match.start("number")):
        bracketed = view[one.start("number") - 1] == "("
        start, end = one.start("number") - bracketed, one.end("number") + bracketed
        pieces += [view[done:start], form(one["number"])]
        done = end
    return "".join([*pieces, view[done:]])


def _hangs(view: str, mark: re.Match[str]) -> bool:
    """Whether the mark hangs on a word: not on the capitals of a code (QH15), not on a measure (km2)."""
    return not view[mark.start() - 1].isupper() and view[mark.start() - 2 : mark.start()] not in {"km", "cm", "dm"}
