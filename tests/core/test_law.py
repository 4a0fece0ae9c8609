"""The law as dated values: what held when, where it stands, what must be checked first."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchu.core import law
from danchu.core.law import (
    ACTS,
    Dated,
    NotInForce,
    Source,
    Version,
    boards,
    consultation,
    conventions,
    decisions,
    disclosure,
    in_force,
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
from danchu.core.law.act import Act
from danchu.core.law.amounts import Band, Cap, Item, Limit, Of, Per, Range, Rate, Share, Side, Unit
from danchu.core.law.dated import rule, version
from danchu.core.law.decisions import Ground
from danchu.core.law.forms import Relation, at_least, at_most, equal

BEFORE_THE_LAW = date(2023, 6, 30)
IN_2024 = date(2024, 5, 2)
IN_2026 = date(2026, 11, 2)
DAYS = st.dates(date(2000, 1, 1), date(2030, 12, 31))
SHARES = st.builds(
    lambda part, more, strict: Share(part, part + more, Of.ATTENDEES, strict),
    st.integers(1, 100),
    st.integers(1, 100),
    st.booleans(),
)


# Dated values


def test_a_rule_changes_on_the_day_its_new_version_begins() -> None:
    assert reception.COMMUNE_CHAIR.on(date(2026, 6, 30)) == Rate(1, Per.WEEK)
    assert reception.COMMUNE_CHAIR.on(date(2026, 7, 1)) == Rate(2, Per.MONTH)


def test_asking_before_the_first_day_names_the_rule_and_the_day() -> None:
    with pytest.raises(NotInForce, match=r"Niêm yết liên tục.*30/06/2023"):
        disclosure.COMMUNE_POSTING.on(BEFORE_THE_LAW)
    assert not disclosure.COMMUNE_POSTING.holds_on(BEFORE_THE_LAW)


def test_a_rule_that_was_abolished_no_longer_answers() -> None:
    assert reception.DISTRICT_CHAIR.on(date(2026, 6, 30)) == Rate(2, Per.MONTH)
    with pytest.raises(NotInForce, match="01/07/2026"):
        reception.DISTRICT_CHAIR.on(date(2026, 7, 1))


def test_wording_that_was_not_seen_can_only_warn() -> None:
    assert not disclosure.COMMUNE_DUE.needs_verifying(date(2025, 6, 30))
    assert disclosure.COMMUNE_DUE.needs_verifying(date(2025, 7, 1))  # Luật 97/2025/QH15, text not read
    assert not reception.COMMUNE_CHAIR.needs_verifying(IN_2024)
    assert reception.COMMUNE_CHAIR.needs_verifying(IN_2026)
    assert decisions.WAYS.needs_verifying(IN_2024)  # the decree is narrower than the law


def test_a_first_day_from_memory_is_doubted_for_a_year() -> None:
    assert inspectorate_forms.PETITIONS.needs_verifying(date(2024, 1, 20))
    assert inspectorate_forms.PETITIONS.needs_verifying(date(2025, 1, 18))
    assert not inspectorate_forms.PETITIONS.needs_verifying(date(2025, 1, 19))


def test_versions_must_rise() -> None:
    source = Source("Luật 10/2022/QH15", "1")
    one, two = Version(date(2024, 1, 1), 1, source), Version(date(2023, 1, 1), 2, source)
    with pytest.raises(ValueError, match="rising days"):
        Dated("vi", "en", (one, two))
    with pytest.raises(ValueError, match="rising days"):
        Dated("vi", "en", (one, one))
    with pytest.raises(ValueError, match="rising days"):
        Dated("vi", "en", ())
    with pytest.raises(ValueError, match="ends before"):
        Dated("vi", "en", (one,), until=date(2024, 1, 1))


def test_a_rule_cannot_rest_on_an_act_whose_first_day_is_unknown() -> None:
    with pytest.raises(ValueError, match="217-QĐ/TW"):
        version(1, Source("Quyết định 217-QĐ/TW"))


@given(DAYS)
def test_a_single_version_says_the_same_on_every_day_it_holds(day: date) -> None:
    single = rule("vi", "en", 5, Source("Luật 10/2022/QH15", "12", "3"))
    assert single.holds_on(day) == (day >= date(2023, 7, 1))
    if single.holds_on(day):
        assert single.on(day) == 5


# Sources


def test_a_source_is_told_in_both_languages() -> None:
    source = Source("Luật 10/2022/QH15", "13", "2", "a")
    assert source.symbol == "10/2022/QH15"
    assert source.label_vi == "Luật 10/2022/QH15, Điều 13 khoản 2 điểm a"
    assert source.label_en == "10/2022/QH15, Art. 13(2)(a)"
    assert Source("Thông tư 06/2025/TT-TTCP").label_vi == "Thông tư 06/2025/TT-TTCP"
    assert Source("Thông tư 06/2025/TT-TTCP").label_en == "06/2025/TT-TTCP"


def test_an_amending_act_names_the_article_it_rewrote() -> None:
    source = petitions.COMPLAINT_ACCEPTED.source_on(IN_2026)
    assert source.label_vi == "Luật 136/2025/QH15 (sửa Luật 02/2011/QH13, Điều 27, 36, 50)"
    assert source.label_en == "136/2025/QH15 (amending Luật 02/2011/QH13, Art. 27, 36, 50)"


def test_every_source_names_a_known_act_by_its_right_kind() -> None:
    for name, each in law.rules().items():
        for told in each.versions:
            assert told.source.act == str(ACTS[told.source.symbol]), name


# Acts


@pytest.mark.parametrize(
    ("symbol", "day", "expected"),
    [
        ("10/2022/QH15", date(2023, 6, 30), False),
        ("10/2022/QH15", date(2023, 7, 1), True),
        ("34/2007/PL-UBTVQH11", date(2023, 6, 30), True),
        ("34/2007/PL-UBTVQH11", date(2023, 7, 1), False),  # replaced by the law: citing it in 2024 is a finding
        ("45/2013/QH13", date(2024, 7, 31), True),
        ("45/2013/QH13", date(2024, 8, 1), False),
        ("31/2024/QH15", date(2024, 7, 31), False),
        ("29/2023/NĐ-CP", IN_2024, True),
        ("01/2024/TT-TTCP", date(2024, 1, 19), False),  # not even signed
        ("01/2024/TT-TTCP", IN_2024, None),  # signed, first day not checked
        ("01/2024/TT-TTCP", date(2025, 9, 30), False),
        ("02/2021/TT-TTCP", date(2024, 1, 19), True),
        ("02/2021/TT-TTCP", IN_2024, None),
        ("02/2021/TT-TTCP", date(2025, 9, 30), False),
        ("04/2021/TT-TTCP", IN_2024, True),
        ("04/2021/TT-TTCP", IN_2026, None),
        ("217-QĐ/TW", date(2013, 12, 11), False),
        ("217-QĐ/TW", IN_2024, None),
        ("1/2099/QH99", IN_2024, None),
    ],
)
def test_whether_an_act_was_in_force(symbol: str, day: date, expected: bool | None) -> None:
    assert in_force(symbol, day) is expected


def test_a_successor_begins_when_its_predecessor_ends() -> None:
    for act in ACTS.values():
        known = [ACTS[symbol] for symbol in act.replaced_by]  # KeyError: a successor must be listed too
        if act.until and len(known) == 1 and known[0].since:
            assert known[0].since <= act.until, act.symbol


def test_the_days_of_an_act_rise() -> None:
    for act in ACTS.values():
        days = [day for day in (act.issued, act.since, act.until) if day]
        assert days == sorted(days), act.symbol
        assert set(act.amended_by) <= set(ACTS), act.symbol


@given(DAYS, st.sampled_from(list(ACTS.values())))
def test_an_act_is_never_in_force_before_it_is_signed(day: date, act: Act) -> None:
    if act.issued and day < act.issued:
        assert act.is_in_force(day) is False


# Amounts


def test_two_thirds_is_counted_in_whole_numbers() -> None:
    two_thirds = Share(2, 3, Of.ALL_REPRESENTATIVES)
    assert two_thirds.is_reached(66, 99)
    assert not two_thirds.is_reached(66, 100)  # 66 % would pass a rounded 66,7 %
    assert two_thirds.least(100) == 67
    assert two_thirds.least(99) == 66


def test_more_than_half_is_not_half() -> None:
    half = Share(1, 2, Of.ALL_REPRESENTATIVES, is_strict=True)
    assert not half.is_reached(50, 100)
    assert half.is_reached(51, 100)
    assert (half.least(100), half.least(101)) == (51, 51)


@given(SHARES, st.integers(1, 10_000))
def test_least_is_the_smallest_count_that_is_enough(share: Share, total: int) -> None:
    least = share.least(total)
    assert share.is_reached(least, total)
    assert not share.is_reached(least - 1, total)


def test_a_range_takes_both_ends() -> None:
    assert [number for number in range(12) if Range(3, 9).holds(number)] == [3, 4, 5, 6, 7, 8, 9]
    assert Range(5).holds(500)
    assert not Range(5).holds(4)
    assert Range(None, 2).holds(0)
    assert not Range(None, 2).holds(3)


def test_a_band_ends_before_its_upper_end() -> None:
    assert Band(50, 150, Range(4, 8)).covers(50)
    assert not Band(50, 150, Range(4, 8)).covers(150)
    assert not Band(50, 150, Range(4, 8)).covers(49)
    assert Band(1000, None, Range(24)).covers(5000)


def test_a_cap_is_of_those_rated_good() -> None:
    cap = Cap(20, 25, Of.RATED_GOOD)
    assert cap.is_kept(17, 87)  # 17/87 = 19,5 %
    assert not cap.is_kept(20, 87)  # 20/87 = 22,99 %
    assert cap.is_kept(20, 87, outstanding=True)
    assert not Cap(20, None, Of.RATED_GOOD).is_kept(20, 87, outstanding=True)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Limit(5, Unit.WORKING_DAYS), "trong 5 ngày làm việc"),
        (Limit(20, Unit.CALENDAR_DAYS, Side.BEFORE), "trước ít nhất 20 ngày"),
        (Share(2, 3, Of.VILLAGES), "≥ 2/3 tổng số thôn, tổ dân phố"),
        (Share(1, 2, Of.ATTENDEES, is_strict=True), "> 1/2 số người dự họp"),
        (Range(3, 9), "3–9"),
        (Range(5), "từ 5"),
        (Range(None, 2), "tối đa 2"),
        (Band(50, 150, Range(4, 8)), "50–149: 4–8"),
        (Band(1000, None, Range(24)), "từ 1000: từ 24"),
        (Rate(2, Per.MONTH), "2 lần/tháng"),
        (Cap(20, None, Of.RATED_GOOD), "≤ 20% số người xếp loại hoàn thành tốt nhiệm vụ"),
        (
            Cap(20, 25, Of.RATED_GOOD),
            "≤ 20% (25% khi có thành tích nổi trội) số người xếp loại hoàn thành tốt nhiệm vụ",
        ),
        (conventions.REVIEW_DAY.on(IN_2024), "18/11"),
        ((Item("a", "một", "one"), Item("b", "hai", "two")), "2 mục: a: một; b: hai"),
        (True, "có"),
        (11, "11"),
    ],
)
def test_amounts_are_told_in_words(amount: object, words: str) -> None:
    assert law.told(amount) == words


# Chapters: the numbers a reader can hold against the text of the law


def test_disclosure_in_a_commune() -> None:
    items = disclosure.COMMUNE_ITEMS.on(IN_2024)
    assert [item.code for item in items] == [str(number) for number in range(1, 15)]
    assert [item.code for item in items if item.permanent] == ["4", "13"]
    assert [item.code for item in items if item.broadcast] == ["7", "8", "9", "10", "11", "12"]
    assert [item.code for item in items if not item.posted] == ["4", "13", "14"]
    assert "".join(form.code for form in disclosure.COMMUNE_FORMS.on(IN_2024)) == "abcdđeghik"
    assert disclosure.COMMUNE_POSTING.on(IN_2024).amount == 30
    assert disclosure.COMMUNE_BROADCAST.on(IN_2024).amount == 3
    assert disclosure.COMMUNE_DUE.on(IN_2024) == Limit(5, Unit.WORKING_DAYS)
    assert disclosure.COMMUNE_LIST.on(IN_2024) == Rate(1, Per.QUARTER)
    assert items[0].forms_due(has_website=True) == {"a", "b"}
    assert items[6].forms_due(has_website=False) == {"a", "c", "d"}
    assert items[13].forms_due(has_website=False) == set()  # its own rule says
    assert str(items[11]) == "12: phí, lệ phí và khoản thu khác [niêm yết, truyền thanh]"
    assert str(items[13]) == "14: nội dung khác theo pháp luật hoặc Quy chế của xã"


def test_disclosure_elsewhere() -> None:
    assert len(disclosure.AGENCY_ITEMS.on(IN_2024)) == 12
    assert len(disclosure.AGENCY_FORMS.on(IN_2024)) == 7
    assert len(disclosure.ENTERPRISE_ITEMS.on(IN_2024)) == 8
    assert disclosure.AGENCY_POSTING.on(IN_2024).amount == 20
    assert disclosure.ENTERPRISE_DUE.on(IN_2024) == Limit(15, Unit.CALENDAR_DAYS)


def test_matters_and_forms_have_their_numbers() -> None:
    assert len(decisions.MATTERS.on(IN_2024)) == len(decisions.WAYS.on(IN_2024)) == 6
    assert len(consultation.MATTERS.on(IN_2024)) == 9
    assert "".join(form.code for form in consultation.FORMS.on(IN_2024)) == "abcdđegh"
    assert consultation.DURATION.on(IN_2024).amount == 20


def test_a_list_of_the_law_has_different_codes_and_both_languages() -> None:
    for name, each in law.rules().items():
        for told in each.versions:
            items = told.value if isinstance(told.value, tuple) else ()
            labelled = [item for item in items if isinstance(item, Item)]
            assert len({item.code for item in labelled}) == len(labelled), name
            assert all(item.label_vi and item.label_en for item in labelled), name


def test_ways_to_vote_are_told_in_words() -> None:
    assert str(decisions.WAYS.on(IN_2024)[3]) == f"họp trước, phiếu: {Ground.SHORT_MEETING}"
    assert str(decisions.WAYS.on(IN_2024)[5]).endswith("trực tuyến")


def test_a_commune_board_has_one_member_a_village_and_never_fewer_than_five() -> None:
    assert boards.commune_members(villages=3, day=IN_2024) == 5
    assert boards.commune_members(villages=12, day=IN_2024) == 12
    assert boards.INVESTMENT_NOTICE.on(IN_2024) == Limit(45, Unit.CALENDAR_DAYS, Side.BEFORE)


def test_a_petition_case_has_the_limit_of_its_place_and_complexity() -> None:
    first, second = petitions.COMPLAINT_FIRST.on(IN_2024), petitions.COMPLAINT_SECOND.on(IN_2024)
    cases = [(False, False), (False, True), (True, False), (True, True)]
    assert [first.days(is_remote=r, is_complicated=c) for r, c in cases] == [30, 45, 45, 60]
    assert [second.days(is_remote=r, is_complicated=c) for r, c in cases] == [45, 60, 60, 70]
    assert str(first) == "30 ngày, phức tạp 45 ngày; vùng sâu, vùng xa 45 và 60 ngày"
    assert petitions.COMPLAINT_ACCEPTED.on(IN_2024) == Limit(10, Unit.CALENDAR_DAYS)
    assert petitions.COMPLAINT_ACCEPTED.on(IN_2026) == Limit(7, Unit.WORKING_DAYS)


def test_what_a_period_of_the_inspectorate_asks_for() -> None:
    outputs = reporting.INSPECTORATE_OUTPUTS.on(IN_2026)
    assert outputs.of("H1") is reporting.Output.NARRATIVE_AND_FORMS
    assert outputs.of("Q2") is reporting.Output.FORMS
    assert outputs.of("H2") is None
    assert str(outputs).startswith("Q1: báo cáo và biểu; H1: báo cáo và biểu; N: báo cáo và biểu; năm: ")


def test_the_cap_on_the_best_rating_changes_with_its_decree() -> None:
    assert ratings.CIVIL_SERVANT_CAP.on(IN_2024) == Cap(20, None, Of.RATED_GOOD)
    assert ratings.CIVIL_SERVANT_CAP.on(date(2026, 1, 1)) == Cap(20, 25, Of.RATED_GOOD)
    assert ratings.EMPLOYEE_CAP.on(date(2026, 6, 30)) == Cap(20, None, Of.RATED_GOOD)
    assert ratings.EMPLOYEE_CAP.on(date(2026, 7, 1)) == Cap(20, 25, Of.RATED_GOOD)


def test_the_land_law_switches_on_1_august_2024() -> None:
    assert not land.is_under_law_2024(date(2024, 7, 31))
    assert land.is_under_law_2024(date(2024, 8, 1))
    assert land.NOTICE_FARMLAND.on(IN_2024).amount == 90
    assert land.NOTICE_OTHER_LAND.on(IN_2026).amount == 180


def test_the_workers_side_grows_with_the_workforce() -> None:
    bands = (*workplace.WORKER_SIDE.on(IN_2024), *workplace.WORKER_SIDE_LARGE.on(IN_2024))
    sizes = {size: [str(band.range) for band in bands if band.covers(size)] for size in (49, 50, 149, 150, 499)}
    assert sizes == {49: ["từ 3"], 50: ["4–8"], 149: ["4–8"], 150: ["9–13"], 499: ["14–18"]}


@given(st.integers(1, 5000))
def test_every_workforce_falls_into_exactly_one_band(workers: int) -> None:
    bands = (*workplace.WORKER_SIDE.on(IN_2024), *workplace.WORKER_SIDE_LARGE.on(IN_2024))
    assert sum(band.covers(workers) for band in bands) == 1


def test_rules_are_found_by_their_place() -> None:
    found = law.rules()
    assert found["disclosure.COMMUNE_DUE"] is disclosure.COMMUNE_DUE
    assert found["mediation.TEAM_MEMBERS"] is mediation.TEAM_MEMBERS
    assert len(found) > 140


# Forms


def test_the_reception_form_of_2025_adds_up() -> None:
    form = inspectorate_forms.RECEPTION.on(date(2025, 9, 30))
    assert [column.code for column in form.columns] == [str(number) for number in range(1, 23)]
    cells = {1: 34, 2: 42, 3: 34, 5: 24, 6: 27, 7: 24, 11: 7, 12: 11, 13: 7, 17: 3, 18: 4, 19: 3}
    assert form.broken(cells) == ()
    broken = form.broken({**cells, 1: 35})
    assert [str(each) for each in broken] == ["(1) = (5 + 11 + 17)"]


def test_the_reference_petitions_obey_the_form_of_2024() -> None:
    form = inspectorate_forms.PETITIONS.on(IN_2024)
    # 56 received = 24 carried + 32 new; 55 eligible = 0 + 1 + 54 = 31 resolved + 24 pending.
    cells = {1: 56, 2: 24, 3: 32, 6: 55, 8: 0, 9: 1, 10: 54, 11: 31, 12: 0, 13: 24}
    assert form.broken(cells) == ()
    assert len(form.broken({**cells, 6: 56})) == 2
    assert (form.carried_in, form.carried_out) == (2, 5)
    assert str(form).startswith("XLD01-2024: (1) = (2 + 3); (1) = (4 + 5); ")


def test_a_form_of_the_old_generation_is_used_before_the_new_one() -> None:
    codes = [
        inspectorate_forms.PETITIONS.on(day).code
        for day in (date(2024, 1, 19), date(2024, 1, 20), date(2025, 9, 29), date(2025, 9, 30))
    ]
    assert codes == ["XLD01-2021", "XLD01-2024", "XLD01-2024", "02/XLD-2025"]


def test_dossiers_of_the_one_stop_office_add_up() -> None:
    form = one_stop_forms.DOSSIERS.on(IN_2024)
    assert form.broken({3: 1549, 7: 1501, 11: 48, 12: 48, 13: 0}) == ()
    assert [each.column for each in form.broken({3: 1549, 7: 1501, 11: 49})] == [3]


def test_a_missing_column_is_not_zero() -> None:
    assert equal(3, 4, 5).holds({3: 7, 4: 7}) is None
    assert equal(3, 4, 5).holds({3: 7, 4: 7, 5: 0}) is True


def test_bounds_between_columns() -> None:
    assert at_most(9, 6).holds({9: 3, 6: 3}) is True
    assert at_most(9, 6).holds({9: 4, 6: 3}) is False
    group = at_least(9, 8, times=5)
    assert str(group) == "(9) ≥ 5 × (8)"
    assert group.holds({9: 10, 8: 2}) is True
    assert group.holds({9: 9, 8: 2}) is False


def test_relations_across_forms_are_told() -> None:
    across = inspectorate_forms.ACROSS.on(IN_2026)
    assert str(across[0]) == "03/GQKN (1) = 02/XLD (6)"
    assert across[2].relation is Relation.AT_LEAST
