"""Base figures → higher places → derived figures. Counts add up; ratios are made again; unions unite.

Figures are kept in columns, one for each indicator. A country asks hundreds of indicators of thousands of places and
most of them are silent: bodies that are asked for the same things and tell nothing share one column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from danchu.core import formula
from danchu.core.indicator import Formula, Indicator, Placed, Rolls
from danchu.core.place import Area, Body, Tree
from danchu.core.value import Grade, Value, Why, common, missing, total, union

Column = Mapping[str, Value]  # key of an area or body → value of one indicator; never changed once made
Cells = Mapping[str, Column]  # indicator code → body key → value; only bodies that are asked


@dataclass(frozen=True)
class Values(Mapping[tuple[str, str], Value]):
    """(indicator code, key of an area or body) → value, kept by indicator."""

    columns: dict[str, Column] = field(default_factory=dict)

    def __getitem__(self, at: tuple[str, str]) -> Value:
        return self.columns[at[0]][at[1]]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return ((code, place) for code, column in self.columns.items() for place in column)

    def __len__(self) -> int:
        return sum(map(len, self.columns.values()))

    def column(self, code: str) -> Column:
        """What every place tells of an indicator; empty when none was asked."""
        return self.columns.get(code, {})


GATHER: dict[Rolls, Callable[[Iterable[Value]], Value]] = {
    Rolls.SUM: total,
    Rolls.UNION: union,
    Rolls.COMMON: common,
}


_NOBODY = missing(Why.NOBODY_KEEPS, expected=0)


def roll_up(catalogue: Mapping[str, Indicator], tree: Tree, top: str, cells: Cells) -> Values:
    """Every indicator for `top`, every area under it and every body asked there.

    Bodies that do not roll up keep their own values but enter no area's. Formulas are made at each place from the
    values of that place. A place where nobody is asked has no value: nobody keeps it there.
    """
    columns: dict[str, Column] = {}
    upwards = list(tree.below(top))[::-1]
    gathered: dict[tuple[int, Rolls], Column] = {}  # the same cells under another code add up to the same
    for indicator in catalogue.values():
        if isinstance(indicator.made, Placed):
            columns[indicator.code] = _placed(indicator.made, tree, upwards)
        elif not isinstance(indicator.made, Formula):
            row = cells.get(indicator.code, _NO_CELLS)
            alike = (id(row), indicator.rolls)
            if alike not in gathered:
                gathered[alike] = _gathered(GATHER[indicator.rolls], tree, upwards, row)
            columns[indicator.code] = gathered[alike]
    for indicator in in_order(catalogue):
        if isinstance(indicator.made, Formula):
            parsed = formula.parse(indicator.made.text)
            columns[indicator.code] = _made(parsed, [columns.get(code, _NO_CELLS) for code in parsed.codes])
    return Values(columns)


_NO_CELLS: Column = {}


def _gathered(gather: Callable[[Iterable[Value]], Value], tree: Tree, upwards: Sequence[Area], cells: Column) -> Column:
    """The cells and what they come to in every area where a body is asked. `upwards`: each area before its parent."""
    column = dict(cells)
    at_area: dict[str, list[Value]] = {}
    for key, value in cells.items():
        body = tree.bodies[key]
        if body.rolls_up:
            at_area.setdefault(body.area, []).append(value)
    for area in upwards:
        told = at_area.get(area.key)
        if told:
            column[area.key] = found = gather(told)
            if area.parent is not None and found.expected:
                at_area.setdefault(area.parent, []).append(found)
    return column


def _placed(made: Placed, tree: Tree, upwards: Sequence[Area]) -> Column:
    amounts: dict[str, int] = {}
    for area in upwards:
        things: Sequence[Area | Body] = [area] if made.what == "areas" else tree.bodies_at(area.key)
        below = sum(amounts[child.key] for child in tree.children(area.key))
        amounts[area.key] = below + sum(_is_of(thing, made) for thing in things)
    return {key: Value(Decimal(amount), grade=Grade.A) for key, amount in amounts.items()}


def _is_of(thing: Area | Body, made: Placed) -> bool:
    return (not made.kinds or thing.kind in made.kinds) and (made.level is None or thing.level == made.level)


def _made(parsed: formula.Parsed, parts: Sequence[Column]) -> Column:
    """The formula at every place where a part is told; places with the very same parts share what is made of them."""
    column: dict[str, Value] = {}
    known: dict[tuple[int, ...], Value] = {}
    for place in dict.fromkeys(key for part in {id(part): part for part in parts}.values() for key in part):
        told = [part.get(place, _NOBODY) for part in parts]
        alike = tuple(map(id, told))
        value = known.get(alike)
        if value is None:
            value = known[alike] = parsed.make(told)
        column[place] = value
    return column


def with_parts(catalogue: Mapping[str, Indicator], codes: Iterable[str]) -> list[str]:
    """The codes and everything their formulas need, parts before wholes. KeyError for a code that does not exist."""
    done: dict[str, None] = {}

    def visit(code: str) -> None:
        made = catalogue[code].made
        if isinstance(made, Formula) and code not in done:
            for part in formula.parse(made.text).codes:
                visit(part)
        done[code] = None

    for code in codes:
        visit(code)
    return list(done)


def in_order(catalogue: Mapping[str, Indicator]) -> list[Indicator]:
    """The formulas, each after those it is made from; a circle of formulas raises FormulaFault."""
    done: dict[str, None] = {}

    def visit(code: str, path: tuple[str, ...]) -> None:
        if code in path:
            raise formula.FormulaFault(f"Công thức đi vòng tròn: {' → '.join((*path, code))}.")
        indicator = catalogue.get(code)
        if indicator is None:
            raise formula.FormulaFault(f"Công thức của «{path[-1]}» dùng chỉ tiêu không có: «{code}».")
        if isinstance(indicator.made, Formula) and code not in done:
            for part in formula.parse(indicator.made.text).codes:
                visit(part, (*path, code))
            done[code] = None

    for code in catalogue:
        visit(code, ())
    return [catalogue[code] for code in done]
