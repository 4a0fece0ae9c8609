"""Where a figure or a check comes from, in the language of the page; names of laws stay Vietnamese."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danchu.figures.shown import capital, label
from danchu.registers.models import REGISTERS

# Sources that are neither a law nor the name of a register.
_OTHERS: Final[Mapping[str, Promise]] = {
    "Danh mục đơn vị, địa bàn": _("Danh mục đơn vị, địa bàn"),
    "Hồ sơ do doanh nghiệp, hợp tác xã lập": _("Hồ sơ do doanh nghiệp, hợp tác xã lập"),
    "Hồ sơ địa bàn do UBND cấp xã lập": _("Hồ sơ địa bàn do UBND cấp xã lập"),
    "Kiểm tra số liệu: số tròn thường là số ước lượng": _("Kiểm tra số liệu: số tròn thường là số ước lượng"),
    "Sổ kiểm tra của Ban Chỉ đạo": _("Sổ kiểm tra của Ban Chỉ đạo"),
    "Sổ kiểm tra của UBND": _("Sổ kiểm tra của UBND"),
    "Sổ văn bản của Ban Chỉ đạo": _("Sổ văn bản của Ban Chỉ đạo"),
}


def pieces(source: str) -> list[tuple[str, bool]]:
    """The source cut at «;», each piece with whether it is the name of a law, which is not translated."""
    return [_piece(text.strip()) for text in source.split(";") if text.strip()]


def _piece(text: str) -> tuple[str, bool]:
    named = capital(text)
    for register in REGISTERS.values():
        if register.label_vi == named:
            return label(register), False
    return (str(_OTHERS[named]), False) if named in _OTHERS else (text, True)
