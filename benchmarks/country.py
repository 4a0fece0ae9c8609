"""A made-up country in the database of DANCHU_DATABASE_URL: a million lines, counted and rolled up to the top."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import django

from benchmarks.timing import peak_megabytes, seconds

PROVINCES, COMMUNES, LINES = 34, 3321, 1_000_000
FIRST, DAYS = date(2024, 1, 1), 182  # every line lies in the half-year that is counted: the hardest case
Fields = dict[str, Any]


def _reception(dice: random.Random, _day: date) -> Fields:
    visits = dice.randint(1, 5)
    kind = dice.choice(("regular", "scheduled", "urgent"))
    return {"kind": kind, "visits": visits, "people": visits + dice.randint(0, 3), "cases": visits}


def _petition(dice: random.Random, day: date) -> Fields:
    decided = day + timedelta(dice.randint(1, 60)) if dice.random() < 0.8 else None
    kind = dice.choice(("complaint_first", "denunciation", "suggestion"))
    return {"channel": "government", "kind": kind, "deadline_on": day + timedelta(30), "decided_on": decided}


def _mediation(dice: random.Random, day: date) -> Fields:
    outcome = dice.choice(("successful", "successful", "failed", "pending"))
    closed = None if outcome == "pending" else day + timedelta(dice.randint(0, 20))
    return {"kind": "case", "field": dice.choice(("land", "family", "civil")), "outcome": outcome, "closed_on": closed}


def _dissemination(dice: random.Random, _day: date) -> Fields:
    people = dice.randint(10, 200)
    return {"purpose": "publicity", "form": "meeting", "subject": "Luật 10/2022/QH15", "attendances": people}


KINDS: dict[str, tuple[float, Callable[[random.Random, date], Fields]]] = {
    "receptions": (0.35, _reception),
    "petitions": (0.25, _petition),
    "mediation": (0.20, _mediation),
    "dissemination": (0.20, _dissemination),
}


def fill() -> None:
    """Places through the models, lines as plain rows in bulk: no history, no journal. Recorded day after day, as
    offices do, so that the lines of a window lie near each other."""
    from django.db import connection, transaction

    from danchu.registers.models import REGISTERS, Entry

    dice = random.Random(20221110)
    with transaction.atomic():
        communes = _places()
        lines = sorted(_lines(dice))
        _rows(Entry, _spines(lines, communes))
        for code, (_, made) in KINDS.items():
            ours = ((number, day) for number, (day, register) in enumerate(lines, start=1) if register == code)
            _rows(REGISTERS[code].model, ({"entry_id": number, **made(dice, day)} for number, day in ours))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _lines(dice: random.Random) -> Iterator[tuple[date, str]]:
    """Day and register of every line."""
    for code, (part, _) in KINDS.items():
        for _ in range(round(LINES * part)):
            yield FIRST + timedelta(dice.randrange(DAYS)), code


def _places() -> list[tuple[int, int]]:
    """Keys of (body, area) of every commune's committee; a province has a committee and lies in the country."""
    from danchu.places.models import Area, AreaVersion, Body, BodyVersion

    def area(key: str, level: str, kind: str, parent: Area | None) -> Area:
        made = Area(key=key)
        areas.append(made)
        versions.append(AreaVersion(area=made, since=FIRST, name=key, kind=kind, level=level, parent=parent))
        return made

    areas: list[Area] = []
    versions: list[AreaVersion] = []
    country = area("nuoc", "quoc_gia", "quoc_gia", None)
    provinces = [area(f"tinh-{n}", "tinh", "tinh", country) for n in range(PROVINCES)]
    communes = [area(f"xa-{n}", "xa", "xa", provinces[n % PROVINCES]) for n in range(COMMUNES)]
    Area.objects.bulk_create(areas)
    for version in versions:
        version.area, version.parent = version.area, version.parent
    AreaVersion.objects.bulk_create(versions)
    seats = [(place, level) for level, places in (("tinh", provinces), ("xa", communes)) for place in places]
    bodies = Body.objects.bulk_create([Body(key=f"ubnd-{place.key}") for place, _ in seats])
    BodyVersion.objects.bulk_create(
        BodyVersion(body=body, since=FIRST, name=body.key, kind="ubnd", level=level, area=place)
        for body, (place, level) in zip(bodies, seats, strict=True)
    )
    return [(body.pk, place.pk) for body, (place, level) in zip(bodies, seats, strict=True) if level == "xa"]


def _spines(lines: list[tuple[date, str]], communes: list[tuple[int, int]]) -> Iterator[Fields]:
    for number, (day, code) in enumerate(lines, start=1):
        body, area = communes[number % len(communes)]
        spine = {"id": number, "register": code, "code": f"{code}-{number}", "body_id": body, "area_id": area}
        yield {**spine, "day": day, "recorded_at": "2024-07-01 00:00:00+00:00"}


def _rows(model: Any, rows: Iterator[Fields]) -> None:
    from django.db import connection

    fields = model._meta.concrete_fields
    plain = {field.attname: field.get_default() for field in fields}
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    said = f"INSERT INTO {connection.ops.quote_name(model._meta.db_table)} ({columns}) VALUES ({marks})"
    with connection.cursor() as cursor:
        cursor.executemany(said, (list({**plain, **row}.values()) for row in rows))


def measure() -> dict[str, float]:
    from danchu.core.period import CALENDAR, Period
    from danchu.figures import queries

    period = Period.parse("2024-H1")
    counted = seconds(lambda: queries.sheet("nuoc", period, CALENDAR), runs=3)
    visits = queries.sheet("nuoc", period, CALENDAR).value("receptions.visits").amount
    return {"counting": counted, "megabytes": peak_megabytes(), "visits": int(visits or 0)}


if __name__ == "__main__":
    django.setup()
    if sys.argv[1] == "fill":
        fill()
    else:
        sys.stdout.write(json.dumps(measure()))
