"""References from line to line, resolved when every line is read: origins, duplicates; circles are refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.db import models

from danchu.config.loading.faults import Faults, near
from danchu.config.loading.sheets import Row
from danchu.config.loading.world import World
from danchu.registers.line import EntryCode, Line
from danchu.registers.models import Entry

_CHUNK = 500  # codes asked for in one query


@dataclass
class References:
    """`codes`: every code of the folder, also of faulty rows, of which nothing more is said."""

    world: World
    faults: Faults
    codes: dict[str, str]
    named: list[tuple[Line, str, str, Row]] = field(default_factory=list)  # line, field, code, row
    origins: list[tuple[Entry, str, Row]] = field(default_factory=list)  # entry, code it arises from, row
    cited: list[tuple[str, str, Row]] = field(default_factory=list)  # column, code written there, row

    def note(self, line: Line, pending: Iterable[tuple[str, str]], row: Row) -> None:
        """Remember what a clean line refers to."""
        self.named += [(line, name, code, row) for name, code in pending]
        if row["arises_from"]:
            self.origins.append((line.entry, row["arises_from"], row))

    def cite(self, made: models.Model, row: Row) -> None:
        """Remember the codes that a clean line or part writes down."""
        for column in made._meta.concrete_fields:
            if isinstance(column, EntryCode) and (code := getattr(made, column.attname)):
                self.cited.append((column.name, code, row))

    def resolve(self) -> None:
        """Set every reference; codes that are stored already are faults. One query for 500 codes."""
        wanted = {code for _, code, _ in (*self.origins, *self.cited)} | {code for *_, code, _ in self.named}
        stored = dict(_stored(sorted(wanted | self.codes.keys()))) if not self.world.is_new else {}
        self._refuse_stored(stored)
        for line, name, code, row in self.named:
            self._name(line, name, code, row, stored)
        for entry, code, row in self.origins:
            self._arise(entry, code, row, stored)
        for column, code, row in self.cited:
            if code not in self.codes and code not in stored:
                message = f"Không có dòng «{code}» trong sổ nào.{near(code, self.world.entries)}"
                self.faults.add(row.file, message, row=row.number, column=column)
        self._refuse_circles()

    def _refuse_stored(self, stored: dict[str, Entry]) -> None:
        for code in self.codes.keys() & stored.keys():
            file, _, row = self.codes[code].partition(", dòng ")
            message = f"Dòng «{code}» đã có trong cơ sở dữ liệu (sổ {stored[code].register}); không nạp lại."
            self.faults.add(file, message, row=int(row), column="code")

    def _name(self, line: Line, name: str, code: str, row: Row, stored: dict[str, Entry]) -> None:
        other, model = self.world.lines.get(code), type(line)
        if isinstance(other, model) and other is not line:
            setattr(line, name, other)
        elif code in stored and stored[code].register == line.entry.register and code not in self.codes:
            setattr(line, f"{name}_id", stored[code].pk)
        elif other is line:
            self.faults.add(row.file, "Dòng không thể chỉ đến chính nó.", row=row.number, column=name)
        elif code not in self.codes or other is not None:
            alike = [found for found, known in self.world.lines.items() if isinstance(known, model)]
            message = f"Không có dòng «{code}» trong sổ này.{near(code, alike)}"
            self.faults.add(row.file, message, row=row.number, column=name)

    def _arise(self, entry: Entry, code: str, row: Row, stored: dict[str, Entry]) -> None:
        found = self.world.entries.get(code) or (stored.get(code) if code not in self.codes else None)
        if found is entry:
            self.faults.add(row.file, "Dòng không thể phát sinh từ chính nó.", row=row.number, column="arises_from")
        elif found is not None:
            entry.arises_from = found
        elif code not in self.codes:
            message = f"Không có dòng «{code}».{near(code, self.world.entries)}"
            self.faults.add(row.file, message, row=row.number, column="arises_from")

    def _refuse_circles(self) -> None:
        """Every line of a circle is told; what only leads into one is not. Stored lines cannot lead back here."""
        above = {code: entry.arises_from.code for code, entry in self.world.entries.items() if entry.arises_from}
        for entry, _, row in self.origins:
            if entry.code in _chain(entry.code, above):
                message = "Các dòng phát sinh vòng tròn từ nhau; một dòng phải là dòng đầu."
                self.faults.add(row.file, message, row=row.number, column="arises_from")


def _chain(code: str, above: dict[str, str]) -> set[str]:
    """Everything over a line."""
    found: set[str] = set()
    current = above.get(code)
    while current is not None and current not in found:
        found.add(current)
        current = above.get(current)
    return found


def _stored(codes: list[str]) -> Iterator[tuple[str, Entry]]:
    for start in range(0, len(codes), _CHUNK):
        for entry in Entry.objects.filter(code__in=codes[start : start + _CHUNK]):
            yield entry.code, entry
