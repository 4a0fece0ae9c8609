"""A province of districts like the example's: every register and every kind of body, counted and rolled up.

The country of `country.py` has more lines; this one has all thirty-two registers, schools, villages and enterprises.
"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import django

from benchmarks.timing import peak_megabytes, seconds

ROOT = Path(__file__).resolve().parent.parent
DISTRICTS = 8  # of thirteen communes each: about the communes of a province since 2025-07-01
STEP = 1_000_000  # between the row numbers of one copy and those of the next
ROOMS = ("places", "matters", "registers")


def fill() -> None:
    from django.core.management import call_command
    from django.db import connection, transaction

    from danchu.places.models import Area

    call_command("load", str(ROOT / "examples" / "tam-duong-2024-H1"), stdout=io.StringIO())
    province = Area.objects.get(versions__level="tinh").pk
    with transaction.atomic():
        for number in range(1, DISTRICTS):
            _copy(number)
        _hang_under(province)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _copy(number: int) -> None:
    """Every row of the example once more: row numbers moved on, keys and codes with the number of the copy."""
    from django.apps import apps
    from django.db import connection

    models = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
    tables = {model._meta.db_table for model in models}
    with connection.cursor() as cursor:
        for model in models:
            fields = model._meta.concrete_fields
            columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
            copied = ", ".join(_copied(field, number, tables) for field in fields)
            (pk, table) = (model._meta.pk.column, model._meta.db_table)
            cursor.execute(f"INSERT INTO {table} ({columns}) SELECT {copied} FROM {table} WHERE {pk} < {STEP}")


def _copied(field: object, number: int, tables: set[str]) -> str:
    from django.db import connection

    column = connection.ops.quote_name(field.column)  # type: ignore[attr-defined]
    related = field.remote_field.model._meta.db_table if field.is_relation else None  # type: ignore[attr-defined]
    if related in tables or (field.primary_key and related is None):  # type: ignore[attr-defined]
        return f"{column} + {number * STEP}"
    return f"{column} || '~{number}'" if field.column in ("key", "code") else column  # type: ignore[attr-defined]


def _hang_under(province: int) -> None:
    """Put the copied districts under the one province and forget its copies."""
    from django.db.models import F
    from django.db.models.functions import Mod

    from danchu.places.models import AreaVersion

    copies = AreaVersion.objects.filter(area__gte=STEP).annotate(of=Mod(F("parent"), STEP), itself=Mod(F("area"), STEP))
    copies.filter(of=province).update(parent=province)
    copies.filter(itself=province).delete()


def measure() -> dict[str, float]:
    from danchu.core.period import CALENDAR, Period
    from danchu.figures import queries
    from danchu.places.models import Area
    from danchu.registers.models import Entry

    period, place = Period.parse("2024-H1"), Area.objects.get(versions__level="tinh").key
    counted = seconds(lambda: queries.sheet(place, period, CALENDAR), runs=3)
    bodies = len(queries.sheet(place, period, CALENDAR).tree.bodies)
    return {"counting": counted, "megabytes": peak_megabytes(), "bodies": bodies, "lines": Entry.objects.count()}


if __name__ == "__main__":
    django.setup()
    if sys.argv[1] == "fill":
        fill()
    else:
        sys.stdout.write(json.dumps(measure()))
