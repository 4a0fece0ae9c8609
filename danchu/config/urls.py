"""The addresses of the office site, room by room; what higher rooms know is handed down here."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from danchu.config import views
from danchu.figures.handed import Handed
from danchu.figures.urls import addresses
from danchu.reports.used import papers, uses

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include(([path("", views.home, name="home")], "config"))),
    path("", include("danchu.kit.urls")),
    path("", include("danchu.office.urls")),
    path("", include(addresses(Handed(uses=uses, papers=papers)))),
    path("", include("danchu.reports.urls")),
    path("", include("danchu.inbox.urls")),
]
