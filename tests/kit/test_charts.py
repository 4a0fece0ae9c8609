"""Charts are images that need no script, no font and no other address, and say their numbers in words."""

from decimal import Decimal

import pytest
from django.template import Context, Template
from django.utils import translation
from lxml import etree

from danchu.kit import charts

POINTS = [("Xã Bình Lư", 1034), ("Xã Bản Bo", None), ("Xã Tả Lèng", Decimal("8.5"))]
SVG = {"s": "http://www.w3.org/2000/svg"}


def drawn(**more: object) -> etree._Element:
    return etree.fromstring(charts.bars("Lượt người được tiếp", POINTS, unit="lượt", **more))  # type: ignore[arg-type]  # options by name


@pytest.mark.parametrize("draw", [charts.bars, charts.line])
def test_a_chart_runs_nothing_and_fetches_nothing(draw: object) -> None:
    image = draw("Lượt", POINTS, unit="lượt").decode()  # type: ignore[operator]  # one of two functions
    body = image.replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xlink", "")
    assert "<script" not in body
    assert "http" not in body
    assert "url(" not in body


def test_a_chart_says_its_title_and_numbers_to_those_who_do_not_see_it() -> None:
    root = drawn()
    assert root.findtext("s:title", namespaces=SVG) == "Lượt người được tiếp"
    assert root.findtext("s:desc", namespaces=SVG) == "Xã Bình Lư: 1.034; Xã Bản Bo: –; Xã Tả Lèng: 8,5 (lượt)"


def test_places_stand_from_top_to_bottom_as_given_with_their_numbers() -> None:
    by_height = sorted(drawn().iterfind(".//s:text", SVG), key=lambda node: float(node.get("y", "0")))
    names = [node.text for node in by_height if node.text and node.text.startswith("Xã")]
    assert names == ["Xã Bình Lư · 1.034", "Xã Bản Bo · –", "Xã Tả Lèng · 8,5"]


def test_a_missing_number_has_no_bar() -> None:
    bars = drawn().findall(".//s:g[@class='bars']//s:rect", SVG)
    assert len([bar for bar in bars if float(bar.get("width", "0")) > 0]) == 2


def test_numbers_in_a_chart_take_the_readers_form() -> None:
    with translation.override("en"):
        assert drawn().findtext("s:desc", namespaces=SVG) == "Xã Bình Lư: 1,034; Xã Bản Bo: –; Xã Tả Lèng: 8.5 (lượt)"


def test_the_same_numbers_give_the_same_image_and_the_dark_one_differs() -> None:
    once, again = (charts.line("Đơn", POINTS, unit="đơn") for _ in range(2))
    assert once == again
    assert charts.line("Đơn", POINTS, unit="đơn", dark=True) != once


def test_the_page_carries_an_image_for_each_background_and_its_words() -> None:
    page = Template('{% load kit %}{% chart "/b.svg?ky=1" "Lượt" "Xã Bình Lư 1.034" %}').render(Context())
    assert 'class="chart chart-light" src="/b.svg?ky=1" alt="Xã Bình Lư 1.034"' in page
    assert 'class="chart chart-dark" src="/b.svg?ky=1&amp;nen=toi" alt="Xã Bình Lư 1.034"' in page
