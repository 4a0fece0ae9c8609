"""Every address has a row here: who may come in, tried with the cast. An address without a row fails the test.

An writes in xã A; Bình approves there; Chi is a stranger from xã B; Dân is the public. `READ`: An and Bình come in, Chi
and Dân find nothing (404), and nothing of xã A is in what they get. `LISTS`: everybody comes in and is shown only what
the door would open. `OPEN`: the same for everybody. `MAIL`: as READ, and closed to guests even with open reading, for
what comes by mail or was scanned may name people. `WRITE`: An does it, Bình may not (403), the others find nothing
(404).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone
from pytest_django import Settings

from danchu.inbox.models import Incoming
from danchu.matters.models import Matter
from danchu.registers.actions import attach
from danchu.registers.models import Attachment, Entry
from danchu.reports.models import Plan
from tests.world import World

pytestmark = pytest.mark.django_db

OPEN, LISTS, READ, MAIL, WRITE = "open", "lists", "read", "mail", "write"
PLACE = {"place": "xa-a"}
HALF = {**PLACE, "period": "2024-H1"}
FIGURE = {**HALF, "code": "receptions.visits"}
SECRET = "Đường vào bản An Bình"  # stands in the matter, the line and the report of xã A, and nowhere else


@dataclass(frozen=True)
class Row:
    """Who comes in at an address, how it is asked (GET unless it only takes POST), and with which words."""

    rule: str
    words: dict[str, str] = field(default_factory=dict)
    method: str = "get"
    query: dict[str, str] = field(default_factory=dict)


DOORS: dict[str, Row] = {
    "config:home": Row(LISTS),
    "kit:language": Row(OPEN, method="post"),
    "kit:theme": Row(OPEN, method="post"),
    "office:login": Row(OPEN),
    "office:logout": Row(OPEN, method="post"),
    "figures:search": Row(LISTS, query={"q": "An Bình"}),
    "figures:places": Row(LISTS),
    "figures:place": Row(READ, PLACE),
    "figures:register": Row(READ, {**PLACE, "register": "receptions"}),
    "figures:figures": Row(READ, HALF),
    "figures:evidence": Row(READ, FIGURE),
    "figures:evidence-json": Row(READ, FIGURE),
    "figures:chart": Row(READ, {**FIGURE, "kind": "ky"}),
    "figures:checks": Row(READ, HALF),
    "figures:matters": Row(LISTS),
    "figures:matter": Row(READ, {"key": "duong"}),
    "figures:line": Row(READ, {"code": "r1"}),
    "figures:attachment": Row(MAIL, {"code": "r1", "pk": "1"}),
    "inbox:reports": Row(MAIL),
    "inbox:receive": Row(WRITE, PLACE),
    "inbox:report": Row(MAIL, {"pk": "1"}),
    "inbox:file": Row(MAIL, {"pk": "1", "name": "phieu-tra-lai.docx"}),
    "inbox:decide": Row(WRITE, {"pk": "1"}, method="post"),
    "inbox:sender": Row(WRITE, {"pk": "1"}, method="post"),
    "reports:reports": Row(LISTS),
    "reports:report": Row(READ, HALF),
    "reports:file": Row(READ, {**HALF, "name": "figures.json"}),
}


def addresses() -> list[str]:
    """The name of every address of the site, with its room; "?" for one without a name."""
    return list(_names(get_resolver().url_patterns, ""))


def _names(patterns: list[URLPattern | URLResolver], room: str) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inside = f"{room}{pattern.namespace}:" if pattern.namespace else room
            yield from _names(pattern.url_patterns, inside)
        else:
            yield f"{room}{pattern.name or '?'}"


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert sorted(addresses()) == sorted(DOORS)


@pytest.fixture
def site(world: World, settings: Settings, tmp_path: Path) -> World:
    """Something of xã A behind every address."""
    settings.MEDIA_ROOT = tmp_path
    matter = Matter.objects.create(key="duong", name=SECRET, kind="du_an", area=world.areas["xa-a"], since="2024-01-02")
    line = world.reception("r1", "ubnd-a", date(2024, 3, 4), result=SECRET)
    Entry.objects.filter(pk=line.pk).update(matter=matter)
    attach(entry=line, name="Biên bản.pdf", content=f"%PDF-1.7 {SECRET}".encode())
    Attachment.objects.update(id=1)
    told = {"form": "state", "issuer": "UBND XÃ A", "locality": "A", "abstract": SECRET}
    Plan.objects.create(place=world.areas["xa-a"], period="2024-H1", **told)
    mail = {"place": world.areas["xa-a"], "period": "2024-H1", "name": SECRET, "sha256": "0", "size": 1}
    Incoming.objects.create(pk=1, text=SECRET, received_at=timezone.now(), **mail)
    return world


def ask(name: str, row: Row, client: Client) -> tuple[int, str]:
    response = getattr(client, row.method)(reverse(name, kwargs=row.words), row.query)
    return response.status_code, re.sub("</?mark[^>]*>", "", b"".join(response).decode(errors="replace"))


def entering(*users: object) -> list[Client]:
    """A browser for each; None is Dân, who has no account."""
    clients = []
    for user in users:
        client = Client()
        if user is not None:
            client.force_login(user)  # type: ignore[arg-type]  # one of the cast
        clients.append(client)
    return clients


@pytest.mark.parametrize("name", [name for name, row in DOORS.items() if row.rule is READ])
def test_colleagues_come_in_and_strangers_find_nothing(site: World, name: str) -> None:
    row = DOORS[name]
    for client in entering(site.an, site.binh):
        assert ask(name, row, client)[0] == 200
    for client in entering(site.chi, None):
        status, shown = ask(name, row, client)
        assert status == 404
        assert SECRET not in shown


@pytest.mark.parametrize("name", [name for name, row in DOORS.items() if row.rule is LISTS])
def test_lists_are_for_everybody_and_show_each_what_is_theirs(site: World, name: str) -> None:
    for client in entering(site.an, site.binh, site.chi, None):
        assert ask(name, DOORS[name], client)[0] == 200
    for client in entering(site.chi, None):
        assert SECRET not in ask(name, DOORS[name], client)[1]


@pytest.mark.parametrize("name", ["figures:search", "figures:matters", "reports:reports"])
def test_the_lists_of_a_colleague_do_show_it(site: World, name: str) -> None:
    """Else the test above would prove nothing."""
    assert SECRET in ask(name, DOORS[name], entering(site.an)[0])[1]


@pytest.mark.parametrize("name", [name for name, row in DOORS.items() if row.rule is OPEN])
def test_what_is_open_is_open_to_all(site: World, name: str) -> None:
    for client in entering(site.an, site.chi, None):
        assert ask(name, DOORS[name], client)[0] in {200, 204, 302}


@pytest.mark.parametrize("name", [name for name, row in DOORS.items() if row.rule in (READ, LISTS)])
def test_with_open_reading_guests_come_in_everywhere(site: World, name: str) -> None:
    with override_settings(DANCHU_OPEN_READING=True):
        for client in entering(site.chi, None):
            assert ask(name, DOORS[name], client)[0] == 200


@pytest.mark.parametrize("name", [name for name, row in DOORS.items() if row.rule in (READ, LISTS)])
def test_a_page_that_only_shows_takes_no_post(site: World, name: str) -> None:
    address = reverse(name, kwargs=DOORS[name].words)
    assert entering(site.an)[0].post(address).status_code == 405


@pytest.mark.parametrize("name", [name for name, row in DOORS.items() if row.rule is READ and "place" in row.words])
def test_a_place_that_never_was_is_not_there(site: World, name: str) -> None:
    address = reverse(name, kwargs={**DOORS[name].words, "place": "xa-z"})
    with override_settings(DANCHU_OPEN_READING=True):
        for client in entering(site.an, None):
            assert client.get(address).status_code == 404


@pytest.mark.parametrize("name", [name for name, row in DOORS.items() if row.rule is MAIL])
def test_mail_is_for_those_with_a_post_even_where_guests_may_read(site: World, name: str) -> None:
    row = DOORS[name]
    for client in entering(site.an, site.binh):
        status, shown = ask(name, row, client)
        assert status == 200
        assert SECRET in shown or name == "inbox:file"  # a Word file is packed
    for open_reading in (False, True):
        with override_settings(DANCHU_OPEN_READING=open_reading):
            for client in entering(site.chi, None):
                status, shown = ask(name, row, client)
                assert status == (404 if row.words else 200)
                assert SECRET not in shown


@pytest.mark.parametrize("name", [name for name, row in DOORS.items() if row.rule is WRITE])
def test_only_a_writer_of_the_place_writes(site: World, name: str) -> None:
    row = DOORS[name]
    assert ask(name, row, entering(site.an)[0])[0] in {200, 400}  # 400: nothing was chosen
    assert ask(name, row, entering(site.binh)[0])[0] == 403
    for client in entering(site.chi, None):
        assert ask(name, row, client)[0] == 404
