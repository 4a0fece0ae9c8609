"""A report comes by mail: An hands it in and decides its figures, Bình reads, Chi and Dân find nothing."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client, override_settings
from docx import Document

from danchu.core.period import CALENDAR, Period
from danchu.figures import queries as figures
from danchu.inbox.models import Confirmed, Incoming
from danchu.journal.models import Act
from tests.world import World

pytestmark = pytest.mark.django_db
TEXT = (
    "1. Tiếp công dân\n"
    "Tổng số đã tiếp 43 lượt, trong đó tiếp thường xuyên 24 lượt, tiếp định kỳ và đột xuất của lãnh đạo 10 lượt.\n"
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


def test_a_text_has_no_word_comments(world: World) -> None:
    an = browser(world.an)
    hand_in(an)
    assert an.get(f"/den/{Incoming.objects.get().pk}/nhan-xet.docx").status_code == 404
    assert an.get(f"/den/{Incoming.objects.get().pk}/khac").status_code == 404


def test_text_that_looks_like_a_page_is_only_text(world: World) -> None:
    an = browser(world.an)
    hand_in(an, b"<script>alert(1)</script> Ti\xe1\xba\xbfp 5 l\xc6\xb0\xe1\xbb\xa3t.\n")
    assert "<script>alert" not in an.get(f"/den/{Incoming.objects.get().pk}/").content.decode()


def test_the_registers_are_compared_with(world: World) -> None:
    world.reception("r1", "ubnd-a", date(2024, 3, 1), visits=2, people=2)
    an = browser(world.an)
    hand_in(an)
    assert "đếm được 02" in an.get(f"/den/{Incoming.objects.get().pk}/").content.decode()
