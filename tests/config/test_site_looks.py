"""All pages in a real browser: nothing wider than a phone, nothing that a screen reader or a keyboard stumbles over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.template.loader import render_to_string
from playwright.sync_api import Browser, Page, Route, expect
from playwright.sync_api import TimeoutError as TooLate

from tests import pages
from tests.served import Served, served
from tests.test_door import addresses

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Made once for all tests here, which only read."""
    with served(tmp_path_factory.mktemp("site")) as found:
        yield found


@dataclass(frozen=True)
class Reader:
    """Opens windows on the site."""

    site: Served
    browser: Browser

    def enter(self, user: str = "", *, width: int = 1280, scheme: str = "light", language: str = "vi") -> Page:
        """A window in which the user is signed in; "" is a guest."""
        context = self.browser.new_context(
            base_url=self.site.base,
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]  # "light" or "dark"
        )
        context.add_cookies(self.site.cookies(user, language))  # type: ignore[arg-type]  # plain dicts
        return context.new_page()


@pytest.fixture
def reader(site: Served, browser: Browser) -> Reader:
    return Reader(site, browser)


def faults(page: Page, address: str, status: int = 200) -> list[str]:
    """What is wrong with the page in this window."""
    complaints: list[str] = []
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    answer = page.goto(address)
    assert answer is not None
    found = [] if answer.status == status else [f"status {answer.status}"]
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    found += [f"{wider} px too wide"] if wider > 0 else []
    violations = Axe().run(page).response["violations"]
    found += [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in violations]
    return [f"{address} at {page.viewport_size}: {fault}" for fault in found + complaints]


def test_every_address_is_looked_at_or_is_no_page() -> None:
    assert sorted(pages.PAGES.keys() | pages.NO_PAGES) == sorted(addresses())


@pytest.mark.parametrize(
    ("width", "scheme", "language"), [(360, "light", "vi"), (1280, "dark", "vi"), (1280, "light", "en")]
)
def test_every_page_is_readable_on_a_phone_and_with_a_screen_reader(
    reader: Reader, width: int, scheme: str, language: str
) -> None:
    page = reader.enter("an", width=width, scheme=scheme, language=language)
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    assert [fault for address in pages.addresses(reader.site.report) for fault in faults(page, address)] == []
    assert refused == []


@dataclass
class Told:
    """Answers with a page that the site only gives when something goes wrong."""

    body: str

    def __call__(self, route: Route) -> None:
        route.fulfill(body=self.body, content_type="text/html")


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
def test_a_guest_and_a_fault_are_looked_after_too(reader: Reader, width: int, scheme: str) -> None:
    """What asks a guest to sign in, what is not there, what is not allowed, a form that is too old, and a crash."""
    page = reader.enter(width=width, scheme=scheme)
    found = [fault for address in ("/", "/den/", "/dang-nhap/") for fault in faults(page, address)]
    found += faults(page, "/khong-co/", 404)
    for code in ("400", "403_csrf", "500"):
        page.route(f"**/{code}/", Told(render_to_string(f"{code}.html")))
        found += faults(page, f"/{code}/")
    onlooker = reader.enter("binh", width=width, scheme=scheme)
    assert found + faults(onlooker, "/den/binh-lu-2025/nhan/", 403) == []


# -- by keyboard alone --------------------------------------------------------------------------------------------


SEEN = """() => {
    const here = document.activeElement, style = getComputedStyle(here), box = here.getBoundingClientRect();
    const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return isOutlined && box.bottom > 0 && box.top < innerHeight;
}"""


class Keyboard:
    """Somebody without a mouse: Tab from stop to stop, each of which must show that it has the focus."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def tab_to(self, selector: str, *, most: int) -> None:
        """At most so many presses of Tab until an element of the selector has the focus."""
        for _ in range(most):
            self.press("Tab")
            self._sees_focus()
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"{selector} is more than {most} stops away, now at {self._here()}")

    def _here(self) -> str:
        return str(self.page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))

    def _sees_focus(self) -> None:
        """An outline of at least two pixels, inside the window once it has scrolled there."""
        try:
            self.page.wait_for_function(SEEN, timeout=5000)
        except TooLate:
            raise AssertionError(f"no focus to be seen: {self._here()}") from None


@pytest.fixture
def keyboard(reader: Reader) -> Keyboard:
    return Keyboard(reader.enter())


def test_from_the_first_page_down_to_a_line_by_keyboard(keyboard: Keyboard) -> None:
    page = keyboard.page
    page.goto("/")
    keyboard.press("Tab", "Enter")  # past the frame
    keyboard.tab_to("a[href$='/receptions.visits/']", most=5)
    keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Lượt tiếp, tổng số")
    keyboard.press("Tab", "Enter")
    keyboard.tab_to("a[href='#dong-so']", most=5)
    keyboard.press("Enter")
    keyboard.tab_to("a[href^='/dong/']", most=5)
    keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Sổ tiếp công dân")
    page.go_back()
    page.wait_for_url("**/receptions.visits/*")


def test_from_the_report_down_to_a_line_by_keyboard(keyboard: Keyboard) -> None:
    page = keyboard.page
    page.goto("/bao-cao/tam-duong/2024-H1/")
    keyboard.press("Tab", "Enter")
    keyboard.tab_to(".sheet a.figure", most=12)
    keyboard.press("Enter")
    page.wait_for_url("**/so-lieu/tam-duong/2024-H1/*/")
    keyboard.press("Tab", "Enter")
    keyboard.tab_to("a[href='#dong-so']", most=8)
    keyboard.press("Enter")
    keyboard.tab_to("a[href^='/dong/']", most=5)
    keyboard.press("Enter")
    page.wait_for_url("**/dong/*/")


def test_a_search_and_its_results_by_keyboard(keyboard: Keyboard) -> None:
    page = keyboard.page
    page.goto("/viec/")
    keyboard.press("/")
    page.keyboard.type("duong lien xa")
    keyboard.press("Enter")
    page.wait_for_url("**/tim/?q=*")
    keyboard.press("Tab", "Enter")
    keyboard.tab_to("a[href='/viec/duong-ban-hon-khun-ha/']", most=20)
    keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Khun Há")
    keyboard.press("Tab", "Enter")
    keyboard.tab_to("summary", most=60)
    keyboard.press("Enter")
    assert page.evaluate("document.activeElement.parentElement.open") is True
    keyboard.tab_to("details[open] a", most=1)


def test_the_tree_of_places_by_arrows(keyboard: Keyboard) -> None:
    page = keyboard.page
    page.goto("/dia-ban/")
    keyboard.press("Tab", "Enter")
    keyboard.tab_to("a[href='/dia-ban/lai-chau/']", most=5)
    keyboard.press("ArrowDown", "ArrowLeft")  # its triangle, shut
    assert page.evaluate("document.activeElement.parentElement.open") is False
    keyboard.press("ArrowRight", "ArrowDown")
    keyboard.press("Enter")
    page.wait_for_url("**/dia-ban/*/")


def test_signing_in_by_keyboard_tells_what_is_wrong_above_the_form(keyboard: Keyboard) -> None:
    page = keyboard.page
    page.goto("/dang-nhap/")
    expect(page.locator("input[name=username]")).to_be_focused()
    page.keyboard.type("an")
    keyboard.tab_to("input[name=password]", most=1)
    page.keyboard.type("sai")
    keyboard.press("Enter")
    expect(page.locator(".error-summary")).to_be_focused()
