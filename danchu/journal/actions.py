"""Writing the journal: `record` is called inside the transaction of the act itself."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import connection
from django.utils import timezone

from danchu.journal.models import Act

# Any number will do, as long as every act asks for the same one.
_LOCK = 20231110


def record(
    *,
    verb: str,
    target: str,
    by: AbstractBaseUser | None = None,
    post: str = "",
    why: str = "",
    details: dict[str, Any] | None = None,
) -> Act:
    """Append one act and seal it; `by` None means the system itself (a command on the server)."""
    _queue()
    at = timezone.now()
    last = Act.objects.order_by("-pk").values_list("seal", flat=True).first() or ""
    act = Act(at=at, by_id=by.pk if by else None, post=post, verb=verb, target=target, why=why)
    act.details = details or {}
    act.seal = seal(last, act)
    act.save()
    return act


def _queue() -> None:
    """Acts follow each other one by one until their transactions end, else two would be sealed over the same one.

    On SQLite the immediate transaction of the act sees to that; outside a transaction PostgreSQL cannot.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def seal(previous: str, act: Act) -> str:
    """SHA-256 over the seal before and what this act says, so that a line changed or left out shows."""
    said = [previous, _moment(act.at), act.by_id, act.post, act.verb, act.target, act.why, act.details]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _moment(at: datetime) -> str:
    return at.astimezone(timezone.get_fixed_timezone(0)).isoformat(timespec="microseconds")


def first_broken() -> Act | None:
    """The first act whose seal does not follow from the one before; None when the chain is whole."""
    previous = ""
    for act in Act.objects.order_by("pk").iterator():
        if act.seal != seal(previous, act):
            return act
        previous = act.seal
    return None
