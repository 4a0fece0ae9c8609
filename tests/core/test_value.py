"""Missing is not zero, totals say how many reported, ratios are remade; redone on paper."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchu.core.value import (
    Grade,
    Qualifier,
    Value,
    Why,
    common,
    loosest,
    members,
    missing,
    number,
    share,
    total,
    union,
    worst,
)

numbers = st.builds(number, st.integers(0, 10**6), grade=st.sampled_from(Grade))
values = st.one_of(numbers, st.builds(missing, st.sampled_from(Why)))


def test_a_silent_commune_leaves_the_total_partial_not_missing() -> None:
    """3 + 4 of three asked is 7, 2/3 reported; treating silence as zero would have said 3/3."""
    found = total([number(3), number(4), missing(Why.NOT_REPORTED)])
    assert (found.amount, found.reported, found.expected, found.is_partial) == (7, 2, 3, True)


def test_a_total_of_silence_is_missing() -> None:
    found = total([missing(Why.NOT_REPORTED), missing(Why.NOT_REPORTED)])
    assert (found.amount, found.why, found.reported, found.expected) == (None, Why.NOT_REPORTED, 0, 2)


def test_a_total_of_nobody_is_kept_by_nobody() -> None:
    assert total([]).why is Why.NOBODY_KEEPS


def test_a_total_of_different_silences_is_simply_not_reported() -> None:
    assert total([missing(Why.NOT_YET), missing(Why.DECLARED_UNKNOWN)]).why is Why.NOT_REPORTED


def test_a_figure_is_as_good_as_its_worst_line() -> None:
    assert total([number(1, grade=Grade.A), number(1, grade=Grade.C), number(1)]).grade is Grade.C
    assert worst([None, None]) is None


def test_one_approximate_part_makes_the_sum_approximate() -> None:
    assert loosest([Qualifier.EXACT, Qualifier.ABOVE]) is Qualifier.ABOVE
    assert loosest([Qualifier.ABOUT, Qualifier.ABOVE]) is Qualifier.ABOUT
    assert loosest([]) is Qualifier.EXACT


def test_ethnic_groups_of_two_communes_are_united_not_added() -> None:
    """Mông, Thái and Thái, Dao are three groups; adding 2 + 2 would have said four."""
    found = union([members({"Mông", "Thái"}), members({"Thái", "Dao"})])
    assert (found.amount, found.members) == (3, frozenset({"Mông", "Thái", "Dao"}))
    assert union([missing(Why.NOT_REPORTED)]).is_missing


def test_twice_a_month_everywhere_is_twice_a_month() -> None:
    assert common([number(2), number(2)]).amount == 2
    found = common([number(1), common([number(2), number(4)])])
    assert found.span == (Decimal(1), Decimal(4))
    assert common([missing(Why.NOT_DATED)]).is_missing


def test_a_ratio_is_made_again_at_the_province_not_averaged() -> None:
    """10 of 10 and 0 of 90 is 10 %; the average of the two shares would have said 50 %."""
    part, whole = total([number(10), number(0)]), total([number(10), number(90)])
    assert share(part, whole).amount == 10


def test_a_share_of_nothing_is_missing() -> None:
    assert share(number(0), number(0)).why is Why.NO_DENOMINATOR
    assert share(missing(Why.NOT_REPORTED), number(5)).why is Why.NOT_REPORTED


def test_a_share_is_no_better_reported_than_its_weakest_part() -> None:
    part = total([number(1), missing(Why.NOT_REPORTED)])
    found = share(part, total([number(2), number(2)]))
    assert (found.amount, found.reported, found.expected) == (25, 1, 2)


def test_a_value_is_a_number_or_a_reason() -> None:
    with pytest.raises(ValueError, match="not both"):
        Value(Decimal(1), why=Why.NOT_YET)
    with pytest.raises(ValueError, match="not both"):
        Value(None)
    with pytest.raises(ValueError, match="exceed"):
        Value(Decimal(1), reported=2, expected=1)


@given(st.lists(values, max_size=8), st.lists(values, max_size=8))
def test_totals_of_parts_total_to_the_whole(left: list[Value], right: list[Value]) -> None:
    whole, parts = total([*left, *right]), total([total(left), total(right)])
    assert (whole.amount, whole.reported, whole.expected, whole.grade) == (
        parts.amount,
        parts.reported,
        parts.expected,
        parts.grade,
    )


@given(st.lists(st.sets(st.sampled_from("abcdef")), min_size=1, max_size=6))
def test_a_union_lies_between_its_largest_part_and_the_sum(groups: list[set[str]]) -> None:
    found = union(members(group) for group in groups).amount
    assert found is not None
    assert max(map(len, groups)) <= found <= sum(map(len, groups))
