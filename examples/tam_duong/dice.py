"""Choices that come out alike on every machine and every Python: numbers out of SHA-256, nothing from `random`."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")
SEED = "tam-duong-2024-H1"


class Dice:
    """A stream of numbers named after its chapter, so that one chapter never moves the numbers of another."""

    def __init__(self, name: str) -> None:
        self._name = f"{SEED}/{name}"
        self._thrown = 0

    def below(self, size: int) -> int:
        """0 … size-1, evenly enough."""
        self._thrown += 1
        return int.from_bytes(sha256(f"{self._name}/{self._thrown}".encode()).digest()[:8], "big") % size

    def between(self, low: int, high: int) -> int:
        """low … high, both included."""
        return low + self.below(high - low + 1)

    def pick(self, things: Sequence[T]) -> T:
        return things[self.below(len(things))]

    def mixed(self, things: Sequence[T]) -> list[T]:
        """The same things in another order."""
        rest = list(things)
        return [rest.pop(self.below(len(rest))) for _ in range(len(rest))]

    def split(self, total: int, weights: Sequence[int], spread: int = 25) -> list[int]:
        """Whole parts, one for each weight, that add up to the total; each weight first sways by ± `spread` per cent.

        Largest remainders get the odd ones, so that no part is further than one from its share.
        """
        swayed = [weight * self.between(100 - spread, 100 + spread) for weight in weights]
        whole = sum(swayed)
        parts = [total * sway // whole for sway in swayed]
        rest = sorted(range(len(parts)), key=lambda i: (-(total * swayed[i] % whole), i))
        for i in rest[: total - sum(parts)]:
            parts[i] += 1
        return parts
