"""Figures and papers of a report, numbered in reading order from 1: the key that outlives an editor which drops tags.

The manifest (number → tag) belongs to the report; a .docx carries a copy in its custom properties.
"""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from typing import Final

from danchu.core.document import FigureRef, PaperRef, Report, inlines

Mark = FigureRef | PaperRef

NAME: Final = re.compile(r"_([fd])([0-9]+)_")
"""The start of a bookmark's name; editors add to its end (LibreOffice: «_Copy_1»)."""

_NAME_LIMIT: Final = 40  # Word's, for bookmarks
_TAG_LIMIT: Final = 64  # Word's, for content controls
_PROPERTY: Final = "danchu-marks-"
_PROPERTY_LIMIT: Final = 250  # Word's own screens cut custom properties at 255 characters


def marks(report: Report) -> Iterator[Mark]:
    """In reading order, footnotes at their mark, annexes last."""
    for block in (*report.blocks, *report.annexes):
        yield from (inline for inline in inlines(block) if isinstance(inline, FigureRef | PaperRef))


def manifest(report: Report) -> dict[int, str]:
    """Number of the mark → tag (`<indicator>@<place>@<period>` or `doc@<key>`)."""
    return {number: mark.tag for number, mark in enumerate(marks(report), start=1)}


def bookmark_name(number: int, mark: Mark) -> str:
    """`_f12_petitions_received` or `_d13_so_05_kh_ubnd`: unique, hidden in Word, at most 40 characters."""
    letter, code = ("f", mark.indicator) if isinstance(mark, FigureRef) else ("d", mark.key)
    return re.sub(r"[^0-9A-Za-z]", "_", f"_{letter}{number}_{code}")[:_NAME_LIMIT]


def checked_tag(mark: Mark) -> str:
    """The tag, refused when Word would cut it: a cut tag names another figure."""
    if len(mark.tag) > _TAG_LIMIT:
        raise ValueError(f"tag of {len(mark.tag)} characters, Word keeps {_TAG_LIMIT}: {mark.tag}")
    return mark.tag


def to_properties(tags: Mapping[int, str]) -> dict[str, str]:
    """The manifest as custom properties of a document, packed and cut to the length that editors keep."""
    packed = base64.b64encode(zlib.compress(json.dumps(list(tags.values())).encode(), 9)).decode()
    pieces = [packed[start : start + _PROPERTY_LIMIT] for start in range(0, len(packed), _PROPERTY_LIMIT)]
    return {f"{_PROPERTY}{place:03}": piece for place, piece in enumerate(pieces, start=1)}


def from_properties(properties: Mapping[str, str]) -> dict[int, str]:
    """The manifest as written by `to_properties`; empty when it is missing or damaged."""
    packed = "".join(properties[name] for name in sorted(properties) if name.startswith(_PROPERTY))
    try:
        tags = json.loads(zlib.decompress(base64.b64decode(packed))) if packed else []
    except (ValueError, zlib.error):
        return {}
    return dict(enumerate(tags, start=1))
