"""The pages in a real browser: nothing wider than a phone, nothing that a screen reader stumbles over."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from danchu.config.loading import load
from danchu.core.period import CALENDAR, Period
from danchu.figures.actions import freeze
from examples.tam_duong.__main__ import FOLDER

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
ADDRESSES = (
    "/",
    "/dia-ban/",
    "/dia-ban/tam-duong/",
    "/dia-ban/tam-duong/so/documents/",
    "/so-lieu/tam-duong/2024-H1/",
    "/so-lieu/tam-duong/2024-H1/petitions.total/",
    "/so-lieu/tam-duong/2024-H1/petitions.resolved.share/",
    "/kiem-tra/tam-duong/2024-H1/",
    "/viec/",
    "/viec/duong-ban-hon-khun-ha/",
    "/viec/ham-hoang-lien/",
    "/dong/don-2024-026/",
    "/dong/kt-bcd-ban-giang/",
    "/tim/?q=binh+lu",
    "/bao-cao/",
    "/bao-cao/tam-duong/2024-H1/",
)


@pytest.fixture
def site(live_server: LiveServer, settings: Settings) -> str:
    settings.DANCHU_OPEN_READING = True
    load(FOLDER)
    freeze(place="tam-duong", period=Period.parse("2024-H1"), under=CALENDAR)
    return live_server.url


def opened(browser: Browser, width: int, scheme: str) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    return context.new_page()


def test_every_page_is_readable_on_a_phone_and_with_a_screen_reader(site: str, browser: Browser) -> None:
    problems: list[str] = []
    for width, scheme in ((360, "light"), (1280, "dark")):
        page = opened(browser, width, scheme)
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
        for address in ADDRESSES:
            page.goto(site + address)
            wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if wider > 0:
                problems.append(f"{address} at {width}: {wider} px too wide")
            found = Axe().run(page).response["violations"]
            problems.extend(f"{address} {scheme}: {one['id']} {one['nodes'][0]['html'][:120]}" for one in found)
    assert problems == []


def test_a_number_is_opened_from_the_report_to_its_line_by_keyboard_alone(site: str, browser: Browser) -> None:
    page = opened(browser, 1280, "light")
    page.goto(f"{site}/bao-cao/tam-duong/2024-H1/")
    page.locator("a.figure[data-tag^='petitions.total@']").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/so-lieu/tam-duong/2024-H1/petitions.total/")
    page.locator("a[href^='/dong/']").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/dong/*/")
    assert "Sổ tiếp nhận, xử lý đơn" in page.inner_text("h1")
