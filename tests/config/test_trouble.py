"""A full disk, a read-only or locked database and a closed folder are told in one sentence, never as a trace."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection

from danchu.config import trouble
from danchu.places.models import Area
from danchu.registers.models import Entry
from tests.config.loading import folder

is_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="a limit of SQLite's own")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("database or disk is full", "đã đầy"),
        ("attempt to write a readonly database", "chỉ cho đọc"),
        ("database is locked", "đang bận"),
        ("database table is locked", "đang bận"),
        ('could not extend file "base/1": No space left on device', "đã đầy"),
        ("cannot execute INSERT in a read-only transaction", "chỉ cho đọc"),
        ('relation "places_area" does not exist', "danchu migrate"),
        ('connection failed: FATAL:  database "danchu" does not exist', "không có cơ sở dữ liệu này"),
        ('connection failed: FATAL:  role "danchu" does not exist', "tên và mật khẩu"),
        ('connection failed: FATAL:  password authentication failed for user "danchu"', "tên và mật khẩu"),
        ("canceling statement due to lock timeout", "đang bận"),
        ("connection failed: Connection refused", "DANCHU_DATABASE_URL"),
        ("file is not a database", "bản sao lưu"),
        ("something else\nwith more lines", "something else."),
        ("", "OperationalError"),
    ],
)
def test_what_the_database_says_is_one_sentence(said: str, words: str) -> None:
    told = trouble.sentence(OperationalError(said))
    assert words in told
    assert "\n" not in told


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "đã đầy"), (errno.EACCES, "quyền"), (errno.EROFS, "chỉ cho đọc"), (errno.EIO, "Máy báo lỗi")],
)
def test_what_the_system_says_is_one_sentence_with_its_file(number: int, words: str) -> None:
    told = trouble.sentence(OSError(number, os.strerror(number), "/du-lieu/areas.csv"))
    assert words in told
    assert told.endswith("(/du-lieu/areas.csv).")


def refused(path: Path) -> str:
    with pytest.raises(CommandError) as found:
        call_command("load", str(path))
    assert found.value.returncode == 2
    return str(found.value)


@pytest.mark.django_db(transaction=True)
@is_sqlite
def test_a_disk_that_fills_up_while_loading_leaves_the_old_state(tmp_path: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")  # earlier tests leave free pages that would hold these lines
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count={pages}")
        try:
            lines = "".join(f"d-{n},ubnd-b,2024-01-05,government,suggestion,,,\n" for n in range(5_000))
            petitions = folder.FILES["registers/petitions.csv"] + lines
            assert "đã đầy" in refused(folder.write(tmp_path, registers__petitions_csv=petitions))
        finally:
            cursor.execute("PRAGMA max_page_count=1073741823")
    assert Area.objects.count() == Entry.objects.count() == 0


@pytest.mark.django_db(transaction=True)
@is_sqlite
def test_a_database_that_may_only_be_read(tmp_path: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only=ON")
        try:
            assert "chỉ cho đọc" in refused(folder.write(tmp_path))
        finally:
            cursor.execute("PRAGMA query_only=OFF")
    assert Area.objects.count() == 0


@pytest.mark.django_db
def test_a_file_that_is_a_folder(tmp_path: Path) -> None:
    folder.write(tmp_path)
    (tmp_path / "areas.csv").unlink()
    (tmp_path / "areas.csv").mkdir()
    assert "areas.csv" in refused(tmp_path)


def danchu(var: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "DANCHU_VAR": str(var), "DANCHU_DATABASE_URL": ""}
    command = [sys.executable, "-m", "danchu", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)


def test_a_database_that_was_never_made(tmp_path: Path) -> None:
    done = danchu(tmp_path / "var", "load", str(folder.write(tmp_path)))
    assert (done.returncode, done.stdout) == (2, "")
    assert "danchu migrate" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_data_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file where a folder should be", encoding="utf-8")
    done = danchu(tmp_path / "var", "load", str(tmp_path))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1
