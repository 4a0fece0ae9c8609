"""How likely each figure of a text tells each indicator, in two steps.

Both are a softmax over the indicators that a figure may tell and «none»: first every figure by its own words, unit and
section, then again with what the others say of it. The weights were fitted on labelled texts (`weights.toml`).
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from danchu.core.reading import Reading
from danchu.inbox.evidence import (
    FOR_COMMON,
    FOR_NAME,
    FOR_NONE,
    Seen,
    for_labels,
    for_names,
    for_none,
    in_order,
    weighed,
)
from danchu.inbox.label import Label
from danchu.inbox.labels import Labels
from danchu.inbox.layers import Around
from danchu.inbox.together import FROM_OTHERS, Guess, from_others

_ROUNDS: Final = 2  # what others say is heard once more when they know better
_HARDLY: Final = 0.0001


@dataclass(frozen=True)
class _Weights:
    """Of each step, in the order of the evidence; evidence that was never fitted counts nothing."""

    name: Sequence[float]
    common: Sequence[float]
    none: Sequence[float]
    others: Sequence[float]


def _weights(step: str) -> _Weights:
    fitted = tomllib.loads(Path(__file__).with_name("weights.toml").read_text("utf-8"))[step]
    return _Weights(*(in_order(fitted, names) for names in (FOR_NAME, FOR_COMMON, FOR_NONE, FROM_OTHERS)))


_ALONE: Final = _weights("alone")
_TOGETHER: Final = _weights("together")


def guessed(reading: Reading, nears: Sequence[Around], labels: Labels) -> list[Guess]:
    """Every figure that may tell something, with how likely it tells what, the others considered."""
    sums = sums_of(reading, nears)
    found = [_evidence(near, labels) for near in nears if near.may_tell]
    place = {each.near.figure.start: number for number, each in enumerate(found)}
    held = [[place[start] for start in starts if start in place] for starts in sums if starts[0] in place]
    held = [each for each in held if len(each) > 1]
    guesses = [each.guess(each.scores(_ALONE)) for each in found]
    scored = [each.scores(_TOGETHER) for each in found]
    for _ in range(_ROUNDS):
        added = from_others(guesses, held, labels.relations)
        guesses = [
            each.guess(scores, [weighed(said, _TOGETHER.others) for said in others])
            for each, scores, others in zip(found, scored, added, strict=True)
        ]
    return guesses


@dataclass(frozen=True)
class _Scores:
    labels: Sequence[float]
    none: float


@dataclass(frozen=True)
class _Evidence:
    """What speaks for each label that a figure may tell, for each of its names, and for none."""

    near: Around
    labels: Sequence[Label]
    names: Sequence[Sequence[Sequence[float]]]
    common: Sequence[Sequence[float]]
    none: Sequence[float]

    def scores(self, weights: _Weights) -> _Scores:
        """Of each label by its best name, and of none."""
        best = [max([weighed(name, weights.name) for name in names]) for names in self.names]
        scores = [of_name + weighed(row, weights.common) for of_name, row in zip(best, self.common, strict=True)]
        return _Scores(scores, weighed(self.none, weights.none))

    def guess(self, scores: _Scores, more: Sequence[float] = ()) -> Guess:
        """`more`: what is added to the score of each label."""
        added = [own + other for own, other in zip(scores.labels, more, strict=True)] if more else scores.labels
        return Guess(self.near, self.labels, _softmax(added, scores.none))

    def only(self, kept: Sequence[int]) -> _Evidence:
        """Of the labels in these places alone."""
        return _Evidence(
            self.near,
            [self.labels[place] for place in kept],
            [self.names[place] for place in kept],
            [self.common[place] for place in kept],
            self.none,
        )


def _evidence(near: Around, labels: Labels) -> _Evidence:
    """Without labels that hardly speak for themselves: no company helps them, and most are such."""
    seen = Seen(near, labels)
    found = _Evidence(near, seen.among.labels, for_names(seen), for_labels(seen), for_none(seen))
    return found.only([place for place, each in enumerate(found.guess(found.scores(_ALONE)).likely) if each >= _HARDLY])


def sums_of(reading: Reading, nears: Sequence[Around]) -> list[list[int]]:
    """Where the figures of each sum begin, the whole first; the surroundings are told of it."""
    at = {near.figure.start: near for near in nears}
    found = [[reading.figures[i].start for i in claim.figures] for claim in reading.claims if claim.kind == "sum"]
    for whole, *parts in found:
        if whole in at:
            at[whole].is_sum = True
        for part in parts:
            if part in at:
                at[part].is_part = True
    return found


def _softmax(scores: Sequence[float], none: float) -> list[float]:
    """The likelihood of each; what is lacking to 1 is that of none."""
    top = max([none, *scores])
    raised = [math.exp(score - top) for score in scores]
    total = sum(raised) + math.exp(none - top)
    return [each / total for each in raised]
