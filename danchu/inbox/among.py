"""The labels that figures of one unit may tell, laid out word by word: only what is said near a figure costs time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from danchu.inbox.label import Label, Name

Places = Sequence[tuple[int, float]]  # which of the names or labels, and the share of it that a word is


class Among:
    """`chapters`: every word that labels of the unit say → the chapters that say it; only these tell them apart."""

    def __init__(self, labels: Sequence[Label], chapters: Mapping[str, frozenset[str]]) -> None:
        self.labels = tuple(labels)
        self.chapters = chapters
        self._allowing: dict[str, tuple[int, ...]] = {}
        self._rivals: dict[str, tuple[int, ...]] = {}

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Of all labels, one after the other."""
        return tuple(name for label in self.labels for name in label.names)

    @cached_property
    def told(self) -> Mapping[str, Places]:
        """Word → the names that say it."""
        return _by_word((name.told, name.total) for name in self.names)

    @cached_property
    def topics(self) -> Mapping[str, Places]:
        """Word → the labels whose chapter is about it."""
        return _by_word((label.topic, label.topic_total) for label in self.labels)

    def allowing(self, word: str) -> tuple[int, ...]:
        """The labels that a word does not speak against: they say all of its syllables."""
        if word not in self._allowing:
            said = word.split()
            self._allowing[word] = tuple(p for p, label in enumerate(self.labels) if label.allowed.issuperset(said))
        return self._allowing[word]

    def rivals(self, word: str) -> tuple[int, ...]:
        """The labels that it speaks against within their own chapter, where another says it."""
        if word not in self._rivals:
            saying, allowing = self.chapters.get(word, frozenset()), set(self.allowing(word))
            places = (place for place, label in enumerate(self.labels) if label.chapter in saying)
            self._rivals[word] = tuple(place for place in places if place not in allowing)
        return self._rivals[word]


def chapters_of(labels: Iterable[Label]) -> Mapping[str, frozenset[str]]:
    """Word → the chapters whose labels say it."""
    found: dict[str, set[str]] = defaultdict(set)
    for label in labels:
        for word in label.words:
            found[word].add(label.chapter)
    return {word: frozenset(chapters) for word, chapters in found.items()}


def _by_word(told: Iterable[tuple[Mapping[str, float], float]]) -> Mapping[str, Places]:
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, (words, total) in enumerate(told):
        for word, weight in words.items():
            found[word].append((place, weight / total))
    return dict(found)
