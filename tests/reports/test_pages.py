"""The report on the site: every number leads to its evidence and back to its sentence; the same as files."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlparse

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries, DjangoDbBlocker, Settings

from danchu.config.loading import load
from danchu.core.period import CALENDAR, Period
from danchu.figures import queries
from danchu.journal.actions import record
from danchu.office.permits import admit
from danchu.registers.actions import withdraw
from danchu.registers.models import Entry
from danchu.reports import used
from danchu.reports.models import Plan
from examples.tam_duong.__main__ import FOLDER

pytestmark = pytest.mark.django_db
REPORT = "/bao-cao/tam-duong/2024-H1/"


@pytest.fixture(scope="module")
def example(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The example is loaded once for all tests here, in a transaction that is undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        load(FOLDER)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def guest(example: None, client: Client, settings: Settings) -> Client:
    settings.DANCHU_OPEN_READING = True
    return client


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def figures_of(page: str) -> list[tuple[str, str, str]]:
    """(id, address, tag) of every figure in the paper."""
    found = re.findall(r'<a class="figure" id="(f\d+)" href="([^"]+)" data-tag="([^"]+)"', page)
    return [(name, html.unescape(address), tag) for name, address, tag in found]


def test_every_figure_of_the_paper_opens_on_the_page_of_its_own_evidence(guest: Client) -> None:
    found = figures_of(text(guest, REPORT))
    assert len(found) > 150
    for _name, address, tag in found:
        code, place, period = tag.split("@")
        of_a_body = f"/so-lieu/tam-duong/{period}/{code}/?don-vi={place}"
        assert address in (f"/so-lieu/{place}/{period}/{code}/", of_a_body)


def test_a_sentence_leads_to_the_evidence_and_the_evidence_back_to_the_sentence(guest: Client) -> None:
    found = figures_of(text(guest, REPORT))
    by_name = {name: tag for name, _address, tag in found if tag.endswith("@tam-duong@2024-H1")}
    sheet = queries.sheet("tam-duong", Period.parse("2024-H1"), CALENDAR)
    told = {use.href for code in sheet.catalogue for use in used.uses(sheet, code)}
    assert {urlparse(href).fragment for href in told} == set(by_name)  # every mark once, none missed
    for use in used.uses(sheet, "petitions.total"):
        assert by_name[urlparse(use.href).fragment] == "petitions.total@tam-duong@2024-H1"
        assert use.printed == "56"
    assert f'<a href="{use.href}"><mark>56</mark></a>' in text(guest, "/so-lieu/tam-duong/2024-H1/petitions.total/")


def test_a_cited_paper_opens_on_its_line(guest: Client) -> None:
    addresses = set(re.findall(r'<a class="paper" id="d\d+" href="([^"]+)"', text(guest, REPORT)))
    assert addresses
    for address in addresses:
        assert guest.get(address).status_code == 200


def test_the_paper_in_the_other_form_says_the_same_figures(guest: Client) -> None:
    party, state = text(guest, REPORT), text(guest, f"{REPORT}?the-thuc=state")
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in party
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in state
    assert figures_of(party) == figures_of(state)
    # A State paper is no paper of the Party committee: what differs was prepared with the plan.
    assert "HUYỆN ỦY TAM ĐƯỜNG" in party
    assert "HUYỆN ỦY TAM ĐƯỜNG" not in state
    assert "TM. BAN CHỈ ĐẠO" in state


def test_a_visitor_reads_the_copy_under_an_english_title(guest: Client) -> None:
    guest.cookies["django_language"] = "en"
    page = text(guest, REPORT)
    assert '<span lang="en">Report on grassroots democracy in the first half of 2024' in page
    assert "COMMUNIST PARTY OF VIET NAM" in page


@pytest.mark.parametrize(
    ("name", "begins"),
    [("bao-cao.docx", b"PK"), ("bao-cao.pdf", b"%PDF"), ("bao-cao.html", b"<!"), ("figures.json", b"{")],
)
def test_the_same_as_files(guest: Client, name: str, begins: bytes) -> None:
    answer = guest.get(REPORT + name)
    assert answer.status_code == 200
    assert answer.content.lstrip().lower().startswith(begins.lower())
    assert f"tam-duong-2024-H1-{name}" in answer["Content-Disposition"]


def test_the_figures_file_is_that_of_the_command(guest: Client) -> None:
    told = json.loads(guest.get(REPORT + "figures.json").content)
    assert (told["place"], told["period"]) == ("tam-duong", "2024-H1")
    by_code = {figure["code"]: figure for figure in told["figures"]}
    assert by_code["petitions.total"]["value"] == 56
    assert by_code["petitions.total"]["evidence"]["registers"] == {"petitions": 56}


def test_a_page_of_its_own_opens_on_this_site(guest: Client) -> None:
    assert "http://testserver/so-lieu/tam-duong/2024-H1/" in guest.get(REPORT + "bao-cao.html").content.decode()


def test_the_page_reads_anew_after_a_line_was_edited(guest: Client) -> None:
    assert ">34</a>" in text(guest, REPORT)  # 34 receptions, as published
    line = Entry.objects.filter(register="receptions").order_by("day", "code").last()
    assert line is not None
    withdraw(entry=line, why="Ghi trùng")
    assert re.search(r'data-tag="receptions\.visits@tam-duong@2024-H1"[^>]*>33</a>', text(guest, REPORT))


def test_a_report_is_composed_once_until_somebody_writes(
    guest: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    text(guest, REPORT)
    with CaptureQueriesContext(connection) as door:
        admit(AnonymousUser(), "tam-duong", date(2024, 6, 30))
    with django_assert_num_queries(len(door) + 3):  # the plan, the last act, the names of the areas
        text(guest, REPORT)
    record(verb="note", target="report:tam-duong")
    with CaptureQueriesContext(connection) as again:
        text(guest, REPORT)
    assert len(again) > 50  # counted, opened and composed anew


@pytest.mark.parametrize(
    "address",
    [
        "/bao-cao/tam-duong/2023-H2/",
        "/bao-cao/khong-co/2024-H1/",
        "/bao-cao/tam-duong/2024-X/",
        f"{REPORT}bao-cao.exe",
        f"{REPORT}?che-do=nd09",
    ],
)
def test_what_was_not_prepared_is_not_found(guest: Client, address: str) -> None:
    assert guest.get(address).status_code == 404


def test_a_closed_site_shows_no_report_to_a_guest(example: None, client: Client) -> None:
    assert client.get(REPORT).status_code == 404
    assert client.get(f"{REPORT}bao-cao.docx").status_code == 404
    assert "Chưa có báo cáo nào" in text(client, "/bao-cao/")


def test_the_list_names_every_report_prepared(guest: Client) -> None:
    page = text(guest, "/bao-cao/")
    assert page.count('href="/bao-cao/tam-duong/2024-H1/"') == Plan.objects.count() == 1
