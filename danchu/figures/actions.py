"""Freezing figures: a snapshot pins the versions of every line that was read, so that it can be counted again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import ExitStack
from decimal import Decimal

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from danchu.core.indicator import Indicator
from danchu.core.period import Period, Regime, Window, regime
from danchu.core.sheet import Sheet
from danchu.core.value import Grade
from danchu.figures import queries
from danchu.figures.counting import Asked, annotated
from danchu.figures.evidence import Evidence, gather
from danchu.figures.models import Figure, Pin, Snapshot
from danchu.journal.actions import record
from danchu.kit.text import tidy
from danchu.places.models import Area, Body
from danchu.registers.actions import Refused, as_pinned, edit, withdraw
from danchu.registers.actions import record as record_line
from danchu.registers.models import REGISTERS, Entry


def freeze(*, place: str, period: Period, under: Regime, by: User | None = None, why: str = "") -> Snapshot:
    """Count now and keep it: every value of the place and below, and the versions of all lines read.

    One transaction: a crash leaves no snapshot at all. Raises KeyError if the place did not stand in the period.
    """
    with transaction.atomic():
        sheet = queries.sheet(place, period, under)
        snapshot = Snapshot.objects.create(
            place=Area.objects.get(key=place),
            period=period.code,
            regime=under.code,
            first=sheet.window.first,
            after=sheet.window.after,
            taken_at=timezone.now(),
            taken_by=by,
            catalogue=fingerprint(sheet.catalogue),
            why=why,
        )
        _pin(snapshot, sheet)
        _keep(snapshot, sheet, gather(sheet))
        record(verb="freeze", target=f"snapshot:{snapshot.pk}", by=by, why=why, details={"place": place})
    return snapshot


def fingerprint(catalogue: Mapping[str, Indicator]) -> str:
    """SHA-256 over the declarations, so that a frozen figure says by which catalogue it was made."""
    return hashlib.sha256("\n".join(repr(catalogue[code]) for code in sorted(catalogue)).encode()).hexdigest()


def _pin(snapshot: Snapshot, sheet: Sheet) -> None:
    asked = Asked.below(sheet.catalogue, sheet.window, sheet.tree, sheet.place)
    pins = []
    for register in REGISTERS.values():
        read: dict[int, int] = {}
        for tally in register.tallies:
            rows, _ = annotated(register, tally, asked)
            read |= dict(rows.values_list("entry_id", "entry__version"))
        if register.code == "declared":
            kept = register.model.objects.filter(asked.narrow(), entry__withdrawn=False)
            window = {"first": sheet.window.first, "after": sheet.window.after}
            read |= dict(kept.filter(**window).values_list("entry_id", "entry__version"))
        pins.append(Pin(snapshot=snapshot, register=register.code, versions=sorted(read.items())))
    Pin.objects.bulk_create(pins)


def _keep(snapshot: Snapshot, sheet: Sheet, evidence: Mapping[str, Evidence]) -> None:
    behind: dict[tuple[str, str], dict[str, list[int]]] = {}
    for code, found in evidence.items():
        for ref in found.lines:
            ids = behind.setdefault((code, ref.body), {}).setdefault(ref.register, [])
            if ref.entry not in ids:
                ids.append(ref.entry)
    rows = []
    for (code, place), value in sheet.values.items():
        if value.expected or value.amount is not None:
            figure = Figure(snapshot=snapshot, indicator=code, place=place, lines=behind.get((code, place), {}))
            figure.keep(value)
            rows.append(figure)
    Figure.objects.bulk_create(rows, batch_size=1000)


def recount(snapshot: Snapshot) -> Sheet:
    """Count the snapshot again from the pinned versions of its lines, whatever was edited since.

    The lines are restored inside a transaction that is rolled back. The result equals the frozen values as long as the
    catalogue is the one the snapshot was made with (compare `fingerprint`).
    """
    period, under = Period.parse(snapshot.period), regime(snapshot.regime)
    with ExitStack() as stack:
        for pin in snapshot.pins.all():
            stack.enter_context(as_pinned(dict(pin.versions), pin.register))
        return queries.sheet(snapshot.place.key, period, under, as_of=snapshot.taken_at)


def declare(
    *, body: Body, indicator: str, period: Period, under: Regime, amount: Decimal, approx: bool, source: str, by: User
) -> str:
    """A body's own number for a period, grade C, with the sentence it was told in; the code of its line.

    A number declared before is corrected, its old wording kept. Raises registers' Refused when a rule is against it.
    """
    window, source = under.window(period), tidy(source)[:300].strip()
    told = {"amount": round(1000 * amount), "qualifier": "khoảng" if approx else "", "unknown": False}
    code, before = _declared(body, indicator, window)
    if before is not None:
        line = REGISTERS["declared"].model.objects.get(pk=before.pk)
        if all(getattr(line, name) == value for name, value in {**told, "source": source}.items()):
            return code
        why = "Số trong báo cáo gửi đến đã được xác nhận lại"
        return edit(entry=before, changes={**told, "source": source}, why=why, by=by).code
    stood = body.versions.filter(since__lte=window.last).order_by("-since").first()
    if stood is None:
        raise Refused(_("Đơn vị này chưa có vào kỳ đó."))
    dated = {"indicator": indicator, "first": window.first, "after": window.after, "source": source}
    return record_line(
        register="declared",
        code=code,
        body=body,
        day=window.last,
        area=stood.area,
        fields={**told, **dated},
        grade=Grade.C,
        by=by,
    ).code


def undeclare(*, body: Body, indicator: str, period: Period, under: Regime, why: str, by: User) -> bool:
    """Withdraw what `declare` wrote; False when nothing of it stands."""
    _code, before = _declared(body, indicator, under.window(period))
    if before is None:
        return False
    withdraw(entry=before, why=why, by=by)
    return True


def _declared(body: Body, indicator: str, window: Window) -> tuple[str, Entry | None]:
    """The line that stands for this figure; else None and a code that no line has: withdrawn lines keep theirs."""
    code = f"khai-{hashlib.sha256(f'{body.key} {indicator} {window}'.encode()).hexdigest()[:16]}"
    rows = Entry.objects.filter(code__startswith=code).order_by("pk")
    standing = rows.filter(withdrawn=False).last()
    if standing is not None:
        return standing.code, standing
    count = rows.count()
    return (f"{code}-{count + 1}" if count else code), None
