"""What the check rules, and counting itself, find in a sheet."""

from __future__ import annotations

from collections import Counter

from danchu.core import phrase
from danchu.core.catalogue.rules import RULES
from danchu.core.check import Finding, Severity, run
from danchu.core.sheet import Conflict, Sheet


def findings(sheet: Sheet) -> list[Finding]:
    """Everything found, the gravest first: rules over the figures of the place, then declared against counted."""
    found = [*run(RULES, sheet.value, place=sheet.place, day=sheet.window.last)]
    found += [_conflict(sheet, conflict) for conflict in sheet.conflicts]
    return sorted(found, key=lambda finding: list(Severity).index(finding.severity))


def _conflict(sheet: Sheet, conflict: Conflict) -> Finding:
    """A body keeps the register and declares another number: the count stands, and somebody must look."""
    indicator, body = sheet.catalogue[conflict.indicator], sheet.tree.bodies[conflict.body]
    counted, said = (phrase.printed(indicator, v) for v in (conflict.counted, conflict.declared))
    return Finding(
        rule="declared-differs",
        place=conflict.body,
        severity=Severity.WARN,
        vi=f"{body.name} khai «{indicator.label_vi}» là {said}, nhưng sổ đếm được {counted}; báo cáo dùng số đếm.",
        en=f"{body.name} declares “{indicator.label_en}” as {said}, but the register counts {counted}, which is used.",
        codes=(conflict.indicator,),
    )


def tallied(found: list[Finding]) -> str:
    """«Kiểm tra: 0 chặn, 2 cảnh báo, 5 câu hỏi»."""
    counts = Counter(finding.severity for finding in found)
    return "Kiểm tra: " + ", ".join(f"{counts[severity]} {severity.label_vi}" for severity in Severity)
