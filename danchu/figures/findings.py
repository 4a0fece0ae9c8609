"""What the check rules, and counting itself, find in a sheet."""

from __future__ import annotations

from collections import Counter

from danchu.core import phrase
from danchu.core.catalogue.rules import RULES
from danchu.core.check import Finding, Severity, run
from danchu.core.rule_forms import CarriedIn
from danchu.core.sheet import Conflict, Sheet
from danchu.figures import queries
from danchu.places.queries import tree_on


def findings(sheet: Sheet) -> list[Finding]:
    """Everything found, the gravest first: rules over the figures of the place, then declared against counted."""
    before = _before(sheet)
    found = run(
        RULES,
        sheet.value,
        place=sheet.place,
        day=sheet.window.last,
        before=before.value if before else None,
        name_of=lambda code, language: _name(sheet, code, language),
    )
    found += [_conflict(sheet, conflict) for conflict in sheet.conflicts]
    return sorted(found, key=lambda finding: list(Severity).index(finding.severity))


def _before(sheet: Sheet) -> Sheet | None:
    """The figures of the same place in the period before, as far as rules across periods need them."""
    codes = {code for rule in RULES if isinstance(rule.form, CarriedIn) for code in rule.codes}
    period = sheet.period.previous()
    tree = tree_on(sheet.regime.window(period).last, regime=sheet.regime.code)
    if sheet.place not in tree.areas or not codes:
        return None
    return queries.sheet(sheet.place, period, sheet.regime, tree=tree, only=codes)


def _name(sheet: Sheet, code: str, language: str) -> str:
    indicator = sheet.catalogue[code]
    return f"«{indicator.label_vi}»" if language == "vi" else f"“{indicator.label_en}”"


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
