"""Light or dark: the reader's choice lives in a cookie, so the server sends the right page at once, without a flash."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

COOKIE: Final = "danchu_theme"
ONE_YEAR: Final = 365 * 24 * 3600
DARK_MEDIA: Final = {"": "screen and (prefers-color-scheme: dark)", "dark": "screen", "light": "not all"}


def chosen(request: HttpRequest) -> str:
    """ "light" or "dark" as the reader chose, "" when nothing (or nothing known) was chosen."""
    value = request.COOKIES.get(COOKIE, "")
    return value if value in DARK_MEDIA else ""


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keeps the choice for a year and goes back to the page; anything but light or dark forgets it."""
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure()):
        back = "/"
    response = HttpResponseRedirect(back)
    value = request.POST.get("theme", "")
    if value in {"light", "dark"}:
        response.set_cookie(COOKIE, value, max_age=ONE_YEAR, samesite="Lax", secure=request.is_secure())
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response
