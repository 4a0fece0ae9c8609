"""What is compared with what: the report, the sheet of the place it tells of, and who sent it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from danchu.core.indicator import Indicator
from danchu.core.place import Body, Tree
from danchu.core.reading import Figure, Finding, Reading
from danchu.core.reading.result import Severity
from danchu.core.sheet import Sheet
from danchu.core.value import Value
from danchu.inbox.matching import Match

# Bodies whose report speaks for the whole area; any other speaks for itself.
GOVERNING: Final = frozenset({"ubnd", "cap_uy", "ban_chi_dao", "hdnd"})


@dataclass(frozen=True)
class Asked:
    """`place`: key of the area or body the report tells of. `day`: the day of the report.

    `senders`: keys of the bodies whose earlier reports are its own.
    """

    reading: Reading
    matched: Sequence[Match]
    sheet: Sheet
    place: str
    senders: frozenset[str]
    day: date

    @property
    def text(self) -> str:
        return self.reading.text

    @property
    def sure(self) -> list[Match]:
        """Only what surely tells an indicator is compared; a wrong match would be a false alarm."""
        return [match for match in self.matched if match.is_sure]

    @property
    def name(self) -> str:
        """«xã Bình Lư», «Phòng Tư pháp»."""
        tree = self.sheet.tree
        return tree.areas[self.place].name if self.place in tree.areas else tree.bodies[self.place].name

    def indicator(self, code: str) -> Indicator:
        return self.sheet.catalogue[code]

    def value(self, code: str) -> Value:
        """The figure of the place in the period, as the registers tell it now."""
        return self.sheet.value(code, self.place)


def place_of(body: Body) -> str:
    """What a report of the body tells of: its area when it governs it, else the body itself."""
    return body.area if body.kind in GOVERNING else body.key


def senders_of(tree: Tree, place: str) -> frozenset[str]:
    """The bodies whose reports tell of the place."""
    if place in tree.bodies:
        return frozenset({place})
    return frozenset(body.key for body in tree.bodies_at(place) if body.kind in GOVERNING)


@dataclass(frozen=True)
class Compared:
    """A finding of the comparison; `code` is the indicator that it is about, "" for a paper."""

    finding: Finding
    code: str = ""


@dataclass
class Comparison:
    """`agreed`: how many figures were found the same. `settled`: doubts of the reading that are answered now."""

    found: list[Compared] = field(default_factory=list)
    unchecked: list[Finding] = field(default_factory=list)
    settled: list[Finding] = field(default_factory=list)
    agreed: int = 0

    @property
    def findings(self) -> list[Finding]:
        return [each.finding for each in self.found]

    def differs(self, where: Figure, code: str, message: str, suggestion: str, severity: Severity = "question") -> None:
        self.found.append(Compared(Finding(where.start, where.end, "against", severity, message, suggestion), code))

    def cannot(self, where: Figure, why: str) -> None:
        self.unchecked.append(Finding(where.start, where.end, "against", "note", why))

    def add(self, found: Iterable[Compared]) -> None:
        self.found += found
