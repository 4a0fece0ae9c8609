"""The page of a report in a real browser: walked and decided by keyboard, readable on a phone, clean for axe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client, override_settings
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer
from pytest_playwright.pytest_playwright import CreateContextCallback

from danchu.core.period import Period
from danchu.inbox import actions
from danchu.inbox.models import Confirmed, Incoming
from tests.world import World

Window = Callable[..., Page]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TEXT = (
    "1. Tiếp công dân\n"
    "Tổng số đã tiếp 43 lượt, trong đó tiếp thường xuyên 24 lượt, lãnh đạo tiếp định kỳ và đột xuất 10 lượt.\n"
    "2. Xử lý đơn\n"
    "Tổng số đơn tiếp nhận và xử lý 56 đơn: tiếp nhận trong kỳ 30 đơn, kỳ trước chuyển sang 24 đơn.\n"
)


@pytest.fixture(autouse=True)
def _files(tmp_path: Path) -> Iterator[None]:
    with override_settings(MEDIA_ROOT=tmp_path):
        yield


@pytest.fixture
def report(world: World) -> Incoming:
    world.reception("r1", "ubnd-a", date(2024, 3, 1), visits=2, people=2)
    return actions.receive(
        place=world.areas["xa-a"],
        period=Period.parse("2024-H1"),
        name="bc xa a.txt",
        content=TEXT.encode(),
        sender=world.bodies["ubnd-a"],
        by=world.an,
    )


@pytest.fixture
def window(world: World, new_context: CreateContextCallback, live_server: LiveServer) -> Window:
    """Opens a window in which An is logged in; closed when the test ends."""

    def opened(width: int = 1280, scheme: Literal["light", "dark"] = "light") -> Page:
        client = Client()
        client.force_login(world.an)
        context = new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
        key = client.cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": key, "url": live_server.url}])
        return context.new_page()

    return opened


def test_an_walks_and_decides_by_keyboard_alone(
    report: Incoming, world: World, window: Window, live_server: LiveServer
) -> None:
    page = window()
    page.goto(f"{live_server.url}/den/{report.pk}/")
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.closest('[data-stop]').id")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.closest('[data-stop]').id") != first
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.closest('[data-stop]').id") == first
    page.keyboard.press("Enter")  # to the words in the text
    assert page.evaluate("location.hash").startswith("#cho-")
    assert page.locator(".reading-text .is-current, .reading-text :target").count() > 0
    page.keyboard.press("j")  # and on from there
    assert page.evaluate("document.activeElement.closest('[data-stop]').id") not in {"", first}
    for _ in range(40):  # on to the first figure that waits
        page.keyboard.press("j")
        if page.evaluate("!!document.activeElement.closest('[data-stop]')?.querySelector('[data-key=c]')"):
            break
    with page.expect_navigation():
        page.keyboard.press("c")
    assert Confirmed.objects.filter(decided_by=world.an, undone_at=None).count() == 1
    start = Confirmed.objects.get().start
    page.wait_for_function("document.activeElement.closest('[data-stop]')?.querySelector('[data-key=c]')")
    assert page.evaluate("document.activeElement.closest('[data-stop]').id") != f"so-{start}"  # on to the next
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    page.locator(f"#so-{start} [data-go]").focus()
    with page.expect_navigation():
        page.keyboard.press("u")
    assert not Confirmed.objects.filter(undone_at=None).exists()


def test_letters_typed_into_a_field_are_letters(
    report: Incoming, world: World, window: Window, live_server: LiveServer
) -> None:
    page = window()
    page.goto(f"{live_server.url}/den/{report.pk}/")
    page.locator(".matches details > summary").first.click()
    page.locator("input[name=typed]").first.click()
    page.keyboard.type("jkcu")
    assert page.locator("input[name=typed]").first.input_value() == "jkcu"
    assert not Confirmed.objects.exists()


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark")])
def test_the_pages_are_clean_and_fit(
    report: Incoming,
    world: World,
    window: Window,
    live_server: LiveServer,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    page = window(width, scheme)
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    for address in (f"/den/{report.pk}/", "/den/", "/den/xa-a/nhan/"):
        page.goto(live_server.url + address)
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        problems += [f"{address}: {wider} px too wide"] if wider > 0 else []
        found = Axe().run(page).response["violations"]
        problems += [f"{address} {one['id']} {one['nodes'][0]['html'][:120]}" for one in found]
    assert problems == []
