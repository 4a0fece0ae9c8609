"""A figure or a line opened: everything its page and its JSON show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from danchu.core import phrase
from danchu.core.indicator import Indicator
from danchu.core.sheet import Sheet
from danchu.figures import describe, evidence, export, listing, pages
from danchu.figures.evidence import LineRef
from danchu.figures.models import Figure
from danchu.office.permits import Permit
from danchu.registers.models import REGISTERS, Entry
from danchu.registers.register import Register

# A page shows so many lines; the JSON and the download have them all.
LINES_A_PAGE = 200


@dataclass(frozen=True)
class Book:
    """The lines of one register behind a figure, with the columns the register lists."""

    code: str
    label: str
    headings: tuple[str, ...]
    lines: tuple[tuple[LineRef, str, tuple[str, ...]], ...]  # line, body's name, cells
    total: int


@dataclass(frozen=True)
class Opened:
    sheet: Sheet
    indicator: Indicator
    refs: tuple[LineRef, ...]
    parts: tuple[str, ...]
    books: tuple[Book, ...]
    frozen: tuple[Figure, ...]

    def context(self) -> dict[str, Any]:
        """For the page."""
        sheet, code = self.sheet, self.indicator.code
        return {
            "sheet": sheet,
            "area": sheet.tree.areas[sheet.place],
            "indicator": self.indicator,
            "label": pages.label(self.indicator),
            "figure": pages.shown(self.indicator, sheet.value(code)),
            "making": describe.making(self.indicator),
            "down": list(pages.down(sheet, code)),
            "parts": [pages.shown(sheet.catalogue[part], sheet.value(part)) for part in self.parts],
            "books": self.books,
            "total": len(self.refs),
            "frozen": self.frozen,
            "conflicts": [c for c in sheet.conflicts if c.indicator == code],
        }

    def plain(self) -> dict[str, Any]:
        """The same for programs."""
        value = self.sheet.value(self.indicator.code)
        return {
            "code": self.indicator.code,
            "label": self.indicator.label_vi,
            "unit": self.indicator.unit,
            "place": self.sheet.place,
            "period": self.sheet.period.code,
            "regime": self.sheet.regime.code,
            "value": export.plain_number(self.indicator, value),
            "printed": phrase.printed(self.indicator, value),
            "grade": value.grade,
            "missing": value.why,
            "reported": value.reported,
            "expected": value.expected,
            "made": describe.making(self.indicator),
            "source": self.indicator.source,
            "indicators": list(self.parts),
            "lines": [_plain(ref) for ref in self.refs],
        }


def _plain(ref: LineRef) -> dict[str, Any]:
    return {
        "register": ref.register,
        "line": ref.code,
        "version": ref.version,
        "day": ref.day.isoformat(),
        "body": ref.body,
        "area": ref.area,
        "grade": ref.grade,
        "adds": None if ref.weight is None else str(ref.weight),
    }


def open_figure(sheet: Sheet, code: str, permit: Permit) -> Opened:
    """The figure of the sheet's place. Queries: those of the evidence, one a register shown, and one for snapshots."""
    found = evidence.gather(sheet, [code])[code]
    refs = tuple(found.at({body.key for body in sheet.tree.bodies_below(sheet.place)}))
    by_register: dict[str, list[LineRef]] = {}
    for ref in refs:
        by_register.setdefault(ref.register, []).append(ref)
    books = tuple(_book(register, lines, sheet, permit) for register, lines in by_register.items())
    frozen = Figure.objects.filter(indicator=code, place=sheet.place, snapshot__period=sheet.period.code)
    taken = tuple(frozen.select_related("snapshot").order_by("-snapshot__taken_at")[:10])
    return Opened(sheet, sheet.catalogue[code], refs, found.parts, books, taken)


def _book(code: str, refs: list[LineRef], sheet: Sheet, permit: Permit) -> Book:
    register, first = REGISTERS[code], refs[:LINES_A_PAGE]
    rows = listing.rows(code, [ref.entry for ref in first], sheet.tree, personal=permit.may_see_personal)
    by_entry: Mapping[int, listing.Row] = {row.entry: row for row in rows}
    hidden = () if permit.may_see_personal else register.personal
    names = [name for name in describe.headings(register) if name not in hidden]
    headings = tuple(describe.headings(register)[name] for name in names)
    lines = tuple(
        (
            ref,
            sheet.tree.bodies[ref.body].name,
            tuple(describe.text_of(by_entry[ref.entry], name) for name in names),
        )
        for ref in first
    )
    return Book(code, str(register.label_vi), headings, lines, len(refs))


def open_line(entry: Entry, register: Register, permit: Permit) -> dict[str, Any]:
    """The page of one line: its fields, its parts, what it arose from and led to, and what it said before."""
    tree = pages.tree_on(entry.day)
    row = listing.rows(register.code, [entry.pk], tree, personal=permit.may_see_personal)[0]
    hidden = {"entry", *(() if permit.may_see_personal else register.personal)}
    fields = [f for f in register.model._meta.concrete_fields if f.name not in hidden]
    return {
        "entry": entry,
        "row": row,
        "register": register,
        "cells": [(f.verbose_name, describe.text_of(row, f.name)) for f in fields],
        "parts": [_part(register, name, row) for name in register.parts],
        "consequences": entry.consequences.filter(withdrawn=False).order_by("day"),
        "versions": entry.versions.order_by("-number"),
        "attachments": entry.attachments.all(),
    }


def _part(register: Register, name: str, row: listing.Row) -> dict[str, Any]:
    model = register.parts[name]
    fields = [f for f in model._meta.concrete_fields if f.name not in {"id", "line"}]
    rows = [[describe.text_of(part, f.name) for f in fields] for part in getattr(row, name)]
    return {"label": model._meta.verbose_name, "headings": [f.verbose_name for f in fields], "rows": rows}
