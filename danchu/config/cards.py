"""The figures that the first page shows as cards, in this order; one from each field of the work."""

from typing import Final

KEY_FIGURES: Final = (
    "receptions.visits",
    "petitions.resolved.share",
    "one_stop.in_time.share",
    "dialogues.opinions",
    "conventions.consulted",
    "contributions.workdays",
    "mediation.successful.share",
    "houses.proposed.poor",
    "land.decisions",
    "workplace.enterprises",
)
