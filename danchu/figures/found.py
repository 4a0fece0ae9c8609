"""The page of checks: what was found, by severity, each with the figures concerned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from danchu.core.catalogue.rules import RULES
from danchu.core.check import Finding, Severity
from danchu.core.sheet import Sheet
from danchu.figures.findings import findings
from danchu.figures.pages import crumbs
from danchu.figures.shown import Shown, capital, label, language, query_of, shown
from danchu.kit.menu import Item

LOOKS = {"block": "block", "warn": "warning", "ask": "question", "unchecked": ""}


@dataclass(frozen=True)
class Raised:
    """One finding with its sentence in the reader's language and the figures it speaks of."""

    rule: str
    sentence: str
    source: str
    figures: tuple[Shown, ...]


@dataclass(frozen=True)
class Group:
    """All findings of one severity; `look` is the last word of its CSS class."""

    severity: Severity
    label: str
    look: str
    raised: tuple[Raised, ...]


def page(sheet: Sheet) -> dict[str, Any]:
    """What the page shows. No queries: the sheet has been counted."""
    every = findings(sheet)
    area = sheet.tree.areas[sheet.place]
    here = Item(
        capital(label(sheet.period)), reverse("figures:figures", args=[area.key, sheet.period.code]) + query_of(sheet)
    )
    return {
        "sheet": sheet,
        "area": area,
        "period": label(sheet.period),
        "crumbs": crumbs(sheet.tree, area.key, here),
        "groups": [_group(severity, every, sheet) for severity in Severity],
        "rules": len(RULES),
        "holding": len(RULES) - len({finding.rule for finding in every} & {rule.code for rule in RULES}),
    }


def _group(severity: Severity, every: Iterable[Finding], sheet: Sheet) -> Group:
    mine = tuple(_raised(finding, sheet) for finding in every if finding.severity is severity)
    name = severity.label_en if language() == "en" else severity.label_vi
    return Group(severity, capital(name), LOOKS[severity], mine)


def _raised(finding: Finding, sheet: Sheet) -> Raised:
    sources = {rule.code: rule.source for rule in RULES}
    figures = tuple(shown(sheet, code) for code in finding.codes if code in sheet.catalogue)
    source = sources.get(finding.rule) or _("đối chiếu số khai với số đếm")
    return Raised(finding.rule, finding.en if language() == "en" else finding.vi, source, figures)
