"""Text of a cell → value of a field, by the kind of the field. What cannot be read raises `CellFault` in Vietnamese."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models

from danchu.config.loading.faults import near
from danchu.core import dates, numbers
from danchu.kit.text import fold
from danchu.registers.line import Scaled

YES = {"1", "co", "yes", "true", "x"}
NO = {"0", "khong", "no", "false"}
LARGEST = 2_147_483_647
# The digits a scaled or đồng amount may have: far above any real one, far below the edge of 64 bits.
LARGEST_BIG = 10**17
YEARS = range(1900, 2200)
_GROUPED = re.compile("[0-9]{1,3},[0-9]{3}")

Find = Callable[[type[models.Model], str], Any]


class CellFault(ValueError):  # noqa: N818 - a fault of the writing, not of the program
    """What is wrong with one cell and what to write instead."""


def value(field: models.Field[Any, Any], text: str, find: Find) -> Any:
    """The cell for this field; `find(model, key)` resolves references and returns what the field stores."""
    if not text:
        return _nothing(field)
    if field.choices:
        return _choice(field, text)
    match field:
        case models.ForeignKey():
            return find(field.related_model, text)
        case Scaled(places=places):
            return _whole(_number(text).scaleb(places), text, LARGEST_BIG, f"nhiều nhất {places} chữ số sau dấu phẩy")
        case models.BooleanField():
            return yes_or_no(text)
        case models.DateField():
            return day(text)
        case models.BigIntegerField():
            return _whole(_number(text), text, LARGEST_BIG, "số nguyên")
        case models.IntegerField():
            return _whole(_number(text), text, LARGEST, "số nguyên")
    return _text(field, text)


def _nothing(field: models.Field[Any, Any]) -> Any:
    if field.null:
        return None
    if field.has_default():
        return field.get_default()
    if field.blank:
        return ""
    raise CellFault("Ô này không được để trống.")


def _choice(field: models.Field[Any, Any], text: str) -> Any:
    """The code itself, or its Vietnamese label in any case and with or without diacritics."""
    choices = {str(code): str(label) for code, label in field.flatchoices}
    if text in choices:
        return _typed(field, text)
    alike = [code for code, label in choices.items() if fold(text) in {fold(label), fold(code)}]
    if len(alike) == 1:
        return _typed(field, alike[0])
    known = ", ".join(code if code == label else f"{code} ({label})" for code, label in choices.items() if code)
    raise CellFault(
        f"«{text}» không có trong danh mục.{near(text, [*choices, *choices.values()])} Ghi một trong: {known}."
    )


def _typed(field: models.Field[Any, Any], code: str) -> Any:
    return int(code) if isinstance(field, models.IntegerField) else code


def _number(text: str) -> Decimal:
    try:
        return numbers.read(text)
    except numbers.NumberFault as fault:
        raise CellFault(str(fault)) from None


def _whole(amount: Decimal, text: str, largest: int, what: str) -> int:
    if amount < 0:
        raise CellFault(f"«{text}» không đúng: số này không thể âm.")
    if amount != amount.to_integral_value():
        meant = f" Nếu dấu phẩy ngăn hàng nghìn, hãy viết {text.replace(',', '.')}." if _GROUPED.fullmatch(text) else ""
        raise CellFault(f"«{text}» không đúng: cần {what}.{meant}")
    if amount > largest:
        raise CellFault(f"«{text}» quá lớn: nhiều nhất {numbers.show(largest)}.")
    return int(amount)


def yes_or_no(text: str) -> bool:
    """«có» or «không», also 1/0, yes/no, true/false."""
    folded = fold(text)
    if folded in YES | NO:
        return folded in YES
    raise CellFault(f"«{text}» không rõ; ghi «có» hoặc «không».")


def day(text: str) -> date:
    """dd/mm/yyyy or yyyy-mm-dd; a day that does not exist, or of another age, is a fault."""
    try:
        found = dates.read(text)
    except dates.DateFault as fault:
        raise CellFault(f"{fault} Ghi theo dạng dd/mm/yyyy.") from None
    if found.year not in YEARS:
        raise CellFault(f"«{text}»: năm {found.year} không thể đúng; ghi năm đủ bốn chữ số.")
    return found


def _text(field: models.Field[Any, Any], text: str) -> str:
    longest = getattr(field, "max_length", None)
    if longest and len(text) > longest:
        raise CellFault(f"Dài {len(text)} ký tự, nhiều nhất {longest}.")
    return text
