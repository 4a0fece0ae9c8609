"""registers/<code>.csv and registers/<code>.<part>.csv → unsaved lines and parts, by the tables' own fields."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.db import models
from django.utils import timezone

from danchu.config.loading import sheets
from danchu.config.loading.cells import CellFault, Find
from danchu.config.loading.faults import Faults, near
from danchu.config.loading.references import References
from danchu.config.loading.scribe import Scribe
from danchu.config.loading.spine import NEEDED, SPINE, SpineReader
from danchu.config.loading.world import Book, World
from danchu.places.models import Area, Body
from danchu.registers.line import Line, Part
from danchu.registers.models import REGISTERS
from danchu.registers.register import Register

# Declared figures have a file of their own form, see `statements`.
OWN_FORM = "declared"


class LineReader:
    """Reads every register of a folder into the world. References between lines are resolved when all are read."""

    def __init__(self, folder: Path, world: World, faults: Faults) -> None:
        self.folder, self.world, self.faults = folder, world, faults
        self.spine = SpineReader(world, timezone.now())
        self.references = References(world, faults, self.spine.codes)

    def read_all(self) -> None:
        for register in REGISTERS.values():
            if register.code != OWN_FORM:
                for name in self._files(register.code):
                    self._read_lines(register, name)
        for register in REGISTERS.values():
            for part in register.parts:
                for name in self._files(f"{register.code}.{part}"):
                    self._read_parts(register, part, name)

    def _files(self, stem: str) -> list[str]:
        """registers/<stem>.csv; the directives may also lie at the root, as officers keep them."""
        at_root = [f"{stem}.csv"] if stem.split(".")[0] == "directives" else []
        return [name for name in (f"registers/{stem}.csv", *at_root) if (self.folder / name).exists()]

    def _read_lines(self, register: Register, name: str) -> None:
        own = [f.name for f in register.model._meta.concrete_fields if f.name != "entry"]
        needs = [*NEEDED, *(n for n in own if _is_needed(register.model._meta.get_field(n)))]
        book = self.world.books.setdefault(register.code, Book())
        for row in sheets.read(self.folder, name, needs=needs, knows={*SPINE, *own}, faults=self.faults):
            scribe = Scribe(row, self.faults)
            entry = self.spine.read(scribe, register.code)
            pending: list[tuple[str, str]] = []
            line = register.model(**scribe.fields(register.model, {"entry"}, self._finder(pending)))
            self._check_places(scribe, line, entry.day if entry else None)
            if scribe.is_clean and entry is not None:
                line.entry = entry
                self.references.note(line, pending, row)
                self.references.cite(line, row)
                self.world.entries[entry.code] = entry
                self.world.lines[entry.code] = line
                book.lines.append((line, row))

    def _read_parts(self, register: Register, part: str, name: str) -> None:
        model = register.parts[part]
        own = [f.name for f in model._meta.concrete_fields if f.name not in {"id", "line"}]
        needs = ["line", *(n for n in own if _is_needed(model._meta.get_field(n)))]
        book = self.world.books.setdefault(register.code, Book())
        lines = {line.entry.code: line for line, _ in book.lines}
        for row in sheets.read(self.folder, name, needs=needs, knows=own, faults=self.faults):
            scribe = Scribe(row, self.faults)
            line = self._line_of(scribe, lines)
            made: Part = model(**scribe.fields(model, {"id", "line"}, self._finder([])))
            self._check_places(scribe, made, line.entry.day if line is not None else None)
            if scribe.is_clean and line is not None:
                made.line = line  # type: ignore[attr-defined]  # every part has it
                self.references.cite(made, row)
                book.parts.setdefault(part, []).append((made, row))

    def _line_of(self, scribe: Scribe, lines: dict[str, Line]) -> Line | None:
        """The line a part hangs on; nothing more is said of one whose own row is at fault."""
        code = scribe.row["line"]
        if code in self.spine.codes and code not in self.world.entries:
            return None
        return scribe.one_of("line", lines, "dòng trong sổ này", needed=True)

    def _finder(self, pending: list[tuple[str, str]]) -> Find:
        """Bodies and areas by key; another line by code, later, when all lines are read."""

        def find(model: type[models.Model], key: str) -> Any:
            if issubclass(model, Body | Area):
                among: dict[str, Any] = self.world.bodies if issubclass(model, Body) else self.world.areas
                if key not in among:
                    what = "đơn vị" if issubclass(model, Body) else "địa bàn"
                    raise CellFault(f"Không có {what} «{key}».{near(key, among)}")
                return among[key]
            if issubclass(model, Line):
                pending.append((_self_reference(model), key))
                return None
            raise CellFault(f"Không đọc được tham chiếu «{key}».")

        return find

    def _check_places(self, scribe: Scribe, made: models.Model, day: Any) -> None:
        """Bodies and areas that a line names were there on its day, or came later; none had ended before."""
        for field in made._meta.concrete_fields:
            if day is None or not isinstance(field, models.ForeignKey) or not field.is_cached(made):
                continue
            named = getattr(made, field.name)
            if isinstance(named, Body | Area) and named.key not in self.world.doubtful:
                lives = self.world.body_lives if isinstance(named, Body) else self.world.area_lives
                if not lives.stood_since(named.key, day):
                    told = lives.told(named.key)
                    scribe.fault(field.name, f"«{named.key}» không còn tồn tại vào ngày {day:%d/%m/%Y} ({told}).")


def _self_reference(model: type[models.Model]) -> str:
    fields = model._meta.concrete_fields
    return next(
        f.name for f in fields if isinstance(f, models.ForeignKey) and f.name != "entry" and f.related_model is model
    )


def _is_needed(field: Any) -> bool:
    """A column that every file must have: neither empty nor with a default."""
    return not (field.null or field.blank or field.has_default())
