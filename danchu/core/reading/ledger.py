"""Where the rules write down what they claim and find, and how figures are written in a message."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from danchu.core import numbers
from danchu.core.reading.found import Found
from danchu.core.reading.result import ClaimKind, Severity

__all__ = ["Entry", "Ledger", "Remark", "said", "shown"]


@dataclass(frozen=True)
class Entry:
    """A claim over figures, in the order of the arithmetic: the whole first, then its parts."""

    kind: ClaimKind
    figures: tuple[Found, ...]
    holds: bool


@dataclass(frozen=True)
class Remark:
    """A finding over figures; its place runs from the first to the last of them."""

    kind: str
    severity: Severity
    figures: tuple[Found, ...]
    message: str
    suggestion: str = ""


@dataclass
class Ledger:
    """Claims, remarks and the claims that could not be checked, of one text."""

    entries: list[Entry] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    unchecked: list[Remark] = field(default_factory=list)
    opened: int = 0  # entries before it belong to earlier passages

    def parts(self) -> dict[int, Found]:
        """The whole of each figure that a sum took as a part, by the identity of the part."""
        sums = [entry for entry in self.entries[self.opened :] if entry.kind == "sum"]
        return {id(part): entry.figures[0] for entry in sums for part in entry.figures[1:]}

    def holds(self, kind: ClaimKind, figures: Iterable[Found]) -> None:
        self.entries.append(Entry(kind, tuple(figures), True))

    def fails(
        self, kind: ClaimKind, figures: Sequence[Found], severity: Severity, message: str, suggestion: str = ""
    ) -> None:
        self.entries.append(Entry(kind, tuple(figures), False))
        self.remarks.append(Remark(kind, severity, tuple(figures), message, suggestion))

    def cannot(self, kind: str, figures: Sequence[Found], why: str) -> None:
        """Notes a claim that could not be checked, and why."""
        self.unchecked.append(Remark(kind, "note", tuple(figures), why))


def said(figure: Found) -> str:
    """The figure as a message writes it: "1.204 lượt", "37,5%"."""
    return shown(figure.value, figure.unit)


def shown(value: Decimal, unit: str) -> str:
    """A value with its unit, in Vietnamese digits."""
    text = numbers.show(value, decimals=4)
    return f"{text}{unit}" if unit in {"%", "‰"} else f"{text} {unit}".strip()
