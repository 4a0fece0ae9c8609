"""Who reads a report is told when its letters were converted from an old encoding or read from a picture."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client, override_settings
from django.utils.html import escape

from danchu.inbox.models import Incoming
from danchu.inbox.origin import origin
from danchu.inbox.reviewing import review
from tests.inbox.test_letters import TCVN3, TEXT
from tests.inbox.test_pages import hand_in
from tests.world import World

OLD = "Tệp gõ bằng bảng mã cũ TCVN3 (ABC); chữ đã được chuyển sang Unicode."


@pytest.fixture(autouse=True)
def _files(tmp_path: Path) -> Iterator[None]:
    with override_settings(MEDIA_ROOT=tmp_path):
        yield


def test_a_scan_and_old_letters_have_a_sentence_each_and_todays_text_has_none() -> None:
    assert list(origin("", 0)) == []
    old, scan = origin("TCVN3 (ABC)", 3)
    assert old == OLD
    assert scan.startswith("3 trang đọc từ ảnh quét")


@pytest.mark.parametrize(("text", "is_old"), [(TCVN3.encode("latin-1"), True), (TEXT.encode(), False)])
def test_the_card_says_that_old_letters_were_converted(tmp_path: Path, text: bytes, is_old: bool) -> None:
    path, out = tmp_path / "bao-cao.txt", io.StringIO()
    path.write_bytes(text)
    call_command("read", str(path), stdout=out)
    assert (OLD in out.getvalue()) is is_old


@pytest.mark.django_db
def test_the_page_says_it_too_as_long_as_the_report_is_kept(world: World) -> None:
    client = Client()
    client.force_login(world.an)
    hand_in(client, TCVN3.encode("latin-1"))
    kept = Incoming.objects.get()
    assert (kept.letters, kept.scanned) == ("TCVN3 (ABC)", 0)
    page = client.get(f"/den/{kept.pk}/").content.decode()
    assert escape(OLD) in page
    assert "ảnh quét" not in page
    Incoming.objects.update(letters="", scanned=2)
    page = client.get(f"/den/{kept.pk}/").content.decode()
    assert OLD not in page
    assert "2 trang đọc từ ảnh quét" in page


@pytest.mark.django_db
@pytest.mark.parametrize(("sender", "is_commune"), [("ubnd-a", True), ("", False)])
def test_whose_report_it_is_counts_before_what_its_heading_names(world: World, sender: str, is_commune: bool) -> None:
    """A commune's receptions are those of its level, also under the heading of its district."""
    client = Client()
    client.force_login(world.an)
    heading = "ỦY BAN NHÂN DÂN HUYỆN T\nBÁO CÁO\nvề tiếp công dân\n"
    hand_in(client, f"{heading}Tiếp thường xuyên 24 lượt, 27 người.\n".encode(), name="bao cao.txt", sender=sender)
    found = review(Incoming.objects.get()).matches
    regular = next(match for match in found if match.figure.text == "24")
    assert ("receptions.regular.commune.visits" in regular.also) is is_commune
