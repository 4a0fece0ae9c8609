"""The built-in indicators, one module per chapter; declarations only. Local ones are dated data beside them."""

from __future__ import annotations

from danchu.core.catalogue import (
    area,
    committees,
    dialogues,
    dissemination,
    follow_up,
    front,
    one_stop,
    party_reception,
    petitions,
    receptions,
)
from danchu.core.indicator import Indicator

BUILT_IN: tuple[Indicator, ...] = (
    *area.INDICATORS,
    *dissemination.INDICATORS,
    *party_reception.INDICATORS,
    *dialogues.INDICATORS,
    *committees.INDICATORS,
    *front.INDICATORS,
    *receptions.INDICATORS,
    *petitions.INDICATORS,
    *one_stop.INDICATORS,
    *follow_up.INDICATORS,
)
