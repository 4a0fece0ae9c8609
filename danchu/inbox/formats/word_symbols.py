"""Signs that Word takes from the fonts Symbol and Wingdings, where a letter's code says nothing about its look."""

from __future__ import annotations

from typing import Final

_SYMBOL: Final = {
    0xA3: "≤",
    0xB3: "≥",
    0xB1: "±",
    0xB4: "×",
    0xB8: "÷",
    0xB7: "•",
    0xAE: "→",
    0xB9: "≠",
    0xBB: "≈",
    0xB0: "°",
}
_WINGDINGS: Final = {
    0xFC: "✓",
    0xFE: "☑",
    0x6F: "☐",
    0xA8: "☐",
    0xA7: "▪",
    0xD8: "➢",
    0xE0: "→",
    0x9F: "•",
    0x6C: "●",
    0xF0: "⇨",
}
_FONTS: Final = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_PRIVATE: Final = range(0xF000, 0xF100)


def letter(font: str, code: str) -> str:
    """The sign of w:sym; "•" where the font alone knows how it looks, "" for a code that is none."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    known = _FONTS.get(font.lower())
    if known is not None:
        return known.get(number & 0xFF, "•")
    if number in _PRIVATE:
        return chr(number & 0xFF) if number & 0xFF >= 0x20 else ""
    return chr(number) if 0x20 <= number <= 0xFFFF and not 0xD800 <= number <= 0xDFFF else ""
