"""A data folder: right, it is loaded whole; wrong, every fault is told at its row and column and nothing is loaded."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from danchu.config.loading import Fault, FaultyData, load
from danchu.core.period import CALENDAR, Period
from danchu.core.value import Grade
from danchu.figures import queries
from danchu.journal.models import Act
from danchu.places.models import Area
from danchu.registers.models import REGISTERS, Entry
from danchu.reports.models import Narrative, Plan
from tests.config.loading import folder

pytestmark = pytest.mark.django_db
RECEPTIONS = folder.FILES["registers/receptions.csv"]


def faults(path: Path) -> list[Fault]:
    with pytest.raises(FaultyData) as found:
        load(path)
    assert Area.objects.count() == Entry.objects.count() == Act.objects.count() == 0  # nothing half-loaded
    return found.value.faults


def at(found: list[Fault], file: str, row: int, column: str) -> str:
    return next(f.message for f in found if (f.file, f.row, f.column) == (file, row, column))


def test_a_right_folder_is_loaded_whole(tmp_path: Path) -> None:
    loaded = load(folder.write(tmp_path))
    assert (loaded.lines, loaded.place, loaded.period) == (9, "huyen", "2024-H1")
    second = REGISTERS["receptions"].model.objects.get(entry__code="tcd-2")
    assert (second.kind, second.by_head, second.visits, second.people) == ("scheduled", True, 1000, 1234)
    assert second.entry.arises_from.code == "tcd-1"
    assert Entry.objects.get(code="tcd-1").day == date(2024, 1, 5)
    profile = REGISTERS["profiles"].model.objects.get()
    assert (profile.land_m2, profile.ethnic_groups.count()) == (4_142_312, 2)
    assert Plan.objects.get().watermark == "SỐ LIỆU MINH HỌA"
    assert Narrative.objects.get().text.startswith("Kết quả tốt trong năm 2024")
    assert Act.objects.get().verb == "load"


def test_what_was_loaded_is_counted(tmp_path: Path) -> None:
    load(folder.write(tmp_path))
    sheet = queries.sheet("huyen", Period.parse("2024-H1"), CALENDAR)
    visits = sheet.value("receptions.visits")
    assert (visits.amount, visits.reported, visits.expected) == (Decimal(1008), 2, 2)
    assert visits.grade is Grade.C
    assert sheet.value("petitions.total", "xa-a").amount == 0
    assert sheet.value("petitions.total", "xa-b").is_missing


@pytest.mark.parametrize(
    ("old", "new", "row", "column", "words"),
    [
        ("05/01/2024", "31/02/2024", 2, "day", "31/02/2024"),
        ("1.234", '"1,234.5"', 3, "people", "1,234.5"),
        ("1.234", "nhiều", 3, "people", "nhiều"),
        ("1.234", "-3", 3, "people", "-3"),
        ("1.234", '"2,5"', 3, "people", "số nguyên"),
        ("1.234", "99999999999", 3, "people", "99999999999"),
        ("Thường xuyên", "Thường niên", 2, "kind", "Thường xuyên"),
        ("tcd-1,ubnd-a", "tcd-1,ubnd-c", 2, "body", "Có phải «ubnd-"),
        ("duong,", "duongg,", 2, "matter", "Có phải «duong»"),
        (",tcd-1,", ",tcd-9,", 3, "arises_from", "tcd-9"),
        ("tcd-2", "tcd-1", 3, "code", "tcd-1"),
        ("2024-02-06", "2019-02-06", 3, "day", ""),
        (",A,scheduled", ",D,scheduled", 3, "grade", "A, B hoặc C"),
        ("có,1.000", "đôi khi,1.000", 3, "by_head", "«có» hoặc «không»"),
        ("1.000,1.234", ",1.234", 3, "visits", "không được để trống"),
    ],
)
def test_a_bad_cell_is_told_at_its_row_and_column(
    tmp_path: Path, old: str, new: str, row: int, column: str, words: str
) -> None:
    assert old in RECEPTIONS
    found = faults(folder.write(tmp_path, registers__receptions_csv=RECEPTIONS.replace(old, new, 1)))
    if column == "day" and not words:  # the body did not stand yet: told at the body
        column = "body"
    assert words in at(found, "registers/receptions.csv", row, column)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    bad = RECEPTIONS.replace("05/01/2024", "32/01/2024").replace("1.234", "x")
    areas = folder.FILES["areas.csv"].replace("xã B,xa,xa,huyen", "xã B,xa,xa,huyenn")
    found = faults(folder.write(tmp_path, registers__receptions_csv=bad, areas_csv=areas))
    assert {(f.file, f.row, f.column) for f in found} >= {
        ("areas.csv", 4, "parent"),
        ("registers/receptions.csv", 2, "day"),
        ("registers/receptions.csv", 3, "people"),
    }


def test_wrong_and_missing_columns(tmp_path: Path) -> None:
    bad = RECEPTIONS.replace("visits", "visit", 1)
    found = faults(folder.write(tmp_path, registers__receptions_csv=bad))
    assert "Có phải «visits»" in at(found, "registers/receptions.csv", 1, "visit")
    assert "Thiếu cột «visits»" in at(found, "registers/receptions.csv", 1, "visits")


def test_a_row_that_breaks_a_rule_of_the_table(tmp_path: Path) -> None:
    """Two visits by one person in all: people may not be fewer than visits."""
    bad = RECEPTIONS.replace("không,1,2,1", "không,2,1,1")
    found = faults(folder.write(tmp_path, registers__receptions_csv=bad))
    assert "«số người»" in at(found, "registers/receptions.csv", 2, "people")


def test_a_part_told_twice(tmp_path: Path) -> None:
    bad = folder.FILES["registers/profiles.ethnic_groups.csv"].replace("Thái", "Mông")
    found = faults(folder.write(tmp_path, registers__profiles_ethnic_groups_csv=bad))
    assert "«dân tộc»" in at(found, "registers/profiles.ethnic_groups.csv", 3, "name")


def test_mixed_unicode_is_one_word(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", RECEPTIONS)
    load(folder.write(tmp_path, registers__receptions_csv=decomposed))
    assert REGISTERS["receptions"].model.objects.get(entry__code="tcd-1").kind == "regular"


def test_keys_equal_after_composing_are_one_key(tmp_path: Path) -> None:
    areas = folder.FILES["areas.csv"] + unicodedata.normalize("NFD", "xa-a,2020-01-01,xã Á,xa,xa,huyen,\n")
    assert "xa-a" in at(faults(folder.write(tmp_path, areas_csv=areas)), "areas.csv", 7, "key")


def test_a_broken_toml(tmp_path: Path) -> None:
    found = faults(folder.write(tmp_path, report_toml='[report]\nplace = "huyen\n'))
    assert [(fault.file, fault.row) for fault in found] == [("report.toml", 2)]


def test_a_paper_with_a_state_secret_mark_is_refused(tmp_path: Path) -> None:
    bad = RECEPTIONS.replace("arises_from,grade", "arises_from,secrecy,grade").replace(",duong,,A", ",duong,,Tối mật,A")
    bad = bad.replace(",tcd-1,A", ",tcd-1,,A")
    assert "độ mật" in at(
        faults(folder.write(tmp_path, registers__receptions_csv=bad)), "registers/receptions.csv", 2, "secrecy"
    )


def test_lines_that_arise_from_each_other(tmp_path: Path) -> None:
    bad = RECEPTIONS.replace("duong,,A", "duong,tcd-2,A")
    assert "vòng tròn" in at(
        faults(folder.write(tmp_path, registers__receptions_csv=bad)), "registers/receptions.csv", 2, "arises_from"
    )


def test_an_area_inside_itself(tmp_path: Path) -> None:
    areas = folder.FILES["areas.csv"].replace("huyện H,huyen,huyen,", "huyện H,huyen,huyen,xa-a")
    assert "không đứng trên" in at(faults(folder.write(tmp_path, areas_csv=areas)), "areas.csv", 2, "parent")


def test_unknown_registers_indicators_and_periods(tmp_path: Path) -> None:
    nil = folder.FILES["nil.csv"].replace("petitions", "petition")
    declared = folder.FILES["declared.csv"].replace("receptions.visits,2024-H1", "reception.visits,2024-H3")
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers" / "recepions.csv").write_text("code\n", encoding="utf-8")
    found = faults(folder.write(tmp_path, nil_csv=nil, declared_csv=declared))
    assert "«petitions»" in at(found, "nil.csv", 2, "register")
    assert "2024-H3" in at(found, "declared.csv", 2, "period")
    assert any(f.file == "registers/recepions.csv" for f in found)


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    folder.write(tmp_path)
    (tmp_path / "matters.csv").write_bytes(folder.FILES["matters.csv"].encode("utf-16"))
    assert any("UTF-8" in f.message for f in faults(tmp_path))


def test_loading_twice_does_not_double(tmp_path: Path) -> None:
    load(folder.write(tmp_path))
    with pytest.raises(FaultyData) as found:
        load(tmp_path)
    assert any("tcd-1" in fault.message for fault in found.value.faults)
    assert Entry.objects.count() == 9


def test_the_command_exits_with_2_and_lists_the_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder.write(tmp_path, registers__receptions_csv=RECEPTIONS.replace("05/01/2024", "31/02/2024"))
    with pytest.raises(CommandError) as refused:
        call_command("load", str(tmp_path))
    assert refused.value.returncode == 2
    assert "31/02/2024" in capsys.readouterr().out
