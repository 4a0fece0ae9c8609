"""How figures stand in sentences, in both languages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from danchu.core.indicator import Counted, Indicator, Style
from danchu.core.phrase import MISSING, completeness, printed
from danchu.core.value import Qualifier, Value, Why, common, missing, number, total


def indicator(unit: str = "lượt", decimals: int = 0, style: Style = Style.COUNT) -> Indicator:
    return Indicator("x", "x", "x", unit, Counted("r"), "thử", decimals=decimals, style=style)


@pytest.mark.parametrize(
    ("made", "amount", "vi", "en"),
    [
        (indicator(), "6", "06", "6"),
        (indicator(), "0", "0", "0"),
        (indicator(), "1320", "1.320", "1,320"),
        (indicator(style=Style.PLAIN), "1549", "1549", "1549"),
        (indicator("m²"), "5", "5", "5"),
        (indicator("m²", 1), "414231.2", "414.231,2", "414,231.2"),
        (indicator("triệu đồng", 3), "57509.424", "57.509,424", "57,509.424"),
        (indicator("%", 1), "37.5", "37,5%", "37.5%"),
        (indicator("%", 2), "25.5234", "25,52%", "25.52%"),
        (indicator("%", 1), "10", "10%", "10%"),
        (indicator("người", style=Style.TEN_THOUSANDS), "59999", "5,9 vạn", "59,999"),
        (indicator("người", style=Style.TEN_THOUSANDS), "9999", "9.999", "9,999"),
    ],
)
def test_numbers_are_printed_as_reports_have_them(made: Indicator, amount: str, vi: str, en: str) -> None:
    value = number(Decimal(amount))
    assert (printed(made, value), printed(made, value, "en")) == (vi, en)


def test_the_qualifier_stands_before_the_number() -> None:
    value = number(59000, qualifier=Qualifier.ABOVE)
    assert printed(indicator(), value) == "trên 59.000"
    assert printed(indicator(), value, "en") == "over 59,000"


def test_a_fraction_pads_only_its_first_number() -> None:
    assert printed(indicator(), number(7), pad=False) == "7"


def test_a_range_is_printed_as_a_range() -> None:
    assert printed(indicator(), common([number(1), number(4)])) == "01–04"
    assert printed(indicator(), common([number(2), number(2)])) == "02"


@pytest.mark.parametrize("why", list(Why))
def test_every_reason_has_words_in_both_languages(why: Why) -> None:
    value = Value(None, why=why, reported=0)
    assert printed(indicator(), value) == MISSING["vi"][why]
    assert printed(indicator(), value, "en") == MISSING["en"][why]


def test_a_partial_sum_says_how_many_have_reported() -> None:
    value = total([number(1)] * 98 + [missing(Why.NOT_REPORTED)] * 4)
    assert completeness(value) == "98/102 đơn vị đã báo cáo"
    assert completeness(value, "en") == "98/102 bodies have reported"
    assert completeness(number(1)) == ""
