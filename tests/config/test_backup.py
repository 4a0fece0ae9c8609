"""A backup is worth what comes back from it: every line, every figure, every paper; and nothing is ever overwritten."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from danchu.config import backup as backups
from danchu.config.backup import Unusable
from danchu.core.period import CALENDAR, Period
from danchu.core.value import Value
from danchu.figures import queries
from danchu.figures.actions import freeze, recount
from danchu.figures.models import Snapshot
from danchu.journal.actions import first_broken
from danchu.journal.models import Act
from danchu.registers import actions
from danchu.registers.models import Attachment, Entry
from tests import world as worlds

pytestmark = pytest.mark.django_db(transaction=True)
HALF = Period.parse("2024-H1")
PAPER = b"%PDF-1.4\n% bien ban\n%%EOF\n"


@pytest.fixture(autouse=True)
def _files(tmp_path: Path) -> Iterator[None]:
    with override_settings(MEDIA_ROOT=tmp_path / "files"):
        yield


def fill() -> None:
    """Lines of two registers, an edit, a withdrawal, a statement of nil, a paper, and a frozen half-year."""
    world = worlds.make()
    first = world.reception("tcd-1", "ubnd-a", date(2024, 1, 5), visits=3, people=4)
    actions.edit(entry=first, changes={"note": "Sửa: hòa giải ở thôn «Đông»"}, why="nhầm", by=world.an)
    gone = world.reception("tcd-2", "ubnd-b", date(2024, 2, 6), visits=9, people=9)
    actions.withdraw(entry=gone, why="ghi trùng", by=world.chi)
    world.petition("don-1", "ubnd-a", date(2024, 3, 4))
    actions.state_nil(
        register="petitions",
        body=world.bodies["ubnd-b"],
        window=CALENDAR.window(HALF),
        stated_by="Công chức Văn phòng",
        stated_on=date(2024, 7, 1),
    )
    actions.attach(entry=first, name="biên bản.pdf", content=PAPER, by=world.an)
    freeze(place="tinh", period=HALF, under=CALENDAR, by=world.binh)


def figures() -> dict[tuple[str, str], Value]:
    return queries.sheet("tinh", HALF, CALENDAR).values


def told(path: Path) -> dict[str, list[Any]]:
    """Every row of every table of a backup."""
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.startswith("tables/")]
        return {name: [json.loads(line) for line in archive.open(name)] for name in names}


def empty() -> None:
    call_command("flush", interactive=False, verbosity=0)


def test_every_line_figure_and_paper_comes_back(tmp_path: Path) -> None:
    fill()
    counted, frozen = figures(), list(Snapshot.objects.get().figures.order_by("pk").values())
    backups.backup(tmp_path / "one.zip")
    empty()
    (tmp_path / "files").rename(tmp_path / "lost")
    assert not Entry.objects.exists()
    backups.restore(tmp_path / "one.zip")
    assert figures() == counted
    assert counted["receptions.visits", "tinh"].amount == 3  # 12 if the withdrawn line had come back alive
    assert list(Snapshot.objects.get().figures.order_by("pk").values()) == frozen
    assert recount(Snapshot.objects.get()).values == counted
    with Attachment.objects.get().file.open() as paper:
        assert paper.read() == PAPER


def test_the_backup_of_what_came_back_is_the_same_row_by_row(tmp_path: Path) -> None:
    fill()
    backups.backup(tmp_path / "one.zip")
    empty()
    backups.restore(tmp_path / "one.zip")
    backups.backup(tmp_path / "two.zip")
    one, two = told(tmp_path / "one.zip"), told(tmp_path / "two.zip")
    acts = two["tables/journal.act.jsonl"]
    assert acts.pop()[4] == "restore"
    assert one == two
    assert len(one["tables/registers.entry.jsonl"]) == 3


def test_the_journal_goes_on_unbroken_and_new_lines_get_new_keys(tmp_path: Path) -> None:
    fill()
    kept = Entry.objects.count()
    backups.backup(tmp_path / "one.zip")
    empty()
    backups.restore(tmp_path / "one.zip")
    assert first_broken() is None
    assert Act.objects.order_by("pk").values_list("verb", flat=True).last() == "restore"
    again = Entry.objects.get(code="don-1")
    fields = {"channel": "government", "kind": "suggestion"}
    actions.record(register="petitions", code="don-2", body=again.body, day=again.day, area=again.area, fields=fields)
    assert Entry.objects.count() == kept + 1


def test_nothing_is_restored_over_what_is_there(tmp_path: Path) -> None:
    fill()
    backups.backup(tmp_path / "one.zip")
    Entry.objects.filter(code="tcd-1").update(note="ghi sau khi sao lưu")
    with pytest.raises(Unusable, match="đã có dữ liệu"):
        backups.restore(tmp_path / "one.zip")
    assert Entry.objects.get(code="tcd-1").note == "ghi sau khi sao lưu"


def test_a_damaged_file_is_refused_before_anything_is_touched(tmp_path: Path) -> None:
    """One byte in forty turned over, one at a time: refused, or (in a date of the zip) nothing that counts changed."""
    fill()
    whole = backups.backup(tmp_path / "one.zip")
    content = (tmp_path / "one.zip").read_bytes()
    refused = 0
    for at in range(0, len(content), 40):
        damaged = bytearray(content)
        damaged[at] ^= 0xFF
        (tmp_path / "damaged.zip").write_bytes(damaged)
        try:
            assert backups.verify(tmp_path / "damaged.zip").sha256 == whole.sha256
        except Unusable:
            refused += 1
    assert refused > len(content) / 40 * 0.6
    (tmp_path / "damaged.zip").write_bytes(content[: len(content) // 2])
    empty()
    with pytest.raises(Unusable, match="hỏng"):
        backups.restore(tmp_path / "damaged.zip")
    assert not Entry.objects.exists()
    assert not Act.objects.exists()


@pytest.mark.parametrize("content", [b"", b"a letter", b"PK\x05\x06" + bytes(18)])
def test_a_file_that_is_no_backup(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other.zip").write_bytes(content)
    with pytest.raises(Unusable):
        backups.verify(tmp_path / "other.zip")


def test_a_backup_of_another_version_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill()
    backups.backup(tmp_path / "one.zip")
    empty()
    monkeypatch.setattr(backups, "_migrations", lambda: [["registers", "0999_later"]])
    with pytest.raises(Unusable, match="phiên bản"):
        backups.restore(tmp_path / "one.zip")
    assert not Entry.objects.exists()


def test_a_paper_lost_from_the_disk_is_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    fill()
    paper = Attachment.objects.get()
    paper.file.storage.delete(paper.file.name)
    assert backups.backup(tmp_path / "one.zip").missing == [paper.file.name]
    assert len(told(tmp_path / "one.zip")["tables/registers.entry.jsonl"]) == 3


def test_a_crash_while_writing_leaves_the_earlier_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill()
    backups.backup(tmp_path / "one.zip")
    earlier = (tmp_path / "one.zip").read_bytes()
    monkeypatch.setattr(backups, "_lines", lambda *_: iter([b"half", 1 // 0]))
    with pytest.raises(ZeroDivisionError):
        backups.backup(tmp_path / "one.zip")
    assert (tmp_path / "one.zip").read_bytes() == earlier
    assert [path.name for path in tmp_path.glob("*.zip*")] == ["one.zip"]


def test_the_commands_say_it_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fill()
    call_command("backup", str(tmp_path / "one.zip"))
    assert "Đã sao lưu" in capsys.readouterr().out
    for file, words in ((tmp_path / "none.zip", "Không có tệp"), (tmp_path / "one.zip", "đã có dữ liệu")):
        with pytest.raises(CommandError, match=words) as refused:
            call_command("restore", str(file))
        assert refused.value.returncode == 2
    with pytest.raises(CommandError, match="Không có tệp hoặc thư mục"):
        call_command("backup", str(tmp_path / "no-such-folder" / "one.zip"))
    empty()
    call_command("restore", str(tmp_path / "one.zip"))
    assert "Đã khôi phục" in capsys.readouterr().out
