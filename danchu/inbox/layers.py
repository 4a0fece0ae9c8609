"""How near the words around a figure stand: for every word and pair of words the nearest layer that says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from danchu.core.reading import Figure
from danchu.inbox.words import features
from danchu.kit.text import fold

_COLUMNS: Final = 2  # further right a table tells of other places and periods
_LONGEST_UNIT: Final = 40


class Layer(IntEnum):
    """How near a word stands, the nearest first."""

    AFTER = 0  # right after the number, up to a sign: «24 lượt thường xuyên»
    OWN = 1  # between the figure before and this one
    SHARED = 2  # in the same gap, but the figure before may claim it
    TAKEN = 3  # before the figure before, of parallel counts: «tiếp thường xuyên 24 lượt, 27 người»
    LED = 4  # the line or the words before a colon that lead it: «Hòa giải: 06 vụ việc»
    FURTHER = 5  # what the sentence goes on to say before the next figure
    CLAUSE = 6
    SENTENCE = 7
    MARKED = 8  # the sentence that carries the mark of this footnote
    TITLE = 9  # the nearest heading
    ABOVE = 10  # headings above that
    EARLIER = 11  # the sentence before, and the first one of the paragraph


@dataclass
class Around:
    """The figure and, for every word and pair of words near it, the nearest layer that says it.

    The layers of a figure that may tell nothing here stay empty.
    """

    figure: Figure
    layers: dict[str, Layer] = field(default_factory=dict)
    own: list[str] = field(default_factory=list)  # words between the figure before and this one, in order
    after: list[str] = field(default_factory=list)  # words right after the number, in order
    is_whole: bool = False  # 28 of «17/28»: the whole of which a part was just told
    sentence: int = 0  # where its sentence begins
    block: int = 0  # where its paragraph begins
    column: int = 0  # of a table: how many cells stand between it and the words left of it
    printed: str = ""  # what stands right after the number
    cells: tuple[str, ...] = ()  # of a table: the cells of words in its row, one of which may be the unit
    is_sum: bool = False  # the reader found a sum of which it is the whole
    is_part: bool = False  # … a part
    # The wording without its numbers; the same in the next report of the same hand. Of syllables, not of what the
    # lexicon makes of them, so that what people decided outlives a change of the lexicon.
    key: str = ""

    @property
    def may_tell(self) -> bool:
        """Whether it may tell an indicator of this report."""
        return not self.is_whole and self.column < _COLUMNS


Told = tuple[Sequence[str], Layer]


def lay(layers: dict[str, Layer], *told: Told) -> dict[str, Layer]:
    """Lay words and their pairs over what stands further off: to be called from far to near."""
    for said, layer in told:
        layers.update(dict.fromkeys(features([said]), layer))
    return layers


def printed(text: str, end: int) -> str:
    """What stands right after a number, long enough for any unit, folded."""
    return fold(text[end : end + _LONGEST_UNIT])
