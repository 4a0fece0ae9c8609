"""Statistical forms: their columns, the identities between them, and which generation is in force."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from danchu.core.law.amounts import Item


class Relation(StrEnum):
    """How a column stands to the sum of others."""

    EQUALS = "="
    AT_MOST = "≤"
    AT_LEAST = "≥"


@dataclass(frozen=True)
class Identity:
    """`column` stands in `relation` to `times` × the sum of `parts`; `inferred` when the form does not print it."""

    column: int
    relation: Relation
    parts: tuple[int, ...]
    times: int = 1
    inferred: bool = False

    def __str__(self) -> str:
        total = " + ".join(map(str, self.parts))
        return f"({self.column}) {self.relation} {f'{self.times} × ' if self.times > 1 else ''}({total})"

    def holds(self, cells: Mapping[int, int]) -> bool | None:
        """Whether the filled-in columns obey; None when one of them is missing, for missing is not 0."""
        if any(column not in cells for column in (self.column, *self.parts)):
            return None
        left, right = cells[self.column], self.times * sum(cells[part] for part in self.parts)
        if self.relation is Relation.EQUALS:
            return left == right
        return left <= right if self.relation is Relation.AT_MOST else left >= right


@dataclass(frozen=True)
class Form:
    """One generation of a form: only the columns that were seen, with the identities they must obey.

    `carried_in` and `carried_out` are the columns of which the first equals the second of the period before.
    """

    code: str
    title_vi: str
    title_en: str
    columns: tuple[Item, ...]
    identities: tuple[Identity, ...]
    carried_in: int | None = None
    carried_out: int | None = None

    def __str__(self) -> str:
        return f"{self.code}: {'; '.join(map(str, self.identities))}"

    def broken(self, cells: Mapping[int, int]) -> tuple[Identity, ...]:
        """The identities that the filled-in columns break; those with a missing column are left out."""
        return tuple(each for each in self.identities if each.holds(cells) is False)


@dataclass(frozen=True)
class Across:
    """A column of one form against a column of another, for the same body and period."""

    form: str
    column: int
    relation: Relation
    other_form: str
    other_column: int

    def __str__(self) -> str:
        return f"{self.form} ({self.column}) {self.relation} {self.other_form} ({self.other_column})"


def equal(column: int, *parts: int) -> Identity:
    """(column) = sum of the parts."""
    return Identity(column, Relation.EQUALS, parts)


def at_most(column: int, *parts: int, inferred: bool = False) -> Identity:
    """(column) ≤ sum of the parts."""
    return Identity(column, Relation.AT_MOST, parts, inferred=inferred)


def at_least(column: int, *parts: int, times: int = 1, inferred: bool = False) -> Identity:
    """(column) ≥ times × sum of the parts."""
    return Identity(column, Relation.AT_LEAST, parts, times, inferred)
