"""Things that are slow to make and stay true until somebody writes: kept in memory under the seal of the last act.

Every write has its line in the journal, so the last seal names the state of all tables. Where nothing was ever written
to the journal nothing is kept.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

from danchu.core.period import Period, Regime
from danchu.core.sheet import Sheet
from danchu.core.value import Value
from danchu.figures import queries
from danchu.journal.models import Act

T = TypeVar("T")


class Shelf(Generic[T]):
    """At most `most` things, the least recently asked for goes first; safe between threads."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._things: OrderedDict[Hashable, T] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], T], *, is_worth: Callable[[T], bool] = lambda _thing: True) -> T:
        """The thing as it was made since the last write, else made now. One query. Two threads may make it twice."""
        seal = last_seal()
        found = self._found(seal, key)
        if found is not None:
            return found
        made = make()
        if seal and is_worth(made):
            self._put((seal, key), made)
        return made

    def peek(self, key: Hashable) -> T | None:
        """The thing if it is there and still true. One query."""
        return self._found(last_seal(), key)

    def _found(self, seal: str, key: Hashable) -> T | None:
        with self._lock:
            if (seal, key) in self._things:
                self._things.move_to_end((seal, key))
            return self._things.get((seal, key))

    def _put(self, key: Hashable, thing: T) -> None:
        with self._lock:
            self._things[key] = thing
            while len(self._things) > self.most:
                self._things.popitem(last=False)


def last_seal() -> str:
    """That of the newest act; "" when nothing was ever written. One query."""
    return Act.objects.order_by("-pk").values_list("seal", flat=True).first() or ""


# A district has some fifty thousand values, a country more than memory should hold beside it.
LARGEST = 150_000
_SHEETS: Shelf[Sheet] = Shelf(4)
_VALUES: Shelf[Value] = Shelf(2000)


def sheet_with(place: str, period: Period, under: Regime, *codes: str) -> Sheet:
    """A sheet that has these figures: the whole one if it is kept, else only what they need. KeyError as above."""
    return _SHEETS.peek((place, period.code, under.code)) or queries.sheet(place, period, under, only=codes)


def value(place: str, period: Period, under: Regime, code: str) -> Value:
    """One figure of another period. KeyError if the place did not stand then."""
    return _VALUES.get(
        (place, period.code, under.code, code),
        lambda: sheet_with(place, period, under, code).value(code),
    )


def sheet(place: str, period: Period, under: Regime) -> Sheet:
    """Every figure of a place, as `queries.sheet`. KeyError if the place did not stand then."""
    return _SHEETS.get(
        (place, period.code, under.code),
        lambda: queries.sheet(place, period, under),
        is_worth=lambda made: len(made.values) <= LARGEST,
    )
