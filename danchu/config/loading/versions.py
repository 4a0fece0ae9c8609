"""Rows that may be there already: the same again is passed over, another wording of the same thing is a fault."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from django.db import models

from danchu.config.loading.scribe import Scribe

M = TypeVar("M", bound=models.Model)


def once(scribe: Scribe, pair: tuple[str, str], seen: dict[tuple[str, str], int], *, column: str = "key") -> None:
    """A place has one row a day; `pair` is its key and the day."""
    if pair in seen:
        scribe.fault(column, f"«{pair[0]}» đã có ở dòng {seen[pair]} với cùng ngày; mỗi ngày chỉ một dòng.")
    seen.setdefault(pair, scribe.row.number)


def unless_stored(scribe: Scribe, new: M, stored: M | None, same: Iterable[str], *, column: str = "key") -> M | None:
    """The row, or None when the database has it; a fault when what it has says something else."""
    if stored is None:
        return new
    differing = [name for name in same if getattr(new, name) != getattr(stored, name)]
    if differing:
        names = ", ".join(f"`{name}`" for name in differing)
        scribe.fault(column, f"Đã có trong cơ sở dữ liệu với {names} khác; sửa cho giống, hoặc thêm dòng ngày mới.")
    return None
