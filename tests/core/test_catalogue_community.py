"""Chapters H to L and E: each published figure is one indicator, and both parts of every share are figures too."""

from __future__ import annotations

from collections import Counter

import pytest

from danchu.core.catalogue import (
    BUILT_IN,
    boards,
    community,
    disclosure,
    land,
    personnel,
    practices,
    ratings,
    unity_houses,
    workplace,
)
from danchu.core.formula import parse
from danchu.core.indicator import Counted, Formula, How, Indicator, Rolls

MODULES = (disclosure, community, boards, unity_houses, practices, personnel, ratings, workplace, land)
INDICATORS: tuple[Indicator, ...] = tuple(found for module in MODULES for found in module.INDICATORS)
BY_CODE = {found.code: found for found in BUILT_IN}
PUBLISHED = {
    *(f"E{number:02}" for number in range(1, 15) if number != 10),
    *("H01", "H02", "H03", "H14", "H15", "H18", "H19", "H20", "H21"),
    *("I01", *(f"I{number:02}" for number in range(3, 14))),
    *("J01", "J02", "J03", "K01", "K02", "K03", "L01", "L02", "L03", "L04", "L05"),
}


def by_ref(ref: str) -> Indicator:
    return next(found for found in INDICATORS if ref in found.refs)


def counted(ref: str) -> Counted:
    made = by_ref(ref).made
    assert isinstance(made, Counted)
    return made


def test_every_published_figure_is_exactly_one_indicator() -> None:
    assert Counter(ref for found in INDICATORS for ref in found.refs) == Counter(PUBLISHED)


def test_codes_fit_a_word_tag_and_are_given_once() -> None:
    assert max(len(code) for code in BY_CODE) <= 36
    assert len(BY_CODE) == len(BUILT_IN)


@pytest.mark.parametrize("share", [i for i in INDICATORS if i.unit == "%"], ids=lambda i: i.code)
def test_a_share_is_made_again_from_figures_that_exist(share: Indicator) -> None:
    assert isinstance(share.made, Formula)
    assert share.rolls is Rolls.REMAKE
    part, whole = parse(share.made.text).codes
    assert share.made.text == f"100 * {part} / {whole}"
    assert {part, whole} <= BY_CODE.keys()


@pytest.mark.parametrize("found", INDICATORS, ids=lambda i: i.code)
def test_rolling_up_follows_from_how_it_is_made(found: Indicator) -> None:
    if isinstance(found.made, Formula):
        assert found.rolls is Rolls.REMAKE
    elif isinstance(found.made, Counted) and found.made.how in (How.AREAS, How.DISTINCT):
        assert found.rolls is Rolls.UNION
    else:
        assert found.rolls is Rolls.SUM


def test_conventions_are_published_at_the_stage_of_consultation() -> None:
    assert counted("H03").tally == "consulted"


def test_quantities_are_divided_into_the_unit_that_is_printed() -> None:
    assert (counted("H02").per, by_ref("H02").unit) == (10, "m²")
    assert (counted("L03").per, by_ref("L03").decimals) == (10, 1)
    assert (counted("L05").per, by_ref("L05").unit, by_ref("L05").decimals) == (1_000_000, "triệu đồng", 3)
    assert counted("H19").per == 1_000_000


def test_a_body_that_need_not_is_in_neither_part_of_a_share_of_practices() -> None:
    wholes = [i.made for i in practices.INDICATORS if i.code.endswith(".bound")]
    assert len(wholes) == 4
    assert all(isinstance(made, Counted) and made.where["state"] == ("has", "lacks") for made in wholes)


def test_those_not_rated_are_outside_what_was_rated() -> None:
    assert counted("E05").measure == "rated"
    assert counted("J02").measure == "not_rated"
