"""The draft of the note that sends a report back: what to correct, section by section, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from docx import Document
from docx.document import Document as Opened
from docx.shared import Pt

from danchu.core.reading import Finding, Reading
from danchu.inbox.sentences import section_of, sentence_of

__all__ = ["WORDS", "Point", "as_word", "lines", "points", "section_of", "sentence_of", "write"]

WORDS = {"error": "Cần sửa", "question": "Đề nghị làm rõ", "note": "Về trình bày"}


@dataclass(frozen=True)
class Point:
    """One thing to correct, with the section and the sentence it stands in."""

    section: str
    sentence: str
    finding: Finding


def points(reading: Reading) -> list[Point]:
    """The findings in the order of the text."""
    return [
        Point(section_of(reading.text, found.start), sentence_of(reading.text, found.start, found.end), found)
        for found in sorted(reading.findings, key=lambda one: one.start)
    ]


def lines(reading: Reading) -> Iterator[tuple[str, str]]:
    """(kind, text) of every line of the note: "title", "section" or "text"."""
    yield "title", "PHIẾU ĐỀ NGHỊ CHỈNH SỬA BÁO CÁO (DỰ THẢO)"
    found = points(reading)
    if not found:
        yield "text", "Không có nội dung phải chỉnh sửa."
        return
    yield "text", f"Qua đối chiếu, đề nghị đơn vị xem lại {len(found)} nội dung sau:"
    last = ""
    for number, point in enumerate(found, start=1):
        if point.section != last:
            last = point.section
            yield "section", last
        yield "text", f"{number}. {WORDS[point.finding.severity]}: {point.finding.message}"
        yield "text", f"   Tại câu: «{point.sentence}»"
        if point.finding.suggestion:
            yield "text", f"   Gợi ý: {point.finding.suggestion}"


def write(reading: Reading, path: Path) -> None:
    """The note as Word (.docx) or as text (any other ending)."""
    if path.suffix.lower() != ".docx":
        path.write_text("\n".join(text for _, text in lines(reading)) + "\n", encoding="utf-8")
        return
    as_word(reading).save(str(path))


def as_word(reading: Reading) -> Opened:
    """The note as an opened Word document, in the fonts of an office."""
    document = Document()
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(13)
    for kind, text in lines(reading):
        paragraph = document.add_paragraph()
        paragraph.add_run(text).bold = kind != "text"
    return document
