"""Votes counted in whole numbers against the whole that the law names."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchu.core.law import NotInForce, decisions
from danchu.core.law.amounts import Of
from danchu.core.law.decisions import Ground
from danchu.core.law.setting import Setting
from danchu.core.vote import (
    Matter,
    Scope,
    VoteFault,
    Way,
    can_decide,
    commune_decision,
    convention,
    decision,
    initiative,
    is_open,
    judge,
    may_send_delegates,
    must_hold_conference,
    passes,
    quorum,
    resolution,
)

DAY = date(2024, 5, 2)
VILLAGES = st.lists(st.tuples(st.integers(1, 200), st.integers(0, 200)).map(lambda v: (v[0], min(v))), min_size=1)


@pytest.mark.parametrize(
    ("matter", "total", "in_favour", "passed"),
    [
        (Matter.CONTRIBUTIONS, 99, 66, True),
        (Matter.CONTRIBUTIONS, 100, 66, False),  # a rounded 66 % would have passed
        (Matter.FUNDS, 100, 67, True),
        (Matter.CONVENTION, 100, 50, False),  # half is not more than half
        (Matter.CONVENTION, 100, 51, True),
        (Matter.VILLAGE_HEAD, 101, 51, True),
        (Matter.BOARD_MEMBERS, 3, 1, False),
        (Matter.OTHER, 1, 1, True),
    ],
)
def test_a_village_decides_against_all_its_households(matter: Matter, total: int, in_favour: int, passed: bool) -> None:
    assert passes(matter, Scope.VILLAGE, total, in_favour, DAY) is passed


def test_those_who_stayed_away_count_against() -> None:
    # 120 households, 80 came and all agreed: 80/120 is just 2/3. With 79 it fails, though 79/80 is 98,75 %.
    assert passes(Matter.CONTRIBUTIONS, Scope.VILLAGE, 120, 80, DAY)
    assert not passes(Matter.CONTRIBUTIONS, Scope.VILLAGE, 120, 79, DAY)


def test_an_outcome_says_what_would_have_been_enough_and_by_which_article() -> None:
    outcome = decision(Matter.CONTRIBUTIONS, Scope.VILLAGE, 100, 60, DAY)
    assert (outcome.passed, outcome.least, outcome.of) == (False, 67, Of.ALL_REPRESENTATIVES)
    assert outcome.source.label_vi == "Luật 10/2022/QH15, Điều 21 khoản 1"
    assert not outcome.needs_verifying
    assert decision(Matter.OTHER, Scope.VILLAGE, 10, 6, date(2025, 7, 1)).needs_verifying


def test_a_commune_counts_villages_not_households() -> None:
    # Two small villages agree, the big one does not: 2 of 3 villages pass, though only 55 of 130 households agreed.
    villages = [(15, 15), (15, 15), (100, 25)]
    assert commune_decision(Matter.CONTRIBUTIONS, villages, DAY).passed
    # The other way round: 110 of 130 households, but one village of three.
    assert not commune_decision(Matter.CONTRIBUTIONS, [(100, 100), (15, 5), (15, 5)], DAY).passed


def test_only_contributions_and_funds_are_decided_by_a_commune() -> None:
    with pytest.raises(VoteFault, match="Việc 4 chỉ được quyết định ở thôn"):
        decision(Matter.VILLAGE_HEAD, Scope.COMMUNE, 10, 9, DAY)


@pytest.mark.parametrize(
    ("total", "in_favour", "says"), [(0, 0, "lớn hơn 0"), (10, 11, "từ 0 đến 10"), (10, -1, "từ 0 đến 10")]
)
def test_numbers_that_are_no_vote_are_refused(total: int, in_favour: int, says: str) -> None:
    with pytest.raises(VoteFault, match=says):
        passes(Matter.OTHER, Scope.VILLAGE, total, in_favour, DAY)


def test_no_vote_is_judged_before_the_law() -> None:
    with pytest.raises(NotInForce):
        passes(Matter.OTHER, Scope.VILLAGE, 10, 6, date(2023, 6, 30))


def test_a_meeting_needs_enough_people_to_be_able_to_pass() -> None:
    assert can_decide(Matter.CONTRIBUTIONS, 100, 67, DAY)
    assert not can_decide(Matter.CONTRIBUTIONS, 100, 66, DAY)
    assert can_decide(Matter.CONVENTION, 100, 51, DAY)
    assert not can_decide(Matter.CONVENTION, 100, 50, DAY)


@pytest.mark.parametrize(
    ("matter", "way", "grounds", "open_"),
    [
        (Matter.VILLAGE_HEAD, Way.MEETING, [], True),
        (Matter.VILLAGE_HEAD, Way.BALLOT, [], False),  # a meeting comes first
        (Matter.VILLAGE_HEAD, Way.BALLOT, [Ground.SHORT_MEETING], True),
        (Matter.CONTRIBUTIONS, Way.BALLOT, [Ground.COMMUNE_WIDE], True),
        (Matter.CONTRIBUTIONS, Way.BALLOT, [Ground.FRONT_AGREES], False),  # the decree no longer allows it
        (Matter.CONTRIBUTIONS, Way.ONLINE, [], False),
        (Matter.OTHER, Way.BALLOT, [Ground.FRONT_AGREES], True),
        (Matter.OTHER, Way.ONLINE, [], True),
    ],
)
def test_which_way_is_open(matter: Matter, way: Way, grounds: list[Ground], open_: bool) -> None:
    assert is_open(matter, way, DAY, grounds) is open_


@pytest.mark.parametrize("setting", [Setting.AGENCY, Setting.ENTERPRISE])
def test_a_conference_counts_those_who_came(setting: Setting) -> None:
    assert quorum(setting, summoned=90, present=60, day=DAY).passed
    assert not quorum(setting, summoned=90, present=59, day=DAY).passed
    # 31 of 60 who came pass it, though they are about a third of the 90 summoned.
    assert resolution(setting, attendees=60, in_favour=31, day=DAY).passed
    assert not resolution(setting, attendees=60, in_favour=30, day=DAY).passed


def test_a_commune_has_no_staff_conference() -> None:
    with pytest.raises(VoteFault, match="Cấp xã"):
        quorum(Setting.COMMUNE, summoned=90, present=60, day=DAY)


def test_small_agencies_need_no_conference_and_large_ones_may_send_delegates() -> None:
    assert not must_hold_conference(7, DAY)
    assert must_hold_conference(8, DAY)
    assert not may_send_delegates(99, DAY)
    assert may_send_delegates(100, DAY)
    assert may_send_delegates(20, DAY, is_scattered=True)


def test_a_convention_needs_half_of_all_and_half_at_the_meeting() -> None:
    assert convention(100, 51, DAY).passed  # by ballot
    assert convention(100, 51, DAY, present=60).passed
    assert not convention(100, 50, DAY, present=60).passed
    short = convention(100, 40, DAY, present=50)
    assert (short.passed, short.of) == (False, Of.ALL_HOUSEHOLDS)  # told: too few came


def test_more_cannot_agree_than_came() -> None:
    with pytest.raises(VoteFault, match="51"):
        convention(100, 51, DAY, present=50)


def test_citizens_need_a_tenth_of_the_households_or_the_word_of_the_front() -> None:
    assert initiative(95, 10, DAY)
    assert not initiative(95, 9, DAY)  # 9/95 is 9,47 %
    assert initiative(95, 1, DAY, is_endorsed=True)


@given(st.integers(1, 500), st.integers(0, 500), st.sampled_from(list(Matter)))
def test_one_more_vote_never_turns_a_yes_into_a_no(total: int, in_favour: int, matter: Matter) -> None:
    in_favour = min(in_favour, total)
    if in_favour < total and passes(matter, Scope.VILLAGE, total, in_favour, DAY):
        assert passes(matter, Scope.VILLAGE, total, in_favour + 1, DAY)


@given(st.integers(1, 500), st.integers(0, 500), st.sampled_from(list(Matter)))
def test_a_vote_passes_exactly_from_the_least_count_on(total: int, in_favour: int, matter: Matter) -> None:
    outcome = decision(matter, Scope.VILLAGE, total, min(in_favour, total), DAY)
    assert outcome.passed == (outcome.count >= outcome.least)


@given(VILLAGES)
def test_a_commune_passes_when_all_its_villages_do(villages: list[tuple[int, int]]) -> None:
    unanimous = [(total, total) for total, _ in villages]
    assert commune_decision(Matter.FUNDS, unanimous, DAY).passed
    outcome = commune_decision(Matter.FUNDS, villages, DAY)
    assert outcome.count == sum(3 * yes >= 2 * total for total, yes in villages)


def test_any_dated_share_can_be_judged() -> None:
    assert judge(decisions.DISMISSAL_REQUEST, 50, 100, DAY).passed
    assert not judge(decisions.ONLINE_CONSENT, 50, 100, DAY).passed
