"""Lines on their way to CSV files: each register collects them, the folder writes them.

Columns of a register are the common ones and then its fields in the order in which lines first name them. Rows stand
in the order in which they were written, so a change in one chapter changes only its own files.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

Cell = str | int | Decimal | date | bool | None
Row = Mapping[str, Cell]

COMMON = ("code", "body", "area", "day", "matter", "arises_from", "grade", "secrecy", "note")


def text(cell: Cell) -> str:
    """A cell as people write it: dates ISO, a comma before decimals, «có» or «không», nothing where nothing is told."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "có" if cell else "không"
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell).replace(".", ",") if isinstance(cell, Decimal) else str(cell)


@dataclass
class Table:
    """Rows of one file; a column nobody ever fills is left out unless it was asked for."""

    columns: tuple[str, ...] = ()
    rows: list[dict[str, str]] = field(default_factory=list)

    def add(self, row: Row) -> None:
        self.rows.append({name: text(cell) for name, cell in row.items()})

    def header(self) -> list[str]:
        named = dict.fromkeys(self.columns)
        named |= dict.fromkeys(name for row in self.rows for name in row)
        return [name for name in named if name in self.columns or any(row.get(name) for row in self.rows)]

    def csv(self) -> str:
        out = StringIO()
        writer = csv.DictWriter(out, self.header(), restval="", extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(self.rows)
        return out.getvalue()


class Book:
    """Every table of the folder by its path below it."""

    def __init__(self) -> None:
        self.tables: dict[str, Table] = {}
        self._codes: set[str] = set()

    def table(self, path: str, columns: Sequence[str] = ()) -> Table:
        return self.tables.setdefault(path, Table(tuple(columns)))

    def line(
        self,
        register: str,
        code: str,
        body: str,
        day: date,
        /,
        *,
        area: str = "",
        matter: str = "",
        arises_from: str = "",
        grade: str = "A",
        secrecy: str = "",
        note: str = "",
        more: Row | None = None,
        **fields: Cell,
    ) -> str:
        """One line of a register; gives its code back. Empty area: that of the body. `more` are fields, too."""
        if code in self._codes:
            raise ValueError(f"{code} is written twice")
        self._codes.add(code)
        common = (code, body, area, day, matter, arises_from, grade, secrecy, note)
        columns = ("code", "body", "day", "grade")
        self.table(f"registers/{register}.csv", columns).add(
            {**dict(zip(COMMON, common, strict=True)), **fields, **(more or {})}
        )
        return code

    def part(self, register: str, name: str, line: str, /, **fields: Cell) -> None:
        """A row below a line."""
        self.table(f"registers/{register}.{name}.csv", ("line",)).add({"line": line, **fields})

    def lines(self, register: str) -> list[dict[str, str]]:
        table = self.tables.get(f"registers/{register}.csv")
        return table.rows if table else []

    def write(self, folder: Path) -> list[Path]:
        """Write every table; old CSV files that no table makes any more are removed."""
        wanted = {folder / path: table.csv() for path, table in self.tables.items()}
        for old in set(_csv_files(folder)) - set(wanted):
            old.unlink()
        for path, content in wanted.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8", newline="")
        return sorted(wanted)


def _csv_files(folder: Path) -> Iterable[Path]:
    return (*folder.glob("*.csv"), *folder.glob("registers/*.csv"))
