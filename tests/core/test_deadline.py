"""Deadlines a reader can count on a calendar of 2024 and 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchu.core.deadline import (
    PLAIN,
    Calendar,
    Complexity,
    Kind,
    accepted_by,
    add_months,
    decided_by,
    disclosed_by,
    due,
    end_of,
    leaves_time,
    posted_until,
    report_due,
)
from danchu.core.law import NotInForce, boards, decisions, reporting
from danchu.core.law.amounts import Limit, Side, Unit
from danchu.core.law.setting import Setting
from danchu.core.period import Period, Window

TET = Calendar(off=frozenset(date(2024, 2, day) for day in range(8, 15)))
MONDAY = date(2024, 6, 3)
DAYS = st.dates(date(2023, 7, 1), date(2029, 12, 31))
FORWARD = st.builds(Limit, st.integers(1, 90), st.sampled_from(list(Unit)), st.just(Side.WITHIN))


@pytest.mark.parametrize(
    ("limit", "end"),
    [
        (Limit(15, Unit.CALENDAR_DAYS), date(2024, 6, 18)),
        (Limit(5, Unit.WORKING_DAYS), date(2024, 6, 10)),
        (Limit(30, Unit.CONSECUTIVE_DAYS, Side.AT_LEAST), date(2024, 7, 2)),  # the first day is one of the 30
        (Limit(3, Unit.MONTHS), date(2024, 9, 3)),
        (Limit(2, Unit.YEARS), date(2026, 6, 3)),
        (Limit(20, Unit.CALENDAR_DAYS, Side.BEFORE), date(2024, 5, 14)),
        (Limit(5, Unit.WORKING_DAYS, Side.BEFORE), date(2024, 5, 27)),
        (Limit(6, Unit.MONTHS, Side.BEFORE), date(2023, 12, 3)),
        (Limit(1, Unit.YEARS, Side.BEFORE), date(2023, 6, 3)),
    ],
)
def test_a_limit_ends_by_its_unit_and_side(limit: Limit, end: date) -> None:
    assert end_of(MONDAY, limit) == end


def test_working_days_step_over_tet() -> None:
    assert end_of(date(2024, 2, 5), Limit(5, Unit.WORKING_DAYS), TET) == date(2024, 2, 19)


def test_an_end_on_a_day_off_moves_only_where_the_regime_says_so() -> None:
    limit = Limit(10, Unit.CALENDAR_DAYS)
    assert end_of(date(2024, 1, 31), limit, TET) == date(2024, 2, 10)
    assert end_of(date(2024, 1, 31), limit, TET, rolls=True) == date(2024, 2, 15)


def test_the_clock_stands_still_during_a_suspension() -> None:
    # 30 days from 3 June end on 3 July; ten days of suspension (10–19 June) make it 13 July.
    pause = Window(date(2024, 6, 10), date(2024, 6, 20))
    assert end_of(MONDAY, Limit(30, Unit.CALENDAR_DAYS)) == date(2024, 7, 3)
    assert end_of(MONDAY, Limit(30, Unit.CALENDAR_DAYS), pauses=[pause]) == date(2024, 7, 13)
    assert end_of(MONDAY, Limit(1, Unit.MONTHS), pauses=[pause]) == date(2024, 7, 13)


def test_months_end_on_the_last_day_of_a_short_month() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert add_months(date(2024, 11, 30), 3) == date(2025, 2, 28)
    assert add_months(date(2024, 3, 31), -1) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("setting", "by", "until"),
    [
        (Setting.COMMUNE, date(2024, 6, 10), date(2024, 7, 2)),
        (Setting.AGENCY, date(2024, 6, 10), date(2024, 6, 22)),
        (Setting.ENTERPRISE, date(2024, 6, 18), date(2024, 6, 22)),
    ],
)
def test_disclosure_is_due_and_lasts_by_its_setting(setting: Setting, by: date, until: date) -> None:
    assert disclosed_by(setting, MONDAY).on == by
    assert posted_until(setting, MONDAY).on == until


def test_a_due_day_carries_its_source_and_its_doubt() -> None:
    told = disclosed_by(Setting.COMMUNE, MONDAY)
    assert told.source.label_vi == "Luật 10/2022/QH15, Điều 12 khoản 3"
    assert told.limit == Limit(5, Unit.WORKING_DAYS)
    assert not told.needs_verifying
    assert disclosed_by(Setting.COMMUNE, date(2025, 7, 1)).needs_verifying


def test_nothing_was_due_before_the_law() -> None:
    with pytest.raises(NotInForce):
        disclosed_by(Setting.COMMUNE, date(2023, 6, 30))


def test_any_dated_limit_can_be_asked() -> None:
    assert due(boards.COMMUNE_NOTICE, MONDAY).on == date(2024, 5, 27)
    assert due(decisions.ELECTION_PLAN, MONDAY).on == date(2024, 5, 14)


def test_a_complaint_is_accepted_in_10_days_and_since_july_2026_in_7_working_days() -> None:
    old = accepted_by(Kind.COMPLAINT_FIRST, date(2026, 6, 30))
    new = accepted_by(Kind.COMPLAINT_FIRST, date(2026, 7, 1))
    assert old is not None
    assert new is not None
    assert old.on == date(2026, 7, 10)  # received the day before: the old ten calendar days
    assert new.on == date(2026, 7, 10)  # Wednesday 1 July: 2, 3, 6, 7, 8, 9, 10
    assert new.limit.unit is Unit.WORKING_DAYS


def test_a_denunciation_is_first_handled_in_7_working_days() -> None:
    told = accepted_by(Kind.DENUNCIATION, MONDAY)
    assert told is not None
    assert told.on == date(2024, 6, 12)


@pytest.mark.parametrize(
    ("kind", "is_remote", "complexity", "days"),
    [
        (Kind.COMPLAINT_FIRST, False, Complexity.PLAIN, 30),
        (Kind.COMPLAINT_FIRST, False, Complexity.COMPLEX, 45),
        (Kind.COMPLAINT_FIRST, True, Complexity.PLAIN, 45),
        (Kind.COMPLAINT_FIRST, True, Complexity.SPECIAL, 60),
        (Kind.COMPLAINT_SECOND, False, Complexity.PLAIN, 45),
        (Kind.COMPLAINT_SECOND, True, Complexity.COMPLEX, 70),
        (Kind.DENUNCIATION, False, Complexity.PLAIN, 30),
        (Kind.DENUNCIATION, True, Complexity.PLAIN, 30),
        (Kind.DENUNCIATION, False, Complexity.COMPLEX, 60),
        (Kind.DENUNCIATION, False, Complexity.SPECIAL, 90),
    ],
)
def test_a_petition_is_decided_in_the_days_of_its_kind(
    kind: Kind, is_remote: bool, complexity: Complexity, days: int
) -> None:
    told = decided_by(kind, MONDAY, is_remote=is_remote, complexity=complexity)
    assert told is not None
    assert (told.on - MONDAY).days == told.limit.amount == days


def test_a_suspended_petition_gets_its_days_back() -> None:
    pause = Window(date(2024, 6, 10), date(2024, 6, 20))
    for kind in (Kind.COMPLAINT_FIRST, Kind.DENUNCIATION):
        told = decided_by(kind, MONDAY, pauses=[pause])
        assert told is not None
        assert told.on == date(2024, 7, 13)


def test_other_petitions_have_no_limit_in_these_laws() -> None:
    assert accepted_by(Kind.SUGGESTION, MONDAY) is None
    assert decided_by(Kind.SUGGESTION, MONDAY) is None


def test_a_report_is_due_in_the_last_month_of_its_period() -> None:
    half, third_quarter = Period.parse("2026-H1"), Period.parse("2026-Q3")
    assert report_due(half, reporting.GOVERNMENT_DUE_DAY) == date(2026, 6, 25)
    assert report_due(third_quarter, reporting.INSPECTORATE_COMMUNE_DUE_DAY) == date(2026, 9, 17)
    # 20 September 2026 is a Sunday.
    sunday = reporting.INSPECTORATE_PROVINCE_DUE_DAY
    assert report_due(third_quarter, sunday) == date(2026, 9, 20)
    assert report_due(third_quarter, sunday, rolls=True) == date(2026, 9, 21)


def test_a_working_day_must_lie_between_cut_off_and_report() -> None:
    # Friday 14 June 2024: the next working day is Monday the 17th.
    assert leaves_time(date(2024, 6, 14), date(2024, 6, 17))
    assert not leaves_time(date(2024, 6, 14), date(2024, 6, 16))


@given(DAYS, FORWARD)
def test_a_longer_limit_never_ends_earlier(base: date, limit: Limit) -> None:
    longer = Limit(limit.amount + 1, limit.unit, limit.side)
    assert base <= end_of(base, limit) <= end_of(base, longer)


@given(DAYS, st.integers(1, 60), st.integers(0, 40), st.integers(1, 30))
def test_a_pause_inside_moves_the_end_by_its_length(base: date, days: int, after: int, length: int) -> None:
    limit = Limit(days, Unit.CALENDAR_DAYS)
    start = base + timedelta(days=1 + min(after, days - 1))
    pause = Window(start, start + timedelta(days=length))
    assert end_of(base, limit, PLAIN, pauses=[pause]) == end_of(base, limit) + timedelta(days=length)


@given(DAYS, st.integers(1, 60), st.sampled_from([Unit.CALENDAR_DAYS, Unit.WORKING_DAYS]))
def test_before_mirrors_after(base: date, amount: int, unit: Unit) -> None:
    early = end_of(base, Limit(amount, unit, Side.BEFORE))
    if unit is Unit.CALENDAR_DAYS or base.weekday() < 5:
        assert end_of(early, Limit(amount, unit)) == base
