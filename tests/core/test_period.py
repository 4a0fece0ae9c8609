"""Periods: names read and printed, and windows that tile under every regime."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchu.core.period import (
    CALENDAR,
    ND09,
    PARTS,
    REGIMES,
    Period,
    PeriodFault,
    Regime,
    Window,
    regime,
)

YEARS = st.integers(1902, 2197)
PERIODS = st.builds(Period, YEARS, st.sampled_from(list(PARTS.values())))
TILING = PERIODS.filter(lambda period: period.kind != "nine_months")
REGIME = st.sampled_from(list(REGIMES.values()))


@pytest.mark.parametrize(
    ("code", "vi", "en"),
    [
        ("2024", "năm 2024", "2024"),
        ("2024-H1", "6 tháng đầu năm 2024", "first half of 2024"),
        ("2024-H2", "6 tháng cuối năm 2024", "second half of 2024"),
        ("2024-N", "9 tháng đầu năm 2024", "first nine months of 2024"),
        ("2024-Q1", "quý I năm 2024", "first quarter of 2024"),
        ("2024-Q4", "quý IV năm 2024", "fourth quarter of 2024"),
        ("2024-M03", "tháng 3 năm 2024", "March 2024"),
        ("2024-M12", "tháng 12 năm 2024", "December 2024"),
    ],
)
def test_a_code_has_a_name_in_both_languages(code: str, vi: str, en: str) -> None:
    period = Period.parse(code)
    assert (period.code, str(period), period.year) == (code, code, 2024)
    assert (period.label_vi, period.label_en) == (vi, en)


@pytest.mark.parametrize(
    "code",
    [
        "",
        "24",
        "2024-",
        "2024-H3",
        "2024-h1",
        "2024-Q5",
        "2024-M13",
        "2024-M3",
        "2024-N9",
        " 2024",
        "２０２４",
    ],
)
def test_a_bad_code_is_refused_with_what_to_write(code: str) -> None:
    with pytest.raises(PeriodFault, match="Hãy viết như 2024"):
        Period.parse(code)


@pytest.mark.parametrize("code", ["1899", "2200-H1", "0000"])
def test_a_year_out_of_range_is_refused(code: str) -> None:
    with pytest.raises(PeriodFault, match="1900–2199"):
        Period.parse(code)


@pytest.mark.parametrize(
    ("code", "before", "after", "last_year"),
    [
        ("2024", "2023", "2025", "2023"),
        ("2024-H1", "2023-H2", "2024-H2", "2023-H1"),
        ("2024-H2", "2024-H1", "2025-H1", "2023-H2"),
        ("2024-Q1", "2023-Q4", "2024-Q2", "2023-Q1"),
        ("2024-Q4", "2024-Q3", "2025-Q1", "2023-Q4"),
        ("2024-M01", "2023-M12", "2024-M02", "2023-M01"),
        ("2024-M12", "2024-M11", "2025-M01", "2023-M12"),
        ("2024-N", "2023-N", "2025-N", "2023-N"),
    ],
)
def test_neighbours_are_of_the_same_kind(code: str, before: str, after: str, last_year: str) -> None:
    period = Period.parse(code)
    assert (period.previous().code, period.next().code) == (before, after)
    assert period.same_last_year().code == last_year


def test_periods_sort_by_when_they_close_the_shorter_first() -> None:
    closing = ["2023", "2024-M06", "2024-Q2", "2024-H1", "2024-M09", "2024-Q3", "2024-N", "2024-H2", "2024"]
    mixed = [Period.parse(code) for code in sorted(closing)]
    assert [period.code for period in sorted(mixed)] == closing


def test_equal_periods_are_one_key() -> None:
    assert len({Period.parse("2024-H1"), Period.parse("2024-H1"), Period.parse("2024-H2")}) == 2


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-H1", date(2024, 1, 1), date(2024, 6, 30)),
        ("2024-H2", date(2024, 7, 1), date(2024, 12, 31)),
        ("2024-N", date(2024, 1, 1), date(2024, 9, 30)),
        ("2024-Q2", date(2024, 4, 1), date(2024, 6, 30)),
        ("2024-M02", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_the_calendar_regime_takes_whole_months(code: str, first: date, last: date) -> None:
    window = CALENDAR.window(Period.parse(code))
    assert (window.first, window.last) == (first, last)


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("2024", date(2023, 12, 15), date(2024, 12, 14)),
        ("2024-H1", date(2023, 12, 15), date(2024, 6, 14)),
        ("2024-H2", date(2024, 6, 15), date(2024, 12, 14)),
        ("2024-N", date(2023, 12, 15), date(2024, 9, 14)),
        ("2024-Q1", date(2023, 12, 15), date(2024, 3, 14)),
        ("2024-Q2", date(2024, 3, 15), date(2024, 6, 14)),
        ("2024-M01", date(2023, 12, 15), date(2024, 1, 14)),
        ("2024-M12", date(2024, 11, 15), date(2024, 12, 14)),
    ],
)
def test_decree_09_closes_on_the_14th(code: str, first: date, last: date) -> None:
    """Source: Nghị định 09/2019/NĐ-CP, Điều 12; nine months as the Government Inspectorate sets them."""
    window = ND09.window(Period.parse(code))
    assert (window.first, window.last) == (first, last)


@given(TILING, REGIME)
def test_neighbouring_periods_leave_no_gap_and_no_overlap(period: Period, under: Regime) -> None:
    assert under.window(period).after == under.window(period.next()).first
    assert under.window(period).first == under.window(period.previous()).after


@given(st.integers(1902, 2197), st.sampled_from(["H", "Q", "M"]), REGIME)
def test_the_parts_of_a_year_fill_it(year: int, letter: str, under: Regime) -> None:
    parts = [Period(year, part) for suffix, part in PARTS.items() if suffix.startswith(letter)]
    assert sum(under.window(part).days for part in parts) == under.window(Period(year, PARTS[""])).days


@given(PERIODS)
def test_a_code_reads_back(period: Period) -> None:
    assert Period.parse(period.code) == period
    assert period.next().previous() == period
    assert period.previous().next() == period


@given(PERIODS, REGIME, st.dates(date(1901, 1, 1), date(2198, 12, 31)))
def test_a_day_is_inside_exactly_from_first_to_last(period: Period, under: Regime, day: date) -> None:
    window = under.window(period)
    assert window.contains(day) == (window.first <= day <= window.last)
    assert window.contains(window.first)
    assert window.contains(window.last)
    assert not window.contains(window.after)


def test_a_window_counts_its_days() -> None:
    assert Window(date(2024, 2, 1), date(2024, 3, 1)).days == 29


def test_an_empty_window_is_refused() -> None:
    with pytest.raises(PeriodFault, match="01/02/2024"):
        Window(date(2024, 2, 1), date(2024, 2, 1))


def test_regimes_are_found_by_code() -> None:
    assert regime("calendar") is CALENDAR
    assert regime("nd09") is ND09
    with pytest.raises(PeriodFault, match="calendar, nd09"):
        regime("ttcp")


def test_the_last_day_before_after() -> None:
    window = ND09.window(Period.parse("2024-H1"))
    assert window.last + timedelta(days=1) == window.after
