"""`python -m benchmarks`: each measurement in a process and a database of its own; a table for people, JSON beside it.

DANCHU_BENCH_POSTGRES names a PostgreSQL server (postgres://user@host) on which a database may be made and dropped;
without it that row says so.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.floor import floor

HERE = Path(__file__).resolve().parent
NAME = "danchu_bench"
AIMS = {"four files": "< 1 s", "country": "< 5 s, < 1 GB", "page": "< 150 ms"}


def process(var: str, url: str, *words: str) -> str:
    settings = {"DANCHU_VAR": var, "DANCHU_DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "danchu.config.settings"}
    command = [sys.executable, "-m", *words]
    return subprocess.run(command, env={**os.environ, **settings}, check=True, stdout=subprocess.PIPE, text=True).stdout


def country(var: str, url: str) -> dict[str, float]:
    process(var, url, "danchu", "migrate", "-v0")
    process(var, url, "benchmarks.country", "fill")
    return dict(json.loads(process(var, url, "benchmarks.country", "count")))


def on_postgres(server: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as var, psycopg.connect(f"{server}/postgres", autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {NAME}")
        try:
            return country(var, f"{server}/{NAME}")
        finally:
            admin.execute(f"DROP DATABASE {NAME}")


def measure() -> dict[str, Any]:
    found: dict[str, Any] = {"cores": os.cpu_count()}
    with tempfile.TemporaryDirectory() as var:
        found["example"] = json.loads(process(var, "", "benchmarks.example"))
    with tempfile.TemporaryDirectory() as var:
        found["sqlite"] = country(var, "")
        found["duckdb"] = floor(Path(var) / "danchu.sqlite3")
    server = os.environ.get("DANCHU_BENCH_POSTGRES", "")
    found["postgresql"] = on_postgres(server) if server else None
    return found


def table(found: dict[str, Any]) -> str:
    example = found["example"]
    rows = [
        ("example: loaded database to four files", f"{example['four files']:.2f} s", AIMS["four files"]),
        ("of that, counting the whole catalogue", f"{example['counting']:.2f} s", ""),
        (".docx alone", f"{example['word'] * 1000:.0f} ms", "beside docxtpl"),
        ("docxtpl, the same texts without controls and footnotes", f"{example['docxtpl'] * 1000:.0f} ms", ""),
        *(_country(name, found[key]) for name, key in (("SQLite", "sqlite"), ("PostgreSQL", "postgresql"))),
        ("country: sums of the same lines in DuckDB, the floor", f"{found['duckdb']:.2f} s", ""),
        ("evidence page, p95", f"{example['evidence page p95'] * 1000:.0f} ms", AIMS["page"]),
        ("report page, p95", f"{example['report page p95'] * 1000:.0f} ms", AIMS["page"]),
    ]
    lines = [f"| {what} | {told} | {aim} |" for what, told, aim in rows]
    return "\n".join(["| what | measured | aim |", "|---|---|---|", *lines])


def _country(name: str, told: dict[str, float] | None) -> tuple[str, str, str]:
    said = f"{told['counting']:.1f} s, {told['megabytes']:.0f} MB" if told else "not measured"
    return f"country on {name}: counting and roll-up", said, AIMS["country"]


def main() -> None:
    found = measure()
    (HERE / "results.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    text = f"""# Benchmarks
`make bench` writes this page and `results.json` on {found["cores"]} cores; the median of several
warm runs. Never run in CI.
The country is made up: 34 provinces, 3,321 communes, 1,000,000 lines in four registers, all inside
the half-year counted.

{table(found)}
"""
    (HERE / "README.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)


main()
