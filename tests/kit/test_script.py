"""The small comforts of app.js in a real browser; a fault of script, or of the site's own policy, fails the test."""

from collections.abc import Iterator

import pytest
from django.http import HttpRequest, HttpResponse
from django.template import RequestContext, Template
from django.urls import include, path
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from danchu.kit.text import fold

PAGE = """{% extends "kit/base.html" %}{% block title %}Thử{% endblock %}{% block heading %}Thử{% endblock %}
{% block content %}
<label for="loc">Lọc</label><input id="loc" type="search" data-filter="bang"><output data-found="bang"></output>
<table class="rows" id="bang" data-sort data-walk>
  <thead><tr><th scope="col" data-as="text">Xã</th><th scope="col" class="num" data-as="number">Số</th></tr></thead>
  <tbody>
    <tr><th scope="row"><a href="#a">Xã Đông</a></th><td class="num">1.034</td></tr>
    <tr><th scope="row"><a href="#b">Xã Bản Bo</a></th><td class="num"></td></tr>
    <tr><th scope="row"><a href="#c">Xã Ân</a></th><td class="num">89</td></tr>
  </tbody>
</table>
<ul class="tree" data-walk><li><span class="tree-row"><a href="#h">Huyện</a></span>
  <details><summary>Dưới</summary><ul>
    <li><span class="tree-row"><a href="#x">Xã</a></span></li>
  </ul></details></li></ul>
{% endblock %}"""


def _page(request: HttpRequest) -> HttpResponse:
    return HttpResponse(Template(PAGE).render(RequestContext(request, {"search_url": "/", "menu": []})))


urlpatterns = [path("", _page), path("", include("danchu.kit.urls"))]
pytestmark = [pytest.mark.browser, pytest.mark.urls("tests.kit.test_script"), pytest.mark.usefixtures("_kit_alone")]


@pytest.fixture
def at(page: Page, live_server: LiveServer) -> Iterator[Page]:
    """The page, opened; whatever the browser complains about fails the test."""
    complaints: list[str] = []
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    page.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
    page.goto(live_server.url + "/")
    yield page
    assert complaints == []


def rows(page: Page) -> list[str]:
    return [row.inner_text() for row in page.locator("#bang tbody th").all() if row.is_visible()]


def background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_dark_comes_at_once_and_stays_for_the_next_page(at: Page) -> None:
    light = background(at)
    at.get_by_role("button", name="Chuyển sang nền tối").click()
    dark = background(at)
    assert dark != light
    expect(at.get_by_role("button", name="Chuyển sang nền sáng")).to_be_focused()
    at.reload()
    assert background(at) == dark


def test_paper_is_light_even_when_the_screen_is_dark(at: Page) -> None:
    light = str(at.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--ink')"))
    at.get_by_role("button", name="Chuyển sang nền tối").click()
    at.emulate_media(media="print")
    assert str(at.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--ink')")) == light


def test_the_language_switch_works(at: Page) -> None:
    at.get_by_role("button", name="English").click()
    expect(at.get_by_text("Skip to the content")).to_be_attached()


def test_the_filter_ignores_marks_and_says_how_many_are_left(at: Page) -> None:
    at.get_by_label("Lọc").fill("dong")
    assert rows(at) == ["Xã Đông"]
    assert at.locator("[data-found]").inner_text() == "1/3"
    at.get_by_label("Lọc").fill("")
    assert len(rows(at)) == 3


def test_text_sorts_in_vietnamese_order(at: Page) -> None:
    at.get_by_role("button", name="Xã").click()
    assert rows(at) == ["Xã Ân", "Xã Bản Bo", "Xã Đông"]


def test_numbers_sort_by_size_and_missing_ones_stay_last_both_ways(at: Page) -> None:
    heading = at.get_by_role("columnheader", name="Số")
    heading.get_by_role("button").click()
    assert rows(at) == ["Xã Ân", "Xã Đông", "Xã Bản Bo"]
    expect(heading).to_have_attribute("aria-sort", "ascending")
    heading.get_by_role("button").click()
    assert rows(at) == ["Xã Đông", "Xã Ân", "Xã Bản Bo"]


def test_arrows_walk_through_a_table_and_a_tree(at: Page) -> None:
    at.get_by_role("link", name="Xã Đông").focus()
    at.keyboard.press("ArrowDown")
    expect(at.get_by_role("link", name="Xã Bản Bo")).to_be_focused()
    at.get_by_role("link", name="Huyện").focus()
    at.keyboard.press("ArrowDown")
    at.keyboard.press("ArrowRight")
    at.keyboard.press("ArrowDown")
    expect(at.locator("a[href='#x']")).to_be_focused()


def test_a_slash_jumps_to_the_search_but_not_while_typing(at: Page) -> None:
    at.get_by_label("Lọc").focus()
    at.keyboard.press("/")
    expect(at.get_by_label("Lọc")).to_have_value("/")
    at.locator("h1").click()
    at.keyboard.press("/")
    expect(at.locator("#tim")).to_be_focused()


def test_the_first_tab_stop_leads_past_the_frame(at: Page) -> None:
    at.keyboard.press("Tab")
    at.keyboard.press("Enter")
    assert at.evaluate("document.activeElement.id") == "noi-dung"


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wider_than_the_screen(at: Page, width: int) -> None:
    at.set_viewport_size({"width": width, "height": 800})
    assert at.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("text", ["Hoà  Bình", "ĐƯỜNG Ủy ban", "Thèn Sin 02"])
def test_the_script_folds_as_the_server_does(at: Page, text: str) -> None:
    source = at.locator("script[src*='kit/app.js']").get_attribute("src")
    folded = at.evaluate("([source, text]) => import(source).then((script) => script.fold(text))", [source, text])
    assert folded == fold(text)
