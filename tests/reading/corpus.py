"""The labelled texts: figures, references, claims and planted errors marked in the text itself.

    # d01 title                     a text begins
    Tiếp {34 lượt} với {~5,9 vạn|người|59000} người theo [[Quyết định số 5/QĐ-UBND|5/QĐ-UBND]].
    = sum 0 1 2                     a claim over figures by their place: sum, share, change, change%, …
    ! 1 43 đảo chữ số               one planted error: figure 1 printed as 43 ("_" for a blank)

A figure is {print} with the number first and the unit after it, or {number|unit} where the unit is not printed
right after the number, or {number|unit|value}; "~" before the number says that it is approximate.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

TEXTS = Path(__file__).parent / "texts"


@dataclass(frozen=True)
class Mark:
    """A labelled figure: characters of the text, and what it should be read as."""

    start: int
    end: int
    value: Decimal
    unit: str
    approx: bool


@dataclass(frozen=True)
class Cited:
    """A labelled reference and the symbol it should be read as."""

    start: int
    end: int
    symbol: str


@dataclass(frozen=True)
class Planted:
    """A text in which one figure was changed, and where that figure now stands."""

    text: str
    start: int
    end: int
    kind: str


@dataclass
class Case:
    """One labelled text with its planted twins."""

    name: str
    title: str
    text: str
    figures: list[Mark] = field(default_factory=list)
    citations: list[Cited] = field(default_factory=list)
    claims: list[tuple[str, tuple[int, ...]]] = field(default_factory=list)
    planted: list[Planted] = field(default_factory=list)


def load(part: str) -> list[Case]:
    """The cases of a part.

    "held", "late", "fifth", "pages", "blind" and "fresh" were written before the grammar that reads them: on "blind" it
    found 0.61 of the planted errors when "fifth" was written and 0.82 when it had been tuned on "fifth" and "pages", on
    "fresh" 0.87 when it had been tuned on "blind". All have been looked at since.

    The parts called "forms" have figures and references marked, no claims: they are for the forms of real reports.
    """
    source = (TEXTS / f"{part}.txt").read_text("utf-8")
    return [_case(chunk) for chunk in re.split(r"^# ", source, flags=re.MULTILINE) if chunk.strip()]


def _case(chunk: str) -> Case:
    head, _, rest = chunk.partition("\n")
    name, _, title = head.partition(" ")
    lines = rest.rstrip("\n").split("\n")
    body = "\n".join(line for line in lines if not line.startswith(("= ", "! "))).rstrip("\n")
    text, figures, citations = _marked(body)
    case = Case(name, title, text, figures, citations)
    for line in lines:
        if line.startswith("= "):
            kind, *places = line[2:].split()
            case.claims.append((kind, tuple(map(int, places))))
        elif line.startswith("! "):
            place, print_, kind = line[2:].split(" ", 2)
            case.planted.append(_plant(case, int(place), print_.replace("_", " "), kind))
    return case


_MARK = re.compile(r"\{(?P<figure>[^{}]+)\}|\[\[(?P<cited>[^\[\]|]+)\|(?P<symbol>[^\[\]]*)\]\]")
_NUMBER = re.compile(r"(?P<number>[0-9]+(?:[.,][0-9]+)*)\s*(?P<unit>.*)")


def _marked(body: str) -> tuple[str, list[Mark], list[Cited]]:
    text = ""
    figures: list[Mark] = []
    citations: list[Cited] = []
    done = 0
    for match in _MARK.finditer(body):
        text += body[done : match.start()]
        start = len(text)
        if match["figure"]:
            print_, mark = _figure(match["figure"], start)
            figures.append(mark)
            text += print_
        else:
            text += match["cited"]
            citations.append(Cited(start, len(text), match["symbol"]))
        done = match.end()
    return text + body[done:], figures, citations


def _figure(marked: str, start: int) -> tuple[str, Mark]:
    print_, *said = marked.removeprefix("~").split("|")
    if len(said) == 2:
        return print_, Mark(start, start + len(print_), Decimal(said[1]), said[0], marked.startswith("~"))
    match = _NUMBER.fullmatch(print_)
    assert match, marked
    number = match["number"]
    unit = said[0] if said else match["unit"]
    amount = Decimal(number.replace(".", "").replace(",", "."))
    return print_, Mark(start, start + len(number), amount, unit, marked.startswith("~"))


def _plant(case: Case, place: int, print_: str, kind: str) -> Planted:
    mark = case.figures[place]
    text = case.text[: mark.start] + print_ + case.text[mark.end :]
    return Planted(text, mark.start, mark.start + len(print_), kind)
