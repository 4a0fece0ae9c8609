"""The incoming Word file with every finding as a comment at its paragraph; the text itself is not touched."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.text.paragraph import Paragraph

from danchu.core.reading import Finding, Reading
from danchu.inbox.card import SEVERITIES
from danchu.inbox.refusal import Refused

AUTHOR = "Danchu"


def write(original: Path, reading: Reading, path: Path) -> int:
    """A copy of the original with comments; how many were set. A finding in a note hangs on the paragraph of its mark.

    Refused when the original is not a Word file.
    """
    if original.suffix.lower() != ".docx":
        raise Refused("Chỉ ghi nhận xét được vào tệp Word (.docx).")
    document = Document(str(original))
    places = _paragraphs(document.element.body, reading.text)
    count = 0
    for found in reading.findings:
        paragraph = _holding(places, found)
        if paragraph is not None and paragraph.runs:
            text = f"{SEVERITIES[found.severity].capitalize()}: {found.message} {found.suggestion}".strip()
            document.add_comment(paragraph.runs, text=text, author=AUTHOR, initials="DC")
            count += 1
    document.save(str(path))
    return count


def _paragraphs(body: object, text: str) -> list[tuple[int, Paragraph]]:
    """(position in the read text, paragraph) of every paragraph whose words are found there, in order."""
    found: list[tuple[int, Paragraph]] = []
    reached = 0
    for element in body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"):  # type: ignore[attr-defined]
        paragraph = Paragraph(element, None)  # type: ignore[arg-type]  # only its runs are asked
        words = "".join(run.text for run in paragraph.runs).strip()[:40]
        place = text.find(words, reached) if words else -1
        if place >= 0:
            found.append((place, paragraph))
            reached = place
    return found


def _holding(places: list[tuple[int, Paragraph]], finding: Finding) -> Paragraph | None:
    """The last paragraph that begins at or before the finding."""
    before = [paragraph for place, paragraph in places if place <= finding.start]
    return before[-1] if before else None
