"""Verbs that write lines: record, edit, withdraw, state nil, attach. Old wordings are kept; nothing is ever deleted."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

import filetype
from django.contrib.auth.models import User
from django.core import serializers
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from danchu.core.period import Window
from danchu.journal.actions import record as journal
from danchu.matters.models import Matter
from danchu.places.models import Area, Body
from danchu.registers.entry import Attachment, Entry, Grade, Nil, Secrecy, Version
from danchu.registers.line import Line
from danchu.registers.registry import REGISTERS

SPINE = ("area", "day", "matter", "arises_from", "grade", "secrecy", "note", "withdrawn")
LARGEST_ATTACHMENT = 20 * 1024 * 1024
ATTACHABLE = {
    "application/pdf",
    "image/jpeg",
    "image/png",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class Refused(ValueError):  # noqa: N818 - what people asked for is refused
    """The act is against a rule; the message is Vietnamese."""


def record(
    *,
    register: str,
    code: str,
    body: Body,
    day: date,
    area: Area,
    fields: Mapping[str, Any],
    parts: Mapping[str, list[Mapping[str, Any]]] | None = None,
    matter: Matter | None = None,
    arises_from: Entry | None = None,
    grade: str = Grade.A,
    secrecy: str = Secrecy.ORDINARY,
    note: str = "",
    by: User | None = None,
) -> Entry:
    """Write one line with its parts. The tables' constraints hold (IntegrityError); the act is journalled."""
    kept = REGISTERS[register]
    with transaction.atomic():
        entry = Entry.objects.create(
            register=register,
            code=code,
            body=body,
            area=area,
            day=day,
            matter=matter,
            arises_from=arises_from,
            grade=grade,
            secrecy=secrecy,
            note=note,
            recorded_at=timezone.now(),
            recorded_by=by,
        )
        line = kept.model.objects.create(entry=entry, **fields)
        for name, rows in (parts or {}).items():
            for row in rows:
                kept.parts[name].objects.create(line=line, **row)
        journal(verb="record", target=f"entry:{code}", by=by)
    return entry


def edit(*, entry: Entry, changes: Mapping[str, Any], why: str, by: User | None = None) -> Entry:
    """Change fields of the spine or the table; what the line said before is kept with who, when and why.

    The body never changes (Refused). A reason is needed. Unknown fields raise Refused.
    """
    if not why.strip():
        raise Refused(_("Phải ghi lý do sửa."))
    model = REGISTERS[entry.register].model
    own = {field.name for field in model._meta.concrete_fields} - {"entry"}
    if unknown := changes.keys() - own - set(SPINE):
        raise Refused(_("Không sửa được: %(fields)s.") % {"fields": ", ".join(sorted(unknown))})
    with transaction.atomic():
        kept = Entry.objects.select_for_update().get(pk=entry.pk)
        line = model.objects.get(pk=kept.pk)
        _keep(kept, why, by)
        for name, value in changes.items():
            setattr(kept if name in SPINE else line, name, value)
        kept.version += 1
        kept.save()
        line.save()
        journal(verb="edit", target=f"entry:{kept.code}", by=by, why=why, details={"version": kept.version})
    return kept


def withdraw(*, entry: Entry, why: str, by: User | None = None) -> Entry:
    """The line counts nowhere from now on; it and its versions stay to be read."""
    return edit(entry=entry, changes={"withdrawn": True}, why=why, by=by)


def _keep(entry: Entry, why: str, by: User | None) -> None:
    last = entry.versions.order_by("-number").values_list("until", flat=True).first()
    Version.objects.create(
        entry=entry,
        number=entry.version,
        said=_said(entry),
        since=last or entry.recorded_at,
        until=timezone.now(),
        changed_by=by,
        why=why,
    )


def _said(entry: Entry) -> list[dict[str, Any]]:
    """The whole line as Django serialises it: spine row, table, parts."""
    register = REGISTERS[entry.register]
    line = register.model.objects.get(pk=entry.pk)
    parts = [part for name in register.parts for part in getattr(line, name).all()]
    said: list[dict[str, Any]] = json.loads(serializers.serialize("json", [entry, line, *parts]))
    return said


def said_on(entry: Entry, moment: datetime) -> list[dict[str, Any]] | None:
    """What the line said at a past moment (spine, table, parts); None before it was recorded."""
    if moment < entry.recorded_at:
        return None
    old = entry.versions.filter(until__gt=moment).order_by("number").first()
    return old.said if old else _said(Entry.objects.get(pk=entry.pk))


def state_nil(
    *, register: str, body: Body, window: Window, stated_by: str, stated_on: date, by: User | None = None
) -> Nil:
    """Somebody named states that the body has nothing to enter for the window."""
    with transaction.atomic():
        nil = Nil.objects.create(
            register=register,
            body=body,
            first=window.first,
            after=window.after,
            stated_by=stated_by,
            stated_on=stated_on,
        )
        journal(verb="state-nil", target=f"nil:{nil.pk}", by=by, details={"register": register, "body": body.key})
    return nil


def attach(*, entry: Entry, name: str, content: bytes, by: User | None = None) -> Attachment:
    """Put a paper behind a line. What it really is decides, not its name; too large or of another kind: Refused."""
    if len(content) > LARGEST_ATTACHMENT:
        megabytes = LARGEST_ATTACHMENT // 1024 // 1024
        raise Refused(_("Tệp lớn hơn %(size)s MB; hãy nén hoặc tách tệp.") % {"size": megabytes})
    media_type = filetype.guess_mime(content)
    if media_type not in ATTACHABLE:
        raise Refused(_("Chỉ nhận tệp PDF, Word (.docx), Excel (.xlsx), ảnh JPEG hoặc PNG."))
    digest = hashlib.sha256(content).hexdigest()
    with transaction.atomic():
        made = Attachment(entry=entry, name=name, media_type=media_type, size=len(content), sha256=digest)
        made.file.save(digest, ContentFile(content), save=False)
        made.save()
        journal(verb="attach", target=f"entry:{entry.code}", by=by, details={"sha256": digest})
    return made


@contextmanager
def as_pinned(pins: Mapping[int, int], register: str) -> Iterator[None]:
    """Inside, the register's lines say what they said at the pinned versions, and no other line counts.

    `pins`: entry id → version. Everything is undone at the end, whatever happens; do not write inside. A pinned version
    that was never kept raises KeyError.
    """
    with transaction.atomic():
        _restore(pins, register)
        try:
            yield
        finally:
            transaction.set_rollback(True)


def _restore(pins: Mapping[int, int], register: str) -> None:
    standing = dict(Entry.objects.filter(register=register).values_list("pk", "version"))
    others = [pk for pk in standing if pk not in pins]
    for start in range(0, len(others), 500):
        Entry.objects.filter(pk__in=others[start : start + 500]).update(withdrawn=True)
    changed = {pk: version for pk, version in pins.items() if standing[pk] != version}
    for old in Version.objects.filter(entry_id__in=changed):
        if changed[old.entry_id] == old.number:
            _bring_back(old, register)
            del changed[old.entry_id]
    if changed:
        raise KeyError(f"versions that were never kept: {changed}")


def _bring_back(old: Version, register: str) -> None:
    line: Line = REGISTERS[register].model.objects.get(pk=old.entry_id)
    for name in REGISTERS[register].parts:
        getattr(line, name).all().delete()
    for thing in serializers.deserialize("json", json.dumps(old.said)):
        thing.save()
