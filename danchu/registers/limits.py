"""The named constraints of the tables, asked of a row before it is stored: no query, and a sentence for people.

The database keeps the constraints; this only foresees its answer, by the same three-valued logic (NULL is neither true
nor false, and a constraint refuses only what is false). What cannot be foreseen here is asked of the database.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import CheckConstraint, F, Q, Value
from django.db.models.expressions import CombinedExpression

from danchu.registers import wishes

Row = models.Model
Truth = bool | None
Test = Callable[[Row], Truth]
Read = Callable[[Row], Any]


@dataclass(frozen=True)
class Refusal:
    """A constraint that a row breaks: its columns as they appear in it, and what to do, in Vietnamese."""

    constraint: str
    columns: tuple[str, ...]
    message: str


class _Unknown(Exception):  # noqa: N818 - not a fault: the database is asked instead
    """An expression that is not foreseen here."""


def refusals(row: Row) -> list[Refusal]:
    """The check constraints that this row breaks. No query, unless a constraint is of a kind not known here."""
    return [_refusal(constraint, row) for constraint, holds in _tests(type(row)) if holds(row) is False]


@cache
def _tests(model: type[Row]) -> tuple[tuple[CheckConstraint, Test], ...]:
    checks = (found for found in model._meta.constraints if isinstance(found, CheckConstraint))
    return tuple((check, _foreseen(check, model)) for check in checks)


def _foreseen(check: CheckConstraint, model: type[Row]) -> Test:
    try:
        return condition_of(check.condition, model)
    except _Unknown:
        return lambda row: _asked(check, row)


def _asked(check: CheckConstraint, row: Row) -> bool:
    try:
        check.validate(type(row), row)
    except ValidationError:
        return False
    return True


def _refusal(check: CheckConstraint, row: Row) -> Refusal:
    columns, message = wishes.of(check.condition, row, lambda node: _truth(node, row))
    if check.violation_error_message != check.default_violation_error_message:
        message = str(check.violation_error_message)
    return Refusal(check.name, columns, message)


def _truth(node: Any, row: Row) -> Truth:
    try:
        return condition_of(node, type(row))(row)
    except _Unknown:
        return False


def condition_of(node: Any, model: type[Row], negated: bool = False) -> Test:
    """The condition as a function of a row. `negated`: does an odd number of NOTs stand around it?"""
    if isinstance(node, Q):
        inside = negated ^ node.negated
        tests = [condition_of(child, model, inside) for child in node.children]
        join = _any if node.connector == Q.OR else _all
        if node.connector not in (Q.OR, Q.AND):
            raise _Unknown
        joined = join(tests)
        return _not(joined) if node.negated else joined
    if isinstance(node, tuple):
        return _leaf(node[0], node[1], model, negated)
    raise _Unknown


def _all(tests: list[Test]) -> Test:
    def test(row: Row) -> Truth:
        found = [one(row) for one in tests]
        return False if False in found else None if None in found else True

    return test


def _any(tests: list[Test]) -> Test:
    def test(row: Row) -> Truth:
        found = [one(row) for one in tests]
        return True if True in found else None if None in found else False

    return test


def _not(test: Test) -> Test:
    def negated(row: Row) -> Truth:
        found = test(row)
        return None if found is None else not found

    return negated


COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "exact": operator.eq,
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
    "in": lambda left, right: left in right,
    "range": lambda left, right: right[0] <= left <= right[1],
}


def _leaf(path: str, wanted: Any, model: type[Row], negated: bool) -> Test:
    """One comparison. Django adds «and it is told» to a negated comparison of a column that may be empty."""
    name, lookup = split(path, model)
    left = _column(name, model)
    if lookup == "isnull":
        return lambda row: (left(row) is None) is bool(wanted)
    if lookup not in COMPARISONS:
        raise _Unknown
    compare, right = COMPARISONS[lookup], _expression(wanted, model)
    sides = ((left, _nullable(name, model)), (right, _is_empty_able(wanted, model)))
    told = [read for read, may_be_empty in sides if negated and may_be_empty]

    def test(row: Row) -> Truth:
        if any(read(row) is None for read in told):
            return False
        here, there = left(row), right(row)
        return None if here is None or there is None else compare(here, there)

    return test


def split(path: str, model: type[Row]) -> tuple[str, str]:
    """ "people__gte" → ("people", "gte"); a path over another table is not foreseen."""
    name, _sep, lookup = path.partition("__")
    if name not in {field.name for field in model._meta.concrete_fields} or "__" in lookup:
        raise _Unknown
    return name, lookup or "exact"


def _nullable(name: str, model: type[Row]) -> bool:
    return bool(model._meta.get_field(name).null)


def _is_empty_able(wanted: Any, model: type[Row]) -> bool:
    """Only a bare column on the right side gets the addition."""
    return isinstance(wanted, F) and _nullable(_name(wanted), model)


def _name(node: Any) -> str:
    """The column of an F; the stubs do not know that it has a name."""
    return str(node.name)


def _column(name: str, model: type[Row]) -> Read:
    """The value of a column; of a reference to a row not stored yet, that row itself."""
    field = model._meta.get_field(name)
    if isinstance(field, models.ForeignKey):
        return lambda row: getattr(row, field.name) if field.is_cached(row) else getattr(row, field.attname)
    return lambda row: getattr(row, field.attname)  # type: ignore[union-attr]  # a concrete field


_ARITHMETIC: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
}


def _expression(wanted: Any, model: type[Row]) -> Read:
    match wanted:
        case F():
            return _column(split(_name(wanted), model)[0], model)
        case CombinedExpression(connector=sign, lhs=left, rhs=right) if sign in _ARITHMETIC:
            return _computed(_ARITHMETIC[sign], _expression(left, model), _expression(right, model))
        case Value(value=value):
            return lambda _row: value
    if hasattr(wanted, "resolve_expression"):
        raise _Unknown
    return lambda _row: wanted


def _computed(act: Callable[[Any, Any], Any], left: Read, right: Read) -> Read:
    def read(row: Row) -> Any:
        here, there = left(row), right(row)
        return None if here is None or there is None else act(here, there)

    return read


def doubles(rows: list[Row]) -> list[tuple[Row, tuple[str, ...]]]:
    """Rows of one table that repeat an earlier one in the columns of a unique constraint; empty never repeats."""
    found: list[tuple[Row, tuple[str, ...]]] = []
    unique = [c for c in type(rows[0])._meta.constraints if isinstance(c, models.UniqueConstraint)] if rows else []
    for constraint in unique:
        if constraint.fields and constraint.condition is None:
            found += _repeated(rows, tuple(constraint.fields))
    return found


def _repeated(rows: list[Row], columns: tuple[str, ...]) -> list[tuple[Row, tuple[str, ...]]]:
    reads = [_column(column, type(rows[0])) for column in columns]
    seen: set[tuple[Any, ...]] = set()
    found = []
    for row in rows:
        key = tuple(id(value) if isinstance(value, models.Model) else value for value in (read(row) for read in reads))
        if None not in key and key in seen:
            found.append((row, columns))
        seen.add(key)
    return found


def repeated_message(columns: tuple[str, ...], model: type[Row]) -> str:
    """What to say of a row that `doubles` found."""
    names = ", ".join(f"«{wishes.label(name, model)}»" for name in columns if name != "line")
    return f"Dòng này lặp lại một dòng trước (cùng {names}); chỉ giữ một dòng."
