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
    """The text of a report; `controls` are empty for every format but Word."""

    text: str
    controls: tuple[Control, ...] = ()
