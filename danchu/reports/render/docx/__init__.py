"""A report as a Word file, its parts written one by one: real footnotes, named styles, every figure in a control."""

from __future__ import annotations

from typing import Final

from danchu.core.document import Report
from danchu.reports.render import layout
from danchu.reports.render.docx import body, fonts, headers, notes, numbering, package, settings, styles
from danchu.reports.render.docx.inline import Writing
from danchu.reports.render.form import FORMS
from danchu.reports.render.marks import manifest, to_properties
from danchu.reports.render.text import clean
from danchu.reports.render.wording import wording

__all__ = ["render"]

_LANGUAGES: Final = {"vi": "vi-VN", "en": "en-US"}


def render(report: Report) -> bytes:
    """The .docx in the form of its frame; the same report gives the same bytes."""
    form, words, language = FORMS[report.frame.form], wording(report), _LANGUAGES[report.language]
    writing = Writing()
    main = body.part(form, words, layout.sections(report, words.end), writing)
    tops = (headers.part(wide, first, words.watermark) for wide, first in headers.KINDS)
    return package.pack(
        {
            "word/document.xml": main,
            "word/styles.xml": styles.styles_part(form, words, language),
            "word/settings.xml": settings.part(language),
            "word/numbering.xml": numbering.part(form, writing.lists),
            "word/fontTable.xml": fonts.table(),
            "word/theme/theme1.xml": fonts.theme(),
            "word/footnotes.xml": notes.part(writing.notes),
            **{f"word/header{place}.xml": top for place, top in enumerate(tops, start=1)},
            "docProps/core.xml": package.core_properties(
                title=clean(report.title) or f"{words.kind} {words.abstract}".strip(),
                subject=words.abstract,
                creator=words.issuer,
                language=language,
                mark=words.watermark,
                dated=report.frame.dated,
            ),
            "docProps/app.xml": package.app_properties(),
            "docProps/custom.xml": package.custom_properties(to_properties(manifest(report))),
        }
    )
