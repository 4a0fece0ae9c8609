"""What a line said before: each wording with its time, who changed it, why, and what became of each field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.dateparse import parse_date
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danchu.figures import saying
from danchu.figures.shown import capital
from danchu.kit import write
from danchu.places.models import Area, Body
from danchu.registers.actions import said_on
from danchu.registers.line import Scaled
from danchu.registers.models import Entry, Version
from danchu.registers.register import Register

Said = Mapping[str, Any]

# The spine's own fields have no names for people in the table itself.
_SPINE: Mapping[str, Promise] = {
    "area": gettext_lazy("địa bàn"),
    "day": gettext_lazy("ngày của việc"),
    "matter": gettext_lazy("việc"),
    "arises_from": gettext_lazy("phát sinh từ"),
    "grade": gettext_lazy("hạng"),
    "secrecy": gettext_lazy("độ bảo vệ"),
    "note": gettext_lazy("ghi chú"),
    "withdrawn": gettext_lazy("đã rút"),
}


@dataclass(frozen=True)
class Change:
    heading: str
    was: str
    now: str
    is_typed: bool


@dataclass(frozen=True)
class Wording:
    """One version. `who` and `why` tell of the change that made it; `changes` what differs from the one before.

    `until` is None for the version that stands. `parts_changed`: rows below the line came, went or were edited.
    """

    number: int
    since: datetime
    until: datetime | None
    who: str
    why: str
    changes: tuple[Change, ...]
    parts_changed: bool


def of(entry: Entry, register: Register, hidden: Sequence[str]) -> list[Wording]:
    """Newest first; a line never edited has one. Two queries, a third to name what references point to."""
    old = list(entry.versions.select_related("changed_by").order_by("number"))
    now = said_on(entry, entry.recorded_at) if not old else said_on(entry, old[-1].until)
    states: list[tuple[int, datetime, datetime | None, Sequence[Said]]] = [
        *((v.number, v.since, v.until, v.said) for v in old),
        (entry.version, _since(entry, old), None, now or []),
    ]
    found = []
    for place, (number, since, until, said) in enumerate(states):
        by = old[place - 1] if place else None
        before = states[place - 1][3] if place else None
        changes = _changes(before, said, register, hidden) if before is not None else ()
        parts = before is not None and _parts(before, register) != _parts(said, register)
        found.append(Wording(number, since, until, _who(by, entry), by.why if by else "", changes, parts))
    return found[::-1]


def _since(entry: Entry, old: list[Version]) -> datetime:
    return old[-1].until if old else entry.recorded_at


def _who(by: Version | None, entry: Entry) -> str:
    user = by.changed_by if by else entry.recorded_by
    return _("hệ thống") if user is None else user.get_full_name() or user.get_username()


def _changes(
    before: Sequence[Said], after: Sequence[Said], register: Register, hidden: Sequence[str]
) -> tuple[Change, ...]:
    found = []
    for model in (Entry, register.model):
        was, now = _fields(before, model), _fields(after, model)
        for field in model._meta.concrete_fields:
            name = field.name
            if name in {"version", "entry", *hidden} or was.get(name) == now.get(name):
                continue
            heading = str(_SPINE.get(name) or field.verbose_name)
            texts = _text(field, was.get(name)), _text(field, now.get(name))
            found.append(Change(capital(heading), *texts, saying.is_typed(field)))
    return tuple(found)


def _fields(said: Sequence[Said], model: type[models.Model]) -> Mapping[str, Any]:
    """The fields of the row of that table in a serialised line; empty if it is not there."""
    name = model._meta.label_lower
    return next((row["fields"] for row in said if row["model"] == name), {})


def _parts(said: Sequence[Said], register: Register) -> list[Any]:
    names = {model._meta.label_lower for model in register.parts.values()}
    return [row["fields"] for row in said if row["model"] in names]


def _text(field: models.Field[Any, Any], stored: Any) -> str:
    """A stored value as people read it, "" for nothing."""
    if stored is None or stored == "":
        return ""
    if isinstance(stored, bool):
        return _("có") if stored else _("không")
    if isinstance(field, models.DateField) and (day := parse_date(str(stored))):
        return write.day(day)
    if isinstance(field, models.ForeignKey):
        return _pointed(field, stored)
    if field.choices:
        return str(dict(field.flatchoices).get(stored, stored))
    if isinstance(stored, int):
        return write.number(Decimal(stored).scaleb(-field.places) if isinstance(field, Scaled) else stored)
    return str(stored)


def _pointed(field: models.ForeignKey[Any, Any], pk: Any) -> str:
    """The newest name of a place; anything else as it names itself."""
    found = field.related_model._default_manager.filter(pk=pk).first()
    if isinstance(found, Area | Body):
        version = found.versions.order_by("-since").first()
        return version.name if version else found.key
    return str(pk) if found is None else str(found)
