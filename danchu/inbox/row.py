"""What stands around the figures of a row of a table: the cells of words, the head of its column, headings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from danchu.core.reading import Figure
from danchu.core.reading.passages import Block
from danchu.inbox.layers import Around, Layer, Told, lay, printed
from danchu.inbox.words import syllables, words
from danchu.kit.text import fold

_CELL: Final = re.compile(r"[^|\t\n]+")


def cells(text: str, block: Block) -> list[list[str]]:
    """The words of every cell of a row."""
    return [words(cell.group()) for cell in _CELL.finditer(text, block.start, block.end)]


def in_row(
    text: str, block: Block, inside: Sequence[Figure], head: Sequence[Sequence[str]], outer: Sequence[Told]
) -> Iterator[Around]:
    """The figures of a row: the cells of words left of them are their own, the column says the rest."""
    if not inside:
        return
    found = list(_CELL.finditer(text, block.start, block.end))
    ends = [cell.end() for cell in found]
    held = {bisect_right(ends, figure.start) for figure in inside}
    worded = [place for place, cell in enumerate(found) if place not in held and any(map(str.isalpha, cell.group()))]
    told = [found[place].group().strip() for place in worded]
    own = [word for cell in told for word in words(cell)]
    spoken = " ".join([syllable for cell in told for syllable in syllables(cell)][:14])
    folded = tuple(map(fold, told))
    far = lay({}, *outer)
    for figure in inside:
        place = bisect_right(ends, figure.start)
        # Cells without words count too: a dash in the column of the total is no number of the next one.
        label = worded[left - 1] if (left := bisect_right(worded, place - 1)) else -1
        made = Around(figure, own=own, sentence=block.start, block=block.start, column=max(0, place - label - 1))
        made.cells = folded
        made.is_whole = text[figure.start - 1 : figure.start] in {"/", "("}
        column = head[place] if place < len(head) else []
        made.key = "|".join((figure.unit, spoken, " ".join(column[:6]), ""))
        if made.may_tell:
            made.printed = printed(text, figure.end)
            made.layers = lay(far.copy(), (column, Layer.CLAUSE), (own, Layer.OWN))
        yield made
