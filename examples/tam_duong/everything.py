"""The whole example in one book. Chapters that read what others wrote come after them."""

from __future__ import annotations

from examples.tam_duong import (
    bodies,
    committees,
    community_decisions,
    community_groups,
    consultations,
    contributions,
    conventions,
    declared,
    dialogues,
    directives,
    disclosures,
    disclosures_inside,
    dissemination,
    documents,
    inspections,
    investment_supervision,
    land_recovery,
    matters,
    mediation,
    nil,
    one_stop,
    opinions,
    people_inspectorates,
    personnel,
    petitions,
    places,
    practices,
    profiles,
    ratings,
    reception_schedules,
    receptions,
    social_criticism,
    supervisions,
    unity_houses,
    voter_contacts,
    workplace,
)
from examples.tam_duong.book import Book
from examples.tam_duong.villages import households

CHAPTERS = (
    documents,
    dissemination,
    committees,
    inspections,
    reception_schedules,
    receptions,
    petitions,
    dialogues,
    voter_contacts,
    opinions,
    supervisions,
    social_criticism,
    disclosures,
    disclosures_inside,
    contributions,
    consultations,
    people_inspectorates,
    investment_supervision,
    mediation,
    community_groups,
    unity_houses,
    one_stop,
    practices,
    land_recovery,
    personnel,
    ratings,
    workplace,
    directives,
)


def book() -> Book:
    written = Book()
    for tree in (places, bodies, matters, profiles):
        tree.write(written)
    for chapter in CHAPTERS:
        chapter.write(written)
    counted = households(written, profiles.AS_OF)
    conventions.write(written, counted)
    community_decisions.write(written, counted)
    declared.write(written)
    nil.write(written)
    return written
