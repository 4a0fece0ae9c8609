"""One indicator as it is looked for in a text: its names, what its chapter is about, its unit and its level."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from danchu.core.place import Level


@dataclass(frozen=True)
class Name:
    """One way of naming an indicator: word or pair → how well it tells this indicator from others."""

    told: Mapping[str, float]
    total: float  # of the weights, never 0
    is_total: bool  # it names a total in words


@dataclass(frozen=True)
class Label:
    """An indicator as it is looked for. `topic`: the words its chapter is about; `level`: whose alone it is."""

    code: str
    unit: str
    names: tuple[Name, ...]
    topic: Mapping[str, float]
    topic_total: float
    words: frozenset[str]  # of all names
    allowed: frozenset[str]  # syllables that speak for it or at least not against it: names, topic and unit
    level: Level | None
    order: int

    @cached_property
    def chapter(self) -> str:
        return self.code.split(".")[0]

    @cached_property
    def subject(self) -> str:
        """What stands together in a sentence: dialogues.party of dialogues.party.events."""
        return self.code.rpartition(".")[0] or self.code
