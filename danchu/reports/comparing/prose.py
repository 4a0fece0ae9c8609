"""Changed prose as a comparison: words left out and words put in; a typed-over figure alone is no change of prose."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from danchu.reports.comparing.findings import Finding, Kind
from danchu.reports.comparing.marks import Tied
from danchu.reports.comparing.paragraphs import Pair
from danchu.reports.comparing.units import Unit, spans, units
from danchu.reports.render.read_back import ReadBack, ReadMark
from danchu.reports.render.text import normal

_BEFORE_A_MARK: Final = re.compile(r" (?=[.,;:!?)])")
_AROUND: Final = 40
"""Letters of unchanged text shown on each side of a change."""


def compare_prose(ours: ReadBack, theirs: ReadBack, tied: Sequence[Tied], pairs: Sequence[Pair]) -> Iterator[Finding]:
    """Paragraphs changed, removed and inserted, in the order of the file; numbers typed by hand into them."""
    mine, yours = _by_paragraph(tied, is_ours=True), _by_paragraph(tied, is_ours=False)
    for one, other in pairs:
        if other is None and one is not None:
            gone = ours.paragraphs[one]
            yield Finding(Kind.REMOVED, gone.where, gone.text, before=gone.text)
        elif other is not None:
            before = ours.paragraphs[one].text if one is not None else ""
            now = theirs.paragraphs[other]
            if normal(before) == normal(now.text):
                continue
            steps = _Steps(before, now.text, mine[one] if one is not None else [], yours[other])
            if steps.is_changed:
                kind = Kind.INSERTED if one is None else Kind.CHANGED
                yield Finding(kind, now.where, now.text, before=before, after=steps.shown())
            for typed in steps.numbers():
                yield Finding(Kind.TYPED_NUMBER, now.where, now.text, after=typed)


def _by_paragraph(tied: Sequence[Tied], *, is_ours: bool) -> defaultdict[int, list[ReadMark]]:
    found: defaultdict[int, list[ReadMark]] = defaultdict(list)
    for pair in tied:
        mark = pair.ours if is_ours else pair.theirs
        found[mark.paragraph].append(mark)
    return found


class _Steps:
    """From one paragraph to the other, word by word; figures that both have count as the same word."""

    def __init__(self, before: str, now: str, mine: list[ReadMark], yours: list[ReadMark]) -> None:
        self.before, self.now = before, now
        self.a, self.b = _units(before, mine), _units(now, yours)
        keys = [unit.key for unit in self.a], [unit.key for unit in self.b]
        self.steps = SequenceMatcher(None, *keys, autojunk=False).get_opcodes()

    @property
    def is_changed(self) -> bool:
        return any(verb != "equal" for verb, *_ in self.steps)

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
        """Numbers among the words put in: a report takes its numbers from registers."""
        for verb, _, _, b, b_end in self.steps:
            if verb != "equal":
                words = (unit for unit in self.b[b:b_end] if not unit.key.startswith("\0"))
                yield from (unit.key for unit in words if unit.key[0].isdigit())


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
