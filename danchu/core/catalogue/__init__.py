"""The built-in indicators, one module per chapter; declarations only. Local ones are dated data beside them."""

from __future__ import annotations

from danchu.core.catalogue import area, petitions, receptions
from danchu.core.indicator import Indicator

BUILT_IN: tuple[Indicator, ...] = (
    *area.INDICATORS,
    *receptions.INDICATORS,
    *petitions.INDICATORS,
)
