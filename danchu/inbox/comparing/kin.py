"""Figures taken for those of one kind that are told of another: «do cấp phòng đánh giá» for «do cấp xã đánh giá».

Indicators come in families (rated, excellent, good … of each rater), and a sentence tells several of one family. Where
the registers contradict the family that was matched and another fits every figure of the sentence, that one is meant: a
question about each of them would be a false alarm.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from danchu.core.indicator import Indicator
from danchu.inbox.comparing.agreeing import tells
from danchu.inbox.comparing.asked import Asked
from danchu.inbox.matching import Match
from danchu.inbox.sentences import bounds_of

_FEWEST, _LEAST = 2, 5  # one figure alone, or numbers that are small together, may fit another family by chance
_CERTAIN: Final = 100.0  # a tag, or what a person decided


def meant_otherwise(asked: Asked) -> set[int]:
    """Where the figures start that are told of another family than they were matched with."""
    found: set[int] = set()
    for _sentence, held in groupby(
        asked.sure, key=lambda match: bounds_of(asked.text, match.figure.start, match.figure.end)
    ):
        by_family: dict[str, list[Match]] = {}
        for match in held:
            by_family.setdefault(_family(match.code), []).append(match)
        for family, matches in by_family.items():
            if _is_doubtful(asked, matches) and any(_fitting(asked, family, matches)):
                found |= {match.figure.start for match in matches}
    return found


def _family(code: str) -> str:
    return code.rpartition(".")[0]


def _is_doubtful(asked: Asked, matches: Sequence[Match]) -> bool:
    certain = any(match.score >= _CERTAIN for match in matches)
    told = [match.value for match in matches]
    if len(told) < _FEWEST or sum(told) < _LEAST or not all(told):
        return False
    return not certain and not _fits(asked, matches, [match.code for match in matches])


def _fitting(asked: Asked, family: str, matches: Sequence[Match]) -> Iterator[str]:
    """The other families of which every figure is told as the registers have it."""
    catalogue = asked.sheet.catalogue
    last = [match.code.rpartition(".")[2] for match in matches]
    for other in dict.fromkeys(map(_family, catalogue)):
        codes = [f"{other}.{name}" for name in last]
        if other != family and _are_alike(catalogue, matches, codes) and _fits(asked, matches, codes):
            yield other


def _are_alike(catalogue: Mapping[str, Indicator], matches: Sequence[Match], codes: Sequence[str]) -> bool:
    return all(
        code in catalogue and catalogue[code].unit == catalogue[match.code].unit
        for match, code in zip(matches, codes, strict=True)
    )


def _fits(asked: Asked, matches: Sequence[Match], codes: Sequence[str]) -> bool:
    values = [(match, asked.value(code)) for match, code in zip(matches, codes, strict=True)]
    return all(not value.is_missing and tells(asked.text, match, value) for match, value in values)
