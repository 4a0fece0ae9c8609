"""References of the report against the register of documents, and against the day of the report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from rapidfuzz import fuzz

from danchu.core import citations, dates
from danchu.core.citations import Citation
from danchu.core.reading import Finding
from danchu.figures.ended import ended_papers
from danchu.figures.listing import Row
from danchu.figures.queries import papers
from danchu.inbox.comparing.asked import Asked, Compared, Comparison

_ALIKE: Final = 80
_WITH_YEAR: Final = re.compile(r"^[0-9]+/[0-9]{4}/")
_NOT_THERE = "Sổ văn bản chưa có văn bản này để đối chiếu."


def compare(asked: Asked, into: Comparison) -> None:
    """Two kinds: a paper that the register has otherwise, and one that is younger than the report. Two queries."""
    known = _Known(papers().values(), ended_papers())
    for cited in asked.reading.citations:
        if cited.date is not None and cited.date > asked.day:
            into.add([_of(cited, _too_young(asked, cited), "Kiểm tra lại ngày của văn bản hoặc của báo cáo.")])
        if cited.symbol and cited.first is None:
            _judge(asked, cited, known, into)


def _too_young(asked: Asked, cited: Citation) -> str:
    assert cited.date is not None
    named = " ".join(f"{cited.type} {cited.symbol}".split())
    return f"{named} ghi ngày {dates.show(cited.date)}, sau ngày của báo cáo ({dates.show(asked.day)})."


def _judge(asked: Asked, cited: Citation, known: _Known, into: Comparison) -> None:
    rows = known.same(cited)
    if not rows:
        near = known.near(cited)
        if near is not None:
            message = f"Sổ văn bản không có «{cited.symbol}», nhưng có {_named(near)} cùng số, cùng ngày."
            into.add([_of(cited, message, "Kiểm tra lại ký hiệu của văn bản.")])
        else:
            into.unchecked.append(Finding(cited.start, cited.end, "against", "note", _NOT_THERE))
    elif cited.date is None or any(row.day == cited.date for row in rows):
        into.agreed += 1
        last = known.last_day(rows)
        if last is not None and last <= asked.day:
            message = f"Theo sổ văn bản, {_named(rows[0])} đã hết hiệu lực từ ngày {dates.show(last)}."
            into.add([_of(cited, message, "Kiểm tra lại căn cứ pháp lý.")])
    else:
        message = f"Sổ văn bản ghi {_named(rows[0])}, báo cáo ghi {dates.show(cited.date)}."
        into.add([_of(cited, message, "Kiểm tra lại ngày của văn bản.")])


def _named(row: Row) -> str:
    by = f" của {row.issuer}" if row.issuer else ""
    return f"{row.type_word} {row.symbol} ngày {dates.show(row.day)}{by}"


def _of(cited: Citation, message: str, suggestion: str) -> Compared:
    return Compared(Finding(cited.start, cited.end, "against", "question", message, suggestion))


class _Known:
    """The register by symbol and by number and day. Numbers begin anew every year and at every issuer."""

    def __init__(self, rows: Iterable[Row], ended: Mapping[str, date]) -> None:
        self.ended = ended
        self.by_symbol: dict[str, list[Row]] = {}
        self.by_day: dict[tuple[str, object], list[Row]] = {}
        for row in rows:
            if row.symbol:
                symbol = citations.normal(row.symbol)
                self.by_symbol.setdefault(symbol, []).append(row)
                self.by_day.setdefault((_number(symbol), row.day), []).append(row)

    def same(self, cited: Citation) -> Sequence[Row]:
        """The papers that the reference may mean: of its year, and of its issuer when it names one."""
        rows = [row for row in self.by_symbol.get(cited.symbol, ()) if _may_be(row, cited)]
        own = [row for row in rows if cited.issuer and row.issuer and _alike(row.issuer, cited.issuer)]
        return own or rows

    def last_day(self, rows: Sequence[Row]) -> date | None:
        """The first day on which none of them holds any more; None while one does."""
        days = [self.ended.get(row.code) for row in rows]
        return None if None in days else max(day for day in days if day is not None)

    def near(self, cited: Citation) -> Row | None:
        """A paper of the same number and day whose symbol is nearly this one."""
        rows = self.by_day.get((_number(cited.symbol), cited.date), ())
        return next((row for row in rows if fuzz.ratio(cited.symbol, citations.normal(row.symbol)) >= _ALIKE), None)


def _may_be(row: Row, cited: Citation) -> bool:
    """The same number in another year is another paper, unless the year stands in it or is the only slip."""
    if cited.date is None or cited.date.year == row.day.year or _WITH_YEAR.match(cited.symbol):
        return True
    return (cited.date.day, cited.date.month) == (row.day.day, row.day.month)


def _alike(one: str, other: str) -> bool:
    return fuzz.token_set_ratio(one.lower(), other.lower()) >= _ALIKE


def _number(symbol: str) -> str:
    found = re.match(r"[0-9]+", symbol)
    return found[0].lstrip("0") if found else ""
