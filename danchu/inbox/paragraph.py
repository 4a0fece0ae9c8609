"""What stands around the figures of a paragraph: each by the words of its gap, its clause and its sentence.

However long a sentence is, only so much of it is laid around each of its figures: time grows with the text alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from danchu.core.reading import Figure
from danchu.core.reading.passages import Block
from danchu.inbox.layers import Around, Layer, Told, lay, printed
from danchu.inbox.words import LEXICON, Spoken, words

SENTENCE: Final = re.compile(r"(?<=[\w%²)»”])[.!?](?=[\s⁰¹²³⁴-⁹]|$)")
LONGEST_SENTENCE: Final = 1500
_FURTHER: Final = re.compile(r"[.;\n](?=\s|$)|[(:]")
_CLAUSE: Final = re.compile(r"[;:]")
_PARTED: Final = re.compile(r"[,;:()–|/]|\s(?:và|trong đó|trong số đó|gồm|với|còn|riêng)\s")
_ENDED: Final = re.compile(r"[.;:,()|\n⁰¹²³⁴-⁹]|\s(?:và|với|trong đó|còn)\s")
_LONGEST_AFTER: Final = 90
_LONGEST_BEFORE: Final = 160
_LONGEST_SIDE: Final = 400
_LONGEST_EARLIER: Final = 250
_LONGEST_LEAD: Final = 60  # «Đối thoại:» leads its line; a longer piece before a colon is a clause like any other
# Nouns that are one although a comma stands in them.
_PAIRED: Final = re.compile("|".join(map(re.escape, LEXICON["units"]["paired"])))


def in_block(text: str, block: Block, inside: Sequence[Figure], outer: Sequence[Told]) -> Iterator[Around]:
    """The figures of a paragraph, in their order; `outer`: what stands around all of it."""
    if inside:
        yield from _Paragraph(text, block, inside, Spoken(text, block.start, block.end)).nears(outer)


@dataclass(frozen=True)
class _Gap:
    """What the first of parallel counts has before it: its words, and the same as they are printed."""

    words: Sequence[str] = ()
    printed: Sequence[str] = ()


@dataclass(frozen=True)
class _Paragraph:
    text: str
    block: Block
    inside: Sequence[Figure]
    spoken: Spoken

    def nears(self, outer: Sequence[Told]) -> Iterator[Around]:
        sentences = _sentences(self.text, self.block.start, self.block.end)
        opening = self.span(self.block.start, sentences[1] if len(sentences) > 1 else self.block.end)
        further_off = [(opening, Layer.EARLIER), *(each for each in outer if each[1] is not Layer.LED)]
        led = [*(each for each in outer if each[1] is Layer.LED), (self.led(), Layer.LED)]
        sentence = clause = -1
        gap, far = _Gap(), dict[str, Layer]()
        for place, figure in enumerate(self.inside):
            begun = sentences[bisect_right(sentences, figure.start) - 1]
            if begun != sentence:
                sentence = clause = begun
                earlier = self.spoken.words(max(self.block.start, sentence - _LONGEST_EARLIER), sentence)
                far = lay({}, (earlier, Layer.EARLIER), *further_off)
            clause = self.clause(place, clause)
            whole = (self.span(sentence, figure.start), Layer.SENTENCE), (self.span(clause, figure.start), Layer.CLAUSE)
            made, own, gap = self.near(place, sentence, gap)
            made.layers = lay(far.copy(), *whole, *_ordered(own, led)) if made.may_tell else {}
            yield made

    def span(self, start: int, end: int) -> list[str]:
        """The words from here to there; of a very long sentence its head and its end."""
        if end - start <= 2 * _LONGEST_SIDE:
            return self.spoken.words(start, end)
        head = self.spoken.words(start, start + _LONGEST_SIDE)
        return head + self.spoken.words(end - _LONGEST_SIDE, end)

    def clause(self, place: int, begun: int) -> int:
        """Where the clause of a figure begins, when that of the figure before, or its sentence, began there."""
        start = max(begun, self.inside[place - 1].start) if place else begun
        return max([begun, *(sign.end() for sign in _CLAUSE.finditer(self.text, start, self.inside[place].start))])

    def near(self, place: int, sentence: int, gap: _Gap) -> tuple[Around, list[Told], _Gap]:
        """The figure, what is its own of the words beside it, and what the figure after it may share."""
        text, block, figure = self.text, self.block, self.inside[place]
        previous = self.inside[place - 1].end if place else block.start
        # The noun of «11/15 Hội» stands after the whole, which is passed over.
        end, after = _past_whole(text, self.inside, place)
        following = self.inside[after].start if after < len(self.inside) else block.end
        made = Around(figure, sentence=sentence, block=block.start, printed=printed(text, end))
        made.is_whole = place > 0 and figure.start == previous + 1 and text[previous] == "/"
        start, is_shared = _own(text, max(previous, sentence), figure.start, previous > sentence)
        made.own = self.spoken.words(start, figure.start)
        further = self.spoken.words(end, _further(text, end, following, block.end))
        said = end, _after(text, end, following)
        # Where a sentence or a clause begins with its number, all of it says what was counted.
        is_opening = not made.own and _opens(text[start : figure.start])
        made.after = further if is_opening else self.spoken.words(*said)
        beside = self.spoken.syllables(start, figure.start)
        opened = self.spoken.syllables(block.start, block.start + _LONGEST_LEAD)
        made.key = _key(figure.unit, [*gap.printed, *beside], self.spoken.syllables(*said), opened)
        own: list[Told] = [(further, Layer.FURTHER)]
        if len(made.own) < 2 and previous >= sentence and place:
            says_more = len(made.after) - len(words(figure.unit)) > 1
            own.append((gap.words, Layer.CLAUSE if says_more else Layer.TAKEN))
        else:
            gap = _Gap(made.own, beside)
        return made, [*own, (made.own, Layer.SHARED if is_shared else Layer.OWN), (made.after, Layer.AFTER)], gap

    def led(self) -> list[str]:
        """The few words before the first colon of a paragraph: what all of it is about."""
        start, end = self.block.start, self.block.end
        colon = self.text.find(":", start, min(end, start + _LONGEST_LEAD))
        return self.spoken.words(start, colon) if colon >= 0 else []


def _ordered(*told: Sequence[Told]) -> list[Told]:
    """From far to near."""
    return sorted((each for some in told for each in some), key=lambda each: -each[1])


def _sentences(text: str, start: int, end: int) -> list[int]:
    """Where the sentences of a paragraph begin; a full stop before a small letter ends none."""
    ends = (found.end() for found in SENTENCE.finditer(text, start, end))
    return [start, *(place for place in ends if not text[place : place + 3].lstrip()[:1].islower())]


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


def _own(text: str, start: int, end: int, has_neighbour: bool) -> tuple[int, bool]:
    """From where the words since the figure before belong to this one; True when they may belong to both."""
    if not has_neighbour:
        is_long = end - start > _LONGEST_BEFORE
        return (text.find(" ", end - _LONGEST_BEFORE, end) + 1 or end) if is_long else start, False
    parted = _PARTED.search(text, start, end)
    return (start, True) if parted is None else (parted.start(), False)


def _after(text: str, start: int, following: int) -> int:
    """Where the noun and what says more about it end: at a sign or the next figure."""
    last = min(following, start + _LONGEST_AFTER)
    told = _PAIRED.sub(lambda pair: pair.group().replace(",", " "), text[start:last])
    end = _ENDED.search(told)
    return start + end.start() if end else last


def _further(text: str, start: int, following: int, last: int) -> int:
    """Where the sentence ends that goes on after a figure; what leads the next figure is left out."""
    end = min(following, start + 2 * _LONGEST_AFTER)
    if stop := _FURTHER.search(text[start:end]):
        return start + stop.start()
    signs = [sign.start() for sign in _PARTED.finditer(text, start, end)]
    return end if following == last or not signs else signs[-1]
