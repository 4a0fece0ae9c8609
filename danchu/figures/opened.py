"""A figure opened: everything its page and its JSON show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from danchu.core import phrase
from danchu.core.indicator import Indicator
from danchu.core.sheet import Conflict, Sheet
from danchu.core.value import Grade
from danchu.figures import books, chapters, charted, describe, down, evidence, export, history, words
from danchu.figures.books import Book
from danchu.figures.evidence import LineRef
from danchu.figures.frozen import Freeze, last_freeze
from danchu.figures.handed import NOTHING, Handed, Use
from danchu.figures.pages import crumbs
from danchu.figures.shown import Shown, capital, label, query_of, shown, written
from danchu.kit import charts
from danchu.kit.menu import Item


@dataclass(frozen=True)
class Clash:
    """A body keeps the register and declares another number: the count stands."""

    body: str
    counted: Shown
    declared: Shown


@dataclass(frozen=True)
class Opened:
    """`refs`: all lines behind the figure; `body`: the key of the body whose lines alone are shown, or ""."""

    sheet: Sheet
    indicator: Indicator
    refs: tuple[LineRef, ...]
    parts: tuple[str, ...]
    freeze: Freeze | None
    uses: tuple[Use, ...]
    body: str = ""

    @property
    def wanted(self) -> list[LineRef]:
        return [ref for ref in self.refs if not self.body or ref.body == self.body]

    def context(self, asked: Mapping[str, str]) -> dict[str, Any]:
        """For the page. Queries: two and one a part for each register shown, and those of the earlier periods."""
        return {
            **self._what(),
            **self._drawn(),
            "down": down.below(self.sheet, self.indicator.code),
            "books": self.books(asked),
            "body": self.sheet.tree.bodies.get(self.body),
            "freeze": self.freeze,
            "freeze_titles": {
                "changed": _("Dòng đã sửa từ khi chốt"),
                "come": _("Dòng mới từ khi chốt"),
                "gone": _("Dòng không còn được đếm"),
            },
            "clashes": clashes(self.sheet, self.indicator.code),
            "uses": self.uses,
        }

    def _what(self) -> dict[str, Any]:
        """What the figure is and how it is made."""
        sheet, indicator = self.sheet, self.indicator
        figure = shown(sheet, indicator.code)
        return {
            "sheet": sheet,
            "area": sheet.tree.areas[sheet.place],
            "name": capital(sheet.tree.areas[sheet.place].name),
            "period": label(sheet.period),
            "regime": label(sheet.regime),
            "query": query_of(sheet),
            "crumbs": self._crumbs(),
            "indicator": indicator,
            "label": capital(label(indicator)),
            "figure": figure,
            "grade_said": words.GRADES[Grade(figure.grade)] if figure.grade else "",
            "chapter": chapters.chapter_of(indicator),
            "making": describe.making(indicator, sheet.catalogue),
            "pieces": _linked(describe.pieces(indicator, sheet.catalogue), sheet),
        }

    def _crumbs(self) -> list[Item]:
        sheet = self.sheet
        figures = reverse("figures:figures", args=[sheet.place, sheet.period.code]) + query_of(sheet)
        return crumbs(sheet.tree, sheet.place, Item(capital(label(sheet.period)), figures))

    def _drawn(self) -> dict[str, Any]:
        """The charts and the table of the periods."""
        sheet, code, unit = self.sheet, self.indicator.code, words.unit(self.indicator.unit)
        moments = history.series(sheet, code)
        bars = charted.bars(sheet, code)
        return {
            "history": moments,
            "has_line": sum(1 for moment in moments if not moment.value.is_missing) > 1,
            "line_said": charts.describe(charted.periods(moments), unit=unit, decimals=self.indicator.decimals),
            "has_bars": charted.is_worth(bars),
            "bars_said": charts.describe(bars, unit=unit, decimals=self.indicator.decimals),
        }

    def books(self, asked: Mapping[str, str]) -> list[Book]:
        by_register: dict[str, list[LineRef]] = {}
        for ref in self.wanted:
            by_register.setdefault(ref.register, []).append(ref)
        pins = self.freeze.pins if self.freeze else {}
        found = []
        for register, refs in by_register.items():
            page = books.turned(refs, register, asked)
            found.append(books.book(register, list(page), self.sheet.tree, page=page, pins=pins))
        return found

    def plain(self) -> dict[str, Any]:
        """The same for programs."""
        sheet, value = self.sheet, self.sheet.value(self.indicator.code)
        return {
            **export.marked(),
            "code": self.indicator.code,
            "label": self.indicator.label_vi,
            "label_en": self.indicator.label_en,
            "unit": self.indicator.unit,
            "place": sheet.place,
            "period": sheet.period.code,
            "regime": sheet.regime.code,
            "window": {"first": sheet.window.first.isoformat(), "last": sheet.window.last.isoformat()},
            "value": export.plain_number(self.indicator, value),
            "printed": phrase.printed(self.indicator, value),
            "grade": value.grade,
            "missing": value.why,
            "reported": value.reported,
            "expected": value.expected,
            "made": describe.making(self.indicator),
            "source": self.indicator.source,
            "indicators": list(self.parts),
            "places": _places(sheet, self.indicator),
            "conflicts": [_plain_clash(clash, self.indicator) for clash in _conflicts(sheet, self.indicator.code)],
            "frozen": self.freeze.plain() if self.freeze else None,
            "periods": [_plain_moment(moment, self.indicator) for moment in history.series(sheet, self.indicator.code)],
            "used_in": [{"paper": use.paper, "text": use.before + use.printed + use.after} for use in self.uses],
            "lines": [_plain_line(ref, self.freeze) for ref in self.refs],
        }


def open_figure(sheet: Sheet, code: str, *, handed: Handed = NOTHING, body: str = "") -> Opened:
    """The figure of the sheet's place. Queries: those of the evidence, and those of the last snapshot."""
    found = evidence.gather(sheet, [code])[code]
    refs = tuple(found.at({body.key for body in sheet.tree.bodies_below(sheet.place)}))
    freeze = last_freeze(sheet, code, refs)
    return Opened(sheet, sheet.catalogue[code], refs, found.parts, freeze, tuple(handed.uses(sheet, code)), body)


def _linked(pieces: list[describe.Piece], sheet: Sheet) -> list[tuple[str, Shown | None]]:
    """The pieces of a formula, each part with its figure."""
    return [(piece.text, shown(sheet, piece.code) if piece.code else None) for piece in pieces]


def _conflicts(sheet: Sheet, code: str) -> list[Conflict]:
    return [conflict for conflict in sheet.conflicts if conflict.indicator == code]


def clashes(sheet: Sheet, code: str) -> list[Clash]:
    """Where a declared figure and the count of the same body differ, ready to print."""
    indicator = sheet.catalogue[code]
    return [
        Clash(sheet.tree.bodies[c.body].name, written(indicator, c.counted), written(indicator, c.declared))
        for c in _conflicts(sheet, code)
    ]


def _plain_clash(conflict: Conflict, indicator: Indicator) -> dict[str, Any]:
    return {
        "body": conflict.body,
        "counted": export.plain_number(indicator, conflict.counted),
        "declared": export.plain_number(indicator, conflict.declared),
    }


def _places(sheet: Sheet, indicator: Indicator) -> list[dict[str, Any]]:
    """Every area and body that told the figure or should have."""
    return [
        {
            "place": key,
            "value": export.plain_number(indicator, value),
            "missing": value.why,
            "grade": value.grade,
            "reported": value.reported,
            "expected": value.expected,
        }
        for (code, key), value in sheet.values.items()
        if code == indicator.code and (value.expected or not value.is_missing)
    ]


def _plain_moment(moment: history.Moment, indicator: Indicator) -> dict[str, Any]:
    return {
        "period": moment.period.code,
        "value": export.plain_number(indicator, moment.value),
        "missing": moment.value.why,
        "frozen": moment.is_frozen,
    }


def _plain_line(ref: LineRef, freeze: Freeze | None) -> dict[str, Any]:
    return {
        "register": ref.register,
        "line": ref.code,
        "version": ref.version,
        "frozen_version": freeze.pins.get(ref.entry) if freeze else None,
        "day": ref.day.isoformat(),
        "body": ref.body,
        "area": ref.area,
        "grade": ref.grade,
        "adds": None if ref.weight is None else str(ref.weight),
    }
