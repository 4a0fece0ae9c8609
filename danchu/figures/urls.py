"""Addresses of places, figures, evidence and matters. `addresses` lets config hand in what higher rooms know."""

from __future__ import annotations

from django.urls import URLPattern, path

from danchu.figures import views
from danchu.figures.handed import NOTHING, Handed

app_name = "figures"


def addresses(handed: Handed = NOTHING) -> tuple[list[URLPattern], str]:
    """For `include`: the patterns and the name of the room."""
    higher = {"handed": handed}
    patterns = [
        path("tim/", views.find, name="search"),
        path("dia-ban/", views.places, name="places"),
        path("dia-ban/<slug:place>/", views.place, higher, name="place"),
        path("dia-ban/<slug:place>/so/<slug:register>/", views.register, name="register"),
        path("so-lieu/<slug:place>/<str:period>/", views.figures, higher, name="figures"),
        path("so-lieu/<slug:place>/<str:period>/<str:code>.json", views.evidence_json, higher, name="evidence-json"),
        path("so-lieu/<slug:place>/<str:period>/<str:code>/", views.evidence, higher, name="evidence"),
        path("so-lieu/<slug:place>/<str:period>/<str:code>/<slug:kind>.svg", views.chart, name="chart"),
        path("kiem-tra/<slug:place>/<str:period>/", views.checks, name="checks"),
        path("viec/", views.matters, name="matters"),
        path("viec/<slug:key>/", views.matter, name="matter"),
        path("dong/<str:code>/", views.line, name="line"),
        path("dong/<str:code>/van-ban/<int:pk>/", views.attachment, name="attachment"),
    ]
    return patterns, app_name


urlpatterns = addresses()[0]
