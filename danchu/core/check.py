"""Rules over figures, and what they find. A missing part leaves a rule unchecked: it never passes, it never fails.

A rule states a form over indicator codes, in words of both languages, with its severity and source. A sum of which
not everybody has reported can only warn; a number that is «trên» or «khoảng» can only raise a question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from danchu.core import numbers
from danchu.core.phrase import MISSING
from danchu.core.rule_forms import Arithmetic, Form, Reading
from danchu.core.value import Qualifier, Value, Why

ValueOf = Callable[[str], Value]
NameOf = Callable[[str, str], str]  # indicator code and language → how it is called there


class Severity(StrEnum):
    """What a finding does to a return, the gravest first."""

    BLOCK = "block"
    WARN = "warn"
    ASK = "ask"
    UNCHECKED = "unchecked"

    @property
    def label_vi(self) -> str:
        return {"block": "chặn", "warn": "cảnh báo", "ask": "câu hỏi", "unchecked": "chưa kiểm tra được"}[self.value]

    @property
    def label_en(self) -> str:
        return {"block": "blocking", "warn": "warning", "ask": "question", "unchecked": "not checked"}[self.value]


@dataclass(frozen=True)
class Rule:
    """One thing that must hold, or must be asked about, for every place.

    `vi` and `en` say what should hold, or ask about it, without a full stop or a question mark. `refs` are ids of the
    checked relations of the reference report. `verify`: the law behind it was told from memory or through a copy, so
    the rule may never block.
    In force from `since` until the day before `until`; None leaves an end open.
    """

    code: str
    form: Form
    vi: str
    en: str
    severity: Severity
    source: str
    refs: tuple[str, ...] = ()
    verify: bool = False
    since: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        if self.severity is Severity.UNCHECKED:
            raise ValueError(f"{self.code}: «chưa kiểm tra được» is found, not declared")
        if self.verify and self.severity is Severity.BLOCK:
            raise ValueError(f"{self.code}: a rule of law that was not verified cannot block")

    @property
    def codes(self) -> tuple[str, ...]:
        return self.form.codes

    def holds_on(self, day: date) -> bool:
        """Whether the rule is in force on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True)
class Finding:
    """A rule that does not hold at a place, or could not be checked there, told with the numbers."""

    rule: str
    place: str
    severity: Severity
    vi: str
    en: str
    codes: tuple[str, ...]


def run(
    rules: Iterable[Rule],
    value_of: ValueOf,
    *,
    place: str = "",
    day: date | None = None,
    before: ValueOf | None = None,
    name_of: NameOf = lambda code, _language: f"«{code}»",
) -> list[Finding]:
    """What the rules in force on `day` (None: all) find in the figures of one place, in the order of the rules.

    `before` gives the figures of the same place in the period before, for what is carried from one to the next.
    """
    reading = Reading(value_of, before, day)
    return list(_findings(rules, reading, place, name_of))


def _findings(rules: Iterable[Rule], reading: Reading, place: str, name_of: NameOf) -> Iterator[Finding]:
    for rule in rules:
        if reading.day is not None and not rule.holds_on(reading.day):
            continue
        values = rule.form.values(reading)
        lacking = [(code, value) for code, value in values if value.is_missing]
        if lacking:
            yield _unchecked(rule, place, lacking, name_of)
        elif (broken := rule.form.broken(reading)) is not None:
            yield _found(rule, place, broken, [value for _, value in values])


def _unchecked(rule: Rule, place: str, lacking: list[tuple[str, Value]], name_of: NameOf) -> Finding:
    def told(language: str) -> str:
        whys = MISSING[language]
        return ", ".join(
            f"{name_of(code, language)} ({whys[value.why or Why.NOT_REPORTED]})" for code, value in lacking
        )

    return Finding(
        rule=rule.code,
        place=place,
        severity=Severity.UNCHECKED,
        vi=_sentence(rule, rule.vi, f"chưa kiểm tra được, còn thiếu {told('vi')}"),
        en=_sentence(rule, rule.en, f"not checked, lacking {told('en')}"),
        codes=rule.codes,
    )


def _found(rule: Rule, place: str, broken: Arithmetic, values: list[Value]) -> Finding:
    partial = [value for value in values if value.is_partial]
    return Finding(
        rule=rule.code,
        place=place,
        severity=_weakened(rule.severity, values),
        vi=_sentence(rule, rule.vi, written(broken, "vi") + _completeness(partial, "vi")),
        en=_sentence(rule, rule.en, written(broken, "en") + _completeness(partial, "en")),
        codes=rule.codes,
    )


def _sentence(rule: Rule, words: str, told: str) -> str:
    """«Hai số phải khớp: 5 ≠ 6.», and for a question «Có phải số ước lượng? 60 = 3 × 20.»"""
    if rule.severity is Severity.ASK:
        return f"{words}? {told[0].upper()}{told[1:]}."
    return f"{words}: {told}."


def _weakened(severity: Severity, values: list[Value]) -> Severity:
    """The declared severity, or less where the numbers themselves are not sure."""
    if any(value.qualifier is not Qualifier.EXACT for value in values):
        return Severity.ASK
    if severity is Severity.BLOCK and any(value.is_partial for value in values):
        return Severity.WARN
    return severity


def _completeness(partial: list[Value], language: str) -> str:
    """« (mới có 98/102 đơn vị báo cáo)» for the least complete number, or nothing."""
    if not partial:
        return ""
    worst = max(partial, key=lambda value: value.expected - value.reported)
    told = f"{worst.reported}/{worst.expected}"
    return f" (mới có {told} đơn vị báo cáo)" if language == "vi" else f" (only {told} bodies have reported)"


_WORDS = {
    "vi": {Qualifier.EXACT: "", Qualifier.ABOVE: "trên ", Qualifier.ABOUT: "khoảng "},
    "en": {Qualifier.EXACT: "", Qualifier.ABOVE: "over ", Qualifier.ABOUT: "about "},
}


def written(arithmetic: Arithmetic, language: str) -> str:
    """«35 ≠ 24 + 10 = 34», with the digits of the language and at most three decimals."""
    return "".join(piece if isinstance(piece, str) else _number(piece, language) for piece in arithmetic)


def _number(piece: Value | Decimal, language: str) -> str:
    amount = piece.amount if isinstance(piece, Value) else piece
    text = numbers.show(amount if amount is not None else Decimal(0), decimals=3)
    if language == "en":
        text = text.translate(str.maketrans(".,", ",."))
    return (_WORDS[language][piece.qualifier] if isinstance(piece, Value) else "") + text
