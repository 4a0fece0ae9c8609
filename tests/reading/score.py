"""Scores the reader on the labelled texts: `python -m tests.reading.score [-v] [part …]`.

A figure counts when its place and value are right, a reference when its place overlaps and its symbol is right,
a claim when one that holds is found over figures of the same values, a planted error when an error or question that the
clean twin does not have covers the changed figure. A false alarm is an error found in a clean text.
"""

import sys
from collections import Counter
from dataclasses import dataclass, field

from danchu.core.reading import Finding, Reading, read
from tests.reading.corpus import Case, Planted, load

PARTS = ("dev", "more", "third", "fourth", "held", "late", "fifth", "blind", "fresh", "pages")


@dataclass
class Score:
    """Counts of one part: found, wanted and right for each measure, and the misses in words."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def recall(self, measure: str) -> float:
        return self.right[measure] / self.wanted[measure] if self.wanted[measure] else 1.0

    def precision(self, measure: str) -> float:
        return self.right[measure] / self.found[measure] if self.found[measure] else 1.0

    def f1(self, measure: str) -> float:
        both = self.precision(measure) + self.recall(measure)
        return 2 * self.precision(measure) * self.recall(measure) / both if both else 0.0


def score(cases: list[Case]) -> Score:
    """The score of the reader on these cases."""
    total = Score()
    for case in cases:
        reading = read(case.text)
        _figures(case, reading, total)
        _references(case, reading, total)
        _claims(case, reading, total)
        _alarms(case, reading, total)
        for planted in case.planted:
            _planted(case, reading, planted, total)
    return total


def _figures(case: Case, reading: Reading, total: Score) -> None:
    got = {(one.start, one.end): one for one in reading.figures}
    want = {(one.start, one.end): one for one in case.figures}
    total.found["figures"] += len(got)
    total.wanted["figures"] += len(want)
    for place, mark in want.items():
        figure = got.get(place)
        if figure is None or figure.value != mark.value:
            total.misses.append(f"{case.name} figure {case.text[place[0] : place[1]]!r}")
            continue
        total.right["figures"] += 1
        total.found["units"] += 1
        total.wanted["units"] += 1
        if figure.unit.lower() == mark.unit.lower():
            total.right["units"] += 1
        else:
            total.misses.append(f"{case.name} unit {figure.text} {figure.unit!r}, wanted {mark.unit!r}")
        if figure.approx != mark.approx:
            total.misses.append(f"{case.name} approx {figure.text}")
    for start, end in got.keys() - want.keys():
        total.misses.append(f"{case.name} no figure {case.text[start - 12 : end + 12]!r}")


def _references(case: Case, reading: Reading, total: Score) -> None:
    total.found["references"] += len(reading.citations)
    total.wanted["references"] += len(case.citations)
    for cited in case.citations:
        overlaps = [one for one in reading.citations if one.start < cited.end and cited.start < one.end]
        if any(one.symbol == cited.symbol for one in overlaps):
            total.right["references"] += 1
        else:
            total.misses.append(f"{case.name} reference {cited.symbol}")


def _claims(case: Case, reading: Reading, total: Score) -> None:
    got = [Counter(reading.figures[i].value for i in claim.figures) for claim in reading.claims if claim.holds]
    total.found["claims"] += len(reading.claims)
    total.right["claims held"] += sum(claim.holds for claim in reading.claims)
    total.found["claims held"] += len(reading.claims)
    total.wanted["claims held"] += len(reading.claims)
    for kind, figures in case.claims:
        total.wanted["claims"] += 1
        wanted = Counter(case.figures[i].value for i in figures)
        if any(wanted <= one for one in got):
            total.right["claims"] += 1
        else:
            printed = [case.text[case.figures[i].start : case.figures[i].end] for i in figures]
            total.misses.append(f"{case.name} claim {kind} {printed}")


def _alarms(case: Case, reading: Reading, total: Score) -> None:
    for finding in reading.findings:
        total.found[f"clean {finding.severity}"] += 1
        if finding.severity != "note":
            total.misses.append(f"{case.name} ALARM {finding.severity} {finding.message}")


def _planted(case: Case, clean: Reading, planted: Planted, total: Score) -> None:
    reading = read(planted.text)
    before = {(one.kind, one.message) for one in clean.findings}
    hits = [one for one in reading.findings if (one.kind, one.message) not in before and _covers(one, planted)]
    total.wanted["planted"] += 1
    total.wanted["planted as error"] += 1
    total.right["planted"] += any(one.severity in {"error", "question"} for one in hits)
    total.right["planted as error"] += any(one.severity == "error" for one in hits)
    if not any(one.severity == "error" for one in hits):
        level = "QUESTION" if hits else "MISSED"
        there = planted.text[max(0, planted.start - 30) : planted.end + 15]
        total.misses.append(f"{case.name} {level} {planted.kind}: {there!r}")


def _covers(finding: Finding, planted: Planted) -> bool:
    return finding.start < planted.end and planted.start < finding.end


def main(arguments: list[str]) -> None:
    loud = "-v" in arguments
    for part in [one for one in arguments if not one.startswith("-")] or PARTS:
        total = score(load(part))
        print(f"{part}:")
        for measure in ("figures", "references"):
            precision, recall = total.precision(measure), total.recall(measure)
            print(f"  {measure:18} P {precision:.3f}  R {recall:.3f}  F1 {total.f1(measure):.3f}")
        for measure in ("units", "claims", "planted", "planted as error"):
            print(f"  {measure:18} {total.recall(measure):.3f}  ({total.right[measure]}/{total.wanted[measure]})")
        print(f"  false errors       {total.found['clean error']}, questions on clean {total.found['clean question']}")
        if loud:
            print("\n".join(f"    {miss}" for miss in total.misses))


if __name__ == "__main__":
    main(sys.argv[1:])
