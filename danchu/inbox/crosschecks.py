"""The rules of the catalogue over the figures of one report: what holds between sections, not within a sentence.

The figures were matched by machine, so what is found is a question with its arithmetic, never an error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from danchu.core.catalogue.rules import RULES
from danchu.core.check import Rule, Severity, ValueOf, run
from danchu.core.indicator import Indicator
from danchu.core.value import Qualifier, Value, Why, missing, number
from danchu.inbox.matching import Match

# Two figures that were likely read right may still be about different things; a rule needs surer ones.
_ENOUGH: Final = 70


@dataclass(frozen=True)
class Cross:
    """A rule that the figures of a report do not keep, and the figures concerned."""

    rule: str
    message: str
    matches: tuple[Match, ...]


def crosschecks(
    matched: Sequence[Match], catalogue: Mapping[str, Indicator], before: Sequence[Match] | None = None
) -> Iterator[Cross]:
    """What the rules find in the surely matched figures; a rule of which a figure is not told stays unchecked.

    `before`: the figures of the sender's report of the period before, for what is carried from one to the next.
    """
    told, value_of = _told(matched)
    rules = [rule for rule in RULES if _is_arithmetic(rule) and all(code in catalogue for code in rule.codes)]
    earlier = _told(before)[1] if before is not None else None
    found = run(rules, value_of, before=earlier, name_of=lambda code, _language: f"«{catalogue[code].label_vi}»")
    for each in found:
        if each.severity is not Severity.UNCHECKED:
            yield Cross(each.rule, each.vi, tuple(dict.fromkeys(told[code] for code in each.codes if code in told)))


def _told(matched: Sequence[Match]) -> tuple[Mapping[str, Match], ValueOf]:
    """Code → match of the surer figures, and the same as values."""
    surer = [match for match in matched if match.score >= _ENOUGH]
    told = {code: match for match in surer for code in (match.code, *match.also)}

    def value_of(code: str) -> Value:
        if code not in told:
            return missing(Why.NOT_REPORTED)
        match = told[code]
        return number(match.value, qualifier=Qualifier.ABOUT if match.figure.approx else Qualifier.EXACT)

    return told, value_of


def _is_arithmetic(rule: Rule) -> bool:
    """Rules that only ask (a suspicious round number, a share near a cap) are for the registers, not for mail."""
    return rule.severity is not Severity.ASK
