"""Đơn thư (chapters B and F): letters to the Party head and petitions to the government are never summed."""

from __future__ import annotations

from danchu.core.indicator import Counted, Indicator

SOURCE = "Thông tư 06/2025/TT-TTCP, biểu 02/XLD"
GOVERNMENT = {"channel": ("government",)}
GOVERNMENT_KINDS = ("ubnd",)

INDICATORS = (
    Indicator(
        "petitions.total",
        "tổng đơn tiếp nhận và xử lý",
        "petitions handled",
        "đơn",
        Counted("petitions", where=GOVERNMENT, kinds=GOVERNMENT_KINDS),
        SOURCE,
        ("F20",),
    ),
)
