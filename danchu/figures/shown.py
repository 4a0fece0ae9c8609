"""A figure as pages show it: printed in the reader's language, with its grade, how complete it is, where it opens."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import get_language

from danchu.core import phrase
from danchu.core.indicator import Indicator
from danchu.core.period import CALENDAR, Period, Regime
from danchu.core.sheet import Sheet
from danchu.core.value import Value
from danchu.figures import words
from danchu.registers.register import Register


def language() -> str:
    """Either "vi" or "en": the language of the page."""
    return "en" if (get_language() or "vi").startswith("en") else "vi"


def label(named: Indicator | Register | Period | Regime) -> str:
    """The name in the language of the page."""
    return str(named.label_en if language() == "en" else named.label_vi)


def capital(text: str) -> str:
    """The text with its first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


@dataclass(frozen=True)
class Shown:
    """One figure. `note` says «98/102 đơn vị đã báo cáo» for a partial sum, else nothing; `href` opens it downward.

    `bare` is the same number without dots or marks for sorting, empty when missing.
    """

    code: str
    label: str
    unit: str
    printed: str
    grade: str
    reported: int
    expected: int
    is_missing: bool
    note: str
    href: str
    bare: str = ""

    @property
    def is_partial(self) -> bool:
        return bool(self.note)

    @property
    def unit_beside(self) -> str:
        """The unit to print after the number; «%» is already in it, and nothing is counted where nothing is known."""
        return "" if self.unit == "%" or self.is_missing else self.unit


def shown(sheet: Sheet, code: str, place: str | None = None) -> Shown:
    """The figure of an area (default: the sheet's own) under the name of its indicator."""
    value = sheet.value(code, place)
    return written(sheet.catalogue[code], value, href=address(sheet, code, place))


def written(indicator: Indicator, value: Value, *, name: str = "", href: str = "") -> Shown:
    """Any value ready to print; `name` replaces the indicator's label."""
    return Shown(
        indicator.code,
        name or capital(label(indicator)),
        words.unit(indicator.unit, value.amount),
        phrase.printed(indicator, value, language(), pad=False),
        value.grade or "",
        value.reported,
        value.expected,
        value.is_missing,
        phrase.completeness(value, language()),
        href,
        "" if value.amount is None else f"{value.amount:f}",
    )


def address(sheet: Sheet, code: str, place: str | None = None) -> str:
    """The page of evidence of the figure at an area."""
    path = reverse("figures:evidence", args=[place or sheet.place, sheet.period.code, code])
    return path + query_of(sheet)


def query_of(sheet: Sheet) -> str:
    """What an address must carry to stay under the sheet's regime; nothing for calendar periods."""
    return "" if sheet.regime == CALENDAR else "?" + urlencode({"che-do": sheet.regime.code})
