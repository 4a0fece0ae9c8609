"""Lines of one register as a table of a page: the columns the register lists, one page of lines at a time.

Personal fields never stand in a table; a line with personal data shows only that it is there. Whoever may read more
opens the line itself, where the door is asked about the line's own area.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.paginator import Page, Paginator
from django.db import models

from danchu.core.place import Tree
from danchu.figures import saying
from danchu.figures.evidence import LineRef
from danchu.figures.listing import Row, rows
from danchu.figures.saying import Said
from danchu.figures.shown import label
from danchu.office.permits import Permit
from danchu.registers.models import REGISTERS, Entry
from danchu.registers.register import Register

LINES_A_PAGE = 50


@dataclass(frozen=True)
class Column:
    """`look`: num, day, text, flag or word, see saying.look."""

    heading: str
    look: str


@dataclass(frozen=True)
class Shelved:
    """One line in the table. `adds`: what it adds to the figure, None where nothing is added up.

    `pinned`: the version in the last snapshot, None when there was no snapshot or the line was not in it. `hidden`:
    the words of its secrecy when its content may not be shown, else "".
    """

    code: str
    day: date
    body_key: str
    body: str
    area: str
    cells: tuple[Said, ...]
    grade: str
    adds: Decimal | None
    version: int
    pinned: int | None
    hidden: str

    @property
    def is_changed(self) -> bool:
        return self.pinned is not None and self.pinned != self.version


@dataclass(frozen=True)
class Book:
    """The lines of one register; `page` holds the references shown, `name` the query word that turns the pages."""

    code: str
    label: str
    columns: tuple[Column, ...]
    lines: tuple[Shelved, ...]
    page: Page[Any]
    name: str
    adds_up: bool

    @property
    def total(self) -> int:
        return self.page.paginator.count


def book(
    code: str,
    refs: Sequence[LineRef],
    tree: Tree,
    *,
    page: Page[Any],
    pins: Mapping[int, int] | None = None,
) -> Book:
    """The lines of one page. Queries: one, one a part of the register, one for secrecy."""
    register = REGISTERS[code]
    columns = [f for f in saying.fields_of(register.model, register.personal) if f.name in register.listed]
    columns.sort(key=lambda field: register.listed.index(field.name))
    entries = [ref.entry for ref in refs]
    by_entry = {row.entry: row for row in rows(code, entries, tree)}
    secret = hidden(entries)
    columns = _told(columns, by_entry.values())
    lines = tuple(_shelved(ref, by_entry[ref.entry], columns, tree, secret, pins or {}) for ref in refs)
    heads = tuple(Column(str(field.verbose_name), saying.look(field)) for field in columns)
    return Book(code, label(register), heads, lines, page, word(code), any(ref.weight not in {None, 1} for ref in refs))


def _told(columns: Sequence[models.Field[Any, Any]], said: Iterable[Row]) -> list[models.Field[Any, Any]]:
    """Those columns in which some line of the page says something; all of them when no line says anything."""
    said = list(said)
    told = [field for field in columns if any(saying.text_of(row, field.name) for row in said)]
    return told or list(columns)


def word(register: str) -> str:
    """The word of the address that turns the pages of a register's table."""
    return f"trang-{register}"


def turned(refs: Sequence[LineRef], code: str, asked: Mapping[str, str]) -> Page[LineRef]:
    """The page of the register's lines that the address asks for."""
    return Paginator(refs, LINES_A_PAGE).get_page(asked.get(word(code)))


def hidden(entries: Sequence[int]) -> dict[int, str]:
    """Entry → the words of its secrecy, for lines whose content no table shows. One query."""
    rows = Entry.objects.filter(pk__in=entries, secrecy="personal")
    return {entry.pk: entry.get_secrecy_display() for entry in rows.only("secrecy")}


def is_hidden(entry: Entry, permit: Permit) -> bool:
    """On the line's own page: personal data asks for more than sight."""
    return entry.secrecy == "personal" and not permit.may_see_personal


def _shelved(
    ref: LineRef,
    row: Row,
    columns: Sequence[models.Field[object, object]],
    tree: Tree,
    secret: Mapping[int, str],
    pins: Mapping[int, int],
) -> Shelved:
    cells = tuple(saying.said(row, field) for field in columns)
    return Shelved(
        ref.code,
        ref.day,
        ref.body,
        _short(tree, ref.body),
        row.area,
        () if ref.entry in secret else cells,
        ref.grade,
        ref.weight,
        ref.version,
        pins.get(ref.entry),
        secret.get(ref.entry, ""),
    )


def _short(tree: Tree, key: str) -> str:
    body = tree.bodies.get(key)
    return key if body is None else body.short_name or body.name


def kept(register: Register, rows: models.QuerySet[Entry], tree: Tree, number: str | None) -> Book:
    """A page of a register itself, oldest line first, for a list of lines that no figure asked for."""
    ordered = rows.order_by("day", "code").select_related("body", "area")
    page = Paginator(ordered, LINES_A_PAGE).get_page(number)
    return book(register.code, [_ref(entry) for entry in page], tree, page=page)


def _ref(entry: Entry) -> LineRef:
    spine = (entry.register, entry.pk, entry.version, entry.code, entry.day)
    return LineRef(*spine, entry.body.key, entry.area.key, entry.grade, weight=None)
