"""A report that comes back from Word or LibreOffice: what changed is said, how surely, and nothing else."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from danchu.core.document import Table
from danchu.reports.comparing import Comparison, Kind, Sure, compare
from danchu.reports.comparing.marks import _longest_rising
from danchu.reports.comparing.words import sentences
from danchu.reports.render import docx, read_back
from tests.reports.render import office, sample
from tests.world import World

PAPER = docx.render(sample.PARTY)
BODY, NOTES = "word/document.xml", "word/footnotes.xml"
TAG = "meetings.attendees@dong-dang@2026-H1"


def edited(change: Callable[[str], str], part: str = BODY, source: bytes = PAPER, *, drop: str = "") -> bytes:
    """The paper with one part changed as an editor would, and one part dropped."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(target, "w") as copy:
        for name in old.namelist():
            content = old.read(name)
            if name != drop:
                copy.writestr(name, change(content.decode()).encode() if name == part else content)
    return target.getvalue()


def control(xml: str, tag: str) -> str:
    """The whole content control of a tag, the first one."""
    at = xml.index(f'w:val="{tag}"')
    start = xml.rindex("<w:sdt>", 0, at)
    return xml[start : xml.index("</w:sdt>", at) + len("</w:sdt>")]


def typed(xml: str, tag: str, words: str) -> str:
    """Somebody types over what the control holds."""
    old = control(xml, tag)
    letters = iter([words])
    return xml.replace(old, re.sub(r"(<w:t(?: [^>]*)?>)[^<]*", lambda m: m[1] + next(letters, ""), old), 1)


def without_ties(xml: str) -> str:
    return re.sub(r"<w:tag [^>]*/>|<w:bookmark(?:Start|End) [^>]*/>", "", xml)


def told(comparison: Comparison) -> list[tuple[Kind, str, str]]:
    return [(finding.kind, finding.before, finding.after) for finding in comparison.findings]


def test_our_own_file_says_nothing_new() -> None:
    found = compare(sample.PARTY, PAPER)
    assert not found.is_changed
    assert found.sure is Sure.TAGS
    assert found.tied == found.figures


def test_a_figure_that_was_typed_over_is_told_with_both_numbers() -> None:
    found = compare(sample.PARTY, edited(lambda xml: typed(xml, TAG, "trên 5.000")))
    assert told(found) == [(Kind.TYPED_OVER, "trên 4.215", "trên 5.000")]
    assert found.findings[0].tag == TAG
    assert "lượt người" in found.findings[0].paragraph


def test_a_figure_that_was_emptied_or_cut_out_is_deleted() -> None:
    emptied = compare(sample.PARTY, edited(lambda xml: typed(xml, TAG, "")))
    cut = compare(sample.PARTY, edited(lambda xml: xml.replace(control(xml, TAG), "", 1)))
    for found in (emptied, cut):
        assert (Kind.DELETED, "trên 4.215") in [(kind, before) for kind, before, _ in told(found)]


def test_a_figure_that_was_copied_is_added_once() -> None:
    found = compare(sample.PARTY, edited(lambda xml: xml.replace(control(xml, TAG), control(xml, TAG) * 2, 1)))
    assert [(kind, after) for kind, _, after in told(found) if kind is Kind.ADDED] == [(Kind.ADDED, "trên 4.215")]
    assert Kind.TYPED_NUMBER not in [finding.kind for finding in found.findings]


def test_two_figures_that_changed_places_are_one_move() -> None:
    def swap(xml: str) -> str:
        tags = [mark.tag for mark in read_back.read(PAPER).figures[:2]]
        one, other = (control(xml, str(tag)) for tag in tags)
        return xml.replace(one, "\0", 1).replace(other, one, 1).replace("\0", other, 1)

    kinds = [kind for kind, _, _ in told(compare(sample.PARTY, edited(swap)))]
    assert kinds.count(Kind.MOVED) == 1
    assert Kind.DELETED not in kinds


def test_changed_prose_is_shown_as_a_comparison_and_its_figures_are_left_alone() -> None:
    found = compare(sample.PARTY, edited(lambda xml: xml.replace("đã ban hành", "vừa mới ban hành", 1)))
    assert [finding.kind for finding in found.findings] == [Kind.CHANGED]
    assert "[-đã-] {+vừa mới+} ban hành" in found.findings[0].after


def test_a_number_typed_into_the_prose_is_said_aloud() -> None:
    found = compare(sample.PARTY, edited(lambda xml: xml.replace("đã ban hành", "đã 2 lần ban hành", 1)))
    assert (Kind.TYPED_NUMBER, "", "2") in told(found)


def paragraph(xml: str, words: str) -> str:
    """The whole paragraph in which the words stand."""
    at = xml.index(words)
    return xml[xml.rindex("<w:p>", 0, at) : xml.index("</w:p>", at) + len("</w:p>")]


FIRST = "Trong 6 tháng, Ban Chỉ đạo huyện đã ban hành "


def test_a_paragraph_left_out_takes_its_figures_with_it_for_sure() -> None:
    found = compare(sample.PARTY, edited(lambda xml: xml.replace(paragraph(xml, FIRST), "", 1)))
    gone = [finding for finding in found.findings if finding.kind is Kind.DELETED and finding.where == "body"]
    assert [finding.before for finding in gone] == ["12", "37", "trên 4.215"]
    assert {finding.sure for finding in gone} == {Sure.TAGS}
    assert Kind.REMOVED in [finding.kind for finding in found.findings]


def reordered(xml: str) -> str:
    """The second half of the first paragraph of the text stands before the first half."""
    whole = paragraph(xml, FIRST)
    properties = whole[: whole.index("</w:pPr>") + len("</w:pPr>")]
    content = whole[len(properties) : -len("</w:p>")]
    start = content.index("<w:bookmarkStart", content.index("</w:sdt>"))  # of the second figure
    return xml.replace(whole, f"{properties}{content[start:]}{content[:start]}</w:p>", 1)


def test_a_sentence_that_changed_places_moves_its_figures_and_nobody_is_told_of_typed_numbers() -> None:
    found = compare(sample.PARTY, edited(reordered))
    kinds = [finding.kind for finding in found.findings]
    assert kinds.count(Kind.MOVED) in (1, 2, 3)
    assert Kind.TYPED_NUMBER not in kinds
    assert Kind.TYPED_OVER not in kinds


def test_two_figures_that_changed_places_are_not_numbers_typed_by_hand() -> None:
    def swap(xml: str) -> str:
        one, other = control(xml, "meetings.held@dong-dang@2026-H1"), control(xml, TAG)
        return xml.replace(one, "\0", 1).replace(other, one, 1).replace("\0", other, 1)

    found = compare(sample.PARTY, edited(swap))
    assert Kind.TYPED_NUMBER not in [finding.kind for finding in found.findings]


def plainly(xml: str, words: str, *, instead: tuple[str, str] = ("", "")) -> str:
    """The paragraph typed anew as bare text, one piece of it changed."""
    whole = paragraph(xml, words)
    text = "".join(re.findall(r"<w:t [^>]*>([^<]*)</w:t>", whole)).replace(*instead, 1)
    properties = whole[: whole.index("</w:pPr>") + len("</w:pPr>")]
    return xml.replace(whole, f"{properties}<w:r><w:t>{text}</w:t></w:r></w:p>", 1)


def test_a_paragraph_typed_anew_is_told_once_for_every_number_and_as_unsure() -> None:
    found = compare(sample.PARTY, edited(lambda xml: plainly(xml, FIRST, instead=("4.215", "5.000"))))
    of_body = [finding for finding in found.findings if finding.where == "body"]
    over = [finding for finding in of_body if finding.kind is not Kind.UNTIED]
    assert [(finding.kind, finding.tag, finding.sure) for finding in over] == [(Kind.TYPED_OVER, TAG, Sure.TEXT)]
    assert "5.000" in over[0].after
    said = list(sentences(found, sample.PARTY, str))
    assert said[1].startswith("Riêng ")
    assert "chỉ so được bằng chữ" in said[1]


def test_without_any_link_a_number_that_stands_elsewhere_in_its_paragraph_was_moved() -> None:
    bare = edited(without_ties, NOTES, edited(lambda xml: without_ties(reordered(xml))), drop="docProps/custom.xml")
    found = compare(sample.PARTY, bare)
    assert Kind.MOVED in [finding.kind for finding in found.findings]
    assert {finding.sure for finding in found.findings if finding.kind is Kind.MOVED} == {Sure.TEXT}
    assert Kind.DELETED not in [finding.kind for finding in found.findings if finding.where == "body"]


def tracked(xml: str) -> str:
    """The figure typed over while changes are recorded."""
    author = 'w:author="An" w:date="2026-06-06T08:00:00Z"'
    old = control(xml, TAG)
    run = re.search(r"<w:sdtContent>(.*)</w:sdtContent>", old)
    assert run
    letters = re.sub(r"(</?w:)t\b", r"\1delText", run[1])
    struck = f'<w:del w:id="9001" {author}>{letters}</w:del>'
    put_in = f'<w:ins w:id="9002" {author}><w:r><w:t>trên 5.000</w:t></w:r></w:ins>'
    return xml.replace(old, old.replace(run[1], struck + put_in), 1)


def test_changes_still_tracked_are_read_as_if_they_were_accepted() -> None:
    assert told(compare(sample.PARTY, edited(tracked))) == [(Kind.TYPED_OVER, "trên 4.215", "trên 5.000")]


@pytest.mark.office
def test_changes_tracked_in_a_figure_survive_libreoffice(tmp_path: Path) -> None:
    source = tmp_path / "bao-cao.docx"
    source.write_bytes(edited(tracked))
    found = compare(sample.PARTY, office.convert(source, "docx", tmp_path / "out"))
    assert told(found) == [(Kind.TYPED_OVER, "trên 4.215", "trên 5.000")]


def test_a_paper_written_before_the_registers_grew_is_tied_paragraph_by_paragraph() -> None:
    """One paragraph and one row fewer than today: all other figures, numbered otherwise, are still themselves."""
    at = next(place for place, block in enumerate(sample.PARTY.annexes) if isinstance(block, Table))
    table = sample.PARTY.annexes[at]
    assert isinstance(table, Table)
    shorter = replace(table, rows=table.rows[:1] + table.rows[2:])
    annexes = (*sample.PARTY.annexes[:at], shorter, *sample.PARTY.annexes[at + 1 :])
    old = replace(sample.PARTY, blocks=sample.PARTY.blocks[:2] + sample.PARTY.blocks[3:], annexes=annexes)
    found = compare(sample.PARTY, docx.render(old))
    assert {finding.kind for finding in found.findings} == {Kind.DELETED, Kind.REMOVED}
    gone = [finding.before for finding in found.findings if finding.kind is Kind.DELETED and finding.where == "body"]
    assert len(gone) == 3 + len(table.head) - 1
    removed = [finding.before for finding in found.findings if finding.kind is Kind.REMOVED]
    assert not any(text.isdigit() for text in removed)  # the cells of figures have been told as figures


def test_a_footnote_cut_out_with_its_mark_is_told_with_what_it_held() -> None:
    def without_mark(xml: str) -> str:
        return re.sub(r'<w:r>(?:(?!</w:r>).)*<w:footnoteReference w:id="1"/></w:r>', "", xml, count=1)

    def without_note(xml: str) -> str:
        return re.sub(r'<w:footnote w:id="1">.*?</w:footnote>', "", xml, count=1)

    found = compare(sample.PARTY, edited(without_note, NOTES, edited(without_mark)))
    assert {(finding.kind, finding.where) for finding in found.findings} == {
        (Kind.DELETED, "footnote"),
        (Kind.REMOVED, "footnote"),
    }
    said = list(sentences(found, sample.PARTY, str))
    assert any(
        line.startswith("Bỏ viện dẫn: «Kế hoạch số 05-KH/BCĐ, ngày 15/01/2026» không còn trong tệp") for line in said
    )
    assert any(line.startswith("Xóa số: «documents.other»") for line in said)


def test_a_changed_footnote_is_a_footnote() -> None:
    found = compare(sample.PARTY, edited(lambda xml: xml.replace("ngoài giờ", "trong giờ", 1), NOTES))
    assert [(finding.kind, finding.where) for finding in found.findings] == [(Kind.CHANGED, "footnote")]


def test_without_tags_the_bookmarks_serve() -> None:
    found = compare(sample.PARTY, edited(lambda xml: re.sub(r"<w:tag [^>]*/>", "", typed(xml, TAG, "7"))))
    assert (Kind.TYPED_OVER, "trên 4.215", "7") in told(found)
    assert found.sure is Sure.BOOKMARKS


def test_without_tags_and_bookmarks_the_text_serves_and_says_so() -> None:
    def change(xml: str) -> str:
        return without_ties(typed(xml, TAG, "trên 5.000"))

    bare = edited(without_ties, NOTES, edited(change), drop="docProps/custom.xml")
    found = compare(sample.PARTY, bare)
    assert found.sure is Sure.TEXT
    of_figure = [finding for finding in found.findings if finding.tag == TAG]
    assert [finding.kind for finding in of_figure] == [Kind.TYPED_OVER]
    assert "5.000" in of_figure[0].after
    assert of_figure[0].sure is Sure.TEXT
    said = list(sentences(found, sample.PARTY, str))
    assert "không chắc chắn" in said[0]


def test_an_unchanged_text_without_any_link_is_no_change_but_is_told() -> None:
    bare = edited(without_ties, NOTES, edited(without_ties), drop="docProps/custom.xml")
    found = compare(sample.PARTY, bare)
    assert {finding.kind for finding in found.findings} == {Kind.UNTIED}
    assert not found.is_changed


def test_a_sentence_names_the_figure_both_numbers_and_the_paragraph() -> None:
    found = compare(sample.PARTY, edited(lambda xml: typed(xml, TAG, "trên 5.000")))
    said = list(sentences(found, sample.PARTY, lambda key: f"xã {key}"))
    assert len(said) == 3
    assert "của xã dong-dang trong tệp là «trên 5.000», theo sổ là «trên 4.215»" in said[1]
    assert "Đoạn: “" in said[1]
    assert said[2].startswith("1 chỗ khác với sổ")


@pytest.mark.parametrize(("numbers", "kept"), [([], set()), ([0, 1, 2], {0, 1, 2}), ([1, 0], {1}), ([2, 0, 1], {1, 2})])
def test_as_few_as_can_be_are_called_moved(numbers: list[int], kept: set[int]) -> None:
    assert _longest_rising(numbers) == kept


@pytest.mark.office
def test_a_trip_through_libreoffice_changes_nothing(tmp_path: Path) -> None:
    source = tmp_path / "bao-cao.docx"
    source.write_bytes(PAPER)
    found = compare(sample.PARTY, office.convert(source, "docx", tmp_path / "out"))
    assert told(found) == []
    assert found.sure is Sure.BOOKMARKS
    assert found.tied == found.figures


@pytest.mark.office
def test_an_edit_survives_the_trip_and_is_found_after_it(tmp_path: Path) -> None:
    source = tmp_path / "bao-cao.docx"
    source.write_bytes(edited(lambda xml: typed(xml, TAG, "trên 5.000").replace("đã ban hành", "vừa ban hành", 1)))
    found = compare(sample.PARTY, office.convert(source, "docx", tmp_path / "out"))
    assert (Kind.TYPED_OVER, "trên 4.215", "trên 5.000") in told(found)
    assert [finding.kind for finding in found.findings].count(Kind.CHANGED) == 1


def lay(tmp_path: Path) -> Path:
    call_command("report", "tinh", "2024-H1", out=tmp_path)
    return tmp_path / "bao-cao.docx"


def test_the_command_is_content_with_what_it_wrote(world: World, tmp_path: Path, capsys: pytest.CaptureFixture) -> None:  # type: ignore[type-arg]
    call_command("compare", lay(tmp_path), "tinh", "2024-H1")
    assert "Không có gì thay đổi" in capsys.readouterr().out


def test_the_command_ends_with_one_when_the_registers_say_something_new(world: World, tmp_path: Path) -> None:
    file = lay(tmp_path)
    world.reception("tiep-1", "ubnd-a", date(2024, 3, 5))
    with pytest.raises(SystemExit) as stop:
        call_command("compare", file, "tinh", "2024-H1")
    assert stop.value.code == 1


@pytest.mark.parametrize("content", [b"khong phai Word", b""])
def test_the_command_ends_with_two_for_a_file_that_is_no_document(world: World, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "la.docx"
    file.write_bytes(content)
    with pytest.raises(CommandError) as stop:
        call_command("compare", file, "tinh", "2024-H1")
    assert stop.value.returncode == 2


def test_the_command_ends_with_two_without_a_file(world: World, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Không có tệp") as stop:
        call_command("compare", tmp_path / "khong-co.docx", "tinh", "2024-H1")
    assert stop.value.returncode == 2
