"""Start-up checks: a declaration that names a column, measure, part or kind that does not exist stops the start.

`danchu check` lists them all. Nothing here asks the database; queries are only built, because building resolves names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from functools import partial
from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import FieldDoesNotExist, FieldError
from django.db import models
from django.db.models import Aggregate, Count, Sum

from danchu.core import formula, rollup
from danchu.core.catalogue import BUILT_IN
from danchu.core.indicator import Counted, Formula, How, Indicator, Placed, Stated
from danchu.core.period import Window
from danchu.places.kinds import AREA_KINDS, BODY_KINDS
from danchu.registers.register import Register, Tally
from danchu.registers.registry import REGISTERS

MOST_FIELDS = 10
# A register that no body is expected to keep (declared figures) says so with the kind "".
NOBODY = ""
_ANY_WINDOW = Window(date(2024, 1, 1), date(2024, 7, 1))
BOOLEAN = ("yes", "no")


@register()
def check_declarations(**_options: Any) -> list[CheckMessage]:
    """Every register and every built-in indicator."""
    found = [*_shape(), *_twice("register", (kept.model for kept in REGISTERS.values()))]
    for code, kept in REGISTERS.items():
        found += of_register(kept) if code == kept.code else [_error("E001", code, f"declared as «{kept.code}»")]
    found += _twice("indicator", (indicator.code for indicator in BUILT_IN))
    for indicator in BUILT_IN:
        found += of_indicator(indicator, REGISTERS)
    return [*found, *of_formulas(BUILT_IN)]


def _error(number: str, what: str, said: str) -> CheckMessage:
    return Error(f"{what}: {said}", id=f"danchu.{number}")


def _shape() -> list[CheckMessage]:
    """The declaration may not grow: a register that wants more becomes a package of its own."""
    names = [each.name for each in fields(Register)]
    return [_error("E002", "Register", f"has {len(names)} fields, ten at most")] if len(names) > MOST_FIELDS else []


def _twice(what: str, things: Iterable[Any]) -> list[CheckMessage]:
    return [_error("E003", what, f"«{thing}» is declared {n} times") for thing, n in Counter(things).items() if n > 1]


def of_register(kept: Register) -> list[CheckMessage]:
    """What is wrong with one declaration."""
    found = [*_of_columns(kept), *_of_parts(kept), *_of_kinds(kept.code, kept.kept_by.kinds)]
    found += _twice(f"{kept.code}: tally", (tally.name for tally in kept.tallies))
    for tally in kept.tallies:
        found += _of_tally(kept, tally)
    return found


def _of_columns(kept: Register) -> Iterator[CheckMessage]:
    own = _columns(kept.model)
    in_parts = {f"{name}.{column}" for name, part in kept.parts.items() for column in _columns(part)}
    for name in kept.listed:
        if name not in own | {"note"}:
            yield _error("E004", kept.code, f"lists a column «{name}» that its table does not have")
    for name in kept.personal:
        if name not in own | {"note"} | in_parts | {column.split(".")[1] for column in in_parts}:
            yield _error("E004", kept.code, f"calls a column «{name}» personal that it does not have")


def _columns(model: type[models.Model]) -> set[str]:
    return {column.name for column in model._meta.concrete_fields}


def _of_parts(kept: Register) -> Iterator[CheckMessage]:
    for name, part in kept.parts.items():
        line = next((column for column in part._meta.concrete_fields if column.name == "line"), None)
        if line is None or line.related_model is not kept.model:
            yield _error("E005", kept.code, f"part «{name}» has no key «line» to {kept.model.__name__}")
        elif _accessor(line) != name:
            yield _error("E005", kept.code, f"part «{name}» is called «{_accessor(line)}»")


def _accessor(key: Any) -> str:
    return str(key.remote_field.get_accessor_name())


def _of_kinds(what: str, kinds: Iterable[str]) -> Iterator[CheckMessage]:
    for kind in kinds:
        if kind not in BODY_KINDS and kind != NOBODY:
            yield _error("E006", what, f"no body is of the kind «{kind}»")


def _of_tally(kept: Register, tally: Tally) -> Iterator[CheckMessage]:
    """Building the query of each dimension and measure resolves every name in it."""
    rows = kept.model.objects.all()
    yield from _built(lambda: rows.filter(tally.lines(_ANY_WINDOW)), f"{kept.code}.{tally.name}: its lines")
    for name, made in tally.by.items():
        expression = made(_ANY_WINDOW) if callable(made) else models.F(made)
        build = partial(rows.annotate, **{f"by_{name}": expression})
        yield from _built(build, f"{kept.code}.{tally.name}: dimension «{name}»")
    for name, measure in {"lines": Count("pk"), **tally.sums}.items():
        aggregate = measure if isinstance(measure, Aggregate) else Sum(measure)
        build = partial(rows.annotate, **{f"sum_{name}": aggregate})
        yield from _built(build, f"{kept.code}.{tally.name}: measure «{name}»")


def _built(build: Callable[[], Any], what: str) -> Iterator[CheckMessage]:
    try:
        build()
    except (FieldError, FieldDoesNotExist) as fault:
        yield _error("E007", what, str(fault))


def of_indicator(indicator: Indicator, registers: Mapping[str, Register]) -> list[CheckMessage]:
    """What is wrong with one indicator, but for its formula."""
    match indicator.made:
        case Counted() as made:
            return [*_of_kinds(indicator.code, made.kinds), *_of_counted(indicator.code, made, registers)]
        case Stated(kinds=kinds):
            return list(_of_kinds(indicator.code, kinds))
        case Placed(what="bodies", kinds=kinds):
            return list(_of_kinds(indicator.code, kinds))
        case Placed(what="areas", kinds=kinds):
            unknown = [kind for kind in kinds if kind not in AREA_KINDS]
            return [_error("E006", indicator.code, f"no area is of the kind «{kind}»") for kind in unknown]
    return []


def _of_counted(code: str, made: Counted, registers: Mapping[str, Register]) -> Iterator[CheckMessage]:
    kept = registers.get(made.register)
    tally = next((tally for tally in kept.tallies if tally.name == made.tally), None) if kept else None
    if kept is None or tally is None:
        yield _error("E008", code, f"counts «{made.register}.{made.tally}», which is not declared")
        return
    measures = tally.by if made.how in (How.DISTINCT, How.COMMON) else {"lines", *tally.sums}
    if made.measure not in measures and made.how in (How.SUM, How.DISTINCT, How.COMMON):
        yield _error("E009", code, f"«{made.measure}» is not a measure of {kept.code}.{tally.name}")
    asked = {**made.where, **({made.over: made.all_of} if made.over else {})}
    for name, values in asked.items():
        if name not in tally.by:
            yield _error("E009", code, f"«{name}» is not a dimension of {kept.code}.{tally.name}")
        else:
            yield from _of_values(code, name, values, _values_of(kept, tally.by[name]))


def _values_of(kept: Register, dimension: Any) -> set[str] | None:
    """The values a dimension can have, where its column says so; None: any."""
    if not isinstance(dimension, str):
        return None
    model: Any = kept.model
    *path, name = dimension.split("__")
    try:
        for step in path:
            model = model._meta.get_field(step).related_model
        column = model._meta.get_field(name)
    except (FieldDoesNotExist, AttributeError):  # told where the tally is built
        return None
    if isinstance(column, models.BooleanField):
        return {*BOOLEAN, ""}
    return {str(value) for value, _ in column.flatchoices} | {""} if getattr(column, "choices", None) else None


def _of_values(code: str, name: str, asked: Iterable[str], there: set[str] | None) -> Iterator[CheckMessage]:
    for value in asked:
        if there is not None and value not in there:
            yield _error("E010", code, f"«{name}» is never «{value}»")


def of_formulas(indicators: Iterable[Indicator]) -> list[CheckMessage]:
    """Every formula can be read, names only indicators that exist and does not go round in a circle."""
    catalogue = {indicator.code: indicator for indicator in indicators}
    found = []
    for indicator in catalogue.values():
        if isinstance(indicator.made, Formula):
            try:
                rollup.with_parts(catalogue, formula.parse(indicator.made.text).codes)
            except formula.FormulaFault as fault:
                found.append(_error("E011", indicator.code, str(fault)))
            except KeyError as unknown:
                found.append(_error("E011", indicator.code, f"its formula names {unknown}, which does not exist"))
            except RecursionError:
                found.append(_error("E011", indicator.code, "its formula leads back to itself"))
    return found
