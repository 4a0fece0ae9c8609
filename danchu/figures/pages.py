"""What the pages of figures show, as plain things: the templates only print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Max, Min
from django.utils.translation import get_language

from danchu.core import phrase
from danchu.core.indicator import Indicator
from danchu.core.period import Period
from danchu.core.sheet import Sheet
from danchu.core.value import Value
from danchu.registers.models import Entry


@dataclass(frozen=True)
class Shown:
    """One figure as a page shows it."""

    code: str
    label: str
    unit: str
    printed: str
    grade: str
    reported: int
    expected: int
    is_missing: bool
    source: str
    level: int = 0

    @property
    def is_partial(self) -> bool:
        return not self.is_missing and self.reported < self.expected


def language() -> str:
    """Either "vi" or "en": the language of the page."""
    return "en" if (get_language() or "vi").startswith("en") else "vi"


def label(indicator: Indicator) -> str:
    return indicator.label_en if language() == "en" else indicator.label_vi


def shown(indicator: Indicator, value: Value, *, name: str = "", level: int = 0) -> Shown:
    """A value ready to print; `name` replaces the indicator's label (a place, in a table of places)."""
    return Shown(
        indicator.code,
        name or label(indicator),
        indicator.unit,
        phrase.printed(indicator, value, language(), pad=False),
        value.grade or "",
        value.reported,
        value.expected,
        value.is_missing,
        indicator.source,
        level,
    )


def chapters(sheet: Sheet) -> dict[str, list[Shown]]:
    """The figures of the place by the first word of their codes, in the order of the catalogue."""
    found: dict[str, list[Shown]] = {}
    for indicator in sheet.catalogue.values():
        found.setdefault(indicator.code.split(".")[0], []).append(shown(indicator, sheet.value(indicator.code)))
    return found


def down(sheet: Sheet, code: str) -> Iterator[tuple[str, bool, Shown]]:
    """(key, is it an area, figure) of the place and everything below that was asked, from the top down."""
    indicator = sheet.catalogue[code]
    yield from _down(sheet, indicator, sheet.place, 0)


def _down(sheet: Sheet, indicator: Indicator, key: str, level: int) -> Iterator[tuple[str, bool, Shown]]:
    value = sheet.value(indicator.code, key)
    if not value.expected and value.is_missing:
        return
    yield key, True, shown(indicator, value, name=sheet.tree.areas[key].name, level=level)
    for body in sheet.tree.bodies_at(key):
        told = sheet.values.get((indicator.code, body.key))
        if told is not None:
            yield body.key, False, shown(indicator, told, name=body.name, level=level + 1)
    for area in sheet.tree.children(key):
        yield from _down(sheet, indicator, area.key, level + 1)


def periods() -> list[Period]:
    """The half-years and years in which lines happened, newest first. One query."""
    ends = Entry.objects.filter(withdrawn=False).aggregate(first=Min("day"), last=Max("day"))
    if ends["first"] is None:
        return []
    years = range(ends["last"].year, ends["first"].year - 1, -1)
    return [Period.parse(f"{year}{part}") for year in years for part in ("-H2", "-H1")]
