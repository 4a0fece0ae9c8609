"""What a format gives: the text, and what the file itself says about places in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Control:
    """A content control of a Word file: characters `start` to `end` of the text, and its tag.

    The reports that Danchu writes carry `indicator@place@period` there.
    """

    start: int
    end: int
    tag: str


@dataclass(frozen=True)
class Extracted:
    """The text of a report; `controls` are empty for every format but Word.

    `letters` names the old letters it was converted from («TCVN3 (ABC)»), "" for today's; `scanned` counts the pages
    that were read from a picture, where letters may have been mistaken.
    """

    text: str
    controls: tuple[Control, ...] = ()
    letters: str = ""
    scanned: int = 0
