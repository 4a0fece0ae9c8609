"""Lines as plain rows for reports and pages: names of places, documents in a footnote, subjects of an inspection."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from django.db import models

from danchu.core import citations
from danchu.core.period import Period
from danchu.core.place import Tree
from danchu.places.models import Area, Body
from danchu.registers.line import Line, Part, Scaled
from danchu.registers.models import REGISTERS
from danchu.registers.register import Register

_OWN = {"entry", "line"}


class Row(SimpleNamespace):
    """One line: `code`, `day`, `body`, `area` (names), `matter`, `note`, and the fields of its table by name.

    A choice stands as its code, its label beside it as `<field>_label`; a reference to a place as its name; a reference
    to another line as that line's code; parts as lists of rows by the part's name.
    """


def rows(
    register: str, entries: Collection[int], tree: Tree, *, personal: bool = False, cited: bool = True
) -> list[Row]:
    """The lines with these entry ids, oldest first; personal fields only when asked for. One query and one a part.

    `cited` writes «{{ paper("vb-kh-251") }}» in a text as people read it, «Kế hoạch số 251-KH/BCĐ», with one query more
    where a text has one; without it the text stays as it was typed.
    """
    kept = REGISTERS[register]
    found = kept.model.objects.filter(pk__in=list(entries)).order_by("entry__day", "entry__code")
    found = found.select_related("entry__body", "entry__area", "entry__matter", *_references(kept.model))
    found = found.prefetch_related(*(_whole(name, part) for name, part in kept.parts.items()))
    names = {key: area.name for key, area in tree.areas.items()} | {key: b.name for key, b in tree.bodies.items()}
    hidden = () if personal else kept.personal
    made = [_row(line, kept, names, hidden) for line in found]
    return _cited(made) if cited else made


_PAPER = re.compile(r"\{\{\s*paper\(\s*[\"']([^\"']+)[\"']\s*\)\s*\}\}")


def _cited(made: list[Row]) -> list[Row]:
    """Citations of papers inside texts, in their short form; a code that no line has stays as the code."""
    texts = [(row, name, said) for row in made for name, said in vars(row).items() if isinstance(said, str)]
    codes = {code for _, _, said in texts for code in _PAPER.findall(said)}
    if not codes:
        return made
    known = REGISTERS["documents"].model.objects.filter(entry__code__in=codes)
    short = {
        code: citations.show(word, symbol, first=False)
        for code, word, symbol in known.values_list("entry__code", "type_word", "symbol")
    }
    for row, name, said in texts:
        setattr(row, name, _PAPER.sub(lambda found: short.get(found[1], found[1]), said))
    return made


def _whole(name: str, part: type[Part]) -> models.Prefetch[str, models.QuerySet[Part], str]:
    return models.Prefetch(name, part.objects.select_related(*_references(part)))


def _references(model: type[models.Model]) -> list[str]:
    """Paths of the places and lines that a row names, read in the same query."""
    keys = [f for f in model._meta.concrete_fields if isinstance(f, models.ForeignKey) and f.name not in _OWN]
    return [f"{f.name}__entry" if issubclass(f.related_model, Line) else f.name for f in keys]


def _row(line: Line, register: Register, names: Mapping[str, str], hidden: Collection[str]) -> Row:
    entry = line.entry
    row = Row(
        entry=entry.pk,
        code=entry.code,
        day=entry.day,
        body_key=entry.body.key,
        body=names.get(entry.body.key, entry.body.key),
        area_key=entry.area.key,
        area=names.get(entry.area.key, entry.area.key),
        matter=entry.matter.name if entry.matter else "",
        note=entry.note,
        grade=entry.grade,
        version=entry.version,
        **_fields(line, names, hidden),
    )
    for name in register.parts:
        setattr(row, name, [Row(**_fields(part, names, hidden)) for part in getattr(line, name).all()])
    return row


def _fields(thing: Line | Part, names: Mapping[str, str], hidden: Collection[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in thing._meta.concrete_fields:
        if field.name in {"entry", "id", "line"} or field.name in hidden:
            continue
        found[field.name] = _plain(getattr(thing, field.name), field, names)
        if field.choices:
            found[f"{field.name}_label"] = str(getattr(thing, f"get_{field.name}_display")())
    return found


def _plain(value: Any, field: models.Field[Any, Any], names: Mapping[str, str]) -> Any:
    """A place as its name, a line as its code, a scaled integer as its Decimal."""
    if isinstance(value, Area | Body):
        return names.get(value.key, value.key)
    if isinstance(value, Line):
        return value.entry.code
    if isinstance(field, Scaled) and value is not None:
        return Decimal(value).scaleb(-field.places)
    return value


def tasks_for(period: Period, tree: Tree) -> list[Row]:
    """Tasks given for a period by bodies of the tree, in the order of their section. Two queries and the parts."""
    given = REGISTERS["directives"].model.objects.filter(for_period=period.code, entry__withdrawn=False)
    kept = given.filter(entry__body__key__in=list(tree.bodies))
    found = rows("directives", list(kept.values_list("pk", flat=True)), tree, cited=False)
    return sorted(found, key=lambda row: (row.section, row.code))
