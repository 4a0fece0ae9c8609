"""The law Danchu rests on: dated rules, each with its source; `rules()` lists them all.

Ask a rule for a day: `disclosure.COMMUNE_DUE.on(day)`. Where `needs_verifying(day)` is true, a check may only warn.
"""

from collections.abc import Mapping

from danchu.core.law import (
    boards,
    conferences,
    consultation,
    conventions,
    decisions,
    disclosure,
    inspectorate_forms,
    land,
    mediation,
    one_stop_forms,
    petitions,
    ratings,
    reception,
    reporting,
    workplace,
)
from danchu.core.law.acts import ACTS, in_force
from danchu.core.law.dated import Dated, NotInForce, Source, Version

__all__ = ["ACTS", "CHAPTERS", "Dated", "NotInForce", "Source", "Version", "in_force", "rules", "told"]

CHAPTERS = (
    disclosure,
    decisions,
    consultation,
    boards,
    conferences,
    conventions,
    reception,
    petitions,
    reporting,
    inspectorate_forms,
    one_stop_forms,
    ratings,
    land,
    mediation,
    workplace,
)


def rules() -> Mapping[str, Dated[object]]:
    """Every rule by its place in code: «disclosure.COMMUNE_DUE»."""
    return {
        f"{chapter.__name__.rsplit('.', 1)[1]}.{name}": value
        for chapter in CHAPTERS
        for name, value in vars(chapter).items()
        if isinstance(value, Dated)
    }


def told(value: object) -> str:
    """The value of a rule in Vietnamese words; a list as its length and its entries."""
    if type(value) is tuple:
        return f"{len(value)} mục: {'; '.join(map(str, value))}"
    return "có" if value is True else str(value)
