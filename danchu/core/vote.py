"""Whether a vote passed: whole numbers against the whole that the law names, on the day of the vote.

In a commune the whole is everybody who may vote, present or not; at a conference it is those who came.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from danchu.core.law import conferences, conventions, decisions
from danchu.core.law.amounts import Of, Share
from danchu.core.law.dated import Dated, Source
from danchu.core.law.decisions import Ground
from danchu.core.law.setting import Setting


class VoteFault(ValueError):  # noqa: N818
    """A vote that cannot be counted; the message is Vietnamese and says what to correct."""


class Matter(IntEnum):
    """The six matters of Điều 15, by their number in the law."""

    CONTRIBUTIONS = 1
    FUNDS = 2
    CONVENTION = 3
    VILLAGE_HEAD = 4
    BOARD_MEMBERS = 5
    OTHER = 6


class Scope(StrEnum):
    """Where a matter is decided."""

    VILLAGE = "village"
    COMMUNE = "commune"


class Way(StrEnum):
    """How the community votes."""

    MEETING = "meeting"
    BALLOT = "ballot"
    ONLINE = "online"


@dataclass(frozen=True)
class Outcome:
    """A vote held against its rule: `count` of `total`, `least` would have been enough.

    `needs_verifying`: the wording of that day was not read, so a finding may only warn.
    """

    passed: bool
    count: int
    total: int
    least: int
    of: Of
    source: Source
    needs_verifying: bool


def judge(rule: Dated[Share], count: int, total: int, day: date) -> Outcome:
    """Hold a count against a dated share; VoteFault when the numbers cannot be a vote."""
    if total <= 0:
        raise VoteFault(f"Tổng số phải lớn hơn 0, đang ghi {total}.")
    if not 0 <= count <= total:
        raise VoteFault(f"Số đồng ý hoặc có mặt ({count}) phải từ 0 đến {total}.")
    version = rule.version_on(day)
    share = version.value
    return Outcome(
        share.is_reached(count, total),
        count,
        total,
        share.least(total),
        share.of,
        version.source,
        version.needs_verifying(day),
    )


def rule_for(matter: Matter, scope: Scope) -> Dated[Share]:
    """The share a matter needs; only contributions and funds may be decided by a whole commune."""
    if scope is Scope.VILLAGE:
        is_money = matter in (Matter.CONTRIBUTIONS, Matter.FUNDS)
        return decisions.PASS_CONTRIBUTIONS if is_money else decisions.PASS_OTHER
    if matter not in (Matter.CONTRIBUTIONS, Matter.FUNDS):
        raise VoteFault(f"Việc {matter:d} chỉ được quyết định ở thôn, tổ dân phố, không trên toàn xã.")
    return decisions.PASS_CONTRIBUTIONS_COMMUNE


def decision(matter: Matter, scope: Scope, total: int, in_favour: int, day: date) -> Outcome:
    """A decision of the community.

    In a village `total` is all representatives of households, present or not; in a commune all its villages, of
    which `in_favour` agreed, each by its own vote.
    """
    return judge(rule_for(matter, scope), in_favour, total, day)


def passes(matter: Matter, scope: Scope, total: int, in_favour: int, day: date) -> bool:
    """Whether the community decided in favour; see `decision` for what `total` means."""
    return decision(matter, scope, total, in_favour, day).passed


def commune_decision(matter: Matter, villages: Iterable[tuple[int, int]], day: date) -> Outcome:
    """A commune-wide decision from (all representatives, in favour) of every village: two levels, never the sum."""
    votes = [passes(matter, Scope.VILLAGE, total, in_favour, day) for total, in_favour in villages]
    return decision(matter, Scope.COMMUNE, len(votes), sum(votes), day)


def can_decide(matter: Matter, total: int, present: int, day: date) -> bool:
    """Whether enough representatives came for the village to be able to pass the matter at all."""
    return judge(rule_for(matter, Scope.VILLAGE), present, total, day).passed


def is_open(matter: Matter, way: Way, day: date, grounds: Iterable[Ground] = ()) -> bool:
    """Whether the matter may be decided in this way, given the grounds that are at hand.

    A ballot needs one of the grounds its matter allows; online needs, besides, the consent of
    `decisions.ONLINE_CONSENT`. The decree is narrower than the law, so a check on it may only warn.
    """
    ways = decisions.WAYS.on(day)[matter - 1]
    if way is Way.MEETING:
        return True
    return ways.is_online if way is Way.ONLINE else bool(ways.ballot_on & set(grounds))


def quorum(setting: Setting, summoned: int, present: int, day: date) -> Outcome:
    """Whether a yearly conference is valid: those present against those summoned (all, or the delegates)."""
    is_agency = _holds_conferences(setting) is Setting.AGENCY
    rule = conferences.AGENCY_QUORUM if is_agency else conferences.ENTERPRISE_QUORUM
    return judge(rule, present, summoned, day)


def resolution(setting: Setting, attendees: int, in_favour: int, day: date) -> Outcome:
    """Whether a conference passed a resolution: more than half of those who attend."""
    is_agency = _holds_conferences(setting) is Setting.AGENCY
    rule = conferences.AGENCY_PASS if is_agency else conferences.ENTERPRISE_PASS
    return judge(rule, in_favour, attendees, day)


def must_hold_conference(staff: int, day: date) -> bool:
    """Whether an agency of that size has to hold the yearly conference."""
    return staff > conferences.AGENCY_OPTIONAL_TO.on(day)


def may_send_delegates(staff: int, day: date, *, is_scattered: bool = False) -> bool:
    """Whether an agency may call delegates instead of everybody: large, or scattered over places."""
    return is_scattered or staff >= conferences.AGENCY_DELEGATES_FROM.on(day)


def convention(total: int, in_favour: int, day: date, *, present: int | None = None) -> Outcome:
    """Whether a village passed its convention; `present` households for a meeting, None for a ballot.

    More than half of all representatives must agree, and a meeting counts only when more than half of the
    households attend.
    """
    outcome = judge(conventions.PASS, in_favour, total, day)
    if present is None:
        return outcome
    if in_favour > present:
        raise VoteFault(f"Số đồng ý ({in_favour}) không thể lớn hơn số hộ dự họp ({present}).")
    attended = judge(conventions.QUORUM, present, total, day)
    return outcome if attended.passed else attended


def initiative(households: int, supporting: int, day: date, *, is_endorsed: bool = False) -> bool:
    """Whether citizens put a matter on the table: enough households, or fewer with the Front committee's word."""
    return is_endorsed or judge(decisions.INITIATIVE, supporting, households, day).passed


def _holds_conferences(setting: Setting) -> Setting:
    if setting is Setting.COMMUNE:
        raise VoteFault("Cấp xã quyết định theo từng việc của cộng đồng, không theo hội nghị cơ quan.")
    return setting
