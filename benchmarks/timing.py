"""Stopwatches: the middle of several runs after a warm one, and the slowest one in twenty."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Callable


def seconds(work: Callable[[], object], *, runs: int = 5, warm: int = 1) -> float:
    """The median of `runs` after `warm` runs that do not count."""
    return statistics.median(each(work, runs=runs, warm=warm))


def each(work: Callable[[], object], *, runs: int, warm: int = 1) -> list[float]:
    for _ in range(warm):
        work()
    found = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        found.append(time.perf_counter() - begun)
    return found


def p95(found: list[float]) -> float:
    return statistics.quantiles(found, n=20, method="inclusive")[-1]


def peak_megabytes() -> float:
    """The most memory this process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
