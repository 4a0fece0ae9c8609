"""Figures of a text → indicators of the catalogue, with how likely each is right, and alternatives.

`guessing` says how likely each figure tells which indicator; then every indicator is given one figure. The weights were
fitted on labelled texts, so a score of 90 means that nine in ten such matches are right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from danchu.core.indicator import Indicator
from danchu.core.place import Level
from danchu.core.reading import Figure, Reading
from danchu.core.reading.nouns import BASES, base_of, family_of
from danchu.inbox.context import Around, around
from danchu.inbox.formats.extracted import Control
from danchu.inbox.guessing import guessed
from danchu.inbox.labels import Labels
from danchu.inbox.senders import level_of
from danchu.inbox.together import Guess

# Per cent. Below LIKELY a match is only a guess; at SURE and above nobody needs to look.
SURE: Final = 80
LIKELY: Final = 45
_OTHERS: Final = 3
_WORTH_NAMING: Final = 0.02  # an alternative less likely than that is no help


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
