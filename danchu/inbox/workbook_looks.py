"""How cells of the workbook look: one name for each meaning."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

_LINE: Final = {"border": 1, "border_color": "#D9D2C9"}
_WHOLE, _MEASURED = "#,##0", "#,##0.0##"
RED, YELLOW, GREY, SAND = "#F8DCD8", "#FFF4CC", "#ECE8E1", "#F6F1E8"
LOOKS: Final[Mapping[str, Mapping[str, Any]]] = {
    "title": {"bold": True, "font_size": 15, "font_color": "#7A1F1F"},
    "lead": {"font_color": "#555555"},
    "head": {
        "bold": True, "text_wrap": True, "valign": "vcenter", "align": "center", "bg_color": "#7A1F1F",
        "font_color": "#FFFFFF", "border": 1, "border_color": "#B9A9A0",
    },
    "chapter": {
        "bold": True, "text_wrap": True, "valign": "vcenter", "align": "left", "bg_color": "#4A1414",
        "font_color": "#FFFFFF", "border": 1, "border_color": "#B9A9A0",
    },
    "code": {"font_size": 7, "font_color": "#8A8A8A", "align": "center", "valign": "vcenter", "text_wrap": True},
    "unit": {"italic": True, "align": "center", "font_color": "#555555", "text_wrap": True, "bg_color": SAND, **_LINE},
    "name": {"bold": True, **_LINE},
    "number": _LINE,
    "unsure": {"bg_color": YELLOW, **_LINE},
    "doubted": {"bg_color": RED, "font_color": "#9C1C1C", "bold": True, **_LINE},
    "blank": {"bg_color": GREY, **_LINE},
    "absent": {"bold": True, "font_color": "#9C1C1C", "bg_color": RED, **_LINE},
    "nothing": {"bg_color": GREY, "pattern": 14, "fg_color": "#C9C1B6", **_LINE},
    "total": {"bold": True, "bg_color": "#EFE9E1", "top": 1, **_LINE},
    "count": {"italic": True, "bg_color": "#EFE9E1", "align": "right", **_LINE},
    "text": {"text_wrap": True, "valign": "top", "indent": 1, **_LINE},
    "link": {"text_wrap": True, "indent": 1, "valign": "top", "font_color": "#1F4E79", "underline": 1, **_LINE},
    "error": {"text_wrap": True, "indent": 1, "valign": "top", "bg_color": RED, **_LINE},
    "asked": {"text_wrap": True, "indent": 1, "valign": "top", "bg_color": YELLOW, **_LINE},
}  # fmt: skip


class Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[str, str], Any] = {}

    def __getitem__(self, name: str) -> Any:
        return self._of(name, "")

    def number(self, name: str, value: Decimal | None = None) -> Any:
        """With thousands apart; decimals only where the number has some, else «24,» would be shown."""
        is_whole = value is None or value == value.to_integral_value()
        return self._of(name, _WHOLE if is_whole else _MEASURED)

    def _of(self, name: str, number: str) -> Any:
        if (name, number) not in self._made:
            more = {"num_format": number, "valign": "top"} if number else {}
            self._made[name, number] = self._book.add_format({**LOOKS[name], **more})
        return self._made[name, number]
