"""The example with something behind every address of the site, and an address of every page, for tests of the whole."""

from __future__ import annotations

import json
from datetime import date

from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client

from danchu.config.loading import load
from danchu.core.period import CALENDAR, Period
from danchu.figures.actions import freeze
from danchu.inbox.models import Incoming
from danchu.office.actions import appoint
from danchu.places.models import Body
from danchu.registers.actions import attach, edit, withdraw
from danchu.registers.models import Entry
from examples.tam_duong.__main__ import FOLDER

HALF = "tam-duong/2024-H1"
MAIL = "1. Tiếp công dân\nTổng số đã tiếp 43 lượt, trong đó tiếp thường xuyên 24 lượt, tiếp định kỳ 10 lượt.\n"

# The name of an address → pages of it worth looking at; {report} is the number of the report that came in.
PAGES: dict[str, tuple[str, ...]] = {
    "config:home": ("/",),
    "office:login": ("/dang-nhap/",),
    "figures:search": ("/tim/", "/tim/?q=binh+lu", "/tim/?q=thong+bao&loai=paper", "/tim/?q=khong+co+dau"),
    "figures:places": ("/dia-ban/", "/dia-ban/?ngay=30/06/2024"),
    "figures:place": ("/dia-ban/tam-duong/", "/dia-ban/binh-lu/", "/dia-ban/binh-lu-2025/"),
    "figures:register": ("/dia-ban/tam-duong/so/documents/", "/dia-ban/tam-duong/so/unity_houses/?ky=2024-H1"),
    "figures:figures": (f"/so-lieu/{HALF}/", "/so-lieu/tam-duong/2023-H2/"),
    "figures:evidence": (
        f"/so-lieu/{HALF}/receptions.visits/",
        f"/so-lieu/{HALF}/petitions.resolved.share/",
        f"/so-lieu/{HALF}/land.decisions/",
        "/so-lieu/binh-lu/2023-H2/receptions.visits/",
    ),
    "figures:checks": (f"/kiem-tra/{HALF}/",),
    "figures:matters": ("/viec/",),
    "figures:matter": ("/viec/duong-ban-hon-khun-ha/", "/viec/ham-hoang-lien/"),
    "figures:line": ("/dong/tcd-h-01/", "/dong/tcd-x-01/", "/dong/don-2024-026/", "/dong/kt-bcd-ban-giang/"),
    "reports:reports": ("/bao-cao/",),
    "reports:report": (f"/bao-cao/{HALF}/",),
    "inbox:reports": ("/den/",),
    "inbox:receive": ("/den/binh-lu-2025/nhan/",),
    "inbox:report": ("/den/{report}/",),
}
# What is no page: files, drawings, data, and addresses that only take what was filled in.
NO_PAGES = {
    "kit:language",
    "kit:theme",
    "office:logout",
    "figures:evidence-json",
    "figures:chart",
    "figures:attachment",
    "reports:file",
    "inbox:file",
    "inbox:decide",
    "inbox:sender",
}


def addresses(report: int) -> list[str]:
    """Every page worth looking at."""
    return [address.replace("{report}", str(report)) for pages in PAGES.values() for address in pages]


def make() -> int:
    """Load the example and give the number of the report that came in.

    An writes in the new xã Bình Lư, heir of the old; Bình only looks there. One line is edited and one withdrawn after
    the freeze, and one has a paper.
    """
    load(FOLDER)
    freeze(place="tam-duong", period=Period.parse("2024-H1"), under=CALENDAR)
    an, binh = (User.objects.create_user(name) for name in ("an", "binh"))
    body = Body.objects.get(key="ubnd-binh-lu-2025")
    for user, role in ((an, "writer"), (binh, "viewer")):
        appoint(user=user, role=role, body=body, since=date(2025, 7, 1), by=None)
    edit(entry=Entry.objects.get(code="tcd-h-01"), changes={"visits": 2, "people": 3}, why="Đếm lại sổ", by=an)
    withdraw(entry=Entry.objects.get(code="tcd-x-02"), why="Ghi trùng", by=an)
    attach(entry=Entry.objects.get(code="tcd-x-01"), name="Biên bản tiếp.pdf", content=b"%PDF-1.7\n%%EOF", by=an)
    given = {"file": SimpleUploadedFile("bc ubnd xa binh lu.txt", MAIL.encode()), "period": "2024-H1", "sender": ""}
    _entered(an).post("/den/binh-lu-2025/nhan/", given)
    return Incoming.objects.get().pk


def _entered(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def tell() -> None:
    """Make it in the database of the settings; tells on standard output what tests.served needs to know."""
    call_command("migrate", verbosity=0)
    report = make()
    sessions = {user.username: _entered(user).cookies["sessionid"].value for user in User.objects.all()}
    print(json.dumps({"sessions": sessions, "report": report}))
