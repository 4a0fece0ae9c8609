"""Figures of one report that contradict each other across its sections, by the rules of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from danchu.core.indicator import Indicator
from danchu.core.reading import Finding, Reading
from danchu.inbox.crosschecks import Cross, crosschecks
from danchu.inbox.matching import Match
from danchu.inbox.sentences import sentence_of

_QUOTED: Final = 160


def findings(reading: Reading, matched: Sequence[Match], catalogue: Mapping[str, Indicator]) -> Iterator[Finding]:
    """A question at the first figure of each rule that is broken; what the reading found itself is not told twice."""
    for cross in crosschecks(matched, catalogue):
        if cross.matches and not _is_known(reading, cross):
            first = cross.matches[0].figure
            yield Finding(first.start, first.end, "cross", "question", cross.message, _elsewhere(reading, cross))


def _is_known(reading: Reading, cross: Cross) -> bool:
    """One finding already runs over all the figures."""
    start = min(match.figure.start for match in cross.matches)
    end = max(match.figure.end for match in cross.matches)
    return any(found.start <= start and end <= found.end for found in reading.findings)


def _elsewhere(reading: Reading, cross: Cross) -> str:
    """The other sentences concerned."""
    told = [sentence_of(reading.text, match.figure.start, match.figure.end) for match in cross.matches]
    others = [sentence for sentence in dict.fromkeys(told) if sentence != told[0]]
    quoted = "; ".join(f"«{sentence[:_QUOTED]}»" for sentence in others)
    return f"Đối chiếu với câu {quoted}." if quoted else "Kiểm tra lại các số trong câu này."
