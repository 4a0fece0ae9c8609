"""The report against the registers' count, and against what was frozen for the same place and window."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from danchu.core import dates, numbers, phrase
from danchu.core.indicator import Rolls
from danchu.core.place import Area, Level
from danchu.core.value import Grade, Value
from danchu.figures.frozen import Kept, kept_values
from danchu.inbox.comparing.agreeing import says, tells
from danchu.inbox.comparing.asked import Asked, Comparison
from danchu.inbox.comparing.kin import meant_otherwise
from danchu.inbox.matching import Match

_NOT_SURE = "Chưa chắc con số này là chỉ tiêu nào nên chưa đối chiếu."
_NOTHING = "Sổ chưa có số liệu của chỉ tiêu này để đối chiếu."


def compare(asked: Asked, into: Comparison) -> None:
    """One query for what was frozen."""
    frozen = kept_values(asked.place, asked.sheet.period, asked.sheet.regime)
    otherwise = meant_otherwise(asked)
    for match in asked.matched:
        if match.figure.start in otherwise:
            into.agreed += 1
        elif match.is_sure:
            _judge(asked, match, frozen, into)
        else:
            into.cannot(match.figure, _NOT_SURE)


def _judge(asked: Asked, match: Match, frozen: Mapping[str, Kept], into: Comparison) -> None:
    value, kept = asked.value(match.code), frozen.get(match.code)
    if kept is not None and kept.value.is_missing:
        kept = None
    if value.is_missing:
        _against_frozen(asked, match, kept, into)
    elif tells(asked.text, match, value):
        _same(asked, match, kept, into)
    elif _is_waiting(asked, match, value):
        into.cannot(match.figure, f"Sổ {phrase.completeness(value)}, chưa đủ để đối chiếu số của báo cáo.")
    elif kept is not None and tells(asked.text, match, kept.value):
        message = f"{_says(match)} đúng số đã chốt {_when(kept)}, nhưng {_counts(asked, match.code, value)}."
        suggestion = "Sổ đã thay đổi sau khi chốt; xem có phải báo cáo lại theo số mới không."
        into.differs(match.figure, match.code, f"Báo cáo ghi {message}", suggestion, "note")
    else:
        _differs(asked, match, value, kept, into)


def _against_frozen(asked: Asked, match: Match, kept: Kept | None, into: Comparison) -> None:
    if kept is None:
        into.cannot(match.figure, _NOTHING)
    elif tells(asked.text, match, kept.value):
        into.agreed += 1
    else:
        printed = phrase.printed(asked.indicator(match.code), kept.value)
        message = f"Báo cáo ghi {_says(match)}, số đã chốt {_when(kept)} là {printed} ({_label(asked, match.code)})."
        into.differs(match.figure, match.code, message, "Báo cáo phải dùng số đã chốt; nếu số đó sai thì chốt lại.")


def _same(asked: Asked, match: Match, kept: Kept | None, into: Comparison) -> None:
    """As the registers count now; a note when another number was frozen."""
    into.agreed += 1
    if kept is None or tells(asked.text, match, kept.value):
        return
    printed = phrase.printed(asked.indicator(match.code), kept.value)
    message = f"Báo cáo ghi {_says(match)} đúng sổ hiện nay, nhưng số đã chốt {_when(kept)} là {printed}."
    into.differs(match.figure, match.code, message, "Xem số nào đã gửi cấp trên; nếu cần thì chốt lại.", "note")


def _differs(asked: Asked, match: Match, value: Value, kept: Kept | None, into: Comparison) -> None:
    indicator, assumed = asked.indicator(match.code), value.amount
    assert assumed is not None
    gap = numbers.show(abs(match.value - assumed), decimals=max(indicator.decimals, 2))
    counts = _counts(asked, match.code, value)
    frozen = _frozen_too(asked, match.code, value, kept) if kept else ""
    message = f"Báo cáo ghi {_says(match)}, {counts}{frozen} ({_label(asked, match.code)}, lệch {gap})."
    into.differs(match.figure, match.code, message, _suggestion(asked, match, value))


def _frozen_too(asked: Asked, code: str, value: Value, kept: Kept) -> str:
    """«, đúng số đã chốt ngày 05/07/2024», or what was frozen then."""
    indicator = asked.indicator(code)
    now, then = phrase.printed(indicator, value), phrase.printed(indicator, kept.value)
    return f", đúng số đã chốt {_when(kept)}" if now == then else f"; số đã chốt {_when(kept)} là {then}"


def _counts(asked: Asked, code: str, value: Value) -> str:
    """«sổ của xã A đếm được 02», «số xã A đã khai là 02»; how many have reported, when not all have."""
    printed, partial = phrase.printed(asked.indicator(code), value), phrase.completeness(value)
    more = f" (mới {partial})" if partial else ""
    if value.grade is Grade.C:
        return f"số đã khai của {asked.name} là {printed}{more}"
    return f"sổ của {asked.name} đếm được {printed}{more}"


def _suggestion(asked: Asked, match: Match, value: Value) -> str:
    """What would explain the difference: the report is the sum of the places below alone."""
    below = parts_below(asked, match.code)
    if below is not None and value.amount is not None:
        total, count, of = below
        own = value.amount - total
        if own and says(asked.text, match, total):
            return (
                f"Số của báo cáo đúng bằng cộng {count}/{of} {called_below(asked)}; "
                f"còn thiếu {numbers.show(own)} của cơ quan cùng cấp."
            )
    return "Đối chiếu lại với sổ: sửa báo cáo, hoặc ghi bổ sung dòng sổ còn thiếu."


def _is_waiting(asked: Asked, match: Match, value: Value) -> bool:
    """Not everybody has told yet, and what is there does not exceed what the report says: nothing is wrong so far."""
    adds = asked.indicator(match.code).rolls in {Rolls.SUM, Rolls.UNION}
    return value.is_partial and adds and value.amount is not None and value.amount <= match.value


def parts_below(asked: Asked, code: str) -> tuple[Decimal, int, int] | None:
    """What the registers count for the areas right below: the sum, how many told something, how many should.

    None for what is not added up, and where nobody below keeps it.
    """
    children = children_of(asked)
    if asked.indicator(code).rolls is not Rolls.SUM or not children:
        return None
    values = [asked.sheet.value(code, child.key) for child in children]
    asked_for = [value for value in values if value.expected]
    amounts = [value.amount for value in asked_for if value.amount is not None]
    return (sum(amounts, Decimal(0)), len(amounts), len(asked_for)) if amounts else None


def children_of(asked: Asked) -> list[Area]:
    """The areas right below; villages send no reports of their own."""
    if asked.place not in asked.sheet.tree.areas:
        return []
    return [area for area in asked.sheet.tree.children(asked.place) if area.level is not Level.VILLAGE]


def called_below(asked: Asked) -> str:
    """«xã», «huyện»: what the areas right below are called together."""
    levels = {area.level for area in children_of(asked)}
    return {Level.COMMUNE: "xã", Level.DISTRICT: "huyện", Level.PROVINCE: "tỉnh"}.get(
        next(iter(levels), Level.COMMUNE) if len(levels) == 1 else Level.VILLAGE, "địa bàn"
    )


def _says(match: Match) -> str:
    unit = match.figure.unit
    return f"{match.figure.text}{unit}" if unit in {"%", "‰"} else f"{match.figure.text} {unit}".strip()


def _label(asked: Asked, code: str) -> str:
    return f"«{asked.indicator(code).label_vi}»"


def _when(kept: Kept) -> str:
    return f"ngày {dates.show(kept.day)}"
