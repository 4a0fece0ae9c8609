"""References to documents: how they are found in prose and how they are written.

State papers are numbered number/type-organ (296/KH-UBND, 59/2023/NĐ-CP), Party papers number-type/organ
(21-KL/TW). The type is the word before the number, never the letters of the symbol: "QĐ" is a decision or
a regulation. Laws are also cited by their name alone.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.b; Phụ lục III; Hướng dẫn 36-HD/VPTW.
"""

import re
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812 - the field beside it is called date
from typing import Final, Literal

from danchu.core import dates
from danchu.core.citing import marks
from danchu.core.citing.words import letters_of, word_set
from danchu.core.printed import Printed

__all__ = ["Citation", "System", "found", "normal", "read", "show"]

System = Literal["state", "party"]


@dataclass(frozen=True)
class Citation:
    """One reference: `number` is the running number as printed ("59", "05"), without its year.

    `symbol` is number and letters in one normal form ("59/2023/NĐ-CP", "756-TB/BCĐ"), "" for a law cited by
    name whose number the text never gives. `date` is the printed date, None when none is printed here.
    `start` and `end` are characters of the text, from the type word to the date. `first` is the place in the
    list of the first reference to the same document, None for a first reference itself.
    """

    type: str
    number: str
    symbol: str
    date: Date | None
    issuer: str
    system: System
    start: int
    end: int
    text: str
    title: str = ""
    first: int | None = None


def read(text: str) -> list[Citation]:
    """Every reference in the text, in order, later short references resolved to the first."""
    return found(Printed(text))[0]


def found(printed: Printed) -> tuple[list[Citation], list[tuple[int, int]]]:
    """The references as `read` gives them, and where they stand in the view: their numbers are no counts."""
    there = marks.find(printed.view)
    return _resolved([_citation(printed, mark) for mark in there]), [(mark.start, mark.end) for mark in there]


# Letters typed without their mark, or run together, where nothing else can be meant.
_SLIPS: Final = tuple(
    (re.compile(slip), meant)
    for slip, meant in (
        (r"/N[DĐ]-?CP$", "/NĐ-CP"), (r"(?<=[/-])QD(?=[/-])", "QĐ"), (r"HDND", "HĐND"), (r"BCD$", "BCĐ"),
        (r"/TƯ$", "/TW"),
    )
)  # fmt: skip


def normal(symbol: str) -> str:
    """The symbol with one kind of hyphen, the true Đ, and no blanks: "756 –TB/BCĐ" gives "756-TB/BCĐ"."""
    plain = re.sub(r"\s+", "", Printed(symbol).view)
    for slip, meant in _SLIPS:
        plain = slip.sub(meant, plain)
    return plain


def show(
    type: str,  # noqa: A002 - the word of the domain
    symbol: str,
    date: Date | None = None,
    issuer: str = "",
    *,
    title: str = "",
    first: bool = True,
) -> str:
    """The reference as it should be written: all parts the first time, type and symbol later; laws by name.

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.b.
    """
    if type in _LAWS and title:
        return f"{type} {title[:1].upper()}{title[1:]}"
    named = f"{type} số {normal(symbol)}"
    if not first:
        return named
    day = f" {dates.show(date, 'long')}" if date else ""
    by = f" của {issuer}" if issuer else ""
    about = f" về {title}" if title else ""
    return named + day + by + about


def _citation(printed: Printed, mark: marks.Mark) -> Citation:
    return Citation(
        type=mark.type or letters_of(mark.letters, party=mark.party),
        number=mark.number,
        symbol=normal(mark.symbol),
        date=_day(mark.day),
        issuer=mark.issuer,
        system="party" if mark.party else "state",
        start=printed.at(mark.start),
        end=printed.at(mark.end),
        text=printed.cut(mark.start, mark.end),
        title=mark.title,
    )


def _day(written: str) -> Date | None:
    """The printed date; None when there is none or when there is no such day."""
    plain = re.sub(r"\s*([/.-])\s*", r"\1", written).replace(",", " ")
    try:
        return dates.read(f"ngày {plain}")
    except dates.DateFault:
        return None


_COMMON: Final = word_set("về thực hiện quy chế của và các")


def _resolved(cited: list[Citation]) -> list[Citation]:
    """Short references take the symbol of the document they mean; repeats point to the first."""
    known = _Known(cited)
    done: list[Citation] = []
    firsts: dict[str, int] = {}
    for place, one in enumerate(cited):
        meant = one if _is_full(one) else known.completed(one)
        key = meant.symbol or meant.title.lower()
        done.append(replace(meant, first=firsts.get(key)))
        firsts.setdefault(key, place)
    return done


_MOST_LAWS: Final = 60  # a text names few laws; the search for a title stays bounded


class _Known:
    """The documents that a text gives with their symbols, by type and number, and its laws by title."""

    def __init__(self, cited: list[Citation]) -> None:
        self.numbered: dict[tuple[str, str], list[Citation]] = {}
        self.laws: list[Citation] = []
        for one in cited:
            if not _is_full(one):
                continue
            same = self.numbered.setdefault((one.type, _plain(one.number)), [])
            if len(same) < _MOST_LAWS:
                same.append(one)
            if one.type in _LAWS and one.title and len(self.laws) < _MOST_LAWS:
                self.laws.append(one)

    def completed(self, short: Citation) -> Citation:
        """The short reference with the number and symbol of the document it means, if the text has it."""
        same = self.numbered.get((short.type, _plain(short.number)), []) if short.number else self.laws
        whole = next((one for one in same if _means(short, one)), None)
        if whole is None:
            return short
        return replace(short, number=whole.number, symbol=whole.symbol, system=whole.system)


_LAWS: Final = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})


def _is_full(one: Citation) -> bool:
    return bool(re.search(r"[^\W\d_]", one.symbol))


def _means(short: Citation, whole: Citation) -> bool:
    if short.number:
        return "/" not in short.symbol or whole.symbol.startswith((short.symbol + "/", short.symbol + "-"))
    said, meant = _content(short.title), _content(whole.title)
    return bool(said) and (said <= meant or meant <= said)


def _plain(number: str) -> str:
    return number.lstrip("0")


def _content(title: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", title.lower()) if word not in _COMMON}
