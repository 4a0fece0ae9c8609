"""Days off come from the package, and from the office's file for what was announced later."""

from datetime import date
from pathlib import Path

import pytest

from danchu.core.workday import add_working_days
from danchu.kit.holidays import HolidaysFault, days_off


def file(folder: Path, *rows: str) -> Path:
    path = folder / "ngay-nghi.csv"
    path.write_text("\n".join(["date,kind,name", *rows]), encoding="utf-8")
    return path


def test_the_bridge_day_of_april_2024_is_off_and_its_saturday_is_worked() -> None:
    found = days_off([2024], file="")
    assert date(2024, 4, 29) in found.off
    assert found.working == {date(2024, 5, 4)}
    assert found.not_announced == ()


def test_five_working_days_over_the_end_of_april_2024_end_on_the_worked_saturday() -> None:
    # From Friday 26 April: 2, 3, 4 (worked in exchange), 6, 7 May. Without the swap it would be 8 May.
    found = days_off([2024], file="")
    assert add_working_days(date(2024, 4, 26), 5, found.off, found.working) == date(2024, 5, 7)


def test_a_year_nobody_has_announced_is_said_to_be_so() -> None:
    assert days_off([2024, 2090], file="").not_announced == (2090,)


def test_the_office_adds_what_was_announced_later(tmp_path: Path) -> None:
    path = file(tmp_path, "2090-04-28,nghi,Nghỉ hoán đổi", "2090-05-06,lam-bu,Làm bù")
    found = days_off([2090], file=path)
    assert date(2090, 4, 28) in found.off
    assert date(2090, 5, 6) in found.working
    assert found.not_announced == ()


def test_the_office_can_take_a_day_of_the_package_back(tmp_path: Path) -> None:
    found = days_off([2024], file=file(tmp_path, "2024-04-29,lam-bu,Không hoán đổi", "2024-05-04,nghi,Thứ bảy"))
    assert date(2024, 4, 29) not in found.off
    assert date(2024, 5, 4) not in found.working


def test_every_fault_of_the_file_is_told_with_its_row(tmp_path: Path) -> None:
    path = file(tmp_path, "29/04/2024,nghi,x", "2024-05-04,bu,x", "2024-09-02,nghi,x", "2024-09-02,nghi,x")
    with pytest.raises(HolidaysFault) as caught:
        days_off([2024], file=path)
    assert [line.split(",")[1].split(":")[0].strip() for line in caught.value.lines] == ["hàng 2", "hàng 3", "hàng 5"]
    assert "2027-02-05" in caught.value.lines[0]


def test_a_missing_column_or_file_is_a_sentence(tmp_path: Path) -> None:
    bare = tmp_path / "bare.csv"
    bare.write_text("date\n2024-01-01\n", encoding="utf-8")
    with pytest.raises(HolidaysFault, match="thiếu cột kind, name"):
        days_off([2024], file=bare)
    with pytest.raises(HolidaysFault, match="không mở được"):
        days_off([2024], file=tmp_path / "none.csv")
