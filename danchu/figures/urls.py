"""Addresses of places, figures, evidence and matters."""

from django.urls import path

from danchu.figures import views

app_name = "figures"
urlpatterns = [
    path("dia-ban/", views.places, name="places"),
    path("dia-ban/<slug:place>/", views.place, name="place"),
    path("so-lieu/<slug:place>/<str:period>/", views.figures, name="figures"),
    path("so-lieu/<slug:place>/<str:period>/<str:code>/", views.evidence, name="evidence"),
    path("so-lieu/<slug:place>/<str:period>/<str:code>.json", views.evidence_json, name="evidence-json"),
    path("kiem-tra/<slug:place>/<str:period>/", views.checks, name="checks"),
    path("viec/", views.matters, name="matters"),
    path("viec/<slug:key>/", views.matter, name="matter"),
    path("dong/<slug:code>/", views.line, name="line"),
]
