"""Databases that real processes work on: each of its own, of the kind the tests run on (SQLite or PostgreSQL)."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from django.db import connection


def is_postgres() -> bool:
    return connection.vendor == "postgresql"


@dataclass
class Base:
    """A data folder and its database; `name` is that of a database on the server of the tests, "" on SQLite."""

    var: Path
    name: str = ""
    made: list[str] = field(default_factory=list)  # every database made from this one

    def environment(self) -> dict[str, str]:
        url = server(self.name) if self.name else ""
        settings = "danchu.config.settings"
        return {
            **os.environ,
            "DANCHU_VAR": str(self.var),
            "DANCHU_DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": settings,
        }

    def copy(self, var: Path) -> Base:
        """The same state at another place."""
        shutil.copytree(self.var, var)
        if not self.name:
            return Base(var)
        self.settle()
        copy = Base(var, create(self.name), self.made)
        self.made.append(copy.name)
        return copy

    def counts(self, *tables: str) -> tuple[int, ...]:
        """Rows of each table; a SQLite file must be whole."""
        asked = [f"SELECT count(*) FROM {table}" for table in tables]
        if self.name:
            self.settle()
            with psycopg.connect(server(self.name)) as database:
                return tuple(row[0] for sql in asked if (row := database.execute(sql).fetchone()))  # type: ignore[arg-type]
        with closing(sqlite3.connect(self.var / "danchu.sqlite3")) as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            return tuple(database.execute(sql).fetchone()[0] for sql in asked)

    def settle(self) -> None:
        """Waits until the server has noticed that a process is gone, and has undone or done what it wanted."""
        with psycopg.connect(server("postgres"), autocommit=True) as admin:
            for _ in range(600):
                held = admin.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = %s", [self.name]).fetchone()
                if held == (0,):
                    return
                time.sleep(0.1)
        raise AssertionError("somebody still works on the database")

    @contextmanager
    def held(self) -> Iterator[None]:
        """Somebody else writes and does not come to an end."""
        if self.name:
            with psycopg.connect(server(self.name)) as holder:
                holder.execute("LOCK TABLE registers_entry, journal_act")
                yield
            return
        with closing(sqlite3.connect(self.var / "danchu.sqlite3", isolation_level=None)) as holder:
            holder.execute("BEGIN IMMEDIATE")
            yield


def server(name: str) -> str:
    """The address of a database on the server of the tests."""
    told = connection.settings_dict
    who = ":".join(part for part in (told["USER"], told["PASSWORD"]) if part)
    where = ":".join(str(part) for part in (told["HOST"], told["PORT"]) if part)
    return f"postgres://{who}@{where}/{name}"


def create(template: str) -> str:
    name = f"danchu_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server("postgres"), autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name} TEMPLATE {template}")  # type: ignore[call-overload]
    return name


@contextmanager
def fresh(var: Path) -> Iterator[Base]:
    """An empty database of the kind of the tests; it and all its copies are dropped at the end."""
    base = Base(var, create("template0") if is_postgres() else "")
    base.made += [base.name] if base.name else []
    try:
        yield base
    finally:
        for name in base.made:
            with psycopg.connect(server("postgres"), autocommit=True) as admin:
                admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")  # type: ignore[call-overload]
