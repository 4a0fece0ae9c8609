"""The vocabulary of an outline: figures, papers, rows and names by reference; nothing countable is typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from danchu.core import citations, phrase
from danchu.core.document import FigureRef, PaperRef
from danchu.core.law.disclosure import COMMUNE_ITEMS
from danchu.core.sheet import Sheet
from danchu.core.value import Value, Why
from danchu.figures.evidence import Evidence, LineRef
from danchu.figures.listing import Row, rows, tasks_for
from danchu.figures.saying import text_of
from danchu.kit.text import sort_key
from danchu.reports import english
from danchu.reports.here import Here, here
from danchu.reports.marks import Marks

OTHER_PAPERS = {"vi": "các quy định hiện hành", "en": "the rules in force"}


class Ready(str):
    """Text that is already Markdown: not escaped again when an outline prints it."""

    __slots__ = ()


@dataclass
class Writer:
    """What an outline may ask. One writer writes one report: it remembers which papers were already cited in full."""

    sheet: Sheet
    evidence: Mapping[str, Evidence]
    held: Mapping[str, Row]  # code of the line in `documents` → the paper
    language: str = "vi"
    phrases: Mapping[str, str] = field(default_factory=dict)  # what people typed → its English
    marks: Marks = field(default_factory=Marks)
    cited: set[str] = field(default_factory=set)

    # -- figures ------------------------------------------------------------------------------------------------

    def amount(self, code: str) -> Decimal | None:
        """The number, to decide between sentences; None when missing."""
        return self.sheet.value(code).amount

    def known(self, *codes: str) -> bool:
        return all(self.amount(code) is not None for code in codes)

    def asked(self, code: str) -> bool:
        """Is there any body here that the indicator asks? A commune has no one-stop office of a district."""
        return self.sheet.value(code).why is not Why.NOBODY_KEEPS

    def ranked(self, names: Mapping[str, str]) -> list[tuple[str, str]]:
        """Codes with their names, the largest figure first; what is zero or missing is left out."""
        told = [(self.amount(code), code, name) for code, name in names.items()]
        kept = sorted(((amount, code, name) for amount, code, name in told if amount), key=lambda one: -one[0])
        return [(code, name) for _, code, name in kept]

    @cached_property
    def here(self) -> Here:
        """The words for the place of the report and for those below it."""
        return here(self.sheet.tree, self.sheet.place, self.language)

    def f(self, code: str, noun: str = "", *, pad: bool = True) -> Ready:
        """The figure as printed and what it counts; «(98/102 đơn vị đã báo cáo)» follows a partial sum."""
        value = self.sheet.value(code)
        return Ready(self._mark(code, value, pad) + (f" {noun}" if noun else "") + self._partial(value))

    def of(self, part: str, whole: str) -> Ready:
        """«07/13»: the part padded, both figures open to their lines. Equal parts stay «13/13»."""
        return Ready(f"{self.f(part)}/{self.f(whole, pad=False)}")

    def n(self, code: str, one: str, many: str) -> Ready:
        """The figure and its noun, which follows the number: «1 village», «13 villages», «no data yet: villages»."""
        value = self.sheet.value(code)
        if value.amount is None:
            return Ready(f"{self.f(code)}: {many}")
        noun = one if _is_one(value) else many
        return Ready(f"{self._mark(code, value, True)} {noun}{self._partial(value)}")

    def say(
        self,
        code: str,
        many: str,
        none: str,
        missing: str | None = None,
        *,
        one: str | None = None,
    ) -> Ready:
        """The sentence that fits the figure: `many` with {} where it stands, `none` for zero, else `missing`.

        `one`: for exactly one, in a language whose nouns and verbs follow the number.
        """
        value = self.sheet.value(code)
        if value.amount is None:
            return Ready(missing) if missing is not None else self._unknown(code, value)
        if value.amount == 0 and not value.is_partial:
            before, found, after = none.partition("{}")
            return Ready(before + (self.f(code) if found else "") + after)
        chosen = one if one is not None and _is_one(value) else many
        return Ready(chosen.replace("{}", self._mark(code, value, True)) + self._partial(value))

    def _partial(self, value: Value) -> str:
        """« (98/102 đơn vị đã báo cáo)» after a partial sum and what it counts."""
        told = phrase.completeness(value, self.language)
        return f" ({told})" if told else ""

    def _unknown(self, code: str, value: Value) -> Ready:
        indicator = self.sheet.catalogue[code]
        label = indicator.label_vi if self.language == "vi" else indicator.label_en
        return Ready(f"{label}: {self._mark(code, value, True)}")

    def _mark(self, code: str, value: Value, pad: bool) -> str:
        indicator = self.sheet.catalogue[code]
        return self.marks.put(
            FigureRef(
                indicator=code,
                place=self.sheet.place,
                period=self.sheet.period.code,
                printed=phrase.printed(indicator, value, self.language, pad=pad),
                label=indicator.label_vi if self.language == "vi" else indicator.label_en,
                grade=value.grade or "",
            )
        )

    # -- papers -------------------------------------------------------------------------------------------------

    def has(self, name: str) -> bool:
        """Does the register of documents hold the paper of this code or symbol?"""
        return self._found(name) is not None

    def paper(self, name: str, *, bare: bool = False) -> Ready:
        """A reference to the paper of this code or symbol: all parts the first time, type and symbol later.

        `bare` leaves out the issuer (in a list of one issuer's own papers). A paper that the register does not hold
        raises KeyError: a report never cites from memory.
        """
        row = self._found(name)
        if row is None:
            raise KeyError(name)
        first = row.code not in self.cited
        self.cited.add(row.code)
        issuer = "" if bare else row.issuer
        if self.language == "en":
            return self._cited_in_english(row, issuer, first=first)
        text = citations.show(row.type_word, row.symbol, row.day, issuer, title=row.abstract, first=first)
        return Ready(self.marks.put(PaperRef(row.code, text)))

    def _cited_in_english(self, row: Row, issuer: str, *, first: bool) -> Ready:
        """«Decree 59/2023/NĐ-CP of 14 August 2023 (the Government, guidance on …)»."""
        mark = self.marks.put(PaperRef(row.code, english.cite(row.type_word, row.symbol, row.day, first=first)))
        more = [self.told(text) for text in (issuer, row.abstract) if text]
        return Ready(f"{mark} ({', '.join(more)})" if first and more else mark)

    def told(self, text: str) -> Ready:
        """Words that people typed, in the language of the report; in italics where nobody has translated them."""
        if self.language == "vi":
            return Ready(escape(text))
        found = english.said(text, self.phrases)
        return typed(text) if found is None else Ready(escape(found))

    def papers_named(self, *symbols: str, last: str = ", ") -> Ready:
        """References to those of the papers that the register holds, joined; general words when it holds none."""
        held = [self.paper(symbol) for symbol in symbols if self.has(symbol)]
        return listed(held, last) if held else Ready(OTHER_PAPERS[self.language])

    def papers(self, code: str, *, but: str | None = None) -> list[Ready]:
        """References to the documents an indicator was counted from, oldest first, without those of another."""
        left_out = {ref.code for ref in self._lines(but)} if but else set()
        found = [ref.code for ref in self._lines(code) if ref.register == "documents" and ref.code not in left_out]
        return [self.paper(key, bare=True) for key in found]

    def issued(self, about: str) -> list[str]:
        """Codes of the papers of the place's own bodies in the period whose abstract says `about`, oldest first."""
        own = {body.key for body in self.sheet.tree.bodies_at(self.sheet.place)}
        told = (row for row in self.held.values() if row.keeper in own and self.sheet.window.contains(row.day))
        return [row.code for row in sorted(told, key=lambda row: row.day) if about in row.abstract.casefold()]

    def _found(self, name: str) -> Row | None:
        return self.held.get(name) or self._by_symbol.get(citations.normal(name))

    @cached_property
    def _by_symbol(self) -> dict[str, Row]:
        return {citations.normal(row.symbol): row for row in self.held.values() if row.symbol}

    # -- lines --------------------------------------------------------------------------------------------------

    def rows(self, code: str) -> list[Row]:
        """The lines an indicator was counted from, as rows, oldest first; a declared number has no line with fields."""
        by_register: dict[str, list[int]] = {}
        for ref in (ref for ref in self._lines(code) if ref.register != "declared"):
            by_register.setdefault(ref.register, []).append(ref.entry)
        found = [row for register, ids in by_register.items() for row in rows(register, ids, self.sheet.tree)]
        return sorted(found, key=lambda row: (row.day, row.code))

    def each(self, code: str, name: str) -> list[str]:
        """The distinct values of one field of the lines behind an indicator, in order of appearance."""
        return list(dict.fromkeys(self._told(code, name)))

    def most(self, code: str, name: str) -> list[str]:
        """The same, the most frequent first."""
        return [text for text, _ in Counter(self._told(code, name)).most_common()]

    def _told(self, code: str, name: str) -> list[str]:
        """One field of every line behind an indicator; whole numbers are names here (a year), never grouped."""
        said = (getattr(row, name) for row in self.rows(code))
        texts = (str(value) if isinstance(value, int) else text_of(Row(**{name: value}), name) for value in said)
        return [text for text in texts if text]

    def commune_items(self, code: str) -> list[str]:
        """Contents of Điều 11 that the lines (disclosures) are about, in the order of the law."""
        told = {str(row.item) for row in self.rows(code)}
        items = [item for item in COMMUNE_ITEMS.on(self.sheet.window.last) if item.code in told]
        return [lower_first(item.label_vi if self.language == "vi" else item.label_en) for item in items]

    def subjects(self, code: str) -> list[str]:
        """What the parts called `subjects` of the lines (inspections) name, each once, in alphabetical order."""
        named = (part.title or part.body for row in self.rows(code) for part in row.subjects)
        return sorted(set(named), key=sort_key)

    def led(self, code: str) -> list[Row]:
        """Lines (supervisions) that were held together with others, with the partners' names in `with`."""
        found = [row for row in self.rows(code) if row.partners]
        for row in found:
            partners = [self._short.get(partner.body, partner.body) for partner in row.partners]
            setattr(row, "with", sorted(partners, key=sort_key))
            row.subject_body = self._short.get(row.subject_body, row.subject_body)
        return found

    @cached_property
    def _short(self) -> dict[str, str]:
        """Full name → short name of bodies that have one."""
        return {body.name: body.short_name for body in self.sheet.tree.bodies.values() if body.short_name}

    def tasks(self) -> list[Row]:
        """Tasks given for the next period (register of directives), in the order of their section."""
        return tasks_for(self.sheet.period.next(), self.sheet.tree)

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


def listed(items: Sequence[str], last: str = ", ") -> Ready:
    """«a, b, c»; `last` joins the last two, or all when it holds a semicolon."""
    plain = [item if isinstance(item, Ready) else escape(str(item)) for item in items]
    between = last if ";" in last else ", "
    return Ready(last.join([between.join(plain[:-1]), plain[-1]]) if len(plain) > 1 else "".join(plain))


def typed(text: str) -> Ready:
    """Words that people typed and nobody has translated, in italics."""
    return Ready(f"*{escape(text)}*")


def _is_one(value: Value) -> bool:
    """Exactly one, also not a range that begins with one."""
    return value.amount == 1 and (value.span is None or value.span[0] == value.span[1])


def lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def escape(text: str) -> str:
    """Plain text as Markdown that says just that."""
    for letter in "\\`*_[]<>#|":
        text = text.replace(letter, f"\\{letter}")
    return text
