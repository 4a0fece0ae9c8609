"""A figure down the tree: the place, its own bodies, the areas below with theirs, each with what it told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from danchu.core.place import Area, Body
from danchu.core.sheet import Sheet
from danchu.figures.shown import Shown, capital, query_of, shown, written

# A longer table shows only the place, its own bodies and the areas directly below; each of these opens further.
MOST_ROWS = 250


@dataclass(frozen=True)
class Told:
    """One row of the table. `level` counts from the place itself; `rolls_up` False: told, but not added to the area."""

    name: str
    level: int
    is_area: bool
    figure: Shown
    rolls_up: bool = True


@dataclass(frozen=True)
class Below:
    rows: tuple[Told, ...]
    is_cut: bool


def below(sheet: Sheet, code: str) -> Below:
    """Everybody who told something or should have, from the top down."""
    tree = _Tree(sheet, code)
    rows = list(tree.rows(sheet.place, 0))
    if len(rows) <= MOST_ROWS:
        return Below(tuple(rows), is_cut=False)
    return Below(tuple(row for row in rows if row.level == 0 or (row.level == 1)), is_cut=True)


def areas_below(sheet: Sheet, code: str) -> list[tuple[Area, Shown]]:
    """The areas directly below that tell the figure, in the order of the tree: the bars of a chart."""
    areas = [area for area in sheet.tree.areas.values() if area.parent == sheet.place]
    return [(a, shown(sheet, code, a.key)) for a in areas if not sheet.value(code, a.key).is_missing]


class _Tree:
    """Children and bodies by area, gathered once, because a country has thousands of each."""

    def __init__(self, sheet: Sheet, code: str) -> None:
        self.sheet, self.code = sheet, code
        self.children: dict[str, list[Area]] = {}
        self.bodies: dict[str, list[Body]] = {}
        for area in sheet.tree.areas.values():
            self.children.setdefault(area.parent or "", []).append(area)
        for body in sheet.tree.bodies.values():
            if (code, body.key) in sheet.values:
                self.bodies.setdefault(body.area, []).append(body)

    def rows(self, key: str, level: int) -> Iterator[Told]:
        value = self.sheet.value(self.code, key)
        if level and value.is_missing and not value.expected and not self.bodies.get(key):
            return
        area = self.sheet.tree.areas[key]
        yield Told(capital(area.name), level, True, shown(self.sheet, self.code, key))
        for body in self.bodies.get(key, ()):
            yield self._body(body, level + 1)
        for child in self.children.get(key, ()):
            yield from self.rows(child.key, level + 1)

    def _body(self, body: Body, level: int) -> Told:
        indicator = self.sheet.catalogue[self.code]
        told = self.sheet.values[self.code, body.key]
        query = query_of(self.sheet)
        href = f"{query}{'&' if query else '?'}don-vi={body.key}#dong-so"
        return Told(body.name, level, False, written(indicator, told, href=href), body.rolls_up)
