"""What stands around a figure, from its own clause out to its section: layers of words, the nearer the heavier.

A footnote also stands in the sentence that carries its mark; an item also stands under the line that leads its list.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from danchu.core.reading import Figure
from danchu.core.reading.passages import Block, blocks
from danchu.inbox.words import words

NEAR, AFTER, BETWEEN, TAKEN_OVER = 1.0, 0.95, 0.7, 0.85
FAR = 0.7
CLAUSE, SENTENCE, EARLIER, MARKED, HEADING = 0.6, 0.5, 0.3, 0.45, 0.3
_SENTENCE: Final = re.compile(r"(?<=[^\W\d_])[.!?](?=[\s⁰¹²³⁴-⁹]|$)")
_FURTHER: Final = re.compile(r"[.;\n](?=\s|$)|[(:]")
_CLAUSE: Final = re.compile(r"[;:]")
_PARTED: Final = re.compile(r"[,;:()–]|\s(?:và|trong đó|trong số đó|gồm|với)\s")
_LONGEST_AFTER: Final = 90
_MARK: Final = re.compile(r"(?<=\w|[.,;)])([⁰¹²³⁴-⁹]{1,3})")
_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TITLE: Final = re.compile(r"^\s*(?:[IVXLC]{1,5}\s*[.\-–)]|(\d{1,2}(?:\.\d{1,2})*)[.)]?\s|[a-zđ]\))")
_LONGEST_TITLE: Final = 140
_LONGEST_SENTENCE: Final = 1500
_ENDS: Final = 14  # words at the head and at the end of a sentence that say what it is about


@dataclass
class Around:
    """The figure and, for every word and pair of words near it, how near (0–1)."""

    figure: Figure
    weights: dict[str, float] = field(default_factory=dict)
    is_whole: bool = False  # 28 of «17/28»: the whole of which a part was just told
    sentence: int = 0  # where its sentence begins
    printed: str = ""  # what stands right after the number
    key: str = ""  # the wording without its numbers; the same in the next report of the same hand

    def add(self, said: Sequence[str], weight: float) -> None:
        pairs = (f"{first} {second}" for first, second in pairwise(said))
        for word in (*said, *pairs):
            self.weights[word] = max(weight, self.weights.get(word, 0.0))


def around(text: str, figures: Sequence[Figure]) -> list[Around]:
    """The surroundings of every figure, in their order. Time in proportion to the text."""
    starts = [figure.start for figure in figures]
    found: list[Around] = []
    sections = _Sections()
    marked = _marked(text)
    for block in blocks(text):
        first, after = bisect_right(starts, block.start - 1), bisect_right(starts, block.end - 1)
        inside = figures[first:after]
        headings = sections.over(text, block, bool(inside))
        outer = [(said, HEADING) for said in headings]
        if block.note in marked and block.note:
            outer.append((marked[block.note], MARKED))
        found += _in_block(text, block, inside, outer)
    return found


class _Sections:
    """The headings above: a deeper one stands until one as high comes."""

    def __init__(self) -> None:
        self.held: list[tuple[int, list[str]]] = []
        self.lead: list[str] = []

    def over(self, text: str, block: Block, has_figures: bool) -> list[list[str]]:
        line = text[block.start : block.end].strip()
        if block.note or block.row:
            return [said for _, said in self.held]
        if len(line) <= _LONGEST_TITLE and not has_figures and not line.endswith((".", ";", ",")):
            level = self.level(text, block, line)
            self.held = [each for each in self.held if each[0] < level] + [(level, words(line))]
            return [said for _, said in self.held]
        if not block.level:
            self.lead = words(line) if line.endswith(":") else []
        return [*(said for _, said in self.held), self.lead]

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


def _in_block(
    text: str, block: Block, inside: Sequence[Figure], outer: Sequence[tuple[list[str], float]]
) -> Iterator[Around]:
    sentences = [block.start, *(end.end() for end in _SENTENCE.finditer(text, block.start, block.end)), block.end]
    taken: list[str] = []
    opening = words(text[block.start : sentences[1]])
    for place, figure in enumerate(inside):
        sentence = sentences[bisect_right(sentences, figure.start) - 1]
        previous = inside[place - 1].end if place else block.start
        following = inside[place + 1].start if place + 1 < len(inside) else block.end
        printed = text[figure.end : figure.end + _LONGEST_AFTER]
        made = Around(figure, is_whole=text[figure.start - 1 : figure.start] == "/", sentence=sentence, printed=printed)
        gap = text[max(previous, sentence) : figure.start]
        before, shared = _own(gap, previous > sentence)
        own = words(before)
        told = words(_after(text, figure.end, following))
        made.add(own, NEAR if not shared else BETWEEN)
        made.add(told, AFTER)
        made.key = "|".join((figure.unit, " ".join([*taken, *own][-12:]), " ".join(told[:6]), " ".join(opening[:4])))
        made.add(words(_further(text, figure.end, following, block.end)), FAR)
        if len(own) < 2 and previous >= sentence and place:
            said_more = len(told) - len(words(figure.unit)) > 1
            made.add(taken, SENTENCE if said_more else TAKEN_OVER)
        else:
            taken = own
        clause = max([sentence, *(m.end() for m in _CLAUSE.finditer(text, sentence, figure.start))])
        made.add(words(text[clause : figure.start]), CLAUSE)
        made.add(words(text[sentence : figure.start]), SENTENCE)
        made.add(words(text[max(block.start, sentence - 250) : sentence]), EARLIER)
        made.add(opening, EARLIER)
        for said, weight in outer:
            made.add(said, weight)
        yield made


def _own(gap: str, has_neighbour: bool) -> tuple[str, bool]:
    """What of the words since the figure before belongs to this one; True when it may belong to both."""
    if not has_neighbour:
        return gap[-160:], False
    parted = _PARTED.search(gap)
    if parted is None:
        return gap, True
    return gap[parted.start() :], False


def _after(text: str, start: int, following: int) -> str:
    """The noun and what says more about it, up to a sign or the next figure."""
    told = text[start : min(following, start + _LONGEST_AFTER)]
    end = re.search(r"[.;:,()\n⁰¹²³⁴-⁹]|\s(?:và|với|trong đó)\s", told)
    return told[: end.start()] if end else told


def _further(text: str, start: int, following: int, last: int) -> str:
    """What the sentence goes on to say before the next figure; its last piece leads that figure and is left out."""
    told = text[start : min(following, start + 2 * _LONGEST_AFTER)]
    if end := _FURTHER.search(told):
        return told[: end.start()]
    signs = [sign.start() for sign in _PARTED.finditer(told)]
    return told if following == last or not signs else told[: signs[-1]]
