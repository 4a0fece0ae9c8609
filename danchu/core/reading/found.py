"""A figure while it is read: what the rules look at, before it becomes a Figure of the result."""

from dataclasses import dataclass, field
from decimal import Decimal

from danchu.core.reading.nouns import base_of, family_of

__all__ = ["Found"]


@dataclass(eq=False)
class Found:
    """Places `first` to `after` are tokens of its block; `start` and `end` are characters of the view.

    `over` is the figure below the stroke when this one is "13" of "13/15 xã". `before` and `following` are the
    words around it up to the next sign or figure, in small letters.
    """

    block: int
    first: int
    after: int
    start: int
    end: int
    value: Decimal
    places: int
    unit: str
    approx: bool
    stated: bool = True  # the unit is printed with the number
    over: "Found | None" = None
    under: "Found | None" = None
    before: str = ""
    following: str = ""
    lead: str = ""  # all tokens since the figure before, signs too
    sentence: int = 0
    clause: int = 0
    scope: int = 0
    item: int = 0
    roles: dict[str, str] = field(default_factory=dict)
    kind: str = "count"  # count, percent, delta (a change), past (an earlier period), plan, rate, average
    direction: int = 0  # of a delta: 1 up, -1 down
    place: int = -1  # in the list of the result
    order: int = -1  # in its passage
    level: int = 0  # of its block in a list
    rank: int = 0  # of its block among the blocks of its level

    @property
    def family(self) -> str:
        return family_of(self.unit.split("/")[0])

    @property
    def size(self) -> Decimal:
        """The value in the smallest unit of its kind, so that ha and m² can be added."""
        return self.value * base_of(self.unit)

    @property
    def step(self) -> Decimal:
        """One in the last printed digit, in the smallest unit."""
        return Decimal(1).scaleb(-self.places) * base_of(self.unit)

    @property
    def label(self) -> str:
        return f"{self.before} {self.following}".strip()
