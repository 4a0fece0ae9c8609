"""A report calls its place, its authorities and the places below it by their own names, at every level and day."""

from __future__ import annotations

import re
from datetime import date

import pytest

from danchu.core.document import Annex, Heading, Paragraph, Report, inlines, plain
from danchu.core.period import CALENDAR, Period
from danchu.core.place import Area, Level, Tree
from danchu.figures import queries
from danchu.reports.compose import compose
from danchu.reports.here import english_name, here, kind_of
from danchu.reports.management.commands.report import plain_plan
from tests.reports.conftest import Told

pytestmark = pytest.mark.django_db


def area(name: str, level: Level, parent: str | None = None) -> Area:
    return Area(name, name, "", level, parent)


TREE = Tree.of(
    date(2024, 6, 30),
    [
        area("tỉnh T", Level.PROVINCE),
        area("thành phố C", Level.DISTRICT, "tỉnh T"),
        area("thị trấn A", Level.COMMUNE, "thành phố C"),
        area("xã B", Level.COMMUNE, "thành phố C"),
        area("phường C", Level.COMMUNE, "thành phố C"),
        area("thôn 1 xã B", Level.VILLAGE, "xã B"),
        area("tổ dân phố 2", Level.VILLAGE, "phường C"),
    ],
    [],
)


@pytest.mark.parametrize(
    ("place", "kind", "party", "district", "communes", "villages"),
    [
        ("tỉnh T", "tỉnh", "Tỉnh ủy", "cấp huyện", "xã, phường, thị trấn", "thôn, tổ dân phố"),
        ("thành phố C", "thành phố", "Thành ủy", "thành phố", "xã, phường, thị trấn", "thôn, tổ dân phố"),
        ("phường C", "phường", "Đảng ủy", "cấp huyện", "phường", "tổ dân phố"),
        ("thị trấn A", "thị trấn", "Đảng ủy", "cấp huyện", "thị trấn", "thôn"),
    ],
)
def test_the_words_are_those_of_the_place(
    place: str, kind: str, party: str, district: str, communes: str, villages: str
) -> None:
    found = here(TREE, place, "vi")
    assert (found.kind, found.party, found.district) == (kind, party, district)
    assert (found.communes, found.villages) == (communes, villages)


def test_english_has_its_own_words() -> None:
    found = here(TREE, "tỉnh T", "en")
    assert (found.kind, found.party, found.district) == ("province", "provincial Party Committee", "district")
    assert found.communes == "communes, wards and townships"
    assert english_name("thị trấn Tam Đường") == "Tam Đường township"
    assert english_name("Chính phủ") == "Chính phủ"
    assert kind_of(area("Một nơi khác", Level.COMMUNE)) == ""


def text(report: Report) -> str:
    """Everything but the names of papers and places, in which the words of other levels may stand."""
    told = [plain(block.content) for block in report.blocks if isinstance(block, Heading | Paragraph)]
    notes = [plain(note.content) for block in report.blocks for note in inlines(block) if hasattr(note, "content")]
    return "\n".join([*told, *notes])


def report_of(place: str, period: str, language: str = "vi") -> Report:
    sheet = queries.sheet(place, Period.parse(period), CALENDAR)
    return compose(sheet, plain_plan(sheet.tree.areas[place], sheet.period), language=language)


def test_a_commune_speaks_of_itself_and_not_of_a_district(told: Told) -> None:
    report = report_of("ban-bo", "2024-H1")
    said = text(report)
    assert "Xã Bản Bo rộng 7.910,11 ha, có 14 bản" in said
    # Six in ten people of the whole district are others; here half are Thái.
    assert "đông nhất là người Thái (50,2%), rồi đến Lào" in said
    assert not re.search(r"\bhuyện\b", said, re.IGNORECASE)
    assert "không thuộc diện báo cáo" not in said
    assert [block.title for block in report.annexes if isinstance(block, Annex)] != []


def test_a_paper_that_nobody_prepared_is_marked_as_illustrative_when_its_data_are(told: Told) -> None:
    assert report_of("ban-bo", "2024-H1").frame.watermark == "SỐ LIỆU MINH HỌA"


def test_a_province_without_districts_says_nothing_of_them(told: Told) -> None:
    said = text(report_of("lai-chau", "2025-H2"))
    assert said.startswith("I. KHÁI QUÁT TÌNH HÌNH\nTỉnh Lai Châu")
    assert "xã, phường" in said
    assert "thị trấn" not in said
    assert "Ban Chỉ đạo huyện" not in said
    assert "Ủy ban nhân dân huyện" not in said
    assert "không thuộc diện báo cáo" not in said


def test_a_province_with_districts_says_that_the_figures_are_theirs(told: Told) -> None:
    said = text(report_of("lai-chau", "2024-H1"))
    assert "Ban Chỉ đạo cấp huyện ban hành 12 văn bản" in said
    assert "Cả tỉnh tiếp 34 lượt" in said
    assert "Ban Chỉ đạo huyện" not in said


@pytest.mark.parametrize(("place", "period"), [("ban-bo", "2024-H1"), ("lai-chau", "2024-H1"), ("lai-chau", "2025-H2")])
def test_both_languages_tell_the_same_figures_at_every_level(told: Told, place: str, period: str) -> None:
    tags = [
        sorted(
            mark.tag
            for block in report_of(place, period, language).blocks
            for mark in inlines(block)
            if hasattr(mark, "tag")
        )
        for language in ("vi", "en")
    ]
    assert tags[0] == tags[1]
    assert len(tags[0]) > 50
