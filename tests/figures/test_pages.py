"""The read-only pages: a number opens down to its lines, for those who may read it and for nobody else."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from danchu.core.period import CALENDAR, Period
from danchu.figures.actions import freeze
from danchu.places.models import Area, AreaVersion, Succession
from danchu.registers.actions import edit, state_nil, withdraw
from danchu.registers.models import Entry
from tests import world as worlds
from tests.world import World

H1 = Period.parse("2024-H1")
VISITS = "/so-lieu/tinh/2024-H1/receptions.visits/"


@pytest.fixture
def lines(world: World) -> World:
    """Xã A received three times and twice; xã B said nothing at all."""
    world.reception("td-1", "ubnd-a", date(2024, 2, 5), visits=3, people=4)
    world.reception("td-2", "ubnd-a", date(2024, 3, 6), visits=2, people=2)
    world.petition("don-1", "ubnd-a", date(2024, 4, 1))
    return world


@pytest.fixture
def guest(client: Client, settings: Settings) -> Client:
    """Somebody whom nobody knows, on a site opened for reading."""
    settings.DANCHU_OPEN_READING = True
    return client


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, f"{address}: {answer.status_code}"
    return answer.content.decode()


ADDRESSES = (
    "/dia-ban/xa-a/",
    "/dia-ban/xa-a/so/receptions/",
    "/so-lieu/xa-a/2024-H1/",
    "/so-lieu/xa-a/2024-H1/receptions.visits/",
    "/so-lieu/xa-a/2024-H1/receptions.visits.json",
    "/so-lieu/xa-a/2024-H1/receptions.visits/ky.svg",
    "/kiem-tra/xa-a/2024-H1/",
    "/dong/td-1/",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_opens_to_its_own_people_and_is_not_there_for_a_stranger(
    lines: World, client: Client, address: str
) -> None:
    assert client.get(address).status_code == 404  # the site is not open: a guest finds nothing
    client.force_login(lines.chi)
    assert client.get(address).status_code == 404  # Chi works in xã B
    client.force_login(lines.an)
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_guest_reads_every_page_of_an_open_site(lines: World, guest: Client, address: str) -> None:
    assert guest.get(address).status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/dia-ban/khong-co/",
        "/dia-ban/xa-a/?ngay=31-02-2024",
        "/dia-ban/xa-a/?ngay=2019-12-31",
        "/dia-ban/xa-a/so/so-khong-co/",
        "/so-lieu/xa-a/2024-X9/",
        "/so-lieu/xa-a/2024-H1/?che-do=khong-co",
        "/so-lieu/xa-a/2024-H1/chi.tieu.khong.co/",
        "/so-lieu/xa-a/2024-H1/receptions.visits/hinh-la.svg",
        "/viec/khong-co/",
        "/dong/khong-co/",
    ],
)
def test_what_does_not_exist_is_not_found(lines: World, guest: Client, address: str) -> None:
    assert guest.get(address).status_code == 404


def test_nothing_is_written_by_asking(lines: World, guest: Client) -> None:
    assert guest.post("/dia-ban/xa-a/").status_code == 405


def test_the_evidence_of_a_province_adds_up_and_says_who_is_missing(lines: World, guest: Client) -> None:
    page = text(guest, VISITS)
    assert "5 <span" in page  # 3 + 2; a silent xã B is not a zero that would make it complete
    assert "1 trong 2 đơn vị phải báo cáo đã có số liệu" in page
    assert "chưa có số liệu" in page
    assert '<a href="/dong/td-1/">td-1</a>' in page
    assert 'href="/so-lieu/xa-a/2024-H1/receptions.visits/"' in page  # downward, edge by edge


def test_the_same_as_json(lines: World, guest: Client) -> None:
    told = guest.get("/so-lieu/tinh/2024-H1/receptions.visits.json").json()
    assert (told["value"], told["reported"], told["expected"]) == (5, 1, 2)
    assert [(line["line"], line["adds"], line["body"]) for line in told["lines"]] == [
        ("td-1", "3", "ubnd-a"),
        ("td-2", "2", "ubnd-a"),
    ]
    by_place = {row["place"]: row["value"] for row in told["places"]}
    assert by_place == {"tinh": 5, "xa-a": 5, "xa-b": None, "ubnd-a": 5, "ubnd-b": None}


def test_the_lines_of_one_body_alone(lines: World, guest: Client) -> None:
    lines.reception("td-3", "ubnd-b", date(2024, 5, 7))
    page = text(guest, f"{VISITS}?don-vi=ubnd-b")
    assert "/dong/td-3/" in page
    assert "/dong/td-1/" not in page


def test_a_statement_of_nil_makes_a_zero_that_the_page_calls_complete(lines: World, guest: Client) -> None:
    window = CALENDAR.window(H1)
    kept = lines.bodies["ubnd-b"]
    state_nil(register="receptions", body=kept, window=window, stated_by="Văn phòng", stated_on=date(2024, 7, 1))
    page = text(guest, VISITS)
    assert "2 trong 2 đơn vị phải báo cáo đã có số liệu" in page


def test_the_window_of_the_regime_closes_on_the_fourteenth(lines: World, guest: Client) -> None:
    lines.reception("td-muon", "ubnd-a", date(2024, 6, 20), visits=9, people=9)
    assert "14 <span" in text(guest, VISITS)  # 3 + 2 + 9 by the calendar
    page = text(guest, f"{VISITS}?che-do=nd09")
    assert "5 <span" in page  # 20 June belongs to the next window
    assert "từ 15/12/2023 đến hết 14/06/2024" in page


def test_a_frozen_figure_shows_what_it_was_and_what_became_of_its_lines(lines: World, guest: Client) -> None:
    freeze(place="tinh", period=H1, under=CALENDAR)
    assert "không đổi từ khi chốt" in text(guest, VISITS)
    edit(entry=Entry.objects.get(code="td-1"), changes={"visits": 4}, why="Đếm lại sổ")
    withdraw(entry=Entry.objects.get(code="td-2"), why="Ghi trùng")
    lines.reception("td-moi", "ubnd-a", date(2024, 5, 8))
    page = text(guest, VISITS)
    assert page.count('<tr class="is-changed">') == 1
    assert '<span class="was">1</span> → <span class="now">2</span>' in page
    assert "số như cũ, dòng sổ đã khác" in page  # 3 + 2 when frozen, 4 + 1 now: 5 of other lines
    lines.reception("td-nua", "ubnd-a", date(2024, 5, 9))
    assert "đã khác từ khi chốt" in text(guest, VISITS)  # 6 now
    frozen = guest.get(VISITS.removesuffix("/") + ".json").json()["frozen"]
    assert (frozen["changed"], frozen["gone"], frozen["come"]) == (["td-1"], ["td-2"], ["td-moi", "td-nua"])


def test_earlier_periods_are_told_as_they_were_frozen(lines: World, guest: Client) -> None:
    last = Period.parse("2023-H2")
    lines.reception("td-cu", "ubnd-a", date(2023, 9, 1), visits=7, people=7)
    freeze(place="tinh", period=last, under=CALENDAR)
    edit(entry=Entry.objects.get(code="td-cu"), changes={"visits": 6}, why="Đếm lại sổ")
    told = guest.get(VISITS.removesuffix("/") + ".json").json()["periods"]
    assert [(row["period"], row["value"], row["frozen"]) for row in told] == [
        ("2023-H2", 7, True),
        ("2024-H1", 5, False),
    ]


def test_a_declared_figure_that_differs_from_the_count_is_shown_beside_it(lines: World, guest: Client) -> None:
    fields = {"indicator": "receptions.visits", "first": date(2024, 1, 1), "after": date(2024, 7, 1)}
    more = {"amount": 8000, "source": "Báo cáo của xã"}  # thousandths: 8 receptions
    lines.line("declared", "kh-1", "ubnd-a", date(2024, 6, 30), {**fields, **more})
    page = text(guest, VISITS)
    assert "Số khai khác số đếm" in page
    assert '<td class="num was">8</td>' in page
    assert "5 <span" in page  # the count stands


def test_a_share_names_its_parts_and_opens_each(lines: World, guest: Client) -> None:
    page = text(guest, "/so-lieu/xa-a/2024-H1/petitions.resolved.share/")
    assert '<a href="/so-lieu/xa-a/2024-H1/petitions.resolved/">đơn đã giải quyết</a>' in page
    assert "petitions.resolved /" not in page  # a formula in words, not in codes


def test_a_line_with_personal_data_opens_only_to_the_place_itself(lines: World, client: Client) -> None:
    Entry.objects.filter(code="don-1").update(secrecy="personal", note="Nhà ông Dân ở đầu bản")
    client.force_login(lines.an)
    assert "Nhà ông Dân" in text(client, "/dong/don-1/")
    table = text(client, "/so-lieu/xa-a/2024-H1/petitions.total/")
    assert "/dong/don-1/" in table  # it is counted and named
    assert "Kiến nghị, phản ánh</td>" not in table  # but no table shows what it says


def test_a_guest_sees_that_a_personal_line_is_there_and_nothing_of_it(lines: World, guest: Client) -> None:
    Entry.objects.filter(code="don-1").update(secrecy="personal", note="Nhà ông Dân ở đầu bản")
    page = text(guest, "/dong/don-1/")
    assert "Nhà ông Dân" not in page
    assert "Có dữ liệu cá nhân" in page


def test_a_line_tells_who_changed_what_and_why(lines: World, guest: Client) -> None:
    edit(
        entry=Entry.objects.get(code="td-1"),
        changes={"visits": 4, "day": date(2024, 2, 6)},
        why="Đếm lại sổ",
        by=lines.an,
    )
    page = text(guest, "/dong/td-1/")
    assert 'an sửa: <span lang="vi">Đếm lại sổ</span>' in page
    assert 'Lượt tiếp: <span class="was">3</span> → <span class="now">4</span>' in page
    assert '<span class="was">05/02/2024</span> → <span class="now">06/02/2024</span>' in page


def test_a_line_leads_to_what_arose_from_it_and_back(lines: World, guest: Client) -> None:
    origin = Entry.objects.get(code="td-1")
    Entry.objects.filter(code="don-1").update(arises_from=origin)
    assert "/dong/don-1/" in text(guest, "/dong/td-1/")
    assert "/dong/td-1/" in text(guest, "/dong/don-1/")


def test_a_withdrawn_line_stays_to_be_read_and_says_so(lines: World, guest: Client) -> None:
    withdraw(entry=Entry.objects.get(code="td-1"), why="Ghi trùng")
    assert "Dòng này đã rút" in text(guest, "/dong/td-1/")
    assert "/dong/td-1/" not in text(guest, VISITS)


def test_the_tree_shows_only_what_the_door_would_open(lines: World, client: Client, settings: Settings) -> None:
    client.force_login(lines.an)
    page = text(client, "/dia-ban/?ngay=2024-06-30")
    assert "Xã A" in page
    assert "Xã B" not in page
    settings.DANCHU_OPEN_READING = True
    assert "Xã B" in text(client, "/dia-ban/?ngay=2024-06-30")


def test_a_place_says_who_kept_silent(lines: World, guest: Client) -> None:
    page = text(guest, "/dia-ban/tinh/?ky=2024-H1")
    row = page[page.index(">Sổ tiếp công dân</a>") :]
    assert "1/2" in row[: row.index("</tr>")]
    assert "Ủy ban nhân dân B" in row[: row.index("</tr>")]
    assert re.search(r"Còn đơn vị chưa nói gì ở \d+ trong \d+ sổ phải ghi", page)


def test_a_dissolved_place_opens_on_its_last_day_and_names_its_heir(lines: World, guest: Client) -> None:
    heir = Area.objects.create(key="xa-moi")
    AreaVersion.objects.create(
        area=heir, since=date(2025, 7, 1), name="xã Mới", kind="xa", level="xa", parent=lines.areas["tinh"]
    )
    AreaVersion.objects.create(
        area=lines.areas["xa-a"], since=date(2025, 7, 1), name="xã A", kind="xa", level="xa", ended=True
    )
    lines.reception("td-sau", "ubnd-b", date(2025, 8, 1))
    Succession.objects.create(
        predecessor=lines.areas["xa-a"], heir=heir, on=date(2025, 7, 1), extent="full", decision="Nghị quyết 01"
    )
    page = text(guest, "/dia-ban/xa-a/")
    assert "Từ ngày 01/07/2025 địa bàn này không còn" in page
    assert '<a href="/dia-ban/xa-moi/">Xã Mới</a>' in page
    assert "Nghị quyết 01" in page
    assert '<a href="/dia-ban/xa-a/">Xã A</a>' in text(guest, "/dia-ban/xa-moi/?ngay=2025-08-01")


def test_a_district_without_an_heir_tells_where_its_communes_went(lines: World, guest: Client) -> None:
    heir = Area.objects.create(key="xa-moi")
    AreaVersion.objects.create(area=heir, since=date(2025, 7, 1), name="xã Mới", kind="xa", level="xa")
    for key in ("tinh", "xa-a"):
        version = AreaVersion.objects.get(area=lines.areas[key])
        told = {"name": version.name, "kind": version.kind, "level": version.level, "ended": True}
        AreaVersion.objects.create(area=lines.areas[key], since=date(2025, 7, 1), **told)
    Succession.objects.create(predecessor=lines.areas["xa-a"], heir=heir, on=date(2025, 7, 1), extent="full")
    page = text(guest, "/dia-ban/tinh/")
    row = page[page.index("Sắp xếp đơn vị hành chính</caption>") :]
    assert '<th scope="row">Xã A</th><td><a href="/dia-ban/xa-moi/">Xã Mới</a></td>' in row


def test_a_place_made_after_the_last_line_opens_on_its_first_day(lines: World, guest: Client) -> None:
    AreaVersion.objects.create(
        area=Area.objects.create(key="xa-moi"),
        since=date(2025, 7, 1),
        name="xã Mới",
        kind="xa",
        level="xa",
        parent=lines.areas["tinh"],
    )
    assert "như đã có vào ngày 01/07/2025" in text(guest, "/dia-ban/xa-moi/")


def test_english_pages_are_english_down_to_units_and_numbers(lines: World, guest: Client) -> None:
    lines.reception("td-4", "ubnd-a", date(2024, 5, 7), visits=1995, people=1995)
    guest.cookies["django_language"] = "en"
    page = text(guest, VISITS)
    assert "2,000" in page
    assert "2.000" not in page
    assert "Receptions" in page
    assert "1 of 2 bodies that must report have figures" in page


def test_a_chart_is_drawn_for_the_background_it_stands_on(lines: World, guest: Client) -> None:
    lines.reception("td-3", "ubnd-b", date(2024, 5, 7))
    light = guest.get(VISITS + "noi.svg")
    assert light["Content-Type"] == "image/svg+xml"
    assert "Xã A" in light.content.decode()
    assert guest.get(VISITS + "noi.svg?nen=toi").content != light.content


def test_bars_that_are_all_nothing_are_not_drawn(lines: World, guest: Client) -> None:
    assert "/noi.svg" not in text(guest, "/so-lieu/tinh/2024-H1/receptions.large_groups/")
    lines.reception("td-3", "ubnd-b", date(2024, 5, 7))
    assert "/noi.svg" in text(guest, VISITS)
    assert "/noi.svg" not in text(guest, "/so-lieu/tinh/2024-H1/receptions.large_groups/")


def _grow(world: World, communes: int) -> None:
    """More communes, each with its committee and a reception."""
    for number in range(communes):
        key = f"xa-{number}"
        area = Area.objects.create(key=key)
        AreaVersion.objects.create(
            area=area, since=worlds.SINCE, name=f"xã {number}", kind="xa", level="xa", parent=world.areas["tinh"]
        )
        world.areas[key] = area
        world.bodies[key] = worlds.body(f"ubnd-{number}", "ubnd", area)
        world.reception(f"td-xa-{number}", key, date(2024, 5, 7))


@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("/", 9),
        ("/dia-ban/?ngay=2024-06-30", 3),
        ("/dia-ban/tinh/?ky=2024-H1", 19),
        ("/dia-ban/tinh/so/receptions/", 14),
        ("/so-lieu/tinh/2024-H1/", 18),
        (VISITS, 32),
        (VISITS.removesuffix("/") + ".json", 31),
        (VISITS + "noi.svg", 15),
        ("/kiem-tra/tinh/2024-H1/", 24),
        ("/dong/td-1/", 19),
        ("/tim/?q=xa", 42),
    ],
)
def test_the_number_of_queries_is_known_and_does_not_grow_with_places(
    lines: World, guest: Client, address: str, queries: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """Nothing is kept from before: of each pair of requests the second follows a write."""
    with django_assert_num_queries(queries):
        guest.get(address)
    _grow(lines, 12)
    with django_assert_num_queries(queries):
        guest.get(address)
