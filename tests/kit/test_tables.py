"""A table in Excel says what it holds: numbers as numbers, missing as empty, and whether it is only an illustration."""

import io
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal

from python_calamine import CalamineWorkbook

from danchu.kit.tables import Cell, Column, Sheet, response, workbook

MADE_AT = datetime(2024, 7, 1, 8, 0, tzinfo=UTC)
COLUMNS = (Column("Địa bàn"), Column("Số buổi", "number"), Column("Tỷ lệ", "number", decimals=2), Column("Ngày", "day"))


def made(*rows: tuple[Cell, ...], illustrative: bool = False, title: str = "Tiếp công dân") -> bytes:
    sheet = Sheet(title, COLUMNS, rows, notes=("6 tháng đầu năm 2024",))
    return workbook([sheet], made_at=MADE_AT.replace(tzinfo=None), illustrative=illustrative)


def cells(content: bytes) -> list[list[object]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return [list(row) for row in book.get_sheet_by_index(0).to_python(skip_empty_area=False)]


def test_numbers_stay_numbers_and_days_stay_days() -> None:
    rows = cells(made(("Xã Bình Lư", 12, Decimal("98.75"), date(2024, 6, 5))))
    assert rows[-2] == ["Địa bàn", "Số buổi", "Tỷ lệ", "Ngày"]
    assert rows[-1] == ["Xã Bình Lư", 12, 98.75, date(2024, 6, 5)]


def test_missing_is_an_empty_cell_and_zero_is_zero() -> None:
    assert cells(made(("Xã Bản Bo", None, Decimal(0), None)))[-1] == ["Xã Bản Bo", "", 0, ""]


def test_what_people_typed_never_becomes_a_formula() -> None:
    content = made(("=1+1", 1, None, None))
    assert cells(content)[-1][0] == "=1+1"
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")


def test_illustrative_data_is_marked_on_the_sheet_and_on_paper() -> None:
    assert ["SỐ LIỆU MINH HỌA"] in [row[:1] for row in cells(made(illustrative=True))]
    assert ["SỐ LIỆU MINH HỌA"] not in [row[:1] for row in cells(made())]
    with zipfile.ZipFile(io.BytesIO(made(illustrative=True))) as package:
        assert "SỐ LIỆU MINH HỌA" in package.read("xl/worksheets/sheet1.xml").decode()


def test_a_long_title_with_forbidden_signs_still_names_a_sheet() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(made(title="Kết quả 7/13: tiếp công dân [định kỳ], đột xuất")))
    assert book.sheet_names == ["1 Kết quả 7 13  tiếp công dân"]


def test_the_same_table_made_at_the_same_moment_is_the_same_file() -> None:
    assert made(("Xã Bình Lư", 12, None, None)) == made(("Xã Bình Lư", 12, None, None))


def test_the_download_names_its_file() -> None:
    answer = response(b"x", "tiep-cong-dan.xlsx")
    assert answer["Content-Disposition"] == 'attachment; filename="tiep-cong-dan.xlsx"'
