"""A report comes by mail: An hands it in and decides its figures, Bình reads, Chi and Dân find nothing."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.http import HttpResponse
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from docx import Document
from python_calamine import CalamineWorkbook

from danchu.core.period import CALENDAR, Period
from danchu.figures import queries as figures
from danchu.inbox.models import Confirmed, Incoming
from danchu.journal.models import Act
from danchu.office.models import Post
from tests import world as worlds
from tests.world import World

pytestmark = pytest.mark.django_db
TEXT = (
    "1. Tiếp công dân\n"
    "Tổng số đã tiếp 43 lượt, trong đó tiếp thường xuyên 24 lượt, lãnh đạo tiếp định kỳ và đột xuất 10 lượt.\n"
)


@pytest.fixture(autouse=True)
def _files(tmp_path: Path) -> Iterator[None]:
    with override_settings(MEDIA_ROOT=tmp_path):
        yield


def browser(user: object | None) -> Client:
    client = Client()
    if user is not None:
        client.force_login(user)  # type: ignore[arg-type]  # one of the cast
    return client


def hand_in(
    client: Client, content: bytes = TEXT.encode(), name: str = "bc xa a.txt", sender: str = "ubnd-a"
) -> HttpResponse:
    given = {"file": SimpleUploadedFile(name, content), "period": "2024-H1", "sender": sender}
    return client.post("/den/xa-a/nhan/", given)  # type: ignore[return-value]


def word(text: str) -> bytes:
    document = Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def test_an_hands_in_a_report_and_sees_what_is_wrong(world: World) -> None:
    an = browser(world.an)
    response = hand_in(an)
    made = Incoming.objects.get()
    assert response.status_code == 302
    assert response["Location"] == f"/den/{made.pk}/"
    assert made.file.read() == TEXT.encode()
    shown = an.get(f"/den/{made.pk}/").content.decode()
    assert "mark-error" in shown
    assert "43" in shown
    assert "bc xa a.txt" in an.get("/den/").content.decode()
    assert Act.objects.filter(verb="receive").count() == 1


def test_the_same_bytes_are_kept_once(world: World) -> None:
    an = browser(world.an)
    hand_in(an)
    hand_in(an, name="khac.txt")
    assert Incoming.objects.count() == 1


def test_the_sender_is_known_by_the_name_of_the_file(world: World) -> None:
    hand_in(browser(world.an), sender="")
    sender = Incoming.objects.get().sender
    assert sender is not None
    assert sender.key == "ubnd-a"


@pytest.mark.parametrize(("content", "words"), [(b"", "trống"), (b"PK\x03\x04 hong", "hỏng"), (b"  \n", "trống")])
def test_a_file_that_cannot_be_read_is_told_beside_the_field(world: World, content: bytes, words: str) -> None:
    response = hand_in(browser(world.an), content, "a.docx")
    assert response.status_code == 200
    assert words in response.content.decode()
    assert not Incoming.objects.exists()


def test_a_bad_period_changes_nothing(world: World) -> None:
    given = {"file": SimpleUploadedFile("a.txt", TEXT.encode()), "period": "nửa năm", "sender": ""}
    response = browser(world.an).post("/den/xa-a/nhan/", given)
    assert "Không đọc được mã kỳ" in response.content.decode()
    assert not Incoming.objects.exists()


def test_who_may_do_what(world: World) -> None:
    hand_in(browser(world.an))
    pk = Incoming.objects.get().pk
    addresses = [f"/den/{pk}/", f"/den/{pk}/goc", f"/den/{pk}/phieu-tra-lai.docx"]
    for address in addresses:
        assert browser(world.binh).get(address).status_code == 200
        for stranger in (world.chi, None):
            assert browser(stranger).get(address).status_code == 404
            with override_settings(DANCHU_OPEN_READING=True):
                assert browser(stranger).get(address).status_code == 404
    for stranger in (world.chi, None):
        assert "bc xa a" not in browser(stranger).get("/den/").content.decode()
        assert hand_in(browser(stranger)).status_code == 404
        assert browser(stranger).post(f"/den/{pk}/khop/", {"start": "1"}).status_code == 404
    assert hand_in(browser(world.binh)).status_code == 403
    assert browser(world.binh).post(f"/den/{pk}/khop/", {"start": "1"}).status_code == 403


def decide(client: Client, figure: str, indicator: str) -> int:
    made = Incoming.objects.latest("pk")
    given = {"start": str(made.text.index(f"{figure} lượt")), "indicator": indicator}
    return client.post(f"/den/{made.pk}/khop/", given).status_code


def told(code: str) -> tuple[Decimal | None, str | None]:
    value = figures.sheet("xa-b", Period.parse("2024-H1"), CALENDAR).value(code)
    return value.amount, value.grade


def test_a_confirmed_figure_becomes_a_declared_one_with_its_sentence(world: World) -> None:
    an = browser(world.an)
    hand_in(an, sender="")
    Incoming.objects.update(sender=world.bodies["ubnd-b"])
    assert decide(an, "24", "groups.self_managed") == 302
    line = Confirmed.objects.get()
    assert line.indicator == "groups.self_managed"
    assert told("groups.self_managed") == (Decimal(24), "C")
    assert decide(an, "10", "groups.self_managed") == 302  # corrected: the old wording is kept, the new one counts
    assert told("groups.self_managed") == (Decimal(10), "C")


def test_a_decision_is_remembered_for_the_next_report_of_the_sender(world: World) -> None:
    an = browser(world.an)
    hand_in(an)
    assert decide(an, "10", "receptions.large_groups") == 302
    hand_in(an, TEXT.replace("10", "19").replace("43", "44").encode())
    shown = an.get(f"/den/{Incoming.objects.latest('pk').pk}/").content.decode()
    assert "đoàn đông người được tiếp" in shown


def post(client: Client, figure: str, **given: str) -> HttpResponse:
    made = Incoming.objects.latest("pk")
    start = str(made.text.index(f"{figure} lượt"))
    return client.post(f"/den/{made.pk}/khop/", {"start": start, **given})  # type: ignore[return-value]


@pytest.mark.parametrize("typed", ["tổ tự quản", "Tổ  tự quản", "groups.self_managed", "self-managed groups"])
def test_a_figure_is_given_another_indicator_by_its_name(world: World, typed: str) -> None:
    an = browser(world.an)
    hand_in(an)
    assert post(an, "10", typed=typed).status_code == 302
    assert Confirmed.objects.get().indicator == "groups.self_managed"


@pytest.mark.parametrize(("typed", "words"), [("", "Hãy gõ tên hoặc mã"), ("không có thật", "Không có chỉ tiêu")])
def test_a_name_that_is_no_indicator_is_told_at_its_figure(world: World, typed: str, words: str) -> None:
    an = browser(world.an)
    hand_in(an)
    answer = post(an, "24", typed=typed)
    assert answer.status_code == 400
    assert words in answer.content.decode()
    assert not Confirmed.objects.exists()


def test_a_decision_is_undone_and_the_one_before_counts_again(world: World) -> None:
    """24, corrected to 10, taken back: 24 again; taken back too: nothing is declared any more."""
    an = browser(world.an)
    hand_in(an, sender="")
    Incoming.objects.update(sender=world.bodies["ubnd-b"])
    for figure in ("24", "10"):
        post(an, figure, indicator="groups.self_managed")
    assert told("groups.self_managed")[0] == 10
    assert post(an, "10", undo="1").status_code == 302
    assert told("groups.self_managed") == (Decimal(24), "C")
    post(an, "24", undo="1")
    assert told("groups.self_managed")[0] is None
    assert post(an, "24", undo="1").status_code == 400  # nothing left to take back
    post(an, "24", indicator="groups.self_managed")  # and it can be said anew
    assert told("groups.self_managed")[0] == 24
    verbs = Act.objects.filter(target__startswith="incoming:", by=world.an).values_list("verb", flat=True)
    assert list(verbs) == ["receive", "confirm", "confirm", "unconfirm", "unconfirm", "confirm"]


def test_a_correction_withdraws_what_was_declared_by_mistake(world: World) -> None:
    an = browser(world.an)
    hand_in(an, sender="")
    Incoming.objects.update(sender=world.bodies["ubnd-b"])
    post(an, "24", indicator="groups.self_managed")
    post(an, "24", indicator="")
    assert told("groups.self_managed")[0] is None


def test_all_sure_figures_are_confirmed_in_one_click(world: World) -> None:
    an = browser(world.an)
    hand_in(an)
    pk = Incoming.objects.get().pk
    waiting = len(Incoming.objects.get().told)
    assert waiting
    an.post(f"/den/{pk}/khop/", {"sure": "1"})
    assert Confirmed.objects.count() == waiting
    an.post(f"/den/{pk}/khop/", {"sure": "1"})  # nothing is left
    assert Confirmed.objects.count() == waiting


def test_the_page_says_who_decided_and_offers_to_undo(world: World) -> None:
    an = browser(world.an)
    hand_in(an)
    post(an, "24", indicator="groups.self_managed")
    shown = an.get(f"/den/{Incoming.objects.get().pk}/").content.decode()
    assert "Bỏ xác nhận" in shown
    assert "an, " in shown
    seen_by_binh = browser(world.binh).get(f"/den/{Incoming.objects.get().pk}/").content.decode()
    assert "Bỏ xác nhận" not in seen_by_binh
    assert "tổ tự quản" in seen_by_binh


def test_what_is_no_indicator_stays_on_the_page_to_be_taken_back(world: World) -> None:
    an = browser(world.an)
    hand_in(an)
    post(an, "24", indicator="")
    assert "không phải chỉ tiêu" in an.get(f"/den/{Incoming.objects.get().pk}/").content.decode()


def test_the_sentence_stands_behind_the_figure_on_its_page(world: World) -> None:
    an = browser(world.an)
    hand_in(an)
    post(an, "24", indicator="groups.self_managed")
    shown = an.get("/so-lieu/xa-a/2024-H1/groups.self_managed/").content.decode()
    assert "bc xa a.txt: Tổng số đã tiếp 43 lượt" in shown


def test_pasted_text_is_a_report_too(world: World) -> None:
    an = browser(world.an)
    given = {"text": TEXT.replace("\n", "\r\n"), "period": "2024-H1", "sender": "ubnd-a"}
    assert an.post("/den/xa-a/nhan/", given).status_code == 302
    assert Incoming.objects.get().text == TEXT


@pytest.mark.parametrize(
    ("given", "field", "words"),
    [
        ({}, "file", "Hãy chọn tệp báo cáo hoặc dán văn bản"),
        ({"text": "  \n "}, "file", "Hãy chọn tệp báo cáo hoặc dán văn bản"),
        ({"text": "x" * 500_001}, "text", "quá dài"),
        ({"text": "a\x00b"}, "text", "ký tự rỗng"),
    ],
)
def test_what_is_wrong_with_pasted_text_stands_at_its_field(
    world: World, given: dict[str, str], field: str, words: str
) -> None:
    answer = browser(world.an).post("/den/xa-a/nhan/", {"period": "2024-H1", "sender": "", **given})
    told_at = answer.content.decode().split(f'id="id_{field}_error"')
    assert len(told_at) == 2
    assert words in told_at[1][:400]
    assert not Incoming.objects.exists()


def test_a_book_is_refused_at_its_field(world: World) -> None:
    answer = hand_in(browser(world.an), b"Mot dong chu dai vua phai.\n" * 25_000)
    assert "Văn bản quá dài cho trang này" in answer.content.decode()
    assert not Incoming.objects.exists()


def test_a_file_and_pasted_text_at_once_are_refused(world: World) -> None:
    given = {"file": SimpleUploadedFile("a.txt", TEXT.encode()), "text": TEXT, "period": "2024-H1", "sender": ""}
    assert "chỉ có một báo cáo" in browser(world.an).post("/den/xa-a/nhan/", given).content.decode()


def test_the_sender_is_known_by_the_heading_of_the_text(world: World) -> None:
    heading = "ỦY BAN NHÂN DÂN\nXÃ A\n"
    hand_in(browser(world.an), (heading + TEXT).encode(), "bc.txt", sender="")
    sender = Incoming.objects.get().sender
    assert sender is not None
    assert sender.key == "ubnd-a"


def test_a_sender_nobody_knew_is_named_once(world: World) -> None:
    an = browser(world.an)
    hand_in(an, name="bc.txt", sender="")
    made = Incoming.objects.get()
    assert made.sender is None
    assert post(an, "24", indicator="groups.self_managed").status_code == 400
    assert "Hãy chọn đơn vị gửi" in an.post(f"/den/{made.pk}/don-vi-gui/", {"sender": "ubnd-b"}).content.decode()
    assert an.post(f"/den/{made.pk}/don-vi-gui/", {"sender": "ubnd-a"}).status_code == 302
    assert an.post(f"/den/{made.pk}/don-vi-gui/", {"sender": "cap-uy-a"}).status_code == 400
    made.refresh_from_db()
    assert made.sender is not None
    assert made.sender.key == "ubnd-a"
    assert Act.objects.filter(verb="name-sender", by=world.an).count() == 1


def test_the_note_goes_from_the_reader_to_the_sender(world: World) -> None:
    an = browser(world.an)
    hand_in(an)
    pk = Incoming.objects.get().pk
    text = an.get(f"/den/{pk}/phieu-tra-lai.txt").content.decode()
    assert "ỦY BAN NHÂN DÂN A" in text
    assert "Kính gửi: Ủy ban nhân dân A" in text
    assert "báo cáo kỳ 6 tháng đầu năm 2024" in text
    assert "Tại mục «1. Tiếp công dân»" in text
    paper = Document(io.BytesIO(an.get(f"/den/{pk}/phieu-tra-lai.docx").content))
    told_in_word = "\n".join(p.text for p in paper.paragraphs)
    assert "24 lượt + 10 lượt = 34 lượt" in told_in_word
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in paper.tables[0].rows[0].cells[1].text


@pytest.mark.parametrize("given", [{}, {"start": "x"}, {"start": "999999"}, {"start": "26", "indicator": "khong-co"}])
def test_a_decision_about_nothing_changes_nothing(world: World, given: dict[str, str]) -> None:
    an = browser(world.an)
    hand_in(an)
    assert an.post(f"/den/{Incoming.objects.get().pk}/khop/", given).status_code == 400
    assert not Confirmed.objects.exists()


def test_findings_come_back_as_comments_in_the_original_word_file(world: World) -> None:
    an = browser(world.an)
    hand_in(an, word(TEXT), "a.docx")
    pk = Incoming.objects.get().pk
    marked = Document(io.BytesIO(an.get(f"/den/{pk}/nhan-xet.docx").content))
    assert any("43" in comment.text for comment in marked.comments)
    assert [p.text for p in marked.paragraphs] == TEXT.splitlines()


def test_a_text_gets_a_word_file_of_its_own_with_comments(world: World) -> None:
    an = browser(world.an)
    hand_in(an)
    pk = Incoming.objects.get().pk
    marked = Document(io.BytesIO(an.get(f"/den/{pk}/nhan-xet.docx").content))
    assert any("43" in comment.text for comment in marked.comments)
    assert [p.text for p in marked.paragraphs if p.text] == TEXT.splitlines()
    assert "bc xa a.txt" in marked.sections[0].header.paragraphs[0].text
    assert an.get(f"/den/{pk}/khac").status_code == 404


def test_text_that_looks_like_a_page_is_only_text(world: World) -> None:
    an = browser(world.an)
    hand_in(an, b"<script>alert(1)</script> Ti\xe1\xba\xbfp 5 l\xc6\xb0\xe1\xbb\xa3t.\n")
    assert "<script>alert" not in an.get(f"/den/{Incoming.objects.get().pk}/").content.decode()


def test_the_registers_are_compared_with(world: World) -> None:
    world.reception("r1", "ubnd-a", date(2024, 3, 1), visits=2, people=2)
    an = browser(world.an)
    hand_in(an)
    assert "đếm được 02" in an.get(f"/den/{Incoming.objects.get().pk}/").content.decode()


def test_the_evidence_names_nobody(world: World) -> None:
    """The page of the figure is public where open reading is on; the report itself is not."""
    an = browser(world.an)
    hand_in(an, "Theo ông Dân, toàn xã có 24 lượt tiếp công dân.\n".encode())
    post(an, "24", indicator="groups.self_managed")
    with override_settings(DANCHU_OPEN_READING=True):
        shown = browser(None).get("/so-lieu/xa-a/2024-H1/groups.self_managed/").content.decode()
    assert "Theo ông …, toàn xã có 24 lượt" in shown
    assert "ông Dân" not in shown


def test_a_decision_on_the_page_counts_in_the_collection_of_a_folder(world: World, tmp_path: Path) -> None:
    """An corrects a figure once; `danchu collect` reads the next report of that sender as An taught it."""
    an = browser(world.an)
    hand_in(an)
    post(an, "10", indicator="receptions.large_groups")
    folder = tmp_path / "thu"
    folder.mkdir()
    (folder / "xa a.txt").write_text(TEXT.replace("10 lượt", "19 lượt").replace("43", "44"), encoding="utf-8")
    call_command("collect", str(folder), "2024-H1", stdout=io.StringIO())
    book = CalamineWorkbook.from_path(str(folder / "tong-hop-2024-H1.xlsx"))
    rows = book.get_sheet_by_name("Số liệu").to_python()
    column = next(row.index("receptions.large_groups") for row in rows if "receptions.large_groups" in row)
    assert 19 in [row[column] for row in rows]


def test_the_list_says_who_has_not_sent(world: World) -> None:
    """The province got a report of xã A; xã B is named as missing. A commune has nothing below it to miss."""
    world.bodies["ubnd-t"] = worlds.body("ubnd-t", "ubnd", world.areas["tinh"], "tinh")
    province = User.objects.create_user("an-tinh")
    Post.objects.create(user=province, role="writer", body=world.bodies["ubnd-t"], since=worlds.SINCE)
    client = browser(province)
    client.post("/den/tinh/nhan/", {"text": TEXT, "period": "2024-H1", "sender": "ubnd-a"})
    shown = " ".join(client.get("/den/").content.decode().split())
    assert "tỉnh T, 6 tháng đầu năm 2024: 1/2 nơi đã gửi" in shown
    assert "Còn thiếu: xã B." in shown
    hand_in(browser(world.an))
    assert "nơi đã gửi" not in browser(world.binh).get("/den/").content.decode()


def test_what_another_body_of_the_commune_counts_is_not_declared_on_top(world: World) -> None:
    """UBND A tells 24 for the whole commune; Đảng ủy A has 2 in its register. Declared, the commune would have 26."""
    world.reception("r1", "cap-uy-a", date(2024, 3, 1), visits=2, people=2)
    an = browser(world.an)
    hand_in(an)
    answer = post(an, "24", indicator="receptions.regular.visits")
    assert answer.status_code == 302
    value = figures.sheet("xa-a", Period.parse("2024-H1"), CALENDAR).value("receptions.regular.visits")
    assert value.amount == 2
    shown = an.get(answer["Location"]).content.decode()
    assert "Đảng ủy A đã có số này nên số trong báo cáo chỉ dùng để đối chiếu." in shown
    assert Confirmed.objects.filter(indicator="receptions.regular.visits").exists()  # remembered all the same


def test_the_whole_of_a_province_is_compared_and_not_declared(world: World) -> None:
    """Its communes send their own; 43 for the province on top of them would be counted twice."""
    world.bodies["ubnd-t"] = worlds.body("ubnd-t", "ubnd", world.areas["tinh"], "tinh")
    province = User.objects.create_user("an-tinh")
    Post.objects.create(user=province, role="writer", body=world.bodies["ubnd-t"], since=worlds.SINCE)
    client = browser(province)
    client.post("/den/tinh/nhan/", {"text": TEXT, "period": "2024-H1", "sender": "ubnd-t"})
    assert post(client, "24", indicator="receptions.regular.visits").status_code == 302
    assert figures.sheet("tinh", Period.parse("2024-H1"), CALENDAR).value("receptions.regular.visits").amount is None


def test_more_reports_ask_the_database_no_more_often(world: World) -> None:
    """The list with three reports of one place and day costs as many queries as with one."""
    an = browser(world.an)
    counts = []
    for number in (1, 2, 3):
        hand_in(an, TEXT.replace("43", f"4{number}").encode())
        with CaptureQueriesContext(connection) as asked:
            an.get("/den/")
        counts.append(len(asked))
    assert counts[0] == counts[1] == counts[2] <= 25


def test_opening_a_report_again_asks_the_registers_no_more(world: World) -> None:
    """The sheet of the place is kept until somebody writes; a page of a report is then some thirty queries."""
    an = browser(world.an)
    hand_in(an)
    address = f"/den/{Incoming.objects.get().pk}/"
    an.get(address)
    with CaptureQueriesContext(connection) as asked:
        an.get(address)
    assert len(asked) <= 40


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_figure_far_down_the_text_is_decided_too(world: World, language: str) -> None:
    """Positions beyond 999 are never written with the dots or commas of a number."""
    an = browser(world.an)
    hand_in(an, ("Đoạn mở đầu dài vừa phải của báo cáo.\n" * 60 + TEXT).encode())
    an.post("/ngon-ngu/", {"language": language, "next": "/"})
    made = Incoming.objects.get()
    start = made.text.index("24 lượt")
    assert start > 1000
    shown = an.get(f"/den/{made.pk}/").content.decode()
    assert f'name="start" value="{start}"' in shown
    assert f'id="con-so-{start}"' in shown
