"""The first page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from danchu.config import home as first
from danchu.office import sight


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What is here, and how a number is opened; a stranger sees only the way in."""
    return render(request, "config/home.html", first.page(sight.of(request)))
