"""The same fact told twice: in words and digits, in a body and its footnote, in two sections of a report."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from danchu.core.reading.figures import Doubt
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said
from danchu.core.reading.slips import swapped
from danchu.core.reading.structure import Sheet
from danchu.core.reading.words import word_set

__all__ = ["LIKE", "Facts", "check_anaphora", "check_doubts", "likeness"]

_THOSE = re.compile(r"^(?:nói trên|nêu trên|trên đây|này|đó|đã nêu|trên$)(?!\w)")
_AMONG = re.compile(r"^(?:trong|tại|với)(?: tổng)?(?: số)?$")


def check_doubts(doubts: Iterable[Doubt], ledger: Ledger) -> None:
    """A number whose words in brackets say something else."""
    for doubt in doubts:
        message = f"Số {said(doubt.figure)} khác với số viết bằng chữ ({doubt.said})."
        ledger.fails("repeat", [doubt.figure], "error", message, "Sửa cho số và chữ giống nhau.")


def check_anaphora(sheet: Sheet, ledger: Ledger) -> None:
    """ "Trong 85 đơn nói trên" must be a number said before."""
    for figure in sheet.figures:
        pointed = None if _is_out_of_next(sheet, figure) else _THOSE.match(figure.following)
        if figure.kind != "count" or not (pointed or (_AMONG.match(figure.before) and _opens(sheet, figure))):
            continue
        earlier = sheet.figures[max(0, figure.order - 20) : figure.order]
        same = [one for one in earlier if one.family == figure.family and one.kind == "count"]
        twin = next((one for one in reversed(same) if one.value == figure.value), None)
        if twin is not None:
            ledger.holds("repeat", [twin, figure])
        elif same and pointed:
            whole = next((one for one in reversed(same) if "total" in one.roles), same[-1])
            message = f"«{said(figure)} {pointed.group()}» không trùng với số đã nêu trước đó ({said(whole)})."
            ledger.fails("repeat", [whole, figure], "error", message, "Sửa cho hai chỗ giống nhau.")
        elif (slip := next((one for one in reversed(same) if swapped(figure, one.value)), None)) is not None:
            message = f"«Trong {said(figure)}» không trùng với số đã nêu trước đó ({said(slip)})."
            ledger.fails("repeat", [slip, figure], "error", message, "Sửa cho hai chỗ giống nhau.")


def _is_out_of_next(sheet: Sheet, figure: Found) -> bool:
    """ "287 cháu trên 291 cháu": out of the next count, not the 287 said above."""
    following = next(iter(sheet.figures[figure.order + 1 : figure.order + 2]), None)
    return following is not None and following.sentence == figure.sentence and following.lead.endswith("trên")


def _opens(sheet: Sheet, figure: Found) -> bool:
    previous = sheet.figures[figure.order - 1] if figure.order else None
    return previous is None or previous.sentence != figure.sentence


LIKE: Final = 0.5
_EMPTY: Final = word_set(
    "đã được và với có của các trong là số cho tại về theo tổ chức thực hiện ở đó này một những trên toàn huyện xã"
)


def _content(figure: Found) -> frozenset[str]:
    return frozenset(word for word in figure.label.split() if word not in _EMPTY)


def likeness(one: Found, other: Found) -> float:
    first, second = _content(one), _content(other)
    return len(first & second) / len(first | second) if first and second else 0.0


class Facts:
    """Items told before, to be met again: pairs such as "13 lượt với 16 người" under a like label."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, Decimal, str], list[tuple[Found, Found, int]]] = {}

    def meet(self, sheet: Sheet, number: int, ledger: Ledger) -> None:
        """Compares the items of a passage with those of earlier passages, then remembers them."""
        items: dict[int, list[Found]] = {}
        for figure in sheet.figures:
            if figure.kind == "count" and figure.over is None:
                items.setdefault(figure.item, []).append(figure)
        pairs = [
            (kept, other)
            for item in items.values()
            for kept in item[:4]
            for other in item[:4]
            if kept is not other and kept.value > 1
        ]
        for kept, other in pairs:
            self._compare(kept, other, number, ledger)
        for kept, other in pairs:
            bucket = self._known.setdefault((kept.unit, kept.value, other.unit), [])
            if len(bucket) < _BUCKET:
                bucket.append((kept, other, number))

    def _compare(self, kept: Found, other: Found, number: int, ledger: Ledger) -> None:
        for first, second, where in self._known.get((kept.unit, kept.value, other.unit), ()):
            if where == number or likeness(first, kept) < LIKE or not _same_roles(first, kept):
                continue
            if second.value == other.value:
                ledger.holds("repeat", [second, other])
                return
            message = (
                f"Cùng một việc nhưng hai chỗ ghi khác nhau: {said(first)} với {said(second)}, "
                f"và {said(kept)} với {said(other)}."
            )
            sure = likeness(first, kept) >= _VERY_LIKE
            ledger.fails(
                "repeat", [second, other], "error" if sure else "question", message, "Sửa cho hai chỗ giống nhau."
            )
            return


_BUCKET: Final = 8
_VERY_LIKE: Final = 0.66


def _same_roles(one: Found, other: Found) -> bool:
    return all(other.roles.get(axis, role) == role for axis, role in one.roles.items())
