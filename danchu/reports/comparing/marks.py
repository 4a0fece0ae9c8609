"""Figures and papers of the file against those of the report: by number and tag, by tag alone, at last by the text."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from danchu.reports.comparing.findings import Finding, Kind, Sure
from danchu.reports.comparing.paragraphs import Pair
from danchu.reports.comparing.units import Unit, spans, units
from danchu.reports.render.read_back import ReadBack, ReadMark
from danchu.reports.render.text import normal

_Key = Callable[[ReadMark], object]


@dataclass(frozen=True)
class Tied:
    """A mark of the report and the same mark in the file."""

    ours: ReadMark
    theirs: ReadMark

    @property
    def sure(self) -> Sure:
        return Sure.TAGS if self.theirs.how == "control" else Sure.BOOKMARKS


def marks_of(read: ReadBack) -> list[ReadMark]:
    """Figures and papers paragraph by paragraph."""
    return sorted([*read.figures, *read.papers], key=lambda mark: mark.paragraph)


def tie(ours: ReadBack, theirs: ReadBack, pairs: Sequence[Pair]) -> list[Tied]:
    """By number, when both papers number alike. Else, or for what is left over, by tag: first within the paragraphs
    that are counterparts, then where the same is printed, then in order.
    """
    counterpart = {one: other for one, other in pairs if one is not None and other is not None}
    is_same = ours.manifest == theirs.manifest
    ways: tuple[tuple[_Key, _Key], ...] = (
        (lambda mark: (mark.number, mark.tag) if is_same else None, lambda mark: (mark.number, mark.tag)),
        (lambda mark: (counterpart.get(mark.paragraph), mark.tag), lambda mark: (mark.paragraph, mark.tag)),
        (lambda mark: (mark.where, mark.printed, mark.tag), lambda mark: (mark.where, mark.printed, mark.tag)),
        (lambda mark: mark.tag, lambda mark: mark.tag),
    )
    left, free, found = marks_of(ours), marks_of(theirs), list[Tied]()
    for of_ours, of_theirs in ways:
        found += _alike(left, free, of_ours, of_theirs)
        mine, yours = {id(pair.ours) for pair in found}, {id(pair.theirs) for pair in found}
        left = [mark for mark in left if id(mark) not in mine]
        free = [mark for mark in free if id(mark) not in yours]
    return found


def _alike(left: Sequence[ReadMark], free: Sequence[ReadMark], of_ours: _Key, of_theirs: _Key) -> Iterator[Tied]:
    """Pairs with the same key, in order; None is no key."""
    waiting: dict[object, deque[ReadMark]] = defaultdict(deque)
    for mark in free:
        waiting[of_theirs(mark)].append(mark)
    for mark in left:
        key = of_ours(mark)
        if key is not None and waiting[key]:
            yield Tied(mark, waiting[key].popleft())


def compare_marks(ours: ReadBack, theirs: ReadBack, tied: Sequence[Tied], pairs: Sequence[Pair]) -> Iterator[Finding]:
    """What happened to every figure and paper, in the order of the report."""
    moved = {id(pair.ours) for pair in _moved(ours, theirs, tied)}
    by_ours = {id(pair.ours): pair for pair in tied}
    untied = [mark for mark in marks_of(ours) if id(mark) not in by_ours]
    by_text = _by_text(ours, theirs, untied, pairs)
    for mark in marks_of(ours):
        pair = by_ours.get(id(mark))
        if pair is not None:
            yield from _of_pair(pair, theirs, is_moved=id(mark) in moved)
        else:
            yield by_text[id(mark)]
    yield from _added(theirs, tied)


def _of_pair(pair: Tied, theirs: ReadBack, *, is_moved: bool) -> Iterator[Finding]:
    before, after = normal(pair.ours.printed), normal(pair.theirs.printed)
    found = Finding(
        Kind.TYPED_OVER,
        pair.theirs.where,
        theirs.paragraphs[pair.theirs.paragraph].text,
        before,
        after,
        pair.ours.tag or "",
        pair.sure,
    )
    if not after:
        yield replace(found, kind=Kind.DELETED)
    elif before != after:
        yield found
    if is_moved and after:
        yield replace(found, kind=Kind.MOVED)


def _added(theirs: ReadBack, tied: Sequence[Tied]) -> Iterator[Finding]:
    taken = {id(pair.theirs) for pair in tied}
    for mark in marks_of(theirs):
        if id(mark) not in taken and normal(mark.printed):
            sure = Sure.TAGS if mark.how == "control" else Sure.BOOKMARKS
            paragraph = theirs.paragraphs[mark.paragraph].text
            yield Finding(Kind.ADDED, mark.where, paragraph, "", normal(mark.printed), mark.tag or "", sure)


def _moved(ours: ReadBack, theirs: ReadBack, tied: Sequence[Tied]) -> list[Tied]:
    """The fewest marks that must have been moved for the others to stand in the order of the report."""
    mine = {id(mark): place for place, mark in enumerate(marks_of(ours))}
    yours = {id(mark): place for place, mark in enumerate(marks_of(theirs))}
    ordered = sorted(tied, key=lambda pair: yours[id(pair.theirs)])
    kept = _longest_rising([mine[id(pair.ours)] for pair in ordered])
    return [pair for place, pair in enumerate(ordered) if place not in kept]


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """Places of a longest rising run (not together) in the numbers."""
    ends: list[int] = []
    places: list[int] = []
    before: list[int | None] = []
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(places[length - 1] if length else None)
        ends[length : length + 1] = [number]
        places[length : length + 1] = [place]
    kept: set[int] = set()
    at = places[-1] if places else None
    while at is not None:
        kept.add(at)
        at = before[at]
    return kept


def _by_text(
    ours: ReadBack, theirs: ReadBack, lost: Sequence[ReadMark], pairs: Sequence[Pair]
) -> Mapping[int, Finding]:
    """What became of marks that the file no longer has, judged by the words that stand there now."""
    counterpart = {one: other for one, other in pairs if one is not None}
    by_paragraph: dict[int, list[ReadMark]] = defaultdict(list)
    for mark in lost:
        by_paragraph[mark.paragraph].append(mark)
    found: dict[int, Finding] = {}
    new = " ".join(theirs.paragraphs[other].text for one, other in pairs if one is None and other is not None)
    for number, marks in by_paragraph.items():
        text, other = ours.paragraphs[number].text, counterpart.get(number)
        now = theirs.paragraphs[other].text if other is not None else ""
        places = spans(text, [mark for mark in marks_of(ours) if mark.paragraph == number])
        for mark in marks:
            judged = _judged(mark, text, now, places.get(mark))
            went_with_it = other is None and not spans(new, [mark])
            found[id(mark)] = replace(judged, sure=_surest(theirs)) if went_with_it else judged
    return found


def _surest(read: ReadBack) -> Sure:
    """How a mark of the file would have been recognised, had it been left there."""
    ways = {mark.how for mark in marks_of(read)}
    return Sure.TAGS if "control" in ways else Sure.BOOKMARKS if ways else Sure.TEXT


def _judged(mark: ReadMark, text: str, now: str, place: tuple[int, int] | None) -> Finding:
    """Still there (untied), replaced by a number (typed over), put in again further on (moved), or gone."""
    gone = Finding(Kind.DELETED, mark.where, now or text, normal(mark.printed), "", mark.tag or "", Sure.TEXT)
    if place is None or not now:
        return gone
    before, after = units(text, []), units(now, [])
    wanted = {n for n, unit in enumerate(before) if place[0] <= unit.start and unit.end <= place[1]}
    steps = SequenceMatcher(None, [u.key for u in before], [u.key for u in after], autojunk=False).get_opcodes()
    touching = [step for step in steps if wanted & set(range(step[1], step[2]))]
    if all(step[0] == "equal" for step in touching):
        return replace(gone, kind=Kind.UNTIED, after=gone.before)
    said = " ".join(_put_in(step, now, after) for step in touching if step[0] != "equal").strip()
    if any(map(str.isdigit, said)):
        return replace(gone, kind=Kind.TYPED_OVER, after=said)
    elsewhere = " | ".join(_put_in(step, now, after) for step in steps if step[0] != "equal")
    return replace(gone, kind=Kind.MOVED, after=gone.before) if spans(elsewhere, [mark]) else gone


def _put_in(step: tuple[str, int, int, int, int], now: str, after: Sequence[Unit]) -> str:
    """The words that one step of the comparison puts in."""
    return now[after[step[3]].start : after[step[4] - 1].end] if step[4] > step[3] else ""
