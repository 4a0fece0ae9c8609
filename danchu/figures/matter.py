"""A matter through all registers: who was told, discussed, did, inspected, supervised, gained, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import Count
from django.utils.translation import gettext as _

from danchu.core.place import Tree
from danchu.figures import books, saying, words
from danchu.figures.listing import rows
from danchu.figures.questions import committee, duties, labels
from danchu.figures.shown import capital, label
from danchu.matters.models import Matter
from danchu.office.sight import Sight
from danchu.places.queries import tree_on
from danchu.registers.models import REGISTERS, Entry
from danchu.registers.register import Question

EVERYTHING = Sight(is_all=True)


@dataclass(frozen=True)
class MatterLine:
    """One line on the matter's line of time. `hidden`: the words of its secrecy instead of what it told, or ""."""

    entry: int
    code: str
    register: str
    register_label: str
    questions: tuple[Question, ...]
    day: date
    body: str
    area: str
    grade: str
    hidden: str
    told: tuple[saying.Said, ...]

    @property
    def sentence(self) -> str:
        """The line as one text."""
        parts = (f"{one.heading}: {one.text}" if one.heading else one.text for one in self.told)
        return self.hidden or capital("; ".join(parts))


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
    def registers(self) -> list[tuple[str, MatterLine, int]]:
        """(name, its first line, number of lines) of each register that answers, in order of time."""
        found: dict[str, list[MatterLine]] = {}
        for line in self.lines:
            found.setdefault(line.register_label, []).append(line)
        return [(name, lines[0], len(lines)) for name, lines in found.items()]

    @property
    def summary(self) -> str:
        if self.lines:
            return _("%(count)s dòng sổ") % {"count": len(self.lines)}
        return _("chưa có dòng sổ nào. %(duty)s") % {"duty": self.duty}


def timeline(matter: Matter, tree: Tree, sight: Sight = EVERYTHING) -> list[MatterLine]:
    """Every standing line about the matter that may be read, oldest first; never personal data.

    `tree`: that of the matter's first day, for names. Queries: one, and two a register met.
    """
    entries = Entry.objects.filter(matter=matter, withdrawn=False).order_by("day", "code")
    seen = None if sight.is_all else sight.ever()
    by_register: dict[str, list[int]] = {}
    for register, pk, area in entries.values_list("register", "pk", "area__key"):
        if seen is None or area in seen:
            by_register.setdefault(register, []).append(pk)
    found = [line for code, ids in by_register.items() for line in _lines(code, ids, tree)]
    return sorted(found, key=lambda line: (line.day, line.register, line.code))


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
            secret.get(row.entry, ""),
            () if row.entry in secret else saying.line(row, register),
        )


def answers(matter: Matter, sight: Sight = EVERYTHING) -> list[Answer]:
    """The six questions in the order of the law, each with its lines."""
    tree = tree_on(matter.since)
    return answered(matter, timeline(matter, tree, sight), tree)


def answered(matter: Matter, lines: list[MatterLine], tree: Tree) -> list[Answer]:
    """The six questions asked of lines already read."""
    names, whose = labels(), duties(committee(tree, matter.area.key))
    return [
        Answer(question, names[question], tuple(ln for ln in lines if question in ln.questions), whose[question])
        for question in Question
    ]


# So many lines of a step are shown at once, the others when it is opened.
SHORT = 3


@dataclass(frozen=True)
class Stretch:
    """Lines of one register with none of another between them: one step on the line of time, however many they are."""

    lines: tuple[MatterLine, ...]

    @property
    def first(self) -> MatterLine:
        return self.lines[0]

    @property
    def last(self) -> MatterLine:
        return self.lines[-1]

    @property
    def is_long(self) -> bool:
        return len(self.lines) > SHORT


def stretches(lines: Iterable[MatterLine]) -> list[Stretch]:
    """The line of time, oldest first, with neighbouring lines of one register together."""
    return [Stretch(tuple(together)) for _register, together in groupby(lines, key=lambda line: line.register)]


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
