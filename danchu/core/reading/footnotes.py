"""Footnotes against the sentence they are hung on: repeated, divided, gone on with.

A footnote speaks of one figure of its sentence, seldom of all: where any of them is explained, the others are left
alone. Only where none is does a slip of one digit, beside the figure it explains, become a finding.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations
from typing import Final

from danchu.core.reading.addition import adds_up, one_misprint, one_slip, sum_failure
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said, shown
from danchu.core.reading.nouns import BASES, base_of
from danchu.core.reading.percents import percent_matches, percent_swapped, rounded
from danchu.core.reading.repeats import LIKE, likeness
from danchu.core.reading.roles import COMPLETE
from danchu.core.reading.slips import misprinted, swapped
from danchu.core.reading.structure import Sheet
from danchu.core.reading.tokens import Token

__all__ = ["check_note", "marked_figures"]

_MOST: Final = 12  # figures of one sentence that are compared with a footnote
_CLOSE: Final = 20  # a division that misses by more than a twentieth divides something else


def check_note(body: Sequence[Found], note: Sheet, settled: set[int], ledger: Ledger) -> None:
    """Compares each family of counts of the footnote with those before its mark, nearest first.

    `settled` holds the identities of the figures of claims that hold.
    """
    ours = [one for one in reversed(body) if one.kind in {"count", "plan"}][:_MOST]
    told = [one for one in note.figures if one.kind == "count"]
    divided: set[int] = set()  # lengths of the divisions that hold
    doubtful = []
    for family in dict.fromkeys(one.family for one in told):
        theirs = [one for one in told if one.family == family]
        same = [one for one in ours if one.family == family or (not family and base_of(one.unit) == 1)]
        if same and not (parts := _explained(same, theirs, note, ledger)):
            doubtful.append((same, theirs))
        elif same and parts > 1:
            divided.add(parts)
    for same, theirs in doubtful:
        if (
            len(theirs) in divided and theirs[0].unit not in BASES
        ):  # each place has its conferences and its people, and the people add up
            sum_failure(same[0], theirs, "error", ledger)
        else:
            _doubt(same, theirs, note, ledger)
    for figure in note.figures:
        if figure.kind == "delta" and id(figure) not in settled:
            _changed(figure, ours, note, ledger)
        elif figure.kind == "percent" and id(figure) not in settled:
            _shared(figure, ours, note, ledger)


def _explained(ours: list[Found], theirs: list[Found], note: Sheet, ledger: Ledger) -> int:
    """Whether the footnote repeats a figure of the body, divides it, or names the rest of two of them.

    The number of the parts of a division, 1 for another explanation, 0 for none.
    """
    explained = 0
    for figure in ours:
        twin = next((one for one in theirs if one.size == figure.size), None)
        if twin is not None:
            ledger.holds("repeat", [figure, twin])
        elif group := next((group for group in _divisions(note, theirs) if adds_up(figure, group)), None):
            ledger.holds("sum", [figure, *group])
            explained = max(explained, len(group))
        explained = max(explained, int(twin is not None))
    if explained:
        return explained
    for whole, part in permutations(ours, 2):
        for group in ([theirs[0]], theirs):
            if whole.size > part.size and adds_up(whole, [part, *group]):
                ledger.holds("sum", [whole, part, *group])
                return 1
    return 0


def _divisions(note: Sheet, same: list[Found]) -> Iterable[list[Found]]:
    """The ways in which the footnote may divide the figure of the body."""
    if len(same) > 1:
        yield same
    top = [one for one in same if note.scope(one).opener in {"top", "some", "all", "list", "colon"}]
    if 1 < len(top) < len(same):
        yield top
    for stretch in ("sentence", "clause"):
        groups: dict[int, list[Found]] = {}
        for one in same:
            groups.setdefault(getattr(one, stretch), []).append(one)
        yield from (group for group in groups.values() if 1 < len(group) < len(same))
    for cut in range(2, len(same)):
        yield same[:cut]
    for axis in {axis for one in same for axis in one.roles}:
        group = [one for one in same if axis in one.roles]
        if len(group) > 1:
            yield group


def _doubt(ours: list[Found], theirs: list[Found], note: Sheet, ledger: Ledger) -> None:
    """Nothing is explained: a figure said otherwise, or a division that one slip keeps from adding up."""
    for figure in ours:
        other = _same_role(figure, theirs)
        if other is not None:
            _contradicts(figure, other, ledger)
            return
    whole = _whole_of(note, theirs)
    if whole is not None:
        slip = next((one for one in ours if one.unit == whole.unit and misprinted(one, whole.value)), None)
        if slip is not None:
            _contradicts(slip, whole, ledger)
            return
    if len(theirs) == 1 and (like := _like(ours, theirs[0])) is not None:
        message = f"Thân báo cáo ghi {said(like)} nhưng chú thích ghi {said(theirs[0])}."
        suggestion = "Kiểm tra xem hai chỗ có nói cùng một việc."
        ledger.fails("repeat", [like, theirs[0]], "question", message, suggestion)
        return
    groups = [group for group in _divisions(note, theirs) if len(group) > 1]
    alike = [one for one in ours if one.unit == theirs[0].unit or one.unit in BASES]
    for figure, group in _slipped(alike, groups):
        sum_failure(figure, group, "question" if _is_loose(figure, group) else "error", ledger)
        return
    for whole, part in permutations(ours, 2):
        rest = whole.value - part.value
        surely = part.over is whole and "rest" in theirs[0].roles
        slipped = misprinted(theirs[0], rest) if surely else swapped(theirs[0], rest)
        if whole.unit == part.unit == theirs[0].unit and rest > 0 and slipped:
            sum_failure(whole, [part, theirs[0]], "question", ledger)
            return


def _slipped(ours: list[Found], groups: list[list[Found]]) -> Iterator[tuple[Found, list[Found]]]:
    """The figures of the body that the group divides but for one slip: the surest first, then the nearest."""
    yield from ((one, group) for group in groups[1:] for one in ours if _is_like(one, group) and one_slip(one, group))
    for group in groups[:1]:
        near = [*ours[:1], *(one for one in ours[-1:] if len(ours) > 1)]
        yield from ((one, group) for one in ours if _is_close(one, group) and one_misprint(one, group))
        yield from ((one, group) for one in near if one_misprint(one, group))
        yield from ((one, group) for one in ours[:1] if _is_close(one, group))


def _is_like(figure: Found, group: Sequence[Found]) -> bool:
    """Whether the sum is of the size of the figure at all."""
    total = sum((one.size for one in group), Decimal(0))
    return total <= figure.size * 2 and figure.size <= total * 2


def _is_close(figure: Found, group: Sequence[Found]) -> bool:
    total = sum((one.size for one in group), Decimal(0))
    return abs(figure.size - total) * _CLOSE <= figure.size * 3


def _is_loose(figure: Found, group: Sequence[Found]) -> bool:
    return figure.approx or any(one.approx for one in group) or not one_misprint(figure, group)


def _same_role(figure: Found, theirs: list[Found]) -> Found | None:
    """The one figure of the note that plays the role of the figure of the body: both "hòa giải thành"."""
    same = [one for one in theirs if one.unit == figure.unit]
    for axis in COMPLETE & figure.roles.keys():
        fitting = [one for one in same if one.roles.get(axis) == figure.roles[axis]]
        if len(fitting) == 1 and figure.under is None and misprinted(figure, fitting[0].value):
            return fitting[0]
    return None


def _like(ours: list[Found], told: Found) -> Found | None:
    """The figure of the body that one slip tells from the figure of the note, in like words."""
    slipped = [one for one in ours if one.unit == told.unit and misprinted(one, told.value)]
    return next((one for one in slipped if likeness(one, told) >= LIKE), None)


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


def _changed(delta: Found, ours: Sequence[Found], note: Sheet, ledger: Ledger) -> None:
    """ "¹ Giảm 03 cuộc so với cùng kỳ (32 cuộc)": the count of this period stands in the body."""
    near = note.figures[max(0, delta.order - 3) : delta.order + 4]
    past = next((one for one in near if one.kind == "past" and one.unit == delta.unit), None)
    same = [one for one in ours if one.unit == delta.unit]
    if past is None or not same or any(one.kind == "count" and one.unit == delta.unit for one in near):
        return
    now = past.value + delta.value * delta.direction
    equal = next((one for one in same if one.value == now), None)
    if equal is not None:
        ledger.holds("change", [equal, past, delta])
        return
    for one in same:
        gap = (one.value - past.value) * delta.direction
        before = one.value - delta.value * delta.direction
        if misprinted(one, now) or misprinted(past, before) or misprinted(delta, gap):
            message = f"Từ {said(past)} đến {said(one)} là {shown(gap * delta.direction, one.unit)}, "
            message += f"nhưng chú thích ghi {'tăng' if delta.direction > 0 else 'giảm'} {said(delta)}."
            ledger.fails("change", [one, past, delta], "question", message, "Kiểm tra lại ba số.")
            return


def _shared(percent: Found, ours: Sequence[Found], note: Sheet, ledger: Ledger) -> None:
    """ "⁶ Dân tộc thiểu số 189 hộ, chiếm 87,1%": the whole stands in the body."""
    before = note.figures[percent.order - 1] if percent.order else None
    if before is None or before.kind != "count" or before.sentence != percent.sentence or before.over is not None:
        return
    bases = [one for one in ours if one.family == before.family and one.size >= before.size]
    held = next((one for one in bases if percent_matches(percent, before.size, one.size)), None)
    if held is not None:
        ledger.holds("share", [before, held, percent])
        return
    for base in bases:
        if percent_swapped(percent, before.size, base.size):
            right = shown(rounded(percent, before.size, base.size), "%")
            message = f"{said(before)} trên {said(base)} là {right}, nhưng chú thích ghi {said(percent)}."
            ledger.fails("share", [before, base, percent], "question", message, f"Có thể là {right}.")
            return


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
