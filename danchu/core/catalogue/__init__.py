"""The built-in indicators, one module per chapter; declarations only. Local ones are dated data beside them."""

from __future__ import annotations

from danchu.core.catalogue import (
    area,
    boards,
    committees,
    community,
    dialogues,
    disclosure,
    dissemination,
    follow_up,
    front,
    land,
    one_stop,
    party_reception,
    personnel,
    petitions,
    practices,
    ratings,
    receptions,
    unity_houses,
    workplace,
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
    *disclosure.INDICATORS,
    *community.INDICATORS,
    *boards.INDICATORS,
    *unity_houses.INDICATORS,
    *practices.INDICATORS,
    *personnel.INDICATORS,
    *ratings.INDICATORS,
    *workplace.INDICATORS,
    *land.INDICATORS,
    *follow_up.INDICATORS,
)
