"""Which paragraph of the file is which of the report: equal ones first, then the most alike, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from danchu.reports.render.read_back import ReadBack
from danchu.reports.render.text import normal

Pair = tuple[int | None, int | None]
"""Numbers in `ReadBack.paragraphs` of ours and theirs; None where there is no counterpart."""

_ALIKE: Final = 0.5
_AHEAD: Final = 12
"""How many paragraphs of the file are looked at for the counterpart of a changed one."""


def pairs_of(ours: ReadBack, theirs: ReadBack) -> list[Pair]:
    """Body with body, footnotes with footnotes; empty paragraphs are left out."""
    return [*_pairs(ours, theirs, "body"), *_pairs(ours, theirs, "footnote")]


def _pairs(ours: ReadBack, theirs: ReadBack, where: str) -> list[Pair]:
    mine, yours = _texts(ours, where), _texts(theirs, where)
    first = _common(mine, yours)
    last = _common(mine[first:][::-1], yours[first:][::-1])
    ends = len(mine) - last, len(yours) - last
    middle = _middle(mine[first : ends[0]], yours[first : ends[1]])
    whole = [*zip(range(first), range(first), strict=True)]
    whole += [*zip(range(ends[0], len(mine)), range(ends[1], len(yours)), strict=True)]
    found: list[Pair] = [(mine[a][0], yours[b][0]) for a, b in whole]
    for a, b in middle:
        one = mine[first + a][0] if a is not None else None
        found.append((one, yours[first + b][0] if b is not None else None))
    return sorted(found, key=lambda pair: (pair[1] is None, pair[1] if pair[1] is not None else pair[0]))


def _texts(read: ReadBack, where: str) -> list[tuple[int, str]]:
    told = ((number, one) for number, one in enumerate(read.paragraphs) if one.where == where)
    return [(number, text) for number, one in told if (text := normal(one.text))]


def _common(mine: Sequence[tuple[int, str]], yours: Sequence[tuple[int, str]]) -> int:
    """How many paragraphs are the same from the start."""
    same = 0
    for (_, one), (_, other) in zip(mine, yours, strict=False):
        if one != other:
            break
        same += 1
    return same


def _middle(mine: list[tuple[int, str]], yours: list[tuple[int, str]]) -> Iterator[tuple[int | None, int | None]]:
    one, other = [text for _, text in mine], [text for _, text in yours]
    for verb, a, a_end, b, b_end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if verb == "equal":
            yield from zip(range(a, a_end), range(b, b_end), strict=True)
        else:
            yield from _alike(one, other, range(a, a_end), range(b, b_end))


def _alike(one: list[str], other: list[str], mine: range, yours: range) -> Iterator[tuple[int | None, int | None]]:
    """Each paragraph with the most alike of the next few that are still free."""
    free = list(yours)
    for a in mine:
        near = free[:_AHEAD]
        best = max(near, key=lambda b: likeness(one[a], other[b]), default=None)
        if best is not None and likeness(one[a], other[best]) >= _ALIKE:
            for passed in free[: free.index(best)]:
                yield None, passed
            free = free[free.index(best) + 1 :]
            yield a, best
        else:
            yield a, None
    yield from ((None, b) for b in free)


def likeness(one: str, other: str) -> float:
    """Of two texts, 0 to 1, by their words; numbers count for little, so that «05» in a cell is still «06»'s cell."""
    if re.fullmatch(r"[\d.,%–\s]*", one) and re.fullmatch(r"[\d.,%–\s]*", other):
        return 1.0
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
