"""The annexes of a report: one landscape table for each chapter, its figures by place, every cell open to its lines."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

from danchu.core import phrase
from danchu.core.document import Annex, Block, FigureRef, Inline, Paragraph, Table, Text
from danchu.core.indicator import Indicator, Placed
from danchu.core.place import Area, Body, Level
from danchu.core.sheet import Sheet
from danchu.core.value import Value, Why
from danchu.figures.shown import capital
from danchu.reports import english
from danchu.reports.here import english_name

OUTLINE: Final = Path(__file__).parent / "outlines" / "annexes.toml"
MOST_COLUMNS: Final = 19
"""Of figures in one table: more would be too narrow on a page turned on its side."""
DASH: Final = "–"
_SHORT: Final = {"xã ": "", "thị trấn ": "TT. ", "phường ": "P. ", "huyện ": "", "tỉnh ": "", "thị xã ": "TX. "}
_MEASURED_EN: Final = {"ha": "ha", "m²": "m²", "triệu đồng": "million dong", "%": "%"}


@dataclass(frozen=True)
class Chapter:
    """One annex: its titles, and the indicators that are its rows."""

    vi: str
    en: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class _Words:
    label: str
    indicator: str
    total: str
    missing: str
    blank: str
    partial: str


_WORDS: Final = {
    "vi": _Words(
        label="Phụ lục {}",
        indicator="Chỉ tiêu",
        total="Tổng số",
        missing="«–»: chưa có số liệu.",
        blank="Ô để trống: đơn vị không thuộc diện báo cáo chỉ tiêu đó.",
        partial="Số trong ngoặc sau tổng: số đơn vị đã báo cáo trên số đơn vị phải báo cáo.",
    ),
    "en": _Words(
        label="Annex {}",
        indicator="Figure",
        total="Total",
        missing="«–»: no data yet.",
        blank="Blank: the body does not report this figure.",
        partial="In brackets after a total: how many bodies have reported of how many.",
    ),
}


@cache
def chapters() -> tuple[Chapter, ...]:
    """The annexes as outlines/annexes.toml declares them."""
    told = tomllib.loads(OUTLINE.read_text(encoding="utf-8"))["annex"]
    return tuple(Chapter(entry["vi"], entry["en"], tuple(entry["codes"])) for entry in told)


def annexes(sheet: Sheet, language: str = "vi", phrases: Mapping[str, str] | None = None) -> tuple[Block, ...]:
    """Every annex that has rows, numbered in Roman; none for a place without places below that report.

    `phrases`: names of bodies in a reading copy.

    Raises KeyError when a chapter names an indicator that does not exist.
    """
    writer = _Writer(sheet, language, phrases or {})
    tables = [(chapter, tuple(writer.body(chapter))) for chapter in chapters()]
    told = [(chapter, body) for chapter, body in tables if body]
    found: list[Block] = []
    for number, (chapter, body) in enumerate(told, start=1):
        label = writer.words.label.format(roman(number)) if len(told) > 1 else ""
        found += [Annex(label, writer.title(chapter), landscape=True), *body]
    return tuple(found)


@dataclass(frozen=True)
class _Column:
    """A place of the table: an area, or a body that answers for the whole place."""

    key: str
    name: str
    level: Level | None = None  # None: a body


class _Writer:
    def __init__(self, sheet: Sheet, language: str, phrases: Mapping[str, str]) -> None:
        self.sheet, self.language, self.phrases = sheet, language, phrases
        self.words = _WORDS[language]
        self.below = [_Column(area.key, self._short(area), area.level) for area in sheet.tree.children(sheet.place)]

        self._own = [body for body in sheet.tree.bodies_at(sheet.place) if body.rolls_up]

    def _short(self, area: Area) -> str:
        """Without the place above it («Bản 1 xã Bản Bo») and, in English, without «commune», the most common kind."""
        above = self.sheet.tree.areas[self.sheet.place]
        own = replace(area, name=area.name.removesuffix(f" {above.name}"))
        return short_name(own) if self.language == "vi" else english_name(own.name).removesuffix(" commune")

    def title(self, chapter: Chapter) -> str:
        return (chapter.vi if self.language == "vi" else chapter.en).upper()

    def body(self, chapter: Chapter) -> Iterator[Block]:
        """What signs mean, and the tables of a chapter; nothing when no place below is asked."""
        kept = [code for code in chapter.codes if self._is_kept(code)]
        if not any(self._is_shared(code) for code in kept):
            return
        columns = [
            _Column(self.sheet.place, self.words.total, self.sheet.tree.areas[self.sheet.place].level),
            *self.below,
            *self._bodies(kept),
        ]
        tables = [self._table(kept, run) for run in _even(columns)]
        notes = list(self._notes([cell for table in tables for row in table.rows for cell in row]))
        if notes:  # above the table: below a long one they would stand alone on the next page
            yield Paragraph((Text(" ".join(notes), italic=True),))
        yield from tables

    def _is_kept(self, code: str) -> bool:
        """Is the indicator in force, and do the places below have a part in its sum?"""
        if not self.sheet.catalogue[code].exists_on(self.sheet.window.last):
            return False
        made = self.sheet.catalogue[code].made
        if isinstance(made, Placed) and all(made.level is column.level for column in self.below):
            return False  # a village has one village
        asked = [self.sheet.value(code, column.key) for column in self.below if self._is_asked(code, column)]
        own = [self.sheet.value(code, body.key) for body in self._own]
        shown = any(value.amount != 0 for value in asked) or any(value.amount for value in own)
        return bool(asked) and (shown or not self.sheet.value(code).amount)

    def _is_shared(self, code: str) -> bool:
        """Has any place below something to tell, or something missing?"""
        return any(
            self.sheet.value(code, column.key).amount != 0 for column in self.below if self._is_asked(code, column)
        )

    def _is_asked(self, code: str, column: _Column) -> bool:
        value = self.sheet.values.get((code, column.key))
        return value is not None and value.why is not Why.NOBODY_KEEPS

    def _bodies(self, codes: Sequence[str]) -> list[_Column]:
        """The place's own bodies that have something to tell here, in the order of the tree."""
        return [
            _Column(body.key, self._body_name(body))
            for body in self._own
            if any(self.sheet.value(code, body.key).amount for code in codes)
        ]

    def _body_name(self, body: Body) -> str:
        name = body.short_name or body.name
        found = None if self.language == "vi" else english.said(name, self.phrases)
        return capital(found.removeprefix("the ")) if found else name

    def _table(self, codes: Sequence[str], columns: Sequence[_Column]) -> Table:
        head: tuple[Inline, ...] = (Text(self.words.indicator),)
        shared = self._shared(codes)
        rows = tuple(self._row(self.sheet.catalogue[code], shared, columns) for code in codes)
        return Table((head, *((Text(column.name),) for column in columns)), rows, landscape=True)

    def _shared(self, codes: Sequence[str]) -> str:
        """What all names say before a colon; the title of the annex says it once for all: «Xếp loại …: »."""
        beginnings = {self._name(self.sheet.catalogue[code]).partition(": ")[0] for code in codes}
        names = [self._name(self.sheet.catalogue[code]) for code in codes]
        beginning = f"{beginnings.pop()}: " if len(beginnings) == 1 else ""
        return beginning if all(name.startswith(beginning) for name in names) else ""

    def _name(self, indicator: Indicator) -> str:
        return indicator.label_vi if self.language == "vi" else indicator.label_en

    def _row(self, indicator: Indicator, shared: str, columns: Sequence[_Column]) -> tuple[tuple[Inline, ...], ...]:
        label: tuple[Inline, ...] = (Text(self._label(indicator, shared)),)
        return (label, *(self._cell(indicator, column) for column in columns))

    def _label(self, indicator: Indicator, shared: str) -> str:
        """The name with its unit, unless the name says it."""
        text = self._name(indicator).removeprefix(shared)
        unit = indicator.unit if self.language == "vi" else _MEASURED_EN.get(indicator.unit, "")
        capital = text[:1].upper() + text[1:]
        return capital if not unit or unit.casefold() in text.casefold() else f"{capital} ({unit})"

    def _cell(self, indicator: Indicator, column: _Column) -> tuple[Inline, ...]:
        """The figure of the place, blank where it is not asked; a partial sum says how many have reported."""
        if not self._is_asked(indicator.code, column):
            return ()
        value = self.sheet.value(indicator.code, column.key)
        shown = FigureRef(
            indicator=indicator.code,
            place=column.key if column.level else self.sheet.place,
            period=self.sheet.period.code,
            printed=self._printed(indicator, value),
            label=self._name(indicator),
            grade=value.grade or "",
            body="" if column.level else column.key,
        )
        return (shown, Text(f" ({value.reported}/{value.expected})")) if value.is_partial else (shown,)

    def _printed(self, indicator: Indicator, value: Value) -> str:
        return DASH if value.is_missing else phrase.printed(indicator, value, self.language, pad=False)

    def _notes(self, cells: Iterable[tuple[Inline, ...]]) -> Iterator[str]:
        """Only what a reader of these cells needs to be told."""
        cells = list(cells)
        if any(isinstance(inline, FigureRef) and inline.printed == DASH for cell in cells for inline in cell):
            yield self.words.missing
        if not all(cells):
            yield self.words.blank
        if any(len(cell) > 1 for cell in cells):
            yield self.words.partial


def _even(columns: Sequence[_Column]) -> list[Sequence[_Column]]:
    """The columns of each table when they do not fit into one: about as many in each."""
    tables = -(-len(columns) // MOST_COLUMNS)
    most = -(-len(columns) // tables)
    return [columns[start : start + most] for start in range(0, len(columns), most)]


def short_name(area: Area) -> str:
    """«Bản Bo» for «xã Bản Bo», «TT. Tam Đường» for the township: what a column has room for."""
    for kind, short in _SHORT.items():
        if area.name.startswith(kind):
            return short + area.name.removeprefix(kind)
    return area.name


def roman(number: int) -> str:
    """1 to 39 as I to XXXIX."""
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
