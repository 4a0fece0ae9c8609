"""The incoming Word file with every finding as a comment at its words; the text itself is not touched."""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document
from docx.document import Document as Opened
from docx.text.run import Run
from lxml import etree

from danchu.core.reading import Finding, Reading
from danchu.inbox.card import SEVERITIES
from danchu.inbox.formats.package import W
from danchu.inbox.formats.word import Place, places
from danchu.inbox.refusal import Refused

AUTHOR = "Danchu"


def write(original: Path, reading: Reading, path: Path) -> int:
    """A copy of the original with comments; how many were set. Refused when the original is not a Word file."""
    document, count = commented(original.read_bytes(), reading)
    document.save(str(path))
    return count


def commented(content: bytes, reading: Reading) -> tuple[Opened, int]:
    """The opened document with comments, and how many. A finding in a note hangs on the mark of the note."""
    if not content.startswith(b"PK") or b"word/" not in content:
        raise Refused("Chỉ ghi nhận xét được vào tệp Word (.docx).")
    document = Document(io.BytesIO(content))
    text, spans = places(content, document.element.body)
    if text != reading.text:
        raise Refused("Văn bản đã đọc không phải là văn bản của tệp Word này.")
    return document, sum(_set(document, spans, found) for found in reading.findings)


def _set(document: Opened, spans: list[Place], found: Finding) -> bool:
    touched = [
        each.element for each in spans if each.start < max(found.end, found.start + 1) and found.start < each.end
    ]
    runs = [run for element in touched if (run := _run(element)) is not None]
    if not runs:
        return False
    text = f"{SEVERITIES[found.severity].capitalize()}: {found.message} {found.suggestion}".strip()
    document.add_comment([runs[0], runs[-1]], text=text, author=AUTHOR, initials="DC")
    return True


def _run(element: etree._Element) -> Run | None:
    holder = next(element.iterancestors(f"{W}r"), None)
    return None if holder is None else Run(holder, None)  # type: ignore[arg-type]  # only its place is asked
