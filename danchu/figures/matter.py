"""A matter through all registers: who was told, discussed, did, inspected, supervised, gained, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from danchu.core.place import Tree
from danchu.figures import describe
from danchu.figures.listing import rows
from danchu.matters.models import Matter
from danchu.places.queries import tree_on
from danchu.registers.models import REGISTERS, Entry
from danchu.registers.register import Question


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
    """Whose duty it is to see that the question has an answer. Source: Luật 10/2022/QH15, articles named in each."""
    return {
        Question.KNOW: _("Ủy ban nhân dân cấp xã phải công khai (Luật 10/2022/QH15, Điều 11)."),
        Question.DISCUSS: _(
            "Trưởng thôn và Trưởng ban công tác Mặt trận tổ chức bàn (Luật 10/2022/QH15, Điều 15, Điều 25)."
        ),
        Question.DO: _("Cơ quan được giao thực hiện phải ghi việc đã làm vào sổ của mình."),
        Question.INSPECT: _("Ủy ban nhân dân cấp xã bảo đảm để Nhân dân kiểm tra (Luật 10/2022/QH15, Điều 30)."),
        Question.SUPERVISE: _(
            "Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng, Mặt trận giám sát (Luật 10/2022/QH15, Điều 31)."
        ),
        Question.BENEFIT: _("Cơ quan chủ trì phải ghi ai được thụ hưởng và được bao nhiêu."),
    }


def timeline(matter: Matter, *, personal: bool = False) -> list[MatterLine]:
    """Every standing line about the matter, oldest first. Queries: one, three for the places, and per register met."""
    entries = Entry.objects.filter(matter=matter, withdrawn=False).order_by("day", "code")
    by_register: dict[str, list[int]] = {}
    for register, pk in entries.values_list("register", "pk"):
        by_register.setdefault(register, []).append(pk)
    tree = tree_on(matter.since)
    found = [line for code, ids in by_register.items() for line in _lines(code, ids, tree, personal)]
    return sorted(found, key=lambda line: (line.day, line.code))


def _lines(code: str, entries: list[int], tree: Tree, personal: bool) -> Iterable[MatterLine]:
    register = REGISTERS[code]
    for row in rows(code, entries, tree, personal=personal):
        yield MatterLine(
            row.entry,
            row.code,
            code,
            str(register.label_vi),
            register.questions,
            row.day,
            row.body,
            row.area,
            row.grade,
            describe.line(row, register),
        )


def answers(matter: Matter, *, personal: bool = False) -> list[Answer]:
    """The six questions in the order of the law, each with its lines."""
    lines = timeline(matter, personal=personal)
    names, whose = labels(), duties()
    return [
        Answer(question, names[question], tuple(ln for ln in lines if question in ln.questions), whose[question])
        for question in Question
    ]
