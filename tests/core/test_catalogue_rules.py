"""The check rules speak of indicators that exist, cover the relations of the reference report, and never misfire."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from danchu.core.catalogue import BUILT_IN
from danchu.core.catalogue.rules import RULES
from danchu.core.check import Finding, Severity, run
from danchu.core.value import Value, Why, missing, number

REPORTED = date(2024, 6, 30)
# Relations that a reader of the reference report checked, by what is done with them.
ALWAYS = (
    *("R01", "R02", "R03", "R04", "R06", "R07", "R08", "R09", "R10", "R15", "R16", "R17", "R18", "R19", "R20", "R21"),
    *("R21b", "R23", "R24", "R26", "R28", "R29", "R30", "R32", "R36", "R37"),
)
ASKED = (
    *("R05", "R11", "R12", "R22", "R27", "R33E02", "R33E06", "R33E12", "R34", "R35", "R38", "R39"),
)  # fmt: skip
NEVER = ("R25", "R31")  # they fail on a correct report
SAME_INDICATOR = ("R13", "R14")  # both sides are one indicator, so there is nothing to compare

# The figures of the reference report that take part in a relation, by their ids in its inventory.
PUBLISHED = {
    "A02": 13, "A03": 126, "A15": 59, "A16": 12, "A17": 6, "A18": 1, "A19": 13, "A20": 11, "A21": 16, "A23": 114,
    "A24": 1145, "A25": 2, "B01": 22, "B02": 1320, "B04": 12, "B05": 2, "B06": 11, "B07": 1, "B10": 4, "B11": 4,
    "B12": 364, "B13": 37, "B14": 36, "B15": 2, "B16": 2, "B17": 66, "B18": 6, "B19": 6, "C01": 12, "C02": 26,
    "C03": 1, "C04": 5, "C05": 5, "E01": 113, "E02": 20, "E03": 87, "E04": 6, "E05": 1168, "E06": 207, "E07": 914,
    "E08": 34, "E09": 13, "E11": 250, "E12": 32, "E13": 214, "E14": 4, "F01": 1549, "F02": 1501, "F03": 48, "F04": 0,
    "F05": 0, "F06": 34, "F06p": 42, "F06c": 34, "F07a": 24, "F07p": 27, "F07c": 24, "F08": 11, "F08p": 11,
    "F08c": 11, "F09": 1, "F10": 13, "F11": 16, "F12": 13, "F13": 0, "F16": 10, "F16p": 15, "F16c": 10, "F17": 10,
    "F18": 15, "F19": 10, "F20": 56, "F21": 32, "F22": 24, "F23": 1, "F24": 1, "F25": 54, "F26": 31, "F27": 24,
    "G03": 13, "H03": 67, "H10": 6, "H11": 430, "H12": 43, "H13": 42, "H18": 5, "H19": 250, "I10": 2, "J01": 1,
    "K01": 5, "K02": 25, "K03": 223, "L01": 317, "L02": 325,
}  # fmt: skip
# What the report does not print because it is zero, or follows from what it prints.
UNPRINTED = {
    "dialogues.both.events": 0, "dialogues.both.attendances": 0, "dialogues.both.opinions": 0,
    "dialogues.both.resolved": 0, "letters.carried": 0, "letters.ineligible": 0, "committee.papers.others": 7,
    "petitions.eligible": 55, "petitions.complaints": 0, "receptions.leader.district.people": 0,
    "receptions.leader.district.cases": 0, "ratings.government.unfulfilled": 0, "ratings.commune.unfulfilled": 0,
}  # fmt: skip


def published(**changed: int) -> Callable[[str], Value]:
    """The reference report by indicator, with some figures of the inventory changed; the rest is missing."""
    told = PUBLISHED | changed
    amounts = {i.code: told[ref] for i in BUILT_IN for ref in i.refs if ref in told} | UNPRINTED
    return lambda code: number(Decimal(amounts[code])) if code in amounts else missing(Why.NOT_REPORTED)


def judged(**changed: int) -> dict[str, Finding]:
    """What the rules find in it, without what they could not check."""
    found = run(RULES, published(**changed), day=REPORTED)
    return {finding.rule: finding for finding in found if finding.severity is not Severity.UNCHECKED}


def test_every_rule_speaks_of_indicators_that_exist() -> None:
    known = {indicator.code for indicator in BUILT_IN}
    assert {(rule.code, code) for rule in RULES for code in rule.codes if code not in known} == set()


def test_no_two_rules_have_one_code() -> None:
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))


def test_rules_are_sentences_in_both_languages_with_a_source() -> None:
    for rule in RULES:
        assert rule.source, rule.code
        assert rule.vi[-1] not in ".?:", rule.code
        assert rule.en[-1] not in ".?:", rule.code
        assert rule.vi != rule.en


def test_every_relation_of_the_reference_report_has_its_rule_and_those_that_misfire_none() -> None:
    refs = {ref for rule in RULES for ref in rule.refs}
    assert refs == {*ALWAYS, *ASKED}
    assert refs.isdisjoint({*NEVER, *SAME_INDICATOR})


def test_what_is_a_question_in_the_reference_report_only_asks() -> None:
    asking = {ref for rule in RULES if rule.severity is Severity.ASK for ref in rule.refs}
    assert asking == set(ASKED)


def test_the_reference_report_raises_eight_questions_and_nothing_else() -> None:
    assert judged().keys() == {
        "committees-papers-round",  # 26 papers of 13 communes
        "chair-without-schedule",  # the chair received, and no leader did
        "petitions-pending-copied",  # 24 pending, 24 carried over
        "ratings-government-cap",  # 22,99%
        "ratings-office-cap",  # 22,65%
        "houses-money-round",  # 5 × 50
        "land-decisions-of-period",  # 325 > 317
        "attendances-round",  # 22 × 60
    }
    assert {finding.severity for finding in judged().values()} == {Severity.ASK}


def test_resolved_and_pending_petitions_are_not_held_against_all_petitions() -> None:
    assert "petitions-outcome" not in judged()  # 31 + 24 = 55, not 56: one is not eligible


@pytest.mark.parametrize(
    ("figure", "wrong", "rules"),
    [
        ("A16", 13, {"bodies-total"}),
        ("B07", 2, {"letters-balance"}),
        ("H10", 7, {"dialogues-events"}),
        ("H13", 43, {"dialogues-resolved"}),
        ("C01", 13, {"committee-papers"}),
        ("F06", 35, {"receptions-visits"}),
        ("F18", 14, {"receptions-leader-people"}),
        ("F20", 57, {"petitions-arrival", "petitions-kinds", "petitions-eligibility"}),
        ("F26", 32, {"petitions-outcome"}),
        ("F02", 1500, {"one-stop-balance"}),
        ("E08", 35, {"ratings-office"}),
        ("K03", 1146, {"insured-within-workers"}),
        ("H03", 127, {"conventions-within-villages"}),
    ],
)
def test_a_wrong_figure_blocks_with_the_rules_it_breaks(figure: str, wrong: int, rules: set[str]) -> None:
    blocking = {code for code, finding in judged(**{figure: wrong}).items() if finding.severity is Severity.BLOCK}
    assert blocking == rules


def test_those_not_rated_stay_outside_the_total() -> None:
    assert "ratings-office" in judged(E05=1185)  # 1168 and the 17 newcomers


def test_the_form_of_receptions_is_checked_only_since_it_exists() -> None:
    form = [rule for rule in RULES if rule.code.startswith("tcd-")]
    assert form
    assert not any(rule.holds_on(date(2025, 9, 29)) for rule in form)
    assert all(rule.holds_on(date(2025, 9, 30)) for rule in form)


def test_a_place_that_told_nothing_passes_no_rule() -> None:
    found = run(RULES, lambda _: missing(Why.NOT_REPORTED), day=date(2026, 6, 30))
    assert {finding.severity for finding in found} == {Severity.UNCHECKED}
    assert len(found) == len(RULES)
