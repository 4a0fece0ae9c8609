"""Who gets a post, by whom and until when; every act stands in the journal."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.http import Http404

from danchu.journal.models import Act
from danchu.office import actions
from danchu.office.models import Post
from danchu.office.permits import admit
from tests.world import PASSWORD, SINCE, World

pytestmark = pytest.mark.django_db
DAY = date(2024, 3, 1)


def test_an_appointment_opens_the_door_and_its_end_shuts_it(world: World) -> None:
    post = actions.appoint(user=world.chi, role="viewer", body=world.bodies["ubnd-a"], since=SINCE, by=world.binh)
    assert admit(world.chi, "xa-a", DAY).post == post
    actions.dismiss(post=post, until=date(2021, 1, 1), by=world.binh, why="chuyển công tác")
    with pytest.raises(Http404):
        admit(world.chi, "xa-a", DAY)
    assert [(act.verb, act.by, act.why) for act in Act.objects.all()] == [
        ("appoint", world.binh, ""),
        ("dismiss", world.binh, "chuyển công tác"),
    ]


def test_what_cannot_be_is_refused(world: World) -> None:
    ubnd, post = world.bodies["ubnd-a"], world.an.posts.get()
    for wrong in (
        {"role": "king", "since": SINCE},
        {"role": "viewer", "since": SINCE, "until": SINCE},
        {"role": "writer", "since": DAY},  # An is the writer there already
    ):
        with pytest.raises(actions.Refused):
            actions.appoint(user=world.an, body=ubnd, by=None, **wrong)  # type: ignore[arg-type]
    for until, why in ((SINCE, "x"), (DAY, " ")):
        with pytest.raises(actions.Refused):
            actions.dismiss(post=post, until=until, by=None, why=why)
    assert Post.objects.count() == 3
    assert not Act.objects.exists()


def answers(monkeypatch: pytest.MonkeyPatch, *typed: str) -> None:
    waiting = list(typed)
    monkeypatch.setattr("danchu.office.management.commands.appoint.getpass", lambda _prompt: waiting.pop(0))


def test_the_first_officer_is_appointed_on_the_server(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, PASSWORD, PASSWORD)
    call_command("appoint", "giang", "inspector", "ubnd-b", "--since", "01/02/2024")
    made = User.objects.get(username="giang")
    assert made.check_password(PASSWORD)
    post = made.posts.get()
    assert (post.role, post.body.key, post.since, post.until) == ("inspector", "ubnd-b", date(2024, 2, 1), None)


def test_an_account_that_exists_is_not_asked_for_a_password(world: World) -> None:
    call_command("appoint", "chi", "viewer", "ubnd-a")
    assert world.chi.posts.count() == 2


@pytest.mark.parametrize(
    ("body", "since", "typed", "words"),
    [
        ("ubnd-c", "01/02/2024", (), "Gần giống: ubnd-"),
        ("ubnd-a", "31/02/2024", (), "31"),
        ("ubnd-a", "01/02/2024", (PASSWORD, "khác"), "không giống"),
        ("ubnd-a", "01/02/2024", ("1234", "1234"), "Mật khẩu"),
    ],
)
def test_a_wrong_appointment_makes_no_account(
    world: World, monkeypatch: pytest.MonkeyPatch, body: str, since: str, typed: tuple[str, ...], words: str
) -> None:
    answers(monkeypatch, *typed)
    with pytest.raises(CommandError, match=words) as refused:
        call_command("appoint", "giang", "writer", body, "--since", since)
    assert refused.value.returncode == 2
    assert not User.objects.filter(username="giang").exists()
