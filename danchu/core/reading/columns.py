"""Columns of a table that prove each other: sums, differences and shares that hold in most rows.

No heading has to say so. What holds in at least two rows that could show otherwise, and in more rows than not, is how
the table is made; a row where it does not hold is wrong.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import combinations, permutations
from typing import Final

from danchu.core.reading.addition import adds_up, one_misprint, sum_failure
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said, shown
from danchu.core.reading.percents import percent_matches
from danchu.core.reading.result import Severity

__all__ = ["check_columns"]

_EXACT: Final = Context(prec=60)
_MOST_COLUMNS: Final = 40
_FEW: Final = 12  # columns of which any two are tried together
_SAMPLE: Final = 12  # rows in which relations are looked for; all rows are then checked
_TELLING: Final = 5  # a smaller sum comes about by chance

Cells = dict[int, Found]


@dataclass(frozen=True)
class _Relation:
    """`columns[0]` follows from the others: their sum, the difference of two, or the share one has of the other."""

    columns: tuple[int, ...]
    holds: Callable[[Sequence[Found]], bool]
    write: Callable[[Sequence[Found], bool, bool, Ledger], None]
    is_sure: bool = False  # headed as a total, or shown by three rows

    def cells(self, row: Cells) -> list[Found] | None:
        """The cells of a row, the one that follows first; None when too few are numbers."""
        there = [row[column] for column in self.columns if column in row]
        if self.holds is not _is_share and any(one.unit == "%" for one in there):
            return None
        if self.holds is _is_sum and any(one.kind == "delta" or one.value < 0 for one in there):
            return None
        enough = 3 if self.holds is _is_sum else len(self.columns)
        return there if self.columns[0] in row and len(there) >= enough else None


def check_columns(rows: Sequence[Cells], totals: Sequence[int], ledger: Ledger) -> None:
    """Finds how the columns hang together and checks every row against it. `totals` are columns headed as totals."""
    settled: set[int] = set()  # figures that a relation before has explained or called wrong
    for relation in _proven(rows[:_SAMPLE], totals):
        for row in rows:
            cells = relation.cells(row)
            if cells is None or (not relation.holds(cells) and any(id(one) in settled for one in cells)):
                continue
            relation.write(cells, relation.holds(cells), relation.is_sure, ledger)
            if not relation.holds(cells):
                settled |= {id(one) for one in cells}


def _proven(rows: Sequence[Cells], totals: Sequence[int]) -> list[_Relation]:
    """The relations that the rows show, those shown by most rows first; one of each kind for a column, the widest."""
    columns = sorted({column for row in rows for column in row})[:_MOST_COLUMNS]
    best: dict[tuple[int, object], tuple[int, int, _Relation]] = {}
    for relation in _possible(rows, columns):
        sides = [cells for row in rows if (cells := relation.cells(row)) is not None]
        right = [cells for cells in sides if relation.holds(cells)]
        rank = (len(right), len(relation.columns))
        key = (relation.columns[0], relation.holds)
        most = len(right) * 2 > len(sides) if key[0] in totals else len(right) * 3 >= len(sides) * 2
        if most and sum(map(_tells, right)) > 1 and rank > best.get(key, (0, 0))[:2]:
            best[key] = (*rank, replace(relation, is_sure=key[0] in totals or len(right) > 2))
    return [relation for *_, relation in sorted(best.values(), key=lambda found: -found[0])]


def _tells(cells: Sequence[Found]) -> bool:
    """Whether the row could show that the relation does not hold: not by noughts, nor by numbers so small that chance
    does."""
    return max(one.value for one in cells) >= _TELLING and sum(one.value != 0 for one in cells) > 2


def _possible(rows: Sequence[Cells], columns: Sequence[int]) -> Iterator[_Relation]:
    shares = {column for column in columns if all(row[column].unit == "%" for row in rows if column in row)}
    counts = [column for column in columns if column not in shares]
    for place, total in enumerate(counts):
        for parts in _beside(counts, place):
            yield _Relation((total, *parts), _is_sum, _write_sum)
        for pair in combinations(counts[:place] + counts[place + 1 :] if len(counts) <= _FEW else [], 2):
            yield _Relation((total, *pair), _is_sum, _write_sum)
            if max(pair) < total:
                yield _Relation((total, *pair), _is_gap, _write_gap)
    for share in sorted(shares):
        for pair in permutations([one for one in counts if abs(one - share) <= _FEW], 2):
            yield _Relation((share, *pair), _is_share, _write_share)


def _beside(counts: Sequence[int], place: int) -> Iterator[Sequence[int]]:
    """The runs of columns that a total stands before, or after, with at most one column between."""
    for first in (place + 1, place + 2):
        yield from (counts[first:last] for last in range(first + 2, len(counts) + 1))
    yield from (counts[first:place] for first in range(place - 1))


def _is_sum(cells: Sequence[Found]) -> bool:
    return adds_up(cells[0], cells[1:])


def _write_sum(cells: Sequence[Found], held: bool, sure: bool, ledger: Ledger) -> None:
    if held:
        ledger.holds("sum", cells)
    else:
        sum_failure(cells[0], cells[1:], "error" if sure or one_misprint(cells[0], cells[1:]) else "question", ledger)


def _is_gap(cells: Sequence[Found]) -> bool:
    gap, one, other = cells
    return abs(one.value - other.value) == abs(gap.value) != 0 and one.value > abs(gap.value) < other.value


def _write_gap(cells: Sequence[Found], held: bool, sure: bool, ledger: Ledger) -> None:
    gap, before, now = cells
    if held or before.value == now.value:
        ledger.holds("change", [now, before, gap])
        return
    right = shown(abs(now.value - before.value), now.unit)
    message = f"{said(before)} và {said(now)} chênh {right}, nhưng bảng ghi {said(gap)}."
    severity: Severity = "error" if sure else "question"
    ledger.fails("change", [now, before, gap], severity, message, "Kiểm tra lại ba ô của dòng này.")


def _is_share(cells: Sequence[Found]) -> bool:
    percent, part, base = cells
    return percent_matches(percent, part.value, base.value)


def _write_share(cells: Sequence[Found], held: bool, sure: bool, ledger: Ledger) -> None:
    percent, part, base = cells
    if held or base.value == 0:
        ledger.holds("share", [part, base, percent])
        return
    exact = _EXACT.divide(part.value * 100, base.value)
    if abs(exact - percent.value) <= Decimal(1).scaleb(-percent.places):
        return  # rounded in a way of its own
    right = shown(exact.quantize(Decimal("0.1"), ROUND_HALF_UP, _EXACT), "%")
    message = f"{said(part)} trên {said(base)} là {right}, nhưng bảng ghi {said(percent)}."
    severity: Severity = "error" if sure else "question"
    ledger.fails("share", [part, base, percent], severity, message, "Kiểm tra lại ba ô của dòng này.")
