"""Which indicators are the sum of which, and which are parts of which: from the formulas and rules of the catalogue.

A sum that the reader found in a text helps to know what its figures tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from danchu.core.catalogue.rules import RULES
from danchu.core.formula import parse
from danchu.core.indicator import Formula, Indicator
from danchu.core.rule_forms import AtMost, Equal

_SUM: Final = re.compile(r"[a-z_.]+(?: \+ [a-z_.]+)+")
_SHARE: Final = re.compile(r"100 \* ([a-z_.]+) / ([a-z_.]+)")


class Relations:
    """`sums`: a whole and all its parts; `parts`: a part and a whole of which it is one among others."""

    def __init__(self, catalogue: Iterable[Indicator]) -> None:
        made = {one.code: one.made.text for one in catalogue if isinstance(one.made, Formula)}
        self.sums: tuple[tuple[str, tuple[str, ...]], ...] = tuple(dict.fromkeys([*_formula_sums(made), *_rule_sums()]))
        self._by_code: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for each in self.sums:
            for code in {each[0], *each[1]}:
                self._by_code.setdefault(code, []).append(each)
        self.parts: dict[str, set[str]] = {}
        for part, whole in (*_shares(made), *_bounds(), *((p, w) for w, ps in self.sums for p in ps)):
            self.parts.setdefault(part, set()).add(whole)
        self.wholes: frozenset[str] = frozenset(whole for wholes in self.parts.values() for whole in wholes)
        self.halves: dict[str, str] = dict(_shares(made))

    def sums_of(self, code: str) -> Sequence[tuple[str, tuple[str, ...]]]:
        """The sums of which it is the whole or a part."""
        return self._by_code.get(code, ())


def _formula_sums(made: dict[str, str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for code, text in made.items():
        if _SUM.fullmatch(text):
            yield code, parse(text).codes


def _rule_sums() -> Iterator[tuple[str, tuple[str, ...]]]:
    for rule in RULES:
        if isinstance(rule.form, Equal):
            left, right = rule.form.left, rule.form.right
            if len(left) == 1 and len(right) > 1:
                yield left[0], right
            elif len(right) == 1 and len(left) > 1:
                yield right[0], left


def _shares(made: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The part and the whole of a share: mediation.successful of mediation.cases."""
    for code, text in made.items():
        if (share := _SHARE.fullmatch(text)) and code.endswith(".share"):
            yield share[1], share[2]


def _bounds() -> Iterator[tuple[str, str]]:
    for rule in RULES:
        if isinstance(rule.form, AtMost) and len(rule.form.part) == len(rule.form.whole) == rule.form.times == 1:
            yield rule.form.part[0], rule.form.whole[0]
