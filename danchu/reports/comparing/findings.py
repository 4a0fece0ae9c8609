"""What a comparison finds, one thing at a time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from danchu.reports.render.read_back import Where


class Kind(StrEnum):
    """Of figures and papers: typed over … untied. Of prose: changed, removed, inserted; a number typed by hand."""

    TYPED_OVER = "typed_over"
    DELETED = "deleted"
    MOVED = "moved"
    ADDED = "added"
    UNTIED = "untied"  # the number is still there, its link to the registers is not
    CHANGED = "changed"
    REMOVED = "removed"
    INSERTED = "inserted"
    TYPED_NUMBER = "typed_number"


class Sure(StrEnum):
    """How a figure was recognised."""

    TAGS = "tags"
    BOOKMARKS = "bookmarks"
    TEXT = "text"


@dataclass(frozen=True)
class Finding:
    """`before` is what the data say, `after` what stands in the file; `tag` is empty for prose.

    `paragraph` is the text around it: of the file, or of the report where the file has none.
    """

    kind: Kind
    where: Where
    paragraph: str
    before: str = ""
    after: str = ""
    tag: str = ""
    sure: Sure = Sure.TAGS
