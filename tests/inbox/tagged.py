"""Reports whose figures are tagged, so that what they tell needs no guess: «Tiếp [receptions.visits|43] lượt»."""

from __future__ import annotations

import re

from danchu.core.reading import Reading, read
from danchu.core.sheet import Sheet
from danchu.inbox.formats.extracted import Control
from danchu.inbox.matching import Match, matches

_TAG = re.compile(r"\[([a-z_.]+)\|([^\]]+)\]")


def parted(marked: str) -> tuple[str, list[Control]]:
    """The text without its tags, and where they stood."""
    text, controls, done = "", [], 0
    for tag in _TAG.finditer(marked):
        text += marked[done : tag.start()]
        controls.append(Control(len(text), len(text) + len(tag[2]), f"{tag[1]}@noi@ky"))
        text, done = text + tag[2], tag.end()
    return text + marked[done:], controls


def matched(marked: str, sheet: Sheet) -> tuple[Reading, list[Match]]:
    """The reading of a tagged report and what its figures tell."""
    text, controls = parted(marked)
    reading = read(text)
    return reading, matches(reading, {one.code: one for one in sheet.in_force}, controls)
