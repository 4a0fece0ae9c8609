"""A report as a web page: the frame laid out as the paper, every figure a link to its evidence, notes at the end.

`render` gives a page that stands alone (its look inside it); `render_body` what the site puts into a page of its own,
without styles or scripts, so that a strict Content-Security-Policy holds. Class names are those of kit's app.css.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from danchu.core.document import FigureRef, PaperRef, Report
from danchu.reports.render import layout
from danchu.reports.render.form import FORMS
from danchu.reports.render.html.inline import FigureLink, PaperLink, Writing
from danchu.reports.render.html.words import words_of_page
from danchu.reports.render.text import clean
from danchu.reports.render.wording import wording

__all__ = ["FigureLink", "PaperLink", "render", "render_body"]

_HERE: Final = Path(__file__).parent
_SIGNS: Final = re.compile(r"[^\w .,;:()-]")


def no_figure_link(_: FigureRef) -> str | None:
    """For a page whose figures open nowhere."""


def no_paper_link(_: PaperRef) -> str | None:
    """For a page whose papers open nowhere."""


def render(
    report: Report,
    *,
    link: FigureLink = no_figure_link,
    paper_link: PaperLink = no_paper_link,
    stylesheet_href: str | None = None,
) -> str:
    """A whole page. Without `stylesheet_href` the style stands in the page, which can then be mailed as one file."""
    return (
        _environment()
        .get_template("page.html")
        .render(
            body=render_body(report, link=link, paper_link=paper_link),
            frame=wording(report),
            title=clean(report.title) or clean(f"{report.frame.kind} {report.frame.abstract}").strip(),
            language=report.language,
            stylesheet_href=stylesheet_href,
            style=(_HERE / "paper.css").read_text(encoding="utf-8"),
        )
    )


def render_body(
    report: Report,
    *,
    link: FigureLink = no_figure_link,
    paper_link: PaperLink = no_paper_link,
    prefix: str = "",
) -> str:
    """The paper as one `<article>`. `prefix` goes before its ids, for pages that show two papers."""
    frame, page = wording(report), words_of_page(report.language)
    writing = Writing(link, paper_link, page, FORMS[report.frame.form], prefix)
    paper, *others = layout.sections(report, frame.end)
    annexes = [section for section in others if section.restarts]
    rest = [block for section in others if not section.restarts for block in section.blocks]
    return (
        _environment()
        .get_template("paper.html")
        .render(
            frame=frame,
            page=page,
            form=report.frame.form,
            language=report.language,
            blocks=[*paper.blocks, *rest],
            annexes=annexes,
            writing=writing,
            prefix=prefix,
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["clean"] = clean
    environment.filters["css_string"] = _css_string
    environment.tests["kind"] = lambda block, name: type(block).__name__ == name
    return environment


def _css_string(text: str) -> Markup:
    """The text in quotation marks for a style sheet; signs that could end it or the sheet are written by number."""
    return Markup('"' + _SIGNS.sub(lambda sign: f"\\{ord(sign[0]):06x}", text) + '"')
