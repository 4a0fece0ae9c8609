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
    "disclosures.in_time.share",
    "houses.proposed.poor",
    "land.decisions",
    "practices.one_stop.share",
    "workplace.enterprises",
)
