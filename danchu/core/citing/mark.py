"""A reference as found: positions in the view and the words of the print, before it is made a Citation."""

from dataclasses import dataclass

__all__ = ["Mark"]


@dataclass(frozen=True)
class Mark:
    """`symbol` is as printed; `letters` its type letters; `day` the printed date, "" when there is none."""

    start: int
    end: int
    type: str
    number: str
    symbol: str
    letters: str = ""
    party: bool = False
    day: str = ""
    issuer: str = ""
    title: str = ""
