"""The built-in indicators: one code, one id, one way to be made; what must agree in a declaration agrees."""

from __future__ import annotations

import re
from collections import Counter

from danchu.core import formula
from danchu.core.catalogue import BUILT_IN
from danchu.core.indicator import Counted, Formula, How, Placed, Rolls
from danchu.core.rollup import in_order

CATALOGUE = {indicator.code: indicator for indicator in BUILT_IN}
# Ids of the inventory of the reference report that are counted, chapter by chapter.
AREA = [f"A{number:02}" for number in range(1, 26)]
GUIDANCE = [f"B{number:02}" for number in range(1, 20) if number != 9] + [f"C0{number}" for number in range(1, 6)]
RECEPTION = ["F06", "F06p", "F06c", "F07a", "F07p", "F07c", "F08", "F08p", "F08c", "F09", "F10", "F11", "F12", "F13"]
RECEPTION += ["F16", "F16p", "F16c", "F17", "F18", "F19", *(f"F0{number}" for number in range(1, 6))]
PETITIONS = [f"F{number}" for number in range(20, 28)]
FRONT = ["G01", "G03", "G04", "G05", "G12"]
FOOTNOTES = [f"H{number:02}" for number in range(4, 14)]


def test_no_code_is_used_twice_or_too_long_for_a_word_tag() -> None:
    assert len(CATALOGUE) == len(BUILT_IN)
    assert [code for code in CATALOGUE if not re.fullmatch(r"[a-z][a-z0-9_.]{0,35}", code)] == []


def test_every_figure_of_context_guidance_reception_and_front_is_one_indicator() -> None:
    refs = Counter(ref for indicator in BUILT_IN for ref in indicator.refs)
    wanted = [*AREA, *GUIDANCE, *RECEPTION, *PETITIONS, *FRONT, *FOOTNOTES]
    assert {ref: refs[ref] for ref in wanted if refs[ref] != 1} == {}


def test_receptions_of_communes_told_twice_in_the_report_are_one_indicator() -> None:
    pairs = {indicator.refs for indicator in BUILT_IN if len(indicator.refs) == 2}
    assert {("F10", "H04"), ("F11", "H05"), ("F12", "H06")} <= pairs
    assert {("F17", "H07"), ("F18", "H08"), ("F19", "H09")} <= pairs


def test_formulas_use_indicators_that_exist_and_never_each_other_in_a_circle() -> None:
    made = in_order(CATALOGUE)  # raises on an unknown code and on a circle
    assert {found.code for found in made} == {i.code for i in BUILT_IN if isinstance(i.made, Formula)}


def test_formulas_are_made_again_at_every_level_and_nothing_else_is() -> None:
    for indicator in BUILT_IN:
        assert (indicator.rolls is Rolls.REMAKE) == isinstance(indicator.made, Formula), indicator.code


def test_what_is_united_or_common_rolls_up_that_way() -> None:
    ways = {How.AREAS: Rolls.UNION, How.DISTINCT: Rolls.UNION, How.COMMON: Rolls.COMMON}
    for indicator in BUILT_IN:
        if isinstance(indicator.made, Counted):
            assert indicator.rolls is ways.get(indicator.made.how, Rolls.SUM), indicator.code


def test_shares_are_per_hundred_and_made_from_their_parts() -> None:
    for indicator in BUILT_IN:
        if indicator.unit == "%" and isinstance(indicator.made, Formula):
            assert indicator.made.text.startswith("100 "), indicator.code
            assert len(formula.parse(indicator.made.text).codes) >= 2, indicator.code


def test_every_indicator_is_named_in_both_languages_with_unit_and_source() -> None:
    for indicator in BUILT_IN:
        told = (indicator.label_vi, indicator.label_en, indicator.unit, indicator.source)
        assert all(told), indicator.code
        assert indicator.label_vi != indicator.label_en, indicator.code


def test_bodies_and_areas_are_counted_in_the_tree() -> None:
    assert {i.made.what for i in BUILT_IN if isinstance(i.made, Placed)} == {"areas", "bodies"}
