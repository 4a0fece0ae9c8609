"""The numbers and bullets that Word puts before paragraphs by itself: they stand nowhere in the text of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from danchu.core.numbers import roman
from danchu.inbox.formats.package import W

_PLACE: Final = re.compile(r"%([1-9])")
_DASHES: Final = {"-": "-", "–": "-", "—": "-", "+": "+"}
_DEEPEST_STYLE: Final = 20  # styles based on each other in a ring end somewhere


@dataclass
class _Level:
    """How one level of a list is written: «%1.%2.» in its format; a bullet has no number."""

    kind: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass
class _List:
    """The levels of a list and how far each has counted; lists made of one pattern go on counting together."""

    levels: dict[int, _Level] = field(default_factory=dict)
    reached: dict[int, int] = field(default_factory=dict)


class Numbers:
    """Counts through the document: asked once for each paragraph, in their order."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self.lists: dict[str, _List] = {}
        self.restarts: dict[str, dict[int, int]] = {}  # list → level → where it starts again when first met
        self.styles = {} if styles is None else {_value(one, "styleId"): one for one in styles.iter(f"{W}style")}
        self.usual = next((key for key, one in self.styles.items() if _is_usual(one)), "")
        if numbering is not None:
            self._learn(numbering)

    def _learn(self, numbering: etree._Element) -> None:
        patterns = {
            _value(one, "abstractNumId"): _List(dict(_levels(one))) for one in numbering.iter(f"{W}abstractNum")
        }
        for one in numbering.iter(f"{W}num"):
            number = _value(one, "numId")
            pattern = patterns.get(_value(one.find(f"{W}abstractNumId")))
            if pattern is None:
                continue
            self.lists[number] = pattern
            for change in one.iter(f"{W}lvlOverride"):
                start = change.find(f"{W}startOverride")
                if start is not None:
                    self.restarts.setdefault(number, {})[_whole(_value(change, "ilvl"))] = _whole(_value(start))

    def before(self, paragraph: etree._Element) -> str:
        """What stands before the paragraph: «1.2. », «a) », «- »; "" for a paragraph of no list."""
        number, depth = self._place(paragraph)
        held = self.lists.get(number)
        if held is None or depth not in held.levels:
            return ""
        level = held.levels[depth]
        if level.kind == "none":
            return ""
        if level.kind == "bullet":
            return f"{_DASHES.get(level.text.strip(), '•')} "
        if depth in (again := self.restarts.get(number, {})):
            held.reached[depth] = again.pop(depth) - 1
        held.reached[depth] = held.reached.get(depth, level.start - 1) + 1
        for deeper in [each for each in held.reached if each > depth]:
            del held.reached[deeper]
        told = _PLACE.sub(lambda found: _written(held, int(found[1]) - 1), level.text).strip()
        return f"{told} " if told else ""

    def _place(self, paragraph: etree._Element) -> tuple[str, int]:
        """List and level, by the paragraph itself or by its style; ("", 0) for none."""
        number, depth = "", ""
        for own in self._properties(paragraph):
            here = own.find(f"{W}numPr")
            if here is not None:
                number = number or _value(here.find(f"{W}numId"))
                depth = depth or _value(here.find(f"{W}ilvl"))
        return number, _whole(depth)

    def _properties(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        own = paragraph.find(f"{W}pPr")
        style = self.usual
        if own is not None:
            yield own
            style = _value(own.find(f"{W}pStyle")) or style
        for _ in range(_DEEPEST_STYLE):
            told = self.styles.get(style)
            if told is None:
                return
            if (kept := told.find(f"{W}pPr")) is not None:
                yield kept
            style = _value(told.find(f"{W}basedOn"))


def _is_usual(style: etree._Element) -> bool:
    return _value(style, "default") in {"1", "true"} and _value(style, "type") == "paragraph"


def _levels(pattern: etree._Element) -> Iterator[tuple[int, _Level]]:
    for level in pattern.iter(f"{W}lvl"):
        start = _value(level.find(f"{W}start"))
        kind, text = _value(level.find(f"{W}numFmt")) or "decimal", _value(level.find(f"{W}lvlText"))
        yield _whole(_value(level, "ilvl")), _Level(kind, text, _whole(start) if start else 1)


def _written(held: _List, depth: int) -> str:
    level = held.levels.get(depth, _Level())
    reached = held.reached.get(depth, level.start)
    match level.kind:
        case "upperRoman" | "lowerRoman":
            told = roman(reached) if 0 < reached < 4000 else str(reached)
            return told if level.kind == "upperRoman" else told.lower()
        case "upperLetter" | "lowerLetter" if 0 < reached <= 780:
            told = chr(ord("A") + (reached - 1) % 26) * ((reached - 1) // 26 + 1)
            return told if level.kind == "upperLetter" else told.lower()
        case "decimalZero":
            return f"{reached:02d}"
    return str(reached)


def _value(element: etree._Element | None, name: str = "val") -> str:
    return "" if element is None else element.get(f"{W}{name}") or ""


def _whole(text: str) -> int:
    """A small number; 0 for anything else that stands where a number should."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0
