"""Fits the weights of the matcher on the labelled texts that were seen: `python -m tests.inbox.labelled.fit`.

A conditional logit: for every figure one of its labels, or none, is right, and the weights make that as likely as they
can. Written in plain Python so that it needs nothing that is not installed; it takes some minutes.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import danchu.inbox
from danchu.core.catalogue import BUILT_IN
from danchu.core.reading import read
from danchu.inbox.context import Around, around
from danchu.inbox.evidence import FOR_COMMON, FOR_LABEL, FOR_NAME, FOR_NONE, Seen, for_labels, for_names, for_none
from danchu.inbox.guessing import sums_of
from danchu.inbox.label import Label
from danchu.inbox.labels import Labels
from danchu.inbox.senders import level_of
from danchu.inbox.together import FROM_OTHERS, Guess, from_others
from tests.inbox.labelled import corpus
from tests.inbox.labelled.corpus import Labelled

WEIGHTS: Final = Path(danchu.inbox.__file__).with_name("weights.toml")
HEAD: Final = "# What each piece of evidence counts; fitted by `python -m tests.inbox.labelled.fit`, never typed.\n"
# Danchu's own reports repeat their wording from place to place, so two of them count a quarter.
_GENERATED: Final = 0.25
_SHRINK: Final = 0.002
_STEPS: Final = 260
# Where the search begins: what is said counts, the nearer the more.
_FIRST: Final = {"said after": 2.0, "said own": 2.0, "said taken": 2.0, "said clause": 1.5, "said sentence": 1.0,
                 "said led": 1.5, "said further": 1.0, "said marked": 1.0, "mass": 2.0, "lacking": -2.0}  # fmt: skip

Weights = dict[str, float]
Row = list[tuple[str, float]]  # only what is not nought


@dataclass
class Case:
    """A figure, its labels, what speaks for each of their names, and which are right (none: no indicator)."""

    near: Around
    labels: tuple[Label, ...]
    names: list[list[Row]]
    none: Row
    right: frozenset[int]
    weight: float
    others: list[Row] = field(default_factory=list)

    def likely(self, weights: Weights) -> list[float]:
        """Of each label, and at the end of none."""
        return softmax([dot(row, weights) for row in self.rows(weights)])

    def rows(self, weights: Weights) -> list[Row]:
        """One row for each label, of its best name; the last is none."""
        best = [max(rows, key=lambda row: dot(row, weights)) for rows in self.names]
        told = [row + other for row, other in zip(best, self.others, strict=True)] if self.others else best
        return [*told, self.none]


@dataclass
class Report:
    cases: list[Case]
    sums: list[list[int]]  # where figures of a sum begin
    labels: Labels


def dot(row: Row, weights: Weights) -> float:
    return sum(value * weights.get(name, 0.0) for name, value in row)


def softmax(scores: Sequence[float]) -> list[float]:
    top = max(scores)
    raised = [math.exp(score - top) for score in scores]
    total = sum(raised)
    return [each / total for each in raised]


def reports(texts: Sequence[Labelled], weight: float) -> Iterator[Report]:
    """The texts as cases; a figure whose right label is not among those it may tell teaches nothing."""
    for text in texts:
        labels = Labels(BUILT_IN, level_of(text.text))
        reading = read(text.text)
        nears = around(text.text, reading.figures)
        sums = sums_of(reading, nears)
        telling = [near for near in nears if near.may_tell]
        cases = [case for near in telling for case in _cases(text, near, labels, weight)]
        yield Report(cases, sums, labels)


def _cases(text: Labelled, near: Around, labels: Labels, weight: float) -> Iterator[Case]:
    codes = {labels.twins.get(code, code) for code in text.codes.get(near.figure.start, frozenset())}
    seen = Seen(near, labels)
    among = seen.among.labels
    right = frozenset(place for place, label in enumerate(among) if label.code in codes)
    if among and (right or not codes):
        common = [_row(FOR_COMMON, row) for row in for_labels(seen)]
        names = [
            [_row(FOR_NAME, name) + row for name in told] for told, row in zip(for_names(seen), common, strict=True)
        ]
        yield Case(near, among, names, _row(FOR_NONE, for_none(seen)), right, weight)


def _row(names: Sequence[str], values: Sequence[float]) -> Row:
    return [(name, value) for name, value in zip(names, values, strict=True) if value]


def add_others(report: Report, weights: Weights) -> None:
    """What the other figures say of each, judged with these weights and with what they were told before."""
    guesses = [Guess(case.near, case.labels, case.likely(weights)[:-1]) for case in report.cases]
    place = {case.near.figure.start: number for number, case in enumerate(report.cases)}
    held = [[place[start] for start in starts if start in place] for starts in report.sums if starts[0] in place]
    found = from_others(guesses, [each for each in held if len(each) > 1], report.labels.relations)
    for case, others in zip(report.cases, found, strict=True):
        case.others = [_row(FROM_OTHERS, said) for said in others]


def fitted(cases: Sequence[Case], first: Weights, rounds: int) -> Weights:
    """The weights; in each round the best name of every label is chosen anew."""
    weights = dict(first)
    for _ in range(rounds):
        weights = _climbed([(case.rows(weights), case.right, case.weight) for case in cases], weights)
    return weights


def _climbed(cases: Sequence[tuple[list[Row], frozenset[int], float]], first: Weights) -> Weights:
    """Adam, with steps that shorten."""
    weights, mean, spread = dict(first), dict[str, float](), dict[str, float]()
    total = sum(weight for _, _, weight in cases)
    for step in range(_STEPS):
        slope = _slope(cases, weights, total)
        pace = 0.1 * (1.0 if step < 0.5 * _STEPS else 0.3 if step < 0.8 * _STEPS else 0.1)
        for name, value in slope.items():
            value -= _SHRINK * weights.get(name, 0.0)
            mean[name] = 0.9 * mean.get(name, 0.0) + 0.1 * value
            spread[name] = 0.99 * spread.get(name, 0.0) + 0.01 * value * value
            weights[name] = weights.get(name, 0.0) + pace * mean[name] / (math.sqrt(spread[name]) + 1e-8)
    return weights


def _slope(cases: Sequence[tuple[list[Row], frozenset[int], float]], weights: Weights, total: float) -> Weights:
    slope: Weights = {}
    for rows, right, weight in cases:
        likely = softmax([dot(row, weights) for row in rows])
        wanted = right or {len(rows) - 1}
        share = sum(likely[place] for place in wanted) or 1e-12
        for place, row in enumerate(rows):
            gap = (likely[place] / share if place in wanted else 0.0) - likely[place]
            if abs(gap) > 1e-4:
                for name, value in row:
                    slope[name] = slope.get(name, 0.0) + gap * value * weight / total
    return slope


def main() -> None:
    """Fit both steps and write the weights."""
    read_ = [
        *reports(corpus.written("seen"), 1.0),
        *reports(corpus.generated(reworded=False)[:1], _GENERATED),
        *reports(corpus.generated(reworded=True)[2:3], _GENERATED),
    ]
    cases = [case for report in read_ for case in report.cases]
    alone = fitted(cases, _FIRST, 3)
    for report in read_:
        add_others(report, alone)
    together = fitted(cases, alone, 2)
    for report in read_:
        add_others(report, together)
    together = fitted(cases, together, 1)
    WEIGHTS.write_text(
        HEAD + _table("alone", alone, (*FOR_LABEL, *FOR_NONE))
        + _table("together", together, (*FOR_LABEL, *FROM_OTHERS, *FOR_NONE)),
        encoding="utf-8",
    )  # fmt: skip


def _table(name: str, weights: Weights, order: Sequence[str]) -> str:
    lines = [f'"{each}" = {weights.get(each, 0.0):.3f}\n' for each in order]
    return f"\n[{name}]\n{''.join(lines)}"


if __name__ == "__main__":
    main()
