"""When places stood: a version holds until the next one of the same place; an ended one means that it is no more."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date


@dataclass
class Lives:
    """Key → (day, does it stand from that day on), in the order of the days."""

    spans: dict[str, list[tuple[date, bool]]] = field(default_factory=dict)

    @classmethod
    def of(cls, versions: Iterable[tuple[str, date, bool]]) -> Lives:
        """From (key, since, ended)."""
        lives = cls()
        for key, since, ended in versions:
            lives.spans.setdefault(key, []).append((since, not ended))
        for spans in lives.spans.values():
            spans.sort()
        return lives

    def stood(self, key: str, day: date) -> bool:
        spans = self.spans.get(key, [])
        place = bisect_right(spans, day, key=lambda span: span[0])
        return place > 0 and spans[place - 1][1]

    def stood_since(self, key: str, day: date) -> bool:
        """On that day or on some day after it: a body founded later may answer for what happened before."""
        later = any(since > day and stands for since, stands in self.spans.get(key, ()))
        return later or self.stood(key, day)

    def told(self, key: str) -> str:
        """«từ 01/01/2020 đến hết 30/06/2025», for a message."""
        words = []
        for since, stands in self.spans.get(key, ()):
            words.append(f"{'có từ' if stands else 'hết từ'} {since:%d/%m/%Y}")
        return ", ".join(words)
