"""The check rules: what must hold between figures, and what is asked about them. Never those that misfire.

Two relations of the reference report are wrong and never rules: petitions resolved + pending = all petitions (the
ineligible one is neither), and ratings with those not rated inside the total. Two more need no rule, because both
sides are one indicator here: receptions of communes told in two footnotes.
"""

from __future__ import annotations

from danchu.core.catalogue.rules import bounds, community, context, guidance, petitions, questions, receptions, staff
from danchu.core.check import Rule

RULES: tuple[Rule, ...] = (
    *context.RULES,
    *guidance.RULES,
    *receptions.RULES,
    *petitions.RULES,
    *community.RULES,
    *staff.RULES,
    *bounds.RULES,
    *questions.RULES,
)
