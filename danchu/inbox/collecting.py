"""A folder of reports → one table: who sent what, what adds up, who is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Final

from danchu.core.indicator import Indicator, Rolls
from danchu.core.reading import Reading, read
from danchu.inbox.crosschecks import Cross, crosschecks
from danchu.inbox.known import day_of, repealed
from danchu.inbox.matching import Match, matches
from danchu.inbox.refusal import Refused
from danchu.inbox.safely import extracted_of
from danchu.inbox.senders import sender_of

ENDINGS: Final = frozenset(
    {".docx", ".docm", ".pdf", ".txt", ".odt", ".doc", ".rtf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}
)
Learned = Callable[[str], Mapping[str, str]]


@dataclass(frozen=True)
class Report:
    """One file of the folder. `sender` is the key of a body, or "" when none was recognised; `name` is always there.

    `replaced`: the same sender sent a newer file, which is counted instead.
    """

    path: Path
    sender: str
    name: str
    reading: Reading | None
    refused: str = ""
    matches: tuple[Match, ...] = ()
    crosschecks: tuple[Cross, ...] = ()
    replaced: bool = False

    @property
    def told(self) -> dict[str, Match]:
        """Indicator → the figure that tells it."""
        return {match.code: match for match in self.matches}


@dataclass(frozen=True)
class Collection:
    """All reports of a folder. `expected`: key → name of the bodies that should have sent one."""

    reports: tuple[Report, ...]
    catalogue: Mapping[str, Indicator]
    expected: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def read(self) -> list[Report]:
        """What counts: one readable report of each sender."""
        return [report for report in self.reports if report.reading is not None and not report.replaced]

    @cached_property
    def missing(self) -> list[str]:
        """Names of the expected bodies from which nothing readable came."""
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
        """What the reports tell of an indicator, one value each."""
        return [report.told[code].figure.value for report in self.read if code in report.told]

    def adds_up(self, code: str) -> bool:
        """Whether the values of several senders may be added; shares are remade, unions and schedules are not sums."""
        return self.catalogue[code].rolls is Rolls.SUM and self.catalogue[code].unit != "%"


def collect(
    folder: Path,
    catalogue: Mapping[str, Indicator],
    bodies: Mapping[str, str],
    learned: Learned = lambda _sender: {},
) -> Collection:
    """Read every report in the folder (not below it). `bodies`: key → name of those who may have sent one.

    `learned`: sender → what people decided about its wordings. Raises NotADirectoryError when there is no such
    folder. A report that cannot be read is kept with the reason.
    """
    if not folder.is_dir():
        raise NotADirectoryError(str(folder))
    found = [p for p in folder.iterdir() if p.is_file() and p.suffix.lower() in ENDINGS]
    files = sorted((p for p in found if not p.name.startswith(("~$", "."))), key=lambda p: p.name)
    return Collection(tuple(_newest(list(_reports(files, catalogue, bodies, learned)))), catalogue, bodies)


def _reports(
    files: Sequence[Path], catalogue: Mapping[str, Indicator], bodies: Mapping[str, str], learned: Learned
) -> Iterator[Report]:
    law = repealed()
    for path in files:
        try:
            found = extracted_of(path)
        except Refused as refusal:
            sender = sender_of(path.stem, "", bodies)
            yield Report(path, sender, bodies.get(sender, path.stem), None, str(refusal))
            continue
        sender = sender_of(path.stem, found.text, bodies)
        reading = read(found.text, repealed=law, on=day_of(found.text))
        matched = tuple(matches(reading, catalogue, found.controls, learned(sender)))
        crossed = tuple(crosschecks(matched, catalogue))
        yield Report(path, sender, bodies.get(sender, path.stem), reading, "", matched, crossed)


def _newest(reports: Sequence[Report]) -> Iterator[Report]:
    """Of several readable files of one sender only the newest counts; then the one that tells most."""
    times = Counter(report.sender for report in reports if report.sender and report.reading)
    chosen: dict[str, Report] = {}
    for report in reports:
        if times[report.sender] > 1 and report.reading:
            chosen[report.sender] = max(chosen.get(report.sender, report), report, key=_age)
    for report in reports:
        is_older = report.sender in chosen and report is not chosen[report.sender] and report.reading is not None
        yield Report(**{**vars(report), "replaced": True}) if is_older else report


def _age(report: Report) -> tuple[float, int, str]:
    return report.path.stat().st_mtime, len(report.matches), report.path.name
