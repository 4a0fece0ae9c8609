"""A count followed by the names it counts: "03 xã: An Phú, Bình Minh, Chiềng Sơn"."""

from collections.abc import Sequence
from typing import Final

from danchu.core.reading.found import Found
from danchu.core.reading.furniture import at
from danchu.core.reading.ledger import Ledger, said
from danchu.core.reading.result import Severity
from danchu.core.reading.structure import Sheet
from danchu.core.reading.tokens import Token

__all__ = ["check_counts"]

_COUNTABLE: Final = frozenset({"bodies"})
_OPEN: Final = frozenset({":", "("})
_CLOSE: Final = frozenset({")", ".", ";"})
_LONGEST: Final = 160  # tokens of a list of names
_SHORT_NAME: Final = 4  # words of a name that surely is one


def check_counts(sheet: Sheet, ledger: Ledger) -> None:
    """Compares each count of places or bodies with the names listed right after it."""
    for place, figure in enumerate(sheet.figures):
        if figure.family not in _COUNTABLE or figure.kind != "count" or figure.over or figure.places:
            continue
        following = sheet.figures[place + 1] if place + 1 < len(sheet.figures) else None
        ceiling = following.first if following and following.block == figure.block else 10**9
        names = _names(sheet.tokens[figure.block], figure, ceiling)
        if names:
            _compare(figure, names, ledger)


def _names(tokens: Sequence[Token], figure: Found, ceiling: int) -> list[list[Token]]:
    """The names listed after the figure; none when what follows is no plain list of names."""
    start = figure.after
    while at(tokens, start).kind == "word" and start - figure.after < 6:
        start += 1
    if at(tokens, start).text not in _OPEN:
        return []
    names: list[list[Token]] = [[]]
    for place in range(start + 1, min(start + _LONGEST, len(tokens))):
        token = tokens[place]
        if place >= ceiling or token.kind == "number":
            return []
        if token.text in _CLOSE:
            return _checked(names, tokens[place])
        if token.text == ",":
            names.append([])
        elif token.kind == "word" or token.text in {"-", "'", "&"}:
            names[-1].append(token)
        else:
            return []
    return []


def _checked(names: list[list[Token]], close: Token) -> list[list[Token]]:
    plain = all(name and _is_name(name) for name in names)
    return names if plain and len(names) > 1 and close.text in _CLOSE else []


def _is_name(name: list[Token]) -> bool:
    """A name has a capital in its first three words and no verb of a sentence."""
    return any(token.text[0].isupper() for token in name[:3]) and len(name) <= 12


def _compare(figure: Found, names: list[list[Token]], ledger: Ledger) -> None:
    joined = sum(1 for name in names for token in name[1:-1] if token.low == "và")
    possible = range(len(names), len(names) + joined + 1)
    if figure.value in possible:
        ledger.holds("count", [figure])
        return
    short = all(len(name) <= _SHORT_NAME for name in names) and not joined
    severity: Severity = "error" if short and not figure.approx else "question"
    listed = ", ".join(" ".join(token.text for token in name) for name in names)
    message = f"Báo cáo ghi {said(figure)} nhưng liệt kê {len(names)}: {listed}."
    ledger.fails("count", [figure], severity, message, "Kiểm tra lại số lượng hoặc danh sách kèm theo.")
