"""A report as blocks. Numbers and papers stand in it by reference; renderers know nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Text:
    """Prose as typed by people."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class FigureRef:
    """A figure where it stands in a sentence. `printed` is what the reader sees: with «trên», without the unit.

    `body`: the key of the one body of the place whose figure this is; empty for the figure of the whole place.
    """

    indicator: str
    place: str
    period: str
    printed: str
    label: str = ""
    grade: str = ""
    body: str = ""

    @property
    def tag(self) -> str:
        """At most 64 characters, Word's limit for the tag of a content control."""
        return f"{self.indicator}@{self.body or self.place}@{self.period}"


@dataclass(frozen=True)
class PaperRef:
    """A cited paper: `key` is the code of its line in the register of documents."""

    key: str
    printed: str

    @property
    def tag(self) -> str:
        return f"doc@{self.key}"


@dataclass(frozen=True)
class NoteRef:
    """A footnote at the place of its mark; numbered by the renderer in reading order. Notes do not nest."""

    content: tuple[Inline, ...]


Inline = Text | FigureRef | PaperRef | NoteRef


@dataclass(frozen=True)
class Heading:
    """Level 1 is «I.», 2 is «1.», 3 is «a)» or «2.1.». The numbering is part of the text."""

    level: int
    content: tuple[Inline, ...]


@dataclass(frozen=True)
class Paragraph:
    content: tuple[Inline, ...]


@dataclass(frozen=True)
class ListBlock:
    """Items each starting on a line of its own with «- » (or numbered «1.», «2.» when ordered)."""

    items: tuple[tuple[Inline, ...], ...]
    ordered: bool = False


@dataclass(frozen=True)
class Table:
    """`head` is one row; `rows` have as many cells. `landscape` asks for a section of its own (an annex)."""

    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    caption: str = ""
    landscape: bool = False


@dataclass(frozen=True)
class Annex:
    """Opens an annex among `Report.annexes`: a new page, pages numbered again from 1, until the next one.

    `label` is «Phụ lục I»; empty when there is only one annex without a number. `landscape` turns all its pages.
    """

    label: str
    title: str
    landscape: bool = False


Block = Heading | Paragraph | ListBlock | Table | Annex


@dataclass(frozen=True)
class Frame:
    """The official heading and foot of a paper, form-neutral; a renderer lays them out as Party or State form.

    `issuer_name`: the issuer as written inside a sentence; empty: nobody has told.
    `form`: "party" (HD 36-HD/VPTW) or "state" (NĐ 30/2020). `number` may be empty (not yet registered). `dated` None:
    the day is left open. `signers` is the signature block from the top, e.g. ("T/M BAN CHỈ ĐẠO", "TRƯỞNG BAN").
    `watermark`: e.g. "SỐ LIỆU MINH HỌA", printed on every page; empty for none.
    """

    form: str
    superior: str
    issuer: str
    number: str
    symbol: str
    locality: str
    dated: date | None
    kind: str
    abstract: str
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signers: tuple[str, ...] = ()
    signer_name: str = ""
    watermark: str = ""
    issuer_name: str = ""


@dataclass(frozen=True)
class Report:
    """A whole paper. `language` is that of the text: "vi" or "en"."""

    frame: Frame
    blocks: tuple[Block, ...]
    language: str = "vi"
    title: str = ""
    annexes: tuple[Block, ...] = field(default_factory=tuple)


def inlines(block: Block) -> Iterator[Inline]:
    """Every inline of a block in reading order, notes before what they contain."""
    match block:
        case Heading() | Paragraph():
            groups: tuple[tuple[Inline, ...], ...] = (block.content,)
        case ListBlock():
            groups = block.items
        case Table():
            groups = (*block.head, *(cell for row in block.rows for cell in row))
        case Annex():
            groups = ()
    for group in groups:
        for inline in group:
            yield inline
            if isinstance(inline, NoteRef):
                yield from inline.content


def figures(report: Report) -> list[FigureRef]:
    """Every figure of the report in reading order, footnotes at their mark."""
    return [i for b in (*report.blocks, *report.annexes) for i in inlines(b) if isinstance(i, FigureRef)]


def notes(report: Report) -> list[NoteRef]:
    """The footnotes in the order of their marks."""
    return [i for b in (*report.blocks, *report.annexes) for i in inlines(b) if isinstance(i, NoteRef)]


def plain(content: tuple[Inline, ...]) -> str:
    """The text of inlines without the footnotes."""
    return "".join("" if isinstance(i, NoteRef) else i.text if isinstance(i, Text) else i.printed for i in content)
