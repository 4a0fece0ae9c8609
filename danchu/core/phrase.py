"""How a figure stands in a sentence: padded, grouped, «trên», a range, or in words why it is missing."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal

from danchu.core import numbers
from danchu.core.indicator import Indicator, Style
from danchu.core.value import Qualifier, Value, Why

# Units that are measured, not counted: a zero is never put before them.
_MEASURED = {"%", "ha", "m²", "triệu đồng", "đồng", "km", "tỷ đồng"}

MISSING: dict[str, dict[Why, str]] = {
    "vi": {
        Why.NOT_REPORTED: "chưa có số liệu",
        Why.NOBODY_KEEPS: "không thuộc diện báo cáo",
        Why.DECLARED_UNKNOWN: "đơn vị báo không có số liệu",
        Why.NO_DENOMINATOR: "không có mẫu số để tính",
        Why.NOT_YET: "chưa có chỉ tiêu này trong kỳ",
        Why.NOT_DATED: "chưa có số liệu",
    },
    "en": {
        Why.NOT_REPORTED: "no data yet",
        Why.NOBODY_KEEPS: "not reported here",
        Why.DECLARED_UNKNOWN: "stated as unknown",
        Why.NO_DENOMINATOR: "nothing to divide by",
        Why.NOT_YET: "did not exist in the period",
        Why.NOT_DATED: "no data yet",
    },
}
_QUALIFIERS = {
    "vi": {Qualifier.EXACT: "", Qualifier.ABOVE: "trên ", Qualifier.ABOUT: "khoảng "},
    "en": {Qualifier.EXACT: "", Qualifier.ABOVE: "over ", Qualifier.ABOUT: "about "},
}


def printed(indicator: Indicator, value: Value, language: str = "vi", *, pad: bool = True) -> str:
    """The figure as a report prints it, with «trên» and «%» but without its unit; why, in words, when missing.

    Shares keep at most `indicator.decimals` digits, rounded half up; ten thousands are cut, never rounded up.
    """
    if value.amount is None:
        return MISSING[language][value.why or Why.NOT_REPORTED]
    if value.span and value.span[0] != value.span[1]:
        return "–".join(_number(indicator, end, language, pad) for end in value.span)
    before = _QUALIFIERS[language][value.qualifier]
    return f"{before}{_number(indicator, value.amount, language, pad)}"


def _number(indicator: Indicator, amount: Decimal, language: str, pad: bool) -> str:
    if indicator.style is Style.TEN_THOUSANDS and language == "vi" and amount >= 10_000:
        cut = (amount / 10_000).quantize(Decimal("0.1"), rounding=ROUND_DOWN)
        return f"{numbers.show(cut)} vạn"
    plain = indicator.style is Style.PLAIN
    counted = indicator.style is Style.COUNT and indicator.unit not in _MEASURED and not indicator.decimals
    text = numbers.show(
        amount, decimals=indicator.decimals, pad=(counted or plain) and pad and language == "vi", group=not plain
    )
    if language == "en":
        text = text.translate(str.maketrans(".,", ",."))
    return f"{text}%" if indicator.unit == "%" else text


def completeness(value: Value, language: str = "vi") -> str:
    """«98/102 đơn vị đã báo cáo» for a partial sum, else nothing."""
    if not value.is_partial:
        return ""
    told = f"{value.reported}/{value.expected}"
    return f"{told} đơn vị đã báo cáo" if language == "vi" else f"{told} bodies have reported"
