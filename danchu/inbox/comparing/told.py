"""What a report tells, kept beside it, so that ninety reports are added up without reading them again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from decimal import Decimal
from typing import Any

from danchu.inbox.matching import Match


@dataclass(frozen=True)
class Told:
    """The number that a report tells, in the unit of the indicator, at characters `start` to `end` of its text."""

    code: str
    start: int
    end: int
    amount: Decimal
    approx: bool

    def plain(self) -> list[Any]:
        """For JSON; `of_plain` reads it back."""
        return [*astuple(self)[:3], str(self.amount), self.approx]


def of_plain(rows: Iterable[list[Any]]) -> dict[str, Told]:
    """Code → what is told."""
    return {row[0]: Told(row[0], row[1], row[2], Decimal(row[3]), row[4]) for row in rows}


def told_by(matched: Iterable[Match]) -> list[Told]:
    """Only what was matched surely."""
    return [_told(match) for match in matched if match.is_sure]


def _told(match: Match) -> Told:
    return Told(match.code, match.figure.start, match.figure.end, match.value, match.figure.approx)
