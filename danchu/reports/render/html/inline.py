"""Inlines as HTML: links for figures and papers, marks of notes whose bodies are kept for the end of the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from danchu.core.document import FigureRef, Inline, NoteRef, PaperRef, Table, Text
from danchu.reports.render import columns
from danchu.reports.render.form import Form
from danchu.reports.render.html.words import PageWords
from danchu.reports.render.layout import Section
from danchu.reports.render.text import clean, symbols

FigureLink = Callable[[FigureRef], str | None]
PaperLink = Callable[[PaperRef], str | None]


@dataclass
class Writing:
    """Writes one page in reading order: `notes` and the numbers of the marks grow while it goes."""

    link: FigureLink
    paper_link: PaperLink
    words: PageWords
    form: Form
    prefix: str = ""
    marks: int = 0
    notes: list[Markup] = field(default_factory=list)

    def inlines(self, content: tuple[Inline, ...]) -> Markup:
        return Markup("").join(self._inline(inline) for inline in content)

    def table_size(self, table: Table, *, landscape: bool) -> int:
        """Of its letters in print, in points, on a page of the paper."""
        page = Section((table,), landscape=landscape)
        return columns.columns(table, page.width(self.form), page.table_height(self.form)).size

    def is_figure(self, cell: tuple[Inline, ...]) -> bool:
        return columns.is_figure(cell)

    def _inline(self, inline: Inline) -> Markup:
        match inline:
            case Text():
                return _text(inline)
            case FigureRef():
                return self._figure(inline)
            case PaperRef():
                return self._paper(inline)
            case NoteRef():
                return self._note(inline)

    def _figure(self, figure: FigureRef) -> Markup:
        """The id is the figure's number in the manifest, so that an evidence page can point at the sentence."""
        self.marks += 1
        address = self.link(figure)
        attributes = {
            "class": "figure",
            "id": f"{self.prefix}f{self.marks}",
            "href": address,
            "value": figure.tag if address is None else None,
            "data-tag": figure.tag,
            "data-grade": figure.grade or None,
            "title": self._title(figure),
        }
        return _element("data" if address is None else "a", attributes, clean(figure.printed)) + self._grade(figure)

    def _title(self, figure: FigureRef) -> str | None:
        """What the figure is and how good: «Lượt tiếp công dân – Hạng A: …»."""
        told = (clean(figure.label), self.words.grades.get(figure.grade, ""))
        return " – ".join(filter(None, told)) or None

    def _grade(self, figure: FigureRef) -> Markup:
        if figure.grade in ("", "A"):
            return Markup("")
        title = self.words.grades.get(figure.grade)
        return _element("span", {"class": f"grade grade-{figure.grade.lower()}", "title": title}, figure.grade)

    def _paper(self, paper: PaperRef) -> Markup:
        self.marks += 1
        address = self.paper_link(paper)
        attributes = {"class": "paper", "id": f"{self.prefix}d{self.marks}", "href": address, "data-tag": paper.tag}
        pieces = (
            _element("span", {"class": "symbol"}, text) if whole else escape(text)
            for text, whole in symbols(clean(paper.printed))
        )
        return _element("span" if address is None else "a", attributes, Markup("").join(pieces))

    def _note(self, note: NoteRef) -> Markup:
        number = len(self.notes) + 1
        self.notes.append(Markup(""))  # its place, before notes that might follow inside it
        self.notes[number - 1] = self.inlines(note.content)
        attributes = {
            "href": f"#{self.prefix}note-{number}",
            "role": "doc-noteref",
            "aria-label": self.words.note.format(number),
        }
        mark = _element("a", attributes, str(number))
        return _element("sup", {"id": f"{self.prefix}note-mark-{number}"}, mark)


def _text(text: Text) -> Markup:
    found = escape(clean(text.text))
    found = _element("em", {}, found) if text.italic else found
    return _element("strong", {}, found) if text.bold else found


def _element(name: str, attributes: Mapping[str, str | None], content: str | Markup) -> Markup:
    """An element; attributes that are None are left out, everything else is escaped."""
    given = Markup("").join(
        Markup(' {}="{}"').format(key, value) for key, value in attributes.items() if value is not None
    )
    return Markup("<{}{}>{}</{}>").format(Markup(name), given, content, Markup(name))
