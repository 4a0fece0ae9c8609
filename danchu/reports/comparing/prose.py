"""Changed prose as a comparison: words left out and words put in; a typed-over figure alone is no change of prose."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from danchu.reports.comparing.findings import Finding, Kind, Sure
from danchu.reports.comparing.marks import Tied
from danchu.reports.comparing.paragraphs import Pair
from danchu.reports.comparing.units import Unit, spans, units
from danchu.reports.render.read_back import ReadBack, ReadMark
from danchu.reports.render.text import normal

_BEFORE_A_MARK: Final = re.compile(r" (?=[.,;:!?)])")
_AROUND: Final = 40
"""Letters of unchanged text shown on each side of a change."""


def compare_prose(
    ours: ReadBack, theirs: ReadBack, tied: Sequence[Tied], pairs: Sequence[Pair], told: Collection[Finding]
) -> Iterator[Finding]:
    """Paragraphs changed, removed and inserted, in the order of the file; numbers typed by hand into them.

    `told`: what was found about figures; a number that was recognised there by the text is not told again as prose.
    """
    mine = _by_paragraph((pair.ours for pair in tied), ours)
    yours = _by_paragraph((pair.theirs for pair in tied), theirs)
    alone: defaultdict[int, set[str]] = defaultdict(set)
    for mark in (*ours.figures, *ours.papers):
        alone[mark.paragraph].add(mark.printed)
    over = {(one.paragraph, one.after) for one in told if _is_number_told(one)}
    for one, other in pairs:
        if other is None and one is not None:
            gone = ours.paragraphs[one]
            if gone.text in alone[one]:
                continue  # the cell of a figure, which has been told
            yield Finding(Kind.REMOVED, gone.where, gone.text, before=gone.text)
        elif other is not None:
            before = ours.paragraphs[one].text if one is not None else ""
            now = theirs.paragraphs[other]
            if normal(before) == normal(now.text):
                continue
            known = {after for text, after in over if text == now.text}
            steps = _Steps(before, now.text, mine[one] if one is not None else [], yours[other], known)
            if steps.is_changed:
                kind = Kind.INSERTED if one is None else Kind.CHANGED
                yield Finding(kind, now.where, now.text, before=before, after=steps.shown())
            for typed in steps.numbers():
                yield Finding(Kind.TYPED_NUMBER, now.where, now.text, after=typed)


def _is_number_told(finding: Finding) -> bool:
    """Does it name a number that stands in the paragraph as one more word?"""
    by_text = finding.sure is Sure.TEXT and finding.kind in (Kind.TYPED_OVER, Kind.MOVED)
    return by_text or finding.kind is Kind.ADDED


def _by_paragraph(marks: Iterable[ReadMark], read: ReadBack) -> defaultdict[int, list[ReadMark]]:
    """The marks of each paragraph in the order in which they stand there."""
    order = {id(mark): place for place, mark in enumerate((*read.figures, *read.papers))}
    found: defaultdict[int, list[ReadMark]] = defaultdict(list)
    for mark in sorted(marks, key=lambda mark: order[id(mark)]):
        found[mark.paragraph].append(mark)
    return found


class _Steps:
    """From one paragraph to the other, word by word; figures that both have count as the same word."""

    def __init__(
        self, before: str, now: str, mine: list[ReadMark], yours: list[ReadMark], known: Collection[str]
    ) -> None:
        self.before, self.now, self.known = before, now, known
        self.a, self.b = _units(before, mine), _units(now, yours)
        keys = [unit.key for unit in self.a], [unit.key for unit in self.b]
        self.steps = SequenceMatcher(None, *keys, autojunk=False).get_opcodes()

    @property
    def is_changed(self) -> bool:
        return any(verb != "equal" and not self._is_known(b, b_end) for verb, _, _, b, b_end in self.steps)

    def shown(self) -> str:
        """«… giữ nguyên [-chữ bị bỏ-] {+chữ thêm vào+} giữ nguyên …»."""
        pieces = []
        for place, (verb, a, a_end, b, b_end) in enumerate(self.steps):
            if verb == "equal":
                is_first, is_last = place == 0, place == len(self.steps) - 1
                pieces.append(_shortened(_cut(self.now, self.b[b:b_end]), is_first=is_first, is_last=is_last))
                continue
            if a_end > a:
                pieces.append(f"[-{_cut(self.before, self.a[a:a_end])}-]")
            if b_end > b:
                pieces.append(f"{{+{_cut(self.now, self.b[b:b_end])}+}}")
        return _BEFORE_A_MARK.sub("", " ".join(piece for piece in pieces if piece))

    def numbers(self) -> Iterator[str]:
        """Numbers among the words put in, but for those only moved: a report takes its numbers from registers."""
        changed = [step for step in self.steps if step[0] != "equal" and not self._is_known(step[3], step[4])]
        left = Counter(unit.key for _, a, a_end, _, _ in changed for unit in self.a[a:a_end])
        for unit in (unit for _, _, _, b, b_end in changed for unit in self.b[b:b_end]):
            if left[unit.key]:
                left[unit.key] -= 1
            elif unit.key[0].isdigit() and unit.key not in self.known:
                yield unit.key

    def _is_known(self, start: int, end: int) -> bool:
        return _cut(self.now, self.b[start:end]) in self.known


def _units(text: str, marks: list[ReadMark]) -> list[Unit]:
    return units(text, ((place, mark.tag or "") for mark, place in spans(text, marks).items()))


def _cut(text: str, found: Sequence[Unit]) -> str:
    return text[found[0].start : found[-1].end] if found else ""


def _shortened(text: str, *, is_first: bool, is_last: bool) -> str:
    """Only the ends of a long unchanged run, those that touch a change."""
    if len(text) <= 2 * _AROUND:
        return text
    start, end = text[:_AROUND].rsplit(" ", 1)[0], text[-_AROUND:].split(" ", 1)[-1]
    return f"… {end}" if is_first else f"{start} …" if is_last else f"{start} … {end}"
