"""The same fact told twice: in words and digits, in a body and its footnote, in two sections of a report."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from danchu.core.reading.addition import adds_up, sum_failure
from danchu.core.reading.figures import Doubt
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said, swapped
from danchu.core.reading.nouns import BASES
from danchu.core.reading.roles import COMPLETE
from danchu.core.reading.structure import Sheet
from danchu.core.reading.tokens import Token
from danchu.core.reading.words import word_set

__all__ = ["Facts", "check_anaphora", "check_doubts", "check_note", "marked_figures"]

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
        pointed = _THOSE.match(figure.following)
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


def _opens(sheet: Sheet, figure: Found) -> bool:
    previous = sheet.figures[figure.order - 1] if figure.order else None
    return previous is None or previous.sentence != figure.sentence


def check_note(body: Sequence[Found], note: Sheet, ledger: Ledger) -> None:
    """The figures before a footnote mark against the footnote: equal, or divided by it."""
    for figure in body:
        if figure.kind != "count" or figure.unit in BASES:
            continue
        same = [one for one in note.figures if one.unit == figure.unit and one.kind == "count"]
        if not same:
            continue
        twin = next((one for one in same if one.value == figure.value), None)
        if twin is not None:
            ledger.holds("repeat", [figure, twin])
        elif (other := _same_role(figure, same)) is not None:
            _contradicts(figure, other, ledger)
        elif (group := next((group for group in _divisions(note, same) if adds_up(figure, group)), None)) is not None:
            ledger.holds("sum", [figure, *group])
        else:
            _differs(figure, same, note, ledger)


def _divisions(note: Sheet, same: list[Found]) -> Iterable[list[Found]]:
    """The ways in which the footnote may divide the figure of the body."""
    if len(same) > 1:
        yield same
    top = [one for one in same if note.scope(one).opener in {"top", "some", "all", "list", "colon"}]
    if 1 < len(top) < len(same):
        yield top
    by_sentence: dict[int, list[Found]] = {}
    for one in same:
        by_sentence.setdefault(one.sentence, []).append(one)
    yield from (group for group in by_sentence.values() if len(group) > 1)
    for cut in range(2, len(same)):
        yield same[:cut]
    for axis in {axis for one in same for axis in one.roles}:
        group = [one for one in same if axis in one.roles]
        if len(group) > 1:
            yield group


def _differs(figure: Found, same: list[Found], note: Sheet, ledger: Ledger) -> None:
    """The footnote says something else; how surely it speaks of the same thing decides how loudly to say so."""
    whole = _whole_of(note, same)
    if whole is not None:
        _contradicts(figure, whole, ledger)
    elif len(same) > 1:
        group = next(iter(_divisions(note, same)))
        close = abs(figure.value - sum((one.value for one in group), Decimal(0))) * 2 <= figure.value
        sum_failure(figure, group, "error" if close and _sided(group) else "question", ledger)
    elif _likeness(figure, same[0]) >= _LIKE:
        message = f"Thân báo cáo ghi {said(figure)} nhưng chú thích ghi {said(same[0])}."
        ledger.fails("repeat", [figure, same[0]], "question", message, "Kiểm tra xem hai chỗ có nói cùng một việc.")


def _same_role(figure: Found, same: list[Found]) -> Found | None:
    """The one figure of the note that plays the role of the figure of the body: both "hòa giải thành"."""
    for axis in COMPLETE & figure.roles.keys():
        fitting = [one for one in same if one.roles.get(axis) == figure.roles[axis]]
        if len(fitting) == 1 and figure.under is None:
            return fitting[0]
    return None


def _contradicts(figure: Found, other: Found, ledger: Ledger) -> None:
    message = f"Thân báo cáo ghi {said(figure)} nhưng chú thích ghi {said(other)}."
    ledger.fails("repeat", [figure, other], "error", message, "Sửa cho thân báo cáo và chú thích giống nhau.")


def _whole_of(note: Sheet, same: list[Found]) -> Found | None:
    """The figure of the note that is itself a whole: a total, or one that opens a division."""
    heads = {id(figure) for scope in note.scopes for figure in scope.head}
    first = same[0]
    if first.order == 0 and not first.before and len(note.figures) > 1:
        return first  # "¹ 04 cuộc với 286 người": the note begins with the figure of the body
    return first if "total" in first.roles or (id(first) in heads and len(same) > 1) else None


def _sided(group: Sequence[Found]) -> bool:
    """Whether the parts name sides of one division, or places one after the other."""
    axes = set.intersection(*(set(one.roles) for one in group)) - {"total", "rest"}
    return bool(axes) or len(group) > 1


_LIKE: Final = 0.5
_EMPTY: Final = word_set(
    "đã được và với có của các trong là số cho tại về theo tổ chức thực hiện ở đó này một những trên toàn huyện xã"
)


def _content(figure: Found) -> frozenset[str]:
    return frozenset(word for word in figure.label.split() if word not in _EMPTY)


def _likeness(one: Found, other: Found) -> float:
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
            if where == number or _likeness(first, kept) < _LIKE or not _same_roles(first, kept):
                continue
            if second.value == other.value:
                ledger.holds("repeat", [second, other])
                return
            message = (
                f"Cùng một việc nhưng hai chỗ ghi khác nhau: {said(first)} với {said(second)}, "
                f"và {said(kept)} với {said(other)}."
            )
            sure = _likeness(first, kept) >= _VERY_LIKE
            ledger.fails(
                "repeat", [second, other], "error" if sure else "question", message, "Sửa cho hai chỗ giống nhau."
            )
            return


_BUCKET: Final = 8
_VERY_LIKE: Final = 0.66


def _same_roles(one: Found, other: Found) -> bool:
    return all(other.roles.get(axis, role) == role for axis, role in one.roles.items())


_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def marked_figures(sheet: Sheet) -> dict[str, list[Found]]:
    """Number of each footnote marked in the passage → the figures of its sentence since the mark before."""
    marked: dict[str, list[Found]] = {}
    for block, tokens in enumerate(sheet.tokens):
        marks = _marks(tokens)
        figures = [one for one in sheet.figures if one.block == block] if marks else []
        done = 0
        for place, number in marks:
            begun = done
            while done < len(figures) and figures[done].after <= place:
                done += 1
            before = figures[begun:done]
            last = [one for one in before if one.sentence == before[-1].sentence]
            marked.setdefault(number, last)
    return marked


def _marks(tokens: Sequence[Token]) -> list[tuple[int, str]]:
    """Place and number of the footnote marks: raised digits, or digits in square brackets."""
    marks = []
    for place, token in enumerate(tokens):
        if token.kind == "raised":
            marks.append((place, token.text.translate(_RAISED)))
        elif token.text == "[" and place + 2 < len(tokens) and tokens[place + 2].text == "]":
            marks.append((place, tokens[place + 1].text))
    return marks
