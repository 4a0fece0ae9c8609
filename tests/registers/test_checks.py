"""A declaration that names what does not exist stops the start; each kind of mistake has its number."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from django.core.checks import run_checks
from django.db.models import F

from danchu.core.indicator import Counted, Formula, How, Indicator, Placed, Stated
from danchu.registers import checks
from danchu.registers.models import REGISTERS
from danchu.registers.register import KeptBy, Register, Tally, within

INSPECTIONS = REGISTERS["inspections"]


def ids(found: object) -> list[str]:
    return [message.id for message in found]  # type: ignore[attr-defined]  # a list of check messages


def indicator(made: Counted | Formula | Placed | Stated, code: str = "x.y") -> Indicator:
    return Indicator(code, "chỉ tiêu", "indicator", "việc", made, "nguồn")


def test_what_is_declared_now_is_right() -> None:
    assert [message for message in run_checks() if (message.id or "").startswith("danchu.")] == []


def test_a_register_holds_ten_fields_at_most() -> None:
    assert len(fields(Register)) <= checks.MOST_FIELDS


@pytest.mark.parametrize(
    ("wrong", "number"),
    [
        (replace(INSPECTIONS, listed=("topic", "colour")), "danchu.E004"),
        (replace(INSPECTIONS, personal=("colour",)), "danchu.E004"),
        (replace(INSPECTIONS, parts={"bodies": INSPECTIONS.parts["subjects"]}), "danchu.E005"),
        (replace(INSPECTIONS, parts={"subjects": REGISTERS["profiles"].parts["ethnic_groups"]}), "danchu.E005"),
        (replace(INSPECTIONS, kept_by=KeptBy({"ubdn": ()})), "danchu.E006"),
        (replace(INSPECTIONS, tallies=(Tally(within("held_on")),)), "danchu.E007"),
        (replace(INSPECTIONS, tallies=(Tally(within(), by={"topic": "topics"}),)), "danchu.E007"),
        (replace(INSPECTIONS, tallies=(Tally(within(), by={"x": "subjects__people"}),)), "danchu.E007"),
        (replace(INSPECTIONS, tallies=(Tally(within(), by={"x": lambda _window: F("colour")}),)), "danchu.E007"),
        (replace(INSPECTIONS, tallies=(Tally(within(), sums={"people": "people"}),)), "danchu.E007"),
        (replace(INSPECTIONS, tallies=(Tally(within()), Tally(within()))), "danchu.E003"),
    ],
)
def test_a_wrong_declaration_is_told(wrong: Register, number: str) -> None:
    found = checks.of_register(wrong)
    assert ids(found) == [number]


@pytest.mark.parametrize(
    ("made", "number"),
    [
        (Counted("inspection"), "danchu.E008"),
        (Counted("inspections", tally="nothing"), "danchu.E008"),
        (Counted("inspections", "people"), "danchu.E009"),
        (Counted("inspections", "lines", how=How.DISTINCT), "danchu.E009"),
        (Counted("inspections", where={"colour": ("red",)}), "danchu.E009"),
        (Counted("inspections", how=How.BODIES, over="colour", all_of=("red",)), "danchu.E009"),
        (Counted("inspections", where={"topic": ("qcdd",)}), "danchu.E010"),
        (Counted("receptions", "visits", where={"by_head": ("true",)}), "danchu.E010"),
        (Counted("inspections", kinds=("ubdn",)), "danchu.E006"),
        (Stated(kinds=("ubdn",)), "danchu.E006"),
        (Placed("bodies", kinds=("xa",)), "danchu.E006"),
        (Placed("areas", kinds=("ubnd",)), "danchu.E006"),
    ],
)
def test_a_wrong_indicator_is_told(made: Counted | Placed | Stated, number: str) -> None:
    assert ids(checks.of_indicator(indicator(made), REGISTERS)) == [number]


def test_right_ones_are_let_pass() -> None:
    for made in (
        Counted("inspections", where={"topic": ("qcdc", "other")}, kinds=("ubnd",)),
        Counted("inspections", "recommendations", tally="subjects", where={"remedy": ("open",)}),
        Counted("inspections", "topic", how=How.DISTINCT),
        Counted("receptions", "visits", where={"by_head": ("yes",)}),
        Placed("areas", kinds=("xa", "thi_tran")),
    ):
        assert checks.of_indicator(indicator(made), REGISTERS) == []


def test_formulas_name_what_exists_and_do_not_go_round() -> None:
    base = indicator(Counted("inspections"), "a.base")
    right = indicator(Formula("2 * a.base"), "a.right")
    assert checks.of_formulas([base, right]) == []
    assert ids(checks.of_formulas([indicator(Formula("2 * a.gone"))])) == ["danchu.E011"]
    assert ids(checks.of_formulas([base, indicator(Formula("a.base +"))])) == ["danchu.E011"]
    circle = [indicator(Formula("a.two + 1"), "a.one"), indicator(Formula("a.one + 1"), "a.two")]
    assert ids(checks.of_formulas(circle)) == ["danchu.E011", "danchu.E011"]
