"""`python -m benchmarks [PART …]`: each part in a process and a database of its own; a table, and JSON beside it.

Parts are example, country and reading; those not named keep what was measured before.
DANCHU_BENCH_POSTGRES names a PostgreSQL server (postgres://user@host) on which a database may be made and dropped;
without it that row says so.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results.json"
NAME = "danchu_bench"
AIMS = {"four files": "< 1 s", "country": "< 5 s, < 1 GB", "page": "< 150 ms", "report": "< 1 s", "linear": "≤ 1.3"}


def process(var: str, url: str, *words: str) -> str:
    settings = {"DANCHU_VAR": var, "DANCHU_DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "danchu.config.settings"}
    command = [sys.executable, "-m", *words]
    return subprocess.run(command, env={**os.environ, **settings}, check=True, stdout=subprocess.PIPE, text=True).stdout


def filled(what: str, var: str, url: str) -> dict[str, float]:
    """Made up in an empty database, then counted."""
    process(var, url, "danchu", "migrate", "-v0")
    process(var, url, f"benchmarks.{what}", "fill")
    return dict(json.loads(process(var, url, f"benchmarks.{what}", "count")))


def on_postgres(server: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as var, psycopg.connect(f"{server}/postgres", autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {NAME}")
        try:
            return filled("country", var, f"{server}/{NAME}")
        finally:
            admin.execute(f"DROP DATABASE {NAME}")


def example() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as var:
        return {"example": json.loads(process(var, "", "benchmarks.example"))}


def province() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as var:
        return {"province": filled("province", var, "")}


def countries() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as var:
        on_sqlite = filled("country", var, "")
        floor = float(process(var, "", "benchmarks.floor", str(Path(var) / "danchu.sqlite3")))
    server = os.environ.get("DANCHU_BENCH_POSTGRES", "")
    return {"sqlite": on_sqlite, "duckdb": floor, "postgresql": on_postgres(server) if server else None}


def reading() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as var:
        return {"reading": json.loads(process(var, "", "benchmarks.reading"))}


PARTS = {"example": example, "province": province, "country": countries, "reading": reading}


def measure(parts: list[str]) -> dict[str, Any]:
    """What the parts measure, over what was measured before."""
    found: dict[str, Any] = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    found["cores"] = os.cpu_count()
    for part in parts:
        found.update(PARTS[part]())
    return found


def table(found: dict[str, Any]) -> str:
    example = found["example"]
    rows: list[tuple[str, str, str]] = [
        ("example: loaded database to four files", f"{example['four files']:.2f} s", AIMS["four files"]),
        ("of that, counting the whole catalogue", f"{example['counting']:.2f} s", ""),
        (".docx alone", f"{example['word'] * 1000:.0f} ms", "beside docxtpl"),
        ("docxtpl, the same texts without controls and footnotes", f"{example['docxtpl'] * 1000:.0f} ms", ""),
        _province(found["province"]),
        *(_country(name, found[key]) for name, key in (("SQLite", "sqlite"), ("PostgreSQL", "postgresql"))),
        ("country: sums of the same lines in DuckDB, the floor", f"{found['duckdb']:.2f} s", ""),
        ("evidence page, p95", f"{example['evidence page p95'] * 1000:.0f} ms", AIMS["page"]),
        ("report page, p95", f"{example['report page p95'] * 1000:.0f} ms", AIMS["page"]),
        *_reading(found["reading"]),
    ]
    lines = [f"| {what} | {told} | {aim} |" for what, told, aim in rows]
    return "\n".join(["| what | measured | aim |", "|---|---|---|", *lines])


def _province(told: dict[str, float]) -> tuple[str, str, str]:
    what = f"province of {told['bodies']:,} bodies, {told['lines']:,} lines in all registers: counting and roll-up"
    return what, f"{told['counting']:.1f} s, {told['megabytes']:.0f} MB", ""


def _country(name: str, told: dict[str, float] | None) -> tuple[str, str, str]:
    said = f"{told['counting']:.1f} s, {told['megabytes']:.0f} MB" if told else "not measured"
    return f"country on {name}: counting and roll-up", said, AIMS["country"]


def _reading(told: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    pages = told["pages"]
    for suffix, took in told["formats"].items():
        yield (
            f"reading: {pages} pages of {suffix} from file to matched figures",
            f"{took['whole']:.2f} s",
            AIMS["report"],
        )
    rates = {f"extract {suffix}": took["extract"] for suffix, took in told["formats"].items()} | told["stages"]
    for stage, took in rates.items():
        yield f"reading: {stage}, pages a second", f"{pages / took:,.0f}", ""
    one, many = told["page of 500"], told["page of 5000"]
    yield "reading: a page of 500, and one of 5,000 (.txt)", f"{one * 1000:.1f} ms, {many * 1000:.1f} ms", ""
    yield "reading: the second over the first", f"{many / one:.2f}", AIMS["linear"]
    yield "reading: most memory, with 5,000 pages", f"{told['megabytes']:.0f} MB", ""


def main() -> None:
    found = measure(sys.argv[1:] or list(PARTS))
    RESULTS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    text = f"""# Benchmarks
`make bench` writes this page and `results.json` on {found["cores"]} cores; the median of several
warm runs. Never run in CI.
The country is made up: 34 provinces, 3,321 communes, 1,000,000 lines in four registers, all inside
the half-year counted and recorded day after day; one body a commune keeps them. The province is the
example's district eight times over.
The reader's report is made of the labelled long texts.

{table(found)}
"""
    (HERE / "README.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)


main()
