"""Form and spelling: symbols with stray blanks, dates out of form, references told in full twice, repealed law.

Nothing here is arithmetic; most of it is a note, an impossible date is an error.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3.b, II.6.b.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from danchu.core import citations, dates
from danchu.core.citations import Citation
from danchu.core.printed import Printed
from danchu.core.reading.result import Figure, Finding

__all__ = ["Repealed", "check_form"]


@dataclass(frozen=True)
class Repealed:
    """Dated knowledge: from `since` on, the document with this symbol is replaced by `heir`.

    `title` lets a law that is cited by its name be recognised; "" when it has no use.
    """

    symbol: str
    since: date
    heir: str = ""
    title: str = ""


def check_form(
    text: str,
    cited: Sequence[Citation],
    figures: Sequence[Figure],
    repealed: Iterable[Repealed] = (),
    on: date | None = None,
) -> list[Finding]:
    """Findings about form. A repealed document is reported when it was replaced on or before the day `on`."""
    dated = _first_dates(cited)
    known = [one for one in repealed if on is None or one.since <= on]
    found: list[Finding] = []
    for one in cited:
        found += _symbol(one)
        found += _date(one)
        if not _is_own(one, text):
            found += _repeat(one, cited, dated)
        found += _repealed(one, known)
    found += _impossible_dates(text)
    found += _dotted_decimals(figures)
    return found


def _symbol(one: Citation) -> list[Finding]:
    printed = Printed(one.text).view
    if not one.symbol or one.number not in printed or one.symbol in printed or "/" not in one.symbol:
        return []
    suggestion = f"Viết liền, không có khoảng trắng: {one.symbol}."
    message = f"Số, ký hiệu văn bản viết chưa đúng thể thức: «{_printed_symbol(one)}»."
    return [Finding(one.start, one.end, "symbol", "note", message, suggestion)]


def _printed_symbol(one: Citation) -> str:
    match = re.search(rf"{one.number}\s*[-/‐-―−].*?(?=,|\sngày|\scủa|$)", one.text, re.DOTALL)
    return " ".join(match.group().split()) if match else " ".join(one.text.split())


_PRINTED_DATE = re.compile(r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/[0-9]{4}")


def _date(one: Citation) -> list[Finding]:
    """Days below 10 and months 1 and 2 are written with a nought before them."""
    match = _PRINTED_DATE.search(one.text)
    if one.date is None or match is None:
        return []
    day, month = match.groups()
    if not (len(day) == 1 or (len(month) == 1 and int(month) <= 2)):
        return []
    place = one.start + match.start()
    right = dates.show(one.date, "law")
    return [
        Finding(
            place,
            one.start + match.end(),
            "date",
            "note",
            f"Ngày viết thiếu số 0: «{match.group()}».",
            f"Viết {right}.",
        )
    ]


def _first_dates(cited: Sequence[Citation]) -> dict[str, date]:
    """Symbol → the first date printed for it."""
    dated: dict[str, date] = {}
    for one in cited:
        if one.date is not None and one.symbol:
            dated.setdefault(one.symbol, one.date)
    return dated


_ANNEXED = re.compile(r"\(\s*(?:ban hành )?kèm theo\s*$", re.IGNORECASE)
_LETTERHEAD: Final = 1500  # characters that hold the letterhead


def _is_own(one: Citation, text: str) -> bool:
    """Whether the reference is the paper's own: under the title of an annex, or with the number of the letterhead.

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, III.1 (the line under the title of an annex tells number and date).
    """
    if _ANNEXED.search(text[max(0, one.start - 40) : one.start]):
        return True
    head = text[:_LETTERHEAD]
    return bool(one.symbol) and bool(re.search(rf"^\W*Số\s*:\s*{re.escape(one.symbol)}(?!\w)", head, re.MULTILINE))


def _repeat(one: Citation, cited: Sequence[Citation], dated: dict[str, date]) -> list[Finding]:
    """A later reference gives type and symbol only; the same document cannot have two dates."""
    if one.first is None or one.date is None:
        return []
    first = cited[one.first]
    earlier = dated.get(one.symbol)
    if earlier is not None and earlier != one.date:
        message = (
            f"{one.type} {one.symbol} được ghi hai ngày khác nhau: {dates.show(earlier)} và {dates.show(one.date)}."
        )
        return [Finding(one.start, one.end, "date", "question", message, "Kiểm tra lại ngày ban hành.")]
    if first.date is None:
        return []
    short = citations.show(one.type, one.symbol, first=False)
    message = f"{one.type} {one.symbol} đã được viện dẫn đầy đủ ở trên."
    return [Finding(one.start, one.end, "citation", "note", message, f"Từ lần thứ hai chỉ ghi: {short}.")]


def _repealed(one: Citation, known: Sequence[Repealed]) -> list[Finding]:
    for law in known:
        named = law.title and not one.symbol and one.title.lower() == law.title.lower()
        if one.symbol != law.symbol and not named:
            continue
        heir = f", được thay bằng {law.heir}" if law.heir else ""
        message = f"{one.type} {law.symbol} đã hết hiệu lực từ ngày {dates.show(law.since)}{heir}."
        return [Finding(one.start, one.end, "repealed", "question", message, "Kiểm tra lại căn cứ pháp lý.")]
    return []


_ANY_DATE = re.compile(r"(?<![0-9/.])[0-9]{1,2}/[0-9]{1,2}/(?:19|20)[0-9]{2}(?![0-9/])")


def _impossible_dates(text: str) -> list[Finding]:
    found = []
    for match in _ANY_DATE.finditer(text):
        try:
            dates.read(match.group())
        except dates.DateFault as fault:
            found.append(Finding(match.start(), match.end(), "date", "error", str(fault), "Sửa lại ngày."))
    return found


_DOTTED: Final = re.compile(r"[0-9]+\.[0-9]+")


def _dotted_decimals(figures: Sequence[Figure]) -> list[Finding]:
    """ "7.2 ha": a dot where a comma belongs."""
    return [
        Finding(
            one.start, one.end, "number", "note", f"Phần lẻ viết sau dấu chấm: «{one.text}».",
            f"Viết {one.text.replace('.', ',')}.",
        )
        for one in figures
        if _DOTTED.fullmatch(one.text) and one.value != one.value.to_integral_value()
    ]  # fmt: skip
