"""A matter through all registers: who was told, discussed, did, inspected, supervised, gained, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.utils.translation import gettext as _

from danchu.core.place import Tree
from danchu.figures import books, describe, words
from danchu.figures.listing import rows
from danchu.figures.shown import capital, label
from danchu.matters.models import Matter
from danchu.office.sight import Sight
from danchu.places.queries import tree_on
from danchu.registers.models import REGISTERS, Entry
from danchu.registers.register import Question

EVERYTHING = Sight(is_all=True)


@dataclass(frozen=True)
class MatterLine:
    """One line on the matter's line of time."""

    entry: int
    code: str
    register: str
    register_label: str
    questions: tuple[Question, ...]
    day: date
    body: str
    area: str
    grade: str
    sentence: str


@dataclass(frozen=True)
class Answer:
    """One of the six questions: its lines, and when there are none whose duty it is and by which law."""

    question: Question
    label: str
    lines: tuple[MatterLine, ...]
    duty: str

    @property
    def is_missing(self) -> bool:
        return not self.lines

    @property
    def summary(self) -> str:
        if self.lines:
            return _("%(count)s dòng sổ") % {"count": len(self.lines)}
        return _("chưa có dòng sổ nào. %(duty)s") % {"duty": self.duty}


def labels() -> dict[Question, str]:
    """The six questions in the reader's language."""
    return {
        Question.KNOW: _("Dân biết"),
        Question.DISCUSS: _("Dân bàn"),
        Question.DO: _("Dân làm"),
        Question.INSPECT: _("Dân kiểm tra"),
        Question.SUPERVISE: _("Dân giám sát"),
        Question.BENEFIT: _("Dân thụ hưởng"),
    }


def duties() -> dict[Question, str]:
    """Whose duty it is to see that the question has an answer.

    Source: Luật 10/2022/QH15, Điều 11, 16, 25, 30–35, 36–45. Who must do and who benefits is written by no article:
    there the duty is to enter what was done.
    """
    return {
        Question.KNOW: _("Ủy ban nhân dân cấp xã phải công khai (Luật 10/2022/QH15, Điều 11)."),
        Question.DISCUSS: _(
            "Trưởng thôn và Trưởng ban công tác Mặt trận đưa ra cộng đồng bàn; việc phải lấy ý kiến thì "
            "Ủy ban nhân dân cấp xã lấy ý kiến (Luật 10/2022/QH15, Điều 16, Điều 25)."
        ),
        Question.DO: _("Cơ quan được giao thực hiện phải ghi việc đã làm vào sổ của mình."),
        Question.INSPECT: _("Ủy ban nhân dân cấp xã bảo đảm để Nhân dân kiểm tra (Luật 10/2022/QH15, Điều 30–35)."),
        Question.SUPERVISE: _(
            "Ban Thanh tra nhân dân và Ban Giám sát đầu tư của cộng đồng giám sát (Luật 10/2022/QH15, Điều 36–45)."
        ),
        Question.BENEFIT: _("Cơ quan chủ trì phải ghi ai được thụ hưởng và được bao nhiêu."),
    }


def timeline(matter: Matter, sight: Sight = EVERYTHING) -> list[MatterLine]:
    """Every standing line about the matter that may be read, oldest first; never personal data.

    Queries: one, three for the places, and two a register met.
    """
    entries = Entry.objects.filter(matter=matter, withdrawn=False).order_by("day", "code")
    tree = tree_on(matter.since)
    seen = None if sight.is_all else sight.ever()
    by_register: dict[str, list[int]] = {}
    for register, pk, area in entries.values_list("register", "pk", "area__key"):
        if seen is None or area in seen:
            by_register.setdefault(register, []).append(pk)
    found = [line for code, ids in by_register.items() for line in _lines(code, ids, tree)]
    return sorted(found, key=lambda line: (line.day, line.code))


def _lines(code: str, entries: list[int], tree: Tree) -> Iterable[MatterLine]:
    register = REGISTERS[code]
    secret = books.hidden(entries)
    for row in rows(code, entries, tree):
        yield MatterLine(
            row.entry,
            row.code,
            code,
            label(register),
            register.questions,
            row.day,
            row.body,
            row.area,
            row.grade,
            secret.get(row.entry) or describe.line(row, register),
        )


def answers(matter: Matter, sight: Sight = EVERYTHING) -> list[Answer]:
    """The six questions in the order of the law, each with its lines."""
    return answered(timeline(matter, sight))


def answered(lines: list[MatterLine]) -> list[Answer]:
    """The six questions asked of lines already read."""
    names, whose = labels(), duties()
    return [
        Answer(question, names[question], tuple(ln for ln in lines if question in ln.questions), whose[question])
        for question in Question
    ]


@dataclass(frozen=True)
class Stretch:
    """Lines of one register on one day: one step on the line of time, however many papers were signed that day."""

    lines: tuple[MatterLine, ...]

    @property
    def first(self) -> MatterLine:
        return self.lines[0]

    @property
    def is_many(self) -> bool:
        return len(self.lines) > 1


def stretches(lines: Iterable[MatterLine]) -> list[Stretch]:
    """The line of time with the lines of one register on one day together."""
    found: dict[tuple[date, str], list[MatterLine]] = {}
    for line in lines:
        found.setdefault((line.day, line.register), []).append(line)
    return [Stretch(tuple(together)) for together in found.values()]


@dataclass(frozen=True)
class Listed:
    """A matter in the list: `met` of the six questions have an answer, `lines` stand about it."""

    matter: Matter
    area: str
    kind: str
    met: tuple[tuple[str, bool], ...]
    lines: int

    @property
    def count(self) -> int:
        return sum(1 for _label, is_met in self.met if is_met)


def listed(matters: Iterable[Matter], names: Mapping[str, str]) -> list[Listed]:
    """Matters with what is answered; `names` are those of the areas. One query, however many matters."""
    matters = list(matters)
    rows = Entry.objects.filter(matter__in=matters, withdrawn=False).values_list("matter", "register")
    counts: dict[int, dict[str, int]] = {}
    for key, register, lines in rows.annotate(lines=Count("pk")):
        counts.setdefault(key, {})[register] = lines
    return [_listed(matter, counts.get(matter.pk, {}), names) for matter in matters]


def _listed(matter: Matter, counts: Mapping[str, int], names: Mapping[str, str]) -> Listed:
    asked = {question for register in counts for question in REGISTERS[register].questions}
    met = tuple((name, question in asked) for question, name in labels().items())
    area = capital(names.get(matter.area.key, matter.area.key))
    return Listed(matter, area, words.matter_kind(matter.kind), met, sum(counts.values()))
