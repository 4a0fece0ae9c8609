"""A load killed half-way leaves the old state; two loads at once queue; a second folder comes on top of the first."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.config import bases
from tests.config.bases import Base
from tests.config.loading import folder

# Loads a folder and is killed by the kernel just before one of its inserts.
KILLED = """
import os, signal, sys
from pathlib import Path
import django
django.setup()
from django.db.models import QuerySet
from danchu.config.loading import load
inserts, insert = 0, QuerySet.bulk_create
def counted(self, *args, **kwargs):
    global inserts
    inserts += 1
    if inserts > int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    return insert(self, *args, **kwargs)
QuerySet.bulk_create = counted
load(Path(sys.argv[1]))
"""


TABLES = ("places_area", "registers_entry", "registers_reception", "registers_nil", "journal_act", "reports_plan")


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Base]:
    """An empty database; made once, copied for each test."""
    with bases.fresh(tmp_path_factory.mktemp("var")) as base:
        command = [sys.executable, "-m", "danchu", "migrate", "-v0"]
        subprocess.run(command, env=base.environment(), check=True, timeout=120)
        yield base


@pytest.fixture
def base(empty: Base, tmp_path: Path) -> Base:
    return empty.copy(tmp_path / "var")


def load(base: Base, data: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "danchu", "load", str(data)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, env=base.environment(), text=True, **pipes)  # type: ignore[call-overload,no-any-return]


def sizes(base: Base) -> dict[str, int]:
    return dict(zip(TABLES, base.counts(*TABLES), strict=True))


@pytest.mark.parametrize("inserts", [0, 3, 9, 14])
def test_killed_half_way_it_leaves_the_old_state(base: Base, tmp_path: Path, inserts: int) -> None:
    data = folder.write(tmp_path / "data")
    before = sizes(base)
    command = [sys.executable, "-c", KILLED, str(data), str(inserts)]
    killed = subprocess.run(command, env=base.environment(), capture_output=True, text=True, check=False, timeout=120)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert sizes(base) == before
    assert set(before.values()) == {0}
    again = load(base, data)
    assert again.wait(timeout=120) == 0
    assert sizes(base)["registers_entry"] == 9


def test_two_loads_at_once_queue_and_both_come_in(base: Base, tmp_path: Path) -> None:
    """Both tell the same places; neither doubles them, and the codes of the lines differ."""
    folders = []
    for name in ("mot", "hai"):
        files = {file: text.replace("tcd-", f"{name}-tcd-") for file, text in folder.FILES.items()}
        kept = ("areas.csv", "bodies.csv", "matters.csv", "successions.csv", "registers/receptions.csv", "report.toml")
        folders.append(folder.lay(tmp_path / name, {file: files[file] for file in kept}))
    loads = [load(base, path) for path in folders]
    ends = [(each.communicate(timeout=120), each.returncode) for each in loads]
    assert [code for _, code in ends] == [0, 0], ends
    found = sizes(base)
    assert (found["places_area"], found["registers_reception"], found["journal_act"]) == (4, 4, 2)


def test_of_two_loads_of_one_folder_at_once_one_is_refused(base: Base, tmp_path: Path) -> None:
    data = folder.write(tmp_path / "data")
    loads = [load(base, data), load(base, data)]
    ends = [(each.communicate(timeout=120), each.returncode) for each in loads]
    assert sorted(code for _, code in ends) == [0, 2], ends
    assert not any("Traceback" in stderr for (_, stderr), _ in ends)
    assert sizes(base)["registers_entry"] == 9
