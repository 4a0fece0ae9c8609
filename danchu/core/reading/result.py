"""What reading a text gives: figures, references, claims and findings, all pointing into the text."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from danchu.core.citations import Citation

__all__ = ["Claim", "ClaimKind", "Figure", "Finding", "Reading", "Severity"]

Severity = Literal["error", "question", "note"]
ClaimKind = Literal["sum", "subset", "share", "change", "balance", "average", "repeat", "count"]


@dataclass(frozen=True)
class Figure:
    """A counted or measured amount: characters `start` to `end` of the text are its number.

    `value` is the number meant ("5,9 vạn" is 59000); `unit` is the counted noun or measure ("triệu đồng" is a
    unit, its value is not multiplied out). `approx` says that the text itself calls it approximate.
    """

    start: int
    end: int
    text: str
    value: Decimal
    unit: str
    approx: bool


@dataclass(frozen=True)
class Claim:
    """An arithmetic statement of the text over figures (their places in the list), and whether it holds."""

    kind: ClaimKind
    figures: tuple[int, ...]
    holds: bool


@dataclass(frozen=True)
class Finding:
    """What a person should look at: a place, what is wrong in one sentence, and what could be done."""

    start: int
    end: int
    kind: str
    severity: Severity
    message: str
    suggestion: str = ""


@dataclass(frozen=True)
class Reading:
    """Everything read in one text."""

    text: str
    figures: list[Figure] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unchecked: list[Finding] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Plain data for json.dumps: values as decimal strings, dates as ISO or None.

        `number` of a reference is the running number alone ("59"), `symbol` the whole ("59/2023/NĐ-CP").
        """
        return {
            "text": self.text,
            "figures": [_figure(figure) for figure in self.figures],
            "citations": [_citation(citation) for citation in self.citations],
            "claims": [{"kind": c.kind, "figures": list(c.figures), "holds": c.holds} for c in self.claims],
            "findings": [_finding(finding) for finding in self.findings],
        }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "start": figure.start,
        "end": figure.end,
        "text": figure.text,
        "value": f"{figure.value:f}",
        "unit": figure.unit,
        "approx": figure.approx,
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "start": citation.start,
        "end": citation.end,
        "text": citation.text,
        "type": citation.type,
        "number": citation.number,
        "symbol": citation.symbol,
        "date": citation.date.isoformat() if citation.date else None,
        "system": citation.system,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "start": finding.start,
        "end": finding.end,
        "kind": finding.kind,
        "severity": finding.severity,
        "message": finding.message,
        "suggestion": finding.suggestion,
    }
