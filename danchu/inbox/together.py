"""What the figures of a report say of each other: neighbours mostly tell one subject, sums fit sums, facts stand once.

Takes how likely each figure tells each indicator by itself, and gives for each pair what the others add to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from danchu.inbox.label import Label
from danchu.inbox.layers import Around
from danchu.inbox.relations import Relations

FROM_OTHERS: Final = (
    "sentence chapter", "sentence subject", "previous chapter", "previous subject", "next chapter", "next subject",
    "block chapter", "follows", "sum fits", "claimed", "told again",
)  # fmt: skip
_NEXT_IN_LINE: Final = 3  # so many places further in the catalogue still follows
_FEW: Final = 0.5  # less than half a figure that tells something is no company


@dataclass(frozen=True)
class Guess:
    """A figure, the labels it may tell, and how likely it tells each of them by itself."""

    near: Around
    labels: Sequence[Label]
    likely: Sequence[float]


def from_others(
    guesses: Sequence[Guess], sums: Sequence[Sequence[int]], relations: Relations
) -> list[list[list[float]]]:
    """For each figure and each of its labels, in the order of FROM_OTHERS.

    `sums`: places in `guesses` of a whole and its parts, for every sum that the reader found.
    """
    sentences = _grouped(guesses, lambda guess: guess.near.sentence)
    blocks = _grouped(guesses, lambda guess: guess.near.block)
    fits = _fits(guesses, sums, relations)
    claims = _Claims(guesses)
    own = [_told([guess]) for guess in guesses]
    by_sentence = {key: _told([guesses[place] for place in places]) for key, places in sentences.items()}
    by_block = {key: _told([guesses[place] for place in places]) for key, places in blocks.items()}
    found = []
    for place, guess in enumerate(guesses):
        before, after = _beside(guesses, place, -1), _beside(guesses, place, 1)
        previous = _NOTHING if before is None else own[before]
        following = _NOTHING if after is None else own[after]
        orders = {} if before is None else _orders(guesses[before])
        company = (
            by_sentence[guess.near.sentence].without(own[place]),
            previous,
            following,
            by_block[guess.near.block].without(own[place]),
        )
        names = {(label.chapter, label.subject) for label in guess.labels}
        shares = {name: _shares(company, *name) for name in names}
        found.append(
            [
                [
                    *shares[label.chapter, label.subject],
                    _follows(orders, label),
                    fits.get((place, label.code), 0.0),
                    *claims.of(place, label.code),
                ]
                for label in guess.labels
            ]
        )
    return found


def _grouped(guesses: Sequence[Guess], key: Callable[[Guess], int]) -> Mapping[int, list[int]]:
    groups: dict[int, list[int]] = defaultdict(list)
    for place, guess in enumerate(guesses):
        groups[key(guess)].append(place)
    return groups


def _beside(guesses: Sequence[Guess], place: int, step: int) -> int | None:
    """The next figure of the same paragraph, none at its edge."""
    other = place + step
    is_there = 0 <= other < len(guesses) and guesses[other].near.block == guesses[place].near.block
    return other if is_there else None


@dataclass(frozen=True)
class _Told:
    """How much of what some figures tell is of each chapter and subject, and how much they tell in all."""

    chapters: Mapping[str, float]
    subjects: Mapping[str, float]
    total: float
    less: _Told | None = None  # one of them, which is left out: taking it away is quicker than adding up the others

    def without(self, one: _Told) -> _Told:
        return replace(self, less=one, total=self.total - one.total)

    def chapter(self, name: str) -> float:
        own = self.less.chapters.get(name, 0.0) if self.less else 0.0
        return self._part(self.chapters.get(name, 0.0) - own)

    def subject(self, name: str) -> float:
        own = self.less.subjects.get(name, 0.0) if self.less else 0.0
        return self._part(self.subjects.get(name, 0.0) - own)

    def _part(self, share: float) -> float:
        return share / (self.total if self.total > _FEW else _FEW)


def _shares(company: Sequence[_Told], chapter: str, subject: str) -> list[float]:
    """The first seven of FROM_OTHERS: of sentence, previous and next figure, and of the paragraph its chapter alone."""
    *near, block = company
    return [
        *(share for told in near for share in (told.chapter(chapter), told.subject(subject))),
        block.chapter(chapter),
    ]


_NOTHING: Final = _Told({}, {}, 0.0)


def _told(group: Sequence[Guess]) -> _Told:
    chapters: dict[str, float] = defaultdict(float)
    subjects: dict[str, float] = defaultdict(float)
    total = 0.0
    for guess in group:
        for label, likely in zip(guess.labels, guess.likely, strict=True):
            chapters[label.chapter] += likely
            subjects[label.subject] += likely
            total += likely
    return _Told(chapters, subjects, total)


def _orders(guess: Guess) -> Mapping[int, float]:
    """Place in the catalogue → how likely the figure tells what stands there."""
    found: dict[int, float] = defaultdict(float)
    for label, likely in zip(guess.labels, guess.likely, strict=True):
        found[label.order] += likely
    return found


def _follows(before: Mapping[int, float], label: Label) -> float:
    """How likely the figure before tells what stands just above in the catalogue: forms are told from top to bottom."""
    return sum(before.get(label.order - step, 0.0) for step in range(1, _NEXT_IN_LINE + 1))


def _fits(
    guesses: Sequence[Guess], sums: Sequence[Sequence[int]], relations: Relations
) -> Mapping[tuple[int, str], float]:
    """(figure, code) → how well the other figures of its sum fit the other sides of a sum of the catalogue."""
    by_code = [dict(zip((label.code for label in guess.labels), guess.likely, strict=True)) for guess in guesses]
    found: dict[tuple[int, str], float] = {}
    for whole, *parts in sums:
        for total, sides in relations.sums:
            roles = [(whole, (total,)), *((part, sides) for part in parts)]
            best = [max((by_code[place].get(code, 0.0) for code in codes), default=0.0) for place, codes in roles]
            for (place, codes), own in zip(roles, best, strict=True):
                fit = (sum(best) - own) / max(1, len(best) - 1)
                for code in codes:
                    if code in by_code[place]:
                        found[place, code] = max(fit, found.get((place, code), 0.0))
    return found


class _Claims:
    """Who else wants an indicator: with another number it can only be one of them, with the same it is told again."""

    def __init__(self, guesses: Sequence[Guess]) -> None:
        self.guesses = guesses
        self.by_code: dict[str, list[tuple[float, int]]] = defaultdict(list)
        for place, guess in enumerate(guesses):
            for label, likely in zip(guess.labels, guess.likely, strict=True):
                if likely > 0.02:
                    self.by_code[label.code].append((likely, place))
        for wanted in self.by_code.values():
            wanted.sort(reverse=True)

    def of(self, place: int, code: str) -> tuple[float, float]:
        value = self.guesses[place].near.figure.value
        claimed = again = 0.0
        for likely, other in self.by_code.get(code, ())[:6]:
            if other == place:
                continue
            if self.guesses[other].near.figure.value == value:
                again = max(again, likely)
            else:
                claimed = max(claimed, likely)
        return claimed, again
