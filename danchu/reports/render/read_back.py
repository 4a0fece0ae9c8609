"""What an edited .docx says: figures, papers, notes and text, whoever saved it.

A content control's tag is believed first. LibreOffice drops tags but keeps the bookmarks around the controls; their
numbers name the figures through the manifest, which travels in the file's custom properties or is given by the caller.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from lxml import etree

from danchu.reports.render.docx.xml import W, w
from danchu.reports.render.marks import NAME, from_properties, manifest
from danchu.reports.render.walk import Span, Walk

__all__ = ["NotADocument", "ReadBack", "ReadMark", "ReadParagraph", "manifest", "read"]

How = Literal["control", "bookmark"]
Where = Literal["body", "footnote"]

_PAPER: Final = "doc@"
_PROPERTY: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
_LARGEST_PART: Final = 64 * 1024 * 1024
_PARTS: Final = {"body": "word/document.xml", "notes": "word/footnotes.xml", "properties": "docProps/custom.xml"}


@dataclass(frozen=True)
class ReadMark:
    """A figure or paper as found. `number` is its place in the manifest, `tag` its name; None when the file lost it.

    `printed` is what stands there now, empty when it was deleted. `paragraph` counts from 0 in `ReadBack.paragraphs`.
    """

    where: Where
    tag: str | None
    printed: str
    how: How
    number: int | None
    paragraph: int


@dataclass(frozen=True)
class ReadParagraph:
    """A paragraph with everything visible in it; marks of footnotes and deleted text are left out."""

    where: Where
    text: str
    style: str


@dataclass(frozen=True)
class ReadBack:
    """In reading order of the body, then of the notes. `notes` are (number, text) in the order of their marks."""

    figures: tuple[ReadMark, ...]
    papers: tuple[ReadMark, ...]
    notes: tuple[tuple[int, str], ...]
    paragraphs: tuple[ReadParagraph, ...]
    manifest: Mapping[int, str]


class NotADocument(ValueError):  # noqa: N818 - a fault of the file, said to a person
    """The file cannot be opened as a Word document; the message is for its sender."""


def read(source: Path | str | bytes, *, tags: Mapping[int, str] | None = None) -> ReadBack:
    """The document read; `tags` (number → tag, from `manifest`) in place of those that travel in the file."""
    parts = _parts(source)
    known = dict(tags) if tags is not None else from_properties(_properties(parts.get("properties")))
    body, notes = Walk(), _notes(parts.get("notes"))
    body.through(parts["body"])
    ordered = [notes[key] for key in body.note_ids if key in notes]
    found = list(_found("body", body, known, 0))
    paragraphs = list(_paragraphs("body", body))
    for note in ordered:
        found += _found("footnote", note, known, len(paragraphs))
        paragraphs += _paragraphs("footnote", note)
    return ReadBack(
        figures=tuple(mark for mark, is_figure in found if is_figure),
        papers=tuple(mark for mark, is_figure in found if not is_figure),
        notes=tuple((number, _note_text(note)) for number, note in enumerate(ordered, start=1)),
        paragraphs=tuple(paragraphs),
        manifest=known,
    )


def _parts(source: Path | str | bytes) -> dict[str, etree._Element]:
    try:
        with zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source) as archive:
            names = set(archive.namelist())
            return {part: _parsed(archive, name) for part, name in _PARTS.items() if name in names or part == "body"}
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as fault:
        raise NotADocument(
            "Tệp này không phải là văn bản Word (.docx) hoặc đã hỏng; hãy lưu lại rồi gửi lại."
        ) from fault


def _parsed(archive: zipfile.ZipFile, name: str) -> etree._Element:
    if archive.getinfo(name).file_size > _LARGEST_PART:
        raise NotADocument("Văn bản quá lớn, không đọc được.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(archive.read(name), parser)


def _properties(part: etree._Element | None) -> dict[str, str]:
    if part is None:
        return {}
    return {entry.get("name", ""): "".join(map(str, entry.itertext())).strip() for entry in part.iter(_PROPERTY)}


def _notes(part: etree._Element | None) -> dict[str, Walk]:
    """Every footnote by its id, separators too: no mark points at those."""
    walks: dict[str, Walk] = {}
    for note in part.iter(f"{{{W}}}footnote") if part is not None else ():
        walks[note.get(w("id"), "")] = walk = Walk()
        for child in note:
            walk.through(child)
    return walks


def _note_text(note: Walk) -> str:
    return "\n".join(paragraph.text for paragraph in note.paragraphs).strip()


def _paragraphs(where: Where, walk: Walk) -> Iterator[ReadParagraph]:
    return (ReadParagraph(where, paragraph.text.strip(), paragraph.style) for paragraph in walk.paragraphs)


def _found(where: Where, walk: Walk, tags: Mapping[int, str], offset: int) -> list[tuple[ReadMark, bool]]:
    """Marks as they stand, each with whether it is a figure: tagged controls, and bookmarks that hold none."""
    tagged = [control for control in walk.controls if "@" in control.name]
    covered = {name for control in tagged for name in control.inside}
    bare = [span for span in walk.bookmarks if NAME.match(span.name) and span.name not in covered]
    found = [(control.order, _from_control(where, control, offset)) for control in tagged]
    found += [(span.order, _from_bookmark(where, span, tags, offset)) for span in bare]
    return [mark for _, mark in sorted(found, key=lambda entry: entry[0])]


def _from_control(where: Where, control: Span, offset: int) -> tuple[ReadMark, bool]:
    number = next((int(match[2]) for name in control.inside if (match := NAME.match(name))), None)
    mark = ReadMark(where, control.name, control.text, "control", number, control.paragraph + offset)
    return mark, not control.name.startswith(_PAPER)


def _from_bookmark(where: Where, bookmark: Span, tags: Mapping[int, str], offset: int) -> tuple[ReadMark, bool]:
    match = NAME.match(bookmark.name)
    assert match  # the caller asked
    number = int(match[2])
    mark = ReadMark(where, tags.get(number), bookmark.text, "bookmark", number, bookmark.paragraph + offset)
    return mark, match[1] == "f"
