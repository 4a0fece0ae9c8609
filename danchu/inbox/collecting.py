"""A folder of reports → one table: who sent what, what adds up, who is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property, partial
from pathlib import Path
from typing import Final

from danchu.core.indicator import Indicator, Rolls
from danchu.core.period import Period
from danchu.core.place import Level
from danchu.core.reading import Finding, Reading, Repealed
from danchu.inbox.crosschecks import Cross, crosschecks
from danchu.inbox.formats.extracted import Control
from danchu.inbox.heading import period_of
from danchu.inbox.matching import Match, matches
from danchu.inbox.opening import Opened, opened, side_by_side
from danchu.inbox.senders import sender_of

ENDINGS: Final = frozenset(
    {".docx", ".docm", ".pdf", ".txt", ".odt", ".doc", ".rtf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}
)
Learned = Callable[[str], Mapping[str, str]]


@dataclass(frozen=True)
class Report:
    """One file of the folder. `sender` is the key of a body, or "" when none was recognised; `name` is always there.

    `replaced`: the same sender sent a newer or fuller file, which is counted instead. `other_period`: its title names
    another period than the one asked for, so it does not count.
    """

    path: Path
    sender: str
    name: str
    reading: Reading | None
    refused: str = ""
    matches: tuple[Match, ...] = ()
    crosschecks: tuple[Cross, ...] = ()
    replaced: bool = False
    other_period: Period | None = None

    @property
    def counts(self) -> bool:
        return self.reading is not None and not self.replaced and self.other_period is None

    @cached_property
    def told(self) -> dict[str, Match]:
        """Indicator → the figure that tells it."""
        return {match.code: match for match in self.matches}

    def doubted(self, match: Match) -> list[str]:
        """What is wrong or asked about this figure: errors of its sentence, and what does not fit other sections."""
        assert self.reading is not None
        errors = [one.message for one in self.reading.findings if one.severity == "error" and _covers(one, match)]
        return errors + [each.message for each in self.crosschecks if match in each.matches]


def _covers(finding: Finding, match: Match) -> bool:
    return finding.start < match.figure.end and match.figure.start < finding.end


@dataclass(frozen=True)
class Collection:
    """All reports of a folder. `expected`: key → name of the bodies that should have sent one."""

    reports: tuple[Report, ...]
    catalogue: Mapping[str, Indicator]
    expected: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def read(self) -> list[Report]:
        """What counts: one readable report of each sender, in the order of those who should send one."""
        order = {key: place for place, key in enumerate(self.expected)}
        counting = [report for report in self.reports if report.counts]
        return sorted(counting, key=lambda report: (order.get(report.sender, len(order)), report.name))

    @cached_property
    def missing(self) -> list[str]:
        """Names of the expected bodies from which nothing that counts came."""
        came = {report.sender for report in self.read}
        return [name for key, name in self.expected.items() if key not in came]

    @cached_property
    def codes(self) -> list[str]:
        """Indicators that at least one report tells, in the order of the catalogue."""
        told = {code for report in self.read for code in report.told}
        return [code for code in self.catalogue if code in told]

    @property
    def asked(self) -> int:
        """How many should report; without a list of bodies, how many files came."""
        return len(self.expected) or len({report.name for report in self.reports})

    def values(self, code: str) -> list[Decimal]:
        """What the reports tell of an indicator, one value each, in its unit."""
        return [report.told[code].value for report in self.read if code in report.told]

    def silent(self, code: str) -> list[str]:
        """Who tells nothing of the indicator: those whose report lacks it, then those without a report."""
        return [report.name for report in self.read if code not in report.told] + self.missing

    def adds_up(self, code: str) -> bool:
        """Whether the values of several senders may be added; shares are remade, unions and schedules are not sums.

        A commune's own formula of sums (all dossiers) adds up, a quotient never does.
        """
        indicator = self.catalogue[code]
        return indicator.unit != "%" and indicator.rolls in {Rolls.SUM, Rolls.REMAKE}


def collect(
    folder: Path,
    catalogue: Mapping[str, Indicator],
    bodies: Mapping[str, str],
    learned: Learned = lambda _sender: {},
    *,
    repealed: Sequence[Repealed] = (),
    period: Period | None = None,
    above: Mapping[str, str] | None = None,
) -> Collection:
    """Read every report in the folder (not below it). `bodies`: key → name of those who may have sent one.

    `learned`: sender → what people decided about its wordings. `period`: reports whose title names another one do
    not count. `above`: sender → the area above it; expected are all under the areas from which some came, so that a
    district is not told that other districts are missing. Raises NotADirectoryError when there is no such folder. A
    report that cannot be read is kept with the reason.
    """
    if not folder.is_dir():
        raise NotADirectoryError(str(folder))
    found = [p for p in folder.iterdir() if p.is_file() and p.suffix.lower() in ENDINGS]
    files = sorted((p for p in found if not p.name.startswith(("~$", "."))), key=lambda p: p.name)
    reports = [_report(path, told, bodies, period) for path, told in zip(files, opened(files, repealed), strict=True)]
    work = [_Work(report, controls, learned(report.sender)) for report, controls in reports]
    matched = side_by_side(partial(_matched, catalogue=dict(catalogue)), work)
    gathered = tuple(_newest(list(matched)))
    return Collection(gathered, catalogue, _expected(gathered, bodies, above or {}))


def _expected(reports: Sequence[Report], bodies: Mapping[str, str], above: Mapping[str, str]) -> Mapping[str, str]:
    came = {above[report.sender] for report in reports if report.sender in above}
    return {key: name for key, name in bodies.items() if above.get(key) in came} if came else bodies


def _report(
    path: Path, told: Opened, bodies: Mapping[str, str], period: Period | None
) -> tuple[Report, tuple[Control, ...]]:
    """Who sent it and for which period; nothing is matched yet."""
    if isinstance(told, str):
        sender = sender_of(path.stem, "", bodies)
        return Report(path, sender, bodies.get(sender, path.stem), None, told), ()
    found, reading = told
    sender = sender_of(path.stem, found.text, bodies)
    named = period_of(found.text)
    other = named if period is not None and named != period else None
    return Report(path, sender, bodies.get(sender, path.stem), reading, other_period=other), found.controls


@dataclass(frozen=True)
class _Work:
    report: Report
    controls: tuple[Control, ...]
    learned: Mapping[str, str]


def _matched(work: _Work, catalogue: Mapping[str, Indicator]) -> Report:
    report, reading = work.report, work.report.reading
    if reading is None:
        return report
    # Senders are governments of communes; who is not known says its level in the heading.
    level = Level.COMMUNE if report.sender else None
    found = tuple(matches(reading, catalogue, work.controls, work.learned, level))
    return replace(report, matches=found, crosschecks=tuple(crosschecks(found, catalogue)))


def _newest(reports: Sequence[Report]) -> Iterator[Report]:
    """Of several files of one sender that count the newest does, unless another tells more than twice as much."""
    rivals: dict[str, list[Report]] = {}
    for report in reports:
        if report.sender and report.counts:
            rivals.setdefault(report.sender, []).append(report)
    chosen = {sender: _chosen(those) for sender, those in rivals.items()}
    for report in reports:
        is_replaced = report.counts and report.sender in chosen and report is not chosen[report.sender]
        yield replace(report, replaced=True) if is_replaced else report


def _chosen(rivals: Sequence[Report]) -> Report:
    """A page that was scanned again, or the annex alone, does not replace the whole report."""
    most = max(len(report.matches) for report in rivals)
    whole = [report for report in rivals if 2 * len(report.matches) >= most]
    return max(whole, key=lambda report: (report.path.stat().st_mtime, len(report.matches), report.path.name))
