"""The annexes: the figures of each chapter by place, as far as the places below are asked."""

from __future__ import annotations

from datetime import date

import pytest
from pypdfium2 import PdfDocument

from danchu.core.catalogue import BUILT_IN
from danchu.core.document import Annex, FigureRef, Inline, Paragraph, Report, Table, plain
from danchu.core.period import CALENDAR, Period
from danchu.core.place import Area, Level
from danchu.core.sheet import Sheet
from danchu.figures import queries
from danchu.registers.actions import state_nil
from danchu.reports import annex
from danchu.reports.render import docx, html, pdf, read_back
from danchu.reports.render.text import normal
from tests.reports.conftest import Told
from tests.world import World


def sheet_of(place: str) -> Sheet:
    return queries.sheet(place, Period.parse("2024-H1"), CALENDAR)


def tables(report: Report) -> dict[str, list[Table]]:
    """Title of the annex → its tables."""
    found: dict[str, list[Table]] = {}
    for block in report.annexes:
        if isinstance(block, Annex):
            found[block.title] = []
        elif isinstance(block, Table):
            found[list(found)[-1]].append(block)
    return found


def every_cell(report: Report) -> list[tuple[Inline, ...]]:
    """Of all annexes, without the labels of the rows."""
    return [cell for found in tables(report).values() for table in found for row in table.rows for cell in row[1:]]


def tags_of(report: Report) -> list[str]:
    return [ref.tag for cell in every_cell(report) for ref in cell if isinstance(ref, FigureRef)]


def cells(table: Table) -> dict[str, list[str]]:
    """Label of the row → what its cells print."""
    return {plain(row[0]): [plain(cell) for cell in row[1:]] for row in table.rows}


def heads(table: Table) -> list[str]:
    return [plain(cell) for cell in table.head]


def test_every_chapter_names_indicators_that_exist_and_none_twice() -> None:
    codes = [code for chapter in annex.chapters() for code in chapter.codes]
    assert set(codes) <= {indicator.code for indicator in BUILT_IN}
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("xã Bản Bo", "Bản Bo"),
        ("thị trấn Tam Đường", "TT. Tam Đường"),
        ("phường Tân Phong", "P. Tân Phong"),
        ("Khu A", "Khu A"),
    ],
)
def test_names_are_short_enough_for_a_column(name: str, short: str) -> None:
    assert annex.short_name(Area("k", name, "xa", Level.COMMUNE, None)) == short


@pytest.mark.parametrize(("number", "written"), [(1, "I"), (4, "IV"), (9, "IX"), (10, "X"), (14, "XIV")])
def test_annexes_are_numbered_in_roman(number: int, written: str) -> None:
    assert annex.roman(number) == written


def test_the_parts_of_a_row_add_up_to_its_total(told: Told) -> None:
    (table,) = tables(told.vi)["TIẾP CÔNG DÂN"]
    total, *parts = cells(table)["Lượt tiếp, tổng số"]
    assert total == "34"
    assert sum(map(int, parts)) == 34
    assert len(table.head) == 1 + 1 + 13 + 5  # label, total, communes, the five district bodies that received people


def test_every_cell_opens_the_figure_of_its_own_place(told: Told) -> None:
    (table,) = tables(told.vi)["TIẾP CÔNG DÂN"]
    first = {heads(table)[place]: cell[0] for place, cell in enumerate(table.rows[0]) if place}
    own = {name: (ref.tag, ref.place, ref.body) for name, ref in first.items() if isinstance(ref, FigureRef)}
    assert own["Bản Bo"] == ("receptions.visits@ban-bo@2024-H1", "ban-bo", "")
    assert own["Thanh tra huyện"] == ("receptions.visits@thanh-tra-huyen@2024-H1", "tam-duong", "thanh-tra-huyen")


def test_tags_fit_into_word(told: Told) -> None:
    tags = tags_of(told.vi)
    assert len(tags) > 1000
    assert max(map(len, tags)) <= 64
    assert len(tags) == len(set(tags))


def test_a_partial_total_says_how_many_have_reported_and_a_gap_is_a_dash(told: Told) -> None:
    (table,) = tables(told.vi)["NHÂN DÂN BÀN, QUYẾT ĐỊNH, THAM GIA Ý KIẾN VÀ ĐÓNG GÓP"]
    row = cells(table)["Cuộc lấy ý kiến Nhân dân"]
    assert row[0] == "15 (12/13)"
    assert row.count("–") == 1
    at = told.vi.annexes.index(table)
    note = told.vi.annexes[at - 1]
    assert isinstance(note, Paragraph)
    assert "«–»: chưa có số liệu." in plain(note.content)
    assert "trong ngoặc" in plain(note.content)


def test_the_annexes_of_the_reading_copy_have_the_same_cells(told: Told) -> None:
    assert tags_of(told.vi) == tags_of(told.en)
    assert "ANNEX" in [block.label.upper()[:5] for block in told.en.annexes if isinstance(block, Annex)]


def test_word_html_and_pdf_hold_the_annexes_alike(told: Told) -> None:
    titles = list(tables(told.vi))
    word = read_back.read(docx.render(told.vi))
    assert set(titles) <= {paragraph.text for paragraph in word.paragraphs}
    page = normal(html.render(told.vi))
    assert all(title in page for title in titles)
    printed = normal(" ".join(page.get_textpage().get_text_bounded() for page in PdfDocument(pdf.render(told.vi))))
    assert all(title in printed for title in titles)


def test_every_annex_of_the_example_stands_on_one_page(told: Told) -> None:
    """A row alone on a second page is torn from its table: the letters are made smaller before that."""
    paper = sum(1 for block in told.vi.annexes if isinstance(block, Annex))
    turned = [page for page in PdfDocument(pdf.render(told.vi)) if page.get_width() > page.get_height()]
    assert len(turned) == paper
    for page in turned:
        assert page.get_textpage().get_text_bounded().count("Phụ lục") == 1


def test_what_the_bodies_of_the_place_alone_have_is_a_row_too(told: Told) -> None:
    (table,) = tables(told.vi)["TIẾP NHẬN VÀ GIẢI QUYẾT ĐƠN"]
    total, *parts = cells(table)["Đơn tố cáo"]  # one, and it was sent to the district
    assert (total, sum(map(int, parts)), parts[:13]) == ("1", 1, ["0"] * 13)


def test_what_villages_have_no_part_in_is_no_row_of_a_commune(told: Told) -> None:
    told_there = annex.annexes(sheet_of("ban-bo"))
    rows = {label for table in told_there if isinstance(table, Table) for label in cells(table)}
    assert "Việc Nhân dân đã bàn và biểu quyết" in rows
    assert not rows & {"Số bản", "Đơn vị trường học"}  # a village has one village; schools are the commune's
    assert {head for table in told_there if isinstance(table, Table) for head in heads(table)} >= {"Tổng số", "Bản 1"}


def test_what_all_names_begin_with_is_left_to_the_title(told: Told) -> None:
    (table,) = tables(told.vi)["XẾP LOẠI CÁN BỘ, CÔNG CHỨC DO CẤP XÃ ĐÁNH GIÁ"]
    assert "Hoàn thành xuất sắc nhiệm vụ (đồng chí)" in cells(table)
    labels = [ref.label for row in table.rows for ref in row[1] if isinstance(ref, FigureRef)]
    assert all(label.startswith("cấp xã đánh giá cán bộ, công chức: ") for label in labels)


def test_a_place_without_places_below_has_no_annex(world: World) -> None:
    assert annex.annexes(sheet_of("xa-a")) == ()


def test_missing_and_zero_are_told_apart_in_the_cells(world: World) -> None:
    world.reception("tiep-1", "ubnd-a", date(2024, 3, 5), visits=2, people=2)
    (table,) = (t for t in annex.annexes(sheet_of("tinh")) if isinstance(t, Table) and "Lượt tiếp, tổng số" in cells(t))
    assert heads(table)[:4] == ["Chỉ tiêu", "Tổng số", "A", "B"]
    assert cells(table)["Lượt tiếp, tổng số"][:3] == ["2 (1/2)", "2", "–"]
    half = CALENDAR.window(Period.parse("2024-H1"))
    state_nil(
        register="receptions", body=world.bodies["ubnd-b"], window=half, stated_by="Chủ tịch", stated_on=half.after
    )
    (table,) = (t for t in annex.annexes(sheet_of("tinh")) if isinstance(t, Table) and "Lượt tiếp, tổng số" in cells(t))
    assert cells(table)["Lượt tiếp, tổng số"][:3] == ["2", "2", "0"]


def test_many_columns_are_cut_into_tables_of_about_the_same_width() -> None:
    columns = [annex._Column(str(number), str(number)) for number in range(annex.MOST_COLUMNS + 2)]
    runs = annex._even(columns)
    assert [len(run) for run in runs] == [11, 10]
    assert [column for run in runs for column in run] == columns
