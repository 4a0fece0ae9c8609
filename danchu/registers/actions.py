"""Verbs that write lines: record, edit, withdraw, state nil, attach. Old wordings are kept; nothing is ever deleted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from danchu.core.period import Window
from danchu.journal.actions import record as journal
from danchu.matters.models import Matter
from danchu.places.models import Area, Body
from danchu.registers import validity, versions
from danchu.registers.attachments import attach
from danchu.registers.entry import Entry, Grade, Nil, Secrecy
from danchu.registers.line import Line, Part
from danchu.registers.pinned import as_pinned
from danchu.registers.refused import Refused
from danchu.registers.registry import REGISTERS
from danchu.registers.versions import said_on

__all__ = ["Refused", "as_pinned", "attach", "edit", "record", "said_on", "state_nil", "withdraw"]

# What an edit may change of the spine: never the body, the register or the code.
SPINE = ("area", "day", "matter", "arises_from", "grade", "secrecy", "note")
Rows = Mapping[str, Sequence[Mapping[str, Any]]]  # name of the part → its rows


def record(
    *,
    register: str,
    code: str,
    body: Body,
    day: date,
    area: Area,
    fields: Mapping[str, Any],
    parts: Rows | None = None,
    matter: Matter | None = None,
    arises_from: Entry | None = None,
    grade: str = Grade.A,
    secrecy: str = Secrecy.ORDINARY,
    note: str = "",
    by: User | None = None,
) -> Entry:
    """Write one line with its parts. Refused with every fault at its column; the act is journalled."""
    model = REGISTERS[register].model
    entry = Entry(
        register=register,
        code=code,
        body=body,
        area=area,
        day=day,
        matter=matter,
        arises_from=arises_from,
        grade=grade,
        secrecy=secrecy,
        recorded_at=timezone.now(),
        recorded_by=by,
        **validity.tidied({"note": note}),
    )
    _refuse_unknown(register, {*fields, *(parts or {})})
    line = model(entry=entry, **validity.tidied(fields))
    made = _made(register, line, parts or {})
    validity.check(entry, line, made)
    with transaction.atomic():
        if Entry.objects.filter(code=code).exists():
            raise Refused(_("Mã «%(code)s» đã dùng cho một dòng khác.") % {"code": code})
        entry.save()
        line.entry = entry
        line.save(force_insert=True)
        _replace(line, made)
        journal(verb="record", target=f"entry:{code}", by=by)
    return entry


def edit(*, entry: Entry, changes: Mapping[str, Any], why: str, by: User | None = None) -> Entry:
    """Change fields of the spine or the table, or the rows of a part (all of them anew).

    What the line said before is kept with who, when and why. Refused without a reason, for a column that may not be
    changed (the body never), when nothing would change, and when `entry` is older than what is stored.
    """
    if not why.strip():
        raise Refused(_("Phải ghi lý do sửa."))
    _refuse_unknown(entry.register, {*changes} - {*SPINE})
    with transaction.atomic():
        kept = _newest(entry)
        line = REGISTERS[kept.register].model.objects.get(pk=kept.pk)
        line.entry = kept
        before = versions.said(kept)
        old = versions.keep(kept, now=timezone.now(), why=why.strip(), by=by)
        for name, value in validity.tidied(changes).items():
            if name not in REGISTERS[kept.register].parts:
                setattr(kept if name in SPINE else line, name, value)
        parts = {name: rows for name, rows in changes.items() if name in REGISTERS[kept.register].parts}
        made = _made(kept.register, line, parts)
        validity.check(kept, line, made)
        kept.version += 1
        kept.save()
        line.save()
        _replace(line, made)
        _refuse_nothing(before, versions.said(kept))
        journal(verb="edit", target=f"entry:{kept.code}", by=by, why=old.why, details={"version": kept.version})
    return kept


def withdraw(*, entry: Entry, why: str, by: User | None = None) -> Entry:
    """The line counts nowhere from now on; it and its versions stay to be read."""
    if not why.strip():
        raise Refused(_("Phải ghi lý do rút dòng."))
    with transaction.atomic():
        kept = _newest(entry)
        versions.keep(kept, now=timezone.now(), why=why.strip(), by=by)
        kept.withdrawn = True
        kept.version += 1
        kept.save()
        journal(verb="withdraw", target=f"entry:{kept.code}", by=by, why=why, details={"version": kept.version})
    return kept


def _newest(entry: Entry) -> Entry:
    """The stored line, locked; Refused when it was withdrawn or somebody edited it after it was read."""
    kept = Entry.objects.select_for_update().get(pk=entry.pk)
    if kept.withdrawn:
        raise Refused(_("Dòng này đã rút nên không sửa được nữa; hãy ghi dòng mới."))
    if kept.version != entry.version:
        raise Refused(_("Dòng này vừa được người khác sửa; hãy mở lại rồi sửa trên bản mới."))
    return kept


def _refuse_unknown(register: str, names: set[str]) -> None:
    kept = REGISTERS[register]
    own = {field.name for field in kept.model._meta.concrete_fields} - {"entry"}
    if unknown := names - own - kept.parts.keys():
        raise Refused(_("Không ghi được các cột: %(columns)s.") % {"columns": ", ".join(sorted(unknown))})


def _refuse_nothing(before: versions.Said, after: versions.Said) -> None:
    """An edit that changes nothing would leave a version that says nothing."""
    if _told(before) == _told(after):
        raise Refused(_("Không có gì thay đổi so với bản đang có."))


def _told(said: versions.Said) -> list[dict[str, Any]]:
    return [{name: value for name, value in row["fields"].items() if name != "version"} for row in said]


def _made(register: str, line: Line, parts: Rows) -> dict[str, list[Part]]:
    tables: Mapping[str, Any] = REGISTERS[register].parts
    return {name: [tables[name](line=line, **validity.tidied(row)) for row in rows] for name, rows in parts.items()}


def _replace(line: Line, made: Mapping[str, list[Part]]) -> None:
    for name, rows in made.items():
        getattr(line, name).all().delete()
        for row in rows:
            row.line = line  # type: ignore[attr-defined]  # every part has it
            row.save()


def state_nil(
    *, register: str, body: Body, window: Window, stated_by: str, stated_on: date, by: User | None = None
) -> Nil:
    """Somebody named states that the body has nothing to enter for the window; Refused beside a line that it has."""
    told = Entry.objects.filter(register=register, body=body, withdrawn=False)
    with transaction.atomic():
        line = told.filter(day__gte=window.first, day__lt=window.after).first()
        if line is not None:
            raise Refused(_("Trái với dòng «%(code)s» của chính đơn vị này trong kỳ.") % {"code": line.code})
        if not stated_by.strip() or stated_on < window.first:
            raise Refused(_("Phải ghi chức danh người xác nhận và ngày xác nhận không trước khi kỳ bắt đầu."))
        nil, is_new = Nil.objects.get_or_create(
            register=register,
            body=body,
            first=window.first,
            after=window.after,
            defaults={"stated_by": stated_by, "stated_on": stated_on},
        )
        if not is_new:
            raise Refused(_("Đơn vị đã xác nhận «không phát sinh» cho kỳ này."))
        journal(verb="state-nil", target=f"nil:{nil.pk}", by=by, details={"register": register, "body": body.key})
    return nil
