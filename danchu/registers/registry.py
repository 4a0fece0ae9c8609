"""The registers there are: one import line each."""

from __future__ import annotations

from danchu.registers.kinds import one_stop, petitions, profiles, receptions
from danchu.registers.register import Register

REGISTERS: dict[str, Register] = {
    kind.REGISTER.code: kind.REGISTER
    for kind in (
        profiles,
        receptions,
        petitions,
        one_stop,
    )
}
