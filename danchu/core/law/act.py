"""One legal act and the days on which it was in force; a day nobody could confirm is unknown, never guessed."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Act:
    """An act by its number.

    `since` is the first day in force and `until` the first day no longer; None where not known (Party papers do
    not print it). `verify`: a day was told from memory. `unsure_from`: from then on nobody checked whether it
    still holds. `replaced_by` and `amended_by` are the numbers of later acts.
    """

    kind: str
    symbol: str
    title_vi: str
    title_en: str
    issued: date | None = None
    since: date | None = None
    until: date | None = None
    replaced_by: tuple[str, ...] = ()
    amended_by: tuple[str, ...] = ()
    verify: bool = False
    unsure_from: date | None = None

    def __str__(self) -> str:
        return f"{self.kind} {self.symbol}"

    def is_in_force(self, day: date) -> bool | None:
        """Whether it was in force on that day; None when that is not known."""
        if (self.issued and day < self.issued) or (self.until and day >= self.until):
            return False
        if self.since is None or (self.unsure_from and day >= self.unsure_from):
            return None
        return day >= self.since
