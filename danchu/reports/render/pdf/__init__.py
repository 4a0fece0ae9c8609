"""A report as PDF through typst: tagged, with bookmarks, footnotes at the foot of their page.

The text goes to the typesetter as data, never as its source: nothing that a person types can be markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from danchu.core.document import Report
from danchu.reports.render.pdf import fit, fonts, plain

__all__ = ["render"]

_SOURCE: Final = Path(__file__).with_name("paper.typ")
_NO_DAY: Final = date(2000, 1, 1)  # for a paper not yet dated: no clock goes into the file
_ARCHIVE: Final = "a-2a"  # PDF/A with tags


def render(report: Report, *, pdf_a: bool = False, font_paths: Sequence[Path] = ()) -> bytes:
    """The .pdf in the form of its frame; the same report with the same fonts gives the same bytes.

    `pdf_a`: for the archive (PDF/A-2a); typst.TypstError when no font has one of the letters. `font_paths`: folders
    with fonts beside those of the machine; without Times New Roman and its likes typst's own serif face is used.
    """
    folders = tuple(str(path) for path in font_paths)
    paper = plain.plain(report, fonts.families(folders))
    dated = report.frame.dated or _NO_DAY
    made = fit.fitted(str(_SOURCE), paper, fonts.of(folders)).compile(
        format="pdf",
        pdf_standards=[_ARCHIVE] if pdf_a else [],
        timestamp=datetime(dated.year, dated.month, dated.day, tzinfo=UTC),
    )
    assert isinstance(made, bytes)  # no output path was given
    return made
