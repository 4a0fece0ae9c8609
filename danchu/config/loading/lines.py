"""registers/<code>.csv and registers/<code>.<part>.csv → unsaved lines and parts, by the tables' own fields."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from danchu.config.loading import sheets
from danchu.config.loading.cells import CellFault, Find
from danchu.config.loading.faults import Faults, near
from danchu.config.loading.places import homes, lives
from danchu.config.loading.scribe import Scribe
from danchu.config.loading.sheets import Row
from danchu.config.loading.world import Book, Lives, World
from danchu.kit.text import fold
from danchu.places.models import Area, Body
from danchu.registers.entry import Grade, Secrecy
from danchu.registers.line import Line, Part
from danchu.registers.models import REGISTERS, Entry
from danchu.registers.register import Register

SPINE = ("code", "body", "area", "day", "matter", "arises_from", "grade", "secrecy", "note")
NEEDED = ("code", "body", "day")
STATE_SECRETS = {"mat", "toi mat", "tuyet mat"}


class LineReader:
    """Reads every register of a folder into the world. References between lines are resolved when all are read."""

    def __init__(self, folder: Path, world: World, faults: Faults) -> None:
        self.folder, self.world, self.faults = folder, world, faults
        self.now = timezone.now()
        self.area_lives, self.body_lives = lives(world)
        self.homes = homes(world)
        self.references: list[tuple[Line, str, str, Row]] = []  # line, field, code, row

    def read_all(self) -> None:
        self._refuse_unknown_files()
        for register in REGISTERS.values():
            if register.code != "declared":
                for name in self._files(register.code):
                    self._read_lines(register, name)
        for register in REGISTERS.values():
            for part in register.parts:
                self._read_parts(register, part)
        self._resolve()
        self._check_lines()

    def _check_lines(self) -> None:
        """What the tables themselves refuse in words, at the column."""
        for book in self.world.books.values():
            for line, row in book.lines:
                try:
                    line.clean()
                except ValidationError as fault:
                    for column, messages in fault.message_dict.items():
                        self.faults.add(row.file, " ".join(messages), row=row.number, column=column)

    def _files(self, code: str) -> list[str]:
        """registers/<code>.csv; the directives may also lie at the root, as officers keep them."""
        names = [f"registers/{code}.csv", *(["directives.csv"] if code == "directives" else [])]
        return [name for name in names if (self.folder / name).exists()]

    def _refuse_unknown_files(self) -> None:
        known = {code for code in REGISTERS if code != "declared"}
        known |= {f"{code}.{part}" for code, register in REGISTERS.items() for part in register.parts}
        for path in sorted(self.folder.glob("registers/*.csv")):
            if path.stem not in known:
                self.faults.add(f"registers/{path.name}", f"Không có sổ «{path.stem}».{near(path.stem, known)}")

    def _read_lines(self, register: Register, name: str) -> None:
        own = [f.name for f in register.model._meta.concrete_fields if f.name != "entry"]
        needs = [*NEEDED, *(n for n in own if _is_needed(register.model._meta.get_field(n)))]
        book = self.world.books.setdefault(register.code, Book())
        for row in sheets.read(self.folder, name, needs=needs, knows={*SPINE, *own}, faults=self.faults):
            scribe = Scribe(row, self.faults)
            entry = self._entry(scribe, register.code)
            pending: list[tuple[str, str]] = []
            told = scribe.fields(register.model, {"entry"}, self._finder(pending))
            line = register.model(**told)
            self.references += [(line, field, code, row) for field, code in pending]
            if scribe.is_clean and entry is not None:
                line.entry = entry
                self.world.entries[entry.code] = entry
                self.world.lines[entry.code] = line
                book.lines.append((line, row))

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

    def _entry(self, scribe: Scribe, register: str) -> Entry | None:
        code = scribe.key("code", longest=60)
        if code in self.world.entries:
            scribe.fault("code", f"Mã «{code}» đã dùng cho một dòng khác.")
        body = scribe.one_of("body", self.world.bodies, "đơn vị", needed=True)
        day = scribe.day("day", needed=True)
        area = scribe.one_of("area", self.world.areas, "địa bàn") or (self._home(body, day) if body and day else None)
        if body and day:
            self._must_stand(scribe, "body", self.body_lives, body.key, day)
        if area and day and scribe.row["area"]:
            self._must_stand(scribe, "area", self.area_lives, area.key, day)
        if not scribe.is_clean or body is None or area is None or day is None:
            return None
        entry = Entry(register=register, code=code, body=body, area=area, day=day, recorded_at=self.now)
        entry.matter = scribe.one_of("matter", self.world.matters, "việc")
        entry.grade = scribe.read("grade", _grade) or Grade.A
        entry.secrecy = scribe.read("secrecy", _secrecy) or Secrecy.ORDINARY
        entry.note = scribe.text("note", longest=5000)
        if scribe.row["arises_from"]:
            self.world.origins.append((entry, scribe.row["arises_from"], scribe.row))
        return entry

    def _home(self, body: Body, day: date) -> Area | None:
        """The area the body answered for on that day."""
        return next((area for since, area in reversed(self.homes.get(body.key, [])) if since <= day), None)

    def _must_stand(self, scribe: Scribe, column: str, among: Lives, key: str, day: Any) -> None:
        if not among.stood(key, day):
            scribe.fault(column, f"«{key}» không tồn tại vào ngày {day:%d/%m/%Y}; kiểm tra ngày hoặc đơn vị kế thừa.")

    def _read_parts(self, register: Register, part: str) -> None:
        model = register.parts[part]
        own = [f.name for f in model._meta.concrete_fields if f.name not in {"id", "line"}]
        needs = ["line", *(n for n in own if _is_needed(model._meta.get_field(n)))]
        name = f"registers/{register.code}.{part}.csv"
        book = self.world.books.setdefault(register.code, Book())
        lines = {line.entry.code: line for line, _ in book.lines}
        for row in sheets.read(self.folder, name, needs=needs, knows=own, faults=self.faults):
            scribe = Scribe(row, self.faults)
            line = scribe.one_of("line", lines, "dòng", needed=True)
            made: Part = model(**scribe.fields(model, {"id", "line"}, self._finder([])))
            if scribe.is_clean:
                made.line = line  # type: ignore[attr-defined]  # every part has it
                book.parts.setdefault(part, []).append((made, row))

    def _resolve(self) -> None:
        for line, field, code, row in self.references:
            other = self.world.lines.get(code)
            if other is None or type(other) is not type(line):
                message = f"Không có dòng «{code}» trong sổ này.{near(code, self.world.lines)}"
                self.faults.add(row.file, message, row=row.number, column=field)
            else:
                setattr(line, field, other)
        for entry, code, row in self.world.origins:
            found = self.world.entries.get(code)
            if found is None or found is entry:
                message = f"Không có dòng «{code}».{near(code, self.world.entries)}"
                message = "Dòng không thể phát sinh từ chính nó." if found is entry else message
                self.faults.add(row.file, message, row=row.number, column="arises_from")
            entry.arises_from = found
        self._refuse_circles()

    def _refuse_circles(self) -> None:
        for entry, _, row in self.world.origins:
            seen: set[int] = set()
            above = entry.arises_from
            while above is not None and above is not entry and id(above) not in seen:
                seen.add(id(above))
                above = above.arises_from if above.pk is None else None
            if above is entry and entry.arises_from is not entry:
                message = "Các dòng phát sinh vòng tròn từ nhau; một dòng phải là dòng đầu."
                self.faults.add(row.file, message, row=row.number, column="arises_from")


def _self_reference(model: type[models.Model]) -> str:
    fields = model._meta.concrete_fields
    return next(
        f.name for f in fields if isinstance(f, models.ForeignKey) and f.name != "entry" and f.related_model is model
    )


def _is_needed(field: Any) -> bool:
    """A column that every file must have: neither empty nor with a default."""
    return not (field.null or field.blank or field.has_default())


def _grade(text: str) -> str:
    if text.upper() in Grade.values:
        return text.upper()
    raise CellFault(f"Hạng «{text}» không có; ghi A, B hoặc C.")


def _secrecy(text: str) -> str:
    folded = fold(text)
    if folded in STATE_SECRETS:
        raise CellFault("Văn bản có độ mật không được đưa vào hệ thống này; bỏ dòng này và quản lý theo quy định.")
    for code, label in Secrecy.choices:
        if folded in {fold(code), fold(str(label))}:
            return code
    raise CellFault(f"«{text}» không có; ghi «thường», «nội bộ» hoặc «có dữ liệu cá nhân».")
