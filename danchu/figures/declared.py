"""What bodies state instead of keeping lines: figures of grade C, and «không phát sinh»."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from decimal import Decimal

from danchu.core.period import Window
from danchu.core.value import Grade, Qualifier, Value, Why, number
from danchu.registers.models import REGISTERS, Nil


def values(window: Window, bodies: Collection[str]) -> dict[str, dict[str, Value]]:
    """Indicator → body → declared value for exactly this window; a stated «không có số liệu» is missing. One query."""
    model = REGISTERS["declared"].model
    rows = model.objects.filter(first=window.first, after=window.after, entry__withdrawn=False)
    found: dict[str, dict[str, Value]] = {}
    for code, body, amount, qualifier in rows.order_by("entry__recorded_at", "pk").values_list(
        "indicator", "entry__body__key", "amount", "qualifier"
    ):
        if body in bodies:
            found.setdefault(code, {})[body] = _value(amount, qualifier)
    return found


def _value(thousandths: int | None, qualifier: str) -> Value:
    if thousandths is None:
        return Value(None, why=Why.DECLARED_UNKNOWN, reported=0)
    return number(Decimal(thousandths) / 1000, grade=Grade.C, qualifier=Qualifier(qualifier))


def nils(window: Window, bodies: Collection[str], as_of: datetime | None = None) -> set[tuple[str, str]]:
    """(register, body) pairs whose statements of nil cover the whole window, alone or end to end. One query."""
    rows = Nil.objects.filter(first__lt=window.after, after__gt=window.first)
    if as_of is not None:
        rows = rows.filter(recorded_at__lte=as_of)
    spans: dict[tuple[str, str], list[tuple[date, date]]] = {}
    for register, body, first, after in rows.values_list("register", "body__key", "first", "after"):
        if body in bodies:
            spans.setdefault((register, body), []).append((first, after))
    return {pair for pair, found in spans.items() if _covers(sorted(found), window)}


def _covers(spans: list[tuple[date, date]], window: Window) -> bool:
    reached = window.first
    for first, after in spans:
        if first <= reached:
            reached = max(reached, after)
    return reached >= window.after
