"""figures.json: every figure of a sheet with its evidence counts; the schema lies beside this file."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from danchu.core import numbers, phrase
from danchu.core.indicator import Indicator
from danchu.core.sheet import Sheet
from danchu.core.value import Value
from danchu.figures.evidence import Evidence
from danchu.journal.queries import MARK, is_illustrative

SCHEMA = Path(__file__).with_name("figures.schema.json")


def as_plain(sheet: Sheet, evidence: Mapping[str, Evidence]) -> dict[str, Any]:
    """The figures of the sheet's own place, in the order of the catalogue, as JSON can hold them. One query."""
    bodies = {body.key for body in sheet.tree.bodies_below(sheet.place) if body.rolls_up}
    return {
        **marked(),
        "place": sheet.place,
        "period": sheet.period.code,
        "regime": sheet.regime.code,
        "window": {"first": sheet.window.first.isoformat(), "last": sheet.window.last.isoformat()},
        "figures": [_figure(sheet, indicator, evidence[indicator.code], bodies) for indicator in sheet.in_force],
    }


def marked() -> dict[str, str]:
    """{"mark": «SỐ LIỆU MINH HỌA»} where the lines are made up, else nothing: a file travels without its page."""
    return {"mark": MARK} if is_illustrative() else {}


def _figure(sheet: Sheet, indicator: Indicator, found: Evidence, bodies: Collection[str]) -> dict[str, Any]:
    value = sheet.value(indicator.code)
    return {
        "code": indicator.code,
        "refs": list(indicator.refs),
        "label": indicator.label_vi,
        "label_en": indicator.label_en,
        "value": plain_number(indicator, value),
        "unit": indicator.unit,
        "place": sheet.place,
        "printed": phrase.printed(indicator, value),
        "grade": value.grade,
        "missing": value.why,
        "reported": value.reported,
        "expected": value.expected,
        "evidence": {"registers": found.counts(bodies), "indicators": list(found.parts)},
    }


def plain_number(indicator: Indicator, value: Value) -> int | float | None:
    """The value as a JSON number, rounded as it is printed; None when missing.

    A decimal is written as the shortest decimal text of its float, which is exact up to fifteen digits; a longer one
    raises ValueError rather than lose a digit.
    """
    if value.amount is None:
        return None
    amount = numbers.rounded(value.amount, indicator.decimals)
    if amount == amount.to_integral_value():
        return int(amount)
    written = float(amount)
    if Decimal(repr(written)) != amount:
        raise ValueError(f"{indicator.code}: {amount} has more digits than a JSON number keeps")
    return written


def dumps(plain: Mapping[str, Any]) -> str:
    """UTF-8 text for people and programs alike: unescaped, indented, ending in a newline."""
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"
