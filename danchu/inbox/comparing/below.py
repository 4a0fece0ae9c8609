"""The report against those of the places below it: parts never exceed the whole, and missing is not zero."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from danchu.core import numbers
from danchu.core.indicator import Counted, Rolls
from danchu.core.place import Level
from danchu.inbox.comparing.agreeing import says
from danchu.inbox.comparing.asked import Asked, Comparison
from danchu.inbox.comparing.counted import called_below, children_of
from danchu.inbox.comparing.told import Told
from danchu.inbox.matching import Match


def compare(asked: Asked, told: Mapping[str, Mapping[str, Told]], into: Comparison) -> None:
    """`told`: key of an area right below → what its newest report of the period tells, by code."""
    if not told:
        return
    for match in asked.sure:
        indicator = asked.indicator(match.code)
        if indicator.rolls is Rolls.SUM and indicator.unit != "%":
            _judge(asked, match, told, into)


def _judge(asked: Asked, match: Match, told: Mapping[str, Mapping[str, Told]], into: Comparison) -> None:
    amounts = [one[match.code].amount for one in told.values() if match.code in one]
    if not amounts:
        return
    total, of = sum(amounts, Decimal(0)), len(children_of(asked))
    figure, own = match.figure, _own(asked, match.code)
    is_whole = len(amounts) == of
    if is_whole and says(asked.text, match, total + (own or 0)):
        into.agreed += 1
    elif total > match.value and not says(asked.text, match, total):
        _differs(asked, match, amounts, "phần lớn hơn tổng", into)
    elif not is_whole:
        into.cannot(figure, f"Mới có {len(amounts)}/{of} {called_below(asked)} báo cáo con số này, chưa cộng đủ để so.")
    elif own is not None:
        _differs(asked, match, amounts, "không bằng tổng", into)


def _differs(asked: Asked, match: Match, amounts: list[Decimal], how: str, into: Comparison) -> None:
    total, of, figure = sum(amounts, Decimal(0)), len(children_of(asked)), match.figure
    own = _own(asked, match.code)
    added = f", thêm {numbers.show(own)} của cơ quan cùng cấp theo sổ" if own else ""
    message = (
        f"Báo cáo ghi {figure.text} {figure.unit} («{asked.indicator(match.code).label_vi}»), nhưng cộng "
        f"{len(amounts)}/{of} {called_below(asked)} theo báo cáo đã gửi là {numbers.show(total)}{added}: {how}."
    )
    into.differs(figure, match.code, message, f"Đối chiếu lại với báo cáo của từng {called_below(asked)}.")


def _own(asked: Asked, code: str) -> Decimal | None:
    """What bodies of the place itself add, as registers have it; 0 where only those below keep it, None unknown."""
    made = asked.indicator(code).made
    below = {area.level for area in children_of(asked)}
    if isinstance(made, Counted) and made.level is not None and made.level in below | {Level.VILLAGE}:
        return Decimal(0)
    tree, bodies = asked.sheet.tree, asked.sheet.tree.bodies_at(asked.place)
    values = [asked.sheet.value(code, body.key) for body in bodies if tree.bodies[body.key].rolls_up]
    if any(value.is_missing and value.expected for value in values):
        return None
    return sum((value.amount for value in values if value.amount is not None), Decimal(0))
