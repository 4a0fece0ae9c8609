"""The page that stands alone in a browser: nothing sticks out, nobody is kept out, it prints as the paper."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from danchu.core.document import Annex, Report
from danchu.reports.render import html
from tests.reports.conftest import Told
from tests.reports.render import sample

pytestmark = pytest.mark.browser
REPORTS = {"party": sample.PARTY, "state": sample.STATE}


def saved(report: Report, folder: Path) -> str:
    path = folder / "bao-cao.html"
    page = html.render(report, link=lambda ref: f"/so-lieu/{ref.tag}/", paper_link=lambda ref: f"/van-ban/{ref.key}/")
    path.write_text(page, encoding="utf-8")
    return path.as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("form", REPORTS)
def test_the_page_fits_its_screen_and_axe_finds_nothing_serious(
    browser: Browser, tmp_path: Path, form: str, width: int, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(saved(REPORTS[form], tmp_path))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page).response["violations"]
    serious = [(each["id"], each["nodes"][0]["html"]) for each in found if each["impact"] in ("serious", "critical")]
    assert serious == []
    context.close()


def test_the_page_prints_on_a4_with_the_mark_and_the_number_in_the_margin(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(saved(sample.STATE, tmp_path))
    printed = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    sizes = {(round(each.get_width() / 72 * 25.4), round(each.get_height() / 72 * 25.4)) for each in printed}
    assert sizes == {(210, 297), (297, 210)}
    tops = [each.get_textpage().get_text_bounded(bottom=each.get_height() - 50).split() for each in printed]
    mark = ["SỐ", "LIỆU", "MINH", "HỌA"]
    assert tops[0] == mark
    assert all(top[-4:] == mark for top in tops)
    assert tops[1][0] == "2"
    page.close()


@pytest.mark.django_db
def test_every_annex_of_the_example_prints_on_one_turned_page(told: Told, tmp_path: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(saved(told.vi, tmp_path))
    printed = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    turned = [each for each in printed if each.get_width() > each.get_height()]
    assert len(turned) == sum(isinstance(block, Annex) for block in told.vi.annexes)
    for each in turned:
        said = each.get_textpage().get_text_bounded()
        assert said.count("Phụ lục") == 1
        assert "Kèm theo Báo cáo số 219-BC/BCĐ" in said
    whole = "".join(each.get_textpage().get_text_bounded() for each in printed)
    assert "↩" not in whole  # ways back are for the screen
    assert whole.index("Lưu Văn phòng") < whole.index("Cả huyện tiếp") < whole.index("Phụ lục I\r\n")
    page.close()
