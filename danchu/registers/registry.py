"""The registers there are: one import line each."""

from __future__ import annotations

from danchu.registers.kinds import (
    committees,
    declared,
    dialogues,
    directives,
    dissemination,
    documents,
    inspections,
    one_stop,
    opinions,
    petitions,
    profiles,
    reception_schedules,
    receptions,
    social_criticism,
    supervisions,
    voter_contacts,
)
from danchu.registers.register import Register

REGISTERS: dict[str, Register] = {
    kind.REGISTER.code: kind.REGISTER
    for kind in (
        profiles,
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
        one_stop,
        directives,
        declared,
    )
}
