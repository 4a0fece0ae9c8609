"""A report as PDF through typst: tagged, with bookmarks, footnotes at the foot of their page.

The text goes to the typesetter as data, never as its source: nothing that a person types can be markup.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final

import typst

from danchu.core.document import Report
from danchu.reports.render.form import FALLBACK_FONTS, FONT
from danchu.reports.render.pdf.plain import plain

__all__ = ["render"]

_SOURCE: Final = Path(__file__).with_name("paper.typ")
_ARCHIVE: Final = "a-2a"  # PDF/A with tags


def render(report: Report, *, pdf_a: bool = False, font_paths: Sequence[Path] = ()) -> bytes:
    """The .pdf in the form of its frame; the same report with the same fonts gives the same bytes.

    `pdf_a`: for the archive (PDF/A-2a); typst.TypstError when no font has one of the letters. `font_paths`: folders
    with fonts beside those of the machine; without Times New Roman and its likes typst's own serif face is used.
    """
    folders = [str(path) for path in font_paths]
    dated = report.frame.dated
    made = typst.compile(
        _SOURCE,
        font_paths=folders,
        sys_inputs={"paper": json.dumps(plain(report, _fonts(tuple(folders))), ensure_ascii=False)},
        pdf_standards=[_ARCHIVE] if pdf_a else [],
        timestamp=datetime(dated.year, dated.month, dated.day, tzinfo=UTC) if dated else datetime(2000, 1, 1, tzinfo=UTC),
    )
    assert isinstance(made, bytes)  # no output path was given
    return made


@cache
def _fonts(folders: tuple[str, ...]) -> list[str]:
    """Those of the paper's fonts that are there, the best first; the last is part of typst."""
    known = set(typst.Fonts(font_paths=list(folders)).families())
    return [name for name in (FONT, *FALLBACK_FONTS) if name in known]
