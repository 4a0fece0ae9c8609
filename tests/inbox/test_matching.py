"""Figures find their indicators by the words, the unit and the section around them."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatch
from importlib.resources import files

import pytest

from danchu.core.catalogue import BUILT_IN
from danchu.core.place import Level
from danchu.core.reading import read
from danchu.inbox.context import around
from danchu.inbox.crosschecks import crosschecks
from danchu.inbox.evidence import FOR_LABEL, FOR_NONE
from danchu.inbox.formats.extracted import Control
from danchu.inbox.matching import Match, matches
from danchu.inbox.senders import level_of, sender_of
from danchu.inbox.together import FROM_OTHERS
from danchu.inbox.words import LEXICON, syllables, words

CATALOGUE = {indicator.code: indicator for indicator in BUILT_IN}


def told(text: str) -> dict[str, str]:
    return {match.code: match.figure.text for match in matches(read(text), CATALOGUE)}


def test_siblings_of_one_sentence_are_told_apart() -> None:
    found = told(
        "Tổng số đơn tiếp nhận và xử lý 56 đơn: tiếp nhận trong kỳ 32 đơn, kỳ trước chuyển sang 24 đơn; "
        "trong đó 01 đơn tố cáo và 54 đơn kiến nghị. Đã giải quyết xong 31 đơn, còn đang giải quyết 24 đơn.\n"
    )
    assert found["petitions.total"] == "56"
    assert found["petitions.received"] == "32"
    assert found["petitions.carried"] == "24"
    assert found["petitions.denunciations"] == "01"
    assert found["petitions.suggestions"] == "54"
    assert found["petitions.resolved"] == "31"
    assert found["petitions.pending"] == "24"


def test_other_words_for_the_same_are_understood() -> None:
    """«để lại» for «chuyển sang», «xử lý dứt điểm» for «đã giải quyết»."""
    found = told("Về đơn: 32 đơn nhận mới và 24 đơn kỳ trước để lại. Đã xử lý dứt điểm 31 đơn.\n")
    assert (found["petitions.received"], found["petitions.carried"], found["petitions.resolved"]) == ("32", "24", "31")


def test_parallel_counts_share_the_words_before_the_first() -> None:
    found = told("1. Tiếp công dân\nTiếp thường xuyên 24 lượt, 27 người, 25 vụ việc.\n")
    assert found["receptions.regular.visits"] == "24"
    assert found["receptions.regular.people"] == "27"
    assert found["receptions.regular.cases"] == "25"


def test_a_note_is_read_with_the_sentence_of_its_mark() -> None:
    found = told(
        "Công tác quán triệt, tuyên truyền được triển khai rộng¹.\n¹ Đã mở 22 hội nghị, 1.320 lượt người tham dự.\n"
    )
    assert found["dissemination.conferences"] == "22"
    assert found["dissemination.attendances"] == "1.320"


def test_words_that_differ_only_by_marks_are_not_the_same() -> None:
    """Folded, «bản», «bàn» and «ban» would be one word; and «hoà», «hòa» are one although written otherwise."""
    assert len({*syllables("bản bàn ban bán")}) == 4
    assert words("hoà giải") == words("hòa giải")


def test_words_far_from_any_label_match_nothing() -> None:
    assert told("Năm nay có 12 người đi làm ăn xa và 7 con trâu.\n") == {}


def test_the_tag_of_a_control_is_certain() -> None:
    text = "Kết quả chung: 17 nội dung.\n"
    controls = [Control(15, 17, "disclosures.communes@xa-a@2024-H1")]
    found = matches(read(text), CATALOGUE, controls)
    assert [(match.code, match.score) for match in found] == [("disclosures.communes", 100.0)]


def test_what_a_person_decided_counts_before_the_words() -> None:
    text = "Tiếp thường xuyên 24 lượt.\n"
    reading = read(text)
    key = around(text, reading.figures)[0].key
    assert told(text) == {"receptions.regular.visits": "24"}
    assert [m.code for m in matches(reading, CATALOGUE, learned={key: "tcd.regular.visits"})] == ["tcd.regular.visits"]
    assert matches(reading, CATALOGUE, learned={key: ""}) == []


def test_the_wording_is_the_same_when_only_numbers_change() -> None:
    keys = [
        around(t, read(t).figures)[0].key for t in ("Tiếp thường xuyên 24 lượt.\n", "Tiếp thường xuyên 1.320 lượt.\n")
    ]
    assert keys[0] == keys[1]


def test_the_whole_of_a_part_is_what_the_catalogue_says_it_is_part_of() -> None:
    found = told("1. Hòa giải ở cơ sở\nCác tổ hòa giải đã hòa giải thành 17/28 vụ việc.\n")
    assert found["mediation.successful"] == "17"
    assert found["mediation.cases"] == "28"


def test_a_commune_tells_of_itself_what_a_district_calls_communes() -> None:
    """In a commune's report regular receptions are those of the commune; in a district's they are a part."""
    text = "ỦY BAN NHÂN DÂN XÃ A\nBÁO CÁO\nvề tiếp công dân\nTiếp thường xuyên 24 lượt, 27 người.\n"
    regular = next(m for m in matches(read(text), CATALOGUE) if m.figure.text == "24")
    assert regular.code == "receptions.regular.visits"
    assert regular.also == ("receptions.regular.commune.visits",)
    district = told(
        "ỦY BAN NHÂN DÂN HUYỆN T\nBÁO CÁO\nvề tiếp công dân\n"
        "Tiếp thường xuyên 24 lượt (cấp huyện tiếp 11 lượt, cấp xã tiếp 13 lượt).\n"
    )
    assert district["receptions.regular.commune.visits"] == "13"
    assert district["receptions.regular.district.visits"] == "11"


def test_what_is_planned_or_was_before_is_not_what_happened() -> None:
    text = (
        "1. Tuyên truyền\nĐã mở 12 hội nghị tuyên truyền, tăng 03 hội nghị so với cùng kỳ.\n"
        "2. Phương hướng\nPhấn đấu mở 20 hội nghị tuyên truyền trong kỳ tới.\n"
    )
    assert told(text)["dissemination.conferences"] == "12"
    assert {"03", "20"}.isdisjoint(told(text).values())


def test_a_row_of_a_table_says_what_its_number_counts() -> None:
    found = told(
        "| Chỉ tiêu | Đơn vị tính | Số lượng |\n| Tổ hòa giải | tổ | 8 |\n"
        "| Vụ việc hòa giải | vụ việc | 9 |\n| Trong đó: hòa giải thành | vụ việc | 7 |\n"
    )
    assert found == {"mediation.teams": "8", "mediation.cases": "9", "mediation.successful": "7"}


def test_a_dash_under_the_total_leaves_the_next_column_to_another_place() -> None:
    """The first number of the second row is xã B's, not the sum; counted as the first it would be the district's."""
    found = told(
        "| Chỉ tiêu | Tổng số | xã A | xã B | xã C |\n"
        "| Tổ hòa giải | 8 | 3 | 5 | 0 |\n| Ngày công đóng góp | – | – | 5 | 2 |\n"
    )
    assert found == {"mediation.teams": "8"}


def test_in_its_own_report_a_commune_rates_without_saying_that_it_is_one() -> None:
    found = told(
        "ỦY BAN NHÂN DÂN XÃ A\nBÁO CÁO\nvề đánh giá cán bộ\n"
        "Đã xếp loại 18 cán bộ, công chức: hoàn thành xuất sắc nhiệm vụ 02 đồng chí, "
        "hoàn thành tốt nhiệm vụ 15 đồng chí.\n"
    )
    assert found["ratings.commune.excellent"] == "02"
    assert found["ratings.commune.good"] == "15"


def test_a_number_is_given_in_the_unit_of_its_indicator() -> None:
    text = "1. Đóng góp\nTiền Nhân dân đóng góp 1,2 tỷ đồng, hiến 0,5 ha đất.\n"
    found = {match.code: match.value for match in matches(read(text), CATALOGUE)}
    assert found["contributions.money"] == 1200
    assert found["contributions.land"] == 5000


def test_the_lexicon_names_only_indicators_and_chapters_that_exist() -> None:
    chapters = {code.split(".")[0] for code in CATALOGUE}
    assert LEXICON["chapters"].keys() <= chapters
    assert not [code for code in LEXICON["names"] if not any(fnmatch(known, code) for known in CATALOGUE)]


def test_every_weight_was_fitted_to_a_piece_of_evidence() -> None:
    weights = tomllib.loads(files("danchu.inbox").joinpath("weights.toml").read_text("utf-8"))
    assert list(weights["alone"]) == [*FOR_LABEL, *FOR_NONE]
    assert list(weights["together"]) == [*FOR_LABEL, *FROM_OTHERS, *FOR_NONE]


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("ỦY BAN NHÂN DÂN\nXÃ A\nBÁO CÁO", Level.COMMUNE),
        ("ĐẢNG BỘ HUYỆN T\nĐẢNG ỦY PHƯỜNG B\nBÁO CÁO", Level.COMMUNE),
        ("HUYỆN ỦY T\nBÁO CÁO", Level.DISTRICT),
        ("ỦY BAN NHÂN DÂN TỈNH T\nBÁO CÁO", Level.PROVINCE),
        ("BÁO CÁO\ncủa các xã", None),
    ],
)
def test_the_level_of_who_reports(heading: str, level: Level | None) -> None:
    assert level_of(heading) == level


# Between sections


def match(code: str, value: int, score: float = 90) -> Match:
    figure = read(f"Có {value} đơn.\n").figures[0]
    return Match(figure, code, score, ())


def test_figures_of_different_sections_are_checked_by_the_rules_of_the_catalogue() -> None:
    matched = [match("petitions.total", 56), match("petitions.received", 32), match("petitions.carried", 23)]
    found = list(crosschecks(matched, CATALOGUE))
    assert [each.rule for each in found] == ["petitions-arrival"]
    assert "56 ≠ 32 + 23 = 55" in found[0].message
    assert len(found[0].matches) == 3


def test_a_rule_with_a_figure_that_is_not_told_or_not_sure_stays_unchecked() -> None:
    two = [match("petitions.total", 56), match("petitions.received", 32)]
    assert list(crosschecks(two, CATALOGUE)) == []
    assert list(crosschecks([*two, match("petitions.carried", 23, score=50)], CATALOGUE)) == []


def test_what_was_pending_must_be_carried_into_the_next_report() -> None:
    found = list(crosschecks([match("petitions.carried", 20)], CATALOGUE, [match("petitions.pending", 24)]))
    assert [each.rule for each in found] == ["petitions-carried"]


# Senders

NAMES = {"a": "xã Bình Lư", "b": "xã Bình Lư Thượng", "c": "thị trấn Tam Đường", "d": "xã Bản Bo"}


@pytest.mark.parametrize(
    ("stem", "heading", "sender"),
    [
        ("BC UBND xa Binh Lu 6 thang 2024", "", "a"),
        ("bao-cao_binh-lu-thuong", "", "b"),
        ("BinhLu", "", "a"),
        ("Báo cáo TT Tam Đường", "", "c"),
        ("bc ban bo", "ỦY BAN NHÂN DÂN XÃ BÌNH LƯ", "d"),
        ("2024-H1 (1)", "ỦY BAN NHÂN DÂN\nTHỊ TRẤN TAM ĐƯỜNG\nBÁO CÁO", "c"),
        ("bao cao ban boo", "", "d"),
        ("Binh Lu va Ban Bo", "", ""),
        ("scan0001", "Kính gửi: Ủy ban nhân dân huyện", ""),
    ],
)
def test_the_sender_of_a_file(stem: str, heading: str, sender: str) -> None:
    assert sender_of(stem, heading, NAMES) == sender
