"""A paper behind a line is a download for those who work there, and says nothing to anybody else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import Settings

from danchu.office.models import Post
from danchu.registers.actions import attach
from danchu.registers.models import Attachment, Entry
from tests.world import PASSWORD, SINCE, World

PDF = b"%PDF-1.7\n<script>alert(1)</script>\n%%EOF"
NAME = "Biên bản đối thoại «quý I».pdf"


@pytest.fixture
def paper(world: World, settings: Settings, tmp_path: Path) -> Attachment:
    settings.MEDIA_ROOT = tmp_path
    settings.DANCHU_OPEN_READING = True
    return attach(entry=world.reception("td-1", "ubnd-a", date(2024, 2, 5)), name=f"C:\\hồ sơ\\{NAME}", content=PDF)


@pytest.fixture
def onlooker(world: World) -> User:
    """Somebody of xã A who only looks."""
    user = User.objects.create_user("nguoi-xem", password=PASSWORD)
    Post.objects.create(user=user, role="viewer", body=world.bodies["ubnd-a"], since=SINCE)
    return user


def address(paper: Attachment) -> str:
    return f"/dong/{paper.entry.code}/van-ban/{paper.pk}/"


def entering(client: Client, user: User) -> Client:
    client.force_login(user)
    return client


def test_the_line_names_the_paper_and_opens_it(paper: Attachment, world: World, client: Client) -> None:
    page = entering(client, world.an).get("/dong/td-1/").content.decode()
    assert f'<a href="{address(paper)}" download lang="vi">{NAME}</a>' in page
    assert b"".join(client.get(address(paper))) == PDF


def test_a_browser_may_only_save_it_under_its_own_name_and_as_what_it_is(
    paper: Attachment, world: World, client: Client
) -> None:
    answer = entering(client, world.an).get(address(paper))
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Content-Length"] == str(len(PDF))


def test_a_guest_of_an_open_site_learns_neither_name_nor_content(paper: Attachment, client: Client) -> None:
    page = client.get("/dong/td-1/").content.decode()
    assert "1 văn bản, chỉ mở cho người làm việc với dòng này" in page
    assert "Biên bản" not in page
    assert client.get(address(paper)).status_code == 404


def test_papers_of_a_personal_line_are_refused_to_an_onlooker(
    paper: Attachment, world: World, onlooker: User, client: Client
) -> None:
    assert entering(client, onlooker).get(address(paper)).status_code == 200
    Entry.objects.update(secrecy="personal")
    assert client.get(address(paper)).status_code == 403
    assert "Biên bản" not in client.get("/dong/td-1/").content.decode()
    assert entering(client, world.binh).get(address(paper)).status_code == 200


def test_a_paper_opens_only_under_its_own_line(paper: Attachment, world: World, client: Client) -> None:
    world.reception("td-2", "ubnd-a", date(2024, 2, 6))
    entering(client, world.an)
    for wrong in (f"/dong/td-2/van-ban/{paper.pk}/", f"/dong/td-1/van-ban/{9**30}/", "/dong/td-1/van-ban/../../x/"):
        assert client.get(wrong).status_code == 404


def test_a_lost_file_is_not_found_and_the_keeper_is_told(
    paper: Attachment, world: World, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    Path(paper.file.path).unlink()
    assert entering(client, world.an).get(address(paper)).status_code == 404
    assert "mất tệp" in caplog.text
