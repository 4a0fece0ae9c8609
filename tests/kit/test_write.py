"""Numbers and days in the reader's language, through the tags that every template uses."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from danchu.core import value


def written(template: str, **given: object) -> str:
    return Template("{% load kit %}" + template).render(Context(given))


@pytest.mark.parametrize(
    ("language", "number", "day"), [("vi", "66.315,44", "05/06/2026"), ("en", "66,315.44", "5 Jun 2026")]
)
def test_numbers_and_days_take_the_readers_form(language: str, number: str, day: str) -> None:
    with translation.override(language):
        assert written("{{ n|so }} {{ d|ngay }}", n=Decimal("66315.44"), d=date(2026, 6, 5)) == f"{number} {day}"


def test_decimals_are_rounded_half_up_only_when_asked() -> None:
    # To even it would be 0,12.
    assert written("{{ n|so:2 }} {{ n|so }}", n=Decimal("0.125")) == "0,13 0,125"


def test_a_value_that_is_missing_is_a_dash_read_aloud_never_zero() -> None:
    said = written("{{ v|so }}", v=value.missing(value.Why.NOT_REPORTED))
    assert "–" in said
    assert "chưa có" in said
    assert "0" not in said


def test_zero_is_written() -> None:
    assert written("{{ a|so }} {{ b|so }}", a=0, b=value.number(0)) == "0 0"


def test_a_moment_is_told_in_vietnamese_time() -> None:
    # 18:30 in Greenwich on the 5th is 01:30 on the 6th in Hà Nội.
    late = datetime(2026, 6, 5, 18, 30, tzinfo=UTC)
    assert written("{{ m|luc }} {{ m|ngay }}", m=late) == "01:30 06/06/2026 06/06/2026"


def test_an_unknown_icon_stops_the_page_in_development() -> None:
    assert 'aria-hidden="true"' in written('{% icon "search" %}')
    with pytest.raises(Exception, match="does not exist"):
        written('{% icon "no-such-icon" %}')


def test_a_share_bar_is_drawn_by_attributes_and_stays_empty_without_a_whole() -> None:
    assert 'width="25.0"' in written("{% share_bar 1 4 %}")
    assert written("{% share_bar p 4 %}{% share_bar 1 0 %}", p=None) == ""


def test_pages_keep_the_rest_of_the_address_and_do_not_group_their_numbers() -> None:
    request = RequestFactory().get("/so/", {"q": "bình lư", "trang": "2"})
    said = written("{% paginate page %}", page=Paginator(range(20_000), 10).page(2), request=request)
    assert 'href="?q=b%C3%ACnh+l%C6%B0&amp;trang=3"' in said
    assert '<span aria-current="page">2</span>' in said
    assert 'trang=2000"' in said


def test_one_page_needs_no_list_of_pages() -> None:
    request = RequestFactory().get("/so/")
    assert written("{% paginate page %}", page=Paginator([1], 10).page(1), request=request).strip() == ""
