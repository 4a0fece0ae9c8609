"""Where references stand in a plain view of prose: symbols first, then short forms, then laws by name."""

from collections.abc import Iterable

from danchu.core.citing import names, symbols
from danchu.core.citing.mark import Mark
from danchu.core.citing.words import letters_of

__all__ = ["Mark", "find"]


def find(view: str) -> list[Mark]:
    """All references in the view, in order and without overlaps."""
    taken = bytearray(len(view))
    marks: list[Mark] = []
    _take(symbols.find(view), marks, taken)
    known = {(one.type or letters_of(one.letters, party=one.party), one.number.lstrip("0")) for one in marks}
    _take(names.shorts(view, known), marks, taken)
    _take(names.laws(view), marks, taken)
    return sorted(marks, key=lambda mark: mark.start)


def _take(found: Iterable[Mark], marks: list[Mark], taken: bytearray) -> None:
    """Adds the references that overlap none of those taken before."""
    for mark in found:
        if 1 not in taken[mark.start : mark.end]:
            taken[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
            marks.append(mark)
