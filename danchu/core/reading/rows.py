"""Rows of counts said in one breath: "06 cuộc, 430 lượt người, 43 ý kiến", told again or divided elsewhere in the text.

Where two counts of a row agree with another row, or with rows side by side added up, both speak of one thing, however
far apart and however worded; then the others must agree too.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from danchu.core.reading.addition import one_misprint, sum_failure
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said
from danchu.core.reading.nouns import BASES
from danchu.core.reading.slips import misprinted
from danchu.core.reading.structure import Sheet

__all__ = ["Rows"]

Key = tuple[str, int]  # family, and which of its family in the row
_TELLING: Final = 10  # smaller counts agree by chance
_LEAST: Final = 3  # counts of a row
_MOST: Final = 8  # counts of a row, rows side by side, rows with one count in common


class Rows:
    """The rows of a text; compared once all have been read."""

    def __init__(self) -> None:
        self._groups: list[list[dict[Key, Found]]] = []  # rows side by side
        self._met: set[frozenset[int]] = set()
        self._known: dict[tuple[Key, Decimal], list[dict[Key, Found]]] = {}

    def meet(self, sheet: Sheet) -> None:
        """Remembers the rows of a passage."""
        group = list(_rows(sheet))
        if group:
            self._groups.append(group)
        for row in group:
            for key, figure in row.items():
                bucket = self._known.setdefault((key, figure.value), [])
                if len(bucket) < _MOST:
                    bucket.append(row)

    def check(self, ledger: Ledger) -> None:
        """Compares every row, and every sum of rows side by side, with the other rows."""
        for group in self._groups:
            for first, row in enumerate(group):
                self._compare([row], group, ledger)
                for last in range(first + 2, min(first + _MOST, len(group)) + 1):
                    self._compare(group[first:last], group, ledger)

    def _compare(self, parts: Sequence[dict[Key, Found]], own: Sequence[dict[Key, Found]], ledger: Ledger) -> None:
        keys = set.intersection(*(set(part) for part in parts))
        if len(keys) < _LEAST - 1:
            return
        sums = {key: sum((part[key].value for part in parts), Decimal(0)) for key in keys}
        hits: Counter[int] = Counter()
        rows: dict[int, dict[Key, Found]] = {}
        for key, value in sums.items():
            for row in self._known.get((key, value), ()):
                if not any(row is one for one in own):
                    hits[id(row)] += 1
                    rows[id(row)] = row
        for place, count in hits.items():
            row = rows[place]
            agreeing = [key for key in keys & row.keys() if row[key].value == sums[key]]
            telling = {key[0] for key in agreeing if row[key].value >= _TELLING}
            met = frozenset((place, *map(id, parts)))
            if telling and (len(telling) > 1 or count > 2) and met not in self._met:
                self._met.add(met)
                _settle(row, parts, sorted(keys & row.keys()), agreeing, ledger)
                return


def _rows(sheet: Sheet) -> Iterator[dict[Key, Found]]:
    """The counts of each clause outside brackets, by family."""
    clauses: dict[int, list[Found]] = {}
    for figure in sheet.figures:
        plain = figure.kind == "count" and figure.over is None and figure.under is None and figure.unit not in BASES
        if plain and sheet.scope(figure).opener != "bracket":
            clauses.setdefault(figure.clause, []).append(figure)
    for figures in clauses.values():
        seen: Counter[str] = Counter()
        row: dict[Key, Found] = {}
        for figure in figures:
            row[(figure.family, seen[figure.family])] = figure
            seen[figure.family] += 1
        if _LEAST <= len(row) <= _MOST:
            yield row


def _settle(
    row: dict[Key, Found], parts: Sequence[dict[Key, Found]], keys: list[Key], agreeing: list[Key], ledger: Ledger
) -> None:
    """Writes down what agrees, and the one count that does not."""
    for key in agreeing:
        ledger.holds("sum" if len(parts) > 1 else "repeat", [row[key], *(part[key] for part in parts)])
    others = [key for key in keys if key not in agreeing]
    if len(others) != 1:
        return
    whole, told = row[others[0]], [part[others[0]] for part in parts]
    proven = len(agreeing) > 2
    if len(told) > 1:
        if proven or one_misprint(whole, told):
            sum_failure(whole, told, "question", ledger)
    elif proven or misprinted(whole, told[0].value):
        message = f"Cùng một việc nhưng hai chỗ ghi khác nhau: {said(whole)} và {said(told[0])}."
        ledger.fails("repeat", [whole, told[0]], "question", message, "Sửa cho hai chỗ giống nhau.")
