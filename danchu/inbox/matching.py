"""Figures of a text → indicators of the catalogue, with how likely each is right, and alternatives.

Two steps, both a softmax over the indicators a figure may tell and «none»: first every figure by its own words, unit
and section, then again with what the others say of it. The weights were fitted on labelled texts (`weights.toml`),
so a score of 90 means that nine in ten such matches are right. Then every indicator is given one figure.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Final

from danchu.core.indicator import Indicator
from danchu.core.place import Level
from danchu.core.reading import Figure, Reading
from danchu.core.reading.nouns import BASES, base_of, family_of
from danchu.inbox.context import Around, around
from danchu.inbox.evidence import FOR_LABEL, FOR_NONE, Seen, for_label, for_none, in_order, weighed
from danchu.inbox.formats.extracted import Control
from danchu.inbox.labels import Label, Labels
from danchu.inbox.senders import level_of
from danchu.inbox.together import FROM_OTHERS, Guess, from_others

# Per cent. Below LIKELY a match is only a guess; at SURE and above nobody needs to look.
SURE: Final = 80
LIKELY: Final = 45
_OTHERS: Final = 3
_ROUNDS: Final = 2  # what others say is heard once more when they know better
_WORTH_NAMING: Final = 0.02  # an alternative less likely than that is no help

_WEIGHTS: Final = tomllib.loads(Path(__file__).with_name("weights.toml").read_text("utf-8"))
_ALONE: Final = in_order(_WEIGHTS["alone"], FOR_LABEL)
_ALONE_NONE: Final = in_order(_WEIGHTS["alone"], FOR_NONE)
_TOGETHER: Final = in_order(_WEIGHTS["together"], FOR_LABEL)
_TOGETHER_NONE: Final = in_order(_WEIGHTS["together"], FOR_NONE)
_OTHERS_SAY: Final = in_order(_WEIGHTS["together"], FROM_OTHERS)


@dataclass(frozen=True)
class Match:
    """One figure and the indicator it most likely is; `score` 0–100, `others` the next best codes.

    `value` is in the unit of the indicator: 1,2 tỷ đồng is 1200 triệu đồng. `also`: indicators that in this report are
    the same count by definition (a commune's receptions are those of its level).
    """

    figure: Figure
    code: str
    score: float
    others: tuple[str, ...]
    key: str = ""  # the wording, for remembering what a person decided
    also: tuple[str, ...] = ()
    factor: Decimal = Decimal(1)  # how many of the indicator's unit one of the figure's is

    @property
    def value(self) -> Decimal:
        return self.figure.value * self.factor

    @property
    def certainty(self) -> int:
        """The score as a whole number, for showing."""
        return round(self.score)

    @property
    def is_sure(self) -> bool:
        return self.score >= SURE


def matches(
    reading: Reading,
    catalogue: Mapping[str, Indicator],
    controls: Sequence[Control] = (),
    learned: Mapping[str, str] | None = None,
    level: Level | None = None,
) -> list[Match]:
    """At most one figure for each indicator and one indicator for each figure.

    A tag of a control is certain, then what a person decided for the same wording (`learned`: key → code, "" for no
    indicator), then the words. A fact told twice (body and footnote) keeps its surest place. `level`: of the place
    that reports; None takes it from the heading.
    """
    labels = Labels(catalogue.values(), level or level_of(reading.text))
    nears = around(reading.text, reading.figures)
    guesses = guessed(reading, nears, labels)
    decided = _decided(nears, _tagged(controls, catalogue), learned or {}, labels)
    found = _assigned(guesses, decided, labels)
    found += _wholes(nears, found, labels)
    return sorted((_measured(match, catalogue) for match in found), key=lambda match: match.figure.start)


def _measured(match: Match, catalogue: Mapping[str, Indicator]) -> Match:
    """With the factor between the units, where both are measures of one kind."""
    if match.code not in catalogue:
        return match
    return replace(match, factor=factor_between(match.figure.unit, catalogue[match.code].unit))


def factor_between(said: str, wanted: str) -> Decimal:
    """How many of the wanted unit one of the said is; 1 for what is counted, and for measures of two kinds."""
    if said == wanted or {said, wanted} - BASES.keys() or family_of(said) != family_of(wanted):
        return Decimal(1)
    return Decimal(base_of(said)) / base_of(wanted)


def guessed(reading: Reading, nears: Sequence[Around], labels: Labels) -> list[Guess]:
    """Every figure that may tell something, with how likely it tells what, the others considered."""
    sums = sums_of(reading, nears)
    found = [_evidence(near, labels) for near in nears if near.may_tell]
    place = {each.near.figure.start: number for number, each in enumerate(found)}
    held = [[place[start] for start in starts if start in place] for starts in sums if starts[0] in place]
    held = [each for each in held if len(each) > 1]
    found = [each.without_the_unlikely(each.guess(_ALONE, _ALONE_NONE)) for each in found]
    guesses = [each.guess(_ALONE, _ALONE_NONE) for each in found]
    for _ in range(_ROUNDS):
        added = from_others(guesses, held, labels.relations)
        guesses = [
            each.guess(_TOGETHER, _TOGETHER_NONE, [weighed(said, _OTHERS_SAY) for said in others])
            for each, others in zip(found, added, strict=True)
        ]
    return guesses


_HARDLY: Final = 0.0001


@dataclass(frozen=True)
class _Evidence:
    """What speaks for each name of each label that a figure may tell, and for none."""

    near: Around
    among: tuple[Label, ...]
    names: list[list[list[float]]]
    none: list[float]

    def without_the_unlikely(self, alone: Guess) -> _Evidence:
        """Labels that hardly speak for themselves are helped by no company; most are such."""
        kept = [place for place, likely in enumerate(alone.likely) if likely >= _HARDLY]
        return replace(
            self, among=tuple(self.among[place] for place in kept), names=[self.names[place] for place in kept]
        )

    def guess(self, weights: Sequence[float], for_none_: Sequence[float], more: Sequence[float] = ()) -> Guess:
        """`more`: what is added to the score of each label."""
        scores = [max(weighed(name, weights) for name in names) for names in self.names]
        scores = [score + added for score, added in zip(scores, more, strict=True)] if more else scores
        return Guess(self.near, self.among, _softmax(scores, weighed(self.none, for_none_)))


def _evidence(near: Around, labels: Labels) -> _Evidence:
    seen = Seen(near, labels)
    among = labels.among(near.figure.unit, near.layers)
    return _Evidence(near, among, [for_label(seen, label) for label in among], for_none(seen))


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


def _tagged(controls: Sequence[Control], catalogue: Mapping[str, Indicator]) -> dict[int, str]:
    """Where a control with the tag of an indicator begins."""
    codes = {control.start: control.tag.split("@")[0] for control in controls}
    return {start: code for start, code in codes.items() if code in catalogue}


def _decided(
    nears: Sequence[Around], tagged: Mapping[int, str], learned: Mapping[str, str], labels: Labels
) -> dict[int, str]:
    """Where a figure starts → its indicator, as far as a tag or a person says it; "" that it has none."""
    found = {}
    for near in nears:
        figure = near.figure
        code = next((tagged[place] for place in range(figure.start, figure.end) if place in tagged), None)
        code = learned.get(near.key) if code is None else code
        if code is not None:
            found[figure.start] = labels.twins.get(code, code)
    return found


def _assigned(guesses: Sequence[Guess], decided: Mapping[int, str], labels: Labels) -> list[Match]:
    """The surest pairs first; a figure whose indicator is taken by a surer one gets none in its place."""
    pairs: list[tuple[float, int, str]] = []
    for place, guess in enumerate(guesses):
        code = decided.get(guess.near.figure.start)
        if code is None:
            scored = zip(guess.likely, (label.code for label in guess.labels), strict=True)
            pairs += [(likely, place, other) for likely, other in scored if 100 * likely >= LIKELY]
        elif code:
            pairs.append((1.0, place, code))
    found: dict[str, Match] = {}
    placed: set[int] = set()
    for likely, place, code in sorted(pairs, key=lambda pair: (-pair[0], pair[1])):
        if code not in found and place not in placed:
            found[code] = _match(guesses[place], code, likely, labels)
            placed.add(place)
    return list(found.values())


def _match(guess: Guess, code: str, likely: float, labels: Labels) -> Match:
    ranked = sorted(zip(guess.likely, guess.labels, strict=True), key=lambda one: (-one[0], one[1].order))
    others = [label.code for share, label in ranked if label.code != code and share >= _WORTH_NAMING]
    also = tuple(twin for twin, general in labels.twins.items() if general == code)
    return Match(guess.near.figure, code, 100 * likely, tuple(others[:_OTHERS]), guess.near.key, also)


def _wholes(nears: Sequence[Around], found: Sequence[Match], labels: Labels) -> list[Match]:
    """28 of «17/28» is the whole of which 17 is a part, when the catalogue knows which that is."""
    told = {match.figure.end: match for match in found}
    taken = {match.code for match in found}
    wholes = []
    for near in nears:
        part = told.get(near.figure.start - 1) if near.is_whole else None
        code = labels.relations.halves.get(part.code, "") if part else ""
        if part and code in labels.by_code and code not in taken:
            taken.add(code)
            wholes.append(Match(near.figure, code, part.score, (), near.key))
    return wholes
