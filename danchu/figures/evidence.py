"""Figure → lines: the same tallies as counting, read line by line. Ids and versions, never copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from danchu.core import formula
from danchu.core.indicator import Counted, Formula, How, Indicator
from danchu.core.rollup import with_parts
from danchu.core.sheet import Sheet
from danchu.figures.counting import Asked, annotated, keepers, matches, measures, word
from danchu.registers.models import REGISTERS
from danchu.registers.register import Register, Tally


@dataclass(frozen=True, slots=True)
class LineRef:
    """One line that a figure was counted from. `weight`: what it adds, None where nothing is added up (a union)."""

    register: str
    entry: int
    version: int
    code: str
    day: date
    body: str
    area: str
    grade: str
    weight: Decimal | None


@dataclass
class Evidence:
    """What stands behind one indicator in a sheet: lines, declared lines, and the indicators a formula is made from."""

    lines: list[LineRef] = field(default_factory=list)
    parts: tuple[str, ...] = ()

    def at(self, bodies: Collection[str]) -> list[LineRef]:
        """The lines kept by these bodies, oldest first."""
        return sorted((ref for ref in self.lines if ref.body in bodies), key=lambda ref: (ref.day, ref.code))

    def counts(self, bodies: Collection[str]) -> dict[str, int]:
        """Register → number of distinct lines kept by these bodies."""
        seen = {(ref.register, ref.entry) for ref in self.lines if ref.body in bodies}
        return dict(sorted(Counter(register for register, _ in seen).items()))


SPINE = (
    "entry_id",
    "entry__version",
    "entry__code",
    "entry__day",
    "entry__body__key",
    "entry__area__key",
    "entry__grade",
)


def gather(sheet: Sheet, codes: Collection[str] | None = None) -> dict[str, Evidence]:
    """Evidence of the given indicators (default: all in force), formulas included.

    Queries: one per tally concerned, and one.
    """
    wanted = with_parts(sheet.catalogue, [i.code for i in sheet.in_force] if codes is None else codes)
    asked = Asked.below(sheet.catalogue, sheet.window, sheet.tree, sheet.place)
    found = {code: Evidence() for code in wanted}
    for (register, tally), indicators in _by_tally(sheet.catalogue, wanted).items():
        _read(REGISTERS[register], REGISTERS[register].tally(tally), asked, indicators, found)
    _declared(asked, sheet, found)
    for code in wanted:
        made = sheet.catalogue[code].made
        if isinstance(made, Formula):
            found[code].parts = formula.parse(made.text).codes
            found[code].lines = _union(found[part].lines for part in found[code].parts)
    return found


def _union(groups: Iterable[list[LineRef]]) -> list[LineRef]:
    seen: dict[tuple[str, int], LineRef] = {}
    for lines in groups:
        for ref in lines:
            seen.setdefault((ref.register, ref.entry), ref)
    return list(seen.values())


def _by_tally(
    catalogue: Mapping[str, Indicator], codes: Collection[str]
) -> dict[tuple[str, str], list[tuple[str, Counted]]]:
    found: dict[tuple[str, str], list[tuple[str, Counted]]] = {}
    for code in codes:
        made = catalogue[code].made
        if isinstance(made, Counted):
            found.setdefault((made.register, made.tally), []).append((code, made))
    return found


def _read(
    register: Register,
    tally: Tally,
    asked: Asked,
    indicators: list[tuple[str, Counted]],
    found: dict[str, Evidence],
) -> None:
    able = {code: keepers(made, asked) for code, made in indicators}
    for spine, dims, sums in _lines(register, tally, asked):
        for code, made in indicators:
            body = spine[4]
            if body in able[code] and matches(made, dims) and _tells(made, dims, sums):
                found[code].lines.append(LineRef(register.code, *spine, _weight(made, sums)))


Spine = tuple[int, int, str, date, str, str, str]


def _lines(
    register: Register, tally: Tally, asked: Asked
) -> Iterator[tuple[Spine, dict[str, str], dict[str, int | None]]]:
    """The tally grouped line by line: what each line adds to every measure, by the values of its dimensions."""
    rows, columns = annotated(register, tally, asked)
    rows = rows.values_list(*SPINE, *columns).annotate(**measures(tally))
    known = {body.key for body in asked.bodies}
    width, ends = len(SPINE), len(SPINE) + len(columns)
    for row in rows.iterator(chunk_size=5000):
        if row[4] in known:
            dims = dict(zip(tally.by, map(word, row[width:ends]), strict=True))
            yield row[:width], dims, dict(zip(("lines", *tally.sums), row[ends:], strict=True))


def _tells(made: Counted, dims: Mapping[str, str], sums: Mapping[str, int | None]) -> bool:
    """Does the line say anything about the measure? An empty field is not evidence."""
    match made.how:
        case How.SUM:
            return sums[made.measure] is not None
        case How.DISTINCT | How.COMMON:
            return dims[made.measure] != ""
        case How.BODIES if made.over:
            return dims[made.over] in made.all_of
    return True


def _weight(made: Counted, sums: Mapping[str, int | None]) -> Decimal | None:
    if made.how is not How.SUM:
        return None
    amount = sums[made.measure]
    return None if amount is None else Decimal(amount) / made.per


def _declared(asked: Asked, sheet: Sheet, found: dict[str, Evidence]) -> None:
    """Declared lines stand behind a figure only where they were used: where the body's value is of grade C by them."""
    model = REGISTERS["declared"].model
    rows = model.objects.filter(
        asked.narrow(),
        first=asked.window.first,
        after=asked.window.after,
        entry__withdrawn=False,
        indicator__in=list(found),
    )
    conflicts = {(c.indicator, c.body) for c in sheet.conflicts}
    counted = {(code, ref.body) for code, evidence in found.items() for ref in evidence.lines}
    told = rows.values_list("indicator", "amount", *SPINE)
    for code, amount, entry, version, line, day, body, area, grade in told:
        if (code, body) not in conflicts and (code, body) not in counted and (code, body) in sheet.values:
            weight = None if amount is None else Decimal(amount) / 1000
            ref = LineRef("declared", entry, version, line, day, body, area, grade, weight)
            found[code].lines.append(ref)
