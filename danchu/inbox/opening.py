"""Files read side by side in processes of their own; knows no Django, so that those processes start quickly."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from danchu.core.reading import Reading, Repealed, read
from danchu.inbox.formats.extracted import Extracted
from danchu.inbox.heading import day_of
from danchu.inbox.refusal import Refused
from danchu.inbox.safely import extracted_of

_FEW: Final = 4  # so few are read one after the other sooner than processes start
_MOST_AT_ONCE: Final = 8
Opened = tuple[Extracted, Reading] | str  # or why it was refused
Given = TypeVar("Given")
Made = TypeVar("Made")


def opened(files: Sequence[Path], repealed: Sequence[Repealed]) -> Iterator[Opened]:
    """What each file says and what the reader finds in it, in the order of the files."""
    return side_by_side(partial(open_one, repealed=tuple(repealed)), files)


def open_one(path: Path, repealed: Sequence[Repealed] = ()) -> Opened:
    try:
        found = extracted_of(path)
    except Refused as refusal:
        return str(refusal)
    day: date | None = day_of(found.text)
    return found, read(found.text, repealed=repealed, on=day)


def side_by_side(work: Callable[[Given], Made], given: Iterable[Given]) -> Iterator[Made]:
    """The work on each, on several processors when there is enough of it; in the order given."""
    asked = list(given)
    at_once = min(os.cpu_count() or 1, _MOST_AT_ONCE)
    if len(asked) < _FEW or at_once < 2:
        yield from map(work, asked)
        return
    # Started anew rather than forked: a forked process would share the connections of the database.
    with ProcessPoolExecutor(at_once, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(work, asked)
