"""Pages, columns and the widths of letters."""

from __future__ import annotations

import pytest

from danchu.core.document import Annex, Block, Heading, ListBlock, Paragraph, Report, Table, Text, plain
from danchu.reports.render import columns
from danchu.reports.render.form import PARTY, STATE
from danchu.reports.render.heading import geometry
from danchu.reports.render.layout import closed, sections
from danchu.reports.render.metrics import balanced, width
from danchu.reports.render.text import symbols
from danchu.reports.render.wording import wording
from tests.reports.render import sample
from tests.reports.render.sample import figure, line

LINE = Paragraph(line("Một dòng."))
WIDE = Table(head=(line("A"),), rows=((line("1"),),), landscape=True)


def shapes(*blocks: Block, annexes: tuple[Block, ...] = ()) -> list[tuple[int, bool, bool]]:
    found = sections(Report(sample.FRAME, blocks, annexes=annexes), "")
    return [(len(section.blocks), section.landscape, section.restarts) for section in found]


def test_a_plain_paper_is_one_run_of_upright_pages() -> None:
    assert shapes(LINE, LINE) == [(2, False, True)]
    assert shapes() == [(0, False, True)]


def test_a_wide_table_turns_its_own_pages_and_no_others() -> None:
    assert shapes(LINE, WIDE, LINE) == [(1, False, True), (1, True, False), (1, False, False)]


def test_a_wide_table_at_the_end_leaves_upright_pages_for_the_signature() -> None:
    assert shapes(LINE, WIDE) == [(1, False, True), (1, True, False), (0, False, False)]


def test_every_annex_begins_again_at_page_one() -> None:
    annexes = (Annex("Phụ lục I", "MỘT", landscape=True), LINE, Annex("Phụ lục II", "HAI"), LINE, LINE)
    assert shapes(LINE, annexes=annexes)[1:] == [(2, True, True), (3, False, True)]


def test_blocks_before_the_first_annex_title_are_an_annex_too_and_a_wide_table_turns_it() -> None:
    assert shapes(LINE, annexes=(WIDE, Annex("", "HAI")))[1:] == [(1, True, True), (1, False, True)]


@pytest.mark.parametrize(
    ("last", "printed"),
    [
        (Paragraph(line("Kính báo cáo.")), "Kính báo cáo./."),
        (Paragraph(line("Kính báo cáo")), "Kính báo cáo./."),
        (Paragraph(line("Có ", figure("a", "5"))), "Có 5./."),
        (Heading(1, line("Hết. ")), "Hết./."),
    ],
)
def test_the_sign_of_the_end_takes_the_place_of_the_last_full_stop(last: Paragraph | Heading, printed: str) -> None:
    ended = closed((LINE, last), "./.")[-1]
    assert isinstance(ended, Paragraph | Heading)
    assert plain(ended.content) == printed


def test_the_sign_of_the_end_follows_a_list_and_stands_alone_after_a_table() -> None:
    ended = closed((ListBlock((line("một;"), line("hai."))),), "./.")[-1]
    assert isinstance(ended, ListBlock)
    assert [plain(item) for item in ended.items] == ["một;", "hai./."]
    assert closed((WIDE,), "./.")[-1] == Paragraph((Text("./."),))
    assert closed((LINE,), "") == (LINE,)


def table_of(*rows: tuple[str, ...], head: tuple[str, ...]) -> Table:
    return Table(tuple(map(line, head)), tuple(tuple(map(line, row)) for row in rows))


def test_columns_share_the_width_by_what_stands_in_them() -> None:
    table = table_of(("Một dòng dài hơn nhiều so với số ở cột bên, dài đến mấy dòng", "5"), head=("Nội dung", "Số"))
    first, second = columns.columns(table, 100).shares
    assert round(first + second, 9) == 1
    assert first > 2 * second


def test_a_head_over_figures_is_broken_rather_than_the_names_of_the_rows() -> None:
    row = (line("Người được tiếp định kỳ và đột xuất của lãnh đạo"), *(line(figure("a", "5")) for _ in range(12)))
    table = Table((line("Chỉ tiêu"), *(line("Thị trấn Đồng Đăng") for _ in range(12))), (row,))
    found = columns.columns(table, 252)
    assert found.size == 12
    assert found.shares[0] * 252 > 45  # the name on three lines at most; it is 88 mm long
    assert found.shares[1] == found.shares[-1]


def test_the_letters_of_a_crowded_table_are_made_smaller() -> None:
    assert columns.columns(table_of(head=("A", "B")), 165).size == 12
    assert columns.columns(table_of(head=tuple(f"Nghiêng{n:02}" for n in range(14))), 165).size == 8


def test_a_table_that_is_a_little_too_high_is_set_smaller_to_stay_on_its_page() -> None:
    table = table_of(*(("Một dòng", "5") for _ in range(20)), head=("Nội dung", "Số"))
    # A row of one line takes 12 pt * 1.2 + 2.2 mm = 7.3 mm, or 6.4 mm at 10 pt; there are 21 of them.
    assert (columns.columns(table, 165, 160).size, columns.columns(table, 165, 160).is_whole) == (12, True)
    assert (columns.columns(table, 165, 140).size, columns.columns(table, 165, 140).is_whole) == (10, True)
    assert (columns.columns(table, 165, 100).size, columns.columns(table, 165, 100).is_whole) == (12, False)
    assert not columns.columns(table, 165).is_whole


def test_a_cell_with_a_figure_and_nothing_else_is_set_as_a_number() -> None:
    assert columns.is_figure(line(figure("a", "5")))
    assert columns.is_figure(line(" ", figure("a", "5")))
    assert columns.is_figure(line(figure("a", "5"), " (12/13)"))
    assert not columns.is_figure(line("giảm ", figure("a", "5")))
    assert not columns.is_figure(line(figure("a", "5"), " lượt"))
    assert not columns.is_figure(line("5"))
    assert not columns.is_figure(())


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Kết luận số 21-KL/TW ngày 25", [("Kết luận số ", False), ("21-KL/TW", True), (" ngày 25", False)]),
        ("59/2023/NĐ-CP", [("59/2023/NĐ-CP", True)]),
        ("Quy định 11-QĐi/TW", [("Quy định ", False), ("11-QĐi/TW", True)]),
        ("296/KH-UBND và 05-CT/TW", [("296/KH-UBND", True), (" và ", False), ("05-CT/TW", True)]),
        ("6-7 người, 12/13 xã", [("6-7 người, 12/13 xã", False)]),
        ("", []),
    ],
)
def test_symbols_of_papers_are_found_in_their_text(text: str, pieces: list[tuple[str, bool]]) -> None:
    assert list(symbols(text)) == pieces


def test_a_letter_with_its_marks_is_as_wide_as_its_base() -> None:
    assert width("ẮẰẲẴẶ", 10) == width("AAAAA", 10)
    assert width("Ự", 10) == width("Ư", 10) > width("U", 10)
    # Times Bold: A is 722 thousandths of an em; 10 pt = 3.5278 mm, so 2.547 mm.
    assert round(width("A", 10), 3) == 2.547


def test_lines_are_broken_evenly_without_taking_more_of_them() -> None:
    text = "AAAA AAAA AAAA AAAA AAAA"  # five words; four fit in the room
    room = width("AAAA AAAA AAAA AAAA ", 12)
    narrow = balanced(text, 12, room)
    assert width("AAAA AAAA AAAA", 12) <= narrow < width("AAAA AAAA AAAA AAAA", 12)
    assert balanced("", 12, room) == 0
    assert balanced("A" * 200, 12, room) == room


@pytest.mark.parametrize("report", [sample.PARTY, sample.STATE])
def test_the_rules_have_the_prescribed_part_of_the_text_above_them(report: Report) -> None:
    form = PARTY if report.frame.form == "party" else STATE
    words = wording(report)
    shape = geometry(form, words)
    assert shape.left + shape.right == form.width
    if form is PARTY:
        assert shape.heading_rule == width("ĐẢNG CỘNG SẢN VIỆT NAM", 15)
        assert (shape.issuer_rule, shape.abstract_rule) == (0, 0)
    else:
        assert shape.heading_rule == width("Độc lập - Tự do - Hạnh phúc", 13)
        assert width(words.issuer, 12) / 3 <= shape.issuer_rule <= width(words.issuer, 12) / 2
