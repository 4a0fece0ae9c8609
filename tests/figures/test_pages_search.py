"""Search: marks, tones and đ do not matter, every word does, and nobody finds what the door would not open."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from danchu.figures import indexing, marking
from danchu.figures.index import Found
from danchu.kit.text import fold
from danchu.matters.models import Matter
from danchu.registers.actions import edit, withdraw
from danchu.registers.models import Entry
from tests.world import World


@pytest.fixture
def papers(world: World, settings: Settings) -> World:
    """A paper, a petition, a matter in xã A; the site is open for reading."""
    settings.DANCHU_OPEN_READING = True
    fields = {"role": "issued", "type_word": "Kế hoạch", "number": "12", "symbol": "12/KH-UBND", "issuer": "UBND xã A"}
    world.line("documents", "vb-1", "ubnd-a", date(2024, 2, 1), {**fields, "abstract": "Làm đường nội đồng Hoà Bình"})
    world.petition("don-1", "ubnd-a", date(2024, 4, 1), field="Đất đai")
    Matter.objects.create(
        key="duong-a", name="Đường liên thôn", kind="du_an", area=world.areas["xa-a"], since=date(2024, 1, 8)
    )
    return world


def found(client: Client, question: str) -> str:
    answer = client.get("/tim/", {"q": question})
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    ("question", "address"),
    [
        ("xa a", "/dia-ban/xa-a/"),
        ("XÃ A", "/dia-ban/xa-a/"),
        ("uy ban nhan dan a", "/dia-ban/xa-a/#ubnd-a"),
        ("duong lien thon", "/viec/duong-a/"),
        ("12/kh-ubnd", "/dong/vb-1/"),
        ("lam duong noi dong", "/dong/vb-1/"),
        ("hòa bình", "/dong/vb-1/"),  # stored as «Hoà Bình»
        ("hoa\u0300 bi\u0300nh", "/dong/vb-1/"),  # typed in pieces
        ("dat dai", "/dong/don-1/"),
        ("đất kiến nghị", "/dong/don-1/"),  # words from two columns
        ("don-1", "/dong/don-1/"),
    ],
)
def test_it_finds_whatever_way_it_is_typed(papers: World, client: Client, question: str, address: str) -> None:
    assert f'href="{address}"' in found(client, question)


def test_a_body_that_a_line_names_is_told_by_its_name(papers: World, client: Client) -> None:
    fields = {"content": "Sửa cầu treo", "answered_by": papers.bodies["ubnd-a"]}
    papers.line("opinions", "yk-1", "ubnd-a", date(2024, 4, 2), fields)
    page = found(client, "cau treo")
    assert "Ủy ban nhân dân A" in page[page.index("/dong/yk-1/") :]
    assert "ubnd-a;" not in page


@pytest.mark.parametrize("question", ["xa a khong co", "%", "_", "''; --"])
def test_it_does_not_find_what_is_not_there(papers: World, client: Client, question: str) -> None:
    assert "Không tìm thấy gì" in found(client, question)


def order(page: str, *addresses: str) -> list[str]:
    return sorted(addresses, key=lambda address: page.index(f'href="{address}"'))


def test_whole_words_come_before_pieces_of_words(papers: World, client: Client) -> None:
    papers.petition("don-moi", "ubnd-a", date(2024, 5, 1), field="Thông tin, truyền thông")
    papers.petition("don-cu", "ubnd-a", date(2024, 1, 9), field="Việc của thôn, bản")
    page = found(client, "thon")
    assert order(page, "/dong/don-moi/", "/dong/don-cu/") == ["/dong/don-cu/", "/dong/don-moi/"]


def test_words_that_stand_together_come_first(papers: World, client: Client) -> None:
    papers.petition("don-roi", "ubnd-a", date(2024, 5, 1), field="Nước tưới cho đồng ruộng, nội bộ")
    papers.petition("don-lien", "ubnd-a", date(2024, 1, 9), field="Kênh nội đồng")
    page = found(client, "nội đồng")
    assert order(page, "/dong/don-roi/", "/dong/don-lien/") == ["/dong/don-lien/", "/dong/don-roi/"]


def test_a_place_that_is_called_so_comes_before_one_that_only_holds_the_words(papers: World, client: Client) -> None:
    papers.areas["xa-a"].versions.update(name="xã Nà Tăm Thượng")
    papers.areas["xa-b"].versions.update(name="xã Nà Tăm")
    page = found(client, "xa na tam")
    assert order(page, "/dia-ban/xa-a/", "/dia-ban/xa-b/")[0] == "/dia-ban/xa-b/"


def test_a_long_text_is_cut_about_the_word_found(papers: World, client: Client) -> None:
    papers.petition("don-dai", "ubnd-a", date(2024, 5, 1), field="Đất", result="Đã xem xét. " * 15 + "Sẽ kè suối.")
    page = found(client, "kè suối")
    assert "… " in page
    assert "<mark>kè</mark> <mark>suối</mark>" in page
    assert page.count("Đã xem xét") < 15


@pytest.mark.parametrize("question", ["", "   ", "\u200b"])
def test_an_empty_question_is_answered_with_advice(papers: World, client: Client, question: str) -> None:
    assert "không cần gõ dấu" in found(client, question)


def test_an_edited_line_is_found_by_its_new_words_only(papers: World, client: Client) -> None:
    found(client, "dat dai")
    edit(entry=Entry.objects.get(code="don-1"), changes={"field": "Môi trường"}, why="Ghi nhầm lĩnh vực")
    assert "/dong/don-1/" in found(client, "moi truong")
    assert "/dong/don-1/" not in found(client, "dat dai")


def test_a_withdrawn_line_is_not_found(papers: World, client: Client) -> None:
    found(client, "dat dai")
    withdraw(entry=Entry.objects.get(code="don-1"), why="Ghi trùng")
    assert "/dong/don-1/" not in found(client, "dat dai")


def test_a_renamed_matter_is_found_by_its_new_name(papers: World, client: Client) -> None:
    found(client, "lien thon")
    Matter.objects.filter(key="duong-a").update(name="Cầu dân sinh")
    assert "/viec/duong-a/" in found(client, "cau dan sinh")
    assert "/viec/duong-a/" not in found(client, "lien thon")


def test_personal_data_is_never_in_the_index(papers: World, client: Client) -> None:
    Entry.objects.filter(code="don-1").update(secrecy="personal")
    assert "/dong/don-1/" not in found(client, "dat dai")
    assert not Found.objects.filter(key="don-1").exists()


def test_a_stranger_finds_nothing_of_another_place(papers: World, client: Client, settings: Settings) -> None:
    settings.DANCHU_OPEN_READING = False
    client.force_login(papers.chi)
    assert "Không tìm thấy gì" in found(client, "dat dai")
    client.force_login(papers.an)
    assert "/dong/don-1/" in found(client, "dat dai")


def test_nothing_is_written_when_nothing_is_new(papers: World) -> None:
    assert indexing.refresh() > 0
    assert not indexing.waiting()
    assert indexing.refresh() == 0


def test_an_index_made_anew_holds_the_same(papers: World) -> None:
    indexing.refresh()
    before = set(Found.objects.values_list("kind", "key", "folded"))
    indexing.rebuild()
    assert set(Found.objects.values_list("kind", "key", "folded")) == before


def test_the_words_found_are_marked_with_their_marks_on() -> None:
    assert marking.pieces("Đường Hoà Bình", "duong hoa") == [
        ("Đường", True),
        (" ", False),
        ("Hoà", True),
        (" Bình", False),
    ]


@given(st.text(max_size=40), st.text(max_size=10))
def test_marking_loses_no_letter(text: str, question: str) -> None:
    pieces = marking.pieces(text, question)
    assert "".join(piece for piece, _ in pieces) == unicodedata.normalize("NFC", text)
    for piece, is_hit in pieces:
        assert not is_hit or any(fold(letter) for letter in piece)
