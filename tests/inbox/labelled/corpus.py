"""Reports whose figures are known to tell an indicator: written by hand, made by Danchu, and the real one.

In a labelled text `{34@receptions.visits}` is the figure 34 and what it tells; `a|b` where a commune's report cannot
tell the two apart; a figure without a mark tells no indicator. `seen` was looked at while the matcher was built and
is what its weights were fitted on; `held` was written before and kept aside; `blind` was written after and scored
once before it was looked at (precision 0.992, recall 0.947, sure 1.000 of 113).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from danchu.core.catalogue import BUILT_IN
from tests.reading.long import corpus as long

FOLDER: Final = Path(__file__).parent
SOURCE: Final = Path(__file__).parents[4] / "shared" / "source"
_MARK: Final = re.compile(r"\{(?P<print>[0-9.,]+)@(?P<code>[^{}]+)\}")
_CODES: Final = frozenset(indicator.code for indicator in BUILT_IN)


@dataclass(frozen=True)
class Labelled:
    """A text, and for the start of each figure that tells something here the codes that are right."""

    name: str
    text: str
    codes: dict[int, frozenset[str]]
    elsewhere: frozenset[int] = frozenset()  # figures of another place or added to the text: no code is right


def written(part: str) -> list[Labelled]:
    """The texts of `seen`, `held` or `blind`."""
    return [_labelled(path.stem, path.read_text("utf-8")) for path in sorted((FOLDER / part).glob("*.txt"))]


def generated(*, reworded: bool) -> list[Labelled]:
    """Danchu's own reports of made-up places, without their tags."""
    if reworded:
        return [_marked(each.name, each.text, each.marks) for each in long.load()]
    return [_labelled(path.stem, path.read_text("utf-8")) for path in sorted(long.TEXTS.glob("*.txt"))]


def _labelled(name: str, source: str) -> Labelled:
    text, codes, elsewhere, done = "", dict[int, frozenset[str]](), set[int](), 0
    for mark in _MARK.finditer(source):
        text += source[done : mark.start()]
        if "@" in mark["code"]:
            elsewhere.add(len(text))
        else:
            codes[len(text)] = frozenset(mark["code"].split("|"))
        text += mark["print"]
        done = mark.end()
    return Labelled(name, text + source[done:], codes, frozenset(elsewhere))


def _marked(name: str, text: str, marks: tuple[long.Mark, ...]) -> Labelled:
    own = {mark.start: frozenset({code}) for mark in marks if "@" not in mark.code and (code := _own(mark.code))}
    return Labelled(name, text, own, frozenset(mark.start for mark in marks) - own.keys())


def _own(code: str) -> str:
    """ "+share.mediation.successful" was added to the text, and is an indicator all the same; a change is none."""
    added = f"{code.removeprefix('+share.')}.share" if code.startswith("+share.") else ""
    return (added if added in _CODES else "") if code.startswith("+") else code


def real() -> tuple[str, dict[str, set[Decimal]]] | None:
    """The real report and the values it tells of each indicator; None where it is not beside this checkout."""
    path = SOURCE / "tam-duong-2024-h1.txt"
    if not path.exists():
        return None
    rows = {row["id"]: row["value"] for row in csv.DictReader(_lines(SOURCE / "figures.csv"))}
    wanted = {
        indicator.code: {Decimal(rows[ref]) for ref in indicator.refs if _is_number(rows.get(ref, ""))}
        for indicator in BUILT_IN
    }
    return path.read_text("utf-8"), {code: values for code, values in wanted.items() if values}


def _lines(path: Path) -> Iterator[str]:
    yield from path.read_text("utf-8").splitlines()


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[0-9]+(\.[0-9]+)?", text) is not None
