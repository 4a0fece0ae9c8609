"""What a line says: headings and choices in the language of the page, what officers typed as they typed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from danchu.figures.listing import Row
from danchu.kit import write
from danchu.registers.line import Line, Part
from danchu.registers.register import Register


@dataclass(frozen=True)
class Said:
    """One field of a line. `look`: see below; `is_typed`: words of an officer, always Vietnamese, else translated."""

    heading: str
    text: str
    look: str = "word"
    is_typed: bool = False


def said(row: Row, field: models.Field[Any, Any]) -> Said:
    return Said(str(field.verbose_name), text_of(row, field.name), look(field), is_typed(field))


def line(row: Row, register: Register) -> tuple[Said, ...]:
    """The note without a heading, then the columns the register lists, empty ones left out; else the line's code."""
    fields = {field.name: field for field in register.model._meta.concrete_fields}
    told = [said(row, fields[name]) for name in register.listed if name in fields]
    note = Said("", row.note, "text", is_typed=True)
    return tuple(one for one in (note, *told) if one.text) or (Said("", row.code),)


def fields_of(model: type[Line | Part], hidden: tuple[str, ...] = ()) -> list[models.Field[Any, Any]]:
    """The fields of a line or a part that people read: without keys, without the hidden ones."""
    out = {"entry", "id", "line", *hidden}
    return [field for field in model._meta.concrete_fields if field.name not in out]


# A text that may be longer than this gets room in a table.
_LONG_TEXT = 80


def look(field: models.Field[Any, Any]) -> str:
    """How cells of a column look: "num" amounts, "day", "text" sentences, "flag" yes or no, "word" anything short."""
    if isinstance(field, models.BooleanField):
        return "flag"
    if isinstance(field, models.DateField):
        return "day"
    if isinstance(field, models.IntegerField) and not field.choices:
        return "num"
    is_long = isinstance(field, models.TextField) or (field.max_length or 0) > _LONG_TEXT
    return "text" if is_long and not field.choices else "word"


def is_typed(field: models.Field[Any, Any]) -> bool:
    """Is it typed freely? Choices, numbers, days and names of places are not."""
    return isinstance(field, models.CharField | models.TextField) and not field.choices


def text_of(row: Row, name: str) -> str:
    """One field of a line as people read it, "" where nothing was told."""
    said = getattr(row, f"{name}_label", None) or getattr(row, name, None)
    match said:
        case None | "":
            return ""
        case bool():
            return _("có") if said else _("không")
        case date():
            return write.day(said)
        case int() | Decimal():
            return write.number(said)
        case list():
            return ", ".join(map(str, said))
    return str(said)
