"""Inlines on their way through text: Jinja and Markdown see one private letter where a figure or a paper stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from danchu.core.document import FigureRef, Inline, PaperRef, Text

_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")


@dataclass
class Marks:
    """The inlines of one report; a mark is their number between two private-use letters."""

    kept: list[FigureRef | PaperRef] = field(default_factory=list)

    def put(self, inline: FigureRef | PaperRef) -> str:
        self.kept.append(inline)
        return f"{_OPEN}{len(self.kept) - 1}{_CLOSE}"

    def split(self, text: str, *, bold: bool = False, italic: bool = False) -> list[Inline]:
        """Text with marks → inlines, empty texts left out."""
        found: list[Inline] = []
        for place, piece in enumerate(_MARK.split(text)):
            if place % 2:
                found.append(self.kept[int(piece)])
            elif piece:
                found.append(Text(piece, bold, italic))
        return found
