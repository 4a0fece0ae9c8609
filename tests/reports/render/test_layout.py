"""Pages, columns and the widths of letters."""

from __future__ import annotations

import pytest

from danchu.core.document import Annex, Block, Heading, ListBlock, Paragraph, Report, Table, Text, plain
from danchu.reports.render import columns
from danchu.reports.render.form import PARTY, STATE
from danchu.reports.render.heading import geometry
from danchu.reports.render.layout import closed, sections
from danchu.reports.render.metrics import balanced, width
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


def test_columns_share_the_width_by_what_stands_in_them() -> None:
    table = Table(head=(line("Nội dung"), line("Số")), rows=((line("Một dòng dài hơn nhiều so với số"), line("5")),))
    first, second = columns.shares(table)
    assert round(first + second, 9) == 1
    assert first > 2 * second


def test_the_letters_of_a_crowded_table_are_made_smaller() -> None:
    few = Table(head=(line("A"), line("B")), rows=())
    many = Table(head=tuple(line(f"Nghiêng{n:02}") for n in range(14)), rows=())
    assert columns.size(few, 165) == 12
    assert columns.size(many, 165) == 8


def test_a_cell_with_a_figure_and_nothing_else_is_set_as_a_number() -> None:
    assert columns.is_figure(line(figure("a", "5")))
    assert columns.is_figure(line(" ", figure("a", "5")))
    assert not columns.is_figure(line("giảm ", figure("a", "5")))
    assert not columns.is_figure(line("5"))


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
