"""What stands around a figure, from its own noun out to its section: for each word the nearest layer that says it.

A footnote also stands in the sentence that carries its mark; an item also stands under the line that leads its list;
a cell of a table stands in its row and under its column.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import pairwise
from typing import Final

from danchu.core.reading import Figure
from danchu.core.reading.passages import Block, blocks
from danchu.inbox.words import LEXICON, syllables, words
from danchu.kit.text import fold


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


_SENTENCE: Final = re.compile(r"(?<=[\w%²)»”])[.!?](?=[\s⁰¹²³⁴-⁹]|$)")
_FURTHER: Final = re.compile(r"[.;\n](?=\s|$)|[(:]")
_CLAUSE: Final = re.compile(r"[;:]")
_PARTED: Final = re.compile(r"[,;:()–|/]|\s(?:và|trong đó|trong số đó|gồm|với|còn|riêng)\s")
_LONGEST_AFTER: Final = 90
_LONGEST_BEFORE: Final = 160
# Nouns that are one although a comma stands in them.
_PAIRED: Final = re.compile("|".join(map(re.escape, LEXICON["units"]["paired"])))
_MARK: Final = re.compile(r"(?<=\w|[.,;)])([⁰¹²³⁴-⁹]{1,3})")
_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TITLE: Final = re.compile(r"^\s*(?:[IVXLC]{1,5}\s*[.\-–)]|(\d{1,2}(?:\.\d{1,2})*)[.)]?\s|[a-zđ]\))")
_LONGEST_TITLE: Final = 140
_LONGEST_SENTENCE: Final = 1500
_LONGEST_LEAD: Final = 60  # «Đối thoại:» leads its line; a longer piece before a colon is a clause like any other
_ENDS: Final = 24  # words at the head and at the end of a sentence that say what it is about


@dataclass
class Around:
    """The figure and, for every word and pair of words near it, the nearest layer that says it."""

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

    def add(self, said: Sequence[str], layer: Layer) -> None:
        pairs = (f"{first} {second}" for first, second in pairwise(said))
        for word in (*said, *pairs):
            if layer < self.layers.get(word, len(Layer)):
                self.layers[word] = layer

    def at(self, layer: Layer) -> list[str]:
        """The words of which this is the nearest layer."""
        return [word for word, held in self.layers.items() if held is layer]


def around(text: str, figures: Sequence[Figure]) -> list[Around]:
    """The surroundings of every figure, in their order. Time in proportion to the text."""
    starts = [figure.start for figure in figures]
    found: list[Around] = []
    sections = _Sections()
    marked = _marked(text)
    head: list[list[str]] = []  # the cells of the row that heads a table
    for block in blocks(text):
        first, after = bisect_right(starts, block.start - 1), bisect_right(starts, block.end - 1)
        inside = figures[first:after]
        outer = sections.over(text, block, bool(inside))
        if block.note and block.note in marked:
            outer.append((marked[block.note], Layer.MARKED))
        if block.row:
            head = head if inside and head else _cells(text, block.start, block.end)
            found += _in_row(text, block, inside, head, outer)
            continue
        head = []
        found += _in_block(text, block, inside, outer)
    return found


class _Sections:
    """The headings above: a deeper one stands until one as high comes."""

    def __init__(self) -> None:
        self.held: list[tuple[int, list[str]]] = []
        self.lead: list[str] = []

    def over(self, text: str, block: Block, has_figures: bool) -> list[tuple[list[str], Layer]]:
        line = text[block.start : block.end].strip()
        if block.note or block.row:
            return self.headings()
        if len(line) <= _LONGEST_TITLE and not has_figures and not line.endswith((".", ";", ",")):
            level = self.level(text, block, line)
            self.held = [each for each in self.held if each[0] < level] + [(level, words(line))]
            return self.headings()
        if not block.level:
            self.lead = words(line) if line.endswith(":") else []
        return [*self.headings(), (self.lead, Layer.LED)]

    def headings(self) -> list[tuple[list[str], Layer]]:
        above = [(said, Layer.ABOVE) for _, said in self.held[:-1]]
        return above + [(said, Layer.TITLE) for _, said in self.held[-1:]]

    def level(self, text: str, block: Block, line: str) -> int:
        printed = text[text.rfind("\n", 0, block.start) + 1 : block.end]
        title = _TITLE.match(printed)
        if title is None:
            return 0 if line.isupper() else 9
        return 2 + title[1].count(".") if title[1] else (1 if printed.lstrip()[:1].isupper() else 8)


def _marked(text: str) -> dict[str, list[str]]:
    """Number of a footnote → the words of the sentence that carries its mark."""
    found: dict[str, list[str]] = {}
    for mark in _MARK.finditer(text):
        start = max(text.rfind("\n", 0, mark.start()) + 1, mark.start() - _LONGEST_SENTENCE)
        before = text[start : mark.start()]
        ends = [end.end() for end in _SENTENCE.finditer(before[:-1])]
        said = words(before[ends[-1] if ends else 0 :])
        found.setdefault(mark[1].translate(_RAISED), said[:_ENDS] + said[_ENDS:][-_ENDS:])
    return found


def _sentences(text: str, start: int, end: int) -> list[int]:
    """Where the sentences of a paragraph begin; a full stop before a small letter ends none."""
    ends = (found.end() for found in _SENTENCE.finditer(text, start, end))
    return [start, *(place for place in ends if not text[place : place + 3].lstrip()[:1].islower())]


def _in_block(
    text: str, block: Block, inside: Sequence[Figure], outer: Sequence[tuple[list[str], Layer]]
) -> Iterator[Around]:
    sentences = _sentences(text, block.start, block.end)
    opening = words(text[block.start : sentences[1] if len(sentences) > 1 else block.end])
    led = _led(text, block)
    opened = syllables(text[block.start : block.start + _LONGEST_LEAD])
    taken: list[str] = []
    spoken: list[str] = []  # the same as it is printed
    for place, figure in enumerate(inside):
        sentence = sentences[bisect_right(sentences, figure.start) - 1]
        previous = inside[place - 1].end if place else block.start
        # The noun of «11/15 Hội» stands after the whole, which is passed over.
        end, after = _past_whole(text, inside, place)
        following = inside[after].start if after < len(inside) else block.end
        made = Around(figure, sentence=sentence, block=block.start)
        made.is_whole = place > 0 and figure.start == previous + 1 and text[previous] == "/"
        made.printed = fold(text[end : end + _LONGEST_AFTER])
        before, is_shared = _own(text[max(previous, sentence) : figure.start], previous > sentence)
        made.own = words(before)
        further = words(_further(text, end, following, block.end))
        # Where a sentence or a clause begins with its number, all of it says what was counted.
        made.after = words(_after(text, end, following)) if made.own or not _opens(before) else further
        made.add(made.own, Layer.SHARED if is_shared else Layer.OWN)
        made.add(made.after, Layer.AFTER)
        beside = syllables(before)
        made.key = _key(figure.unit, [*spoken, *beside], syllables(_after(text, end, following)), opened)
        made.add(further, Layer.FURTHER)
        if len(made.own) < 2 and previous >= sentence and place:
            says_more = len(made.after) - len(words(figure.unit)) > 1
            made.add(taken, Layer.CLAUSE if says_more else Layer.TAKEN)
        else:
            taken, spoken = made.own, beside
        clause = max([sentence, *(m.end() for m in _CLAUSE.finditer(text, sentence, figure.start))])
        made.add(words(text[clause : figure.start]), Layer.CLAUSE)
        made.add(words(text[sentence : figure.start]), Layer.SENTENCE)
        made.add(words(text[max(block.start, sentence - 250) : sentence]), Layer.EARLIER)
        made.add(opening, Layer.EARLIER)
        for said, layer in (*outer, (led, Layer.LED)):
            made.add(said, layer)
        yield made


def _past_whole(text: str, inside: Sequence[Figure], place: int) -> tuple[int, int]:
    """Where the words after a figure begin, and the place of the figure they may belong to instead."""
    end = inside[place].end
    if place + 1 < len(inside) and text[end] == "/" and inside[place + 1].start == end + 1:
        return inside[place + 1].end, place + 2
    return end, place + 1


def _opens(before: str) -> bool:
    """Whether nothing stands between the number and the sign or the start before it."""
    return before.strip() in {"", ";", ".", "-", "+"}


def _key(unit: str, before: Sequence[str], after: Sequence[str], opening: Sequence[str]) -> str:
    return "|".join((unit, " ".join(before[-14:]), " ".join(after[:8]), " ".join(opening[:5])))


def _led(text: str, block: Block) -> list[str]:
    """The few words before the first colon of a paragraph: what all of it is about."""
    colon = text.find(":", block.start, min(block.end, block.start + _LONGEST_LEAD))
    return words(text[block.start : colon]) if colon >= 0 else []


def _own(gap: str, has_neighbour: bool) -> tuple[str, bool]:
    """What of the words since the figure before belongs to this one; True when it may belong to both."""
    if not has_neighbour:
        return gap[-_LONGEST_BEFORE:].partition(" ")[2] if len(gap) > _LONGEST_BEFORE else gap, False
    parted = _PARTED.search(gap)
    if parted is None:
        return gap, True
    return gap[parted.start() :], False


def _after(text: str, start: int, following: int) -> str:
    """The noun and what says more about it, up to a sign or the next figure."""
    told = _PAIRED.sub(
        lambda pair: pair.group().replace(",", " "), text[start : min(following, start + _LONGEST_AFTER)]
    )
    end = re.search(r"[.;:,()|\n⁰¹²³⁴-⁹]|\s(?:và|với|trong đó|còn)\s", told)
    return told[: end.start()] if end else told


def _further(text: str, start: int, following: int, last: int) -> str:
    """What the sentence goes on to say before the next figure; its last piece leads that figure and is left out."""
    told = text[start : min(following, start + 2 * _LONGEST_AFTER)]
    if end := _FURTHER.search(told):
        return told[: end.start()]
    signs = [sign.start() for sign in _PARTED.finditer(told)]
    return told if following == last or not signs else told[: signs[-1]]


_CELL: Final = re.compile(r"[^|\t\n]+")


def _cells(text: str, start: int, end: int) -> list[list[str]]:
    return [words(cell.group()) for cell in _CELL.finditer(text, start, end)]


def _in_row(
    text: str,
    block: Block,
    inside: Sequence[Figure],
    head: Sequence[list[str]],
    outer: Sequence[tuple[list[str], Layer]],
) -> Iterator[Around]:
    """The figures of a row of a table: the cells of words left of them are their own, the column says the rest."""
    cells = list(_CELL.finditer(text, block.start, block.end))
    ends = [cell.end() for cell in cells]
    is_worded = [
        any(letter.isalpha() for letter in cell.group())
        and not any(cell.start() <= one.start < cell.end() for one in inside)
        for cell in cells
    ]
    worded = [cell.group().strip() for cell, has_words in zip(cells, is_worded, strict=True) if has_words]
    own = [word for cell in worded for word in words(cell)]
    for figure in inside:
        place = bisect_right(ends, figure.start)
        # Cells without words count too: a dash in the column of the total is no number of the next one.
        label = max((other for other in range(place) if is_worded[other]), default=-1)
        made = Around(figure, sentence=block.start, block=block.start, column=max(0, place - label - 1), own=own)
        made.cells = tuple(map(fold, worded))
        made.is_whole = text[figure.start - 1 : figure.start] in {"/", "("}
        made.printed = fold(text[figure.end : figure.end + _LONGEST_AFTER])
        made.add(own, Layer.OWN)
        column = head[place] if place < len(head) else []
        made.add(column, Layer.CLAUSE)
        spoken = [syllable for cell in worded for syllable in syllables(cell)]
        made.key = "|".join((figure.unit, " ".join(spoken[:14]), " ".join(column[:6]), ""))
        for said, layer in outer:
            made.add(said, layer)
        yield made
