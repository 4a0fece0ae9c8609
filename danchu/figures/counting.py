"""Lines → cells. The only place that aggregates SQL: one GROUP BY per tally, however many places and indicators."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db.models import Aggregate, Count, Max, Q, QuerySet, Sum

from danchu.core.indicator import Counted, How, Indicator, Stated
from danchu.core.period import Window
from danchu.core.place import Body, Level, Tree
from danchu.core.sheet import Conflict
from danchu.core.value import Grade, Qualifier, Value, Why, common, loosest, members, missing, number, worst
from danchu.figures import declared
from danchu.registers.models import REGISTERS
from danchu.registers.register import Register, Tally

# Above this many bodies a list of them in the query costs more than reading the groups of all.
_FEW_BODIES = 500


@dataclass(frozen=True, slots=True)
class Group:
    """One row of a GROUP BY: `dims` as strings (booleans "yes"/"no", nothing ""), `sums` None where no line told."""

    body: str
    area: str
    grade: Grade
    dims: Mapping[str, str]
    sums: Mapping[str, int | None]


@dataclass(frozen=True)
class Asked:
    """Who is asked what: the indicators in force, the tree of the window's last day and the bodies under the place."""

    catalogue: Mapping[str, Indicator]
    window: Window
    tree: Tree
    place: str
    bodies: tuple[Body, ...] = field(default=())
    as_of: datetime | None = None  # statements of nil recorded later do not count; None: all

    @classmethod
    def below(
        cls,
        catalogue: Mapping[str, Indicator],
        window: Window,
        tree: Tree,
        place: str,
        as_of: datetime | None = None,
    ) -> Asked:
        return cls(catalogue, window, tree, place, tuple(tree.bodies_below(place)), as_of)

    @cached_property
    def alike(self) -> dict[tuple[Level, str], list[Body]]:
        """The bodies by level and kind: who keeps a register depends on nothing else."""
        found: dict[tuple[Level, str], list[Body]] = {}
        for body in self.bodies:
            found.setdefault((body.level, body.kind), []).append(body)
        return found

    def narrow(self) -> Q:
        """Only lines kept by these bodies; no condition where a list would be long or leave out little."""
        if len(self.bodies) > min(_FEW_BODIES, len(self.tree.bodies) // 2):
            return Q()
        return Q(entry__body__key__in=[body.key for body in self.bodies])


def word(value: object) -> str:
    """A dimension's value as the catalogue writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def dimensions(tally: Tally, window: Window) -> dict[str, Any]:
    """Alias → expression or field path of every dimension; aliases cannot clash with columns."""
    return {f"by_{name}": made(window) if callable(made) else made for name, made in tally.by.items()}


def annotated(register: Register, tally: Tally, asked: Asked) -> tuple[QuerySet[Any], list[str]]:
    """The lines a tally touches, with its dimensions as columns, and the names of those columns."""
    # Naming the register changes nothing but the way there: the spine's index by register and day leads to the lines.
    kept = register.model.objects.filter(entry__register=register.code, entry__withdrawn=False)
    rows = kept.filter(asked.narrow(), tally.lines(asked.window))
    made = dimensions(tally, asked.window)
    paths = {alias: path for alias, path in made.items() if isinstance(path, str)}
    rows = rows.annotate(**{alias: expression for alias, expression in made.items() if alias not in paths})
    return rows.order_by(), [paths.get(alias, alias) for alias in made]


def measures(tally: Tally) -> dict[str, Aggregate]:
    """Alias → aggregate of every measure of a tally, "lines" first."""
    told = {name: made if isinstance(made, Aggregate) else Sum(made) for name, made in tally.sums.items()}
    return {f"sum_{name}": made for name, made in {"lines": Count("pk"), **told}.items()}


def groups(register: Register, tally: Tally, asked: Asked) -> Iterator[Group]:
    """The tally's rows for the bodies asked. One query."""
    rows, columns = annotated(register, tally, asked)
    rows = rows.values_list("entry__body__key", "entry__area__key", *columns).annotate(
        worst=Max("entry__grade"), **measures(tally)
    )
    known = {body.key for body in asked.bodies}
    names, ends = list(tally.by), 2 + len(columns)
    for row in rows.iterator(chunk_size=5000):
        if row[0] in known:
            dims = dict(zip(names, map(word, row[2:ends]), strict=True))
            sums = dict(zip(("lines", *tally.sums), row[ends + 1 :], strict=True))
            yield Group(row[0], row[1], Grade(row[ends]), dims, sums)


def matches(made: Counted, dims: Mapping[str, str]) -> bool:
    """Is a group (or a line) with these dimensions one that the indicator counts?"""
    return all(dims[name] in wanted for name, wanted in made.where.items())


def keepers(made: Counted | Stated, asked: Asked) -> set[str]:
    """Bodies that can contribute: of the level and kinds the indicator names."""
    return {body.key for bodies in _able(made, asked) for body in bodies}


def _able(made: Counted | Stated, asked: Asked) -> Iterator[list[Body]]:
    for (level, kind), bodies in asked.alike.items():
        if (made.level is None or level == made.level) and (not made.kinds or kind in made.kinds):
            yield bodies


def expected(made: Counted | Stated, asked: Asked) -> set[str]:
    """Bodies that are asked: those of the indicator's level and kinds that must keep its register."""
    if isinstance(made, Stated):
        return keepers(made, asked) if made.kinds or made.level else set()
    kept_by = REGISTERS[made.register].kept_by
    return {body.key for bodies in _able(made, asked) if kept_by(bodies[0]) for body in bodies}


def value_of(made: Counted, found: list[Group]) -> Value:
    """The matching groups of one body as one value; missing when no line tells the measure."""
    grade = worst(group.grade for group in found)
    match made.how:
        case How.BODIES:
            has = {group.dims[made.over] for group in found} if made.over else set()
            return number(int(set(made.all_of) <= has), grade=grade)
        case How.AREAS:
            return members({group.area for group in found}, grade=grade)
        case How.DISTINCT:
            return members({group.dims[made.measure] for group in found} - {""}, grade=grade)
        case How.COMMON:
            told = [number(Decimal(group.dims[made.measure]), grade=group.grade) for group in found]
            one = common(told)
            return Value(one.amount, grade=grade, span=one.span)
    return _summed(made, found)


def _summed(made: Counted, found: list[Group]) -> Value:
    told = [group for group in found if group.sums[made.measure] is not None]
    if not told:
        return missing(Why.NOT_REPORTED)
    amount = sum(group.sums[made.measure] or 0 for group in told)
    qualifier = loosest(Qualifier(group.dims.get("qualifier", "")) for group in told)
    return number(Decimal(amount) / made.per, grade=worst(g.grade for g in told), qualifier=qualifier)


def nothing(made: Counted) -> Value:
    """What a body that keeps the register and has no matching line tells: zero, or no common value at all."""
    if made.how is How.COMMON:
        return Value(None, why=Why.NOT_DATED, reported=1)
    if made.how in (How.AREAS, How.DISTINCT):
        return members((), grade=Grade.A)
    return number(0, grade=Grade.A)


Matching = dict[str, dict[str, list[Group]]]  # indicator → body → groups it counts
Reporting = set[tuple[str, str]]  # (register, body) pairs that told something


def read(asked: Asked) -> tuple[Matching, Reporting]:
    """Run every tally of the registers concerned once and hand its groups to the indicators that count them."""
    matching: Matching = {}
    reporting: Reporting = set()
    wanted = _by_tally(asked)
    concerned = {register for register, _ in wanted}
    for register in (REGISTERS[code] for code in REGISTERS if code in concerned):
        for tally in register.tallies:
            indicators = [(i.code, i.made, keepers(i.made, asked)) for i in wanted.get((register.code, tally.name), ())]
            for group in groups(register, tally, asked):
                reporting.add((register.code, group.body))
                for code, made, able in indicators:
                    if group.body in able and matches(made, group.dims):
                        matching.setdefault(code, {}).setdefault(group.body, []).append(group)
    reporting |= declared.nils(asked.window, {body.key for body in asked.bodies}, asked.as_of)
    return matching, reporting


@dataclass(frozen=True)
class _Wanted:
    code: str
    made: Counted


def _by_tally(asked: Asked) -> dict[tuple[str, str], list[_Wanted]]:
    wanted: dict[tuple[str, str], list[_Wanted]] = {}
    for indicator in asked.catalogue.values():
        made = indicator.made
        if isinstance(made, Counted):
            wanted.setdefault((made.register, made.tally), []).append(_Wanted(indicator.code, made))
    return wanted


def count(asked: Asked) -> tuple[dict[str, dict[str, Value]], list[Conflict]]:
    """Cells of every counted or stated indicator for every body asked, and where count and declaration differ.

    A body without lines is zero if it keeps the register (other lines, or a statement of nil), else what it declared,
    else missing. Queries: one per tally, and two.
    """
    matching, reporting = read(asked)
    told = declared.values(asked.window, {body.key for body in asked.bodies})
    cells: dict[str, dict[str, Value]] = {}
    conflicts: list[Conflict] = []
    for indicator in asked.catalogue.values():
        made = indicator.made
        if not isinstance(made, Counted | Stated) or not indicator.exists_on(asked.window.last):
            continue
        row = _counted_row(made, matching.get(indicator.code, {}), reporting, asked)
        conflicts += _declare(indicator.code, row, told.get(indicator.code, {}))
        cells[indicator.code] = row
    return cells, conflicts


def _counted_row(
    made: Counted | Stated,
    found: Mapping[str, list[Group]],
    reporting: Collection[tuple[str, str]],
    asked: Asked,
) -> dict[str, Value]:
    row: dict[str, Value] = {}
    silent, empty = missing(Why.NOT_REPORTED), nothing(made) if isinstance(made, Counted) else None
    for key in sorted(expected(made, asked) | found.keys()):
        if isinstance(made, Counted) and key in found:
            row[key] = value_of(made, found[key])
        elif empty is not None and isinstance(made, Counted) and (made.register, key) in reporting:
            row[key] = empty
        else:
            row[key] = silent
    return row


def _declare(code: str, row: dict[str, Value], told: Mapping[str, Value]) -> list[Conflict]:
    """Let declared figures stand in where nothing was counted; where both exist and differ, the count stays."""
    conflicts = []
    for body, said in told.items():
        counted = row.get(body)
        if counted is None or (counted.is_missing and counted.reported == 0):
            row[body] = said
        elif not said.is_missing and counted.amount != said.amount:
            conflicts.append(Conflict(code, body, counted, said))
    return conflicts
