"""When something is due: a base day, a limit, the calendar, and days on which the clock stood still.

The base day itself never counts, except in a posting, whose first day is the first of its consecutive days.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from danchu.core.law import disclosure, petitions, reporting
from danchu.core.law.amounts import Limit, Side, Unit
from danchu.core.law.dated import Dated, Source
from danchu.core.law.setting import Setting
from danchu.core.period import Period, Window
from danchu.core.workday import add_working_days, is_working_day, next_working_day


@dataclass(frozen=True)
class Calendar:
    """Weekdays on which nobody works, and weekend days worked instead."""

    off: frozenset[date] = field(default_factory=frozenset)
    working: frozenset[date] = field(default_factory=frozenset)


PLAIN = Calendar()
"""Weekends only; for tests and for years whose holidays are not announced yet."""


@dataclass(frozen=True)
class Due:
    """The last day on which the thing is in time, with the rule it comes from; see `vote.Outcome`."""

    on: date
    limit: Limit
    source: Source
    needs_verifying: bool


class Kind(StrEnum):
    """Kinds of petition, by the law that times them."""

    COMPLAINT_FIRST = "complaint_first"
    COMPLAINT_SECOND = "complaint_second"
    DENUNCIATION = "denunciation"
    SUGGESTION = "suggestion"  # kiến nghị, phản ánh: no limit in these laws


class Complexity(StrEnum):
    """How complex a case is; complaints know only plain and complex, «specially» is complex there."""

    PLAIN = "plain"
    COMPLEX = "complex"
    SPECIAL = "special"


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the last day of a month that is too short (31/1 + 1 → 29/2)."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def end_of(
    base: date,
    limit: Limit,
    calendar: Calendar = PLAIN,
    *,
    pauses: Iterable[Window] = (),
    rolls: bool = False,
) -> date:
    """The day a limit ends (or, for a limit «before», the day by which the thing must have happened).

    Days inside `pauses` do not count («tạm đình chỉ»). With `rolls`, an end on a day off moves to the next
    working day; that is a rule of each regime, not of every limit.
    """
    if limit.side is Side.BEFORE:
        return _back(base, limit, calendar)
    stops = tuple(pauses)
    end = _forward(base, limit, calendar, stops)
    return next_working_day(end, calendar.off, calendar.working) if rolls else end


def due(
    rule: Dated[Limit],
    base: date,
    calendar: Calendar = PLAIN,
    *,
    pauses: Iterable[Window] = (),
    rolls: bool = False,
) -> Due:
    """When a rule's limit ends; the rule as it stood on the base day holds, also if it changes on the way."""
    version = rule.version_on(base)
    end = end_of(base, version.value, calendar, pauses=pauses, rolls=rolls)
    return Due(end, version.value, version.source, version.needs_verifying(base))


def disclosed_by(setting: Setting, decided_on: date, calendar: Calendar = PLAIN) -> Due:
    """The last day to disclose a decision, unless sector law gives another; 5 working days or 15 days."""
    rules = {
        Setting.COMMUNE: disclosure.COMMUNE_DUE,
        Setting.AGENCY: disclosure.AGENCY_DUE,
        Setting.ENTERPRISE: disclosure.ENTERPRISE_DUE,
    }
    return due(rules[setting], decided_on, calendar)


def posted_until(setting: Setting, first_day: date) -> Due:
    """The last day on which a posting begun on `first_day` must still hang."""
    rules = {
        Setting.COMMUNE: disclosure.COMMUNE_POSTING,
        Setting.AGENCY: disclosure.AGENCY_POSTING,
        Setting.ENTERPRISE: disclosure.ENTERPRISE_POSTING,
    }
    return due(rules[setting], first_day)


def accepted_by(kind: Kind, received_on: date, calendar: Calendar = PLAIN) -> Due | None:
    """The last day to accept a petition or to handle it first; None for kinds without a limit."""
    if kind is Kind.SUGGESTION:
        return None
    is_denunciation = kind is Kind.DENUNCIATION
    rule = petitions.DENUNCIATION_FIRST_HANDLED if is_denunciation else petitions.COMPLAINT_ACCEPTED
    return due(rule, received_on, calendar)


def decided_by(
    kind: Kind,
    accepted_on: date,
    *,
    is_remote: bool = False,
    complexity: Complexity = Complexity.PLAIN,
    pauses: Iterable[Window] = (),
) -> Due | None:
    """The last day to decide a petition after its acceptance; None for kinds without a limit.

    A denunciation's extensions for its complexity are taken as used; remoteness does not change them.
    """
    if kind is Kind.SUGGESTION:
        return None
    if kind is Kind.DENUNCIATION:
        return _denunciation_decided_by(accepted_on, complexity, pauses)
    rule = petitions.COMPLAINT_FIRST if kind is Kind.COMPLAINT_FIRST else petitions.COMPLAINT_SECOND
    version = rule.version_on(accepted_on)
    is_complicated = complexity is not Complexity.PLAIN
    days = version.value.days(is_remote=is_remote, is_complicated=is_complicated)
    return _calendar_due(accepted_on, days, pauses, version.source, version.needs_verifying(accepted_on))


def report_due(period: Period, rule: Dated[int], calendar: Calendar = PLAIN, *, rolls: bool = False) -> date:
    """The day of a period's last month on which the report is due: `reporting.GOVERNMENT_DUE_DAY` and others.

    The rule as it stood on that month's 1st holds. `rolls` as in `end_of`.
    """
    first = date(period.year, period.part.last_month, 1)
    day = first.replace(day=rule.on(first))
    return next_working_day(day, calendar.off, calendar.working) if rolls else day


def leaves_time(closes_on: date, due_on: date, calendar: Calendar = PLAIN) -> bool:
    """Whether enough working days lie between the last day of the data and the day of the report."""
    least = reporting.CUT_OFF_TO_DUE.on(due_on).amount
    return add_working_days(closes_on, least, calendar.off, calendar.working) <= due_on


def _denunciation_decided_by(accepted_on: date, complexity: Complexity, pauses: Iterable[Window]) -> Due:
    version = petitions.DENUNCIATION_DECIDED.version_on(accepted_on)
    extensions = {
        Complexity.PLAIN: 0,
        Complexity.COMPLEX: petitions.DENUNCIATION_EXTENSIONS_COMPLEX.on(accepted_on),
        Complexity.SPECIAL: petitions.DENUNCIATION_EXTENSIONS_SPECIAL.on(accepted_on),
    }
    days = version.value.amount + (extensions[complexity] * petitions.DENUNCIATION_EXTENDED.on(accepted_on).amount)
    return _calendar_due(accepted_on, days, pauses, version.source, version.needs_verifying(accepted_on))


def _calendar_due(base: date, days: int, pauses: Iterable[Window], source: Source, unsure: bool) -> Due:
    limit = Limit(days, Unit.CALENDAR_DAYS)
    return Due(end_of(base, limit, pauses=pauses), limit, source, unsure)


def _forward(base: date, limit: Limit, calendar: Calendar, pauses: tuple[Window, ...]) -> date:
    """Walk day by day until enough days have counted."""
    if limit.unit in (Unit.MONTHS, Unit.YEARS):
        months = limit.amount * (12 if limit.unit is Unit.YEARS else 1)
        left = (add_months(base, months) - base).days
    else:
        left = limit.amount - (limit.unit is Unit.CONSECUTIVE_DAYS)
    day = base
    while left:
        day += timedelta(days=1)
        left -= _counts(day, limit.unit, calendar, pauses)
    return day


def _counts(day: date, unit: Unit, calendar: Calendar, pauses: tuple[Window, ...]) -> bool:
    if any(pause.contains(day) for pause in pauses):
        return False
    return unit is not Unit.WORKING_DAYS or is_working_day(day, calendar.off, calendar.working)


def _back(base: date, limit: Limit, calendar: Calendar) -> date:
    """So many whole days lie between the found day and the event: 2 days before the 10th is the 8th."""
    if limit.unit is Unit.WORKING_DAYS:
        return add_working_days(base, -limit.amount, calendar.off, calendar.working)
    if limit.unit in (Unit.MONTHS, Unit.YEARS):
        return add_months(base, -limit.amount * (12 if limit.unit is Unit.YEARS else 1))
    return base - timedelta(days=limit.amount)
