"""A condition that does not hold → what would have to be so, in Vietnamese, with the numbers and days of the row.

Only the parts that fail are told, and «để trống» is not offered where something better would do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.expressions import CombinedExpression

from danchu.core import dates, numbers
from danchu.registers.line import Scaled

Holds = Callable[[Any], bool | None]

_OPPOSITE = {"gt": "lte", "gte": "lt", "lt": "gte", "lte": "gt", "exact": "not", "in": "not_in", "range": "not_range"}
_OF_DAYS = {"gt": "phải sau", "gte": "không được trước", "lt": "phải trước", "lte": "không được sau"}
_OF_NUMBERS = {
    "gt": "phải lớn hơn",
    "gte": "không được nhỏ hơn",
    "lt": "phải nhỏ hơn",
    "lte": "không được lớn hơn",
}


def of(condition: Any, row: models.Model, holds: Holds) -> tuple[tuple[str, ...], str]:
    """Columns concerned, in order, and the sentence; `holds` tells which parts of the condition are fulfilled."""
    columns: dict[str, None] = {}
    wish = _wish(condition, row, holds, False, columns)
    return tuple(columns), f"{wish[:1].upper()}{wish[1:]}."


def label(name: str, model: type[models.Model]) -> str:
    """The Vietnamese name of a column."""
    return str(getattr(model._meta.get_field(name), "verbose_name", name))


def _wish(node: Any, row: models.Model, holds: Holds, negated: bool, columns: dict[str, None]) -> str:
    if isinstance(node, tuple):
        return _leaf(node[0], node[1], row, negated, columns)
    if not isinstance(node, Q):
        return "phải đúng quy tắc của sổ"
    inside = negated ^ node.negated
    children = list(node.children)
    if len(children) == 1:
        return _wish(children[0], row, holds, inside, columns)
    if (node.connector == Q.OR) is inside:  # all of them are wanted: tell those that fail
        failing = [child for child in children if holds(child) is not (not inside)]
        return _joined((_wish(child, row, holds, inside, columns) for child in failing or children), " và ")
    return _one_of(children, row, holds, inside, columns)


def _one_of(children: list[Any], row: models.Model, holds: Holds, negated: bool, columns: dict[str, None]) -> str:
    """Alternatives. What the row itself says («khi … là …») is the reason, not something to change."""
    given = [leaf for child in children if (leaf := _given(child, row, negated)) is not None]
    better = [child for child in children if _given(child, row, negated) is None]
    better = [child for child in better if not _is_only_empty(child, negated)] or better
    better = [child for child in better if _is_about(child, row, holds, negated)] or better
    if not better:
        better, given = children, []
    wish = _joined((_wish(child, row, holds, negated, columns) for child in better), "; hoặc ")
    for name in given:
        columns.setdefault(name)
    reasons = _joined((f"«{label(name, type(row))}» là {_said(_told(row, name), row, name)}" for name in given), " và ")
    return f"khi {reasons} thì {wish}" if reasons else wish


def _leaf_of(child: Any, negated: bool) -> tuple[str, str, Any, bool] | None:
    """(column, lookup, wanted, negated) of an alternative that is a single comparison."""
    while isinstance(child, Q) and len(child.children) == 1:
        negated ^= child.negated
        child = child.children[0]
    if not isinstance(child, tuple):
        return None
    name, _sep, lookup = child[0].partition("__")
    return name, lookup or "exact", child[1], negated


def _given(child: Any, row: models.Model, negated: bool) -> str | None:
    """The column of an alternative that only says «unless it is of this kind»."""
    leaf = _leaf_of(child, negated)
    if leaf is None or not leaf[3] or leaf[1] not in ("exact", "in") or leaf[2] == "":
        return None
    return leaf[0] if _is_kind(row, leaf[0]) else None


def _is_kind(row: models.Model, name: str) -> bool:
    field = row._meta.get_field(name)
    return bool(getattr(field, "choices", None)) or isinstance(field, models.BooleanField)


def _is_only_empty(child: Any, negated: bool) -> bool:
    """«để trống» as an alternative: true, and never what is meant."""
    leaf = _leaf_of(child, negated)
    return leaf is not None and leaf[1] == "isnull" and leaf[2] is not leaf[3]


def _is_about(child: Any, row: models.Model, holds: Holds, negated: bool) -> bool:
    """Does the alternative speak of rows of this row's own kind?"""
    if not isinstance(child, Q) or negated or child.negated:
        return False
    leaves = [leaf for part in child.children if (leaf := _leaf_of(part, False)) is not None]
    kinds = [(f"{n}__{k}", w) for n, k, w, no in leaves if not no and k in ("exact", "in") and _is_kind(row, n)]
    return bool(kinds) and all(holds(kind) for kind in kinds)


def _joined(parts: Iterable[str], by: str) -> str:
    return by.join(dict.fromkeys(parts))


def _leaf(path: str, wanted: Any, row: models.Model, negated: bool, columns: dict[str, None]) -> str:
    name, _sep, lookup = path.partition("__")
    lookup = lookup or "exact"
    columns.setdefault(name)
    here = f"«{label(name, type(row))}»"
    if lookup == "isnull" or (lookup == "exact" and wanted == ""):
        is_empty = (bool(wanted) if lookup == "isnull" else True) is not negated
        return ("%s phải để trống" if is_empty else "phải ghi %s") % here
    verb = _verb(_OPPOSITE[lookup] if negated else lookup, row, name, wanted)
    said = _said(_told(row, name), row, name)
    compared = lookup != "exact" or isinstance(wanted, F | CombinedExpression)
    beside = f" ({said})" if compared and said else ""
    return f"{here}{beside} {verb} {_right(wanted, row, name, columns, is_range=lookup == 'range')}"


def _told(row: models.Model, name: str) -> Any:
    return getattr(row, row._meta.get_field(name).attname)  # type: ignore[union-attr]  # a concrete field


def _verb(lookup: str, row: models.Model, name: str, wanted: Any) -> str:
    is_day = isinstance(row._meta.get_field(name), models.DateField)
    if lookup in _OF_NUMBERS:
        return (_OF_DAYS if is_day else _OF_NUMBERS)[lookup]
    is_number = isinstance(wanted, F | CombinedExpression) or (isinstance(wanted, int) and not isinstance(wanted, bool))
    words = {
        "exact": "phải bằng" if is_number else "phải là",
        "not": "không được bằng" if is_number else "không được là",
        "in": "phải là một trong:",
        "not_in": "không được là:",
        "range": "phải",
        "not_range": "không được",
    }
    return words[lookup]


def _right(wanted: Any, row: models.Model, name: str, columns: dict[str, None], *, is_range: bool) -> str:
    if isinstance(wanted, F | CombinedExpression):
        text = _expression(wanted, row, columns)
        total = _said(_amount(wanted, row), row, name)
        return f"{text} ({total})" if total else text
    if is_range:
        return f"từ {_said(wanted[0], row, name)} đến {_said(wanted[1], row, name)}"
    if isinstance(wanted, list | tuple | set | frozenset):
        return ", ".join(_said(value, row, name) for value in wanted)
    return _said(wanted.value if isinstance(wanted, Value) else wanted, row, name)


def _expression(node: Any, row: models.Model, columns: dict[str, None]) -> str:
    match node:
        case F():
            name = _name(node)
            columns.setdefault(name)
            return f"«{label(name, type(row))}»"
        case CombinedExpression(connector=sign, lhs=left, rhs=right):
            shown = {"*": "×", "-": "–"}.get(sign, sign)
            return f"{_expression(left, row, columns)} {shown} {_expression(right, row, columns)}"
        case Value(value=value):
            return str(value)
    return str(node)


def _name(node: Any) -> str:
    """The column of an F; the stubs do not know that it has a name."""
    return str(node.name)


def _amount(node: Any, row: models.Model) -> Any:
    """What the right side comes to, None where a part is not told."""
    match node:
        case F():
            name = _name(node)
            return getattr(row, name, None)
        case CombinedExpression(connector=sign, lhs=left, rhs=right):
            parts = (_amount(left, row), _amount(right, row))
            if None in parts:
                return None
            return parts[0] + parts[1] if sign == "+" else parts[0] - parts[1] if sign == "-" else parts[0] * parts[1]
        case Value(value=value):
            return value
    return None


def _said(value: Any, row: models.Model, name: str) -> str:
    """A value as people write it in this column."""
    field = row._meta.get_field(name)
    choices = dict(getattr(field, "flatchoices", ()))
    match value:
        case None:
            return ""
        case bool():
            return "«có»" if value else "«không»"
        case date():
            return dates.show(value)
        case int() if isinstance(field, Scaled):
            return numbers.show(Decimal(value).scaleb(-field.places))
        case int():
            return numbers.show(value, group=abs(value) >= 10_000)  # a year is not grouped
    return f"«{choices.get(value, value)}»"
