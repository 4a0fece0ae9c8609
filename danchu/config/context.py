"""What config hands to the frame of every page: menu, search, account."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from danchu.config import menu
from danchu.journal.queries import is_illustrative
from danchu.kit.menu import mark


def frame(request: HttpRequest) -> dict[str, object]:
    """See kit/base.html. One query beyond that of the session, none where guests may read.

    A site with a door shows its officers the example too; the mark then follows from what was loaded.
    """
    return {
        "illustrative": settings.DANCHU_OPEN_READING or is_illustrative(),
        "menu": mark(request.path, menu.items()),
        "search_url": reverse("figures:search"),
        "account": _account(request),
    }


def _account(request: HttpRequest) -> dict[str, str]:
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        name = user.get_full_name() or user.get_username()
        return {"name": name, "href": "/", "logout_href": reverse("office:logout")}
    # A site opened for reading invites nobody to log in on its first page; its officers know the address.
    return {} if settings.DANCHU_OPEN_READING else {"login_href": reverse("office:login")}
