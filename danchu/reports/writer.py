"""The vocabulary of an outline: figures, papers, rows and names by reference; nothing countable is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from danchu.core import citations, phrase
from danchu.core.document import FigureRef, PaperRef
from danchu.core.sheet import Sheet
from danchu.core.value import Value
from danchu.figures.evidence import Evidence, LineRef
from danchu.figures.listing import Row, rows
from danchu.reports.marks import Marks


class Ready(str):
    """Text that is already Markdown: not escaped again when an outline prints it."""

    __slots__ = ()


@dataclass
class Writer:
    """What an outline may ask. One writer writes one report: it remembers which papers were already cited in full."""

    sheet: Sheet
    evidence: Mapping[str, Evidence]
    papers: Mapping[str, Row]  # code of the line in `documents` → the paper
    language: str = "vi"
    marks: Marks = field(default_factory=Marks)
    cited: set[str] = field(default_factory=set)

    # -- figures ------------------------------------------------------------------------------------------------

    def amount(self, code: str, place: str | None = None) -> Decimal | None:
        """The number, to decide between sentences; None when missing."""
        return self.sheet.value(code, place).amount

    def known(self, *codes: str) -> bool:
        return all(self.amount(code) is not None for code in codes)

    def f(self, code: str, place: str | None = None, *, pad: bool = True) -> Ready:
        """The figure alone, as printed; «(98/102 đơn vị đã báo cáo)» follows a partial sum."""
        value = self.sheet.value(code, place)
        partial = phrase.completeness(value, self.language)
        return Ready(self._mark(code, place, value, pad) + (f" ({partial})" if partial else ""))

    def of(self, part: str, whole: str) -> Ready:
        """«07/13»: the part padded, both figures open to their lines. Equal parts stay «13/13»."""
        return Ready(f"{self.f(part)}/{self.f(whole, pad=False)}")

    def say(self, code: str, many: str, none: str, missing: str | None = None, place: str | None = None) -> Ready:
        """The sentence that fits the figure: `many` with {} where it stands, `none` for zero, else `missing`."""
        value = self.sheet.value(code, place)
        if value.amount is None:
            return Ready(escape(missing) if missing is not None else self._unknown(code, value))
        if value.amount == 0 and not value.is_partial:
            before, found, after = none.partition("{}")
            return Ready(before + (self.f(code, place) if found else "") + after)
        return Ready(many.replace("{}", self.f(code, place)))

    def _unknown(self, code: str, value: Value) -> str:
        indicator = self.sheet.catalogue[code]
        label = indicator.label_vi if self.language == "vi" else indicator.label_en
        why = phrase.printed(indicator, value, self.language)
        return f"{label}: {self._mark(code, None, value, True)}" if why else label

    def _mark(self, code: str, place: str | None, value: Value, pad: bool) -> str:
        indicator = self.sheet.catalogue[code]
        return self.marks.put(
            FigureRef(
                indicator=code,
                place=place or self.sheet.place,
                period=self.sheet.period.code,
                printed=phrase.printed(indicator, value, self.language, pad=pad),
                label=indicator.label_vi if self.language == "vi" else indicator.label_en,
                grade=value.grade or "",
            )
        )

    # -- papers -------------------------------------------------------------------------------------------------

    def paper(self, key: str, *, short: bool = False, bare: bool = False) -> Ready:
        """A reference to a paper: all parts the first time in the report, type and symbol later. Unknown: KeyError.

        `short` forces the short form; `bare` leaves out the issuer (in a list of one issuer's own papers).
        """
        row = self.papers[key]
        first = key not in self.cited and not short
        self.cited.add(key)
        issuer = "" if bare else row.issuer
        text = citations.show(row.type_word, row.symbol, row.day, issuer, title=row.abstract, first=first)
        return Ready(self.marks.put(PaperRef(key, text)))

    def papers_of(self, code: str, *, but: str | None = None) -> list[str]:
        """Keys of the documents an indicator was counted from, oldest first, without those of another indicator."""
        left_out = {ref.code for ref in self._lines(but)} if but else set()
        return [ref.code for ref in self._lines(code) if ref.register == "documents" and ref.code not in left_out]

    # -- lines --------------------------------------------------------------------------------------------------

    def rows(self, code: str) -> list[Row]:
        """The lines an indicator was counted from, as rows with their fields, oldest first."""
        by_register: dict[str, list[int]] = {}
        for ref in self._lines(code):
            by_register.setdefault(ref.register, []).append(ref.entry)
        found = [row for register, ids in by_register.items() for row in rows(register, ids, self.sheet.tree)]
        return sorted(found, key=lambda row: (row.day, row.code))

    def areas(self, code: str) -> list[str]:
        """Names of the areas in which the lines of an indicator happened, each once, in the order of the tree."""
        keys = {ref.area for ref in self._lines(code)}
        return [area.name for area in self.sheet.tree.areas.values() if area.key in keys]

    def bodies(self, code: str) -> list[str]:
        """Names of the bodies that kept the lines of an indicator, each once, in the order of the tree."""
        keys = {ref.body for ref in self._lines(code)}
        return [body.name for body in self.sheet.tree.bodies.values() if body.key in keys]

    def _lines(self, code: str) -> list[LineRef]:
        everybody = {body.key for body in self.sheet.tree.bodies_below(self.sheet.place) if body.rolls_up}
        return self.evidence[code].at(everybody)


def escape(text: str) -> str:
    """Plain text as Markdown that says just that."""
    for letter in "\\`*_[]<>#|":
        text = text.replace(letter, f"\\{letter}")
    return text
