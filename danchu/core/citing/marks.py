"""Where references stand in a plain view of prose: symbols first, then short forms, then laws by name."""

from danchu.core.citing import names, symbols
from danchu.core.citing.mark import Mark

__all__ = ["Mark", "find"]


def find(view: str) -> list[Mark]:
    """All references in the view, in order and without overlaps."""
    taken = bytearray(len(view))
    marks: list[Mark] = []
    for finder in (symbols.find, names.shorts, names.laws):
        for mark in finder(view):
            if 1 not in taken[mark.start : mark.end]:
                taken[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
                marks.append(mark)
    return sorted(marks, key=lambda mark: mark.start)
