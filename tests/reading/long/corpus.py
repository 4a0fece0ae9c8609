"""The long texts, reworded by rules, with what they state added, and their planted twins.

Marks are as `make` writes them. A rule of rewording changes phrases, never marks; an addition states a share or
a change that follows from marked figures, so every clean text is right by construction.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from danchu.core import numbers
from tests.reading.corpus import Planted
from tests.reading.long.make import TEXTS

M: Final = r"(\{[^{}]+\})"
_MARK: Final = re.compile(r"\{(?P<print>[0-9.,]+)@(?P<code>[^{}]+)\}")
# Each is used in every other text, so that each wording of a fact is met somewhere.
REWORDINGS: Final = (
    (rf"Đã mở {M} hội nghị, thu hút {M} lượt người", r"Tổ chức được \1 hội nghị với \2 lượt người tham gia"),
    (rf"phải xử lý {M} đơn, gồm {M} đơn nhận mới và {M} đơn kỳ trước để lại",
     r"tổng số đơn phải giải quyết là \1 đơn (tiếp nhận trong kỳ \2 đơn, kỳ trước chuyển sang \3 đơn)"),
    (rf"tiếp {M} lượt, {M} người, {M} vụ việc\. Trong đó, tiếp thường xuyên",
     r"tiếp \1 lượt với \2 người, \3 vụ việc; trong đó: tiếp thường xuyên"),
    (rf"hòa giải thành {M}/{M} vụ việc", r"tiếp nhận \2 vụ việc, hòa giải thành \1 vụ việc"),
    (rf"cử tri nêu {M} ý kiến, {M} ý kiến đã được trả lời", r"có \1 ý kiến của cử tri, trong đó đã trả lời \2 ý kiến"),
    (rf"Người dân góp {M} ngày công và {M} m² đất", r"Nhân dân đã đóng góp \1 ngày công, hiến \2 m² đất"),
    (rf"Tổng số {M} cuộc giám sát; nêu {M} kiến nghị, được tiếp thu {M}",
     r"Đã giám sát \1 cuộc, kiến nghị \2 nội dung, trong đó \3 kiến nghị được tiếp thu"),
    (r"Trong kỳ", "Trong kỳ báo cáo"), (r"Đến hết kỳ", "Tính đến hết kỳ báo cáo"), (r"Số dân: trên", "Dân số trên"),
    (rf"Do cấp xã xếp loại: {M} đồng chí \(", r"Cấp xã đánh giá, xếp loại \1 đồng chí, trong đó ("),
)  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """A known figure of a long text; `code` is an indicator (with "@place" for another place), or "+…" when added."""

    start: int
    end: int
    code: str
    value: Decimal
    line: int


@dataclass(frozen=True)
class Long:
    """A clean text and what stands where."""

    name: str
    text: str
    marks: tuple[Mark, ...]

    def of(self, code: str) -> list[Mark]:
        return [mark for mark in self.marks if mark.code == code]


def load() -> list[Long]:
    """Every long text, reworded and added to."""
    return [_long(path.stem, path.read_text("utf-8")) for path in sorted(TEXTS.glob("*.txt"))]


def _long(name: str, source: str) -> Long:
    for number, (said, otherwise) in enumerate(REWORDINGS):
        if (number + int(name)) % 2:
            source = re.sub(said, otherwise, source)
    for addition in (_shares, _changes):
        source = addition(source)
    return Long(name, *_unmarked(source))


def _value(printed: str) -> Decimal:
    return Decimal(printed.replace(".", "").replace(",", "."))


def _mark(source: str, code: str) -> re.Match[str] | None:
    return re.search(rf"\{{([0-9.,]+)@{re.escape(code)}\}}", source)


def _percent(part: Decimal, whole: Decimal) -> str:
    return numbers.show((100 * part / whole).quantize(Decimal("0.1"), ROUND_HALF_UP))


def _shares(source: str) -> str:
    """A share stated beside its part: of opinions answered, of cases mediated."""
    for part, whole in (("voters.answered", "voters.opinions"), ("mediation.successful", "mediation.cases")):
        one, all_ = _mark(source, part), _mark(source, whole)
        if one and all_ and _value(all_[1]):
            share = f" (đạt {{{_percent(_value(one[1]), _value(all_[1]))}@+share.{part}}}%)"
            place = _sentence_end(source, max(one.end(), all_.end()))
            source = source[:place] + share + source[place:]
    return source


def _changes(source: str) -> str:
    """A sentence on how a number changed since the same period of the year before."""
    for number, (code, noun) in enumerate(
        (
            ("voters.attending", "cử tri dự"),
            ("contributions.workdays", "ngày công"),
            ("dissemination.attendances", "lượt người"),
        )
    ):
        mark = _mark(source, code)
        if mark is None or _value(mark[1]) < 20:
            continue
        now = _value(mark[1])
        gap = Decimal(7 + 4 * number)
        before, word = (now - gap, "tăng") if number % 2 else (now + gap, "giảm")
        told = numbers.show(before), numbers.show(gap)
        end = source.find("\n", mark.end())
        source = (
            f"{source[:end]} So với cùng kỳ năm trước ({{{told[0]}@+before.{code}}} {noun}), số {noun} "
            f"kỳ này là {{{mark[1]}@{code}}} {noun}, {word} {{{told[1]}@+change.{code}}} {noun}.{source[end:]}"
        )
    return source


def _sentence_end(source: str, place: int) -> int:
    """Where the clause after `place` ends: before the next sign that is not inside a mark."""
    return re.compile(r"[.;](?=\s)|\n").search(source, place).start()  # type: ignore[union-attr]  # texts end in "\n"


def _unmarked(source: str) -> tuple[str, tuple[Mark, ...]]:
    text, marks, done = "", list[Mark](), 0
    for match in _MARK.finditer(source):
        text += source[done : match.start()]
        start, printed = len(text), match["print"]
        text += printed
        marks.append(Mark(start, len(text), match["code"], _value(printed), text.count("\n")))
        done = match.end()
    return text + source[done:], tuple(marks)


def plants(long: Long) -> Iterator[Planted]:
    """The text with one figure changed, in every way that what it states gives away."""
    for plan in (_sums, _subsets, _stale_shares, _stale_changes, _twice, _cells):
        for mark, printed, kind in plan(long):
            if printed != long.text[mark.start : mark.end]:
                text = long.text[: mark.start] + printed + long.text[mark.end :]
                yield Planted(text, mark.start, mark.start + len(printed), kind)


Plan = Callable[[Long], Iterator[tuple[Mark, str, str]]]
SUMS: Final = (
    ("petitions.total", "petitions.received", "petitions.carried"),
    ("petitions.total", "petitions.ineligible", "petitions.denunciations", "petitions.suggestions"),
    ("receptions.visits", "receptions.regular.visits", "receptions.leader.visits"),
    ("receptions.people", "receptions.regular.people", "receptions.leader.people"),
    ("ratings.government.rated", *(f"ratings.government.{level}" for level in ("excellent", "good", "fulfilled"))),
    ("ratings.office.rated", "ratings.office.excellent", "ratings.office.good", "ratings.office.fulfilled",
     "ratings.office.unfulfilled"),
    ("ratings.commune.rated", *(f"ratings.commune.{level}" for level in ("excellent", "good", "fulfilled"))),
    ("bodies.local", "bodies.offices", "bodies.units", "bodies.associations", "bodies.communes", "bodies.party_mass",
     "bodies.vertical"),
    ("one_stop.total", "one_stop.resolved", "one_stop.pending.in_time"),
)  # fmt: skip
SUBSETS: Final = (
    ("voters.answered", "voters.opinions"), ("supervision.accepted", "supervision.recommendations"),
    ("dialogues.party.resolved", "dialogues.party.opinions"), ("mediation.successful", "mediation.cases"),
    ("petitions.overdue", "petitions.pending"), ("bodies.state_owned", "bodies.enterprises"),
)  # fmt: skip


def _together(long: Long, codes: tuple[str, ...]) -> list[Mark]:
    """The first marks of these codes that stand in one line of prose and are not nought; else nothing."""
    for first in long.of(codes[0]):
        marks = [next((m for m in long.of(code) if m.line == first.line), None) for code in codes]
        is_prose = not _line(long, first).startswith("|")
        if is_prose and all(mark is not None for mark in marks):
            return [mark for mark in marks if mark is not None]
    return []


def _line(long: Long, mark: Mark) -> str:
    return long.text[long.text.rfind("\n", 0, mark.start) + 1 : mark.start + 1]


def _sums(long: Long) -> Iterator[tuple[Mark, str, str]]:
    for codes in SUMS:
        marks = _together(long, codes)
        if marks and marks[0].value and marks[0].value == sum(mark.value for mark in marks[1:]):
            yield marks[0], _transposed(long, marks[0]), "đảo chữ số"
            yield (
                max(marks[1:], key=lambda m: m.value),
                _transposed(long, max(marks[1:], key=lambda m: m.value)),
                "đảo chữ số",
            )


def _transposed(long: Long, mark: Mark) -> str:
    """Two unlike neighbouring digits changed over; a single digit one higher."""
    printed = long.text[mark.start : mark.end]
    for place in range(len(printed) - 1, 0, -1):
        a, b = printed[place - 1], printed[place]
        if a.isdigit() and b.isdigit() and a != b and (place > 1 or b != "0"):
            return printed[: place - 1] + b + a + printed[place + 1 :]
    return numbers.show(mark.value + 3)


def _subsets(long: Long) -> Iterator[tuple[Mark, str, str]]:
    for codes in SUBSETS:
        marks = _together(long, codes)
        if marks and marks[1].value:
            yield marks[0], numbers.show(marks[1].value + 3), "phần lớn hơn tổng"


def _stale_shares(long: Long) -> Iterator[tuple[Mark, str, str]]:
    for mark in long.marks:
        if mark.code.startswith("+share."):
            yield mark, numbers.show(mark.value - Decimal("6.3")), "tỷ lệ cũ"


def _stale_changes(long: Long) -> Iterator[tuple[Mark, str, str]]:
    for mark in long.marks:
        if mark.code.startswith("+change."):
            yield mark, numbers.show(mark.value + 5), "kỳ trước"
        if mark.code.startswith("+before."):
            yield mark, numbers.show(mark.value + 20), "kỳ trước"


def _twice(long: Long) -> Iterator[tuple[Mark, str, str]]:
    """Facts told in a note and again, with their subject, in another note or in the list of what is still lacking."""
    for code in (
        "dialogues.attendances",
        "dialogues.opinions",
        "petitions.overdue",
        "receptions.regular.commune.visits",
    ):
        marks = [mark for mark in long.of(code) if not _line(long, mark).startswith("|")]
        if len(marks) > 1 and marks[0].value and marks[0].line != marks[1].line:
            yield marks[1], numbers.show(marks[1].value + 4), "thân bài khác chú thích"


def _cells(long: Long) -> Iterator[tuple[Mark, str, str]]:
    """A cell of a table whose total column adds up the others: one for each table row, at most six a text."""
    rows: dict[int, list[Mark]] = {}
    for mark in long.marks:
        if _line(long, mark).startswith("|"):
            rows.setdefault(mark.line, []).append(mark)
    adding = [row for row in rows.values() if len(row) > 3 and row[0].value == sum(m.value for m in row[1:]) > 20]
    for row in adding[:6]:
        cell = max(row[1:], key=lambda mark: mark.value)
        yield cell, numbers.show(cell.value + 9), "ô trong bảng"
