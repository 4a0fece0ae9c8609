"""What the same sums cost when nothing but summing is done: the lines of a filled SQLite file, in DuckDB."""

from __future__ import annotations

import csv
import sqlite3
import sys
import tempfile
from pathlib import Path

import duckdb

from benchmarks.timing import seconds

# Register → its dimensions and what is added up; "1" counts lines.
SUMS = {
    "reception": (("kind", "by_head"), ("visits", "people", "cases")),
    "petition": (("channel", "kind", "eligible", "decided_on >= '2024-07-01' OR decided_on IS NULL"), ("1", "signers")),
    "mediation": (("field", "outcome"), ("1",)),
    "dissemination": (("purpose", "form"), ("sessions", "attendances")),
}
LEVELS = ("body", "commune", "province", "1=1")


def floor(database: Path) -> float:
    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as duck:
        for table in SUMS:
            _carry(database, table, Path(folder) / f"{table}.csv", duck)
        return seconds(lambda: _sums(duck), runs=3)


def _carry(database: Path, table: str, path: Path, duck: duckdb.DuckDBPyConnection) -> None:
    said = f"""SELECT e.body_id AS body, v.area_id AS commune, v.parent_id AS province, l.*
        FROM registers_{table} l JOIN registers_entry e ON e.id = l.entry_id
        JOIN places_areaversion v ON v.area_id = e.area_id"""
    with sqlite3.connect(database) as rows, path.open("w", newline="") as file:
        cursor = rows.execute(said)
        writer = csv.writer(file)
        writer.writerow([column[0] for column in cursor.description])
        writer.writerows(cursor)
    duck.execute(f"CREATE TABLE {table} AS FROM read_csv('{path}', sample_size=-1)")


def _sums(duck: duckdb.DuckDBPyConnection) -> None:
    for table, (dimensions, measures) in SUMS.items():
        told = ", ".join(f"sum({measure})" for measure in measures)
        for level in LEVELS:
            by = ", ".join((level, *dimensions))
            duck.execute(f"SELECT {by}, {told} FROM {table} GROUP BY ALL").fetchall()


if __name__ == "__main__":
    sys.stdout.write(str(floor(Path(sys.argv[1]))))
