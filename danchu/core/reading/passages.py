"""A text cut into blocks (paragraphs, list items, notes) and blocks gathered into passages.

A passage is what is read together: one paragraph, or the items of one list with the line that leads them.
Wrapped lines are joined again; positions stay those of the view.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

__all__ = ["Block", "Passage", "blocks", "passages"]


@dataclass(frozen=True)
class Block:
    """`start` is where the words begin, after the marker; `level` 0 is a paragraph, deeper is a deeper item.

    `note` is the number of a footnote, "" for body text. `row` says that it is a row of a table.
    """

    start: int
    end: int
    level: int = 0
    note: str = ""
    row: bool = False


@dataclass(frozen=True)
class Passage:
    """Blocks that are read together, in order."""

    blocks: tuple[Block, ...]

    @property
    def note(self) -> str:
        return self.blocks[0].note


_UPPER: Final = "A-ZĐÂÊÔƠƯĂÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ"
_NOTE = re.compile(
    rf"[ \t]*(?:(?P<raised>[⁰¹²³⁴-⁹]+)|\[(?P<square>[0-9]{{1,3}})\]|(?P<plain>[1-9][0-9]?)(?= [{_UPPER}]))\s*"
)
_MARKERS: Final = (
    (1, re.compile(rf"[ \t]*[IVXL]{{1,5}}[.)/\-][ \t]+(?=[{_UPPER}])")),
    (2, re.compile(r"[ \t]*[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[.)/][ \t]*(?=[^\W\d_])")),
    (2, re.compile(rf"[ \t]*[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}}[ \t]+(?=[{_UPPER}])")),
    (2, re.compile(rf"[ \t]*[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{0,3}}-[ \t]+(?=[{_UPPER}])")),
    (3, re.compile(r"[ \t]*[a-zđ](?:\.[0-9]{1,2})?[.)][ \t]+")),
    (4, re.compile(r"[ \t]*-[ \t]*(?=[^\W_])(?!-)")),
    (5, re.compile(r"[ \t]*\+[ \t]*(?=[^\W_])")),
    (6, re.compile(r"[ \t]*[*•·○●▪][ \t]*(?=[^\W_])")),
)  # fmt: skip
NUMBERED: Final = 2
BULLET: Final = 4
_FULL_LINE: Final = 55  # a shorter line was not broken because the page was full
_LONG_ITEM: Final = 420  # a longer item is a paragraph of its own
_MOST_BLOCKS: Final = 40  # what is compared with each other stays bounded, so time stays linear


def blocks(view: str) -> Iterator[Block]:
    """The blocks of the view; blank lines and markers divide, wrapped lines do not."""
    start = end = -1
    last = ""
    for line in re.finditer(r"[^\n]+", view):
        text = line.group()
        if not text.strip():
            continue
        blank = end >= 0 and view.count("\n", end, line.start()) > 1
        if end >= 0 and not blank and _wraps(last, text):
            end, last = line.end(), text
            continue
        if end >= 0:
            yield _block(view, start, end)
        start, end, last = line.start(), line.end(), text
    if end >= 0:
        yield _block(view, start, end)


def _wraps(line: str, following: str) -> bool:
    """Whether the line goes on in the one below: it is full, its sentence is open, no marker follows."""
    open_ended = line.rstrip()[-1:] not in ".;:!?|"
    goes_on = following.lstrip()[:1].islower() or following.lstrip()[:1] in '0123456789("%' or _breaks_a_name(line)
    marked = any(marker.match(following) for _, marker in _MARKERS)
    return len(line) >= _FULL_LINE and open_ended and goes_on and not marked and "|" not in following


_FULL_PAGE: Final = 70


def _breaks_a_name(line: str) -> bool:
    """Whether so long a line, that is no heading, can only have been broken before a name with a capital."""
    heading = line.isupper() or any(marker.match(line) for level, marker in _MARKERS if level <= NUMBERED)
    return len(line) >= _FULL_PAGE and not heading and (line.rstrip()[-1:].isalnum() or line.rstrip()[-1:] == ",")


def _block(view: str, start: int, end: int) -> Block:
    text = view[start:end]
    if text.count("|") >= 2 or text.strip().count("\t") >= 2:
        return Block(start, end, row=True)
    if note := _NOTE.match(text):
        number = _arabic(note["raised"]) or note["square"] or note["plain"]
        return Block(start + note.end(), end, note=number)
    for level, marker in _MARKERS:
        if match := marker.match(text):
            return Block(start + match.end(), end, level)
    return Block(start, end)


_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _arabic(raised: str | None) -> str:
    return (raised or "").translate(_RAISED)


def passages(view: str) -> Iterator[Passage]:
    """Blocks gathered into passages."""
    held: list[Block] = []
    for block in blocks(view):
        if held and _belongs(view, block, held):
            held.append(block)
            continue
        if held:
            yield Passage(tuple(held))
        held = [block]
    if held:
        yield Passage(tuple(held))


def _belongs(view: str, block: Block, held: list[Block]) -> bool:
    """Whether the block is an item of the list that the held blocks lead or are."""
    last, first = held[-1], held[0]
    if block.note or block.row or block.level == 0:
        return block.row and last.row
    leads = view[max(last.start, last.end - 3) : last.end].rstrip().endswith(":")
    if len(held) >= _MOST_BLOCKS:
        return False
    if leads and block.level > last.level:
        return True
    if len(held) > 1 and block.level >= held[1].level and _led(view, held):
        return True
    short = last.end - last.start <= _LONG_ITEM and block.end - block.start <= _LONG_ITEM
    if block.level >= BULLET:
        return short and not first.note and (last.level >= BULLET or block.level > last.level > 0)
    return False


def _led(view: str, held: list[Block]) -> bool:
    lead = held[0]
    return view[lead.start : lead.end].rstrip().endswith(":")
