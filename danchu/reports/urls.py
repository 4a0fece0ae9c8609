"""Addresses of reports."""

from django.urls import path

from danchu.reports import views

app_name = "reports"
urlpatterns = [
    path("bao-cao/", views.reports, name="reports"),
    path("bao-cao/<slug:place>/<str:period>/", views.report, name="report"),
    path("bao-cao/<slug:place>/<str:period>/<str:name>", views.file, name="file"),
]
