"""Real processes meet real trouble: killed at any moment, a locked file, a full disk, a folder that is none."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.config.loading import folder

READY = "ready\n"
# Both tell when they begin, so that the moment of the kill falls into the work and not into the start of Python.
LOAD = """
import sys; from pathlib import Path; import django; django.setup()
from danchu.config.loading import load
print("ready", flush=True)
load(Path(sys.argv[1]))
"""
FREEZE = """
import django; django.setup()
from danchu.core.period import CALENDAR, Period
from danchu.figures.actions import freeze
print("ready", flush=True)
freeze(place="huyen", period=Period.parse("2024-H1"), under=CALENDAR)
"""
IMPATIENT = """
import sys; from django.conf import settings
settings.DATABASES["default"]["OPTIONS"]["timeout"] = 1
from danchu.config.cli import main
main()
"""


def environment(var: Path) -> dict[str, str]:
    settings = "danchu.config.settings"
    return {**os.environ, "DANCHU_VAR": str(var), "DANCHU_DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": settings}


def run(var: Path, *words: str, limit: Callable[[], None] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *words]
    return subprocess.run(
        command, env=environment(var), capture_output=True, text=True, check=False, timeout=120, preexec_fn=limit
    )


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    var = tmp_path_factory.mktemp("var")
    assert run(var, "-m", "danchu", "migrate", "-v0").returncode == 0
    return var


@pytest.fixture(scope="module")
def loaded(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    var = Path(shutil.copytree(empty, tmp_path_factory.mktemp("loaded") / "var"))
    assert run(var, "-m", "danchu", "load", str(folder.write(var.parent / "data"))).returncode == 0
    return var


def state(var: Path) -> tuple[int, ...]:
    """Rows of what a load and a freeze write; the file itself must be whole."""
    tables = ("places_area", "registers_entry", "registers_nil", "journal_act")
    frozen = ("figures_snapshot", "figures_pin", "figures_figure")
    with closing(sqlite3.connect(var / "danchu.sqlite3")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return tuple(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables + frozen)


def timed(var: Path, script: str, *words: str) -> float:
    """Seconds from "ready" to the end, undisturbed."""
    with started(var, script, *words) as process:
        begun = time.monotonic()
        assert process.wait(timeout=120) == 0
        return time.monotonic() - begun


def started(var: Path, script: str, *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", script, *words]
    process = subprocess.Popen(command, env=environment(var), text=True, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == READY
    return process


def killed(var: Path, script: str, after: float, *words: str) -> None:
    with started(var, script, *words) as process:
        time.sleep(after)
        process.send_signal(signal.SIGKILL)


def outcomes(source: Path, tmp_path: Path, script: str, *words: str) -> None:
    """Killed at eight moments spread at random over the work: each time the old state or the new, nothing between."""
    whole = Path(shutil.copytree(source, tmp_path / "whole"))
    old, lasts, new = state(source), timed(whole, script, *words), state(whole)
    assert old != new
    dice = random.Random(20221110)
    for turn in range(8):
        var = Path(shutil.copytree(source, tmp_path / f"var{turn}"))
        killed(var, script, dice.uniform(0, lasts), *words)
        assert state(var) in (old, new)
    if state(var) == old:  # and what was broken off can be done again
        timed(var, script, *words)
    assert state(var) == new


def test_killed_at_any_moment_a_load_leaves_the_old_state_or_the_new(empty: Path, tmp_path: Path) -> None:
    outcomes(empty, tmp_path, LOAD, str(folder.write(tmp_path / "data")))


def test_killed_at_any_moment_a_freeze_leaves_no_snapshot_or_a_whole_one(loaded: Path, tmp_path: Path) -> None:
    outcomes(loaded, tmp_path, FREEZE)


def told(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """Exit code 2 and one sentence with these words; never a trace."""
    assert done.returncode == 2, (done.returncode, done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert all(word in done.stderr for word in words), done.stderr


@pytest.mark.parametrize("verb", ["load", "backup"])
def test_a_database_that_somebody_holds(loaded: Path, tmp_path: Path, verb: str) -> None:
    var = Path(shutil.copytree(loaded, tmp_path / "var"))
    with closing(sqlite3.connect(var / "danchu.sqlite3", isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        target = folder.write(tmp_path / "data") if verb == "load" else tmp_path / "one.zip"
        told(run(var, "-c", IMPATIENT, verb, str(target)), "đang bận")
    assert not (tmp_path / "one.zip").exists()


def small_files() -> None:
    """No file may grow past 8 KiB: the nearest to a full disk that needs no disk of its own."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))


def test_a_full_disk_leaves_no_half_backup(loaded: Path, tmp_path: Path) -> None:
    var = Path(shutil.copytree(loaded, tmp_path / "var"))
    out = tmp_path / "out"
    out.mkdir()
    told(run(var, "-m", "danchu", "backup", str(out / "one.zip"), limit=small_files))
    assert list(out.iterdir()) == []


def test_a_full_disk_while_loading_leaves_the_old_state(empty: Path, tmp_path: Path) -> None:
    var = Path(shutil.copytree(empty, tmp_path / "var"))
    old = state(var)
    told(run(var, "-m", "danchu", "load", str(folder.write(tmp_path / "data")), limit=small_files), "Ổ đĩa")
    assert state(var) == old


@pytest.mark.parametrize("words", [("report", "huyen", "2024-H1", "--out"), ("backup",)])
def test_a_folder_that_is_a_file(loaded: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    told(run(loaded, "-m", "danchu", *words, str(tmp_path / "out" / "one")))


@pytest.mark.parametrize("words", [("report", "huyen", "2024-H1", "--out"), ("backup",)])
def test_a_folder_that_may_only_be_read(loaded: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    out = tmp_path / "out"
    out.mkdir(mode=0o500)
    if os.access(out, os.W_OK):
        pytest.skip("the superuser may write everywhere")
    told(run(loaded, "-m", "danchu", *words, str(out / "one")), "quyền")
