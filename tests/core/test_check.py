"""Rules find what does not add up, say the arithmetic, and never judge what is missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchu.core.check import Finding, Rule, Severity, run
from danchu.core.law.amounts import Cap, Of
from danchu.core.law.dated import Dated, Source, Version
from danchu.core.rule_forms import (
    AtMost,
    CarriedIn,
    Equal,
    Form,
    Limit,
    NotRound,
    NotSame,
    NotWithout,
    WithinCap,
)
from danchu.core.value import Qualifier, Value, Why, missing, number

CAP: Dated[Cap] = Dated(
    "trần",
    "cap",
    (
        Version(date(2023, 9, 15), Cap(20, None, Of.RATED_GOOD), Source("Nghị định 48/2023/NĐ-CP")),
        Version(date(2026, 1, 1), Cap(20, 25, Of.RATED_GOOD), Source("Nghị định 335/2025/NĐ-CP")),
    ),
)


def figures(**amounts: int | str | Value) -> Callable[[str], Value]:
    """The values of one place; what is not named has not been reported."""
    told = {k: v if isinstance(v, Value) else number(Decimal(v)) for k, v in amounts.items()}
    return lambda code: told.get(code, missing(Why.NOT_REPORTED))


def found(form: Form, severity: Severity = Severity.BLOCK, **amounts: int | str | Value) -> list[Finding]:
    rule = Rule("r", form, "Hai số phải khớp", "Both must agree", severity, "nguồn")
    return run([rule], figures(**amounts), place="xa-a", day=date(2024, 6, 30))


def test_a_broken_sum_shows_its_arithmetic_in_both_languages() -> None:
    [finding] = found(Equal(("total",), ("a", "b")), total=1235, a=1000, b=234)
    assert finding.vi == "Hai số phải khớp: 1.235 ≠ 1.000 + 234 = 1.234."
    assert finding.en == "Both must agree: 1,235 ≠ 1,000 + 234 = 1,234."
    assert (finding.rule, finding.place, finding.severity) == ("r", "xa-a", Severity.BLOCK)
    assert finding.codes == ("total", "a", "b")


def test_a_sum_on_both_sides_may_hold_what_is_subtracted() -> None:
    joint = Equal(("events", "both"), ("party", "government"))
    assert found(joint, events=5, both=1, party=4, government=2) == []
    [finding] = found(joint, events=6, both=1, party=4, government=2)
    assert "6 + 1 = 7 ≠ 4 + 2 = 6" in finding.vi


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_total_is_accepted_exactly_when_it_is_the_sum(total: int, first: int, second: int) -> None:
    assert (found(Equal(("t",), ("a", "b")), t=total, a=first, b=second) == []) == (total == first + second)


@pytest.mark.parametrize("why", list(Why))
def test_a_missing_part_leaves_the_rule_unchecked_and_says_why(why: Why) -> None:
    [finding] = found(Equal(("total",), ("a", "b")), total=1, a=5, b=missing(why))
    assert finding.severity is Severity.UNCHECKED
    assert "chưa kiểm tra được" in finding.vi
    assert "«b»" in finding.vi
    assert "«a»" not in finding.vi  # only what is missing is named


def test_indicators_are_called_by_their_names_where_somebody_knows_them() -> None:
    rule = Rule("r", Equal(("a",), ("b",)), "Khớp", "Agree", Severity.BLOCK, "nguồn")
    [finding] = run([rule], figures(a=1), name_of=lambda code, language: f"{code}/{language}")
    assert finding.vi == "Khớp: chưa kiểm tra được, còn thiếu b/vi (chưa có số liệu)."
    assert finding.en == "Agree: not checked, lacking b/en (no data yet)."


def test_a_partial_sum_only_warns_and_says_how_many_reported() -> None:
    partial = Value(Decimal(10), reported=98, expected=102)
    [finding] = found(Equal(("total",), ("a",)), total=partial, a=11)
    assert finding.severity is Severity.WARN
    assert finding.vi.endswith("10 ≠ 11 (mới có 98/102 đơn vị báo cáo).")
    assert finding.en.endswith("(only 98/102 bodies have reported).")


def test_a_partial_sum_does_not_make_a_question_graver() -> None:
    partial = Value(Decimal(10), reported=1, expected=2)
    [finding] = found(Equal(("total",), ("a",)), Severity.ASK, total=partial, a=11)
    assert finding.severity is Severity.ASK


def test_a_number_that_is_only_a_lower_bound_raises_a_question() -> None:
    above = number(59_000, qualifier=Qualifier.ABOVE)
    [finding] = found(AtMost(("counted",), ("population",)), counted=59_100, population=above)
    assert finding.severity is Severity.ASK
    assert "59.100 > trên 59.000" in finding.vi
    assert "59,100 > over 59,000" in finding.en


def test_a_part_may_be_the_whole_and_no_more() -> None:
    bound = AtMost(("part",), ("whole",))
    assert found(bound, part=13, whole=13) == []
    assert "14 > 13" in found(bound, part=14, whole=13)[0].vi


def test_large_groups_have_five_people_each() -> None:
    five = AtMost(("groups",), ("people",), times=5)
    assert found(five, groups=2, people=10) == []
    assert "5 × 2 > 9" in found(five, groups=2, people=9)[0].vi


def test_shares_may_exceed_a_hundred_only_by_rounding() -> None:
    shares = Limit(("a", "b"), Decimal(100), Decimal("0.05"))
    assert found(shares, a="60.1", b=40) == []
    assert "60,2 + 40 = 100,2 > 100" in found(shares, a="60.2", b=40)[0].vi


def test_a_cap_is_of_the_good_and_not_of_the_headcount() -> None:
    capped = WithinCap("excellent", "good", CAP)
    [finding] = found(capped, Severity.ASK, excellent=20, good=87)  # of the headcount it would be 17,7%
    assert finding.vi == "Hai số phải khớp? 20 / 87 = 22,99% > 20%."
    assert found(capped, Severity.ASK, excellent=32, good=214) == []  # 14,95%
    assert found(capped, Severity.ASK, excellent=0, good=0) == []


def test_the_cap_is_that_of_the_day() -> None:
    rule = Rule("cap", WithinCap("excellent", "good", CAP), "Trần", "Cap", Severity.ASK, "nguồn")
    told = figures(excellent=24, good=100)
    assert run([rule], told, day=date(2023, 6, 30)) == []  # before there was a cap
    assert "> 20%" in run([rule], told, day=date(2024, 6, 30))[0].vi
    assert "> 20–25%" in run([rule], told, day=date(2026, 6, 30))[0].vi


def test_excellent_ones_without_any_good_one_exceed_every_cap() -> None:
    assert "1 / 0 > 20%" in found(WithinCap("excellent", "good", CAP), Severity.ASK, excellent=1, good=0)[0].vi


def test_round_numbers_are_asked_about() -> None:
    assert "1.320 = 22 × 60" in found(NotRound("people", "meetings"), Severity.ASK, people=1320, meetings=22)[0].vi


@pytest.mark.parametrize(("people", "meetings"), [(1321, 22), (60, 1), (22, 22), (0, 22), (60, 0)])
def test_numbers_that_are_not_round_or_say_nothing_pass(people: int, meetings: int) -> None:
    assert found(NotRound("people", "meetings"), Severity.ASK, people=people, meetings=meetings) == []


def test_equal_figures_are_asked_about_unless_both_are_zero() -> None:
    same = NotSame("pending", "carried")
    assert "24 = 24" in found(same, Severity.ASK, pending=24, carried=24)[0].vi
    assert found(same, Severity.ASK, pending=0, carried=0) == []
    assert found(same, Severity.ASK, pending=24, carried=23) == []


def test_something_under_one_heading_while_its_own_is_zero_is_asked_about() -> None:
    without = NotWithout("chair", "scheduled")
    assert "? 1; 0." in found(without, Severity.ASK, chair=1, scheduled=0)[0].vi
    assert found(without, Severity.ASK, chair=1, scheduled=2) == []
    assert found(without, Severity.ASK, chair=0, scheduled=0) == []


def test_a_period_opens_with_what_the_one_before_closed_with() -> None:
    rule = Rule("c", CarriedIn("carried", "pending"), "Nối kỳ", "Joined", Severity.WARN, "nguồn")
    now, before = figures(carried=24, pending=30), figures(carried=9, pending=25)
    [finding] = run([rule], now, before=before)
    assert finding.vi == "Nối kỳ: 24 ≠ 25."
    assert run([rule], now, before=figures(pending=24)) == []


def test_without_the_period_before_nothing_is_said_about_the_joint() -> None:
    [finding] = found(CarriedIn("carried", "pending"), carried=24, pending=24)
    assert finding.severity is Severity.UNCHECKED
    assert "«pending»" in finding.vi


def test_a_question_that_could_not_be_asked_is_a_sentence_too() -> None:
    [finding] = found(NotSame("pending", "carried"), Severity.ASK, pending=24)
    assert finding.severity is Severity.UNCHECKED
    assert finding.vi == "Hai số phải khớp? Chưa kiểm tra được, còn thiếu «carried» (chưa có số liệu)."
    assert finding.en == "Both must agree? Not checked, lacking «carried» (no data yet)."


def test_a_rule_is_silent_outside_its_time() -> None:
    rule = Rule(
        "r", Equal(("a",), ("b",)), "Khớp", "Agree", Severity.BLOCK, "nguồn",
        since=date(2025, 9, 30), until=date(2026, 7, 1),
    )  # fmt: skip
    told = figures(a=1, b=2)
    days = (date(2025, 9, 29), date(2025, 9, 30), date(2026, 6, 30), date(2026, 7, 1))
    assert [len(run([rule], told, day=day)) for day in days] == [0, 1, 1, 0]
    assert len(run([rule], told)) == 1


def test_what_was_not_verified_in_the_law_cannot_block() -> None:
    with pytest.raises(ValueError, match="cannot block"):
        Rule("r", Equal(("a",), ("b",)), "vi", "en", Severity.BLOCK, "nguồn", verify=True)


def test_unchecked_is_found_and_never_declared() -> None:
    with pytest.raises(ValueError, match="found, not declared"):
        Rule("r", Equal(("a",), ("b",)), "vi", "en", Severity.UNCHECKED, "nguồn")


def test_findings_come_in_the_order_of_the_rules_and_the_gravest_severity_is_first() -> None:
    rules = [
        Rule(code, Equal(("a",), ("b",)), "vi", "en", severity, "nguồn")
        for code, severity in (("x", Severity.ASK), ("y", Severity.BLOCK))
    ]
    assert [finding.rule for finding in run(rules, figures(a=1, b=2))] == ["x", "y"]
    assert [severity.label_vi for severity in Severity] == ["chặn", "cảnh báo", "câu hỏi", "chưa kiểm tra được"]
    assert [severity.label_en for severity in Severity] == ["blocking", "warning", "question", "not checked"]
