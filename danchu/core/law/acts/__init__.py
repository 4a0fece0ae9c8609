"""The acts Danchu knows, with the days on which they were in force; an act not listed is unknown, not repealed.

Numbers of provincial acts (07/2021/NQ-HĐND) name a different act in every province, so none is listed here.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from danchu.core.law.act import Act
from danchu.core.law.acts.decrees import DECREES
from danchu.core.law.acts.laws import LAWS
from danchu.core.law.acts.papers import CIRCULARS, PARTY_PAPERS

ACTS: Mapping[str, Act] = MappingProxyType({each.symbol: each for each in (*LAWS, *DECREES, *CIRCULARS, *PARTY_PAPERS)})
"""Every act by its number."""


def in_force(symbol: str, day: date) -> bool | None:
    """Whether the act of that number was in force on that day; None when the act or the day is not known."""
    act = ACTS.get(symbol)
    return None if act is None else act.is_in_force(day)
