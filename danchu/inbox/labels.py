"""The labels of a catalogue laid out for comparing: their words, how well each tells labels apart, and by unit.

An indicator has its label and other names (`lexicon.toml`). Words that most labels of a chapter share are what the
chapter is about: they help every label of it. The unit stands apart in a text and is compared as a unit.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import Final

from danchu.core.indicator import Counted, Indicator
from danchu.core.place import Level
from danchu.core.reading.nouns import BASES, FAMILIES, family_of
from danchu.inbox.among import Among, chapters_of
from danchu.inbox.label import Label, Name
from danchu.inbox.relations import Relations
from danchu.inbox.words import LEXICON, features, label_words, words
from danchu.kit.text import fold

_PAIR: Final = 1.4  # a pair of syllables tells more than one syllable
_TOPIC: Final = 0.5  # a word of this share of the labels of a chapter is its topic
_MOST_WITHOUT_UNIT: Final = 24
TOTAL: Final = "tôngsổ́"  # what the lexicon makes of «tổng số», «toàn xã» …
# What a commune does not say of itself.
_OF_COMMUNES: Final = re.compile(r",?\s*(?:của |ở |các )*(?:cấp xã|xã, thị trấn)")


@lru_cache(maxsize=4096)
def unit_of(unit: str) -> str:
    """One spelling of a unit: «Lượt  người» and «lượt người» are one, «lượt» and «người» are two."""
    return fold(unit)


class Labels:
    """All labels of a catalogue, for a report of one level (None: not known)."""

    def __init__(self, catalogue: Iterable[Indicator], level: Level | None = None) -> None:
        every = tuple(catalogue)
        self.level = level
        self.twins = twins(every) if level is Level.COMMUNE else {}
        self.relations = Relations(every)
        kept = list(_distinct(indicator for indicator in every if indicator.code not in self.twins))
        said = {one.code: [features(pieces) for pieces in _names(one, level)] for one in kept}
        self.often = Counter(word for names in said.values() for word in {word for name in names for word in name})
        self.count = len(kept)
        topics = _topics({code: names[0] for code, names in said.items()})
        self.topics = frozenset(word for said in topics.values() for word in said)
        self.by_code: dict[str, Label] = {}
        self._weights: dict[str, float] = {}
        self._by_word: dict[str, list[Label]] = defaultdict(list)
        self._by_unit: dict[str, list[Label]] = defaultdict(list)
        self._among: dict[str, Among] = {}
        for order, one in enumerate(kept):
            self._keep(self._label(one, said[one.code], topics[one.code.split(".")[0]], order))

    def _label(self, one: Indicator, said: Sequence[Sequence[str]], topics: set[str], order: int) -> Label:
        names = tuple(self._name(name) for name in said if name) or (Name({}, 1.0, is_total=False),)
        every = frozenset(word for name in said for word in name)
        topic = {word: self.weight(word) for word in topics if word not in every}
        allowed = frozenset(part for word in (*every, *topics, *words(one.unit)) for part in word.split())
        total = sum(topic.values()) or 1.0
        return Label(one.code, unit_of(one.unit), names, topic, total, every, allowed, level_of(one), order)

    def _name(self, said: Sequence[str]) -> Name:
        told = {word: self.weight(word) for word in said}
        return Name(told, sum(told.values()) or 1.0, TOTAL in told)

    def _keep(self, label: Label) -> None:
        self.by_code[label.code] = label
        self._by_unit[label.unit].append(label)
        for word in label.words:
            self._by_word[word].append(label)

    def weight(self, word: str) -> float:
        """How well a word tells labels apart; a word of no label counts like one of a single label."""
        if word not in self._weights:
            rarity = math.log(1 + self.count / max(1, self.often[word]))
            self._weights[word] = rarity * (_PAIR if " " in word else 1.0)
        return self._weights[word]

    def among(self, unit: str, said: Iterable[str]) -> Among:
        """The labels that a figure of this unit may tell; of a figure without a known unit, those that say its words.

        A noun that the reader knows and no label counts tells none of them.
        """
        unit = unit_of(unit)
        if unit not in self._among:
            found = [label for other, labels in self._by_unit.items() if is_akin(unit, other) for label in labels]
            self._among[unit] = Among(sorted(found, key=lambda label: label.order), chapters_of(found))
        told = self._among[unit]
        return told if told.labels or unit in _families() else Among(self._said_by(said), self._chapters)

    @cached_property
    def _chapters(self) -> Mapping[str, frozenset[str]]:
        return chapters_of(self.by_code.values())

    def _said_by(self, said: Iterable[str]) -> tuple[Label, ...]:
        told: dict[str, float] = defaultdict(float)
        for word in said:
            for label in self._by_word.get(word, ()):
                told[label.code] += self.weight(word)
        most = sorted(told, key=lambda code: (-told[code], self.by_code[code].order))[:_MOST_WITHOUT_UNIT]
        return tuple(self.by_code[code] for code in most)


def _distinct(catalogue: Iterable[Indicator]) -> Iterator[Indicator]:
    """Of indicators that words cannot tell apart the first: the form says «tiếp (thường xuyên)» as the report does."""
    seen: set[tuple[str, frozenset[str]]] = set()
    for indicator in catalogue:
        named = (indicator.unit, frozenset(words(indicator.label_vi)))
        if named not in seen:
            seen.add(named)
            yield indicator


def twins(catalogue: Iterable[Indicator]) -> dict[str, str]:
    """Indicators that in a commune are the same count as another without a level → that other."""
    general: dict[object, str] = {}
    narrower: list[tuple[object, str]] = []
    for indicator in catalogue:
        if not isinstance(indicator.made, Counted):
            continue
        bare = (repr(replace(indicator.made, level=None)), indicator.unit)
        if indicator.made.level is None:
            general.setdefault(bare, indicator.code)
        elif indicator.made.level is Level.COMMUNE:
            narrower.append((bare, indicator.code))
    return {code: general[bare] for bare, code in narrower if bare in general}


def level_of(indicator: Indicator) -> Level | None:
    """The one level whose reports tell the indicator; None when several do."""
    made = indicator.made.level if isinstance(indicator.made, Counted) else None
    if made is Level.DISTRICT or re.search(r"\b(?:huyện|cấp phòng)\b", indicator.label_vi, re.IGNORECASE):
        return Level.DISTRICT
    return made


@lru_cache(maxsize=8192)
def is_akin(unit: str, other: str) -> bool:
    """Whether figures of one unit may tell an indicator of the other."""
    if not unit:
        return False
    return unit == other or any({unit, other} <= linked for linked in _linked()) or _family(unit) == _family(other)


def _family(unit: str) -> str:
    return _families().get(unit, unit)


@lru_cache(maxsize=1)
def _families() -> dict[str, str]:
    return {unit_of(noun): family_of(noun) for noun in (*FAMILIES, *BASES)}


@lru_cache(maxsize=1)
def _linked() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(unit_of, linked)) for linked in LEXICON["units"]["linked"])


_BRANCHES: Final = {asked[:-1]: names for asked, names in LEXICON["names"].items() if asked.endswith("*")}


def _names(indicator: Indicator, level: Level | None) -> list[list[list[str]]]:
    """The label and the other names of an indicator, each in pieces of words, without the unit."""
    label = _of_level(indicator.label_vi, level)
    code = indicator.code
    # Names of a whole branch of codes («*») only say whose it is; the label says the rest.
    branch = [name for start, names in _BRANCHES.items() if code.startswith(start) for name in names]
    told = [_of_level(name, level) for name in LEXICON["names"].get(code, ())] + [
        f"{_own(label)}; {name}" for name in branch
    ]
    return [_said(name, indicator.unit) for name in (label, *told)]


def _of_level(name: str, level: Level | None) -> str:
    """In a commune's own report without «cấp xã», which it does not say of itself."""
    return _OF_COMMUNES.sub("", name) if level is Level.COMMUNE else name


def _own(label: str) -> str:
    """A label without what it says in brackets."""
    return re.sub(r"\s*\([^)]*\)", "", label)


def _said(name: str, unit_name: str) -> list[list[str]]:
    """The words of a name without the unit, which stands apart in a text."""
    pieces, unit = label_words(name), words(unit_name)
    if pieces and pieces[0][: len(unit)] == unit and (len(pieces) > 1 or len(pieces[0]) > len(unit)):
        pieces[0] = pieces[0][len(unit) :]
    return pieces


def _topics(told: Mapping[str, list[str]]) -> dict[str, set[str]]:
    """Chapter → the words that most of its labels say, and those the lexicon names."""
    chapters: dict[str, list[str]] = defaultdict(list)
    for code in told:
        chapters[code.split(".")[0]].append(code)
    found = {}
    for chapter, codes in chapters.items():
        often = Counter(word for code in codes for word in set(told[code]))
        shared = {word for word, times in often.items() if times >= _TOPIC * len(codes) and len(codes) > 1}
        found[chapter] = shared | set(features(label_words(LEXICON["chapters"].get(chapter, ""))))
    return found
