"""Whatever is broken in a right folder: faults and an untouched database, or a clean load. No trace, nothing half."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danchu.config.loading import Fault, FaultyData, Loaded, load
from danchu.journal.models import Act
from danchu.matters.models import Matter
from danchu.places.models import Area, AreaVersion, Body, BodyVersion
from danchu.registers.models import REGISTERS, Entry, Nil
from danchu.reports.models import Narrative, Plan
from tests.config.loading import folder

pytestmark = pytest.mark.django_db
TABLES = (Area, AreaVersion, Body, BodyVersion, Matter, Entry, Nil, Plan, Narrative, Act)
NASTY = (
    *("", ",", '"', "'", "\n", "\r\n", "\r", ";", "\t", "0", "-1", "9" * 30, "1e5", "1,234.5", "1.234,5", "½", "NaN"),
    *("ế", "e\u0302\u0301", "\x00", "\x1b", "\u200b", "\ufeff", "\ufffd", "a" * 400, "a" * 21_000, "{{", "{% if %}"),
    *("31/02/2024", "0001-01-01", "2024-13-01", "Mật", "(TỐI MẬT)", "[red]", "=1+1", "../x", "huyen", "xa-a", "tcd-1"),
)


def holds_all_or_nothing(path: Path) -> bool:
    """True when the load went through; then everything is there, else nothing is."""
    sizes = [table.objects.count() for table in TABLES]
    faults: list[Fault] = []
    loaded: Loaded | None = None
    try:
        loaded = load(path)
    except FaultyData as found:
        faults = found.faults
    if loaded is None:
        assert faults
        assert all(fault.message.strip() and fault.file for fault in faults)
        assert [table.objects.count() for table in TABLES] == sizes
        return False
    assert Entry.objects.count() == loaded.lines
    assert sum(register.model.objects.count() for register in REGISTERS.values()) == loaded.lines
    assert Plan.objects.count() == 1
    return True


def tried(path: Path) -> None:
    """Load inside a transaction that is always undone, so that every try starts from an empty database."""
    with transaction.atomic():
        holds_all_or_nothing(path)
        transaction.set_rollback(True)


tries = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@tries
@given(data=st.data())
def test_a_piece_of_text_replaced(tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(folder.FILES)))
    text = folder.FILES[name]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 12)))
    put = data.draw(st.sampled_from(NASTY) | st.text(max_size=8))
    folder.write(tmp_path)
    (tmp_path / name).write_text(text[:start] + put + text[end:], encoding="utf-8", errors="replace")
    tried(tmp_path)


@tries
@given(data=st.data())
def test_a_cell_replaced(tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(name for name in folder.FILES if name.endswith(".csv"))))
    lines = folder.FILES[name].splitlines()
    row = data.draw(st.integers(0, len(lines) - 1))
    cells = lines[row].split(",")
    cells[data.draw(st.integers(0, len(cells) - 1))] = data.draw(st.sampled_from(NASTY))
    lines[row] = ",".join(cells)
    folder.write(tmp_path)
    (tmp_path / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    tried(tmp_path)


@tries
@given(data=st.data())
def test_bytes_flipped(tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(folder.FILES)))
    content = bytearray(folder.FILES[name].encode())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    folder.write(tmp_path)
    (tmp_path / name).write_bytes(bytes(content))
    tried(tmp_path)


@tries
@given(data=st.data())
def test_lines_lost_doubled_and_moved(tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(folder.FILES)))
    lines = folder.FILES[name].splitlines(keepends=True)
    kept = data.draw(st.lists(st.sampled_from(lines), max_size=len(lines) + 2))
    folder.write(tmp_path)
    (tmp_path / name).write_text("".join(kept), encoding="utf-8")
    tried(tmp_path)


@pytest.mark.parametrize("name", sorted(folder.FILES))
def test_a_file_that_is_missing_or_empty(tmp_path: Path, name: str) -> None:
    folder.write(tmp_path)
    (tmp_path / name).unlink()
    tried(tmp_path)
    (tmp_path / name).write_bytes(b"")
    tried(tmp_path)


def test_undamaged_it_loads(tmp_path: Path) -> None:
    """The other tests would prove nothing if the folder itself were faulty."""
    assert holds_all_or_nothing(folder.write(tmp_path))
