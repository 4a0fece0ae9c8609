"""Figures of a text → indicators of the catalogue: by unit, words around and section; scored, with alternatives.

A label must be told by the words around the figure, and the words close to the figure must be in the label: both
weigh by how well a word tells the indicators of that unit apart.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from danchu.core.indicator import Indicator
from danchu.core.reading import Figure, Reading
from danchu.inbox.context import Around, around
from danchu.inbox.formats.extracted import Control
from danchu.inbox.words import features, label_words, words
from danchu.kit.text import fold

# Below LIKELY a match is only a guess; at SURE and above nobody needs to look.
SURE: Final = 70
LIKELY: Final = 42
# How much better than the next indicator a match must be.
AHEAD: Final = 2
_PAIR: Final = 1.4  # a pair of syllables tells more than one syllable
_FAMILIES: Final = (
    ("người", "đồng chí", "công chức", "viên chức", "lao động", "cử tri"),
    ("lượt người", "lượt"),
    ("hội nghị", "cuộc", "buổi", "lần"),
    ("đơn", "đơn thư"),
    ("vụ việc", "vụ", "việc"),
    ("xã, thị trấn", "xã", "đơn vị", "cơ quan, đơn vị", "cơ quan", "chính quyền", "Ban Chỉ đạo", "hội"),
    ("doanh nghiệp", "doanh nghiệp, hợp tác xã"),
    ("hộ", "hộ nghèo", "nhà", "hộ, người"),
    ("trường", "đơn vị", "trường học"),
    ("quyết định", "phương án"),
    ("bản", "thôn", "tổ dân phố"),
    ("ban",),
)  # fmt: skip
_OTHER_UNIT: Final = 0.86
_TOPIC: Final = 0.6
_MOST: Final = 0.5
_SUBJECT: Final = 0.15
_TOLD, _EXPLAINED = 0.6, 0.4


@dataclass(frozen=True)
class Match:
    """One figure and the indicator it most likely is; `score` 0–100, `others` the next best codes."""

    figure: Figure
    code: str
    score: float
    others: tuple[str, ...]
    key: str = ""  # the wording, for remembering what a person decided

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
) -> list[Match]:
    """At most one figure for each indicator and one indicator for each figure.

    A tag of a control is certain, then what a person decided for the same wording (`learned`: key → code, "" for no
    indicator), then the words. A fact told twice (body and footnote) keeps its surest place.
    """
    labels = _Labels(tuple(catalogue.values()))
    nears = [near for near in around(reading.text, reading.figures) if not near.is_whole]
    tagged = _tagged(controls, catalogue)
    told = learned or {}
    ranked = _together(nears, [labels.ranked(near) for near in nears])
    best: dict[str, Match] = {}
    for near, scored in zip(nears, ranked, strict=True):
        code = next((tagged[place] for place in range(near.figure.start, near.figure.end) if place in tagged), None)
        code = told.get(near.key) if code is None else code
        match = _decided(near, scored) if code is None else _certain(near, code, scored)
        if match is not None and (match.code not in best or match.score > best[match.code].score):
            best[match.code] = match
    return sorted(best.values(), key=lambda match: match.figure.start)


def _tagged(controls: Sequence[Control], catalogue: Mapping[str, Indicator]) -> dict[int, str]:
    """Where a control with the tag of an indicator begins."""
    codes = {control.start: control.tag.split("@")[0] for control in controls}
    return {start: code for start, code in codes.items() if code in catalogue}


def _certain(near: Around, code: str, scored: list[_Scored]) -> Match | None:
    """A match that needs no guess; "" says that the figure is no indicator."""
    others = tuple(label.code for _, label in scored[:4] if label.code != code)
    return Match(near.figure, code, 100.0, others, near.key) if code else None


def _together(nears: Sequence[Around], ranked: Sequence[list[_Scored]]) -> list[list[_Scored]]:
    """Figures of one sentence mostly tell of one subject: the likeliest subject of all of them counts for each."""
    subjects: dict[int, Counter[str]] = {}
    for near, scored in zip(nears, ranked, strict=True):
        held = subjects.setdefault(near.sentence, Counter())
        best: dict[str, float] = {}
        for score, label in scored:
            best[label.group] = max(score, best.get(label.group, 0.0))
        held.update(best)
    return [
        sorted(
            ((score * (1 + _SUBJECT * _share(subjects[near.sentence], label.group)), label) for score, label in scored),
            key=lambda one: (-one[0], one[1].order),
        )
        for near, scored in zip(nears, ranked, strict=True)
    ]


def _share(held: Counter[str], group: str) -> float:
    most = max(held.values(), default=0.0)
    return held[group] / most if most else 0.0


def _decided(near: Around, scored: list[_Scored]) -> Match | None:
    """The best indicator, when it is likely and clearly ahead of the next."""
    if not scored or scored[0][0] < LIKELY:
        return None
    (score, top), others = scored[0], scored[1:]
    if others and score - others[0][0] < AHEAD and top.told.keys() != others[0][1].told.keys():
        return None
    return Match(near.figure, top.code, min(score, 100.0), tuple(label.code for _, label in others[:3]), near.key)


@lru_cache(maxsize=4096)
def unit_of(unit: str) -> str:
    """One spelling of a unit: «lượt người» and «Lượt  người» are one, «lượt» and «người» are two."""
    return fold(unit)


@dataclass(frozen=True)
class _Label:
    code: str
    group: str
    unit: str
    told: Mapping[str, float]  # feature → how well it tells this indicator from others
    order: int


_Scored = tuple[float, _Label]


class _Labels:
    """The labels of a catalogue, laid out for comparing."""

    def __init__(self, catalogue: Sequence[Indicator]) -> None:
        told = {indicator.code: features(_said(indicator)) for indicator in catalogue}
        self.often = Counter(word for found in told.values() for word in set(found))
        self.count = len(catalogue)
        self.by_unit: dict[str, list[_Label]] = {}
        self.said: dict[str, frozenset[str]] = {}
        topics = _topics(told)
        for order, indicator in enumerate(catalogue):
            weights = {word: self.weight(word) for word in told[indicator.code]}
            for word in topics[_group(indicator.code)]:
                weights.setdefault(word, _TOPIC * self.weight(word))
            label = _Label(indicator.code, _group(indicator.code), unit_of(indicator.unit), weights, order)
            self.by_unit.setdefault(label.unit, []).append(label)

    def weight(self, word: str) -> float:
        return math.log(1 + self.count / self.often[word]) * (_PAIR if " " in word else 1.0)

    def ranked(self, near: Around) -> list[_Scored]:
        """The likeliest labels of a figure, best first."""
        unit = unit_of(near.figure.unit)
        printed = unit_of(near.printed.strip())
        among = self.among(unit)
        known = {
            word: self.weight(word) * near.weights[word] ** 2 for word in self.vocabulary(unit) & near.weights.keys()
        }
        total = sum(known.values()) or 1.0
        scored = []
        for label in among:
            same = label.unit == unit or printed.startswith(label.unit)
            explained = sum(weight for word, weight in known.items() if word in label.told) / total
            scored.append(
                (
                    100 * self.recall(near, label) ** _TOLD * explained**_EXPLAINED * (1.0 if same else _OTHER_UNIT),
                    label,
                )
            )
        return sorted(scored, key=lambda one: (-one[0], one[1].order))[:8]

    def recall(self, near: Around, label: _Label) -> float:
        """How much of the label is told near the figure."""
        told = sum(weight * near.weights.get(word, 0.0) for word, weight in label.told.items())
        return told / (sum(label.told.values()) or 1.0)

    def among(self, unit: str) -> list[_Label]:
        """The labels of the figure's unit, and of units said for the same things."""
        others = {other for family in _families() if unit in family for other in family} - {unit}
        return [label for each in (unit, *sorted(others)) for label in self.by_unit.get(each, ())]

    def vocabulary(self, unit: str) -> frozenset[str]:
        """Every word that the labels of the unit say: only these tell them apart."""
        if unit not in self.said:
            self.said[unit] = frozenset(word for label in self.among(unit) for word in label.told)
        return self.said[unit]


@lru_cache(maxsize=1)
def _families() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(unit_of, family)) for family in _FAMILIES)


def _said(indicator: Indicator) -> list[list[str]]:
    """The words of a label without the unit, which stands apart in a text."""
    pieces, unit = label_words(indicator.label_vi), words(indicator.unit)
    if pieces and pieces[0][: len(unit)] == unit and (len(pieces) > 1 or len(pieces[0]) > len(unit)):
        pieces[0] = pieces[0][len(unit) :]
    return pieces


def _group(code: str) -> str:
    return code.split(".")[0]


def _topics(told: Mapping[str, list[str]]) -> dict[str, set[str]]:
    """Group → the words that most of its labels say: what the chapter is about."""
    groups: dict[str, list[str]] = {}
    for code in told:
        groups.setdefault(_group(code), []).append(code)
    often = {group: Counter(word for code in codes for word in set(told[code])) for group, codes in groups.items()}
    return {
        group: {word for word, times in often[group].items() if times >= _MOST * len(codes)}
        for group, codes in groups.items()
    }
