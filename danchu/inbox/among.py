"""The labels that figures of one unit may tell, laid out word by word: only what is said near a figure costs time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from danchu.inbox.label import Label

Places = Sequence[tuple[int, float]]  # which of the names or labels, and the share of it that a word is


class Among:
    """`chapters`: every word that labels of the unit say → the chapters that say it; only these tell them apart."""

    def __init__(self, labels: Sequence[Label], chapters: Mapping[str, frozenset[str]]) -> None:
        self.labels = tuple(labels)
        self.names = tuple(name for label in self.labels for name in label.names)  # of all, one after the other
        self.chapters = chapters
        self._told: dict[str, Places] = {}
        self._topics: dict[str, Places] = {}
        self._allowing: dict[str, tuple[int, ...]] = {}
        self._rivals: dict[str, tuple[int, ...]] = {}

    def told(self, word: str) -> Places:
        """The names that say a word."""
        if word not in self._told:
            self._told[word] = [
                (place, name.told[word] / name.total) for place, name in enumerate(self.names) if word in name.told
            ]
        return self._told[word]

    def topics(self, word: str) -> Places:
        """The labels whose chapter is about it."""
        if word not in self._topics:
            self._topics[word] = [
                (place, label.topic[word] / label.topic_total)
                for place, label in enumerate(self.labels)
                if word in label.topic
            ]
        return self._topics[word]

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
