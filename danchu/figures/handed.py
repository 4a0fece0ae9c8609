"""What higher rooms tell about a figure or a place; `config` hands it in with the addresses. Else nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from danchu.core.sheet import Sheet


@dataclass(frozen=True)
class Use:
    """A sentence of a paper in which a figure stands: `before`, the figure as printed, `after`; "vi" or "en"."""

    paper: str
    href: str
    before: str
    printed: str
    after: str
    language: str = "vi"


@dataclass(frozen=True)
class Paper:
    """A paper made from the figures of a place in a period."""

    title: str
    period: str
    href: str


def _no_uses(_sheet: Sheet, _code: str) -> list[Use]:
    return []


def _no_papers(_place: str) -> list[Paper]:
    return []


@dataclass(frozen=True)
class Handed:
    """`uses`: the sentences in which a figure of the sheet's place stands. `papers`: those about a place."""

    uses: Callable[[Sheet, str], list[Use]] = _no_uses
    papers: Callable[[str], list[Paper]] = _no_papers


NOTHING = Handed()
