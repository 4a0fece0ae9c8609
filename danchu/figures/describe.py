"""A figure in words: how it is made, and what it is worth at every place below."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from danchu.core import dates, numbers
from danchu.core.indicator import Counted, Formula, How, Indicator, Placed, Stated
from danchu.core.sheet import Sheet
from danchu.core.value import Value
from danchu.figures.listing import Row
from danchu.registers.models import REGISTERS
from danchu.registers.register import Register


def making(indicator: Indicator) -> str:
    """One sentence saying how the number comes about, for officers."""
    match indicator.made:
        case Counted() as made:
            return _counted(made)
        case Placed(what="areas"):
            return _("Đếm địa bàn trong danh mục vào ngày cuối kỳ")
        case Placed():
            return _("Đếm đơn vị trong danh mục vào ngày cuối kỳ")
        case Formula(text=text):
            return _("Tính từ các chỉ tiêu khác: %(formula)s; tính lại ở mỗi cấp") % {"formula": text}
        case Stated():
            return _("Do đơn vị khai, kèm nguồn")


def _counted(made: Counted) -> str:
    register = str(REGISTERS[made.register].label_vi)
    words = {
        How.SUM: _("Đếm số dòng") if made.measure == "lines" else _("Cộng cột «%(measure)s»"),
        How.BODIES: _("Đếm số đơn vị có dòng"),
        How.AREAS: _("Đếm số địa bàn khác nhau có dòng"),
        How.DISTINCT: _("Đếm số giá trị khác nhau của cột «%(measure)s»"),
        How.COMMON: _("Lấy giá trị chung (hoặc khoảng) của cột «%(measure)s»"),
    }
    sentence = words[made.how] % {"measure": made.measure}
    where = "; ".join(f"{name} = {', '.join(values)}" for name, values in made.where.items())
    kept = _("chỉ dòng có %(where)s") % {"where": where} if where else ""
    what = _("%(what)s trong %(register)s") % {"what": sentence, "register": register}
    return ", ".join(part for part in (what, kept) if part)


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


def line(row: Row, register: Register) -> str:
    """A line in words: the note, else the columns its register lists, empty ones left out."""
    told = [f"{label} {said}" for label, said in cells(row, register) if said]
    return "; ".join(([row.note] if row.note else []) + told) or row.code


def cells(row: Row, register: Register) -> list[tuple[str, str]]:
    """(column heading, text) of the listed columns of a line, in the reader's form."""
    return [(str(heading), text_of(row, name)) for name, heading in headings(register).items()]


def headings(register: Register) -> dict[str, str]:
    """Field name → its heading, for the columns the register lists."""
    fields = {field.name: field for field in register.model._meta.concrete_fields}
    return {name: str(fields[name].verbose_name) for name in register.listed if name in fields}


def text_of(row: Row, name: str) -> str:
    """One field of a line as people read it."""
    said = getattr(row, f"{name}_label", None) or getattr(row, name, None)
    match said:
        case None | "":
            return ""
        case bool():
            return _("có") if said else _("không")
        case date():
            return dates.show(said)
        case int() | Decimal():
            return numbers.show(said)
        case list():
            return ", ".join(map(str, said))
    return str(said)
