"""Scores the matching of figures to indicators: `python -m tests.inbox.labelled.score [-v]`.

Precision: of the figures given an indicator, how many were given the right one. Recall: of the indicators that a text
tells, how many were found. Sure: the same as precision, of the matches that nobody is asked to look at.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field

from danchu.core.catalogue import BUILT_IN
from danchu.core.place import Level
from danchu.core.reading import read
from danchu.inbox.labels import twins
from danchu.inbox.matching import Match, matches
from danchu.inbox.senders import level_of
from tests.inbox.labelled import corpus
from tests.inbox.labelled.corpus import Labelled

CATALOGUE = {indicator.code: indicator for indicator in BUILT_IN}


@dataclass
class Score:
    """Counts over texts, and in words what went wrong."""

    right: int = 0
    given: int = 0
    told: int = 0
    sure_right: int = 0
    sure: int = 0
    second: int = 0  # wrong, but the right one is among the alternatives shown
    faults: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.given)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.told)

    @property
    def sureness(self) -> float:
        return self.sure_right / max(1, self.sure)

    def count(self, match: Match, *, is_right: bool) -> None:
        self.given += 1
        self.right += is_right
        self.sure += match.is_sure
        self.sure_right += match.is_sure and is_right

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.3f}  recall {self.recall:.3f}  "
            f"sure {self.sureness:.3f} of {self.sure}  ({self.right} right of {self.given} given, {self.told} told; "
            f"{self.second} of the wrong ones name the right one as an alternative)"
        )


def score(texts: Iterable[Labelled]) -> Score:
    """The score of the matcher on labelled texts."""
    total = Score()
    for text in texts:
        _scored(text, matches(read(text.text), CATALOGUE), total)
    return total


def _scored(text: Labelled, found: list[Match], total: Score) -> None:
    same = twins(BUILT_IN) if level_of(text.text) is Level.COMMUNE else {}
    known = {start: frozenset(same.get(code, code) for code in codes) for start, codes in text.codes.items()}
    total.told += len(set(known.values()))
    got: set[frozenset[str]] = set()
    for match in found:
        right = known.get(match.figure.start, frozenset())
        is_right = match.code in right and right not in got
        total.count(match, is_right=is_right)
        if is_right:
            got.add(right)
            continue
        total.second += bool(right & set(match.others))
        there = _shown(text.text, match.figure.start, match.figure.end)
        total.faults.append(f"{text.name}  {match.code} {match.certainty}, right {'|'.join(right) or '–'}: {there}")
    for start, codes in known.items():
        if codes not in got:
            got.add(codes)
            total.faults.append(f"{text.name}  missed {'|'.join(codes)}: {_shown(text.text, start, start)}")


def score_real() -> Score | None:
    """The same on the real report, of which only values are known; None where it is not there."""
    found = corpus.real()
    if found is None:
        return None
    text, wanted = found
    total = Score(told=len(wanted))
    got = set()
    for match in matches(read(text), CATALOGUE):
        if match.code not in wanted:  # nobody wrote down what the report tells of it
            continue
        is_right = match.figure.value in wanted[match.code]
        total.count(match, is_right=is_right)
        got.add(match.code if is_right else "")
        if not is_right:
            total.faults.append(f"{match.code} {match.certainty}: {_shown(text, match.figure.start, match.figure.end)}")
    total.faults += [f"missed {code} = {values}" for code, values in wanted.items() if code not in got]
    return total


def _shown(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 80) : start]}[{text[start:end]}]{text[end : end + 40]}".replace("\n", " / ")


def main(arguments: list[str]) -> None:
    scores = {
        "written, seen": score(corpus.written("seen")),
        "written, held": score(corpus.written("held")),
        "written, blind": score(corpus.written("blind")),
        "generated": score(corpus.generated(reworded=False)),
        "generated, reworded": score(corpus.generated(reworded=True)),
    }
    if (real := score_real()) is not None:
        scores["real"] = real
    for name, total in scores.items():
        print(f"{name:20} {total}")
        if "-v" in arguments or name in arguments:
            print("\n".join(f"    {fault}" for fault in total.faults))


if __name__ == "__main__":
    main(sys.argv[1:])
