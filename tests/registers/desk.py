"""One district H with communes A and B, and the shortest way to write a line and to ask a figure."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone

from danchu.core.period import CALENDAR, Period
from danchu.core.place import Level
from danchu.core.value import Value
from danchu.figures.queries import sheet
from danchu.places.models import Area, AreaVersion, Body, BodyVersion
from danchu.registers.line import Line
from danchu.registers.models import REGISTERS, Entry

Fields = dict[str, Any]  # what a line is told, by the names of its table
FOUNDED = date(2004, 1, 1)
AREAS = {"h": (Level.DISTRICT, None), "a": (Level.COMMUNE, "h"), "b": (Level.COMMUNE, "h")}


def area(key: str) -> Area:
    """The area, made with those above it when nobody named it before."""
    level, parent = AREAS[key]
    found, is_new = Area.objects.get_or_create(key=key)
    if is_new:
        above = area(parent) if parent else None
        AreaVersion.objects.create(area=found, since=FOUNDED, name=key, kind=level, level=level, parent=above)
    return found


def body(kind: str, at: str = "a") -> Body:
    """The body of that kind in the area; its level is that of the area."""
    found, is_new = Body.objects.get_or_create(key=f"{kind}-{at}".replace("_", "-"))
    if is_new:
        level = AREAS[at][0]
        BodyVersion.objects.create(
            body=found, since=FOUNDED, name=f"{kind} {at}", kind=kind, level=level, area=area(at)
        )
    return found


def line(register: str, keeper: str, day: date, /, *, at: str = "a", origin: Line | None = None, **fields: Any) -> Line:
    """One line of the register kept by the body of kind `keeper` in the area, checked as a form would check it."""
    entry = Entry.objects.create(
        register=register,
        code=f"{register}-{Entry.objects.count() + 1}",
        body=body(keeper, at),
        area=area(at),
        day=day,
        arises_from=origin.entry if origin else None,
        recorded_at=timezone.now(),
    )
    made = REGISTERS[register].model(entry=entry, **fields)
    made.clean()
    made.save(force_insert=True)
    return made


def figure(code: str, *, place: str = "h", period: str = "2024-H1") -> Value:
    """The figure as a report would have it."""
    area("h"), area("a"), area("b")
    return sheet(place, Period.parse(period), CALENDAR).value(code)


def figures(*codes: str, place: str = "h", period: str = "2024-H1") -> list[int | None]:
    """Several figures as whole numbers, None where one is missing."""
    area("h"), area("a"), area("b")
    found = sheet(place, Period.parse(period), CALENDAR)
    return [None if (amount := found.value(code).amount) is None else int(amount) for code in codes]
