"""The page of a place: who sits there, what they keep, what they said nothing about, its history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Max

from danchu.core.period import CALENDAR, Window
from danchu.core.place import Body, Level, Succession, Tree
from danchu.figures import books, declared, matter, words
from danchu.figures.names import area_names
from danchu.figures.pages import crumbs, periods
from danchu.figures.shown import capital, label
from danchu.matters.models import Matter
from danchu.places.models import AreaVersion
from danchu.places.queries import successions, tree_on
from danchu.registers.models import REGISTERS, Entry
from danchu.registers.register import Register


@dataclass(frozen=True)
class Kept:
    """One register at a place in a window: how many lines, and who of those asked told nothing at all.

    `expected` bodies are asked; `told` have lines, `nil` stated «không phát sinh», `silent` did neither.
    """

    code: str
    label: str
    lines: int
    total: int
    expected: int
    told: int
    nil: int
    silent: tuple[str, ...]
    last: date | None


@dataclass(frozen=True)
class Seat:
    """Bodies of one kind at the place."""

    label: str
    bodies: tuple[Body, ...]


@dataclass(frozen=True)
class Passed:
    """What fell from one area to another on a day. `of`: the area below that it fell from, "" for the place itself."""

    name: str
    key: str
    of: str
    on: date
    extent: str
    decision: str


def place(key: str, day: date, asked: str | None) -> dict[str, Any]:
    """What the page shows for the place as it stood on `day` and the period asked (default: that of the day).

    Queries: about fifteen, however many places and bodies. KeyError if the place did not stand on the day.
    """
    tree = tree_on(day)
    area = tree.areas[key]
    names = area_names()
    found = periods(day)
    period = next((p for p in found if p.code == asked), found[0] if found else None)
    below = tree.bodies_below(key)
    kept = _kept(below, CALENDAR.window(period)) if period else []
    versions = list(AreaVersion.objects.filter(area__key=key).select_related("parent").order_by("since"))
    return {
        "day": day,
        "area": area,
        "name": capital(area.name),
        "kind": words.area_kind(area.kind),
        "level": words.LEVELS[area.level],
        "crumbs": crumbs(tree, key, itself=False),
        "children": [child for child in tree.children(key) if child.level is not Level.VILLAGE],
        "villages": [child for child in tree.children(key) if child.level is Level.VILLAGE],
        "seats": _seats(tree.bodies_at(key)),
        "bodies": len(tree.bodies_at(key)),
        "bodies_below": len(below),
        "period": period,
        "periods": found,
        "kept": kept,
        "asked": sum(1 for row in kept if row.expected),
        "silent": [row for row in kept if row.silent],
        "versions": versions,
        "ended": next((version.since for version in versions if version.ended), None),
        "before": [_passed(s, s.predecessor, names) for s in successions() if s.heir == key],
        "after": _after(key, tree, names),
        "matters": matter.listed(Matter.objects.filter(area__key=key).select_related("area"), names),
    }


def register(key: str, code: str, day: date, asked: Mapping[str, str]) -> dict[str, Any]:
    """The page of one register at a place and below: its lines up to the day, oldest first, or those of a period.

    Queries: about ten, and one a part of the register.
    """
    tree = tree_on(day)
    below = {body.key for body in tree.bodies_below(key)}
    wanted = next((period for period in periods(day) if period.code == asked.get("ky")), None)
    window = CALENDAR.window(wanted) if wanted else None
    entries = Entry.objects.filter(register=code, withdrawn=False, day__lte=day, body__key__in=below)
    if window:
        entries = entries.filter(day__gte=window.first, day__lt=window.after)
    area = tree.areas[key]
    return {
        "area": area,
        "name": capital(area.name),
        "register": REGISTERS[code],
        "period": wanted,
        "periods": periods(day),
        "book": books.kept(REGISTERS[code], entries, tree, asked.get(books.word(code))),
        "crumbs": crumbs(tree, key),
    }


def _seats(bodies: Iterable[Body]) -> list[Seat]:
    """Bodies by kind, in the order in which kinds are usually named."""
    by_kind: dict[str, list[Body]] = {}
    for body in bodies:
        by_kind.setdefault(body.kind, []).append(body)
    order = [*words.BODY_KINDS, *(kind for kind in by_kind if kind not in words.BODY_KINDS)]
    return [Seat(words.body_kind(kind), tuple(by_kind[kind])) for kind in order if kind in by_kind]


def _after(key: str, tree: Tree, names: Mapping[str, str]) -> list[Passed]:
    """To whom the place fell; a place without an heir of its own, as the districts, went where its areas went."""
    links = successions()
    own = [_passed(link, link.heir, names) for link in links if link.predecessor == key]
    below = {area.key: capital(area.name) for area in tree.children(key)}
    return own or [_passed(s, s.heir, names, below[s.predecessor]) for s in links if s.predecessor in below]


def _passed(link: Succession, other: str, names: Mapping[str, str], of: str = "") -> Passed:
    extent = str(words.EXTENTS[link.extent])
    return Passed(capital(names.get(other, other)), other, of, link.on, extent, link.decision)


def _kept(bodies: list[Body], window: Window) -> list[Kept]:
    """Every register that somebody here should keep or does keep. Four queries."""
    keys = {body.key: body for body in bodies}
    lines, total = _counts(keys, window)
    nils = declared.nils(window, keys)
    rows = [_row(register, bodies, lines, total, nils) for register in REGISTERS.values()]
    return [row for row in rows if row.expected or row.total]


Counts = Mapping[tuple[str, str], tuple[int, date | None]]  # (register, body) → lines, last day


def _counts(keys: Mapping[str, Body], window: Window) -> tuple[Counts, Counts]:
    """Lines in the window, and lines up to its end, by register and body. Two queries."""
    standing = Entry.objects.filter(withdrawn=False, day__lt=window.after).order_by()
    grouped = standing.values_list("register", "body__key").annotate(lines=Count("pk"), last=Max("day"))
    total = {(register, body): (lines, last) for register, body, lines, last in grouped if body in keys}
    inside = standing.filter(day__gte=window.first).values_list("register", "body__key").annotate(lines=Count("pk"))
    return {(register, body): (lines, None) for register, body, lines in inside if body in keys}, total


def _row(register: Register, bodies: list[Body], lines: Counts, total: Counts, nils: set[tuple[str, str]]) -> Kept:
    expected = [body for body in bodies if register.kept_by(body)]
    told = [body for body in expected if (register.code, body.key) in total]
    nil = [body for body in expected if (register.code, body.key) in nils and body not in told]
    silent = tuple(body.short_name or body.name for body in expected if body not in told and body not in nil)
    every = [found for (code, _body), found in total.items() if code == register.code]
    return Kept(
        register.code,
        label(register),
        sum(count for (code, _body), (count, _last) in lines.items() if code == register.code),
        sum(count for count, _last in every),
        len(expected),
        len(told),
        len(nil),
        silent,
        max((last for _count, last in every if last), default=None),
    )
