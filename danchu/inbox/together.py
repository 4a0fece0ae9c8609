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
_MOST_CLAIMS: Final = 6  # so many of the likeliest are heard
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
        expected = {} if before is None else _expected(guesses[before])
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
                    expected.get(label.order, 0.0),
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

    def shares(self, chapter: str, subject: str) -> tuple[float, float]:
        total = self.total if self.total > _FEW else _FEW
        of_chapter, of_subject = self.chapters.get(chapter, 0.0), self.subjects.get(subject, 0.0)
        if self.less:
            of_chapter -= self.less.chapters.get(chapter, 0.0)
            of_subject -= self.less.subjects.get(subject, 0.0)
        return of_chapter / total, of_subject / total


def _shares(company: Sequence[_Told], chapter: str, subject: str) -> list[float]:
    """The first seven of FROM_OTHERS: of sentence, previous and next figure, and of the paragraph its chapter alone."""
    return [share for told in company for share in told.shares(chapter, subject)][:-1]


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


def _expected(guess: Guess) -> Mapping[int, float]:
    """Place in the catalogue → how likely the figure tells what stands just above it.

    Forms are told from top to bottom.
    """
    found: dict[int, float] = defaultdict(float)
    for label, likely in zip(guess.labels, guess.likely, strict=True):
        for step in range(1, _NEXT_IN_LINE + 1):
            found[label.order + step] += likely
    return found


def _fits(
    guesses: Sequence[Guess], sums: Sequence[Sequence[int]], relations: Relations
) -> Mapping[tuple[int, str], float]:
    """(figure, code) → how well the other figures of its sum fit the other sides of a sum of the catalogue.

    Only sums of the catalogue of which some figure may be a side are tried.
    """
    by_code = {
        place: dict(zip((label.code for label in guesses[place].labels), guesses[place].likely, strict=True))
        for place in {place for places in sums for place in places}
    }
    found: dict[tuple[int, str], float] = {}
    for whole, *parts in sums:
        reached = {each for place in (whole, *parts) for code in by_code[place] for each in relations.sums_of(code)}
        for total, sides in reached:
            roles = [(whole, (total,)), *((part, sides) for part in parts)]
            shares = [
                [(code, by_code[place][code]) for code in codes if code in by_code[place]] for place, codes in roles
            ]
            best = [max((likely for _, likely in told), default=0.0) for told in shares]
            every = sum(best)
            for (place, _), own, told in zip(roles, best, shares, strict=True):
                fit = (every - own) / max(1, len(best) - 1)
                for code, _ in told:
                    found[place, code] = max(fit, found.get((place, code), 0.0))
    return found


class _Claims:
    """Who else wants an indicator: with another number it can only be one of them, with the same it is told again."""

    def __init__(self, guesses: Sequence[Guess]) -> None:
        self.values = [guess.near.figure.value for guess in guesses]
        self.by_code: dict[str, list[tuple[float, int]]] = defaultdict(list)
        for place, guess in enumerate(guesses):
            for label, likely in zip(guess.labels, guess.likely, strict=True):
                if likely > 0.02:
                    self.by_code[label.code].append((likely, place))
        for wanted in self.by_code.values():
            wanted.sort(reverse=True)
            del wanted[_MOST_CLAIMS:]

    def of(self, place: int, code: str) -> tuple[float, float]:
        value = self.values[place]
        claimed = again = 0.0
        for likely, other in self.by_code.get(code, ()):
            if other == place:
                continue
            if self.values[other] == value:
                again = max(again, likely)
            else:
                claimed = max(claimed, likely)
        return claimed, again
