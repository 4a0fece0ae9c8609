"""Is a line that people want to write right? Every fault at once, each at its column, before the database is asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models

from danchu.kit.text import tidy
from danchu.places.models import AreaVersion, BodyVersion
from danchu.registers import limits
from danchu.registers.entry import Entry
from danchu.registers.line import EntryCode, Line, Part
from danchu.registers.refused import Refused
from danchu.registers.secrecy import SECRET_MESSAGE, has_secret_mark

Fault = tuple[str, str]  # column, message


def tidied(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Text as it is stored: NFC, single blanks."""
    return {name: tidy(value) if isinstance(value, str) else value for name, value in fields.items()}


def check(entry: Entry, line: Line, parts: Mapping[str, list[Part]]) -> None:
    """Raises Refused with everything that is wrong with a line and its parts."""
    faults = [*_of_spine(entry), *_of_row(line, "")]
    for name, rows in parts.items():
        for row in rows:
            faults += _of_row(row, f"{name}.")
        faults += [(name, limits.repeated_message(columns, type(row))) for row, columns in limits.doubles(list(rows))]
    if faults:
        raise Refused.of(faults)


def _of_spine(entry: Entry) -> Iterator[Fault]:
    yield from _of_row(entry, "")
    for name, versions, place in (
        ("body", BodyVersion.objects.filter(body=entry.body), entry.body),
        ("area", AreaVersion.objects.filter(area=entry.area), entry.area),
    ):
        if not _stood(versions, entry.day):
            yield name, f"«{place.key}» không tồn tại vào ngày {entry.day:%d/%m/%Y}; ghi đơn vị, địa bàn kế thừa."
    if _leads_back(entry):
        yield "arises_from", "Các dòng phát sinh vòng tròn từ nhau; một dòng phải là dòng đầu."


def _stood(versions: models.QuerySet[Any], day: date) -> bool:
    last = versions.filter(since__lte=day).order_by("-since").values_list("ended", flat=True).first()
    return last is False


def _leads_back(entry: Entry) -> bool:
    """Does the chain of origins come back to the line? One query a step."""
    above = entry.arises_from
    seen = {entry.pk}
    while above is not None:
        if above.pk in seen:
            return True
        seen.add(above.pk)
        above = above.arises_from
    return False


def _of_row(row: models.Model, before: str) -> Iterator[Fault]:
    """Fields, then the table's constraints; `before` stands before the column («subjects.»)."""
    told: dict[str, list[str]] = {}
    untold = {field.name for field in row._meta.concrete_fields if field.null and getattr(row, field.attname) is None}
    skip = untold | {"line", "entry", "arises_from"}
    try:
        row.full_clean(exclude=skip, validate_unique=False, validate_constraints=False)
    except ValidationError as error:
        told = error.message_dict
    for column, messages in told.items():
        yield from ((before if column == NON_FIELD_ERRORS else before + column, message) for message in messages)
    if not told:  # a condition over a field that could not be read says nothing
        for refusal in limits.refusals(row):
            yield before + (refusal.columns[0] if refusal.columns else ""), refusal.message
    for field in row._meta.concrete_fields:
        code = getattr(row, field.attname) if isinstance(field, EntryCode) else ""
        if code and not Entry.objects.filter(code=code).exists():
            yield before + field.name, f"Không có dòng «{code}» trong sổ nào."
        if isinstance(text := getattr(row, field.attname), str) and has_secret_mark(text):
            yield before + field.name, SECRET_MESSAGE
