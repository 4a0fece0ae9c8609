"""The frame of every page: language, light and dark, the mark of illustrative data, faults, page or part."""

import re
from html.parser import HTMLParser
from typing import Protocol

import pytest
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.test import Client, RequestFactory
from django.urls import include, path
from pytest_django.fixtures import Settings

from danchu.kit import theme
from danchu.kit.htmx import page_or_part
from danchu.kit.menu import Item, mark


def _page(request: HttpRequest) -> HttpResponse:
    given = {"menu": mark(request.path, [Item("Sổ", "/so/"), Item("Trang đầu", "/")]), "search_url": "/tim/"}
    return render(request, "kit/base.html", given | {"crumbs": [Item("Tỉnh", "/tinh/")]})


def _list(request: HttpRequest) -> HttpResponse:
    return page_or_part(request, "kit/base.html", "kit/_crumbs.html", {"crumbs": [Item("Tỉnh", "/tinh/")]})


def _broken(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError


urlpatterns = [
    path("so/", _page),
    path("ds/", _list),
    path("hong/", _broken),
    path("", include("danchu.kit.urls")),
]
pytestmark = [pytest.mark.urls("tests.kit.test_frame"), pytest.mark.usefixtures("_kit_alone")]


class Answered(Protocol):
    @property
    def content(self) -> bytes: ...


def text_of(response: Answered) -> str:
    return response.content.decode()


def test_a_page_is_vietnamese_even_for_a_browser_in_english(client: Client) -> None:
    said = text_of(client.get("/so/", headers={"accept-language": "en-US"}))
    assert '<html lang="vi">' in said
    assert "Đến thẳng nội dung" in said


def test_the_switch_turns_the_page_english_and_back(client: Client) -> None:
    answer = client.post("/ngon-ngu/", {"language": "en", "next": "/so/"})
    assert answer["Location"] == "/so/"
    said = client.get("/so/")
    assert '<html lang="en">' in text_of(said)
    assert "Skip to the content" in text_of(said)
    assert said["Content-Language"] == "en"
    client.post("/ngon-ngu/", {"language": "vi", "next": "/so/"})
    assert '<html lang="vi">' in text_of(client.get("/so/"))


def test_an_unknown_language_in_the_cookie_counts_as_none(client: Client, settings: Settings) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "fr"
    assert '<html lang="vi">' in text_of(client.get("/so/"))


def test_without_a_choice_the_device_decides_on_light_and_dark(client: Client) -> None:
    said = text_of(client.get("/so/"))
    assert 'media="screen and (prefers-color-scheme: dark)" data-dark' in said
    assert "data-bs-theme" not in said


def test_a_chosen_theme_is_in_the_page_before_any_script_runs(client: Client) -> None:
    answer = client.post("/sang-toi/", {"theme": "dark", "next": "/so/"})
    assert answer["Location"] == "/so/"
    said = text_of(client.get("/so/"))
    assert 'data-bs-theme="dark"' in said
    assert 'media="screen" data-dark' in said
    client.post("/sang-toi/", {"theme": "", "next": "/so/"})
    assert "data-bs-theme" not in text_of(client.get("/so/"))


def test_the_switch_never_leads_to_another_site(client: Client) -> None:
    assert client.post("/sang-toi/", {"theme": "dark", "next": "https://example.org/"})["Location"] == "/"
    assert client.get("/sang-toi/").status_code == 405


def test_made_up_data_is_marked_on_every_page_and_real_data_is_not(client: Client, settings: Settings) -> None:
    settings.DANCHU_OPEN_READING = True
    assert "SỐ LIỆU MINH HỌA" in text_of(client.get("/so/"))
    settings.DANCHU_OPEN_READING = False
    assert "SỐ LIỆU MINH HỌA" not in text_of(client.get("/so/"))


def test_the_menu_marks_the_part_the_reader_is_in(client: Client) -> None:
    said = text_of(client.get("/so/"))
    assert '<a href="/so/" aria-current="true">Sổ</a>' in said
    assert '<a href="/">Trang đầu</a>' in said


@pytest.mark.parametrize(
    ("at", "active"), [("/", "/"), ("/so/12/", "/so/"), ("/so-lieu/", None), ("/so/don/3/", "/so/don/")]
)
def test_the_longest_address_that_leads_to_the_page_is_active(at: str, active: str | None) -> None:
    menu = mark(at, [Item("a", "/"), Item("b", "/so/"), Item("c", "/so/don/")])
    assert [item.href for item in menu if item.active] == ([active] if active else [])


def test_messages_are_announced(client: Client) -> None:
    request = RequestFactory().get("/so/")
    said = text_of(render(request, "kit/_messages.html", {"messages": [Message(25, "Đã ghi.")]}))
    assert "Đã ghi." in said
    assert 'role="status"' in text_of(client.get("/so/"))


def test_a_page_policy_forbids_what_the_page_does_not_use(client: Client) -> None:
    policy = client.get("/so/")["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("address", ["/khong-co/", "/hong/"])
def test_a_fault_is_told_in_vietnamese_with_a_way_on(address: str) -> None:
    client = Client(raise_request_exception=False)
    answer = client.get(address)
    expected = {404: "Không tìm thấy trang này", 500: "Hệ thống gặp lỗi"}[answer.status_code]
    assert expected in text_of(answer)
    assert 'href="/"' in text_of(answer)


def test_an_expired_form_is_told_so() -> None:
    answer = Client(enforce_csrf_checks=True).post("/ngon-ngu/", {"language": "en"})
    assert answer.status_code == 403
    assert "Biểu mẫu đã hết hạn" in text_of(answer)


def test_htmx_gets_the_part_and_caches_know_it(client: Client) -> None:
    page, part = client.get("/ds/"), client.get("/ds/", headers={"HX-Request": "true"})
    assert "<html" in text_of(page)
    assert "<html" not in text_of(part)
    assert "HX-Request" in page["Vary"]
    assert "HX-Request" in part["Vary"]


@pytest.mark.parametrize("name", ["HX-History-Restore-Request", "HX-Boosted"])
def test_htmx_gets_the_whole_page_when_it_replaces_the_page(client: Client, name: str) -> None:
    assert "<html" in text_of(client.get("/ds/", headers={"HX-Request": "true", name: "true"}))


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.labels: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag == "label":
            self.labels.append(str(given.get("for")))


def test_ids_are_unique_and_labels_point_to_fields(client: Client) -> None:
    seen = _Ids()
    seen.feed(text_of(client.get("/so/")))
    assert len(seen.ids) == len(set(seen.ids))
    assert set(seen.labels) <= set(seen.ids)


def test_the_cookie_of_the_theme_is_the_one_the_script_writes() -> None:
    from django.contrib.staticfiles import finders

    with open(str(finders.find("kit/app.js")), encoding="utf-8") as file:
        assert re.findall(r"document\.cookie = `(\w+)=", file.read()) == [theme.COOKIE]
