"""Scores the reader on the long texts: `python -m tests.reading.long.score [-v]`.

A planted error is found when an error or question that the clean twin does not have covers the changed figure. A figure
is right when its place and value are; a false alarm is an error, or a question, in a clean text.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field

from danchu.core.reading import Reading, read
from tests.reading.corpus import Planted
from tests.reading.long.corpus import Long, load, plants


@dataclass
class Score:
    """Counts over all long texts; planted errors by kind."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    as_error: Counter[str] = field(default_factory=Counter)
    figures: int = 0
    figures_right: int = 0
    errors: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found.total() / self.planted.total()


def score(texts: list[Long]) -> Score:
    """The score of the reader on these texts."""
    total = Score()
    for long in texts:
        clean = read(long.text)
        _clean(long, clean, total)
        for planted in plants(long):
            _planted(long, clean, planted, total)
    return total


def _clean(long: Long, clean: Reading, total: Score) -> None:
    got = {(figure.start, figure.end): figure.value for figure in clean.figures}
    total.figures += len(long.marks)
    total.figures_right += sum(got.get((mark.start, mark.end)) == mark.value for mark in long.marks)
    for finding in clean.findings:
        kept = {"error": total.errors, "question": total.questions}.get(finding.severity)
        if kept is not None:
            kept.append(f"{long.name}: {finding.message}")


def _planted(long: Long, clean: Reading, planted: Planted, total: Score) -> None:
    total.planted[planted.kind] += 1
    before = {(one.kind, one.message) for one in clean.findings}
    new = [one for one in read(planted.text).findings if (one.kind, one.message) not in before]
    hits = {one.severity for one in new if one.start < planted.end and planted.start < one.end}
    total.found[planted.kind] += bool(hits & {"error", "question"})
    total.as_error[planted.kind] += "error" in hits
    if not hits & {"error", "question"}:
        there = planted.text[max(0, planted.start - 70) : planted.end + 30].replace("\n", " / ")
        elsewhere = "; ".join(one.message for one in new)[:160]
        total.misses.append(
            f"{long.name} {planted.kind} [{planted.text[planted.start : planted.end]}]: {there} ({elsewhere})"
        )


def main(arguments: list[str]) -> None:
    texts = load()
    total = score(texts)
    print(f"long: {len(texts)} texts, {sum(len(long.text) for long in texts)} characters")
    print(f"  marked figures     {total.figures_right}/{total.figures}")
    for kind in total.planted:
        print(f"  {kind:24} {total.found[kind]}/{total.planted[kind]}, as error {total.as_error[kind]}")
    print(f"  planted            {total.recall:.3f}  ({total.found.total()}/{total.planted.total()})")
    print(f"  false errors       {len(total.errors)}, questions on clean {len(total.questions)}")
    if "-v" in arguments:
        print("\n".join([*total.errors, *total.questions, *total.misses]))


if __name__ == "__main__":
    main(sys.argv[1:])
