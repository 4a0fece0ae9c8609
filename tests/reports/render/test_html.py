"""The web page: figures that open, notes that lead back, tables that can be read aloud, nothing inline."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as parser

from danchu.core.document import Annex, FigureRef, NoteRef, PaperRef, Paragraph, Report, Table, Text
from danchu.reports.render import html, marks
from danchu.reports.render.text import clean
from tests.reports.render import sample
from tests.reports.render.sample import figure, line
from tests.reports.render.texts import at


def open_figure(ref: FigureRef) -> str | None:
    return f"/so-lieu/{ref.place}/{ref.period}/{ref.indicator}/"


def open_paper(ref: PaperRef) -> str | None:
    return f"/van-ban/{ref.key}/"


PAGE = html.render(sample.PARTY, link=open_figure, paper_link=open_paper)
BODY = html.render_body(sample.PARTY, link=open_figure, paper_link=open_paper)
ROOT = parser.fromstring(PAGE)


def small(*content: str | FigureRef | PaperRef | NoteRef, **options: object) -> parser.HtmlElement:
    report = Report(sample.FRAME, (Paragraph(line(*content)),))
    return parser.fromstring(html.render_body(report, **options))  # type: ignore[arg-type]  # options of render_body


def test_every_figure_is_a_link_with_its_tag_and_grade_in_reading_order() -> None:
    links = at(ROOT, "//a[@class='figure']")
    in_text = [mark for mark in marks.marks(sample.PARTY) if isinstance(mark, FigureRef)]
    assert sorted((a.get("data-tag"), a.text, a.get("data-grade")) for a in links) == sorted(
        (mark.tag, mark.printed, mark.grade) for mark in in_text
    )
    assert links[0].get("href") == "/so-lieu/dong-dang/2026-H1/documents.issued/"
    assert links[0].get("title") == "Văn bản đã ban hành – Hạng A: việc có ngày, có nội dung cụ thể"


def test_the_id_of_a_figure_is_its_number_in_the_manifest() -> None:
    numbered = {a.get("id"): a.get("data-tag") for a in at(ROOT, "//a[@data-tag]")}
    for number, tag in marks.manifest(sample.PARTY).items():
        assert numbered[f"{'d' if tag.startswith('doc@') else 'f'}{number}"] == tag


def test_a_grade_is_shown_when_it_is_not_a() -> None:
    shown = [(a.text, a.getnext().text) for a in at(ROOT, "//a[@data-grade='B' or @data-grade='C']")]
    assert shown == [("37", "B"), ("trên 4.215", "C"), ("1,2", "B")]
    assert len(at(ROOT, "//span[contains(@class, 'grade')]")) == 3
    assert at(ROOT, "//span[@class='grade grade-c']/@title") == ["Hạng C: số do đơn vị khai, có nguồn"]


def test_a_figure_that_opens_nowhere_is_data_and_no_link() -> None:
    root = small("Có ", figure("meetings.held", "37"), " và ", sample.PLAN)
    data = root.find(".//data")
    assert data is not None
    assert (data.text, data.get("value")) == ("37", "meetings.held@dong-dang@2026-H1")
    assert at(root, ".//a") == []
    assert at(root, ".//span[@class='paper']/@data-tag") == ["doc@ke-hoach-05"]


def test_a_paper_is_a_link_to_its_own_page() -> None:
    first = at(ROOT, "//a[@class='paper']")[0]
    assert (first.get("href"), first.get("data-tag")) == ("/van-ban/ke-hoach-05/", "doc@ke-hoach-05")


def test_every_note_can_be_reached_and_left_again() -> None:
    ids = set(at(ROOT, "//@id"))
    references = at(ROOT, "//a[@role='doc-noteref']")
    assert [a.text for a in references] == [str(n) for n in range(1, 16)]
    assert references[0].get("aria-label") == "Chú thích 1"
    for address in at(ROOT, "//a[starts-with(@href, '#')]/@href"):
        assert address[1:] in ids
    assert len(at(ROOT, "//section[@role='doc-endnotes']/ol/li/a[@role='doc-backlink']")) == 15


def test_ids_occur_once_and_a_prefix_keeps_two_papers_apart() -> None:
    ids = at(ROOT, "//@id")
    assert len(ids) == len(set(ids))
    other = parser.fromstring(html.render_body(sample.PARTY, prefix="before-"))
    assert not set(at(other, ".//@id")) & set(ids)
    assert all(address.startswith("#before-") for address in at(other, ".//a/@href"))


def test_headings_go_down_step_by_step() -> None:
    levels = [int(heading.tag[1]) for heading in ROOT.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_name_their_columns_and_rows() -> None:
    for table in ROOT.iter("table"):
        assert {th.get("scope") for th in table.iter("th")} == {"col", "row"}
    assert [caption.text for caption in ROOT.iter("caption")] == ["Một số kết quả"]
    assert at(ROOT, "//div[@class='table-wrap']/@aria-label") == ["Một số kết quả", "Bảng số liệu 2"]


def test_the_body_holds_under_a_strict_content_security_policy() -> None:
    root = parser.fromstring(BODY)
    assert at(root, ".//@style") == []
    assert at(root, ".//*[@*[starts-with(name(), 'on')]]") == []
    assert list(root.iter("style", "script", "link")) == []


def test_a_page_that_stands_alone_has_its_look_inside_and_asks_nobody() -> None:
    assert "<style>" in PAGE
    assert not re.search(r"url\(|@import|https?:", PAGE)
    assert list(ROOT.iter("script", "link")) == []
    linked = html.render(sample.PARTY, stylesheet_href="/static/app.css")
    assert '<link rel="stylesheet" href="/static/app.css">' in linked
    assert "<style" not in linked


def test_the_page_says_its_language_and_title_and_is_marked() -> None:
    assert ROOT.get("lang") == "vi"
    assert ROOT.findtext(".//title", "").startswith("BÁO CÁO kết quả thực hiện dân chủ")
    assert at(ROOT, "//p[@class='watermark']/text()") == ["SỐ LIỆU MINH HỌA"]
    english = parser.fromstring(html.render(sample.ENGLISH))
    assert english.get("lang") == "en"
    assert at(english, "//p[@class='to-title']/text()") == ["Recipients:"]


def test_printed_pages_bear_the_mark_in_their_margin_even_when_it_is_hostile() -> None:
    assert '@top-right { content: "SỐ LIỆU MINH HỌA"' in PAGE
    frame = replace(sample.FRAME, watermark='"; } </style><script>alert(1)</script>')
    page = html.render(Report(frame, ()))
    assert "<script" not in page
    assert page.count("</style>") == 1


@pytest.mark.parametrize("form", ["party", "state"])
def test_the_frame_is_laid_out_in_the_form(form: str) -> None:
    root = parser.fromstring(html.render_body(sample.PARTY if form == "party" else sample.STATE))
    assert root.get("class") == f"sheet sheet-{form}"
    assert len(at(root, ".//header/*")) == 4
    assert at(root, ".//p[@class='number']/text()") == ["Số 07-BC/BCĐ" if form == "party" else "Số: 07/BC-UBND"]
    assert bool(at(root, ".//p[@class='star']")) == (form == "party")


hostile = st.text(max_size=40) | st.sampled_from(["<b>", "&amp;", "\"'", "</p><script>", "{{ x }}", "javascript:"])


@given(text=hostile, printed=hostile, label=hostile, note=hostile)
def test_whatever_is_typed_stays_text(text: str, printed: str, label: str, note: str) -> None:
    ref = FigureRef("a.b", "xa-a", "2026-H1", printed, label, "B")
    root = small(text, ref, NoteRef((Text(note),)), link=open_figure)
    assert list(root.iter("script", "b")) == []
    [link] = at(root, ".//a[@class='figure']")
    assert (link.text or "") == clean(printed)
    assert (link.get("title") or "").startswith(clean(label))
    assert (link.get("title") or "").endswith("Hạng B: số tổng trên dòng, có văn bản")
    assert (at(root, ".//section[@class='notes']//li")[0].text or "") == clean(note) + " "


def test_the_notes_of_the_paper_stand_before_its_annexes_and_those_of_annexes_after_them() -> None:
    noted = Table(((Text("Xã"),),), (((Text("A"), NoteRef((Text("của phụ lục"),))),),))
    paragraph = Paragraph((Text("Có"), NoteRef((Text("của báo cáo"),))))
    root = parser.fromstring(
        html.render_body(replace(sample.PARTY, blocks=(paragraph,), annexes=(Annex("Phụ lục", "BẢNG"), noted)))
    )
    sections = [(each.get("class"), each.text_content()) for each in at(root, "./section")]
    assert [name for name, _ in sections] == ["notes", "annex", "notes"]
    assert "của báo cáo" in sections[0][1]
    assert "của phụ lục" in sections[2][1]
    assert at(root, "./section[@class='notes']/ol/@start") == ["1", "2"]
    assert at(root, ".//p[@class='attached']/text()") == ["(Kèm theo Báo cáo số 07-BC/BCĐ ngày 05 tháng 6 năm 2026)"]


def test_tables_without_a_caption_are_told_apart_by_number() -> None:
    table = Table(((Text("Xã"),), (Text("Lượt"),)), (((Text("A"),), (Text("1"),)),))
    page = html.render(replace(sample.PARTY, blocks=(table, table), annexes=()))
    assert 'aria-label="Bảng số liệu 1"' in page
    assert 'aria-label="Bảng số liệu 2"' in page
