"""Lines → cells. The only place that aggregates SQL: one GROUP BY per tally, however many places and indicators."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db.models import Aggregate, Count, Max, Q, QuerySet, Sum

from danchu.core.indicator import Counted, How, Indicator, Stated
from danchu.core.period import Window
from danchu.core.place import Body, Level, Tree
from danchu.core.rollup import Column
from danchu.core.sheet import Conflict
from danchu.core.value import Grade, Qualifier, Value, Why, common, loosest, members, missing, number, worst
from danchu.figures import declared
from danchu.places.models import Area as AreaRow
from danchu.places.models import Body as BodyRow
from danchu.registers.models import REGISTERS, Entry
from danchu.registers.register import Register, Tally

# Above this many bodies a list of them in the query costs more than reading the groups of all.
_FEW_BODIES = 500


@dataclass(frozen=True, slots=True)
class Group:
    """One row of a GROUP BY: `dims` as strings (booleans "yes"/"no", nothing ""), `sums` None where no line told.

    `area` is "" where no indicator of the tally asks in which areas the lines happened.
    """

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

    @cached_property
    def body_keys(self) -> dict[int, str]:
        """Number of its row → key of every body asked."""
        asked = {body.key for body in self.bodies}
        return {number: key for number, key in BodyRow.objects.values_list("pk", "key") if key in asked}

    @cached_property
    def area_keys(self) -> dict[int, str]:
        """Number of its row → key of every area, for lines may have happened anywhere."""
        return dict(AreaRow.objects.values_list("pk", "key"))

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


def groups(register: Register, tally: Tally, asked: Asked, *, by_area: bool = True) -> Iterator[Group]:
    """The tally's rows for the bodies asked, apart by area only if that is told. One query.

    Grouped by the numbers of bodies and areas, not by their keys: on a million lines that is half the time.
    """
    rows, columns = annotated(register, tally, asked)
    spine = ("entry__body", "entry__area") if by_area else ("entry__body",)
    rows = rows.values_list(*spine, *columns).annotate(worst=Max("entry__grade"), **measures(tally))
    first, ends = len(spine), len(spine) + len(columns)
    names, told = tuple(tally.by), ("lines", *tally.sums)
    seen: dict[tuple[Any, ...], dict[str, str]] = {}  # many groups, few combinations of dimensions
    for row in rows.iterator(chunk_size=5000):
        body = asked.body_keys.get(row[0])
        if body is None:
            continue
        dims = seen.get(row[first:ends])
        if dims is None:
            dims = seen[row[first:ends]] = dict(zip(names, map(word, row[first:ends]), strict=True))
        area = asked.area_keys[row[1]] if by_area else ""
        yield Group(body, area, Grade(row[ends]), dims, dict(zip(told, row[ends + 1 :], strict=True)))


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
    qualifier = loosest(map(Qualifier, {group.dims.get("qualifier", "") for group in told}))
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
    concerned = {register for register, _ in wanted} & _in_use()
    for register in (REGISTERS[code] for code in REGISTERS if code in concerned):
        for tally in register.tallies:
            _hand_out(register, tally, asked, wanted.get((register.code, tally.name), []), matching, reporting)
    reporting |= declared.nils(asked.window, {body.key for body in asked.bodies}, asked.as_of)
    return matching, reporting


def _in_use() -> set[str]:
    """Registers in which anybody ever wrote: the tallies of the others need not be asked."""
    return set(Entry.objects.order_by().values_list("register", flat=True).distinct())


def _hand_out(
    register: Register,
    tally: Tally,
    asked: Asked,
    indicators: Sequence[_Wanted],
    matching: Matching,
    reporting: Reporting,
) -> None:
    by_area = any(wanted.made.how is How.AREAS for wanted in indicators)
    takers: dict[int, list[_Wanted]] = {}  # groups of the same dimensions share them and are taken by the same
    for group in groups(register, tally, asked, by_area=by_area):
        reporting.add((register.code, group.body))
        taken = takers.get(id(group.dims))
        if taken is None:
            taken = takers[id(group.dims)] = [one for one in indicators if matches(one.made, group.dims)]
        for wanted in taken:
            if group.body in wanted.keepers:
                wanted.found.setdefault(group.body, []).append(group)
    matching.update((wanted.code, wanted.found) for wanted in indicators if wanted.found)


@dataclass(frozen=True)
class _Wanted:
    """An indicator that waits for groups; `keepers`: the bodies whose lines it counts."""

    code: str
    made: Counted
    keepers: Collection[str]
    found: dict[str, list[Group]] = field(default_factory=dict)


def _by_tally(asked: Asked) -> dict[tuple[str, str], list[_Wanted]]:
    wanted: dict[tuple[str, str], list[_Wanted]] = {}
    for indicator in asked.catalogue.values():
        made = indicator.made
        if isinstance(made, Counted):
            waiting = _Wanted(indicator.code, made, keepers(made, asked))
            wanted.setdefault((made.register, made.tally), []).append(waiting)
    return wanted


def count(asked: Asked) -> tuple[dict[str, Column], list[Conflict]]:
    """Cells of every counted or stated indicator for every body asked, and where count and declaration differ.

    A body without lines is zero if it keeps the register (other lines, or a statement of nil), else what it declared,
    else missing. Queries: one per tally, and two.
    """
    matching, reporting = read(asked)
    rows = _Rows(asked, reporting)
    told = declared.values(asked.window, {body.key for body in asked.bodies})
    cells: dict[str, Column] = {}
    conflicts: list[Conflict] = []
    for indicator in asked.catalogue.values():
        made = indicator.made
        if not isinstance(made, Counted | Stated) or not indicator.exists_on(asked.window.last):
            continue
        row, said = rows.of(made, matching.get(indicator.code, {})), told.get(indicator.code)
        cells[indicator.code] = _declare(indicator.code, row, said, conflicts) if said else row
    return cells, conflicts


class _Rows:
    """What the bodies tell of an indicator. Bodies asked for a register in which none of them found anything to count
    tell the same of all its indicators: these share one row."""

    def __init__(self, asked: Asked, reporting: Reporting) -> None:
        self.asked, self.reporting = asked, reporting
        self.empty: dict[tuple[object, ...], Column] = {}

    def of(self, made: Counted | Stated, found: Mapping[str, list[Group]]) -> Column:
        alike = (*_asks(made), nothing(made) if isinstance(made, Counted) else None)
        if alike not in self.empty:
            self.empty[alike] = self._without_lines(made)
        row = self.empty[alike]
        if not found or not isinstance(made, Counted):
            return row
        counted = {key: value_of(made, groups) for key, groups in found.items()}
        return {key: counted.get(key) or row[key] for key in sorted(row.keys() | counted.keys())}

    def _without_lines(self, made: Counted | Stated) -> Column:
        silent = missing(Why.NOT_REPORTED)
        keys = sorted(expected(made, self.asked))
        if isinstance(made, Stated):
            return dict.fromkeys(keys, silent)
        zero = nothing(made)
        return {key: zero if (made.register, key) in self.reporting else silent for key in keys}


def _asks(made: Counted | Stated) -> tuple[object, ...]:
    """What decides which bodies are asked."""
    return (made.level, made.kinds, made.register if isinstance(made, Counted) else "")


def _declare(code: str, row: Column, told: Mapping[str, Value], conflicts: list[Conflict]) -> Column:
    """Let declared figures stand in where nothing was counted; where both exist and differ, the count stays."""
    row = dict(row)
    for body, said in told.items():
        counted = row.get(body)
        if counted is None or (counted.is_missing and counted.reported == 0):
            row[body] = said
        elif not said.is_missing and counted.amount != said.amount:
            conflicts.append(Conflict(code, body, counted, said))
    return row
