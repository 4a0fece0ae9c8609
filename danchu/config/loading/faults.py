"""Faults of a data folder: collected all at once, never one by one; nothing is loaded while there is one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import process
from rich.markup import escape
from rich.table import Table


@dataclass(frozen=True, order=True)
class Fault:
    """What is wrong where, and what to do. `row` is the line of the file, 0 for the file as a whole."""

    file: str
    row: int
    column: str
    message: str

    def __str__(self) -> str:
        """registers/receptions.csv, dòng 12, cột `day`: …"""
        places = (self.file, f"dòng {self.row}" if self.row else "", f"cột `{self.column}`" if self.column else "")
        return f"{', '.join(place for place in places if place)}: {self.message}"


class FaultyData(Exception):  # noqa: N818 - the data is at fault, not the program
    """The folder has faults; nothing was loaded."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__(f"{len(self.faults)} lỗi trong dữ liệu")


@dataclass
class Faults:
    """The collector handed from file to file."""

    found: list[Fault] = field(default_factory=list)

    def add(self, file: str, message: str, *, row: int = 0, column: str = "") -> None:
        self.found.append(Fault(file, row, column, message))

    def stop_if_any(self) -> None:
        if self.found:
            raise FaultyData(self.found)


def near(word: str, among: Iterable[str]) -> str:
    """« Có phải «x» không?» when something similar exists, else nothing."""
    best = process.extractOne(word, list(among), score_cutoff=60)
    return f" Có phải «{best[0]}» không?" if best else ""


def faults_table(faults: Iterable[Fault]) -> Table:
    """For the terminal: file, row, column, what is wrong and what to do."""
    table = Table(title="Dữ liệu có lỗi, chưa nạp gì cả", title_justify="left")
    for head in ("Tệp", "Dòng", "Cột", "Lỗi và cách sửa"):
        table.add_column(head, overflow="fold")
    for fault in faults:
        cells = (fault.file, str(fault.row or ""), fault.column, fault.message)
        table.add_row(*(escape(cell) for cell in cells))  # what a file says is never markup
    return table
