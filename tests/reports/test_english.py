"""The English reading copy: the same figures and notes, English words, dates and numbers; people's words marked."""

from __future__ import annotations

import re
from collections import Counter
from copy import copy
from dataclasses import replace
from datetime import date

import pytest
from lxml import html

from danchu.core.document import (
    FigureRef,
    Heading,
    Inline,
    PaperRef,
    Paragraph,
    Report,
    Text,
    figures,
    inlines,
    notes,
    plain,
)
from danchu.figures.queries import papers
from danchu.reports import english
from danchu.reports.compose import compose
from danchu.reports.files import as_html
from danchu.reports.models import Narrative, Phrase
from danchu.reports.render.wording import wording
from tests.reports.conftest import Told

pytestmark = pytest.mark.django_db


def flow(report: Report) -> list[Inline]:
    return [inline for block in report.blocks for inline in inlines(block)]


def text(report: Report) -> str:
    """Body and notes, one after another."""
    body = [plain(block.content) for block in report.blocks if hasattr(block, "content")]
    return "\n".join([*body, *(plain(note.content) for note in notes(report))])


def test_both_languages_tell_the_same_figures_as_often(told: Told) -> None:
    assert Counter(ref.tag for ref in figures(told.vi)) == Counter(ref.tag for ref in figures(told.en))


def test_both_languages_have_the_same_notes_and_cite_the_same_papers(told: Told) -> None:
    assert len(notes(told.vi)) == len(notes(told.en)) >= 16
    cited = [{ref.key for ref in flow(report) if isinstance(ref, PaperRef)} for report in (told.vi, told.en)]
    assert cited[0] == cited[1]


def test_numbers_stand_in_english_form(told: Told) -> None:
    printed = {ref.tag: ref.printed for ref in flow(told.en) if isinstance(ref, FigureRef)}
    assert printed["area.land@tam-duong@2024-H1"] == "66,315.44"
    assert printed["people.total@tam-duong@2024-H1"] == "over 59,000"
    assert printed["committee.inspections@tam-duong@2024-H1"] == "1"
    assert printed["households.poor.share@tam-duong@2024-H1"] == "25.52%"


def test_nouns_follow_their_numbers(told: Told) -> None:
    said = text(told.en)
    assert "1 inspection was carried out, covering 5 Steering Committees" in said
    assert "1 post was cut" in said
    assert "2 rounds of voter contacts" in said


def test_no_vietnamese_word_of_the_program_is_left_in_the_prose(told: Told) -> None:
    """Outside italics (people's words), figures and papers, only names may have Vietnamese letters."""
    prose = [inline.text for inline in flow(told.en) if isinstance(inline, Text) and not inline.italic]
    for word in ("đơn vị", "báo cáo", "Trong kỳ", "không có", "lượt", "hội nghị", "văn bản"):
        assert [piece for piece in prose if word in piece] == []


def test_papers_are_cited_in_english_all_parts_the_first_time(told: Told) -> None:
    cited = [ref.printed for ref in flow(told.en) if isinstance(ref, PaperRef)]
    assert "Decree 59/2023/NĐ-CP of 14 August 2023" in cited
    assert cited.count("Decree 61/2023/NĐ-CP of 16 August 2023") == 1
    assert "Decree 61/2023/NĐ-CP" in cited


def test_titles_and_issuers_of_papers_are_english_as_far_as_people_translated_them(told: Told) -> None:
    assert "of 14 August 2023 (the Government, guidance on the law on grassroots democracy)" in text(told.en)
    Phrase.objects.filter(text="hướng dẫn thi hành Luật về dân chủ ở cơ sở").delete()
    report = compose(told.sheet, told.plan, language="en")
    italic = [inline.text for inline in flow(report) if isinstance(inline, Text) and inline.italic]
    assert "hướng dẫn thi hành Luật về dân chủ ở cơ sở" in italic


# Proper names, and the letters of the symbols of papers.
NAMES = (
    *("Tam Đường", "Lai Châu", "Hoàng Liên", "Bản Bo", "Nà Tăm", "Bình Lư", "Sơn Bình", "Tả Lèng", "Giang Ma"),
    *("Hồ Thầu", "Bản Hon", "Khun Há", "Thèn Sin", "Nùng Nàng", "Bản Giang"),
    *("Mông", "Thái", "Dao", "Giáy", "Lào", "Lự"),
)
VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹáàãéèíìĩóòõúùũý]", re.IGNORECASE)


def every_word(report: Report, form: str) -> str:
    """All that a reader of the paper sees: frame, text, notes, annexes."""
    root = html.fromstring(as_html(replace(report, frame=replace(report.frame, form=form))))
    return " ".join(root.find("body").text_content().split())


@pytest.mark.parametrize("form", ["party", "state"])
def test_the_copy_of_the_example_has_no_vietnamese_but_names(told: Told, form: str) -> None:
    plan = copy(told.plan)
    plan.form = form
    said = every_word(compose(told.sheet, plan, language="en"), form)
    for name in sorted((*NAMES, *map(str.upper, NAMES)), key=len, reverse=True):
        said = said.replace(name, "")
    left = [word for word in said.split() if VIETNAMESE.search(word) and not re.search("[0-9].*[-/]", word)]
    assert left == []


@pytest.mark.parametrize(
    ("word", "symbol", "day", "first", "written"),
    [
        ("Nghị định", "59/2023/NĐ-CP", date(2023, 8, 14), True, "Decree 59/2023/NĐ-CP of 14 August 2023"),
        ("Nghị định", "59/2023/NĐ-CP", date(2023, 8, 14), False, "Decree 59/2023/NĐ-CP"),
        ("Kết luận", "21 -KL/TW", None, True, "Conclusion 21-KL/TW"),
        ("Thông cáo", "3-TC/TU", date(2024, 1, 2), True, "Thông cáo 3-TC/TU of 2 January 2024"),
    ],
)
def test_a_paper_is_cited(word: str, symbol: str, day: date | None, first: bool, written: str) -> None:
    assert english.cite(word, symbol, day, first=first) == written


def test_every_kind_of_paper_in_the_example_has_an_english_word(told: Told) -> None:
    assert {row.type_word for row in papers().values()} <= set(english.TYPES)


def test_only_plain_paragraphs_are_set_in_italics() -> None:
    assert english.in_italics("Một.\n\n## Hai\n\n- ba\n\nBốn.\n") == "*Một.*\n\n## Hai\n\n- ba\n\n*Bốn.*"


def test_a_text_without_a_translation_stands_in_vietnamese_italics(told: Told) -> None:
    Narrative.objects.filter(name="nguyen-nhan.en").delete()
    report = compose(told.sheet, told.plan, language="en")
    found = [block for block in report.blocks if isinstance(block, Paragraph) and "láng giềng" in plain(block.content)]
    assert len(found) == 1
    assert {inline.italic for inline in found[0].content if isinstance(inline, Text)} == {True}
    assert "stands in Vietnamese, in italics" in text(report)


def test_the_frame_is_english_as_far_as_it_was_translated(told: Told) -> None:
    said = wording(told.en)
    assert said.kind == "REPORT"
    assert said.abstract.startswith("on grassroots democracy in the first half of 2024")
    assert said.dated == "Tam Đường, 3 July 2024"
    assert wording(told.vi).kind == "BÁO CÁO"


def test_headings_keep_their_numbers(told: Told) -> None:
    heads = [
        [plain(block.content) for block in report.blocks if isinstance(block, Heading)] for report in (told.vi, told.en)
    ]
    numbers = [[re.findall(r"^[IVX0-9.]+", head) for head in found] for found in heads]
    assert numbers[0] == numbers[1]
