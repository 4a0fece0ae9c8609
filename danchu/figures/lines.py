"""The page of one line: what it says, what it arose from and led to, and what it said before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _

from danchu.core.place import Tree
from danchu.figures import attached, books, saying, wordings
from danchu.figures.listing import Row, rows
from danchu.figures.pages import crumbs
from danchu.figures.shown import capital, label
from danchu.kit.menu import Item
from danchu.office.permits import Permit
from danchu.places.queries import tree_on
from danchu.registers.line import Line, Part
from danchu.registers.models import REGISTERS, Entry
from danchu.registers.register import Register


@dataclass(frozen=True)
class Cell:
    """`line`: the code of the line that the text names, or ""; `is_typed`: words of an officer."""

    heading: str
    text: str
    line: str
    look: str
    is_typed: bool


@dataclass(frozen=True)
class Piece:
    """The rows of one part of the line."""

    label: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def page(entry: Entry, permit: Permit) -> dict[str, Any]:
    """What the page shows; of a line that the permit does not open only the spine. Queries: about ten, one a part."""
    register, tree = REGISTERS[entry.register], tree_on(entry.day)
    closed = books.is_hidden(entry, permit)
    context = {
        "entry": entry,
        "register": register,
        "label": label(register),
        "body": _body(tree, entry),
        "area": _area(tree, entry.area.key),
        "secrecy": "" if entry.secrecy == "ordinary" else entry.get_secrecy_display(),
        "closed": closed,
        "consequences": _named(entry.consequences.filter(withdrawn=False).order_by("day")),
        "crumbs": _crumbs(tree, entry, register),
        "origin": _named([entry.arises_from])[0] if entry.arises_from else None,
    }
    return context if closed else context | _content(entry, register, tree, permit)


def _content(entry: Entry, register: Register, tree: Tree, permit: Permit) -> dict[str, Any]:
    row = rows(register.code, [entry.pk], tree, personal=permit.may_see_personal)[0]
    hidden = () if permit.may_see_personal else register.personal
    known = _lines_named(row, register)
    return {
        "cells": _cells(register.model, row, hidden, known),
        "hides_personal": bool(hidden),
        "parts": [_piece(name, model, row, hidden, known) for name, model in register.parts.items()],
        "wordings": wordings.of(entry, register, hidden),
        "attachments": entry.attachments.order_by("pk"),
        "may_open_attachments": attached.may_open(entry, permit),
    }


def _cells(model: type[Line | Part], row: Row, hidden: tuple[str, ...], known: Mapping[str, str]) -> tuple[Cell, ...]:
    return tuple(_cell(field, row, known) for field in saying.fields_of(model, hidden))


def _cell(field: models.Field[Any, Any], row: Row, known: Mapping[str, str]) -> Cell:
    text = saying.text_of(row, field.name)
    return Cell(capital(str(field.verbose_name)), text, known.get(text, ""), saying.look(field), saying.is_typed(field))


def _piece(name: str, model: type[Part], row: Row, hidden: tuple[str, ...], known: Mapping[str, str]) -> Piece:
    cells = [_cells(model, part, hidden, known) for part in getattr(row, name)]
    told = [place for place, column in enumerate(zip(*cells, strict=True)) if any(cell.text for cell in column)]
    shown = tuple(tuple(part[place] for place in told) for part in cells)
    return Piece(_title(model), tuple(cell.heading for cell in shown[0]) if shown else (), shown)


def _title(model: type[Part]) -> str:
    """What the rows are called together; a part without a name of its own is just «chi tiết»."""
    named = str(model._meta.verbose_name_plural or "")
    return _("Chi tiết") if named in {"", f"{model._meta.verbose_name}s"} else capital(named)


def _lines_named(row: Row, register: Register) -> dict[str, str]:
    """Those texts of the row and its parts that are codes of other lines. One query."""
    parts = [part for name in register.parts for part in getattr(row, name)]
    texts = {text for thing in (row, *parts) for text in vars(thing).values() if isinstance(text, str)}
    slugs = [text for text in texts if text and text != row.code and len(text) <= 60 and " " not in text]
    return {code: code for code in Entry.objects.filter(code__in=slugs).values_list("code", flat=True)}


@dataclass(frozen=True)
class Named:
    """Another line, as a link shows it."""

    code: str
    register: str
    entry: Entry


def _named(entries: Iterable[Entry]) -> list[Named]:
    return [Named(entry.code, label(REGISTERS[entry.register]), entry) for entry in entries]


def _crumbs(tree: Tree, entry: Entry, register: Register) -> list[Item]:
    """Down the tree to the place, and to its register; only the register where the place no longer stood."""
    book = Item(label(register), reverse("figures:register", args=[entry.area.key, register.code]))
    return crumbs(tree, entry.area.key, book) if entry.area.key in tree.areas else [book]


def _body(tree: Tree, entry: Entry) -> str:
    body = tree.bodies.get(entry.body.key)
    return entry.body.key if body is None else body.name


def _area(tree: Tree, key: str) -> str:
    return capital(tree.areas[key].name) if key in tree.areas else key
