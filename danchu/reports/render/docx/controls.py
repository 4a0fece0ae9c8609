"""A figure or paper as an inline content control with a bookmark around it.

The bookmark stands outside: one inside comes back empty from LibreOffice, which also drops the tags of controls. No
control is limited to plain text: LibreOffice tears such a one when changes are tracked in it, and the file is lost.
"""

from __future__ import annotations

from typing import Final

from lxml import etree

from danchu.core.document import FigureRef
from danchu.reports.render.docx.xml import el, run
from danchu.reports.render.marks import Mark, bookmark_name, checked_tag
from danchu.reports.render.text import clean

_ALIAS_LIMIT: Final = 64  # Word's


def control(number: int, mark: Mark) -> list[etree._Element]:
    """Bookmark start, control, bookmark end. Ids are even for bookmarks, odd for controls: unique in the package."""
    return [
        el("bookmarkStart", id=2 * number, name=bookmark_name(number, mark)),
        _control(2 * number + 1, mark),
        el("bookmarkEnd", id=2 * number),
    ]


def _control(identity: int, mark: Mark) -> etree._Element:
    """May be typed over, not deleted (`sdtLocked`). Properties in the order that Word asks for."""
    style = "Figure" if isinstance(mark, FigureRef) else "Paper"
    alias = mark.label if isinstance(mark, FigureRef) else mark.printed
    properties = el(
        "sdtPr",
        el("rPr", el("rStyle", val=style)),
        el("alias", val=clean(alias)[:_ALIAS_LIMIT]) if alias else None,
        el("tag", val=checked_tag(mark)),
        el("id", val=identity),
        el("lock", val="sdtLocked"),
    )
    return el("sdt", properties, el("sdtContent", run(mark.printed, style)))
