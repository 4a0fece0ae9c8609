"""Real processes meet real trouble: killed at any moment, a locked table, a full disk, a folder that is none."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connection

from tests.config import bases
from tests.config.bases import Base
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
told = settings.DATABASES["default"]
told["OPTIONS"] |= {"options": "-c lock_timeout=1s"} if "postgresql" in told["ENGINE"] else {"timeout": 1}
from danchu.config.cli import main
main()
"""
# What a load and a freeze write.
TABLES = (
    "places_area", "registers_entry", "registers_nil", "journal_act",
    "figures_snapshot", "figures_pin", "figures_figure",
)  # fmt: skip
only_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="the disk of the server is not ours to fill")


def run(base: Base, *words: str, limit: Callable[[], None] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *words]
    return subprocess.run(
        command, env=base.environment(), capture_output=True, text=True, check=False, timeout=120, preexec_fn=limit
    )


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Base]:
    with bases.fresh(tmp_path_factory.mktemp("var")) as base:
        assert run(base, "-m", "danchu", "migrate", "-v0").returncode == 0
        yield base


@pytest.fixture(scope="module")
def loaded(empty: Base, tmp_path_factory: pytest.TempPathFactory) -> Base:
    base = empty.copy(tmp_path_factory.mktemp("loaded") / "var")
    assert run(base, "-m", "danchu", "load", str(folder.write(base.var.parent / "data"))).returncode == 0
    return base


def state(base: Base) -> tuple[int, ...]:
    return base.counts(*TABLES)


def timed(base: Base, script: str, *words: str) -> float:
    """Seconds from "ready" to the end, undisturbed."""
    with started(base, script, *words) as process:
        begun = time.monotonic()
        assert process.wait(timeout=120) == 0
        return time.monotonic() - begun


def started(base: Base, script: str, *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", script, *words]
    process = subprocess.Popen(command, env=base.environment(), text=True, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == READY
    return process


def killed(base: Base, script: str, after: float, *words: str) -> None:
    with started(base, script, *words) as process:
        time.sleep(after)
        process.send_signal(signal.SIGKILL)


def outcomes(source: Base, tmp_path: Path, script: str, *words: str) -> None:
    """Killed at eight moments spread at random over the work: each time the old state or the new, nothing between."""
    whole = source.copy(tmp_path / "whole")
    old, lasts, new = state(source), timed(whole, script, *words), state(whole)
    assert old != new
    dice = random.Random(20221110)
    for turn in range(8):
        base = source.copy(tmp_path / f"var{turn}")
        killed(base, script, dice.uniform(0, lasts), *words)
        assert state(base) in (old, new)
    if state(base) == old:  # and what was broken off can be done again
        timed(base, script, *words)
    assert state(base) == new


def test_killed_at_any_moment_a_load_leaves_the_old_state_or_the_new(empty: Base, tmp_path: Path) -> None:
    outcomes(empty, tmp_path, LOAD, str(folder.write(tmp_path / "data")))


def test_killed_at_any_moment_a_freeze_leaves_no_snapshot_or_a_whole_one(loaded: Base, tmp_path: Path) -> None:
    outcomes(loaded, tmp_path, FREEZE)


def told(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """Exit code 2 and one sentence with these words; never a trace."""
    assert done.returncode == 2, (done.returncode, done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert all(word in done.stderr for word in words), done.stderr


@pytest.mark.parametrize("verb", ["load", "backup"])
def test_a_database_that_somebody_holds(loaded: Base, tmp_path: Path, verb: str) -> None:
    base = loaded.copy(tmp_path / "var")
    target = folder.write(tmp_path / "data") if verb == "load" else tmp_path / "one.zip"
    with base.held():
        told(run(base, "-c", IMPATIENT, verb, str(target)), "đang bận")
    assert not (tmp_path / "one.zip").exists()


def small_files() -> None:
    """No file may grow past 8 KiB: the nearest to a full disk that needs no disk of its own."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))


def test_a_full_disk_leaves_no_half_backup(loaded: Base, tmp_path: Path) -> None:
    base = loaded.copy(tmp_path / "var")
    out = tmp_path / "out"
    out.mkdir()
    told(run(base, "-m", "danchu", "backup", str(out / "one.zip"), limit=small_files))
    assert list(out.iterdir()) == []


@only_sqlite
def test_a_full_disk_while_loading_leaves_the_old_state(empty: Base, tmp_path: Path) -> None:
    base = empty.copy(tmp_path / "var")
    old = state(base)
    told(run(base, "-m", "danchu", "load", str(folder.write(tmp_path / "data")), limit=small_files), "Ổ đĩa")
    assert state(base) == old


@pytest.mark.parametrize("words", [("report", "huyen", "2024-H1", "--out"), ("backup",)])
def test_a_folder_that_is_a_file(loaded: Base, tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    told(run(loaded, "-m", "danchu", *words, str(tmp_path / "out" / "one")))


@pytest.mark.parametrize("words", [("report", "huyen", "2024-H1", "--out"), ("backup",)])
def test_a_folder_that_may_only_be_read(loaded: Base, tmp_path: Path, words: tuple[str, ...]) -> None:
    out = tmp_path / "out"
    out.mkdir(mode=0o500)
    if os.access(out, os.W_OK):
        pytest.skip("the superuser may write everywhere")
    told(run(loaded, "-m", "danchu", *words, str(out / "one")), "quyền")
