"""declared.csv and nil.csv → unsaved rows: what bodies state instead of keeping lines."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.db import models

from danchu.config.loading import cells, sheets
from danchu.config.loading.faults import Faults
from danchu.config.loading.lines import OWN_FORM, LineReader
from danchu.config.loading.scribe import Scribe
from danchu.config.loading.world import Book, World
from danchu.core.catalogue import BUILT_IN
from danchu.core.indicator import Counted, Indicator, Stated
from danchu.core.period import Period, PeriodFault, Regime, Window
from danchu.figures.models import LocalIndicator
from danchu.figures.queries import indicator
from danchu.kit.text import fold
from danchu.registers.entry import Grade
from danchu.registers.models import REGISTERS, Nil

UNKNOWN = "khong co so lieu"
DECLARED_FILES = ("declared.csv", "registers/declared.csv")


def read_declared(folder: Path, reader: LineReader, under: Regime, faults: Faults) -> None:
    """A body states a figure for a period, or that it has none; the day is the last of the window, the grade C."""
    indicators = _declarable(reader.world)
    needs, knows = ("code", "body", "indicator", "period", "value", "source"), ("qualifier", "grade", "note", "day")
    seen: dict[tuple[str, ...], int] = {}
    book = reader.world.books.setdefault(OWN_FORM, Book())
    for name in DECLARED_FILES:
        for row in sheets.read(folder, name, needs=needs, knows=knows, faults=faults):
            scribe = Scribe(row, faults)
            found = scribe.one_of("indicator", indicators, "chỉ tiêu", needed=True)
            period = scribe.read("period", _period, needed=True)
            if period is None:
                continue
            window = under.window(period)
            if found is not None:
                _check_indicator(scribe, found, window)
            _once(scribe, ("indicator", "body", "period"), seen)
            line = _declared(scribe, reader, window)
            if line is not None:
                book.lines.append((line, row))


def _declarable(world: World) -> Mapping[str, Indicator]:
    stored = (indicator(row) for row in LocalIndicator.objects.all()) if not world.is_new else ()
    return {found.code: found for found in (*BUILT_IN, *stored, *map(indicator, world.indicators))}


def _check_indicator(scribe: Scribe, found: Indicator, window: Window) -> None:
    """Only what is counted or stated can be declared, and only while it exists."""
    if not isinstance(found.made, Counted | Stated):
        scribe.fault("indicator", f"«{found.code}» được tính từ số khác nên không khai; hãy khai các số thành phần.")
    elif not found.exists_on(window.last):
        scribe.fault("period", f"Chỉ tiêu «{found.code}» không dùng cho kỳ này (có từ {found.since:%d/%m/%Y}).")


def _declared(scribe: Scribe, reader: LineReader, window: Window) -> Any:
    row = scribe.row
    model: Any = REGISTERS[OWN_FORM].model
    row.cells["day"] = row["day"] or window.last.isoformat()
    if row["grade"] and row["grade"].upper() != Grade.C:
        scribe.fault("grade", "Số liệu khai luôn là hạng C; để trống cột này.")
    row.cells["grade"] = Grade.C
    entry = reader.spine.read(scribe, OWN_FORM)
    told = {name: _field(scribe, model, name, name) for name in ("indicator", "qualifier", "source")}
    unknown = fold(row["value"]) == UNKNOWN
    if not row["value"]:
        scribe.fault("value", "Ghi một số, hoặc «không có số liệu»; để trống thì không biết là gì.")
    amount = None if unknown else _field(scribe, model, "amount", "value")
    if not scribe.is_clean or entry is None:
        return None
    line = model(entry=entry, first=window.first, after=window.after, amount=amount, unknown=unknown, **told)
    reader.world.entries[entry.code] = entry
    reader.world.lines[entry.code] = line
    return line


def _field(scribe: Scribe, model: type[models.Model], name: str, column: str) -> Any:
    """The cell of `column` read as the field `name`."""
    field: Any = model._meta.get_field(name)
    try:
        return cells.value(field, scribe.row[column], _nothing)
    except cells.CellFault as fault:
        scribe.fault(column, str(fault))
        return None


def _nothing(_model: type[models.Model], key: str) -> Any:
    raise cells.CellFault(f"Không đọc được tham chiếu «{key}».")


def _period(text: str) -> Period:
    try:
        return Period.parse(text)
    except PeriodFault as fault:
        raise cells.CellFault(str(fault)) from None


def _once(scribe: Scribe, columns: tuple[str, ...], seen: dict[tuple[str, ...], int]) -> None:
    key = tuple(scribe.row[column] for column in columns)
    if key in seen:
        names = ", ".join(f"`{column}`" for column in columns)
        scribe.fault(columns[0], f"Lặp lại dòng {seen[key]} (cùng {names}); chỉ giữ một dòng.")
    seen.setdefault(key, scribe.row.number)


def read_nils(folder: Path, world: World, under: Regime, faults: Faults) -> None:
    """Somebody states that a body has nothing to enter in a register for a period; its window is the regime's."""
    needs = ("register", "body", "period", "stated_by", "stated_on")
    registers = {code: code for code in REGISTERS if code != OWN_FORM}
    stored = _stored_nils(world)
    seen: dict[tuple[str, ...], int] = {}
    for row in sheets.read(folder, "nil.csv", needs=needs, faults=faults):
        scribe = Scribe(row, faults)
        _once(scribe, ("register", "body", "period"), seen)
        period = scribe.read("period", _period, needed=True)
        found = Nil(
            register=scribe.one_of("register", registers, "sổ", needed=True) or "",
            body=scribe.one_of("body", world.bodies, "đơn vị", needed=True),
            stated_by=scribe.text("stated_by", longest=120, needed=True),
            stated_on=scribe.needed_day("stated_on"),
        )
        if scribe.is_clean and period is not None:
            window = under.window(period)
            found.first, found.after = window.first, window.after
            _check_nil(scribe, found, window, world, stored)
            if scribe.is_clean:
                world.nils.append((found, row))
    _refuse_contradicted(world, faults)


def _stored_nils(world: World) -> set[tuple[str, str, date, date]]:
    rows = Nil.objects.none() if world.is_new else Nil.objects.all()
    return set(rows.values_list("register", "body__key", "first", "after"))


def _check_nil(
    scribe: Scribe, found: Nil, window: Window, world: World, stored: Collection[tuple[str, str, date, date]]
) -> None:
    key = found.body.key
    if key not in world.doubtful and not any(world.body_lives.stood(key, day) for day in (window.first, window.last)):
        scribe.fault("body", f"«{key}» không tồn tại trong kỳ này ({world.body_lives.told(key)}).")
    if found.stated_on < window.first:
        scribe.fault("stated_on", "Không thể xác nhận «không phát sinh» trước khi kỳ bắt đầu.")
    if (found.register, key, found.first, found.after) in stored:
        scribe.fault("register", "Xác nhận «không phát sinh» này đã có trong cơ sở dữ liệu; không nạp lại.")


def _refuse_contradicted(world: World, faults: Faults) -> None:
    """«Không phát sinh» beside a line of the same body and window: one of the two is wrong."""
    days: dict[tuple[str, str], list[tuple[Any, str]]] = {}
    for entry in world.entries.values():
        days.setdefault((entry.register, entry.body.key), []).append((entry.day, entry.code))
    for found, row in world.nils:
        for day, code in days.get((found.register, found.body.key), ()):
            if found.first <= day < found.after:
                message = f"Trái với dòng «{code}» ngày {day:%d/%m/%Y} của chính đơn vị này; bỏ một trong hai."
                faults.add(row.file, message, row=row.number, column="register")
                break
