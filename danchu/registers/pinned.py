"""Counting again what was counted before: lines as they stood at pinned versions, in a transaction that is undone."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice

from django.core import serializers
from django.db import transaction

from danchu.registers.entry import Entry, Version
from danchu.registers.registry import REGISTERS

_CHUNK = 500  # ids in one query


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
    """Hide every line, then show the pinned ones: those not edited since as they are, the others as they were."""
    standing = dict(Entry.objects.filter(register=register).values_list("pk", "version"))
    unchanged = [pk for pk, version in pins.items() if standing.get(pk) == version]
    changed = {pk: version for pk, version in pins.items() if standing.get(pk) != version}
    Entry.objects.filter(register=register, withdrawn=False).update(withdrawn=True)
    for chunk in _chunks(unchanged):
        Entry.objects.filter(pk__in=chunk).update(withdrawn=False)
    for chunk in _chunks(list(changed)):
        for old in Version.objects.filter(entry_id__in=chunk):
            if changed.get(old.entry_id) == old.number:
                _bring_back(old, register)
                del changed[old.entry_id]
    if changed:
        raise KeyError(f"versions that were never kept: {changed}")


def _chunks(ids: Sequence[int]) -> Iterator[list[int]]:
    each = iter(ids)
    while chunk := list(islice(each, _CHUNK)):
        yield chunk


def _bring_back(old: Version, register: str) -> None:
    """The spine row, the table and the parts as they were; parts added since are taken out."""
    for model in REGISTERS[register].parts.values():
        model.objects.filter(line=old.entry_id).delete()
    for thing in serializers.deserialize("json", json.dumps(old.said), ignorenonexistent=True):
        thing.save()
