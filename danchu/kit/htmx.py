"""A page, or only its part when htmx asks; caches are told that the two differ."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def page_or_part(
    request: HttpRequest, page: str, part: str, context: Mapping[str, object], *, status: int = 200
) -> HttpResponse:
    """The template `page`, or `part` for a request by htmx that does not restore history or load a whole page."""
    template = part if wants_part(request) else page
    response = render(request, template, dict(context), status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def wants_part(request: HttpRequest) -> bool:
    """htmx asks for a part, except when it walks back in history or follows a boosted link."""
    asked = request.headers
    return (
        asked.get("HX-Request") == "true"
        and asked.get("HX-History-Restore-Request") != "true"
        and asked.get("HX-Boosted") != "true"
    )
