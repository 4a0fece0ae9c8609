"""Base figures → derived figures → higher places, on a tree drawn by hand or at random."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchu.core.formula import FormulaFault, parse
from danchu.core.indicator import Counted, Formula, Indicator, Making, Placed, Rolls
from danchu.core.period import CALENDAR, Period
from danchu.core.place import Area, Body, Level, Tree
from danchu.core.rollup import in_order, roll_up, with_parts
from danchu.core.sheet import Sheet
from danchu.core.value import Value, Why, members, missing, number

DAY = date(2024, 6, 30)


def indicator(code: str, made: Making, rolls: Rolls = Rolls.SUM, since: date = date(2020, 1, 1)) -> Indicator:
    return Indicator(code, code, code, "lượt", made, "thử", rolls=rolls, since=since)


def tree(communes: int = 2) -> Tree:
    areas = [Area("h", "H", "huyen", Level.DISTRICT, None)]
    areas += [Area(f"x{n}", f"X{n}", "xa", Level.COMMUNE, "h") for n in range(communes)]
    bodies = [Body(f"u{n}", f"U{n}", "ubnd", Level.COMMUNE, f"x{n}") for n in range(communes)]
    return Tree.of(DAY, areas, [*bodies, Body("uh", "UH", "ubnd", Level.DISTRICT, "h")])


CATALOGUE = {
    found.code: found
    for found in (
        indicator("a", Counted("r")),
        indicator("b", Counted("r")),
        indicator("share", Formula("100 * a / b"), Rolls.REMAKE),
        indicator("groups", Counted("r"), Rolls.UNION),
        indicator("communes", Placed("areas", level=Level.COMMUNE)),
        indicator("offices", Placed("bodies", kinds=("ubnd",))),
    )
}


def test_counts_add_up_and_ratios_are_made_again() -> None:
    cells = {
        "a": {"u0": number(10), "u1": number(0), "uh": number(5)},
        "b": {"u0": number(10), "u1": number(90), "uh": number(20)},
        "groups": {"u0": members({"Mông"}), "u1": members({"Mông", "Dao"})},
    }
    values = roll_up(CATALOGUE, tree(), "h", cells)
    assert values["a", "h"].amount == 15
    assert values["b", "h"].amount == 120
    assert values["share", "h"].amount == Decimal("12.5")
    assert values["share", "x0"].amount == 100
    assert values["share", "uh"].amount == 25
    assert values["groups", "h"].amount == 2
    assert (values["communes", "h"].amount, values["communes", "x0"].amount) == (2, 1)
    assert (values["offices", "h"].amount, values["offices", "x1"].amount) == (3, 1)


def test_a_body_that_does_not_roll_up_keeps_its_value_to_itself() -> None:
    areas = [Area("h", "H", "huyen", Level.DISTRICT, None)]
    line = Body("v", "V", "nganh_doc", Level.DISTRICT, "h", rolls_up=False)
    values = roll_up(CATALOGUE, Tree.of(DAY, areas, [line]), "h", {"a": {"v": number(7)}})
    assert values["a", "v"].amount == 7
    assert ("a", "h") not in values


def test_a_commune_that_nobody_asks_does_not_make_the_district_partial() -> None:
    values = roll_up(CATALOGUE, tree(), "h", {"a": {"u0": number(1)}})
    assert (values["a", "h"].reported, values["a", "h"].expected) == (1, 1)
    assert ("a", "x1") not in values


@given(st.lists(st.one_of(st.none(), st.integers(0, 1000)), min_size=1, max_size=8))
def test_the_district_is_the_sum_of_its_communes(told: list[int | None]) -> None:
    cells = {"a": {f"u{n}": missing(Why.NOT_REPORTED) if t is None else number(t) for n, t in enumerate(told)}}
    values = roll_up(CATALOGUE, tree(len(told)), "h", cells)
    known = [t for t in told if t is not None]
    assert values["a", "h"].amount == (sum(known) if known else None)
    assert (values["a", "h"].reported, values["a", "h"].expected) == (len(known), len(told))


def test_formulas_come_after_what_they_are_made_from() -> None:
    chain = {
        found.code: found
        for found in (
            indicator("c", Formula("b2 + 1"), Rolls.REMAKE),
            indicator("b2", Formula("a * 2"), Rolls.REMAKE),
            indicator("a", Counted("r")),
        )
    }
    assert [found.code for found in in_order(chain)] == ["b2", "c"]
    assert with_parts(chain, ["c"]) == ["a", "b2", "c"]
    assert roll_up(chain, tree(1), "h", {"a": {"u0": number(3)}})["c", "h"].amount == 7


def test_circles_and_unknown_parts_are_refused() -> None:
    circle = {code: indicator(code, Formula(other), Rolls.REMAKE) for code, other in (("a", "b"), ("b", "a"))}
    with pytest.raises(FormulaFault, match="vòng tròn"):
        in_order(circle)
    with pytest.raises(FormulaFault, match="không có"):
        in_order({"a": indicator("a", Formula("x.y"), Rolls.REMAKE)})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1 +",
        "a if b else c",
        "f(a)",
        "a ** b",
        "'x'",
        "True * a",
        "a[0]",
        "f().b",
        "a" * 501,
        "lambda: a",
        "+a",
        "a; b",
    ],
)
def test_anything_but_codes_numbers_and_four_operations_is_refused(text: str) -> None:
    with pytest.raises(FormulaFault):
        parse(text)


def test_a_formula_without_indicators_makes_nothing() -> None:
    with pytest.raises(FormulaFault, match="không dùng chỉ tiêu"):
        parse("1 + 2").make([])


def test_numbers_in_formulas_are_exact() -> None:
    """0.1 + 0.2 with floats is not 0.3."""
    found = parse("a * 0.1 + a * 0.2 - -1").make([number(1)])
    assert found.amount == Decimal("1.3")
    assert parse("a / (a - a)").make([number(0)]).why is Why.NO_DENOMINATOR


def sheet(values: dict[tuple[str, str], Value]) -> Sheet:
    late = indicator("late", Counted("r"), since=date(2025, 9, 30))
    period = Period.parse("2024-H1")
    return Sheet("h", period, CALENDAR, CALENDAR.window(period), tree(), CATALOGUE | {"late": late}, values)


def test_a_sheet_tells_why_there_is_no_number() -> None:
    found = sheet({("a", "h"): number(1)})
    assert found.value("a").amount == 1
    assert found.value("a", "x0").why is Why.NOBODY_KEEPS
    assert found.value("late").why is Why.NOT_YET
    assert "late" not in {one.code for one in found.in_force}
    with pytest.raises(KeyError):
        found.value("no.such")


def test_an_indicator_exists_from_its_first_day_until_its_last() -> None:
    made = Indicator("x", "x", "x", "", Counted("r"), "", since=date(2024, 1, 1), until=date(2025, 1, 1))
    assert [made.exists_on(day) for day in (date(2023, 12, 31), date(2024, 1, 1), date(2025, 1, 1))] == [
        False,
        True,
        False,
    ]
