"""The page of a matter: one line of time through all registers, and the six questions with whose duty is left."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from danchu.figures import matter as asking
from danchu.matters.models import Matter
from danchu.places.queries import tree_on
from danchu.registers.models import Entry
from tests.world import World


@pytest.fixture
def road(world: World, settings: Settings) -> Matter:
    """A road: made public, a petition about it; nobody discussed, did, supervised or gained yet."""
    settings.DANCHU_OPEN_READING = True
    found = Matter.objects.create(
        key="duong", name="Đường A", kind="du_an", area=world.areas["xa-a"], since=date(2024, 1, 8)
    )
    content = {"item_list": "commune", "item": "4", "content": "Dự án đường A", "disclosed_on": date(2024, 2, 1)}
    world.line("disclosures", "ck-1", "ubnd-a", date(2024, 1, 20), content)
    world.petition("don-1", "ubnd-a", date(2024, 4, 1))
    Entry.objects.update(matter=found)
    return found


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_what_is_missing_names_whose_duty_it_is(road: Matter, client: Client) -> None:
    answers = {answer.question: answer for answer in asking.answers(road)}
    assert [q for q, answer in answers.items() if not answer.is_missing] == ["know", "inspect"]
    page = text(client, "/viec/duong/")
    assert "Ban Thanh tra nhân dân và Ban Giám sát đầu tư của cộng đồng giám sát" in page
    assert "Ủy ban nhân dân A lấy ý kiến (Luật 10/2022/QH15, Điều 16, Điều 25)" in page  # that of the commune, by name
    assert all("Luật 10/2022/QH15, Điều" in answer.duty for answer in answers.values())
    assert page.count("còn thiếu") == 4  # discuss, do, supervise, benefit


def test_the_line_of_time_runs_through_the_registers_oldest_first(road: Matter, client: Client) -> None:
    page = text(client, "/viec/duong/")
    assert page.index("/dong/ck-1/") < page.index("/dong/don-1/")
    assert "2 dòng trong 2 sổ" in page


def test_neighbouring_lines_of_one_register_are_one_step(road: Matter, world: World, client: Client) -> None:
    for number in (2, 3, 4):
        world.petition(f"don-{number}", "ubnd-a", date(2024, 4, number))
    world.reception("td-1", "ubnd-a", date(2024, 4, 9))
    world.petition("don-5", "ubnd-a", date(2024, 4, 10))
    Entry.objects.update(matter=road)
    steps = asking.stretches(asking.timeline(road, tree_on(road.since)))
    assert [[line.code for line in step.lines] for step in steps] == [
        ["ck-1"],
        ["don-1", "don-2", "don-3", "don-4"],
        ["td-1"],
        ["don-5"],
    ]
    page = text(client, "/viec/duong/")
    assert "01/04/2024<br>– 04/04/2024" in page
    assert page.count("<details>") == 1  # four lines are folded, single ones are not


def test_a_question_leads_to_the_step_that_answers_it(road: Matter, client: Client) -> None:
    page = text(client, "/viec/duong/")
    assert '<a href="#don-1">Sổ tiếp nhận, xử lý đơn</a>' in page
    assert '<li id="don-1">' in page


def test_above_the_commune_no_committee_is_named(road: Matter, world: World, client: Client) -> None:
    Matter.objects.update(area=world.areas["tinh"])
    assert "Ủy ban nhân dân cấp xã lấy ý kiến" in text(client, "/viec/duong/")


def test_a_personal_line_shows_in_time_but_not_what_it_says(road: Matter, client: Client) -> None:
    Entry.objects.filter(code="don-1").update(secrecy="personal")
    page = text(client, "/viec/duong/")
    assert "/dong/don-1/" in page
    assert "Có dữ liệu cá nhân" in page
    assert "Loại đơn" not in page


def test_lines_of_another_place_are_left_out_for_those_who_may_not_see_it(
    road: Matter, world: World, client: Client, settings: Settings
) -> None:
    settings.DANCHU_OPEN_READING = False
    world.petition("don-b", "ubnd-b", date(2024, 4, 2))
    Entry.objects.update(matter=road)
    client.force_login(world.an)
    assert "/dong/don-b/" not in text(client, "/viec/duong/")
    client.force_login(world.chi)
    assert client.get("/viec/duong/").status_code == 404


def test_the_list_counts_answers_in_a_fixed_number_of_queries(
    road: Matter, world: World, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(4):
        page = text(client, "/viec/")
    assert "2/6" in page
    for number in range(5):
        Matter.objects.create(
            key=f"m-{number}", name=f"Việc {number}", kind="du_an", area=world.areas["xa-a"], since=date(2024, 1, 8)
        )
    with django_assert_num_queries(4):
        text(client, "/viec/")
