"""A report is compared with registers, frozen figures, its own earlier reports, those below it, and papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from danchu.core.period import CALENDAR, Period
from danchu.figures import queries as figures
from danchu.figures.actions import declare, freeze
from danchu.inbox import against
from danchu.inbox.comparing.asked import Comparison
from danchu.inbox.comparing.told import told_by
from danchu.inbox.models import Incoming
from tests.inbox.tagged import matched, parted
from tests.world import World

pytestmark = pytest.mark.django_db
H1, H2, NEXT = Period.parse("2024-H1"), Period.parse("2024-H2"), Period.parse("2025-H1")
VISITS = "receptions.regular.visits"


def compare(marked: str, place: str = "xa-a", period: Period = H1, **more: object) -> Comparison:
    sheet = figures.sheet(place, period, CALENDAR)
    reading, told = matched(marked, sheet)
    return against.compare(reading, told, sheet, **more)  # type: ignore[arg-type]  # keyword arguments of `compare`


def sent(world: World, body: str, period: Period, marked: str) -> Incoming:
    """A report that came earlier, with what it tells kept beside it."""
    area = "tinh"
    sheet = figures.sheet(area, period, CALENDAR)
    _reading, told = matched(marked, sheet)
    return Incoming.objects.create(
        place=world.areas[area],
        sender=world.bodies[body],
        period=period.code,
        name=f"{body} {period}.txt",
        sha256=f"{body}{period}",
        size=1,
        text=parted(marked)[0],
        told=[one.plain() for one in told_by(told)],
        received_at=timezone.now(),
    )


def said(found: Comparison) -> str:
    return " / ".join(finding.message for finding in found.findings)


def regular(world: World, body: str, visits: int, day: date = date(2024, 3, 1)) -> None:
    world.reception(f"tiep-{body}-{day:%m%d}", body, day, visits=visits, people=visits)


@pytest.mark.parametrize(("title", "asked"), [("6 tháng cuối năm 2023", True), ("6 tháng đầu năm 2024", False)])
def test_a_report_of_another_period_is_asked_about(world: World, title: str, asked: bool) -> None:
    """Compared with the wrong half-year every figure would seem wrong."""
    found = compare(f"BÁO CÁO\nkết quả thực hiện dân chủ {title}\nTiếp thường xuyên [{VISITS}|43] lượt.\n")
    assert ("Tiêu đề ghi kỳ 6 tháng cuối năm 2023" in said(found)) is asked


@pytest.mark.parametrize(("name", "asked"), [("XÃ B", True), ("XÃ A", False), ("HUYỆN T", False)])
def test_a_report_of_another_commune_is_asked_about(world: World, name: str, asked: bool) -> None:
    found = compare(f"ỦY BAN NHÂN DÂN\n{name}\nBÁO CÁO\nkết quả 6 tháng đầu năm 2024\nTại xã B có việc chung.\n")
    assert ("Báo cáo là của xã B, nhưng được đối chiếu với xã A" in said(found)) is asked


# ---- registers and frozen figures ----


def test_a_figure_as_the_register_counts_it_is_agreed(world: World) -> None:
    regular(world, "ubnd-a", 43)
    found = compare(f"Tiếp thường xuyên [{VISITS}|43] lượt.\n")
    assert (found.findings, found.agreed) == ([], 1)


def test_another_figure_is_a_question_with_both_numbers_and_the_gap(world: World) -> None:
    regular(world, "ubnd-a", 45)
    found = compare(f"Tiếp thường xuyên [{VISITS}|43] lượt.\n")
    assert [finding.severity for finding in found.findings] == ["question"]
    assert "43 lượt" in said(found)
    assert "sổ của xã A đếm được 45" in said(found)
    assert "lệch 2" in said(found)
    assert [each.code for each in found.found] == [VISITS]


def test_what_was_frozen_is_named_with_its_day(world: World) -> None:
    """The register went on after the freeze: a report that tells the frozen number is only noted."""
    regular(world, "ubnd-a", 40)
    freeze(place="tinh", period=H1, under=CALENDAR)
    regular(world, "ubnd-a", 3, date(2024, 6, 20))
    today = f"{timezone.localdate():%d/%m/%Y}"
    told = compare(f"Tiếp thường xuyên [{VISITS}|40] lượt.\n")
    assert [finding.severity for finding in told.findings] == ["note"]
    assert f"đúng số đã chốt ngày {today}, nhưng sổ của xã A đếm được 43" in said(told)
    other = compare(f"Tiếp thường xuyên [{VISITS}|50] lượt.\n")
    assert [finding.severity for finding in other.findings] == ["question"]
    assert f"đếm được 43; số đã chốt ngày {today} là 40" in said(other)
    now = compare(f"Tiếp thường xuyên [{VISITS}|43] lượt.\n")
    assert f"đúng sổ hiện nay, nhưng số đã chốt ngày {today} là 40" in said(now)


def test_a_sum_that_not_everybody_has_reported_contradicts_only_a_smaller_number(world: World) -> None:
    """Xã B has told nothing: 50 may be right, 40 cannot be, for xã A alone has 43."""
    regular(world, "ubnd-a", 43)
    waiting = compare(f"Tiếp thường xuyên [{VISITS}|50] lượt.\n", "tinh")
    assert waiting.findings == []
    assert ["1/2 đơn vị đã báo cáo" in doubt.message for doubt in waiting.unchecked] == [True]
    wrong = compare(f"Tiếp thường xuyên [{VISITS}|40] lượt.\n", "tinh")
    assert "đếm được 43 (mới 1/2 đơn vị đã báo cáo)" in said(wrong)


def test_a_declared_number_is_not_called_a_count(world: World) -> None:
    declare(
        body=world.bodies["ubnd-a"],
        indicator="groups.self_managed",
        period=H1,
        under=CALENDAR,
        amount=Decimal(7),
        approx=False,
        source="Báo cáo",
        by=world.an,
    )
    found = compare("Có [groups.self_managed|09] tổ tự quản.\n")
    assert "số đã khai của xã A là 07" in said(found)


def test_missing_is_not_zero(world: World) -> None:
    found = compare(f"Tiếp thường xuyên [{VISITS}|05] lượt.\n")
    assert found.findings == []
    assert "Sổ chưa có số liệu" in found.unchecked[0].message


def test_a_body_is_compared_with_its_own_figures(world: World) -> None:
    regular(world, "ubnd-a", 43)
    sheet = figures.sheet("xa-a", H1, CALENDAR)
    reading, told = matched(f"Tiếp thường xuyên [{VISITS}|41] lượt.\n", sheet)
    found = against.compare(reading, told, sheet, place="ubnd-a")
    assert "sổ của Ủy ban nhân dân A đếm được 43" in said(found)


@pytest.mark.parametrize(("score", "asked"), [(90.0, 0), (100.0, 2)])
def test_figures_that_fit_another_family_altogether_are_no_false_alarm(world: World, score: float, asked: int) -> None:
    """Matched as the leaders' receptions, told of the regular ones: both numbers fit those. A person's word stands."""
    world.reception("r1", "ubnd-a", date(2024, 3, 1), visits=3, people=4)
    sheet = figures.sheet("xa-a", H1, CALENDAR)
    marked = "Đã tiếp [receptions.leader.visits|03] lượt, [receptions.leader.people|04] người.\n"
    reading, told = matched(marked, sheet)
    found = against.compare(reading, [replace(match, score=score) for match in told], sheet)
    assert len(found.findings) == asked


def test_one_number_that_fits_elsewhere_is_still_asked_about(world: World) -> None:
    """3 may be a slip in the first and the truth of the second by chance."""
    world.reception("r1", "ubnd-a", date(2024, 3, 1), visits=3, people=4)
    sheet = figures.sheet("xa-a", H1, CALENDAR)
    reading, told = matched("Đã tiếp [receptions.leader.visits|03] lượt.\n", sheet)
    found = against.compare(reading, [replace(match, score=90.0) for match in told], sheet)
    assert len(found.findings) == 1


# ---- the sender's earlier reports ----


def test_a_growth_over_last_year_is_checked_with_last_years_report(world: World) -> None:
    sent(world, "ubnd-a", H1, f"Tiếp thường xuyên [{VISITS}|41] lượt.\n")
    wrong = compare(f"Đã tiếp [{VISITS}|43] lượt, tăng 5 lượt so với cùng kỳ năm 2024.\n", period=NEXT)
    assert "nhưng báo cáo kỳ đó («ubnd-a 2024-H1.txt») ghi 41; 43 so với 41 là tăng 2" in said(wrong)
    assert "Tiếp thường xuyên 41 lượt." in wrong.findings[0].suggestion
    right = compare(f"Đã tiếp [{VISITS}|43] lượt, tăng 2 lượt so với cùng kỳ năm 2024.\n", period=NEXT)
    assert right.findings == []
    assert len(right.settled) == 1  # the reading alone could not check it


@pytest.mark.parametrize(("share", "wrong"), [("4,8", False), ("4,9", False), ("12", True)])
def test_a_growth_in_per_cent_too(world: World, share: str, wrong: bool) -> None:
    """43 over 41 is 4,878…%: rounded 4,9, cut off 4,8."""
    sent(world, "ubnd-a", H1, f"Tiếp thường xuyên [{VISITS}|41] lượt.\n")
    found = compare(f"Đã tiếp [{VISITS}|43] lượt, tăng {share}% so với cùng kỳ.\n", period=NEXT)
    assert bool(found.findings) is wrong


def test_the_number_of_the_same_period_itself_is_checked(world: World) -> None:
    sent(world, "ubnd-a", H1, f"Tiếp thường xuyên [{VISITS}|41] lượt.\n")
    found = compare(f"Đã tiếp [{VISITS}|43] lượt (cùng kỳ năm 2024 là 38 lượt).\n", period=NEXT)
    assert "Báo cáo ghi 38 lượt" in said(found)
    assert "ghi 41" in said(found)


def test_without_an_earlier_report_the_registers_of_that_period_speak(world: World) -> None:
    regular(world, "ubnd-a", 41)
    found = compare(f"Đã tiếp [{VISITS}|43] lượt, tăng 5 lượt so với cùng kỳ năm 2024.\n", period=NEXT)
    assert "sổ của kỳ đó đếm được 41" in said(found)


def test_a_stranger_has_no_earlier_reports(world: World) -> None:
    sent(world, "ubnd-b", H1, f"Tiếp thường xuyên [{VISITS}|41] lượt.\n")
    found = compare(f"Đã tiếp [{VISITS}|43] lượt, tăng 5 lượt so với cùng kỳ.\n", period=NEXT)
    assert found.findings == []


def test_what_is_carried_in_is_what_was_carried_out(world: World) -> None:
    sent(world, "ubnd-a", H1, "Đang giải quyết [petitions.pending|26] đơn.\n")
    found = compare("Kỳ trước chuyển sang [petitions.carried|24] đơn.\n", period=H2)
    assert "24 đơn" in said(found)
    assert "ghi 26" in said(found)
    assert compare("Kỳ trước chuyển sang [petitions.carried|26] đơn.\n", period=H2).findings == []


# ---- the places below ----


def test_parts_that_exceed_the_whole_are_asked_about_also_when_not_all_came(world: World) -> None:
    sent(world, "ubnd-a", H1, f"Tiếp thường xuyên [{VISITS}|30] lượt.\n")
    found = compare(f"Tiếp thường xuyên [{VISITS}|24] lượt.\n", "tinh")
    assert "cộng 1/2 xã theo báo cáo đã gửi là 30" in said(found)
    assert "phần lớn hơn tổng" in said(found)


def test_a_missing_report_is_not_zero(world: World) -> None:
    sent(world, "ubnd-a", H1, f"Tiếp thường xuyên [{VISITS}|30] lượt.\n")
    found = compare(f"Tiếp thường xuyên [{VISITS}|50] lượt.\n", "tinh")
    assert found.findings == []
    assert any("Mới có 1/2 xã" in doubt.message for doubt in found.unchecked)


def test_when_all_came_the_sum_must_be_the_whole(world: World) -> None:
    sent(world, "ubnd-a", H1, "Tiếp [receptions.regular.commune.visits|30] lượt.\n")
    sent(world, "ubnd-b", H1, "Tiếp [receptions.regular.commune.visits|12] lượt.\n")
    right = compare("Cấp xã tiếp [receptions.regular.commune.visits|42] lượt.\n", "tinh")
    assert (right.findings, right.agreed) == ([], 1)
    wrong = compare("Cấp xã tiếp [receptions.regular.commune.visits|44] lượt.\n", "tinh")
    assert "cộng 2/2 xã theo báo cáo đã gửi là 42: không bằng tổng" in said(wrong)


def test_only_the_newest_report_of_a_sender_counts(world: World) -> None:
    sent(world, "ubnd-a", H1, f"Tiếp thường xuyên [{VISITS}|99] lượt.\n")
    newer = sent(world, "ubnd-a", Period.parse("2024-Q1"), f"Tiếp thường xuyên [{VISITS}|20] lượt.\n")
    Incoming.objects.filter(pk=newer.pk).update(period=H1.code)
    assert compare(f"Tiếp thường xuyên [{VISITS}|24] lượt.\n", "tinh").findings == []


# ---- papers ----


def paper(world: World, code: str, symbol: str, day: date, **more: object) -> None:
    fields = {"role": "issued", "type_word": "Kế hoạch", "symbol": symbol, "issuer": "UBND xã A", "abstract": "Dân chủ"}
    world.line("documents", code, "ubnd-a", day, fields | more)


def test_a_paper_of_another_day_is_asked_about(world: World) -> None:
    paper(world, "kh", "12/KH-UBND", date(2024, 2, 15))
    found = compare("Thực hiện Kế hoạch số 12/KH-UBND ngày 16/02/2024 của UBND xã A.\n")
    assert "Sổ văn bản ghi Kế hoạch 12/KH-UBND ngày 15/02/2024" in said(found)
    assert compare("Thực hiện Kế hoạch số 12/KH-UBND ngày 15/02/2024 của UBND xã A.\n").findings == []


def test_the_same_number_of_another_year_is_another_paper(world: World) -> None:
    paper(world, "kh", "12/KH-UBND", date(2024, 2, 15))
    found = compare("Thực hiện Kế hoạch số 12/KH-UBND ngày 03/4/2022 của UBND xã A.\n")
    assert found.findings == []
    assert "Sổ văn bản chưa có" in found.unchecked[0].message


def test_the_same_number_of_another_issuer_too(world: World) -> None:
    """Thirteen communes each have a plan number 12."""
    paper(world, "kh-a", "12/KH-UBND", date(2024, 2, 15))
    paper(world, "kh-b", "12/KH-UBND", date(2024, 3, 1), issuer="UBND xã B")
    assert compare("Theo Kế hoạch số 12/KH-UBND ngày 01/3/2024 của UBND xã B.\n").findings == []


def test_a_slip_in_the_symbol_is_found_by_number_and_day(world: World) -> None:
    paper(world, "kh", "12/KH-UBND", date(2024, 2, 15))
    found = compare("Thực hiện Kế hoạch số 12/KH-UBDN ngày 15/02/2024 của UBND xã A.\n")
    assert "nhưng có Kế hoạch 12/KH-UBND" in said(found)


def test_a_paper_cannot_be_younger_than_the_report(world: World) -> None:
    found = compare("Thực hiện Kế hoạch số 31/KH-UBND ngày 05/8/2024 của UBND xã A.\n", on=date(2024, 7, 3))
    assert "sau ngày của báo cáo (03/07/2024)" in said(found)


def test_a_paper_that_the_register_ended_is_asked_about(world: World) -> None:
    paper(world, "kh", "12/KH-UBND", date(2023, 2, 15), force_to=date(2024, 1, 1))
    found = compare("Thực hiện Kế hoạch số 12/KH-UBND ngày 15/02/2023 của UBND xã A.\n", on=date(2024, 7, 3))
    assert "đã hết hiệu lực từ ngày 01/01/2024" in said(found)
