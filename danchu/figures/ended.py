"""Papers of the register that no longer hold, as somebody wrote down there."""

from __future__ import annotations

from datetime import date

from danchu.registers.models import REGISTERS


def ended_papers() -> dict[str, date]:
    """Code of the line → first day on which the paper no longer holds; those nobody ended are left out. One query."""
    rows = REGISTERS["documents"].model.objects.filter(entry__withdrawn=False, force_to__isnull=False)
    return dict(rows.values_list("entry__code", "force_to"))
