"""`danchu collect`: reports that came by mail become one table, with who is missing and what does not add up."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from python_calamine import CalamineWorkbook

from danchu.core.catalogue import BUILT_IN
from danchu.core.period import Period
from danchu.inbox import workbook
from danchu.inbox.collecting import Collection, collect
from danchu.inbox.heading import period_of
from danchu.inbox.workbook_table import CODES, COUNTS, FIRST, TOTALS
from tests.world import World

CATALOGUE = {indicator.code: indicator for indicator in BUILT_IN}
BODIES = {"a": "xã A", "b": "xã B", "c": "xã C"}
PERIOD = Period.parse("2024-H1")
HEAD = "ỦY BAN NHÂN DÂN XÃ {}\nBÁO CÁO\nthực hiện dân chủ ở cơ sở 6 tháng đầu năm 2024\n"
RIGHT = (
    "1. Tiếp công dân\n"
    "Trong kỳ đã tiếp 34 lượt, trong đó tiếp thường xuyên 24 lượt, tiếp định kỳ và đột xuất 10 lượt.\n"
)
WRONG = RIGHT.replace("34 lượt", "43 lượt")


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def gathered(folder: Path, bodies: dict[str, str] | None = None) -> Collection:
    return collect(folder, CATALOGUE, BODIES if bodies is None else bodies, period=PERIOD)


def sheets(found: Collection, folder: Path) -> CalamineWorkbook:
    workbook.write(found, folder / "out.xlsx", "thử")
    return CalamineWorkbook.from_path(str(folder / "out.xlsx"))


def column(book: CalamineWorkbook, code: str) -> list[object]:
    """From the total down."""
    rows = book.get_sheet_by_name("Số liệu").to_python(skip_empty_area=False)
    place = rows[CODES].index(code)
    return [row[place] for row in rows]


@pytest.mark.django_db
def test_a_folder_becomes_one_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "xa-a.txt", RIGHT)
    write(tmp_path, "xa-b.txt", WRONG)
    write(tmp_path, "hong.docx", "không phải Word")
    call_command("collect", str(tmp_path), "2024-H1")
    assert "2/3 báo cáo đọc được" in capsys.readouterr().out
    book = CalamineWorkbook.from_path(str(tmp_path / "tong-hop-2024-H1.xlsx"))
    told = column(book, "receptions.regular.visits")
    assert (told[TOTALS], told[COUNTS], told[FIRST : FIRST + 2]) == (48, "2/3", [24, 24])
    assert any("lỗi" in row for row in book.get_sheet_by_name("Cần xem").to_python())
    assert any("hong" in str(row[0]) for row in book.get_sheet_by_name("Thiếu").to_python())


@pytest.mark.django_db
def test_an_empty_or_absent_folder_exits_with_2(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "khong-co"):
        with pytest.raises(CommandError) as refused:
            call_command("collect", str(folder), "2024-H1")
        assert refused.value.returncode == 2


def test_the_communes_of_the_database_are_who_should_report(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "bc.txt", HEAD.format("A") + RIGHT)
    call_command("collect", str(tmp_path), "2024-H1")
    told = capsys.readouterr().out
    assert "1/2 đơn vị đã gửi báo cáo đọc được." in told
    assert "Còn thiếu: xã B." in told


def test_who_is_missing_has_an_empty_row_and_is_never_zero(tmp_path: Path) -> None:
    write(tmp_path, "xa a.txt", RIGHT)
    write(tmp_path, "xa b.txt", RIGHT.replace("34 lượt", "24 lượt").replace("10 lượt", "0 lượt"))
    book = sheets(gathered(tmp_path), tmp_path)
    told = column(book, "receptions.leader.visits")
    assert told[TOTALS] == 10
    assert told[COUNTS] == "2/3"
    assert told[FIRST:] == [10, 0, ""]  # xã B told zero, xã C nothing
    assert [row[:2] for row in book.get_sheet_by_name("Thiếu").to_python()[1:]] == [["xã C", "chưa gửi"]]


def test_shares_and_schedules_are_not_added(tmp_path: Path) -> None:
    for name in ("xa a.txt", "xa b.txt"):
        write(tmp_path, name, "1. Hòa giải\nCó 10 vụ việc hòa giải, hòa giải thành 08 vụ việc, đạt tỷ lệ 80%.\n")
    book = sheets(gathered(tmp_path), tmp_path)
    assert column(book, "mediation.successful")[TOTALS] == 16
    share = column(book, "mediation.successful.share")
    assert share[TOTALS] == "không cộng"
    assert share[FIRST : FIRST + 2] == [80, 80]


def test_money_is_added_in_the_unit_of_the_indicator(tmp_path: Path) -> None:
    """1,2 tỷ đồng and 62,5 triệu đồng are 1.262,5 triệu đồng; as they are printed they would be 63,7."""
    write(tmp_path, "xa a.txt", "1. Đóng góp\nTiền Nhân dân đóng góp 1,2 tỷ đồng.\n")
    write(tmp_path, "xa b.txt", "1. Đóng góp\nTiền Nhân dân đóng góp 62,5 triệu đồng.\n")
    assert sum(gathered(tmp_path).values("contributions.money")) == Decimal("1262.5")


def test_a_report_of_another_period_does_not_count(tmp_path: Path) -> None:
    write(tmp_path, "xa a.txt", HEAD.format("A").replace("2024", "2023") + RIGHT)
    write(tmp_path, "xa b.txt", HEAD.format("B") + RIGHT)
    found = gathered(tmp_path)
    assert [report.name for report in found.read] == ["xã B"]
    assert found.missing == ["xã A", "xã C"]
    rows = sheets(found, tmp_path).get_sheet_by_name("Thiếu").to_python()
    assert rows[1] == ["xã A", "báo cáo của kỳ khác (6 tháng đầu năm 2023)", "xa a.txt"]


def test_communes_of_other_districts_are_not_missing(tmp_path: Path) -> None:
    write(tmp_path, "xa a.txt", RIGHT)
    above = {"a": "huyện T", "b": "huyện T", "c": "huyện U"}
    assert collect(tmp_path, CATALOGUE, BODIES, above=above).missing == ["xã B"]
    assert collect(tmp_path, CATALOGUE, BODIES).missing == ["xã B", "xã C"]


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("BÁO CÁO\nkết quả 6 tháng đầu năm 2024", "2024-H1"),
        ("BÁO CÁO\nkết quả 6 tháng đầu năm,\nnhiệm vụ 6 tháng cuối năm 2024", "2024-H1"),
        ("BÁO CÁO\nsố liệu Quý II năm 2024", "2024-Q2"),
        ("BÁO CÁO\ntổng kết năm 2024, phương hướng năm 2025", "2024"),
        ("BÁO CÁO\nvề việc tiếp công dân", None),
    ],
)
def test_the_period_a_title_names(title: str, period: str | None) -> None:
    assert period_of(title) == (Period.parse(period) if period else None)


def test_of_two_files_of_one_sender_the_newest_counts(tmp_path: Path) -> None:
    older = write(tmp_path, "xa a.txt", RIGHT)
    write(tmp_path, "xa a (sửa).txt", RIGHT.replace("24 lượt", "25 lượt").replace("34 lượt", "35 lượt"))
    os.utime(older, (1_700_000_000, 1_700_000_000))
    found = gathered(tmp_path)
    assert found.values("receptions.regular.visits") == [25]
    assert [report.path.name for report in found.reports if report.replaced] == ["xa a.txt"]


def test_a_page_sent_later_does_not_replace_the_whole_report(tmp_path: Path) -> None:
    whole = write(tmp_path, "xa a.txt", RIGHT)
    write(tmp_path, "xa a trang 1.txt", "1. Tiếp công dân\nTiếp thường xuyên 24 lượt.\n")
    os.utime(whole, (1_700_000_000, 1_700_000_000))
    assert gathered(tmp_path).values("receptions.visits") == [34]


def test_every_number_carries_its_sentence(tmp_path: Path) -> None:
    write(tmp_path, "xa a.txt", RIGHT)
    book = sheets(gathered(tmp_path), tmp_path)
    comments = zipfile.ZipFile(tmp_path / "out.xlsx").read("xl/comments1.xml").decode()
    assert "«Trong kỳ đã tiếp 34 lượt, trong đó tiếp thường xuyên 24 lượt" in comments
    assert "xa a.txt, dòng 2, 1. Tiếp công dân" in comments
    evidence = book.get_sheet_by_name("Căn cứ").to_python()
    regular = next(row for row in evidence if row[1] == "lượt tiếp thường xuyên")
    assert regular[2:5] == [24, "lượt", "24 lượt"]


def test_what_does_not_add_up_is_listed_and_marks_its_number(tmp_path: Path) -> None:
    write(tmp_path, "xa a.txt", WRONG)
    found = gathered(tmp_path)
    rows = sheets(found, tmp_path).get_sheet_by_name("Cần xem").to_python()
    assert next(row[:2] for row in rows if "43" in str(row[5])) == ["xã A", "lỗi"]
    report = found.read[0]
    assert report.doubted(report.told["receptions.visits"])


def test_many_files_are_read_side_by_side_with_the_same_result(tmp_path: Path) -> None:
    """More files than are read one after the other; each has its own number."""
    words = ("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu")
    names = {str(number): f"xã Số {word}" for number, word in enumerate(words, start=21)}
    for key, name in names.items():
        write(tmp_path, f"{name}.txt", RIGHT.replace("24 lượt", f"{key} lượt").replace("34 lượt", f"{key} lượt"))
    found = gathered(tmp_path, names)
    assert [report.name for report in found.read] == list(names.values())
    assert found.values("receptions.regular.visits") == [21, 22, 23, 24, 25, 26]


@pytest.mark.office
@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_libreoffice_opens_it_and_computes_the_same_totals(tmp_path: Path) -> None:
    write(tmp_path, "xa a.txt", RIGHT)
    write(tmp_path, "xa b.txt", RIGHT)
    workbook.write(gathered(tmp_path), tmp_path / "in.xlsx", "thử")
    words = ["soffice", f"-env:UserInstallation=file://{tmp_path}/lo", "--headless", "--convert-to", "ods"]
    subprocess.run([*words, "--outdir", str(tmp_path), str(tmp_path / "in.xlsx")], check=True, capture_output=True)
    told = column(CalamineWorkbook.from_path(str(tmp_path / "in.ods")), "receptions.visits")
    assert (told[TOTALS], told[COUNTS]) == (68, "2/3")
