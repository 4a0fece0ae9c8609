"""The example with something behind every address of the site, for tests of the whole."""

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

MAIL = "1. Tiếp công dân\nTổng số đã tiếp 43 lượt, trong đó tiếp thường xuyên 24 lượt, tiếp định kỳ 10 lượt.\n"


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
