"""Figures of a text → indicators of the catalogue: by unit and by the words around them, scored, with alternatives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from danchu.core.indicator import Indicator
from danchu.core.reading import Figure, Reading
from danchu.kit.text import fold

# Below this score a match is only a guess and is left to a person.
SURE = 76
# How many of the label's words must stand around the figure.
TOLD = 0.8
BEFORE, AFTER = 110, 50
_STOPS = ".;\n"
_WORD = re.compile(r"\w+")
_FILLING = {"va", "cua", "cac", "da", "duoc", "trong", "ky", "theo", "so", "tong", "cap", "huyen", "xa", "thi", "tran"}


@dataclass(frozen=True)
class Match:
    """One figure and the indicator it most likely is; `score` 0–100, `others` the next best codes."""

    figure: Figure
    code: str
    score: float
    others: tuple[str, ...]


def matches(reading: Reading, catalogue: Mapping[str, Indicator]) -> list[Match]:
    """At most one figure for each indicator and one indicator for each figure, the surest pairs first.

    A fact told twice (body and footnote) keeps its surest place.
    """
    by_unit: dict[str, list[Indicator]] = {}
    for indicator in catalogue.values():
        by_unit.setdefault(unit_of(indicator.unit), []).append(indicator)
    ranked = [
        (score, figure, code, others)
        for figure in reading.figures
        for score, code, others in _best(reading.text, figure, by_unit.get(unit_of(figure.unit), ()))
    ]
    found: dict[str, Match] = {}
    taken: set[int] = set()
    for score, figure, code, others in sorted(ranked, key=lambda one: (-one[0], one[1].start)):
        if code not in found and figure.start not in taken and score >= SURE:
            found[code] = Match(figure, code, score, others)
            taken.add(figure.start)
    return sorted(found.values(), key=lambda match: match.figure.start)


def unit_of(unit: str) -> str:
    """One spelling of a unit: «lượt người» and «Lượt  người» are one, «lượt» and «người» are two."""
    return fold(unit)


def _best(text: str, figure: Figure, among: Iterable[Indicator]) -> list[tuple[float, str, tuple[str, ...]]]:
    """The three likeliest indicators of a figure, each with the others as its alternatives."""
    words = context(text, figure)
    scored = sorted(((_score(words, indicator), indicator.code) for indicator in among), reverse=True)[:3]
    codes = [code for _, code in scored]
    return [(score, code, tuple(other for other in codes if other != code)) for score, code in scored]


def _score(words: str, indicator: Indicator) -> float:
    """How much of the label stands in the words around the figure; a label half told is no match at all."""
    label = fold(indicator.label_vi)
    tokens = set(_WORD.findall(label)) - _FILLING
    told = tokens & set(_WORD.findall(words))
    if not tokens or len(told) < TOLD * len(tokens):
        return 0.0
    return 60 * len(told) / len(tokens) + 0.4 * fuzz.token_set_ratio(label, words)


def context(text: str, figure: Figure) -> str:
    """The clause around a figure, folded: back to the last full stop, forward a few words."""
    before = text[max(0, figure.start - BEFORE) : figure.start]
    cut = max(before.rfind(stop) for stop in _STOPS)
    after = text[figure.end : figure.end + AFTER]
    ends = [place for stop in (*_STOPS, ",") if (place := after.find(stop)) >= 0]
    return fold(before[cut + 1 :] + " " + after[: min(ends, default=AFTER)])
