"""The tables' own rules, asked of every clean row before anything is stored: constraints, repeats, order of days."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from danchu.config.loading.faults import Faults
from danchu.config.loading.world import World
from danchu.registers import limits
from danchu.registers.line import Line

Rows = list[tuple[Any, Any]]  # an unsaved row and the row of the file it came from


def check(world: World, faults: Faults) -> None:
    """Every constraint that a row breaks becomes a fault at that row, with what to do."""
    for book in world.books.values():
        _check(book.lines, faults)
        for parts in book.parts.values():
            _check(parts, faults)
    _check(list(world.nils), faults)


def _check(rows: Rows, faults: Faults) -> None:
    for made, row in rows:
        for refusal in limits.refusals(made):
            faults.add(row.file, refusal.message, row=row.number, column=_column(refusal.columns, row))
        if isinstance(made, Line):
            _check_days(made, row, faults)
    where = {id(made): row for made, row in rows}
    for made, columns in limits.doubles([made for made, _ in rows]):
        row, told = where[id(made)], tuple(column for column in columns if column != "line")
        faults.add(row.file, limits.repeated_message(columns, type(made)), row=row.number, column=_column(told, row))


def _column(columns: tuple[str, ...], row: Any) -> str:
    """The first column concerned that the file has; a file of another form has none of them."""
    return next((column for column in columns if column in row.cells), "")


def _check_days(line: Line, row: Any, faults: Faults) -> None:
    """What the table itself checks of a whole line, such as days that cannot come before the day of the line."""
    try:
        line.clean()
    except ValidationError as error:
        told = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
        for column, messages in told.items():
            for message in messages:
                faults.add(row.file, message, row=row.number, column="" if column == NON_FIELD_ERRORS else column)
