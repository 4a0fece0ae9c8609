"""A figure and a line in words: how the number is made, what it is worth below, what a line says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from danchu.core import formula
from danchu.core.indicator import Counted, Formula, How, Indicator, Placed, Stated
from danchu.core.place import Level
from danchu.core.sheet import Sheet
from danchu.core.value import Value
from danchu.figures import dimensions, words
from danchu.figures.shown import label
from danchu.registers.models import REGISTERS
from danchu.registers.register import Register

_SIGNS = {"*": "×", "/": ":", "-": "−"}


def making(indicator: Indicator, catalogue: Mapping[str, Indicator] | None = None) -> str:
    """One sentence saying how the number comes about, for officers; with the catalogue formulas name their parts."""
    match indicator.made:
        case Counted() as made:
            return _counted(made)
        case Placed() as made:
            return _placed(made)
        case Formula(text=text):
            said = text if catalogue is None else " ".join(piece.text for piece in pieces(indicator, catalogue))
            return _("Tính từ các chỉ tiêu khác: %(formula)s; tính lại ở mỗi cấp") % {"formula": said}
        case Stated():
            return _("Do đơn vị khai, kèm nguồn")


def _counted(made: Counted) -> str:
    register = REGISTERS[made.register]
    what = _("%(what)s trong %(register)s") % {"what": _what(register, made), "register": label(register)}
    wheres = [_where(register, made, name, wanted) for name, wanted in made.where.items()]
    kept = _("chỉ dòng có %(where)s") % {"where": _("; ").join(wheres)} if wheres else ""
    counted = ", ".join(part for part in (what, kept) if part)
    return ". ".join(part for part in (counted, _who(made)) if part)


def _what(register: Register, made: Counted) -> str:
    measure = "" if made.measure == "lines" else dimensions.measure(register, made.tally, made.measure)
    sentences = {
        How.SUM: _("Cộng cột «%(measure)s»") if measure else _("Đếm số dòng"),
        How.BODIES: _("Đếm số đơn vị có dòng"),
        How.AREAS: _("Đếm số địa bàn khác nhau có dòng"),
        How.DISTINCT: _("Đếm số giá trị khác nhau của cột «%(measure)s»"),
        How.COMMON: _("Lấy giá trị chung (hoặc khoảng) của cột «%(measure)s»"),
    }
    return sentences[made.how] % {"measure": measure}


def _where(register: Register, made: Counted, name: str, wanted: tuple[str, ...]) -> str:
    """«loại đơn là Tố cáo hoặc Khiếu nại lần đầu»."""
    values = _(" hoặc ").join(f"«{dimensions.value(register, made.tally, name, code)}»" for code in wanted)
    return _("%(column)s là %(values)s") % {
        "column": dimensions.name(register, made.tally, name),
        "values": values,
    }


def _who(made: Counted | Placed) -> str:
    """Whose lines count, when not everybody's."""
    kinds = ", ".join(words.body_kind(kind) for kind in made.kinds)
    level = str(words.LEVELS[made.level]) if made.level else ""
    said = " ".join(part for part in (kinds, level) if part)
    return _("Chỉ đơn vị: %(who)s") % {"who": said} if said else ""


def _placed(made: Placed) -> str:
    if made.what == "bodies":
        said = _("Đếm đơn vị trong danh mục vào ngày cuối kỳ")
        return ". ".join(part for part in (said, _who(made)) if part)
    level = made.level or Level.COMMUNE
    return _("Đếm địa bàn %(level)s trong danh mục vào ngày cuối kỳ") % {"level": words.LEVELS[level]}


@dataclass(frozen=True)
class Piece:
    """A piece of a formula in words: the name of an indicator with its code, or a sign without one."""

    text: str
    code: str = ""


def pieces(indicator: Indicator, catalogue: Mapping[str, Indicator]) -> list[Piece]:
    """The formula with the names of its indicators instead of their codes; empty for anything but a formula."""
    if not isinstance(indicator.made, Formula):
        return []
    codes = formula.parse(indicator.made.text).codes
    by_length = sorted(codes, key=len, reverse=True)
    found = re.split("(" + "|".join(map(re.escape, by_length)) + r")(?![\w.])", indicator.made.text)
    return [_piece(text.strip(), catalogue, codes) for text in found if text.strip()]


def _piece(text: str, catalogue: Mapping[str, Indicator], codes: tuple[str, ...]) -> Piece:
    if text in codes:
        return Piece(label(catalogue[text]), text)
    return Piece("".join(_SIGNS.get(sign, sign) for sign in text))


def by_place(sheet: Sheet, code: str) -> Iterator[tuple[str, Value]]:
    """The value at the place, at its own bodies and at every area below that tells one, from the top down."""
    for area in sheet.tree.below(sheet.place):
        value = sheet.values.get((code, area.key))
        if value is not None and (value.expected or not value.is_missing):
            yield area.name, value
        for body in sheet.tree.bodies_at(area.key):
            told = sheet.values.get((code, body.key))
            if told is not None and (told.amount or told.is_missing):
                yield f"  {body.name}", told
