"""What the catalogue asks of a register is there: the tally, its measures and dimensions, the words of its choices."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from danchu.core.catalogue import BUILT_IN
from danchu.core.indicator import Counted, How, Indicator
from danchu.registers.models import REGISTERS
from danchu.registers.register import Tally

COUNTED = [pytest.param(indicator, id=indicator.code) for indicator in BUILT_IN if isinstance(indicator.made, Counted)]


def counted(indicator: Indicator) -> tuple[Counted, Tally]:
    assert isinstance(indicator.made, Counted)
    return indicator.made, REGISTERS[indicator.made.register].tally(indicator.made.tally)


def choices(register: str, path: str) -> Iterator[str]:
    """The codes that a dimension which is a plain field of choices can have."""
    field = REGISTERS[register].model._meta.get_field(path)
    return (str(code) for code, _ in getattr(field, "choices", None) or ())


@pytest.mark.parametrize("indicator", COUNTED)
def test_what_is_counted_is_declared(indicator: Indicator) -> None:
    made, tally = counted(indicator)
    measures = {"lines", *tally.sums} if made.how not in (How.DISTINCT, How.COMMON) else set(tally.by)
    assert made.measure in measures
    assert set(made.where) <= set(tally.by)
    assert not made.over or made.over in tally.by


@pytest.mark.parametrize("indicator", COUNTED)
def test_what_is_filtered_by_is_one_of_the_choices(indicator: Indicator) -> None:
    made, tally = counted(indicator)
    for name, wanted in made.where.items():
        path = tally.by[name]
        if isinstance(path, str) and "__" not in path and (known := set(choices(made.register, path))):
            assert set(wanted) <= known, name


@pytest.mark.parametrize("indicator", COUNTED)
def test_somebody_is_asked_for_what_is_counted(indicator: Indicator) -> None:
    made, _ = counted(indicator)
    kept_by = REGISTERS[made.register].kept_by.kinds
    asked = [kind for kind in made.kinds or kept_by or ("any",) if not kept_by or kind in kept_by]
    assert asked
    if kept_by and made.level is not None:
        assert any(not kept_by[kind] or made.level in kept_by[kind] for kind in asked)
