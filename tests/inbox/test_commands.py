"""`danchu read` and `danchu collect` as a person meets them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from docx import Document

from danchu.core.catalogue import BUILT_IN
from danchu.core.reading import read
from danchu.inbox import comments, note
from danchu.inbox.formats import choose
from danchu.inbox.known import day_of
from danchu.inbox.matching import matches
from danchu.inbox.senders import sender_of
from tests.world import World

RIGHT = (
    "1. Tiếp công dân\n"
    "Trong kỳ đã tiếp 34 lượt, trong đó tiếp thường xuyên 24 lượt, tiếp định kỳ và đột xuất 10 lượt.\n"
)
WRONG = RIGHT.replace("34 lượt", "43 lượt")


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_json_points_into_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("read", str(write(tmp_path / "a.txt", WRONG)), "--json")
    told = json.loads(capsys.readouterr().out)
    assert told["text"] == WRONG
    assert [WRONG[f["start"] : f["end"]] for f in told["figures"]] == ["43", "24", "10"]
    assert [f["value"] for f in told["figures"]] == ["43", "24", "10"]
    assert any(finding["severity"] == "error" for finding in told["findings"])
    assert told["claims"][0]["holds"] is False


def test_the_card_of_a_right_report_has_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("read", str(write(tmp_path / "a.txt", RIGHT)))
    assert "0 lỗi" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_exits_with_2(tmp_path: Path) -> None:
    with pytest.raises(CommandError) as refused:
        call_command("read", str(tmp_path / "khong-co.docx"))
    assert refused.value.returncode == 2


def test_the_note_names_section_sentence_and_suggestion(tmp_path: Path) -> None:
    path = tmp_path / "phieu.txt"
    note.write(read(WRONG), path)
    told = path.read_text(encoding="utf-8")
    assert "1. Tiếp công dân" in told
    assert "43 lượt" in told
    note.write(read(WRONG), tmp_path / "phieu.docx")
    assert (tmp_path / "phieu.docx").read_bytes()[:2] == b"PK"


def test_figures_are_matched_by_unit_and_words() -> None:
    catalogue = {indicator.code: indicator for indicator in BUILT_IN}
    found = {match.code: match.figure.text for match in matches(read(RIGHT), catalogue)}
    assert found["receptions.regular.visits"] == "24"
    assert "petitions.total" not in found


def test_a_label_half_told_is_no_match() -> None:
    catalogue = {indicator.code: indicator for indicator in BUILT_IN}
    assert matches(read("Xã có 12 người đi vắng.\n"), catalogue) == []


@pytest.mark.parametrize(
    ("stem", "heading", "sender"),
    [
        ("binh-lu", "", "ubnd-binh-lu"),
        ("Báo cáo xã Bình Lư", "", "ubnd-binh-lu"),
        ("bc 6 thang", "ỦY BAN NHÂN DÂN XÃ TẢ LÈNG\nBÁO CÁO", "ubnd-ta-leng"),
        ("bc 6 thang", "BÁO CÁO", ""),
    ],
)
def test_the_sender_is_known_by_file_name_or_heading(stem: str, heading: str, sender: str) -> None:
    bodies = {"ubnd-binh-lu": "xã Bình Lư", "ubnd-ta-leng": "xã Tả Lèng"}
    assert sender_of(stem, heading, bodies) == sender


@pytest.mark.django_db
def test_a_text_is_compared_with_the_registers(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The register of xã A counts two regular receptions, the text says three."""
    world.reception("r1", "ubnd-a", date(2024, 3, 1), visits=2, people=2)
    path = write(tmp_path / "a.txt", "Tiếp công dân thường xuyên: lượt tiếp thường xuyên 03 lượt.\n")
    call_command("read", str(path), "--json", "--against", "xa-a", "2024-H1")
    told = json.loads(capsys.readouterr().out)
    found = [finding for finding in told["findings"] if finding["kind"] == "against"]
    assert len(found) == 1
    assert found[0]["severity"] == "question"
    assert "03 lượt" in found[0]["message"]
    assert "đếm được 02" in found[0]["message"]


def test_findings_become_comments_in_the_word_file(tmp_path: Path) -> None:
    document = Document()
    for line in WRONG.splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "a.docx"))
    reading = read(choose.text((tmp_path / "a.docx").read_bytes()))
    assert comments.write(tmp_path / "a.docx", reading, tmp_path / "b.docx") == len(reading.findings) > 0
    marked = Document(str(tmp_path / "b.docx"))
    assert any("43 lượt" in comment.text for comment in marked.comments)
    assert [p.text for p in marked.paragraphs] == WRONG.splitlines()


@pytest.mark.django_db
def test_the_card_of_a_comparison_says_what_agreed_and_names_the_indicator(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    world.reception("r1", "ubnd-a", date(2024, 3, 1), visits=2, people=2)
    path = write(tmp_path / "a.txt", "Tiếp công dân thường xuyên: lượt tiếp thường xuyên 03 lượt.\n")
    for place in ("xa-a", "ubnd-a"):  # a body is a place too
        call_command("read", str(path), "--against", place, "2024-H1")
        told = capsys.readouterr().out
        assert "0 chỗ khớp với sổ, văn bản và báo cáo đã có; 1 chỗ khác" in told
        assert "chỉ tiêu receptions.regular.visits" in told


@pytest.mark.django_db
@pytest.mark.parametrize(("place", "period"), [("xa-z", "2024-H1"), ("xa-a", "nửa năm")])
def test_a_place_or_period_that_is_not_there_exits_with_2(
    world: World, tmp_path: Path, place: str, period: str
) -> None:
    with pytest.raises(CommandError) as refused:
        call_command("read", str(write(tmp_path / "a.txt", RIGHT)), "--against", place, period)
    assert refused.value.returncode == 2


@pytest.mark.django_db
def test_the_note_of_a_comparison_is_addressed_to_the_place(world: World, tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", WRONG)
    call_command("read", str(path), "--against", "xa-a", "2024-H1", "--note", str(tmp_path / "phieu.txt"))
    told = (tmp_path / "phieu.txt").read_text(encoding="utf-8")
    assert "Kính gửi: Ủy ban nhân dân A" in told
    assert "(tệp «a.txt»)" in told


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("Xã A, ngày 03 tháng 7 năm 2024\nBÁO CÁO\n", date(2024, 7, 3)),
        ("| UBND XÃ A | Xã A, ngày 3 tháng 7 năm 2024 |\n", date(2024, 7, 3)),
        ("Căn cứ Luật số 10/2022/QH15 ngày 10 tháng 11 năm 2022 của Quốc hội\n", None),  # a paper's day, not its own
        ("Xã A, ngày … tháng … năm …\nThực hiện Quyết định ngày 10 tháng 11 năm 2022\n", None),
    ],
)
def test_the_day_of_a_report_is_that_of_its_letterhead(heading: str, day: date | None) -> None:
    assert day_of(heading + RIGHT) == day


def test_a_repealed_law_is_a_finding_that_names_its_heir(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Xã A, ngày 03 tháng 7 năm 2024\nThực hiện Pháp lệnh số 34/2007/PL-UBTVQH11 về dân chủ.\n"
    call_command("read", str(write(tmp_path / "a.txt", text)))
    told = capsys.readouterr().out
    assert "34/2007/PL-UBTVQH11 đã hết hiệu lực từ ngày 01/07/2023, được thay bằng Luật 10/2022/QH15" in told
    earlier = text.replace("năm 2024", "năm 2022")
    call_command("read", str(write(tmp_path / "b.txt", earlier)))
    assert "hết hiệu lực" not in capsys.readouterr().out
