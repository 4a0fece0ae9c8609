"""A folder of reports → one table: who sent what, what adds up, who is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from rapidfuzz import fuzz, process

from danchu.core.indicator import Indicator
from danchu.core.reading import Reading, read
from danchu.inbox.known import day_of, repealed
from danchu.inbox.matching import Match, matches
from danchu.inbox.refusal import Refused
from danchu.inbox.safely import text_of
from danchu.kit.text import fold

ENDINGS = {".docx", ".pdf", ".txt", ".odt", ".doc", ".rtf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}
_SURE = 85
# The issuer stands in the heading of a report.
_HEADING = 1200


@dataclass(frozen=True)
class Incoming:
    """One report of the folder. `sender` is the key of a body, or "" when none was recognised."""

    path: Path
    sender: str
    name: str
    reading: Reading | None
    refused: str = ""
    matches: tuple[Match, ...] = ()


@dataclass(frozen=True)
class Collection:
    """All reports of a folder. `expected`: key → name of the bodies that should have sent one."""

    reports: tuple[Incoming, ...]
    catalogue: Mapping[str, Indicator]
    expected: Mapping[str, str] = field(default_factory=dict)

    @property
    def read(self) -> list[Incoming]:
        return [report for report in self.reports if report.reading is not None]

    @property
    def missing(self) -> list[str]:
        """Names of the expected bodies from which nothing readable came."""
        came = {report.sender for report in self.read}
        return [name for key, name in self.expected.items() if key not in came]

    @property
    def codes(self) -> list[str]:
        """Indicators that at least one report tells, in the order of the catalogue."""
        told = {match.code for report in self.read for match in report.matches}
        return [code for code in self.catalogue if code in told]

    def told(self, code: str) -> list[Decimal]:
        """What the reports tell of an indicator, one value each."""
        return [match.figure.value for report in self.read for match in report.matches if match.code == code]


def collect(folder: Path, catalogue: Mapping[str, Indicator], bodies: Mapping[str, str]) -> Collection:
    """Read every report in the folder (not below it). `bodies`: key → name of those who may have sent one.

    Raises NotADirectoryError when there is no such folder. A report that cannot be read is kept with the reason.
    """
    if not folder.is_dir():
        raise NotADirectoryError(str(folder))
    files = sorted(p for p in folder.iterdir() if p.is_file() and p.suffix.lower() in ENDINGS)
    return Collection(tuple(_incoming(files, catalogue, bodies)), catalogue, bodies)


def _incoming(files: list[Path], catalogue: Mapping[str, Indicator], bodies: Mapping[str, str]) -> Iterator[Incoming]:
    law = repealed()
    for path in files:
        try:
            text = text_of(path)
        except Refused as refusal:
            sender = sender_of(path.stem, "", bodies)
            yield Incoming(path, sender, bodies.get(sender, path.stem), None, str(refusal))
            continue
        reading = read(text, repealed=law, on=day_of(text))
        sender = sender_of(path.stem, text[:_HEADING], bodies)
        found = tuple(matches(reading, catalogue))
        yield Incoming(path, sender, bodies.get(sender, path.stem), reading, "", found)


def sender_of(stem: str, heading: str, bodies: Mapping[str, str]) -> str:
    """The body a report comes from: by the file's name (a key or a name), else by its heading; "" when unsure."""
    if stem in bodies:
        return stem
    names = {key: fold(name) for key, name in bodies.items()}
    wanted = fold(stem.replace("_", " ").replace("-", " "))
    best = process.extractOne(wanted, names, scorer=fuzz.token_set_ratio, score_cutoff=_SURE)
    if best is not None:
        return str(best[2])
    told = fold(heading)
    standing = [key for key, name in names.items() if name and name in told]
    return max(standing, key=lambda key: len(names[key]), default="")
