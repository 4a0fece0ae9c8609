"""What the figures of a report say of each other: neighbours mostly tell one subject, sums fit sums, facts stand once.

Takes how likely each figure tells each indicator by itself, and gives for each pair what the others add to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from danchu.inbox.context import Around
from danchu.inbox.labels import Label
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


Shares = Mapping[str, float]


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
    found = []
    for place, guess in enumerate(guesses):
        sentence = [guesses[other] for other in sentences[guess.near.sentence] if other != place]
        block = [guesses[other] for other in blocks[guess.near.block] if other != place]
        before = _beside(guesses, place, -1)
        after = _beside(guesses, place, 1)
        chapters = [_shares(group, lambda label: label.chapter) for group in (sentence, before, after, block)]
        subjects = [_shares(group, lambda label: label.subject) for group in (sentence, before, after)]
        found.append(
            [
                [
                    chapters[0][label.chapter],
                    subjects[0][label.subject],
                    chapters[1][label.chapter],
                    subjects[1][label.subject],
                    chapters[2][label.chapter],
                    subjects[2][label.subject],
                    chapters[3][label.chapter],
                    _follows(before, label),
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


def _beside(guesses: Sequence[Guess], place: int, step: int) -> list[Guess]:
    """The next figure of the same paragraph, none at its edge."""
    other = place + step
    is_there = 0 <= other < len(guesses) and guesses[other].near.block == guesses[place].near.block
    return [guesses[other]] if is_there else []


def _shares(group: Sequence[Guess], key: Callable[[Label], str]) -> Shares:
    """How much of what the group tells is of each chapter or subject."""
    found: dict[str, float] = defaultdict(float)
    total = 0.0
    for guess in group:
        for label, likely in zip(guess.labels, guess.likely, strict=True):
            found[key(label)] += likely
            total += likely
    return defaultdict(float, {name: share / max(total, _FEW) for name, share in found.items()})


def _follows(before: Sequence[Guess], label: Label) -> float:
    """How likely the figure before tells what stands just above in the catalogue: forms are told from top to bottom."""
    return sum(
        likely
        for guess in before
        for other, likely in zip(guess.labels, guess.likely, strict=True)
        if 0 < label.order - other.order <= _NEXT_IN_LINE
    )


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
