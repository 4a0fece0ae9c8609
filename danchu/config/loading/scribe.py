"""One row read cell by cell: every bad cell becomes a fault at its column; only a clean row is used."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from django.db import models

from danchu.config.loading import cells
from danchu.config.loading.faults import Faults, near
from danchu.config.loading.sheets import Row
from danchu.kit.text import slug

T = TypeVar("T")
NO_DAY = date.max
_KEY = re.compile("[a-z0-9][a-z0-9_-]*")


@dataclass
class Scribe:
    """Reads the cells of one row; `is_clean` tells whether all so far were good."""

    row: Row
    faults: Faults
    is_clean: bool = field(default=True)

    def fault(self, column: str, message: str) -> None:
        self.faults.add(self.row.file, message, row=self.row.number, column=column)
        self.is_clean = False

    def read(self, column: str, how: Callable[[str], T], *, default: T | None = None, needed: bool = False) -> T | None:
        """The cell read by `how`; the default when empty, a fault when empty and needed."""
        text = self.row[column]
        if not text:
            if needed:
                self.fault(column, "Ô này không được để trống.")
            return default
        try:
            return how(text)
        except cells.CellFault as fault:
            self.fault(column, str(fault))
            return default

    def text(self, column: str, *, longest: int = 300, needed: bool = False) -> str:
        found = self.row[column]
        if needed and not found:
            self.fault(column, "Ô này không được để trống.")
        if len(found) > longest:
            self.fault(column, f"Dài {len(found)} ký tự, nhiều nhất {longest}.")
        return found

    def key(self, column: str, *, longest: int = 40) -> str:
        """A key of our own: lower-case ASCII letters, digits, «-», «_»."""
        found = self.text(column, longest=longest, needed=True)
        if found and not _KEY.fullmatch(found):
            self.fault(column, f"Khóa «{found}» chỉ được có chữ thường không dấu, chữ số, «-» và «_».{_keyed(found)}")
        return found

    def one_of(self, column: str, among: Mapping[str, T], what: str, *, needed: bool = False) -> T | None:
        """What the key in the cell names; a fault with the nearest key when there is none."""
        found = self.row[column]
        if not found:
            if needed:
                self.fault(column, f"Thiếu {what}.")
            return None
        if found not in among:
            self.fault(column, f"Không có {what} «{found}».{near(found, among)}")
            return None
        return among[found]

    def day(self, column: str) -> date | None:
        return self.read(column, cells.day)

    def needed_day(self, column: str) -> date:
        """A day that must be told; NO_DAY stands in for one that is at fault, in a row that is never stored."""
        return self.read(column, cells.day, needed=True) or NO_DAY

    def flag(self, column: str, *, default: bool) -> bool:
        told = self.read(column, cells.yes_or_no)
        return default if told is None else told

    def fields(self, model: type[models.Model], skip: set[str], find: cells.Find) -> dict[str, Any]:
        """attname → value for the columns of a model that the file gives; a reference is stored under its attname."""
        told: dict[str, Any] = {}
        for column in model._meta.concrete_fields:
            if column.name in skip or isinstance(column, models.AutoField):
                continue
            try:
                told[column.name] = cells.value(column, self.row[column.name], find)
            except cells.CellFault as fault:
                self.fault(column.name, str(fault))
        return told


def _keyed(text: str) -> str:
    """« Ví dụ: xa-a.» for «Xã A»; nothing where no letter would be left."""
    return f" Ví dụ: {slug(text)}." if slug(text) else ""
