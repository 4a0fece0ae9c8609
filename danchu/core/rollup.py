"""Base figures → higher places → derived figures. Counts add up; ratios are made again; unions unite."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from danchu.core import formula
from danchu.core.indicator import Formula, Indicator, Placed, Rolls
from danchu.core.place import Area, Body, Tree
from danchu.core.value import Grade, Value, Why, common, missing, total, union

Cells = Mapping[str, Mapping[str, Value]]  # indicator code → body key → value; only bodies that are asked
Values = dict[tuple[str, str], Value]  # (indicator code, key of an area or body) → value

GATHER: dict[Rolls, Callable[[Iterable[Value]], Value]] = {
    Rolls.SUM: total,
    Rolls.UNION: union,
    Rolls.COMMON: common,
}


_NOBODY = missing(Why.NOBODY_KEEPS, expected=0)


def roll_up(catalogue: Mapping[str, Indicator], tree: Tree, top: str, cells: Cells) -> Values:
    """Every indicator for `top`, every area under it and every body asked there.

    Bodies that do not roll up keep their own values but enter no area's. Formulas are made at each place from the
    values of that place. An indicator without cells anywhere is missing: nobody keeps it.
    """
    values: Values = {}
    upwards = list(tree.below(top))[::-1]
    for indicator in catalogue.values():
        if isinstance(indicator.made, Placed):
            _place(indicator.code, indicator.made, tree, upwards, values)
        elif not isinstance(indicator.made, Formula):
            _gather(indicator, tree, upwards, cells.get(indicator.code, {}), values)
    _make_formulas(catalogue, values)
    return values


def _gather(
    indicator: Indicator, tree: Tree, upwards: Sequence[Area], cells: Mapping[str, Value], values: Values
) -> None:
    """`upwards`: the areas, each before the one it lies in."""
    gather = GATHER[indicator.rolls]
    at_area: dict[str, list[Value]] = {}
    for key, value in cells.items():
        body = tree.bodies[key]
        values[indicator.code, key] = value
        if body.rolls_up:
            at_area.setdefault(body.area, []).append(value)
    for area in upwards:
        told = at_area.get(area.key)
        values[indicator.code, area.key] = found = gather(told) if told else _NOBODY
        if area.parent is not None and found.expected:
            at_area.setdefault(area.parent, []).append(found)


def _place(code: str, made: Placed, tree: Tree, upwards: Sequence[Area], values: Values) -> None:
    amounts: dict[str, int] = {}
    for area in upwards:
        things: Sequence[Area | Body] = [area] if made.what == "areas" else tree.bodies_at(area.key)
        below = sum(amounts[child.key] for child in tree.children(area.key))
        amounts[area.key] = below + sum(_is_of(thing, made) for thing in things)
        values[code, area.key] = Value(Decimal(amounts[area.key]), grade=Grade.A)


def _is_of(thing: Area | Body, made: Placed) -> bool:
    return (not made.kinds or thing.kind in made.kinds) and (made.level is None or thing.level == made.level)


def _make_formulas(catalogue: Mapping[str, Indicator], values: Values) -> None:
    places = list(dict.fromkeys(place for _, place in values))
    for indicator in in_order(catalogue):
        made = indicator.made
        if isinstance(made, Formula):
            parsed = formula.parse(made.text)
            for place in places:
                if any((code, place) in values for code in parsed.codes):
                    values[indicator.code, place] = parsed.make(_reader(values, place))


def _reader(values: Values, place: str) -> Callable[[str], Value]:
    return lambda code: values.get((code, place)) or _NOBODY


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
