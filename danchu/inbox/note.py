"""The draft of the letter that sends a report back: what to correct, section by section, sentence by sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from danchu.core.reading import Reading
from danchu.core.reading.result import Severity
from danchu.inbox.letter import Letter
from danchu.inbox.note_word import as_word
from danchu.inbox.points import Point, points
from danchu.inbox.sentences import FIRST, section_of, sentence_of

__all__ = ["WORDS", "Line", "as_text", "body", "section_of", "sentence_of", "word", "write"]

WORDS: Final[dict[Severity, str]] = {"error": "Cần sửa", "question": "Đề nghị làm rõ", "note": "Về trình bày"}
Kind = Literal["text", "section", "sentence", "point", "hint"]


@dataclass(frozen=True)
class Line:
    """A paragraph of the letter as stretches of text, each bold or not."""

    kind: Kind
    pieces: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        return "".join(text for text, _bold in self.pieces)


def body(reading: Reading, letter: Letter) -> Iterator[Line]:
    """The letter between its heading and its signature."""
    found = list(points(reading))
    if not found:
        yield _plain(f"{letter.opening} không thấy nội dung phải chỉnh sửa.")
        return
    yield _plain(f"{letter.opening} đề nghị đơn vị xem lại {len(found)} câu sau ({_tallied(found)}):")
    last = ""
    for number, point in enumerate(found, start=1):
        if point.section != last:
            last = point.section
            yield Line("section", ((f"Tại mục «{last}»" if last != FIRST else "Tại phần đầu", True),))
        yield from _point(number, point)
    yield _plain(
        "Đề nghị đơn vị sửa và gửi lại báo cáo trước ngày ……/……/………; nội dung nào đã đúng thì giải trình, "
        "kèm căn cứ. Phiếu do máy lập để người có trách nhiệm xem lại trước khi ký."
    )


def _point(number: int, point: Point) -> Iterator[Line]:
    """The sentence with the words in question in bold, then what is said about it."""
    quoted = ((f"{number}. Câu «{point.before}", False), (point.words, True), (f"{point.after}»", False))
    yield Line("sentence", quoted)
    for found in point.findings:
        yield Line("point", ((f"{WORDS[found.severity]}: ", True), (found.message, False)))
        if found.suggestion:
            yield Line("hint", ((found.suggestion, False),))


def _tallied(found: list[Point]) -> str:
    counts = Counter(each.severity for point in found for each in point.findings)
    return ", ".join(f"{counts[severity]} chỗ {word.lower()}" for severity, word in WORDS.items() if counts[severity])


def _plain(text: str) -> Line:
    return Line("text", ((text, False),))


_INDENTS: Final[dict[Kind, str]] = {"text": "", "section": "", "sentence": "", "point": "   - ", "hint": "     → "}


def as_text(reading: Reading, letter: Letter) -> str:
    """The letter as plain text, for mail."""
    top, motto = letter.heading
    head = [letter.superior.upper(), letter.issuer.upper(), top, motto, letter.dated, "", "DỰ THẢO", letter.about, ""]
    lines = [line for place, line in enumerate(head) if line or place > 4]
    lines += [f"Kính gửi: {letter.addressee}", ""]
    for line in body(reading, letter):
        lines += [""] * (line.kind in {"section", "sentence"}) + [f"{_INDENTS[line.kind]}{line.text}"]
    return "\n".join(lines) + "\n"


def word(reading: Reading, letter: Letter) -> bytes:
    """The letter as a Word file."""
    return as_word(letter, [(line.kind, line.pieces) for line in body(reading, letter)])


def write(reading: Reading, path: Path, letter: Letter | None = None) -> None:
    """The letter as Word (.docx) or as text (any other ending)."""
    known = letter or Letter()
    if path.suffix.lower() == ".docx":
        path.write_bytes(word(reading, known))
    else:
        path.write_text(as_text(reading, known), encoding="utf-8")
