"""A report that comes back from Word: what was typed over, moved, deleted, added, and how the prose changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from danchu.core.document import Report
from danchu.reports.comparing.findings import Finding, Kind, Sure
from danchu.reports.comparing.marks import Tied, compare_marks, tie
from danchu.reports.comparing.paragraphs import pairs_of
from danchu.reports.comparing.prose import compare_prose
from danchu.reports.render import docx, read_back
from danchu.reports.render.read_back import ReadBack

__all__ = ["Comparison", "Finding", "Kind", "Sure", "compare"]

_RANK: Final = {Sure.TAGS: 0, Sure.BOOKMARKS: 1, Sure.TEXT: 2}


@dataclass(frozen=True)
class Comparison:
    """`sure` is how the figures were recognised on the whole: the weakest way that was needed for one."""

    findings: tuple[Finding, ...]
    sure: Sure
    figures: int
    tied: int

    @property
    def is_changed(self) -> bool:
        """Does the file say anything else than the data do? A lost link alone is no change."""
        return any(finding.kind is not Kind.UNTIED for finding in self.findings)


def compare(report: Report, source: Path | bytes) -> Comparison:
    """The file against the report as the data tell it today. Raises NotADocument for a file that is no .docx."""
    ours = read_back.read(docx.render(report))
    theirs = _read(source, ours)
    pairs = pairs_of(ours, theirs)
    tied = tie(ours, theirs, pairs)
    of_marks = list(compare_marks(ours, theirs, tied, pairs))
    findings = [*of_marks, *compare_prose(ours, theirs, tied, pairs, of_marks)]
    figures = len(ours.figures) + len(ours.papers)
    return Comparison(tuple(findings), _surety(ours, tied), figures, len(tied))


def _read(source: Path | bytes, ours: ReadBack) -> ReadBack:
    """The manifest of the file names its bookmarks; without one, that of the report as it is now does."""
    theirs = read_back.read(source)
    return theirs if theirs.manifest else read_back.read(source, tags=ours.manifest)


def _surety(ours: ReadBack, tied: list[Tied]) -> Sure:
    """By tags, if every mark that was found has one; by the text alone, if next to nothing was found."""
    if len(tied) * 2 < len(ours.figures) + len(ours.papers):
        return Sure.TEXT
    return max((pair.sure for pair in tied), key=_RANK.__getitem__, default=Sure.TAGS)
