"""The whole site over the example: every link leads somewhere, in both languages, without scripts or inline styles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlparse

import pytest
from django.conf import settings
from django.core.management import CommandError
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import resolve
from pytest_django import DjangoDbBlocker, Settings

from danchu.config.loading import load
from danchu.config.management.commands import serve
from danchu.figures.words import AREA_KINDS
from danchu.places.models import AreaVersion, BodyVersion
from examples.tam_duong.__main__ import FOLDER

pytestmark = pytest.mark.django_db
ROOMS = [
    "kit",
    "portal",
    "journal",
    "places",
    "office",
    "matters",
    "registers",
    "figures",
    "returns",
    "reports",
    "config",
]
PACKAGE = Path(settings.PACKAGE)
# So many pages of each address are walked: enough to meet every kind of place, figure and line.
OF_EACH = 12


@pytest.fixture(scope="module")
def example(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The example is loaded once for all tests here, in a transaction that is undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        load(FOLDER)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def guest(example: None, client: Client, settings: Settings) -> Client:
    settings.DANCHU_OPEN_READING = True
    return client


VIETNAMESE = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)
SPOKEN = ("title", "alt", "aria-label", "placeholder")
VOID = {"meta", "link", "img", "input", "br", "hr"}
KINDS = tuple(map(str, AREA_KINDS.values()))  # in Vietnamese: read while no page is
# A pass, peoples, the currency, the other language of the site, and the letters in numbers of papers.
NAMES = ("Hoàng Liên", "Mông", "Thái", "Giáy", "Lào", "Lự", "đồng", "Tiếng Việt")
SYMBOL = r"[\w/.-]*\d[\w/.-]*Đ[\w/.-]*"


def proper_names() -> re.Pattern[str]:
    """Areas and bodies by their names, areas without «xã», «huyện» too; the longest first."""
    areas = set(AreaVersion.objects.values_list("name", flat=True))
    bodies = {name for row in BodyVersion.objects.values_list("name", "short_name") for name in row if name}
    bare = {name[len(kind) + 1 :] for name in areas for kind in KINDS if name.startswith(f"{kind} ")}
    told = sorted({*areas, *bodies, *bare, *NAMES}, key=len, reverse=True)
    return re.compile("|".join([*map(re.escape, told), SYMBOL]), re.IGNORECASE)


class Page(HTMLParser):
    """What a browser would follow and what a strict policy would refuse."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []  # (tag, language) of the elements around
        self.said: list[tuple[str, str]] = []  # (language, text), a run of text without a break is one
        self.links: list[str] = []
        self.ids: list[str] = []
        self.refused: list[str] = []
        self.headings: list[str] = []
        self.title = ""
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._inside = tag
        language = given.get("lang") or (self.open[-1][1] if self.open else "")
        self.said += [(language, str(given[name])) for name in SPOKEN if given.get(name)]
        if tag not in VOID:
            self.open.append((tag, language))
        if tag not in {"mark", "strong", "small"}:
            self.said.append(("", ""))
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value for name, value in attrs if name in {"href", "src"} and value and tag in {"a", "img"}]
        self.refused += [f"{tag} {name}" for name in given if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and not given.get("src")):
            self.refused.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(tag)

    def handle_data(self, data: str) -> None:
        language = self.open[-1][1] if self.open else ""
        before = self.said.pop()[1] if self.said and self.said[-1][0] == language else ""
        self.said.append((language, before + data))
        if self._inside == "title":
            self.title += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""
        while self.open and self.open.pop()[0] != tag:
            pass

    def foreign(self, names: re.Pattern[str]) -> list[str]:
        """Texts with Vietnamese letters that neither are proper names nor stand where the language is Vietnamese."""
        told = (text for language, text in self.said if language != "vi")
        return [text.strip() for text in told if VIETNAMESE.search(names.sub("", text))]


def assert_is_strict(answer: HttpResponse) -> None:
    """Nothing runs in it but the site's own files, and nothing is guessed to be what it does not say."""
    policy = answer["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert answer["X-Content-Type-Options"] == "nosniff"


def walk(client: Client) -> Iterator[tuple[str, Page]]:
    """Every kind of page that can be reached from the first, some of each kind."""
    waiting, seen, met = ["/"], {"/"}, dict[str, int]()
    while waiting:
        address = waiting.pop(0)
        name = resolve(urlparse(address).path).view_name
        if met.get(name, 0) >= OF_EACH:
            continue
        met[name] = met.get(name, 0) + 1
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert_is_strict(answer)
        if not answer["Content-Type"].startswith("text/html"):
            continue
        page = Page(answer.content.decode())
        yield address, page
        for link in page.links:
            target = link if not link.startswith("?") else urlparse(address).path + link
            target = target.partition("#")[0]
            if target.startswith("/") and not target.startswith("/static/") and target not in seen:
                seen.add(target)
                waiting.append(target)
    assert {"config:home", "figures:place", "figures:evidence", "figures:line", "reports:file"} <= met.keys()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_link_leads_somewhere_and_every_page_keeps_the_policy(guest: Client, language: str) -> None:
    """And on English pages nothing is Vietnamese but proper names and what is marked as Vietnamese."""
    guest.cookies["django_language"] = language
    names = proper_names()
    for address, page in walk(guest):
        assert page.refused == [], address
        if language == "en":
            assert "\n".join(page.foreign(names)) == "", address
        assert page.title.strip(" ·\n").removesuffix("· Danchu").strip(), address
        assert len(page.ids) == len(set(page.ids)), (address, sorted(i for i in page.ids if page.ids.count(i) > 1))
        levels = [int(heading[1]) for heading in page.headings]
        assert levels[0] == 1, address
        assert all(after - before <= 1 for before, after in pairwise(levels)), (address, page.headings)


def test_every_page_says_that_the_example_is_made_up(guest: Client, settings: Settings) -> None:
    assert "SỐ LIỆU MINH HỌA" in guest.get("/dia-ban/").content.decode()
    guest.cookies["django_language"] = "en"
    assert "ILLUSTRATIVE DATA" in guest.get("/dia-ban/").content.decode()


@pytest.mark.parametrize(
    ("address", "status"),
    [("/khong-co/", 404), ("/dang-nhap/", 200), ("/den/binh-lu-2025/nhan/", 403), ("/static/kit/app.css", 200)],
)
def test_faults_and_files_keep_the_policy_too(guest: Client, address: str, status: int) -> None:
    answer = guest.get(address)
    assert answer.status_code == status
    assert_is_strict(answer)


def test_the_first_page_shows_key_figures_that_open(guest: Client) -> None:
    page = guest.get("/").content.decode()
    assert "Huyện Tam Đường, 6 tháng đầu năm 2024" in page
    assert '<a href="/so-lieu/tam-duong/2024-H1/receptions.visits/">34</a>' in page
    assert "/bao-cao/tam-duong/2024-H1/" in page


def test_a_closed_site_shows_a_guest_the_way_in_and_no_more(example: None, client: Client) -> None:
    page = client.get("/").content.decode()
    assert 'href="/dang-nhap/"' in page
    assert "Tam Đường" not in page


def test_the_first_page_of_an_empty_site_says_so(client: Client, db: None, settings: Settings) -> None:
    settings.DANCHU_OPEN_READING = True
    assert client.get("/").status_code == 200


def test_the_menu_marks_where_the_reader_is(guest: Client) -> None:
    page = guest.get("/dia-ban/tam-duong/").content.decode()
    assert '<a href="/dia-ban/" aria-current="true">' in page
    assert '<a href="/bao-cao/">' in page


def test_a_search_goes_from_the_frame_of_every_page(guest: Client) -> None:
    assert 'action="/tim/" method="get"' in guest.get("/viec/").content.decode()


def test_a_template_names_only_pages_of_its_own_room_or_rooms_below() -> None:
    for path in PACKAGE.glob("*/templates/**/*.html"):
        room = path.relative_to(PACKAGE).parts[0]
        below = ROOMS[: ROOMS.index(room) + 1] if room in ROOMS else [*ROOMS[:-1], room]
        for name in re.findall(r"{%\s*url\s+['\"]([a-z]+):", path.read_text(encoding="utf-8")):
            assert name in below, f"{path.name} of {room} names a page of {name}"


# -- danchu serve -------------------------------------------------------------------------------------------------


def test_a_port_in_use_is_told_with_another_to_try() -> None:
    first = serve.listen("127.0.0.1", 0)
    first.listen()
    try:
        port = first.getsockname()[1]
        with pytest.raises(CommandError, match=f"danchu serve --port {port + 1}") as told:
            serve.listen("127.0.0.1", port)
        assert told.value.returncode == 2
    finally:
        first.close()


@pytest.mark.parametrize("port", [-1, 65536])
def test_a_port_that_cannot_be_is_told_in_words(port: int) -> None:
    with pytest.raises(CommandError, match="cổng là số từ 1 đến 65535"):
        serve.listen("127.0.0.1", port)
