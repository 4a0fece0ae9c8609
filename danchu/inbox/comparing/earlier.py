"""The report against the sender's own earlier ones: what it says of the same period last year, and what it carries in.

Where no earlier report was read, the registers' count of that period speaks instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from danchu.core import numbers
from danchu.core.catalogue.rules import RULES
from danchu.core.period import Period
from danchu.core.reading import Figure, Finding
from danchu.core.rule_forms import CarriedIn
from danchu.inbox.comparing.agreeing import agrees, says, step_of
from danchu.inbox.comparing.asked import Asked, Comparison
from danchu.inbox.comparing.told import Told
from danchu.inbox.matching import Match

_LAST_YEAR: Final = re.compile(r"cùng kỳ", re.IGNORECASE)
_BEFORE: Final = re.compile(r"(?:kỳ|quý|tháng) (?:trước|liền kề)|6 tháng cuối năm", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"(?<=[^\W\d_])[.!?](?=\s)|[;\n]")
_WAY: Final = re.compile(r"(tăng|nhiều hơn|cao hơn)|(giảm|ít hơn|thấp hơn)", re.IGNORECASE)
_STATED: Final = re.compile(
    r"(?:cùng kỳ|kỳ trước)(?: năm (?:trước|ngoái|[0-9]{4}))?(?: là| có| đạt| chỉ| được)*\s*$", re.IGNORECASE
)
_FAR: Final = 160


@dataclass(frozen=True)
class Earlier:
    """What is known of an earlier period. `said`: where from, as a sentence has it; `quotes` the sentence itself."""

    said: str
    amount: Decimal
    quote: str = ""


Known = Callable[[Period, str], Earlier | None]  # period, code of an indicator → what is known of it


@dataclass(frozen=True)
class Claimed:
    """What the report says of an earlier period: by the number itself, or by how far this one is from it."""

    now: Match
    where: Figure
    period: Period
    delta: Figure | None = None
    way: int = 0
    doubt: Finding | None = None  # what the reading alone could not check


def compare(asked: Asked, known: Known, into: Comparison) -> None:
    """What the report tells of earlier periods, against what is known of them."""
    for claim in _claims(asked):
        earlier = known(claim.period, claim.now.code)
        if earlier is not None:
            _judge(asked, claim, replace(earlier, amount=earlier.amount / claim.now.factor), into)
    _carried(asked, known, into)


def wanted(asked: Asked) -> dict[Period, set[str]]:
    """Which figures of which earlier periods are needed."""
    found: dict[Period, set[str]] = {}
    for claim in _claims(asked):
        found.setdefault(claim.period, set()).add(claim.now.code)
    told = {match.code for match in asked.sure}
    closing = {form.closing for form in _carries() if form.opening in told and form.closing in asked.sheet.catalogue}
    if closing:
        found.setdefault(asked.sheet.period.previous(), set()).update(closing)
    return found


def _claims(asked: Asked) -> Iterator[Claimed]:
    by_start = {match.figure.start: match for match in asked.sure}
    seen: set[int] = set()
    for claim in _doubted(asked, by_start):
        seen.add(claim.where.start)
        yield claim
    for place, figure in enumerate(asked.reading.figures):
        period = _period(asked, figure)
        stated = _STATED.search(asked.text[max(0, figure.start - 60) : figure.start])
        if period is None or not stated or figure.start in seen:
            continue
        now = next((by_start[one.start] for one in _before(asked, place) if one.start in by_start), None)
        if now is not None and now.figure.unit == figure.unit:
            yield Claimed(now, figure, period)


def _doubted(asked: Asked, by_start: Mapping[int, Match]) -> Iterator[Claimed]:
    """«tăng 5 lượt so với cùng kỳ» without the number of that period: only an earlier report can tell."""
    for doubt in asked.reading.unchecked:
        if doubt.kind != "change":
            continue
        inside = [one for one in asked.reading.figures if doubt.start <= one.start and one.end <= doubt.end]
        period = _period(asked, inside[-1]) if len(inside) > 1 else None
        if period is None or inside[0].start not in by_start:
            continue
        way = _way(asked.text[inside[0].end : inside[-1].start])
        if way:
            yield Claimed(by_start[inside[0].start], inside[-1], period, inside[-1], way, doubt)


def _before(asked: Asked, place: int) -> Iterator[Figure]:
    """The figures of the same sentence before this one, the nearest first."""
    last = asked.reading.figures[place]
    for one in reversed(asked.reading.figures[:place]):
        if last.start - one.end > _FAR or _SENTENCE.search(asked.text, one.end, last.start):
            return
        yield one


def _period(asked: Asked, figure: Figure) -> Period | None:
    """Which earlier period the words around the figure name."""
    text, period = asked.text, asked.sheet.period
    starts = [end.end() for end in _SENTENCE.finditer(text, max(0, figure.start - _FAR), figure.start)]
    end = _SENTENCE.search(text, figure.end)
    start, stop = starts[-1] if starts else max(0, figure.start - _FAR), end.start() if end else figure.end + _FAR
    said = text[start : min(stop, figure.end + _FAR)]
    if _LAST_YEAR.search(said):
        return period.same_last_year()
    return period.previous() if _BEFORE.search(said) else None


def _way(words: str) -> int:
    ways = list(_WAY.finditer(words))
    return 0 if not ways else 1 if ways[-1][1] else -1


def _judge(asked: Asked, claim: Claimed, earlier: Earlier, into: Comparison) -> None:
    if _holds(asked, claim, earlier.amount):
        into.agreed += 1
        if claim.doubt is not None:
            into.settled.append(claim.doubt)
        return
    label, unit = asked.indicator(claim.now.code).label_vi, claim.now.figure.unit
    real = _real(claim, earlier.amount)
    said = f"{claim.now.figure.text} {unit}, {_told(claim)}" if claim.delta else f"{claim.where.text} {unit}"
    where = f"{claim.period.label_vi}, «{label}»"
    message = f"Báo cáo ghi {said} ({where}), nhưng {earlier.said} {_shown(earlier.amount)}{real}."
    into.differs(claim.where, claim.now.code, message, _suggestion(earlier))
    if claim.doubt is not None:
        into.settled.append(claim.doubt)


def _holds(asked: Asked, claim: Claimed, earlier: Decimal) -> bool:
    if claim.delta is None:
        return agrees(asked.text, claim.where, earlier)
    gap = (claim.now.figure.value - earlier) * claim.way
    if claim.delta.unit != "%":
        return agrees(asked.text, claim.delta, gap, is_loose=claim.now.figure.approx)
    return earlier > 0 and abs(100 * gap / earlier - claim.delta.value) < step_of(claim.delta)


def _told(claim: Claimed) -> str:
    assert claim.delta is not None
    unit = claim.delta.unit if claim.delta.unit == "%" else f" {claim.delta.unit}"
    return f"{'tăng' if claim.way > 0 else 'giảm'} {claim.delta.text}{unit}"


def _real(claim: Claimed, earlier: Decimal) -> str:
    """The arithmetic: « (43 − 41 = +2, tăng 4,88%)»."""
    if claim.delta is None:
        return ""
    gap = claim.now.figure.value - earlier
    share = f", {_shown(100 * abs(gap) / earlier)}%" if claim.delta.unit == "%" and earlier else ""
    word = "tăng" if gap > 0 else "giảm" if gap < 0 else "không đổi"
    shown = "" if word == "không đổi" else f" {_shown(abs(gap))}"
    return f"; {_shown(claim.now.figure.value)} so với {_shown(earlier)} là {word}{shown}{share}"


def _shown(amount: Decimal) -> str:
    return numbers.show(amount, decimals=2)


def _suggestion(earlier: Earlier) -> str:
    return f"Kỳ đó báo cáo: «{earlier.quote}»." if earlier.quote else "Kiểm tra lại số của kỳ trước."


def _carries() -> list[CarriedIn]:
    return [rule.form for rule in RULES if isinstance(rule.form, CarriedIn)]


def _carried(asked: Asked, known: Known, into: Comparison) -> None:
    """What a period opens with is what the one before closed with."""
    told = {match.code: match for match in asked.sure}
    previous = asked.sheet.period.previous()
    for form in _carries():
        match, catalogue = told.get(form.opening), asked.sheet.catalogue
        earlier = known(previous, form.closing) if match and form.closing in catalogue else None
        if match is None or earlier is None:
            continue
        if says(asked.text, match, earlier.amount):
            into.agreed += 1
            continue
        message = (
            f"Báo cáo ghi {match.figure.text} {match.figure.unit} («{catalogue[form.opening].label_vi}»), nhưng cuối "
            f"{previous.label_vi} {earlier.said} {_shown(earlier.amount)} («{catalogue[form.closing].label_vi}»)."
        )
        into.differs(match.figure, form.opening, message, _suggestion(earlier))


def first_of(told: Mapping[Period, Mapping[str, Earlier]], counted: Mapping[Period, Mapping[str, Earlier]]) -> Known:
    """What an earlier report tells comes before what the registers count."""

    def known(period: Period, code: str) -> Earlier | None:
        return told.get(period, {}).get(code) or counted.get(period, {}).get(code)

    return known


def told_earlier(name: str, told: Mapping[str, Told], quote: Callable[[int, int], str]) -> dict[str, Earlier]:
    """Code → what an earlier report tells, with its sentence."""
    said = f"báo cáo kỳ đó («{name}») ghi"
    return {code: Earlier(said, one.amount, quote(one.start, one.end)) for code, one in told.items()}
